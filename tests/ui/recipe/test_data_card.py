"""Card 1: the data."""

import sys
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from nnviz import background
from nnviz.background import Background
from nnviz.data import library
from nnviz.data.frames import Column, Frame
from nnviz.data.recipe import ColumnRecipe
from nnviz.run import source
from nnviz.run.recipe import Recipe
from tests.ui.recipe.driving import (
    Heard,
    choose,
    choose_set,
    named,
    offered,
    recipe_for,
    show,
    type_in,
    words,
)
from ui.recipe.data_card import DataCard
from ui.recipe.source_field import SourceField
from ui.widgets import Button, ChoiceField, NumberField
from ui.words import data_words


def test_open_is_asked_for_and_leaves_the_choice_alone(qtbot, panel) -> None:
    heard = Heard(panel)
    choose_set(panel, "open")
    assert heard == ["open"]
    assert named(panel, SourceField, "Data set").source() == "two_moons"


def test_another_set_brings_what_is_proposed_for_it(qtbot, panel) -> None:
    heard = Heard(panel)
    choose_set(panel, "circles")
    assert heard == [recipe_for("circles")]


def test_the_number_of_classes_can_be_chosen_where_there_may_be_more(
    qtbot, panel
) -> None:
    card = panel.findChild(DataCard)
    assert "Classes" not in words(card)
    blobs = recipe_for("blobs")
    show(panel, blobs)
    field = named(panel, NumberField, "Classes")
    assert field.value() == 3
    heard = Heard(panel)
    type_in(qtbot, field, "5")
    assert heard[0].data == replace(blobs.data, classes=5)
    assert heard[0].model.layers[-1].units == 5


def test_an_older_set_of_so_many_classes_may_have_more(qtbot, panel) -> None:
    show(panel, recipe_for("three_blobs"))
    heard = Heard(panel)
    type_in(qtbot, named(panel, NumberField, "Classes"), "4")
    assert (heard[0].data.source, heard[0].data.classes) == ("blobs", 4)


def test_it_says_what_noise_means(panel) -> None:
    noise = named(panel, NumberField, "Noise")
    for name, words_ in (("circles", "points"), ("sine", "targets")):
        show(panel, recipe_for(name))
        assert words_ in noise.parentWidget().toolTip()


def test_a_table_shows_its_target_and_no_noise(qtbot, panel) -> None:
    card = panel.findChild(DataCard)
    assert "Noise" in words(card)
    assert "Target" not in words(card)
    show(panel, recipe_for("houses"))
    assert "Noise" not in words(card)
    assert {"Target", "9×2"} <= set(words(card))
    target = named(panel, ChoiceField, "Target")
    assert target.code() == "price"
    heard = Heard(panel)
    choose(qtbot, target, "bedrooms")
    assert heard[0].data.target == "bedrooms"


def test_a_real_set_says_what_it_is_and_has_one_target(panel) -> None:
    show(panel, recipe_for("digits"))
    card = panel.findChild(DataCard)
    assert "1797×64" in words(card)
    assert {"Noise", "Target"}.isdisjoint(words(card))


@pytest.mark.parametrize("name", ["two_moons", "line", "houses", "digits"])
def test_a_set_says_what_it_is_and_what_it_teaches(panel, name) -> None:
    show(panel, recipe_for(name))
    told = f"{data_words.about(name)} {data_words.lesson(name)}"
    assert told in words(panel.findChild(DataCard))


def test_scikit_learn_is_fetched_while_the_gallery_is_looked_at(
    panel, monkeypatch
) -> None:
    asked = []
    monkeypatch.setattr(background, "Thread", lambda **how: Later(asked, how))
    monkeypatch.setattr(library, "_coming", Background("sklearn.datasets"))
    monkeypatch.delitem(sys.modules, "sklearn.datasets", raising=False)
    tiles = offered(panel)
    assert asked == [("sklearn.datasets",)]
    assert not tiles["iris"].has_glance


def test_the_words_make_room_where_all_else_can_be_seen_without_them(
    qtbot, panel
) -> None:
    told = f"{data_words.about('two_moons')} {data_words.lesson('two_moons')}"
    card = panel.findChild(DataCard)
    scores = {"loss": 0.1, "accuracy": 0.9, "precision": 0.8}
    panel.set_scores({"test": scores, "train": scores}, ("after", 3))
    panel.set_prediction("Predicted: 0", "")
    for height, is_told in ((900, True), (810, False), (900, True), (600, True)):
        panel.resize(250, height)
        wanted = is_told, height == 600

        def found() -> tuple[bool, bool]:
            return told in words(card), panel.verticalScrollBar().maximum() > 0

        qtbot.waitUntil(lambda wanted=wanted: found() == wanted)


