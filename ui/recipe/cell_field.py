"""Fields for a cell of a table: a number or a text, or nothing where that is filled."""

from collections.abc import Callable
from math import isnan, nan

from PySide6.QtCore import QCoreApplication

from nnviz.data.plan import ColumnPlan
from ui.recipe.optional_field import OptionalNumber
from ui.widgets import ChoiceField, LinearScale

translate = QCoreApplication.translate
Cell = float | str | None  # a number, a text, or nothing


class NumberCell(OptionalNumber):
    """A number; or nothing, where something stands in for it.

    Parameters
    ----------
    plan : ColumnPlan
        Of the column.
    step, decimals
        As a `NumberField` takes them.
    """

    def __init__(self, plan: ColumnPlan, step: float, decimals: int) -> None:
        super().__init__(LinearScale(step=step), decimals)
        self._plan = plan

    def set_cell(self, cell: Cell) -> None:
        """Show a cell, whatever was being typed."""
        self.set_optional(cell if isinstance(cell, float) else None)

    def cell(self) -> Cell:
        """Return the last good cell."""
        return self.optional()

    def number(self) -> float:
        """Return it as the network takes it: NaN for nothing."""
        value = self.optional()
        return nan if value is None else float(value)

    def follow(self, changed: Callable[[], None]) -> None:
        """Call something after each change."""
        self.value_committed.connect(lambda _: changed())

    def _check(self, text: str) -> float | None:
        if not text.strip() and isnan(self._plan.fill):
            self._set_error(
                translate(
                    "PredictForm",
                    "Nothing stands in for an empty {0}: type a number.",
                ).format(self._plan.name)
            )
            return None
        return super()._check(text)


class TextCell(ChoiceField):
    """One of the texts of a column; or nothing, where something stands in for it."""

    def __init__(self, plan: ColumnPlan) -> None:
        self._levels = plan.column.levels
        items = [(str(k), text) for k, text in enumerate(self._levels)]
        self._can_be_empty = not isnan(plan.fill)
        super().__init__(items)
        if self._can_be_empty:
            self.addItem("", "")
            self.retranslate()

    def retranslate(self) -> None:
        """Write the word for nothing in the language of now."""
        if self._can_be_empty:
            self.setItemText(len(self._levels), translate("PredictForm", "(empty)"))

    def set_cell(self, cell: Cell) -> None:
        """Show a cell that there is."""
        is_there = isinstance(cell, str) and cell in self._levels
        self.set_code(str(self._levels.index(cell)) if is_there else "")

    def cell(self) -> Cell:
        """Return the chosen text, or None for nothing."""
        return self._levels[int(self.code())] if self.code() else None

    def number(self) -> float:
        """Return which of the texts it is; NaN for nothing."""
        return float(self.code()) if self.code() else nan

    def follow(self, changed: Callable[[], None]) -> None:
        """Call something after each change."""
        self.chosen.connect(lambda _: changed())
