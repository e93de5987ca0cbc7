"""What stands under an explanation: what else is chosen, and what is tried out."""

from collections.abc import Iterator
from dataclasses import replace

from nnviz.teach.explain import Explanation, Number, Row, explain
from ui.explain.state import State


def with_beside(found: Explanation, state: State) -> Explanation:
    """Return an explanation with the rows that stand under it."""
    beside = *_chosen(state), *_tried(state)
    rows, in_the_end = (*found.rows, *beside), (*found.in_the_end, *beside)
    return replace(found, rows=rows, in_the_end=in_the_end)


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
