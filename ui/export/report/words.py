"""What is said in a report."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from nnviz.model.ops import Moment
from nnviz.teach.looks import Proof
from nnviz.teach.worksheet.recorded import numbers_of
from ui.export.worksheet import words
from ui.session.session import Session
from ui.words import data_words, numbers, vocabulary

translate = QCoreApplication.translate


def title(session: Session) -> str:
    """Return the title of a report."""
    name = data_words.name(session.recipe.data.source)
    step = numbers.integer(session.record.step)
    return translate("Report", "{0}, step {1}: report").format(name, step)


def contents() -> str:
    """Return the heading of the links."""
    return translate("Report", "The moments of the step")


def facts(session: Session) -> Iterator[tuple[str, str]]:
    """Yield what the report is about: a heading and a value each."""
    program, record = session.program, session.record
    yield translate("Report", "Data"), _data(session)
    yield translate("Report", "Network"), _network(session)
    loss = vocabulary.loss(program.loss.name)
    yield translate("Report", "Loss"), loss
    rule = vocabulary.optimizer(program.optimizer.name)
    told = words.settings(numbers_of(program, record))
    yield translate("Report", "Optimizer"), f"{rule} · {told}"
    epoch, batch, batches = session.position
    place = translate("Report", "epoch {0} · batch {1} of {2} · step {3}")
    at = map(numbers.integer, (epoch, batch, batches, record.step))
    yield translate("Report", "Step"), place.format(*at)
    seed = numbers.integer(session.recipe.fit.seed)
    yield translate("Report", "Seed"), seed


def _data(session: Session) -> str:
    source, data = session.recipe.data.source, session.data
    rows = translate("Report", "{0}: {1} rows to train on, {2} features. {3}").format(
        data_words.name(source),
        numbers.integer(len(data.rows_train)),
        numbers.integer(len(data.table.features)),
        data_words.about(source),
    )
    return rows.strip()


def _network(session: Session) -> str:
    program = session.program
    names = (vocabulary.activation(each.name) for each in program.activations)
    return f"{'-'.join(map(str, program.sizes))} · {', '.join(names)}"


def rule(decimals: int) -> str:
    """Return whose numbers these are, and how they are rounded."""
    text = translate(
        "Report",
        "All numbers, those in the pictures too, are the ones that the training "
        "computed; they are rounded for reading alone, a result to {0} decimals. A "
        "worksheet of this step rounds each result before it goes on, so its last "
        "digits can differ.",
    )
    return text.format(decimals)


def followed(session: Session) -> str:
    """Return which sample is told of in formulas."""
    text = translate(
        "Report",
        "The formulas and the pictures follow sample {0} of the batch of {1}; its row "
        "is marked in the tables.",
    )
    sample = session.selection.sample + 1
    return text.format(*map(numbers.integer, (sample, session.record.m)))


def heading(moment: Moment) -> str:
    """Return the heading of a moment."""
    if moment.kind == "batch":
        return translate("Report", "The batch")
    return words.heading(moment)


def before() -> tuple[str, str, str]:
    """Return code, heading and short heading of the parameters before the step."""
    heading = translate("Report", "The parameters before the step")
    return "before", heading, translate("Report", "parameters before")


def after() -> str:
    """Return what the tables of the update hold."""
    return translate("Report", "After the update:")


def batch_name() -> str:
    """Return the name of the table of the batch."""
    return translate("Report", "The rows as they stand in the table")


def proof(found: Proof, decimals: int) -> str:
    """Return what the update brought, beside what the gradient promised."""
    text = translate(
        "Report",
        "The proof: the same batch again, with the new weights. ℒ was {0}, the "
        "gradient promised {1}, and it is {2}.",
    )
    told = (found.before, found.promised, found.after)
    return text.format(*(numbers.plain(each, decimals + 1) for each in told))


def shown_of(rows: tuple[int, int], columns: tuple[int, int]) -> str:
    """Return what of a large table is shown: so many of so many; nothing if all is."""
    parts = []
    if rows[0] < rows[1]:
        text = translate("Report", "{0} of {1} rows")
        parts.append(text.format(*map(numbers.integer, rows)))
    if columns[0] < columns[1]:
        text = translate("Report", "{0} of {1} columns")
        parts.append(text.format(*map(numbers.integer, columns)))
    if not parts:
        return ""
    return translate("Report", "Shown: {0}.").format(", ".join(parts))


def row() -> str:
    """Return the head of a row's place in the table."""
    return translate("Report", "row")
