import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from nnviz.model.ops import Moment
from nnviz.run.recipe import Recipe
from nnviz.run.run import Run
from ui.explain.explain_panel import ExplainPanel
from ui.session.cursor import Cursor, Part, Pointed, Selection


@pytest.fixture(scope="module")
def run():
    made = Run(Recipe())
    made.advance(0, 20)
    return made


@pytest.fixture
def panel(qtbot):
    made = ExplainPanel()
    qtbot.addWidget(made)
    made.resize(380, 560)
    made.show()
    return made


def show(panel, run, moment, step=17, **options):
    record = run.record(0, step)
    index = record.moments.index(moment)
    selection = options.pop("selection", Selection())
    cursor = Cursor(step, index, options.pop("progress", 1.0))
    program = run.program(0, step)
    panel.set_state(program, record, cursor, selection, run.data, **options)
    return record


def choose(panel, code):
    codes = [panel.tabs.tabData(index) for index in range(panel.tabs.count())]
    panel.tabs.setCurrentIndex(codes.index(code))


def test_every_moment_and_selection_can_be_shown(panel, run):
    chosen = [Selection(3), Selection(3, unit=(1, 2)), Selection(3, weight=(2, 1, 0))]
    record = run.record(0, 17)
    seen = set()
    for selection in chosen:
        for moment in record.moments:
            show(panel, run, moment, selection=selection)
            assert not panel.grab().isNull()
            seen.add(panel.formula.sheet.latex())
    assert len(seen) > len(record.moments)


def test_the_program_opens_at_the_lines_of_the_moment(panel, run):
    panel.resize(380, 330)
    show(panel, run, Moment("dW", 1))
    assert panel.formula.isVisible()
    choose(panel, "code")
    assert_lit_in_view(panel.code)
    for size in ((380, 260), (420, 700), (360, 240)):
        panel.resize(*size)
        QApplication.processEvents()
        assert_lit_in_view(panel.code)


def assert_lit_in_view(code):
    bands = zip(code._lines, code._bands(), strict=True)
    lit = [band for line, band in bands if code._is_lit(line)]
    assert 0 <= lit[0].top() < lit[-1].bottom() <= code.viewport().height()


@pytest.mark.parametrize(("moment", "term"), [("Z", 1), ("Z", 2), ("dA", 0)])
def test_the_term_that_a_walk_is_at_is_marked(panel, run, moment, term):
    record, unit = run.record(0, 17), (1, 2)
    index = record.moments.index(Moment(moment, 1))
    cursor = Cursor(17, index, 0.0, Part(unit, term))
    chosen = Selection(3, unit=unit)
    panel.set_state(run.program(0, 17), record, cursor, chosen, run.data)
    (row,) = panel.formula.sheet.rows()
    sides = [side for side in row.sides if side.kind in ("symbols", "numbers")]
    for side in sides:
        assert side.marks[term] == "now"
        assert set(side.marks[:term]) <= {""}
        assert set(side.marks[term + 1 :]) <= {"later"}
        assert len(side.marks) == len(side.fragments)
    walked = panel.formula.sheet.grab().toImage()
    panel.set_state(
        run.program(0, 17), record, Cursor(17, index, 0.0), chosen, run.data
    )
    assert panel.formula.sheet.grab().toImage() != walked
    assert not panel.formula.sheet.rows()[0].sides[1].marks


@pytest.mark.parametrize("selection", [Selection(3), Selection(3, loss=True)])
def test_the_term_of_the_loss_that_a_walk_is_at_is_marked(panel, run, selection):
    record = run.record(0, 17)
    index = record.moments.index(Moment("loss"))
    loss = r"\mathcal{L}^{(4)}"
    for term, has_part, is_told in ((0, False, False), (0, True, True)):
        panel.set_state(
            run.program(0, 17),
            record,
            Cursor(17, index, 0.0, Part((4, 0), term)),
            selection,
            run.data,
            has_part=has_part,
        )
        own, mean = panel.formula.sheet.rows()
        assert own.latex.startswith(loss)
        assert own.latex.endswith(f"{record.losses[3]:.3f}") == is_told
        assert {mark for side in own.sides for mark in side.marks} == {"now"}
        assert {mark for side in mean.sides for mark in side.marks} == {"later"}


def test_a_result_is_shown_when_its_moment_is_over(panel, run):
    show(panel, run, Moment("A", 1), progress=0.6)
    moving = panel.formula.sheet.latex()
    assert "{}={} \\text{·} " in moving
    show(panel, run, Moment("A", 1), progress=0.9)
    assert panel.formula.sheet.latex() == moving
    show(panel, run, Moment("A", 1), progress=1.0)
    assert "·" not in panel.formula.sheet.latex()


