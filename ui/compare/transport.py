"""How the runs go on together: step, epoch, play, and any earlier step."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from ui.compare.speed import RateControl
from ui.widgets import IconButton, Label, LinearScale, Slider, Surface, Translated

_MARGINS = (12, 6, 12, 6)
_POSITION = 190  # pixels, so that nothing moves while it counts
_BUTTONS = (
    ("first", "first"),
    ("epoch_back", "epoch_back"),
    ("batch_back", "batch_back"),
    ("play", "play"),
    ("batch_forward", "batch_forward"),
    ("epoch_forward", "epoch_forward"),
    ("train", "finish"),
)


class Transport(Translated, Surface):
    """Buttons, a slider over all steps, and the speed.

    Signals
    -------
    wished : str
        The id of the action whose button was pressed.
    tick_chosen : int
    rate_changed : float
        Ticks a second; 0 is as fast as it goes.
    """

    wished = Signal(str)
    tick_chosen = Signal(int)
    rate_changed = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self._is_playing, self._last = False, 1
        self._buttons = {
            id_: IconButton(icon, kind="primary" if id_ == "play" else "outlined")
            for id_, icon in _BUTTONS
        }
        self._slider = Slider(LinearScale(0, 1))
        self._position = Label("", "muted")
        self._position.setMinimumWidth(_POSITION)
        fixed = QSizePolicy.Policy.Fixed
        self._position.setSizePolicy(fixed, fixed)
        self.rate = RateControl()
        row = QHBoxLayout(self)
        row.setContentsMargins(*_MARGINS)
        row.setSpacing(4)
        for id_, button in self._buttons.items():
            button.clicked.connect(lambda _=False, id_=id_: self.wished.emit(id_))
            row.addWidget(button)
        row.addSpacing(10)
        row.addWidget(self._slider, 1)
        row.addWidget(self._position)
        row.addSpacing(10)
        row.addWidget(self.rate)
        self._slider.value_moved.connect(lambda v: self.tick_chosen.emit(round(v)))
        self.rate.rate_changed.connect(self.rate_changed)
        self.retranslate()

    def set_place(self, tick: int, last: int, words: str) -> None:
        """Show where the runs are, of so many ticks, and say it in words."""
        if last != self._last:
            self._last = last
            self._slider.set_scale(LinearScale(0, last))
        if not self._slider.isSliderDown():
            self._slider.set_number(tick)
        self._position.setText(words)

    def set_playing(self, is_playing: bool) -> None:
        """Show play or pause."""
        if is_playing != self._is_playing:
            self._is_playing = is_playing
            self._dress_play()

    def position(self) -> str:
        """Return where the runs are, in words."""
        return self._position.text()

    def retranslate(self) -> None:
        """Word it in the language of now."""
        names = {
            "first": self.tr("Back to the start"),
            "epoch_back": self.tr("Previous epoch"),
            "batch_back": self.tr("Previous step"),
            "batch_forward": self.tr("Next step of all runs"),
            "epoch_forward": self.tr("Next epoch of all runs"),
            "train": self.tr("To the end"),
        }
        for id_, name in names.items():
            self._buttons[id_].set_name(name)
        self._slider.setAccessibleName(self.tr("Any step"))
        self._slider.setToolTip(self.tr("Any step: also one that is to come"))
        self._dress_play()

    def _dress_play(self) -> None:
        play = self._buttons["play"]
        play.set_icon("pause" if self._is_playing else "play")
        play.set_name(self.tr("Pause") if self._is_playing else self.tr("Play"))
