"""The design tokens: every colour on the screen, light and dark.

Widgets ask `current()` for the theme whenever they paint; `apply` sets another one
and gives the application its palette, which makes Qt repaint every widget. So most
widgets do nothing at all to follow the theme. One that keeps pictures or pens
made with the old colours renews them in ``changeEvent`` on
``QEvent.Type.PaletteChange``, which a hidden widget gets when it is next shown.
"""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from ui.look.colours import blend, diverging_table, readable, sequential_table
from ui.look.style import palette, style_sheet

_SOFT = 0.14  # how much of a phase's colour its quiet fill has


@dataclass(frozen=True, eq=False)
class Theme:
    """The colours of one theme; there are two, `LIGHT` and `DARK`.

    Attributes
    ----------
    name : str
        ``"light"`` or ``"dark"``.
    background, surface : QColor
        Behind the cards, and the cards.
    ink, muted : QColor
        Text and controls; text that steps back.
    hairline, field : QColor
        Thin lines; the quiet fill of chips, inputs and tracks.
    positive, negative : QColor
        Signs, and nothing else.
    error : QColor
        What is wrong, readable on `surface`.
    phases : dict of str to QColor
        batch, forward, loss, backward, update.
    classes : tuple of QColor
        Ten colours that a colour-blind reader tells apart, for three classes or more.
    runs : tuple of QColor
        Of up to four runs side by side: they mean no sign, and every eye parts them.
    """

    name: str
    background: QColor
    surface: QColor
    ink: QColor
    muted: QColor
    hairline: QColor
    field: QColor
    positive: QColor
    negative: QColor
    error: QColor
    phases: dict[str, QColor]
    classes: tuple[QColor, ...]
    runs: tuple[QColor, ...]

    @property
    def is_dark(self) -> bool:
        """Whether light ink stands on a dark surface."""
        return self.name == "dark"

    def phase(self, name: str) -> QColor:
        """Return the colour of a phase, for lines, rings and marks."""
        return self.phases[name]

    def phase_text(self, name: str) -> QColor:
        """Return the phase's colour for text on `surface` or on `phase_soft`.

        As the fill of a lit bead it carries text in `surface`.
        """
        return self._phase_texts[name]

    def phase_soft(self, name: str) -> QColor:
        """Return the phase's quiet fill: a bead, the current line of the code."""
        return blend(self.surface, self.phases[name], _SOFT)

    def sign(self, value: float) -> QColor:
        """Return the colour of a value's sign; zero and NaN have none and are muted."""
        if value > 0:
            return self.positive
        return self.negative if value < 0 else self.muted

    def sign_text(self, value: float) -> QColor:
        """Return the colour of a value's sign for text on `surface`."""
        if value == 0 or math.isnan(value):
            return self.muted
        return self._sign_texts[value > 0]

    def class_colour(self, index: int, classes: int) -> QColor:
        """Return the colour of one of so many classes: of two that of its sign."""
        if classes <= 2 and index < 2:
            return self.positive if index else self.negative
        return self.classes[index]

    def dimmed(self, colour: QColor) -> QColor:
        """Return `colour` stepped back, yet still visible when it is projected."""
        return blend(self.surface, colour, 0.45)

    @property
    def missing(self) -> QColor:
        """Return the fill of what is not a number."""
        return self.dimmed(self.muted)

    @property
    def bar(self) -> QColor:
        """Return the colour of a scroll bar: what is cut off is told by it alone."""
        return blend(self.surface, self.muted, 0.8)

    @cached_property
    def diverging(self) -> list[int]:
        """256 QRgb for response maps, see `ui.look.colours.diverging_index`."""
        return diverging_table(self.negative, self.surface, self.positive, self.missing)

    @cached_property
    def sequential(self) -> list[int]:
        """256 QRgb of one hue for a surface of predicted values."""
        return sequential_table(self.surface, self.phases["forward"])

    @cached_property
    def heights(self) -> list[int]:
        """256 QRgb of one hue for how high a loss is."""
        return sequential_table(self.surface, self.phases["loss"])

    @cached_property
    def greys(self) -> list[int]:
        """256 QRgb from paper to ink: images have no sign."""
        return [blend(self.field, self.ink, i / 255).rgb() for i in range(256)]

    @cached_property
    def _phase_texts(self) -> dict[str, QColor]:
        # The quiet fill is the harder ground, so what is readable there is on surface.
        return {
            name: readable(colour, self.phase_soft(name), self.ink)
            for name, colour in self.phases.items()
        }

    @cached_property
    def _sign_texts(self) -> dict[bool, QColor]:
        return {
            True: readable(self.positive, self.surface, self.ink),
            False: readable(self.negative, self.surface, self.ink),
        }


