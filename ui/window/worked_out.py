"""How what the network says of a new row is worked out, in the units of the table."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from nnviz.data.encoding import encode
from nnviz.model.metrics import predicted_classes
from nnviz.teach.explain.explanation import Row
from nnviz.teach.explain.expressions import Number
from nnviz.teach.explain.spelling import Spelling
from nnviz.teach.explain.typesetting import latex
from nnviz.teach.original_rows import Original, prediction_row, spelling_of
from nnviz.teach.original_units import collapsed, hindrance, unscaled
from nnviz.types import FloatArray
from ui.session.session import Session
from ui.words import column_words, numbers

translate = QCoreApplication.translate
_DECIMALS = 3


def in_original_units(session: Session, cells: FloatArray) -> str:
    """Return a line of arithmetic for a row; nothing where there is none to tell.

    Parameters
    ----------
    session : Session
    cells : (1, c) array
        As `Prepared.inputs_of` takes them.
    """
    row = _row(session, cells)
    if row is None or row.result is None or not np.isfinite(row.result.value or 0.0):
        return ""
    table = column_words.named(session.data).table
    head = "z" if table.classes else table.target
    words = translate("Predictions", "In original units: {0}")
    said = f"{head} = {_line(row, spelling_of(row, session.data, _DECIMALS))}"
    return words.format(f"{said} {table.target_unit}".strip())


def _row(session: Session, cells: FloatArray) -> Row | None:
    """Return how the answer comes about: from the row, or else from what is answered.

    Of several classes, z of the one that is predicted.
    """
    data, program = session.data, session.program
    A = session.looks.outputs(data.inputs_of(cells))
    if hindrance(program, data):
        is_scaled = data.plan.target.scaling.scale != "none"
        return prediction_row(data, float(A[0, 0])) if is_scaled else None
    unit = int(predicted_classes(A)[0]) if A.shape[1] > 1 else 0
    W, b = collapsed(*_layers(session))
    inputs = encode(data.plan.encodings, cells)[0]
    z = float(data.scale_inputs(inputs[np.newaxis])[0] @ W[:, unit])
    of = Original(program, data, unit, unscaled(data, W, b)[unit])
    return of.row_of(inputs, z if b is None else z + float(b[unit]))


def _layers(
    session: Session,
) -> tuple[dict[int, FloatArray], dict[int, FloatArray]]:
    """Return W and b of each layer at the cursor, by its number."""
    found, layers = session.looks.parameters, range(1, session.program.depth + 1)
    b = {k: found[f"b{k}"] for k in layers if session.program.has_bias(k)}
    return {k: found[f"W{k}"] for k in layers}, b


def _line(row: Row, spelling: Spelling) -> str:
    """Return the numbers of a row and its result as plain text."""
    assert row.result is not None
    expression = next(side.expression for side in row.sides if side.form == "numbers")
    text = latex(expression, _Plain(spelling)).replace("{}", "")
    sign = "=" if spelling.holds(expression, row.result.value or 0.0) else "≈"
    return f"{text} {sign} {_spelt(spelling.result(row.result))}".replace(
        " - ", f" {numbers.MINUS} "
    )


@dataclass(frozen=True)
class _Plain:
    """Writes leaves as a calculator takes them."""

    spelling: Spelling

    def write(self, number: Number, guarded: bool) -> str:
        text = _spelt(self.spelling.operand(number))
        return f"({text})" if guarded and text.startswith(numbers.MINUS) else text

    def times(self, left: str, right: str) -> str:
        return "×"


def _spelt(text: str) -> str:
    return numbers.spelt(text).removeprefix("+")
