"""Rows of formulas, laid out to a width: what does not fit goes on a new line."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from nnviz.teach.explain import Printed
from ui.formulas.formula import Formula, typeset

LARGE = 1.3  # of a final result
_INDENT = 1.2
_BADGE_GAP, _BADGE = 0.35, 1.2  # before a badge, and with it
_LINE_ASCENT, _LINE_DESCENT = 0.85, 0.35
_LINE_GAP, _ROW_GAP = 0.3, 0.3
_DEEP, _DEEP_GAP = 0.6, 0.5  # a line with a denominator, and the gap below it


@dataclass(frozen=True)
class SheetRow:
    """A row to set.

    Attributes
    ----------
    sides : tuple of Printed
    label : str
        Words before it.
    label_width : float
        Their width in em, with a gap.
    owner : str
        Whose number the result is, ``sample`` or ``batch``; empty for no badge.
    is_final : bool
        Whether the result is large.
    source : callable
        Makes what a copy of the row gives: LaTeX without colours, with decimal points.
    phase : str
        Whose colour is behind a term that is now.
    untold : frozenset of int
        Which sides are still to come: they have their room, and a result a dot.
    """

    sides: tuple[Printed, ...]
    label: str = ""
    label_width: float = 0.0
    owner: str = ""
    is_final: bool = False
    source: Callable[[], str] = str
    phase: str = "forward"
    untold: frozenset[int] = frozenset()

    @property
    def latex(self) -> str:
        """Return what a copy of the row gives."""
        return self.source()


@dataclass(frozen=True)
class Placed:
    """A formula, or the words or the badge of a row, at its place; all in em.

    Its mark is that of a `Printed` sum that is walked: ``now`` or ``later``; or that of
    what is to come: ``untold``, or ``awaited`` where a dot stands for a result.
    """

    x: float
    scale: float = 1.0
    formula: Formula | None = None
    label: str = ""
    badge: str = ""
    width: float = 0.0
    mark: str = ""


@dataclass
class Line:
    """A line of a row, counted from 0, and what stands on its baseline."""

    placed: list[Placed] = field(default_factory=list)
    baseline: float = 0.0
    row: int = 0

    @property
    def ascent(self) -> float:
        """Return how far the line reaches above its baseline."""
        return max(_LINE_ASCENT, reach(self.placed)[0])

    @property
    def descent(self) -> float:
        """Return how far the line reaches below its baseline."""
        return max(_LINE_DESCENT, reach(self.placed)[1])

    @property
    def now(self) -> list[list[Placed]]:
        """Return the stretches of the line that a walk is at."""
        parts = groupby(self.placed, key=lambda placed: placed.mark == "now")
        return [list(part) for is_now, part in parts if is_now]

    @property
    def gap(self) -> float:
        """Return the room below the line; more under a denominator."""
        return _DEEP_GAP if self.descent > _DEEP else _LINE_GAP


def reach(placed: Iterable[Placed]) -> tuple[float, float]:
    """Return how far formulas reach above and below their baseline."""
    found = [(p.formula, p.scale) for p in placed if p.formula]
    ascent = max((formula.ascent * scale for formula, scale in found), default=0.0)
    descent = max((formula.descent * scale for formula, scale in found), default=0.0)
    return ascent, descent


def lay_out(
    rows: Sequence[SheetRow], width: float, ink: str
) -> tuple[list[Line], float]:
    """Return the lines with their baselines, and the height; all in em."""
    lines, y = [], 0.0
    for number, row in enumerate(rows):
        for line in _Setter(row, width, ink).lines:
            line.row, line.baseline = number, y + line.ascent
            y = line.baseline + line.descent + line.gap
            lines.append(line)
        y += _ROW_GAP
    last = lines[-1] if lines else None
    return lines, last.baseline + last.descent if last else 0.0


class _Setter:
    """Sets one row: side after side, and a long side term after term."""

    def __init__(self, row: SheetRow, width: float, ink: str) -> None:
        self._width, self._ink = width, ink
        self._row = row
        self.lines = [Line()]
        self._x = 0.0
        if row.label:
            self._put(Placed(0.0, label=row.label, width=row.label_width))
        for number, side in enumerate(row.sides):
            formulas = [typeset(latex, ink) for latex in side.fragments]
            is_untold = number in row.untold
            if side.kind == "result":
                self._set_result(formulas, "awaited" if is_untold else "")
            elif is_untold:
                self._set_side(formulas, ("untold",) * len(formulas))
            else:
                self._set_side(formulas, side.marks or ("",) * len(formulas))

    def _set_side(self, formulas: list[Formula], marks: Sequence[str]) -> None:
        """Set a side on the first line where it fits, else on a line of its own.

        What follows the name or the label starts beside it in any case.
        """
        is_first = len(self.lines) == 1
        is_beside = is_first and len(self.lines[0].placed) <= 1
        width = sum(formula.width for formula in formulas)
        if not (is_beside or (is_first and self._fits(width))):
            self._break()
        for formula, mark in zip(formulas, marks, strict=True):
            self._set_together([(formula, 1.0, mark)])

    def _set_result(self, formulas: list[Formula], mark: str) -> None:
        *led, result = formulas
        scale = LARGE if self._row.is_final else 1.0
        badge = _BADGE if self._row.owner else 0.0
        parts = [*((formula, 1.0, "") for formula in led), (result, scale, mark)]
        self._set_together(parts, badge)
        if badge:
            x, width = self._x + _BADGE_GAP, badge - _BADGE_GAP
            hidden = "untold" if mark else ""  # whose number, once there is one
            self._put(Placed(x, badge=self._row.owner, width=width, mark=hidden))

    def _set_together(
        self, parts: list[tuple[Formula, float, str]], after: float = 0.0
    ) -> None:
        """Set formulas, each with its scale and mark, without a break.

        There is room left for what comes after them.
        """
        width = sum(formula.width * scale for formula, scale, _ in parts)
        if not self._fits(width + after):
            self._break()
        # What is too wide even for a line of its own is set smaller.
        shrink = min(1.0, (self._width - self._x - after) / width)
        for formula, scale, mark in parts:
            size = scale * shrink
            width = formula.width * size
            self._put(Placed(self._x, size, formula, width=width, mark=mark))

    def _fits(self, width: float) -> bool:
        return self._x + width <= self._width

    def _break(self) -> None:
        if self.lines[-1].placed:
            self.lines.append(Line())
            self._x = _INDENT

    def _put(self, placed: Placed) -> None:
        self.lines[-1].placed.append(placed)
        self._x = placed.x + placed.width
