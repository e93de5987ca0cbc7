"""Every activation, loss and optimizer, shown by the whole window at every moment."""

from dataclasses import replace

import pytest

from nnviz.data import LIBRARY
from nnviz.model.activations import ACTIVATIONS
from nnviz.model.optimizers import OPTIMIZERS
from nnviz.run import source
from nnviz.run.recipe import Recipe
from ui.window.main_window import MainWindow

HIDDEN = [code for code in ACTIVATIONS if code != "softmax"]
OF_VALUES = ["root_mean_squared_error", "mean_absolute_error", "huber"]


def with_activation(code: str) -> Recipe:
    recipe = Recipe()
    *hidden, output = recipe.model.layers
    layers = (*(replace(layer, activation=code) for layer in hidden), output)
    return recipe.replace(model__layers=layers)


def of_set(name: str, **changes: object) -> Recipe:
    frame = source.load_frame(Recipe().replace(data__source=name))
    return source.default_recipe(frame, name).replace(**changes)


RECIPES = {
    **{code: with_activation(code) for code in HIDDEN},
    **{code: Recipe().replace(compile__optimizer=code) for code in OPTIMIZERS},
    **{code: of_set("houses", compile__loss=code) for code in OF_VALUES},
    **{name: of_set(name) for name in LIBRARY},
    "scheduled": Recipe().replace(
        compile__schedule="cosine", compile__clipping="global_norm"
    ),
}


@pytest.mark.parametrize("name", RECIPES)
def test_every_moment_of_a_step_is_shown_and_explained(qtbot, name) -> None:
    recipe = RECIPES[name]
    window = MainWindow(recipe, source.load_frame(recipe))
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    session, sheet = window.session, window.stage.explain.formula.sheet
    shown = ""
    for index in range(len(session.record.moments)):
        session.go_to(3, index)
        qtbot.waitUntil(lambda before=shown: sheet.latex() != before)
        shown = sheet.latex()
        assert not window.grab().isNull()
    explain = window.stage.explain
    for tab in range(1, explain.tabs.count()):
        explain.tabs.setCurrentIndex(tab)
        for index in range(1, len(session.record.moments)):
            session.go_to(2, index)
            qtbot.waitUntil(lambda index=index: shows(explain, session.record, index))
            assert not window.grab().isNull()


def shows(explain, record, index) -> bool:
    """Tell whether the matrices or the code have come to a moment."""
    if explain.tabs.code() == "code":
        return bool(explain.code.lit())
    return explain.matrices.view.picture().operation.moment == record.moments[index]