def _colours(*rows: str) -> tuple[QColor, ...]:
    return tuple(QColor(name) for row in rows for name in row.split())


def _phases(row: str) -> dict[str, QColor]:
    order = ("batch", "forward", "loss", "backward", "update")
    return dict(zip(order, _colours(row), strict=True))


LIGHT = Theme(
    name="light",
    background=QColor("#F4F5F7"),
    surface=QColor("#FFFFFF"),
    ink=QColor("#1A2230"),
    muted=QColor("#667085"),
    hairline=QColor("#E3E6EB"),
    field=QColor("#F0F2F5"),
    positive=QColor("#2B7BD0"),
    negative=QColor("#E5832B"),
    error=QColor("#C4281C"),
    phases=_phases("#667085 #0E9F8E #B7791F #C02688 #6A53CF"),
    classes=_colours(
        "#332288 #CC6677 #117733 #DDCC77 #88CCEE",
        "#882255 #44AA99 #999933 #AA4499 #BBBBBB",
    ),
    runs=_colours("#1A2230 #AA4499 #5B8C00 #CC6677"),
)
DARK = Theme(
    name="dark",
    background=QColor("#0F1218"),
    surface=QColor("#171B23"),
    ink=QColor("#E7EAF0"),
    muted=QColor("#98A2B3"),
    hairline=QColor("#2A303B"),
    field=QColor("#1E232D"),
    positive=QColor("#5AA2EC"),
    negative=QColor("#F2A25C"),
    error=QColor("#FF8A80"),
    phases=_phases("#98A2B3 #2CC5B2 #E0B252 #EC5DB4 #9B88F2"),
    classes=_colours(
        "#6966FE #DBA5B6 #3BD459 #EDEA42 #C5CFFF",
        "#C15CA4 #A6F9BB #568325 #B28EF3 #97706A",
    ),
    runs=_colours("#E7EAF0 #6966FE #568325 #EDEA42"),
)
THEMES = {theme.name: theme for theme in (LIGHT, DARK)}

_current = LIGHT


def current() -> Theme:
    """Return the theme to paint with."""
    return _current


@contextmanager
def painted(theme: Theme) -> Iterator[None]:
    """Paint in `theme` for a while; widgets do not hear of it."""
    global _current
    before, _current = _current, theme
    try:
        yield
    finally:
        _current = before


def apply(app: QApplication, theme: Theme) -> None:
    """Show the application in `theme`, at once."""
    set_colours(app, theme)
    app.setStyleSheet(style_sheet(theme))


def set_colours(app: QApplication, theme: Theme) -> None:
    """Let the application have the colours of `theme`, for `apply` to complete.

    Under a style sheet a window takes twice as long to build: every part that is put
    into another is styled again, with all that is in it.
    """
    global _current
    _current = theme
    app.setPalette(palette(theme))
    # Only the title bars of the platforms that have such a thing listen to this.
    scheme = Qt.ColorScheme.Dark if theme.is_dark else Qt.ColorScheme.Light
    app.styleHints().setColorScheme(scheme)
