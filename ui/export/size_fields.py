"""How large pictures are to be: as they are, a size that is often wanted, or any."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QWidget

from nnviz.run.ranges import Range
from ui.export.look import PX_PER_INCH
from ui.widgets import ChoiceField, IntegerField, Label, NumberField, Segmented

OWN, OTHER = "own", "other"
# Width and height, their unit, and the pixels of a PNG for each inch.
PRESETS = {
    "slide": (33.87, 19.05, "cm", 144),
    "page": (16.0, 10.0, "cm", 300),
    "column": (8.5, 6.5, "cm", 300),
    "poster": (40.0, 30.0, "cm", 200),
}
PER_INCH = {"px": PX_PER_INCH, "cm": 2.54, "in": 1.0}
_SIDES = {"px": Range(100, 10_000), "cm": Range(2, 200), "in": Range(1, 80)}
_DPI = Range(30, 1200)
_FIRST_DPI = 2 * PX_PER_INCH


class SizeFields(QWidget):
    """A choice of sizes, and fields for their numbers.

    Signals
    -------
    changed
        Another size is wanted, or what is typed is none.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preset = ChoiceField(
            [
                (OWN, self.tr("as they are")),
                ("slide", self.tr("slide, 16:9")),
                ("page", self.tr("page of text")),
                ("column", self.tr("column of a paper")),
                ("poster", self.tr("poster")),
                (OTHER, self.tr("another size")),
            ]
        )
        self.wide, self.high = _Side(), _Side()
        units = [("px", "px"), ("cm", "cm"), ("in", self.tr("inch"))]
        self.unit = Segmented(units)
        self.dpi = IntegerField(_DPI)
        self.dpi.set_value(_FIRST_DPI)
        self.sides, self.density = QWidget(), QWidget()
        self._name()
        self._lay_out()
        self._connect()
        self._take(*PRESETS["page"][:3])
        self._show()

    def page(self) -> tuple[float, float] | None:
        """Return width and height in pixels of 1/96 inch, None for each one's own."""
        if self.preset.code() == OWN:
            return None
        factor = PX_PER_INCH / PER_INCH[self.unit.code()]
        return self.wide.value() * factor, self.high.value() * factor

    def pixels_per_inch(self) -> float:
        """Return the pixels of a PNG for each inch: for a size in pixels, those."""
        return PX_PER_INCH if self._is_in_pixels else self.dpi.value()

    def kept(self) -> list[str | float]:
        """Return all that is chosen, for `take_kept`."""
        sides = self.wide.value(), self.high.value()
        return [self.preset.code(), *sides, self.unit.code(), self.dpi.value()]

    def take_kept(self, kept: Sequence[str | float]) -> None:
        """Choose what was chosen once; raise ValueError if that cannot be."""
        code, wide, high, unit, dpi = kept
        if code not in (OWN, OTHER, *PRESETS) or unit not in PER_INCH:
            raise ValueError(kept)
        wide, high, dpi = float(wide), float(high), int(dpi)
        limits = _SIDES[str(unit)], _SIDES[str(unit)], _DPI
        for value, limit in zip((wide, high, dpi), limits, strict=True):
            if value not in limit:
                raise ValueError(kept)
        self.preset.set_code(str(code))
        self._take(wide, high, str(unit))
        self.dpi.set_value(dpi)
        self._show()

    def error(self) -> str:
        """Return what is wrong with what is typed, in one sentence."""
        fields = (self.dpi,) if self.page() is None else self._fields
        wrong = (field for field in fields if field.error())
        words = self.tr("{0}: {1}")
        return next((words.format(f.accessibleName(), f.error()) for f in wrong), "")

    @property
    def _fields(self) -> tuple[NumberField, ...]:
        return self.wide, self.high, self.dpi

    @property
    def _is_in_pixels(self) -> bool:
        return self.preset.code() != OWN and self.unit.code() == "px"

    def _name(self) -> None:
        self.preset.setAccessibleName(self.tr("Size"))
        self.wide.setAccessibleName(self.tr("Width"))
        self.high.setAccessibleName(self.tr("Height"))
        self.dpi.setAccessibleName(self.tr("Pixels per inch"))

    def _lay_out(self) -> None:
        sides = QHBoxLayout(self.sides)
        sides.addWidget(self.wide)
        sides.addWidget(Label("×", "muted"))
        sides.addWidget(self.high)
        sides.addWidget(self.unit)
        density = QHBoxLayout(self.density)
        density.addWidget(self.dpi)
        density.addWidget(Label(self.tr("dpi"), "muted"))
        lines = QGridLayout(self)
        lines.addWidget(self.preset, 0, 0)
        lines.addWidget(self.density, 0, 1)
        lines.addWidget(self.sides, 1, 0, 1, 3, Qt.AlignmentFlag.AlignLeft)
        lines.setColumnStretch(2, 1)
        lines.setHorizontalSpacing(12)
        lines.setVerticalSpacing(8)
        for part in (self.sides, self.density):  # what comes and goes moves nothing
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            part.setSizePolicy(policy)
        layouts: tuple[QLayout, ...] = (sides, density, lines)
        for layout in layouts:
            layout.setContentsMargins(0, 0, 0, 0)

    def _connect(self) -> None:
        self.preset.chosen.connect(self._on_preset_chosen)
        self.unit.chosen.connect(self._on_unit_chosen)
        for side in (self.wide, self.high):
            side.value_committed.connect(self._on_side_committed)
        self.dpi.value_committed.connect(self.changed)
        for field in self._fields:
            field.error_changed.connect(self.changed)

    def _take(self, wide: float, high: float, unit: str) -> None:
        self.unit.set_code(unit)
        self._last_unit = unit
        for side, value in ((self.wide, wide), (self.high, high)):
            side.set_unit(unit)
            side.set_value(value)

    def _on_preset_chosen(self, code: str) -> None:
        if code in PRESETS:
            wide, high, unit, dpi = PRESETS[code]
            self._take(wide, high, unit)
            self.dpi.set_value(dpi)
        elif code == OWN:
            self.dpi.set_value(_FIRST_DPI)
        self._show()
        self.changed.emit()

    def _on_side_committed(self) -> None:
        self.preset.set_code(OTHER)
        self.changed.emit()

    def _on_unit_chosen(self, unit: str) -> None:
        """Write the same size in another unit; pixels are those of a PNG."""
        dots = {**PER_INCH, "px": self.dpi.value()}
        factor = dots[unit] / dots[self._last_unit]
        wide, high = (side.value() * factor for side in (self.wide, self.high))
        self._take(_rounded(wide, unit), _rounded(high, unit), unit)
        self.preset.set_code(OTHER)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self.sides.setVisible(self.preset.code() != OWN)
        self.density.setVisible(not self._is_in_pixels)


class _Side(NumberField):
    """A side of a picture, in one of several units."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, 0, _SIDES["cm"], parent)

    def set_unit(self, unit: str) -> None:
        self._limits = _SIDES[unit]


def _rounded(side: float, unit: str) -> float:
    """Return a side as it is written: a whole number of pixels, or hundredths."""
    limits = _SIDES[unit]
    within = min(max(side, limits.least), limits.most)
    return round(within) if unit == "px" else round(within, 2)
