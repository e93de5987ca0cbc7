"""What stands beside the rows and above the columns of a table of numbers."""

from nnviz.data.frames import with_unit
from nnviz.teach.worksheet import Quantity
from ui.export.worksheet import words
from ui.session.session import Session
from ui.words import column_words

Heads = tuple[str, ...]


def heads_of(session: Session, quantity: Quantity) -> tuple[Heads, Heads]:
    """Return the heads of the rows and of the columns; of weights, from and to what."""
    count, width = quantity.values.shape
    is_weights = quantity.letter.endswith("W")
    layer = quantity.layer - 1 if quantity.columns == "unit" else quantity.layer
    rows = {
        "sample": words.samples(count),
        "unit": _units(session, layer, count),
        "one": ("",) * count,
    }[quantity.rows]
    if quantity.name == "X":
        return rows, _units(session, 0, width)
    if quantity.name == "Y" and width == 1:
        table = column_words.named(session.data).table
        return rows, (with_unit(table.target, table.target_unit),)
    last = session.program.depth
    of = last if quantity.name == "Y" else quantity.layer
    is_one = quantity.columns == "one"
    columns = ("",) if is_one else _units(session, of, width)
    if is_weights:
        return tuple(f"{head} →" for head in rows), tuple(f"→ {c}" for c in columns)
    return rows, columns


def _units(session: Session, layer: int, count: int) -> Heads:
    table = column_words.named(session.data).table
    if layer == 0:
        return tuple(table.features)
    if layer == session.program.depth and count == len(table.classes):
        return tuple(table.classes)
    return words.units(count)
