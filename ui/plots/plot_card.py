"""The card that a plot stands in: title, buttons, and the canvas under them."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.plots.heading import Heading
from ui.widgets import IconButton, Surface, Translated

_MARGIN = 10
LEAST = 100  # pixels that a plot needs

Canvas = TypeVar("Canvas", bound=QWidget)


class PlotCard(Translated, Surface, Generic[Canvas]):
    """A titled plot that can fill the window.

    pyqtgraph takes as long to load as all the rest of the first window. So the canvas
    comes a moment after the card has been painted for the first time.

    Attributes
    ----------
    heading : Heading
        The title, and the choice of what the plot shows.
    buttons : QHBoxLayout
        Beside the title, left of the button that expands.
    column : QVBoxLayout
        The title's line, then the canvas; what else is inserted stands between them.
    loaded : QWidget or None
        The canvas, once it is there.
    shows_canvas : bool
        Whether it is seen: something else may stand in its place.

    Signals
    -------
    expand_requested
        The user wants the plot to fill the window, or to go back to its place.
    """

    expand_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.loaded: Canvas | None = None
        self.shows_canvas = True
        self._place = QWidget()  # of the canvas, as long as it is not there
        self._place.setMinimumSize(LEAST, LEAST)
        self._is_expanded = False
        self._titles: tuple[list[tuple[str, str]], str, str] | None = None
        self.heading = Heading()
        self._expand = IconButton("expand", kind="plain")
        self._expand.clicked.connect(self.expand_requested)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(0)
        header = QHBoxLayout()
        header.setSpacing(2)
        header.addWidget(self.heading)
        header.addStretch(1)
        header.addLayout(self.buttons)
        header.addWidget(self._expand)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(_MARGIN + 2, 6, _MARGIN - 4, _MARGIN - 4)
        self.column.setSpacing(2)
        self.column.addLayout(header)
        self.column.addWidget(self._place, 1)

    @property
    def canvas(self) -> Canvas:
        """Return the canvas; make it now if it is not there yet."""
        if self.loaded is None:
            self.loaded = self._made_canvas()
            self.loaded.setMinimumSize(LEAST, LEAST)
            self.loaded.setAccessibleName(self.title())
            self.column.replaceWidget(self._place, self.loaded)
            self.loaded.setVisible(self.shows_canvas)
            self.column.activate()  # at once in its place, not after another paint
            self._place.deleteLater()
        return self.loaded

    def _made_canvas(self) -> Canvas:
        """Return the canvas, showing what the card shows."""
        raise NotImplementedError

    def title(self) -> str:
        """Return the title."""
        return self.heading.title()

    def set_titles(
        self, titles: Sequence[tuple[str, str]], chosen: str, caption: str = ""
    ) -> None:
        """Offer what the plot can show, and say what it shows.

        Parameters
        ----------
        titles : sequence of (code, title)
        chosen : str
            The code of what is shown.
        caption : str
            What is written in the place of its title.
        """
        given = list(titles), chosen, caption
        if given == self._titles:
            return
        self._titles = given
        self.heading.set_items(titles)
        self.heading.set_code(chosen)
        self.heading.set_caption(caption)
        title = self.title()
        for widget in (self, self.heading, self.loaded):
            if widget is not None:
                widget.setAccessibleName(title)
        self.heading.setToolTip(title)

    def set_expanded(self, is_expanded: bool) -> None:
        """Show whether the plot fills the window."""
        self._is_expanded = is_expanded
        self._expand.set_icon("shrink" if is_expanded else "expand")
        self.retranslate()

    def retranslate(self) -> None:
        """Write every word in the language of now."""
        grow, back = self.tr("Fill the window"), self.tr("Back to its place")
        self._expand.set_name(back if self._is_expanded else grow)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.loaded is None:
            # Not before this picture of the window has reached the screen.
            QTimer.singleShot(0, self, lambda: self.canvas)
