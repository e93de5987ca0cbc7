"""From one place in a step to the next or the one before: by term up to by phase."""

from dataclasses import dataclass, replace

from nnviz.model.ops import Moment
from ui.session.cursor import Cursor, Part
from ui.session.parts import Parts, Unit, Within, parts_of

# What is finer than a batch, the finest first.
FINE = ("term", "unit", "moment", "phase")


@dataclass(frozen=True)
class Stepping:
    """The order of the moments of every step, and of the parts within each.

    By `unit` it goes through all units of a moment in order. By `term` it goes through
    the terms of the chosen unit where that takes part in the moment, else of all units
    in order; what is passed over is computed all the same. Who is midway through a
    unit, a moment or a phase and goes on by these first comes to the end of it, as with
    a batch.

    Attributes
    ----------
    moments : tuple of Moment
        Of a step.
    sizes : tuple of int
        n_0…n_L.
    chosen : (layer, unit) or None
        The unit that is selected.
    biases : tuple of bool
        Which of the layers 1…L have biases; empty if all have.
    """

    moments: tuple[Moment, ...]
    sizes: tuple[int, ...]
    chosen: Unit | None = None
    biases: tuple[bool, ...] = ()

    def after(self, cursor: Cursor, by: str) -> Cursor:
        """Return where the next term, unit, moment or phase has happened."""
        if by in ("term", "unit"):
            return self._part_after(cursor, by)
        if by == "phase":
            end = self._phase_end(cursor.index)
            if cursor.index < end:
                return Cursor(cursor.step, end)
        if self.is_midway(cursor):
            return self._finished(cursor)
        there = self._moment(cursor, 1)
        end = self._phase_end(there.index) if by == "phase" else there.index
        return replace(there, index=end)

    def before(self, cursor: Cursor, by: str) -> Cursor:
        """Return where the present term, unit, moment or phase has not yet happened."""
        if by in ("term", "unit"):
            return self._part_before(cursor, by)
        first = self._phase_start(cursor.index) if by == "phase" else cursor.index
        return self._moment(replace(cursor, index=first), -1)

    def is_midway(self, cursor: Cursor) -> bool:
        """Tell whether parts of the moment at a cursor are still to come."""
        part = cursor.part
        return part is not None and not self.parts(cursor.index).ends(part)

    def walked(self, cursor: Cursor) -> Unit | None:
        """Return the last unit that has come of a moment with more to come.

        Unit −1 of a layer stands before its first.
        """
        part = cursor.part
        if part is None or not self.is_midway(cursor):
            return None
        parts, (layer, unit) = self.parts(cursor.index), part.unit
        has_come = parts.has_come(part, cursor.progress, part.unit)
        return (layer, unit) if has_come else (layer, unit - 1)

    def within(self, cursor: Cursor) -> Within | None:
        """Return where in its moment a cursor stands; None at the whole moment."""
        part = cursor.part
        return None if part is None else self.parts(cursor.index).within(part)

    def has(self, cursor: Cursor) -> bool:
        """Tell whether the moment at a cursor has the part that it stands on."""
        return cursor.part is None or self.parts(cursor.index).has(cursor.part)

    def parts(self, index: int) -> Parts:
        """Return the parts of a moment."""
        return parts_of(self.moments[index], self.sizes, self.biases)

    # -- moments --------------------------------------------------------------------

    def _moment(self, cursor: Cursor, way: int) -> Cursor:
        """Return the whole moment after (1) or before (−1) that of a cursor."""
        steps, index = divmod(cursor.index + way, len(self.moments))
        return Cursor(cursor.step + steps, index)

    def _phase_start(self, index: int) -> int:
        phase = self.moments[index].phase
        return next(k for k, m in enumerate(self.moments) if m.phase == phase)

    def _phase_end(self, index: int) -> int:
        phase = self.moments[index].phase
        return max(k for k, m in enumerate(self.moments) if m.phase == phase)

    def _finished(self, cursor: Cursor) -> Cursor:
        """Return the last part of a moment that is walked: the rest comes at once."""
        is_by_term = cursor.part is not None and cursor.part.term is not None
        unit = self.parts(cursor.index).every[-1]
        return self._ended(cursor, unit, "term" if is_by_term else "unit")

    # -- parts ----------------------------------------------------------------------

    def _part_after(self, cursor: Cursor, by: str) -> Cursor:
        part, units = cursor.part, self._walked(cursor.index, by)
        if part is not None:
            is_midway = not self.parts(cursor.index).ends_unit(part)
            if is_midway and by == "unit":
                return self._ended(cursor, part.unit, "term")
            if is_midway and part.unit in units:
                return _at(cursor, Part(part.unit, (part.term or 0) + 1))
            later = [unit for unit in units if unit > part.unit]
            if later:
                return self._begun(cursor, later[0], by)
        elif cursor.is_chosen and units:
            return self._begun(cursor, units[0], by)
        there = self._moment(cursor, 1)
        units = self._walked(there.index, by)
        return self._begun(there, units[0], by) if units else there

    def _part_before(self, cursor: Cursor, by: str) -> Cursor:
        part, units = cursor.part, self._walked(cursor.index, by)
        if part is None and units:
            part = self._ended(cursor, units[-1], by).part
        if part is not None:
            term = self._term(cursor.index, part)
            if by == "term" and term > 0 and part.unit in units:
                return _at(cursor, Part(part.unit, term - 1))
            earlier = [unit for unit in units if unit < part.unit]
            if earlier:
                return self._ended(cursor, earlier[-1], by)
        there = self._moment(cursor, -1)
        units = self._walked(there.index, by)
        return self._ended(there, units[-1], by) if units else there

    def _walked(self, index: int, by: str) -> list[Unit]:
        """Return the units of a moment that are gone through, in order."""
        parts = self.parts(index)
        if by == "term" and self.chosen is not None and self.chosen in parts:
            return [self.chosen]
        return parts.every

    def _begun(self, cursor: Cursor, unit: Unit, by: str) -> Cursor:
        """Return the first part of a unit."""
        return _at(cursor, Part(unit, 0 if by == "term" else None))

    def _ended(self, cursor: Cursor, unit: Unit, by: str) -> Cursor:
        """Return the last part of a unit."""
        term = self._term(cursor.index, Part(unit)) if by == "term" else None
        return _at(cursor, Part(unit, term))

    def _term(self, index: int, part: Part) -> int:
        """Return the term that a part is at; of a whole unit, the last."""
        last = self.parts(index).terms(part.unit[0]) - 1
        return last if part.term is None else part.term


def _at(cursor: Cursor, part: Part) -> Cursor:
    return Cursor(cursor.step, cursor.index, part=part)
