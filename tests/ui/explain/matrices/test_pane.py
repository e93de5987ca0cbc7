import csv
import io

import mathra
import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QApplication

from tests.ui.explain.steps import (
    NAMES,
    in_parts,
    some_states,
    state,
    step,
    subject,
)
from tests.ui.speaking import quoting
from ui import strings
from ui.explain.matrices.pane import MatricesPane
from ui.look import theme
from ui.session.cursor import Pointed, Selection

from .driving import LEFT, box_of, cell, click, middle, point, printed, text


@pytest.mark.parametrize("name", NAMES)
@in_parts
def test_every_moment_and_selection_can_be_shown(pane, name, part):
    for convention in ("rows", "columns"):
        pane.convention.set_code(convention)
        for shown in some_states(name, part):
            pane.set_state(shown)
            assert pane.sum.latex()
            assert pane.whose.text()
        assert not pane.grab().isNull()


@pytest.mark.parametrize("name", ["moons", "houses", "blobs", "penalised"])
@in_parts
def test_the_sum_is_that_of_the_number_that_is_lit(pane, name, part):
    for shown in some_states(name, part):
        pane.set_state(shown)
        assert printed(pane) == pytest.approx(cell(pane), rel=0.06, abs=5e-3)


def test_without_a_choice_the_output_of_the_true_class_is_worked_out(pane):
    record = step("blobs")[1]
    for sample in range(3):
        true = int(record.Y[sample].argmax())
        pane.set_state(state("blobs", "Z", 2, Selection(sample)))
        assert pane.whose.text() == f"Z[2] of sample {sample + 1}, unit {true + 1}"
    pane.set_state(state("blobs", "Z", 2, Selection(0, unit=(2, 0))))
    assert pane.whose.text() == "Z[2] of sample 1, unit 1"


@pytest.mark.parametrize("chosen", [Selection(4), Selection(4, unit=(1, 2))])
@pytest.mark.parametrize("moment", [("dW", 1), ("update", 0)])
def test_the_weight_that_the_formula_explains_is_worked_out(pane, chosen, moment):
    shown = state("digits", *moment, chosen)
    pane.set_state(shown)
    weight = subject(shown).explanation.target.weight
    assert pane.view.picture().lit.cell == weight[1:]


def test_pointing_at_a_cell_lights_it_and_works_it_out(pane, qtbot):
    pane.set_state(state("moons", "Z", 1, Selection(3, unit=(1, 2))))
    assert pane.whose.text() == "Z[1] of sample 4, unit 3"
    with qtbot.waitSignal(pane.hovered) as caught:
        point(pane, qtbot, "Z[1]", 6, 1)
    assert caught.args == [Pointed(6, unit=(1, 1))]
    assert pane.view.picture().lit.cell == (6, 1)
    assert pane.whose.text() == "Z[1] of sample 7, unit 2"
    assert pane.sum.latex().startswith("z_{2}^{[1]} {}= ")
    assert printed(pane) == pytest.approx(step("moons")[1].Z[1][6, 1], abs=5e-3)
    with qtbot.waitSignal(pane.hovered) as caught:
        qtbot.mouseMove(pane.view.viewport(), QPoint(2, 2))
    assert caught.args == [Pointed()]
    assert pane.whose.text() == "Z[1] of sample 4, unit 3"


def test_leaving_the_pane_points_at_nothing(pane, qtbot):
    pane.set_state(state("moons", "Z", 1))
    point(pane, qtbot, "W[1]", 1, 3)
    assert pane.whose.text() == "Z[1] of sample 1, unit 4"
    with qtbot.waitSignal(pane.hovered) as caught:
        QApplication.sendEvent(pane.view.viewport(), QEvent(QEvent.Type.Leave))
    assert caught.args == [Pointed()]


