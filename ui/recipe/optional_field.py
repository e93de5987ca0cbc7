"""Fields for numbers that a recipe can be without: ``off``."""

from math import inf
from typing import TYPE_CHECKING

from ui.widgets import IntegerField, NumberField

_NONE = -inf  # no number that can be typed

# A field has one base of Qt's only: two, even of one kind, would crash it.
if TYPE_CHECKING:
    _Field = NumberField
else:
    _Field = object


class _Optional(_Field):
    """What a `NumberField` needs to be without a number."""

    _first = 0.0
    _none = ""

    def set_first(self, first: float) -> None:
        """Set the number that the arrow keys make of none."""
        self._first = first

    def set_none(self, word: str) -> None:
        """Set the word for none."""
        was_none = self.optional() is None
        self._none = word
        if was_none:
            self.set_optional(None)

    def set_optional(self, value: float | None) -> None:
        """Show a number or the word for none, whatever was being typed."""
        self.set_value(_NONE if value is None else value)

    def optional(self) -> float | None:
        """Return the last good number, or None."""
        return None if self._value == _NONE else self.value()

    def _check(self, text: str) -> float | None:
        if text.strip().lower() in ("", self._none.lower()):
            return _NONE
        return super()._check(text)

    def _write(self, value: float) -> str:
        return self._none if value == _NONE else super()._write(value)

    def _stepped(self, direction: int) -> float:
        return self._first if self._value == _NONE else super()._stepped(direction)


class OptionalNumber(_Optional, NumberField):
    """A number, or none: the word for it can be typed, or nothing at all."""


class OptionalInteger(_Optional, IntegerField):
    """A whole number, or none: the word for it can be typed, or nothing at all."""
