"""Python laid out as a formatter would: what is too wide takes more lines.

Every function returns text that begins at the left margin. The column at which it will
stand, `at`, says how much room there is.
"""

import textwrap
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

WIDTH = 88
INDENT = " " * 4


def indented(*texts: str) -> str:
    """Return lines one step further to the right."""
    return textwrap.indent("\n".join(texts), INDENT)


def called(name: str, arguments: Sequence[str], at: int = 0, after: str = "") -> str:
    """Return a call: ``name(…)``.

    Parameters
    ----------
    name : str
        Everything before the bracket.
    arguments : sequence of str
    at : int
    after : str
        What follows the bracket.
    """
    flat = ", ".join(arguments)
    one = f"{name}({flat}){after}"
    if at + len(one) <= WIDTH or not arguments:
        return one
    inside = flat if at + len(INDENT + flat) <= WIDTH else _each(arguments)
    return f"{name}(\n{indented(inside)}\n){after}"


def unpacked(names: Sequence[str], value: str, at: int = 0) -> str:
    """Return ``W1, b1 = value``; one name alone is a tuple, too."""
    left = f"({names[0]},)" if len(names) == 1 else ", ".join(names)
    if at + len(f"{left} = {value}") <= WIDTH:
        return f"{left} = {value}"
    if at + len(f"{left} = (") <= WIDTH:
        return f"{left} = (\n{indented(value)}\n)"
    return f"(\n{indented(_each(names))}\n) = {value}"


def returned(names: Sequence[str], at: int = 0) -> str:
    """Return ``return W1, b1``; one name alone is a tuple, too."""
    one = f"return ({names[0]},)" if len(names) == 1 else f"return {', '.join(names)}"
    if at + len(one) <= WIDTH:
        return one
    return f"return (\n{indented(_each(names))}\n)"


def summed(before: str, terms: Sequence[str], at: int = 0) -> str:
    """Return a sum after `before`, such as ``penalty = `` or ``return ``."""
    flat = " + ".join(terms)
    if at + len(before + flat) <= WIDTH:
        return before + flat
    inside = flat if at + len(INDENT + flat) <= WIDTH else "\n+ ".join(terms)
    return f"{before}(\n{indented(inside)}\n)"


def listed(name: str, values: NDArray[np.generic], at: int = 0) -> str:
    """Return the statement that gives a name to a vector or a matrix, to the bit.

    It calls ``np`` and, where there are many numbers, the ``numbers`` of a program.

    Parameters
    ----------
    name : str
    values : (n,) or (n, k) array
    at : int
    """
    flat = values.ravel().tolist()
    shape = str(values.shape) if values.ndim > 1 else str(values.size)
    texts = [literal(value) for value in flat]
    if {repr(value) for value in flat} == {"0.0"}:
        return f"{name} = np.zeros({shape})"
    if len(set(texts)) == 1 and len(flat) > 1:
        return f"{name} = np.full({shape}, {texts[0]})"
    one = f"{name} = np.array([{', '.join(texts)}])"
    if values.ndim == 1 and at + len(one) <= WIDTH:
        return one
    shaped = f".reshape{values.shape}" if values.ndim > 1 else ""
    rows = values if shaped and values.shape[1] > 1 else values.reshape(1, -1)
    return f"{name} = {block(rows, at)}{shaped}"


def block(rows: NDArray[np.generic], at: int = 0) -> str:
    """Return ``numbers(…)`` of a text in which each row begins on a line of its own."""
    room = WIDTH - at - len(INDENT)
    lines = (line for row in rows.tolist() for line in _lines(row, room))
    return f'numbers("""\n{indented(*lines)}\n""")'


def literal(value: float) -> str:
    """Return a number that is read as the same bits; without .0 if it is whole."""
    text = repr(value)
    return "-0.0" if text == "-0.0" else text.removesuffix(".0")


def _lines(row: Iterable[float], room: int) -> Iterator[str]:
    """Yield the numbers of a row in lines that are not too wide."""
    line = ""
    for text in map(literal, row):
        if line and len(line) + len(text) + 1 > room:
            yield line
            line = text
        else:
            line = f"{line} {text}" if line else text
    yield line


def _each(parts: Sequence[str]) -> str:
    return ",\n".join(parts) + ","
