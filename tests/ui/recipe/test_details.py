"""Every choice on a card has its formula, understood and in the language of now."""

import re
from collections.abc import Iterator

import mathra
import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from nnviz.model.activations import ACTIVATIONS
from nnviz.model.initializers import INITIALIZERS
from nnviz.model.losses import LOSSES
from nnviz.model.metrics import METRICS
from nnviz.model.optimizers import OPTIMIZERS
from nnviz.run.ranges import CLIPPINGS, SCHEDULES
from nnviz.run.recipe import CompileRecipe, LayerRecipe, Recipe
from tests.ui.recipe.driving import named, opened, show
from ui import strings
from ui.formulas import formula
from ui.recipe import details
from ui.recipe.compile_card import CompileCard
from ui.recipe.model_card import ModelCard
from ui.widgets import ChoiceField, Detail

RICH = CompileRecipe(momentum=0.9, schedule="cosine", decay_steps=30)


def every_detail() -> Iterator[Detail]:
    """Yield what each code of each kind means."""
    yield from map(details.activation, ACTIVATIONS)
    yield from (details.loss(code, outputs) for code in LOSSES for outputs in (1, 3))
    yield from (details.optimizer(code, RICH) for code in OPTIMIZERS)
    yield from (details.initializer(code, (2, 4)) for code in INITIALIZERS)
    yield from (details.schedule(code, RICH, 90) for code in SCHEDULES)
    yield from map(details.clipping, CLIPPINGS)
    yield from map(details.metric, METRICS)


@pytest.fixture(params=["en", "fr"])
def language(request, qapp: QApplication) -> Iterator[str]:
    before = QLocale()
    strings.install(qapp, request.param)
    yield request.param
    strings.install(qapp, "en")
    QLocale.setDefault(before)


def test_every_formula_is_understood(language) -> None:
    lines = [formula.localised(x) for each in every_detail() for x in each.lines]
    assert len(lines) > 60
    for latex in lines:
        assert mathra.render(latex)["warnings"] == [], latex
        assert re.search(r"\d\.\d", latex) is None or language == "en"


def test_without_the_typesetter_no_command_is_left(qapp, monkeypatch) -> None:
    monkeypatch.setattr(formula, "mathra", None)
    for each in every_detail():
        for latex in each.lines:
            text = formula.spoken(latex, "en")
            assert not re.search(r"[\\{}_^]", text), (latex, text)


def test_all_but_no_clipping_have_a_formula() -> None:
    empty = [each for each in every_detail() if not each.lines]
    assert len(empty) == 1


def test_every_curve_says_what_it_shows() -> None:
    assert all(bool(each.sketch) == bool(each.caption) for each in every_detail())


def test_metrics_count_in_the_words_of_the_language(language) -> None:
    (line,) = details.metric("precision").lines
    assert ("VP" in line) == (language == "fr")
    assert ("TP" in line) == (language == "en")


def test_an_optimizer_is_written_with_the_settings_of_the_recipe() -> None:
    assert len(details.optimizer("sgd", CompileRecipe()).lines) == 1
    velocity, step = details.optimizer("sgd", RICH).lines
    assert velocity.startswith(r"v \leftarrow \mu")
    assert step == r"w \leftarrow w + v"


def test_a_schedule_is_drawn_with_the_numbers_of_the_recipe() -> None:
    sketch = details.schedule("cosine", RICH, 90).sketch
    assert sketch is not None
    assert sketch.y[sketch.x == 31] == pytest.approx(0)
    assert sketch.y[0] == RICH.learning_rate


def test_a_schedule_says_how_much_of_a_long_run_it_is_drawn_over() -> None:
    chosen = details.schedule("cosine", RICH, 9000)
    assert chosen.sketch is not None
    last = int(chosen.sketch.x[-1])
    assert chosen.caption == f"α over the first {last} of 9000 steps"
    assert details.schedule("none", RICH, 90).caption.startswith("α over the 90 steps")


def _found(panel, name: str, code: str) -> Detail:
    choice = named(panel, ChoiceField, name)
    assert choice._find is not None
    return choice._find(code)


def test_the_lists_of_the_model_card_know_the_layer(qtbot, panel) -> None:
    opened(qtbot, panel, ModelCard)
    layers = (LayerRecipe(7, "tanh"), LayerRecipe(1, "sigmoid"))
    show(panel, Recipe().replace(model__layers=layers))
    assert "W 2×7" in _found(panel, "Initializer of Dense [1]", "zeros").caption
    assert "W 7×1" in _found(panel, "Initializer of Dense [2]", "zeros").caption
    assert _found(panel, "Activation of Dense [1]", "relu").lines == (
        r"a = \max(0, z)",
    )


def test_the_lists_of_the_compile_card_know_the_recipe(qtbot, panel) -> None:
    opened(qtbot, panel, CompileCard)
    show(panel, Recipe().replace(compile__momentum=0.9, fit__epochs=3))
    assert len(_found(panel, "Optimizer", "sgd").lines) == 2
    assert "48 steps" in _found(panel, "Schedule of α", "cosine").caption
    assert r"\sum_{k}" not in _found(panel, "Loss", "huber").lines[0]
    assert _found(panel, "Clipping", "norm").lines
