"""What stands in an explanation beside its own: what else is chosen, or tried out."""

from collections.abc import Iterator
from dataclasses import replace

from nnviz.teach.explain import Explanation, Number, Row, explain
from ui.explain.state import State


def with_beside(found: Explanation, state: State) -> Explanation:
    """Return an explanation with the rows of what else is chosen, or tried out."""
    chosen, tried = tuple(_chosen(state)), tuple(_tried(state))
    rows, in_the_end = (
        (*_with_tried(rows, tried), *chosen) for rows in (found.rows, found.in_the_end)
    )
    return replace(found, rows=rows, in_the_end=in_the_end)


def _with_tried(rows: tuple[Row, ...], tried: tuple[Row, ...]) -> tuple[Row, ...]:
    """Return rows with what is tried out after what the update has brought."""
    labels = [row.label for row in rows]
    at = labels.index("again") + 1 if "again" in labels else len(rows)
    return (*rows[:at], *tried, *rows[at:])


def _chosen(state: State) -> Iterator[Row]:
    """Yield the latest number of what is chosen, where another thing is explained."""
    if state.waiting is None:
        return
    own = explain(
        state.program,
        state.record,
        state.index,
        state.target_of(state.waiting),
        state.data,
        state.has_happened,
    )
    known = [row for row in own.rows if row.result and row.result.value is not None]
    final = [row for row in known if row.is_final] or known
    for row in final[-1:]:
        name = row.name or (row.result.symbol if row.result else "")
        yield replace(row, name=name, label="chosen", is_final=False)


def _tried(state: State) -> Iterator[Row]:
    """Yield ℒ with what is tried out, beside that which the update has brought."""
    if state.tried is not None:
        yield Row(r"\mathcal{L}", (), Number(state.tried, "", "loss"), "tried")
