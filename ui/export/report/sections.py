"""The report of a step: its moments one after the other."""

from collections.abc import Callable, Iterable, Iterator

from nnviz.model.ops import Moment
from nnviz.teach.looks import proof
from nnviz.teach.worksheet.recorded import found_at, given_by
from ui import strings
from ui.export.report import words
from ui.export.report.page import Page, Section, Shown
from ui.export.report.tables import Tables
from ui.session.session import Session
from ui.words import vocabulary


def page_of(
    session: Session,
    moments: Iterable[Shown],
    say: Callable[[str], str],
    decimals: int,
) -> Page:
    """Return the report of the step at the cursor.

    Parameters
    ----------
    session : Session
    moments : iterable of Shown
        Each moment of the step, in order.
    say : callable
        Returns LaTeX in words, for a screen reader.
    decimals : int
        Of the numbers.
    """
    tables = Tables(session, decimals, say)
    pairs = zip(session.record.moments, moments, strict=True)
    parts = (_sections(session, m, shown, tables, decimals) for m, shown in pairs)
    return Page(
        words.title(session),
        strings.current(),
        session.recipe.to_json(),
        tuple(words.facts(session)),
        (words.rule(decimals), words.followed(session)),
        words.contents(),
        tuple(section for part in parts for section in part),
    )


def _sections(
    session: Session, moment: Moment, shown: Shown, tables: Tables, decimals: int
) -> Iterator[Section]:
    code = f"{moment.kind}-{moment.layer}" if moment.layer else moment.kind
    program, record = session.program, session.record
    grids = map(tables.of, found_at(moment, program, record))
    short = vocabulary.moment(moment)
    about = code, words.heading(moment), short, moment.phase, shown
    if moment.kind == "batch":
        given = list(given_by(record))
        batch = [q for q in given if q.name in ("X", "Y")]
        yield Section(*about, (), (tables.batch(), *map(tables.of, batch)))
        start = map(tables.of, (q for q in given if q not in batch))
        yield Section(*words.before(), moment.phase, grids=tuple(start))
    elif moment.kind == "update":
        texts = words.proof(proof(program, record), decimals), words.after()
        yield Section(*about, texts, tuple(grids))
    else:
        yield Section(*about, (), tuple(grids))
