"""What stands in for a missing cell is told where its number is worked with."""

import numpy as np
import pytest

from nnviz.data.frames import Column, Frame
from nnviz.run import source
from nnviz.run.run import Run
from ui.explain.formula_pane import FormulaPane
from ui.explain.state import State
from ui.session.cursor import Selection

AGES = [22.0, np.nan, 38.0, 30.0, np.nan, 41.0, 19.0, 30.0]


@pytest.fixture
def shown(qtbot):
    """A pane, and what it explains of a sample of the first batch at a moment."""
    columns = (
        Column("age", "", np.array(AGES)),
        Column("fare", "", np.arange(8.0) ** 2),
        Column("survived", "", np.array([0.0, 1] * 4)),
    )
    frame = Frame("passengers", columns, "survived")
    recipe = source.default_recipe(frame, "passengers.csv").replace(
        data__test_share=0.0, fit__batch_size=8
    )
    data = source.prepare(recipe, frame)
    run = Run(recipe, data)
    record, program = run.record(0, 1), run.program(0, 1)
    pane = FormulaPane()
    qtbot.addWidget(pane)

    def words(row, index, **chosen):
        (sample,) = np.flatnonzero(data.rows_of_frame[record.rows] == row)
        selection = Selection(int(sample), **chosen)
        pane.set_state(State(program, record, index, selection, data))
        return pane.words.words()

    return words


@pytest.mark.parametrize(
    ("index", "chosen"),
    [(0, {}), (0, {"unit": (0, 0)}), (1, {"unit": (1, 0)})],
)
def test_a_missing_cell_tells_what_stands_in(shown, index, chosen) -> None:
    said = "The table has nothing for age: 30 stands in."
    assert said in shown(1, index, **chosen)
    assert said not in shown(0, index, **chosen)


def test_a_sample_is_named_by_its_row_of_the_table(shown) -> None:
    assert "row 2 of the table." in shown(1, 0)
    assert "row 8 of the table." in shown(7, 0)


def test_of_another_input_nothing_is_said(shown) -> None:
    assert "stands in" not in shown(1, 0, unit=(0, 1))
