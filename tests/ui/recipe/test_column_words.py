"""What is said of a column in the preparing room, and why it is prepared so."""

import pytest

from nnviz.data.preparation import prepare
from nnviz.data.proposal import propose
from nnviz.data.reading import read_frame
from nnviz.data.recipe import DataRecipe
from ui.recipe.preparing import words


@pytest.fixture
def column_of(app, tmp_path):
    """Returns what is told of a column of some cells: its plan, inputs and proposal."""

    def read(name: str, cells: str):
        path = tmp_path / "table.csv"
        lines = [f"{cell},{k % 5},{k % 7}" for k, cell in enumerate(cells.split("|"))]
        path.write_text("\n".join([f"{name},other,y", *lines]))
        frame = read_frame(path)
        plans = prepare(frame, DataRecipe(test_share=0)).plan
        plan, (proposal, *_) = plans.column(name), propose(frame, DataRecipe())
        return plan, plans.inputs[plan.inputs.start : plan.inputs.stop], proposal

    return read


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ("1|2||90", "1 gap is filled with the median, 2 (outliers do not move it)."),
        (
            "a|b||a|",
            "2 gaps are filled with the most frequent, a (texts have no mean).",
        ),
        ("a|b|a|b", "One input tells two values apart: 1 is b, 0 is a."),
        ("a|b|c|a", "3 values need as many inputs"),
        ("01008|75001|75001|01008", "a code, kept as text, is no quantity"),
    ],
)
def test_what_is_done_to_a_column_is_told_with_its_reason(
    column_of, cells, said
) -> None:
    plan, _, _ = column_of("x", cells)
    assert said in words.done(plan)


def test_dates_are_called_dates(column_of) -> None:
    days = "|".join(f"2024-05-{day:02}" for day in range(1, 30))
    plan, _, proposal = column_of("day", days)
    assert words.kind(plan.column).startswith("29 dates: 2024-05-01")
    assert "date" in words.reason(proposal, plan.column)
    assert words.why_left_out(proposal, plan.column) == (
        "left out: dates that all differ"
    )
    plan, _, proposal = column_of("day", f"{days}|2024-05-01")
    assert words.reason(proposal, plan.column).startswith("The table has 29")


def test_why_inputs_are_scaled_or_not_is_told(column_of) -> None:
    scaled = column_of("x", "1|2|3|90")[1][0].scaling
    assert words.formula(scaled).endswith("(so that one step size suits all columns)")
    coded = column_of("x", "a|b|a|b")[1][0].scaling
    assert words.formula(coded, True) == "not scaled (0 and 1 are of a size already)"