def test_a_line_of_the_excerpt_leads_to_its_moment(panel, run, qtbot):
    record = show(panel, run, Moment("dZ", 1))
    excerpt = panel.formula.excerpt
    qtbot.waitUntil(lambda: excerpt.height() == excerpt.sizeHint().height())
    with qtbot.waitSignal(panel.moment_chosen) as signal:
        qtbot.mouseClick(
            excerpt, Qt.MouseButton.LeftButton, pos=excerpt.rect().center()
        )
    assert record.moments[signal.args[0]] in (Moment("dZ", 1), Moment("dW", 1))


def test_setting_a_state_emits_nothing(panel, run, qtbot):
    with qtbot.assertNotEmitted(panel.moment_chosen):
        show(panel, run, Moment("Z", 1))
        choose(panel, "code")
        show(panel, run, Moment("A", 2))
        choose(panel, "matrices")
        show(panel, run, Moment("A", 1))


def test_the_panel_asks_for_more_room(panel, qtbot):
    with qtbot.waitSignal(panel.expand_requested):
        panel.expand.click()


def test_the_tabs_show_one_pane_each(panel, run):
    show(panel, run, Moment("A", 1))
    assert panel.formula.isVisible()
    assert not panel.copy_all.isVisible()
    choose(panel, "code")
    assert panel.code.isVisible()
    assert panel.copy_all.isVisible()
    assert panel.code.lit() == ["A1 = np.tanh(Z1)"]
    show(panel, run, Moment("Z", 2))
    assert panel.code.lit() == ["Z2 = A1 @ W2 + b2"]
    choose(panel, "formula")
    words = panel.formula.words.words()
    assert words.startswith("z of unit 1, hidden layer [2], sample 1.")


def test_a_pane_waits_until_it_is_asked_for(panel, run):
    show(panel, run, Moment("Z", 1))
    panel.set_pointed(Pointed(unit=(1, 2)))
    names = {type(child).__name__ for child in panel.findChildren(QWidget)}
    assert "FormulaPane" in names
    assert not {"MatricesPane", "CodePane"} & names
    choose(panel, "matrices")
    assert panel.matrices.isVisible()
    assert panel.matrices.whose.text() == "Z[1] of sample 1, unit 1"


def test_the_matrices_open_where_the_number_in_question_is_worked_out(panel, run):
    show(panel, run, Moment("update"), selection=Selection(3, weight=(2, 0, 1)))
    choose(panel, "matrices")
    view = panel.matrices.view
    picture = view.picture()
    of, seen = picture.lit.equation, view.viewport().rect()
    frame = next(b for b in picture.layout.boxes if b.equation == of).frame
    assert of > 0
    assert seen.contains(view.in_viewport(frame.topLeft()))
    assert seen.contains(view.in_viewport(frame.bottomRight()))


def test_the_matrices_hear_and_say_what_is_pointed_at(panel, run, qtbot):
    choose(panel, "matrices")
    show(panel, run, Moment("Z", 1), selection=Selection(3))
    panel.set_pointed(Pointed(unit=(1, 2)))
    assert panel.matrices.whose.text() == "Z[1] of sample 4, unit 3"
    for name in ("hovered", "chosen"):
        with qtbot.waitSignal(getattr(panel, name)) as caught:
            getattr(panel.matrices, name).emit(Pointed(1))
        assert caught.args == [Pointed(1)]


def test_the_matrices_fill_unit_by_unit_as_a_moment_is_walked(panel, run):
    choose(panel, "matrices")
    for come in (-1, 1):
        show(panel, run, Moment("Z", 1), walked=(1, come))
        result = panel.matrices.view.picture().operation.equations[0].result
        known = [value is not None for value in result.line(0, 0, 4)]
        assert known == [unit <= come for unit in range(4)]
    show(panel, run, Moment("Z", 1))
    result = panel.matrices.view.picture().operation.equations[0].result
    assert None not in result.line(0, 0, 4)


def test_a_result_in_the_matrices_waits_for_its_moment(panel, run):
    choose(panel, "matrices")
    show(panel, run, Moment("Z", 1), progress=0.6)
    assert panel.matrices.sum.latex().endswith(r"\text{·}")
    show(panel, run, Moment("Z", 1))
    assert "·" not in panel.matrices.sum.latex()
