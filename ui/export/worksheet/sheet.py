"""The sheet of a step, or its key, as a document in the language of now."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from PySide6.QtCore import QCoreApplication

from nnviz.model.ops import Phase
from nnviz.teach.matrices.operation import Convention
from nnviz.teach.worksheet import Quantity, Worked, work
from nnviz.teach.worksheet.formulas import Formulas
from ui.export.worksheet import tasks, words
from ui.export.worksheet.blocks import Block, Document, Formula, Heading, Table, Text
from ui.export.worksheet.heads import heads_of
from ui.session.session import Session
from ui.words import numbers

translate = QCoreApplication.translate

PHASES: tuple[Phase, ...] = ("forward", "loss", "backward", "update")
FEW_SAMPLES = 3  # unless more are asked for
MOST_NUMBERS = 3000  # to be found; nobody calculates more by hand


class TooLongError(ValueError):
    """A step with too many numbers; the message is one sentence for a person."""


@dataclass(frozen=True)
class Options:
    """How a sheet is wanted.

    Attributes
    ----------
    samples : int or None
        Only the first so many rows of the batch; None for all of them.
    decimals : int
    convention : str
        ``rows`` or ``columns``: where the samples stand.
    blank : tuple of str
        The phases whose numbers are left to be found.
    """

    samples: int | None = None
    decimals: int = 4
    convention: Convention = "rows"
    blank: tuple[Phase, ...] = PHASES

    @property
    def key(self) -> "Options":
        """Return the same with nothing left to be found."""
        return replace(self, blank=())


def sheet_of(session: Session, options: Options) -> Document:
    """Return the sheet of the step at the cursor; without blanks it is the key.

    Raises
    ------
    TooLongError
        If nobody would calculate so much.
    OverflowError
        If a number of it is too large to be written.
    """
    program, record = session.program, session.record
    _check_length(session, options)
    worked = work(program, record, options.decimals, options.samples)
    formulas = Formulas(program, record, options.convention)
    sheet = _Sheet(session, options, worked, formulas)
    title = words.title(session, is_key=not options.blank)
    return Document(title, (Heading(title, 1), *sheet.blocks()))


def _check_length(session: Session, options: Options) -> None:
    sizes, m = session.program.sizes, options.samples or session.record.m
    weights = sum((a + 1) * b for a, b in pairwise(sizes))
    count = 2 * weights + 4 * m * sum(sizes[1:])
    if count > MOST_NUMBERS:
        sentence = translate(
            "Worksheet",
            "A sheet of this step would have about {0} numbers to find: "
            "choose fewer rows, or a smaller network.",
        )
        raise TooLongError(sentence.format(numbers.integer(count)))


@dataclass(frozen=True)
class _Sheet:
    session: Session
    options: Options
    worked: Worked
    formulas: Formulas

    def blocks(self) -> Iterator[Block]:
        yield from (
            Text(text) for text in words.introduction(self.session, self.worked)
        )
        yield Heading(translate("Worksheet", "Given"))
        program = self.session.program
        yield Text(words.settings(self.worked.numbers))
        if memory := tasks.memory(program):
            yield Text(memory)
        yield from (self._table(each, False) for each in self.worked.given)
        for number, (moment, found) in enumerate(
            groupby(self.worked.found, key=lambda quantity: quantity.moment), start=1
        ):
            is_blank = moment.phase in self.options.blank
            yield Heading(f"{number}. {words.heading(moment)}")
            yield Text(tasks.task(moment, program))
            if moment.kind == "loss" and self.worked.is_clipped:
                yield Text(tasks.clipped(program))
            yield from map(Formula, self.formulas.of(moment))
            yield from (self._table(each, is_blank) for each in found)

    def _table(self, quantity: Quantity, is_blank: bool) -> Table:
        rows, columns = heads_of(self.session, quantity)
        cells = tuple(
            tuple(
                None if is_blank else numbers.localised(quantity.text(i, j))
                for j in range(len(columns))
            )
            for i in range(len(rows))
        )
        table = Table(self.formulas.symbol(quantity), columns, rows, cells)
        return table if self.options.convention == "rows" else _turned(table)


def _turned(table: Table) -> Table:
    cells = tuple(zip(*table.cells, strict=True))
    return replace(table, columns=table.rows, rows=table.columns, cells=cells)
