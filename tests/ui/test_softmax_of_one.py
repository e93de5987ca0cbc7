"""A softmax of one unit, as courses warn of it: allowed, told, explained."""

from dataclasses import replace

import pytest


def test_a_softmax_of_one_unit_is_explained_at_every_moment(window):
    *hidden, output = window.session.recipe.model.layers
    layers = (*hidden, replace(output, activation="softmax"))
    window.stage.recipe.edit({"model__layers": layers})
    session = window.session
    assert session.recipe.model.layers == layers
    window.show()
    session.select(unit=(3, 0))
    for index in range(len(session.record.moments)):
        session.show(1, index)
        window.grab()  # what cannot be painted is told by Qt
    assert session.looks.scores("test")["accuracy"] == pytest.approx(4 / 9)
