"""In French a sample has a loss, « perte » ℒ⁽ⁱ⁾, and a batch a cost, « coût » ℒ."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from tests.ui.explain.steps import state, subject
from ui import strings
from ui.explain import sentences, titles
from ui.recipe.scores import ScoresTable
from ui.words import vocabulary

translate = QCoreApplication.translate


@pytest.fixture
def french(qapp):
    app = QApplication.instance()
    strings.install(app, "fr")
    yield
    strings.install(app, "en")


def test_each_of_the_two_has_its_own_word(french):
    assert vocabulary.kind("loss") == "perte"  # what compile takes: of one sample
    assert vocabulary.phase("loss") == "coût"  # its bead is ℒ
    assert translate("Plots", "loss ℒ") == "coût ℒ"
    assert translate("Plots", "batch loss {0}").startswith("coût du lot")


def test_where_both_are_shown_both_are_named(french):
    assert translate("Canvas", "Loss") == "Perte et coût"
    about = subject(state("moons", "loss"))
    assert titles.title(about) == "Perte de l’exemple 1, et coût du lot."
    assert "le coût ℒ, moyenne des 10 pertes du lot" in sentences.why(about)


def test_the_scores_say_what_their_first_row_is(french, qtbot):
    table = ScoresTable()
    qtbot.addWidget(table)
    table.set_scores({"train": {"loss": 0.5, "mse": 0.1}}, ("after", 1))
    (cost, *_), (metric, *_) = table._rows
    assert cost.text() == "coût"
    assert "perte ℒ⁽ⁱ⁾" in cost.toolTip()
    assert metric.toolTip() == ""