def test_a_click_chooses_what_the_cell_stands_for(pane, qtbot):
    pane.set_state(state("moons", "Z", 1))
    clicks = [
        (("Z[1]", 6, 1), Pointed(6, unit=(1, 1))),
        (("X", 2, 1), Pointed(2, unit=(0, 1))),
        (("W[1]", 1, 3), Pointed(weight=(1, 1, 3))),
        (("b[1]", 0, 2), Pointed(weight=(1, -1, 2))),
        (("Z[1]", 4, -1), Pointed(4)),
        (("Z[1]", -1, 3), Pointed(unit=(1, 3))),
    ]
    for place, expected in clicks:
        with qtbot.waitSignal(pane.chosen) as caught:
            click(pane, qtbot, *place)
        assert caught.args == [expected]
    with qtbot.assertNotEmitted(pane.chosen):
        qtbot.mouseClick(pane.view.viewport(), LEFT, pos=QPoint(2, 2))


def test_what_is_pointed_at_elsewhere_is_lit_without_a_word(pane, qtbot):
    pane.set_state(state("moons", "Z", 1, Selection(3)))
    with qtbot.assertNotEmitted(pane.hovered):
        pane.set_pointed(Pointed(unit=(1, 3)))
    assert pane.whose.text() == "Z[1] of sample 4, unit 4"
    pane.set_pointed(Pointed(weight=(1, 1, 2)))
    assert pane.whose.text() == "Z[1] of sample 4, unit 3"
    pane.set_pointed(Pointed())
    assert pane.whose.text() == "Z[1] of sample 4, unit 1"


def test_a_result_is_a_dot_until_its_moment_is_over(pane):
    pane.set_state(state("moons", "Z", 1, has_happened=False))
    picture = pane.view.picture()
    z, x = (term.matrix for term in picture.operation.equations[0].terms[:2])
    assert text(pane, z, 0, 0) == "·"
    assert text(pane, x, 0, 0) != "·"
    assert picture.words.reading(z, 0, 0).endswith("is not computed yet.")
    assert pane.sum.latex().endswith(r"{}={} \text{·}")
    pane.set_state(state("moons", "Z", 1))
    assert text(pane, z, 0, 0) == "·"
    assert "·" not in pane.sum.latex()


def test_what_is_no_number_looks_like_it(pane):
    pane.set_state(state("diverged", "update"))
    picture = pane.view.picture()
    texts = {
        text(pane, matrix, row, column)
        for matrix in picture.operation.matrices
        for row, column in np.ndindex(matrix.shape)
    }
    assert texts & {"NaN", "∞", "−∞"}
    assert not pane.grab().isNull()


def test_numbers_have_the_decimals_of_the_canvas(pane):
    pane.set_state(state("moons", "dW", 1))
    picture, record = pane.view.picture(), step("moons")[1]
    dW, X = (term.matrix for term in picture.operation.equations[0].terms[:2])
    written = text(pane, dW, 0, 2), text(pane, X, 0, 0)
    values = record.dW[1][0, 2], record.X[0, 0]
    for shown, value, decimals in zip(written, values, (3, 3), strict=True):
        assert shown == f"{value:.{decimals}f}".replace("-", "−")
    pane.set_state(state("blobs", "dZ", 2))
    picture = pane.view.picture()
    targets = picture.operation.equations[0].terms[2].matrix
    assert {text(pane, targets, 0, k) for k in range(3)} == {"0", "1"}


# -- convention, copies, language -----------------------------------------------------


def test_the_convention_is_chosen_and_kept(pane, qtbot):
    pane.set_state(state("moons", "Z", 1))
    pane.convention.set_code("columns")
    pane.convention.chosen.emit("columns")
    assert box_of(pane, "W[1]ᵀ").size == (4, 2)
    again = MatricesPane()
    qtbot.addWidget(again)
    again.set_state(state("moons", "Z", 1))
    assert again.convention.code() == "columns"
    assert box_of(again, "X").size == (2, 10)


