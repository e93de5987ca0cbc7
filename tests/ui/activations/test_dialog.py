"""The gallery of activations: what it shows is what they are."""

import numpy as np
import pytest
from autograd import elementwise_grad
from autograd import numpy as anp
from autograd.scipy.special import erf
from PySide6.QtCore import QPoint, Qt

from nnviz.model.activations import ACTIVATIONS
from ui.activations.dialog import ActivationsDialog
from ui.widgets import ValueSlider

BY_HAND = {
    "linear": lambda z: 1.0 * z,
    "sigmoid": lambda z: 1 / (1 + anp.exp(-z)),
    "tanh": anp.tanh,
    "relu": lambda z: anp.maximum(z, 0.0),
    "leaky_relu": lambda z: anp.maximum(z, 0.2 * z),
    "elu": lambda z: anp.where(z > 0, z, anp.exp(z) - 1),
    "softplus": lambda z: anp.log(1 + anp.exp(z)),
    "gelu": lambda z: z * (1 + erf(z / anp.sqrt(2.0))) / 2,
    "silu": lambda z: z / (1 + anp.exp(-z)),
    "softmax": lambda z: anp.exp(z) / (anp.exp(z) + 1),
}


@pytest.fixture
def dialog(qtbot):
    made = ActivationsDialog()
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_activation_has_a_tile(dialog):
    assert set(dialog.tiles) == set(ACTIVATIONS) == set(BY_HAND)


@pytest.mark.parametrize("z", [-3.0, -0.55, 1.25])
@pytest.mark.parametrize("code", BY_HAND)
def test_value_and_slope_are_those_of_the_formula(dialog, code, z):
    dialog.findChild(ValueSlider)._on_field_committed(z)
    point, known = dialog.tiles[code].curve.point, BY_HAND[code]
    assert point.z == z
    assert point.a == pytest.approx(float(known(np.array(z))), abs=1e-12)
    if code == "softmax":
        assert point.slope is None
    else:
        slope = float(elementwise_grad(known)(np.array([z]))[0])
        assert point.slope == pytest.approx(slope, abs=1e-12)


def test_a_drag_in_one_picture_moves_z_in_all(qtbot, dialog):
    curve = dialog.tiles["tanh"].curve
    middle = QPoint(curve.width() - 6, curve.height() // 2)
    qtbot.mousePress(curve, Qt.MouseButton.LeftButton, pos=middle)
    found = {tile.curve.point.z for tile in dialog.tiles.values()}
    assert len(found) == 1
    assert found.pop() > 3.5
    assert dialog.findChild(ValueSlider).value() > 3.5


def test_the_layers_of_the_network_are_named(window, qtbot):
    window._actions["activations"].trigger()
    dialog = window.findChild(ActivationsDialog)
    assert dialog.tiles["tanh"]._layers.text() == "here: [1], [2]"
    assert dialog.tiles["sigmoid"]._layers.text() == "here: [3]"
    assert dialog.tiles["relu"]._layers.text() == ""
    recipe = window.session.recipe
    window.session.set_recipe(recipe.replace(model__layers=recipe.model.layers[1:]))
    assert dialog.tiles["tanh"]._layers.text() == "here: [1]"
    window._actions["activations"].trigger()
    assert window.findChildren(ActivationsDialog) == [dialog]
    dialog.close()
