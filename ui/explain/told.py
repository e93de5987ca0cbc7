"""A moment explained: its subject with all that names it, and what is told of it."""

from dataclasses import dataclass, replace

from nnviz.teach.explain import Curve, Spelling, explain, spelled
from ui.explain import sentences, titles, written
from ui.explain.beside import with_beside
from ui.explain.gaps import row_of, stand_ins
from ui.explain.sheet import SheetRow
from ui.explain.state import State
from ui.explain.subject import Subject

_OF_THE_POINTER = "more_inputs"  # a row that says where to point


@dataclass(frozen=True)
class Told:
    """What is told of a moment.

    Attributes
    ----------
    title : str
        What it is about.
    why : str
        One or two sentences.
    rows : tuple of SheetRow
        In symbols and in numbers.
    curves : tuple of Curve
    spelling : Spelling
        How its numbers are written.
    """

    title: str
    why: str
    rows: tuple[SheetRow, ...]
    curves: tuple[Curve, ...]
    spelling: Spelling


def subject_of(state: State, pointed: int | None = None) -> Subject:
    """Return what is explained of a state, with all that its words name.

    Parameters
    ----------
    state : State
    pointed : int, optional
        The input that is pointed at, where a sample is explained.
    """
    program, record, table = state.program, state.record, state.data.table
    target = replace(state.target, pointed=pointed)
    found = explain(
        program, record, state.index, target, state.data, state.has_happened
    )
    found, is_tried = with_beside(found, state), state.tried is not None
    about = found, program, record, table, state.moment, state.waiting, is_tried
    plan = state.data.plan
    of_sample = state.data, record, found.target.sample
    table_row = stand_ins(*of_sample), row_of(*of_sample)
    return Subject(*about, plan.scales, plan.constants, state.order, *table_row)


def spelling_of(subject: Subject, decimals: int) -> Spelling:
    """Return how the numbers of an explanation are written."""
    return spelled(subject.explanation.in_the_end, decimals)


def told(state: State) -> Told:
    """Return what is told of a moment that is over."""
    subject = subject_of(state)
    spelling = spelling_of(subject, state.decimals)
    why = sentences.lasting(subject, spelling)
    rows = zip(
        written.sheet_rows(subject, spelling),
        subject.explanation.in_the_end,
        strict=True,
    )
    kept = tuple(row for row, source in rows if source.label != _OF_THE_POINTER)
    curves = tuple(subject.explanation.curves)
    return Told(titles.title(subject), why, kept, curves, spelling)