def test_the_operation_is_copied_three_ways(pane):
    pane.set_state(state("moons", "dA", 1))
    record, clipboard = step("moons")[1], QApplication.clipboard()
    numpy, latex, table = pane.copy.menu().actions()
    numpy.trigger()
    space = {}
    exec(clipboard.text(), space)
    np.testing.assert_array_equal(space["dA1"], record.dA[1])
    latex.trigger()
    assert mathra.render(clipboard.text(), locale="en")["warnings"] == []
    table.trigger()
    lines = list(csv.reader(io.StringIO(clipboard.text())))
    assert lines[0] == ["dA[1]", "10×4"]
    assert float(lines[2][1]) == record.dA[1][0, 0]
    assert pane.view.actions() == [numpy, latex, table]


def test_a_cell_says_what_it_holds(pane):
    pane.set_state(state("houses", "Z", 1))
    words, record = pane.view.picture().words, step("houses")[1]
    z, x, w, b = pane.view.picture().operation.matrices
    value = f"{record.W_before[1][0, 0]:.3f}"
    assert words.reading(w, 0, 0).startswith("W[1] from surface to unit 1 is ")
    assert value[:-1] in words.reading(w, 0, 0)
    assert words.reading(x, 4, 1).startswith("X of sample 5, bedrooms is ")
    assert words.reading(z, 4, 0).startswith("Z[1] of sample 5, unit 1 is ")
    assert words.reading(b, 0, 0).startswith("b[1] of unit 1 is ")


def test_the_operation_is_described_for_a_screen_reader(pane):
    pane.set_state(state("moons", "Z", 1))
    words = "Z[1] (10×4) = X (10×2) · W[1] (2×4) + b[1] (1×4)"
    told = pane.view.accessibleDescription()
    assert told.startswith("Z[1] of sample 1, unit 1 is ")
    assert told.endswith(f". {words}")
    assert pane.view.accessibleName() == "Matrices"


def test_everything_follows_the_language(pane):
    app = QApplication.instance()
    pane.set_state(state("moons", "update"))
    try:
        strings.install(app, "fr")
        app.sendPostedEvents(None, QEvent.Type.LanguageChange.value)
        assert pane.whose.text() == "W[1] après, x₁ → neurone 1"
        assert "− 0,5 ·" in pane.view.accessibleDescription()
        picture = pane.view.picture()
        number = text(pane, next(picture.operation.matrices), 0, 0)
        assert "," in number
    finally:
        strings.install(app, "en")
    with quoting(app):
        assert pane.copy.text() == "«Copy»"


def test_the_sum_follows_the_theme(pane):
    app = QApplication.instance()
    pane.set_state(state("moons", "Z", 1))
    try:
        theme.apply(app, theme.DARK)
        image = pane.grab().toImage()
        assert image.pixelColor(image.width() // 2, image.height() - 4).lightness() < 60
    finally:
        theme.apply(app, theme.LIGHT)


def test_the_room_of_the_sum_grows_and_goes_with_the_pane(pane, qtbot):
    pane.set_state(state("momentum", "dW", 1))
    tall = pane.sum.minimumHeight()
    assert tall >= pane.sum.heightForWidth(pane.sum.width())
    pane.set_pointed(Pointed(weight=(1, -1, 0)))
    assert pane.sum.minimumHeight() >= tall
    pane.resize(1400, 540)
    qtbot.waitUntil(lambda: pane.sum.minimumHeight() < tall)
    pane.set_state(state("momentum", "A", 1))
    assert pane.sum.minimumHeight() < tall


def test_a_wide_pane_shows_larger_matrices_if_all_can_be_seen(pane):
    pane.set_state(state("moons", "Z", 1))
    small = middle(pane, "Z[1]", 1, 0) - middle(pane, "Z[1]", 0, 0)
    pane.resize(1400, 800)
    large = middle(pane, "Z[1]", 1, 0) - middle(pane, "Z[1]", 0, 0)
    assert large.y() > 1.4 * small.y()
    pane.set_state(state("moons", "update"))
    row = middle(pane, "W[1]", 1, 0) - middle(pane, "W[1]", 0, 0)
    assert row.y() < large.y()