class Later:
    """A thread that never starts, but says what it was to import."""

    def __init__(self, asked: list, how: dict) -> None:
        self._asked, self._what = asked, how["args"]

    def start(self) -> None:
        self._asked.append(self._what)

    def is_alive(self) -> bool:
        return True


def test_the_pointer_says_that_a_set_is_on_its_way(qtbot, panel) -> None:
    shapes = []
    app = QApplication.instance()
    panel.recipe_edited.connect(lambda: shapes.append(app.overrideCursor().shape()))
    choose_set(panel, "iris")
    assert shapes == [Qt.CursorShape.WaitCursor]
    assert app.overrideCursor() is None


def test_a_target_that_never_changes_is_refused_in_its_card(
    qtbot, panel, tmp_path
) -> None:
    path = tmp_path / "flat.csv"
    path.write_text("a,b,c\n" + "".join(f"{k},1,{k % 5 + 0.5}\n" for k in range(9)))
    show(panel, recipe_for(str(path)))
    heard = Heard(panel)
    target = named(panel, ChoiceField, "Target")
    choose(qtbot, target, "b")
    assert heard == []
    assert "nothing to learn" in panel.findChild(DataCard).error()
    assert target.error() == panel.findChild(DataCard).error()
    assert target.code() == "c"


def test_the_target_of_a_regression_can_be_scaled_too(qtbot, panel) -> None:
    assert named(panel, ChoiceField, "Scale").count() == 3
    houses = recipe_for("houses")
    show(panel, houses)
    heard = Heard(panel)
    choose(qtbot, named(panel, ChoiceField, "Scale"), "standard+standard")
    assert heard == [houses.replace(data__scale_target="standard")]
    show(panel, heard[0])
    assert named(panel, ChoiceField, "Scale").code() == "standard+standard"


def test_columns_with_their_own_scales_are_mixed_until_one_is_chosen_for_all(
    qtbot, panel, frame
) -> None:
    frame = replace(frame, target="port")
    own = ColumnRecipe("age", impute="mean", scale="min_max")
    recipe = Recipe().replace(data__source="a.csv", data__columns=(own,))
    panel.set_recipe(recipe, source.prepare(recipe, frame))
    scale, heard = named(panel, ChoiceField, "Scale"), Heard(panel)
    assert scale.currentText() == "mixed"
    choose(qtbot, scale, "standard")
    (asked,) = heard
    assert asked.data.columns == (ColumnRecipe("age", impute="mean"),)
    panel.set_recipe(asked, source.prepare(asked, frame))
    assert scale.currentText() == "standard"
    assert scale.findText("mixed") < 0


def test_a_validation_has_its_share_beside_the_others(panel) -> None:
    show(panel, Recipe().replace(data__validation_share=0.25))
    share = named(panel, ChoiceField, "Train / val. / test")
    assert share.currentText() == "55/25/20 %"
    assert share.count() == 5
    show(panel, Recipe().replace(data__validation_share=0.6))
    assert share.count() == 4  # half of the rows would leave nothing to learn from
    show(panel, Recipe())
    assert named(panel, ChoiceField, "Train / test").currentText() == "80 / 20 %"


def test_any_share_of_a_recipe_can_be_shown(panel) -> None:
    show(panel, Recipe().replace(data__test_share=0.25))
    share = named(panel, ChoiceField, "Train / test")
    assert share.currentText() == "75 / 25 %"


@pytest.mark.parametrize(
    ("count", "said"), [(1, "1 of 1 → 1 input"), (2, "2 of 2 → 2 inputs")]
)
def test_it_counts_the_inputs_of_the_columns(panel, count, said) -> None:
    numbers = np.arange(12.0)
    columns = [Column(f"x{k}", "", numbers**2 + k) for k in range(count)]
    frame = Frame("own", (*columns, Column("y", "", numbers / 2)), "y")
    recipe = source.default_recipe(frame, "own.csv")
    panel.set_recipe(recipe, source.prepare(recipe, frame))
    texts = [b.text() for b in panel.findChild(DataCard).findChildren(Button)]
    assert said in texts
