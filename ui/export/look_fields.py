"""How pictures are to look, as a person chooses it."""

import json

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ui import strings
from ui.export.look import Look
from ui.export.size_fields import SizeFields
from ui.look import theme
from ui.widgets import Label, Segmented, ToggleButton

_DOWN = 4  # pixels, to the words of the first line of controls

_KEPT = "export/look"  # the setting


class LookFields(QWidget):
    """The size, the words around, the colours and the language of pictures.

    All but the language are at first as they were kept.

    Attributes
    ----------
    sizes : SizeFields

    Signals
    -------
    changed
        They are wanted otherwise.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sizes = SizeFields()
        self._title = ToggleButton(self.tr("title"), kind="chip")
        self._title.setChecked(True)
        self._caption = ToggleButton(self.tr("caption"), kind="chip")
        self._bare = ToggleButton(self.tr("no ground"), kind="chip")
        self._bare.setToolTip(self.tr("Transparent: what is behind it is seen"))
        self._theme = Segmented(
            [("light", self.tr("Light")), ("dark", self.tr("Dark"))]
        )
        self._language = Segmented([*strings.languages().items()])
        self._language.set_code(strings.current())
        self._rows = QGridLayout(self)
        self._lay_out()
        self._take_kept()
        self.sizes.changed.connect(self.changed)
        for toggle in (self._title, self._caption, self._bare):
            toggle.clicked.connect(self.changed)
        for choice in (self._theme, self._language):
            choice.chosen.connect(self.changed)

    def look(self) -> Look:
        """Return how they are to look."""
        return Look(
            theme.THEMES[self._theme.code()],
            self._language.code(),
            self.sizes.page(),
            self.sizes.pixels_per_inch(),
            self._bare.isChecked(),
            self._title.isChecked(),
            self._caption.isChecked(),
        )

    def keep(self) -> None:
        """Remember for the next pictures how these are to look."""
        if not self.sizes.error():
            around = [t.isChecked() for t in (self._title, self._caption, self._bare)]
            kept = self.sizes.kept(), around, self._theme.code()
            QSettings().setValue(_KEPT, json.dumps(kept))

    def _take_kept(self) -> None:
        """Choose what was kept, unless it is none: a file of settings may be old."""
        try:
            size, around, colours = json.loads(str(QSettings().value(_KEPT)))
            toggles = self._title, self._caption, self._bare
            pairs = [*zip(toggles, around, strict=True)]
            if colours not in theme.THEMES:
                return
            self.sizes.take_kept(size)
        except (ValueError, TypeError, OverflowError, RecursionError):
            return
        for toggle, is_on in pairs:
            toggle.setChecked(bool(is_on))
        self._theme.set_code(colours)

    def add_row(self, words: str, *controls: QWidget) -> None:
        """Put controls after all others, with words before them."""
        row = self._rows.rowCount()
        label = Label(words, "muted")
        label.setContentsMargins(0, _DOWN, 0, 0)
        self._rows.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        line = QHBoxLayout()
        line.setSpacing(8)
        for control in controls:
            line.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        self._rows.addLayout(line, row, 1)

    def _lay_out(self) -> None:
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(16)
        self._rows.setVerticalSpacing(8)
        self._rows.setColumnStretch(1, 1)
        self.add_row(self.tr("Size"), self.sizes)
        self.add_row(self.tr("With"), self._title, self._caption, self._bare)
        self.add_row(self.tr("Look"), self._theme, self._language)
