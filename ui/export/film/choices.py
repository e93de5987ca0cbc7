"""What is chosen of a film: its controls, and the options they stand for."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from nnviz.run.ranges import Range
from ui.export.film.options import FORMATS, PANES, RATES, SIDES, Options
from ui.export.film.proposed import pictures_for
from ui.session.session import Session
from ui.widgets import (
    ChoiceField,
    IntegerField,
    Label,
    LinearScale,
    NumberField,
    Segmented,
    ToggleButton,
)
from ui.words import vocabulary

_SIZES = ((1280, 720), (1920, 1080), (960, 540), (720, 720))
_OWN = "own"
_SECONDS, _PACES = Range(0.05, 60), Range(0.1, 100_000)


class FilmChoices(QWidget):
    """The controls of a film.

    Parameters
    ----------
    session : Session
    first : Options
        What is chosen at first.
    answers : str
        What the plot of answers is called.

    Signals
    -------
    changed
        The user chose something else.
    refused(str)
        What was typed cannot be, and why; nothing once it can.
    """

    changed = Signal()
    refused = Signal(str)

    def __init__(
        self,
        session: Session,
        first: Options,
        answers: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._options = first
        moments = [
            (str(index), vocabulary.moment(moment))
            for index, moment in enumerate(session.record.moments)
        ]
        step, run = self.tr("This step"), self.tr("The run")
        self._what = Segmented([("step", step), ("run", run)])
        self._moments = [ChoiceField(moments) for _ in range(2)]
        self._steps = [IntegerField(Range(1, session.done)) for _ in range(2)]
        self._every = IntegerField(Range(1, session.done))
        self._seconds = NumberField(LinearScale(step=0.1), 1, _SECONDS)
        self._pace = NumberField(LinearScale(step=1.0), 0, _PACES)
        self._rate = Segmented([(str(rate), str(rate)) for rate in RATES])
        self._size = ChoiceField(self._sizes())
        self._sides = [IntegerField(SIDES) for _ in range(2)]
        light, dark = self.tr("Light"), self.tr("Dark")
        self._theme = Segmented([("light", light), ("dark", dark)])
        self._format = Segmented([(code, code.upper()) for code in FORMATS])
        titles = self.tr("Network"), self.tr("Loss"), answers
        self._panes = {
            code: ToggleButton(title, kind="chip")
            for code, title in zip(PANES, titles, strict=True)
        }
        self._lay_out()
        self._connect()
        self._show()

    def options(self) -> Options:
        """Return what is chosen."""
        return self._options

    # -- how it is made --------------------------------------------------------------

    def _sizes(self) -> list[tuple[str, str]]:
        named = [(f"{w}x{h}", f"{w} × {h}") for w, h in _SIZES]
        return [*named, (_OWN, self.tr("own size"))]

    def _lay_out(self) -> None:
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(9)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(1, 1)
        to, rate = self.tr("to"), self.tr("steps a second")
        self._row(self.tr("Film of"), self._what)
        self._of_step = self._row(self.tr("Moments"), *_joined(self._moments, to))
        self._of_run = self._row(self.tr("Steps"), *_joined(self._steps, to))
        every = self.tr("One picture every")
        self._of_run += self._row(every, self._every, Label(self.tr("steps"), "muted"))
        speed = self.tr("Speed")
        seconds = Label(self.tr("s a moment"), "muted")
        self._of_step += self._row(speed, self._seconds, seconds)
        self._of_run += self._row(speed, self._pace, Label(rate, "muted"))
        self._row(self.tr("Frames a second"), self._rate)
        self._row(self.tr("Panes"), *self._panes.values())
        self._row(self.tr("Size"), self._size, *_joined(self._sides, "×"))
        self._row(self.tr("Colours"), self._theme)
        self._row(self.tr("Format"), self._format)

    def _row(self, words: str, *controls: QWidget) -> list[QWidget]:
        """Add a row; return all that has to be hidden with it."""
        room, row = QWidget(), QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for control in controls:
            row.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft)
            if not isinstance(control, Label | ToggleButton):
                control.setAccessibleName(words)
        row.addStretch(1)
        room.setLayout(row)
        label, line = Label(words, "muted"), self._grid.rowCount()
        self._grid.addWidget(label, line, 0)
        self._grid.addWidget(room, line, 1)
        return [label, room]

    def _connect(self) -> None:
        self._what.chosen.connect(lambda code: self._change(what=code))
        for end in range(2):
            self._moments[end].chosen.connect(
                lambda code, end=end: self._set_end("moments", end, int(code))
            )
            self._steps[end].value_committed.connect(
                lambda step, end=end: self._set_end("steps", end, int(step))
            )
            self._sides[end].value_committed.connect(self._on_side_committed)
        self._every.value_committed.connect(self._on_every_committed)
        self._pace.value_committed.connect(self._on_pace_committed)
        self._seconds.value_committed.connect(lambda s: self._change(seconds=s))
        self._rate.chosen.connect(self._on_rate_chosen)
        self._size.chosen.connect(self._on_size_chosen)
        self._theme.chosen.connect(lambda code: self._change(theme=code))
        self._format.chosen.connect(lambda code: self._change(format=code))
        for chip in self._panes.values():
            chip.clicked.connect(self._on_pane_clicked)
        for field in (*self._steps, self._every, self._seconds, self._pace):
            field.error_changed.connect(self.refused)
        for field in self._sides:
            field.error_changed.connect(self.refused)

    # -- what the user does ------------------------------------------------------------

    def _set_end(self, name: str, end: int, value: int) -> None:
        """Set an end of a stretch; the other end is never on its wrong side."""
        first, last = getattr(self._options, name)
        ends = (value, max(value, last)) if end == 0 else (min(value, first), value)
        self._change(**{name: ends})

    def _on_every_committed(self, every: int) -> None:
        self._change(every=every, pace=float(every * self._options.rate))

    def _on_pace_committed(self, pace: float) -> None:
        options = self._options
        self._change(pace=pace, every=pictures_for(pace, options.rate, options.every))

    def _on_rate_chosen(self, code: str) -> None:
        options, rate = self._options, int(code)
        every = pictures_for(options.pace, rate, options.every)
        self._change(rate=rate, every=every)

    def _on_size_chosen(self, code: str) -> None:
        if code == _OWN:
            self._sides[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        width, height = map(int, code.split("x"))
        self._change(size=(width, height))

    def _on_side_committed(self) -> None:
        width, height = (field.value() for field in self._sides)
        self._change(size=(width, height))

    def _on_pane_clicked(self) -> None:
        chosen = [code for code, chip in self._panes.items() if chip.isChecked()]
        self._change(panes=tuple(chosen))

    def _change(self, **changes: Any) -> None:
        self._options = replace(self._options, **changes)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        """Show what is chosen."""
        options = self._options
        is_run = options.what == "run"
        for widget in self._of_step:
            widget.setVisible(not is_run)
        for widget in self._of_run:
            widget.setVisible(is_run)
        self._what.set_code(options.what)
        for end in range(2):
            self._moments[end].set_code(str(options.moments[end]))
            self._steps[end].set_value(options.steps[end])
            self._sides[end].set_value(options.size[end])
        self._every.set_value(options.every)
        self._pace.set_value(options.pace)
        self._seconds.set_value(options.seconds)
        self._rate.set_code(str(options.rate))
        self._size.set_code(_code_of(options.size))
        self._theme.set_code(options.theme)
        self._format.set_code(options.format)
        for code, chip in self._panes.items():
            chip.setChecked(code in options.panes)


def _code_of(size: tuple[int, int]) -> str:
    return "{}x{}".format(*size) if size in _SIZES else _OWN


def _joined(pair: Sequence[QWidget], word: str) -> list[QWidget]:
    """Return two controls with a word between them."""
    return [pair[0], Label(word, "muted"), pair[1]]
