"""One activation: its name, its curve, and what it is chosen for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.activations import words
from ui.activations.curve import Curve
from ui.widgets import Label, Surface, Translated
from ui.words import vocabulary

_MARGINS, _WORDS = (14, 10, 12, 10), 34  # pixels; the least height of two lines


class Tile(Translated, Surface):
    """Shows one activation at one z; a drag in its picture moves z.

    Signals
    -------
    z_moved : float
        The user points at another z.
    """

    z_moved = Signal(float)

    def __init__(self, code: str) -> None:
        super().__init__()
        self.code = code
        self._used: list[int] = []
        self._name, self._layers = Label(role="strong"), Label(role="caption")
        self._serves, self._warns = Label(), Label(role="caption")
        self.curve = Curve(code)
        self.curve.z_moved.connect(self.z_moved)
        self._lay_out()
        self.retranslate()

    def set_z(self, z: float) -> None:
        """Show value and slope at another z."""
        self.curve.set_z(z)
        self._name_it()

    def set_used(self, layers: list[int]) -> None:
        """Say which layers of the network have it, from 1."""
        self._used = layers
        self.retranslate()

    def retranslate(self) -> None:
        """Word it in the language of now."""
        self._name.setText(vocabulary.activation(self.code))
        layers = ", ".join(f"[{layer}]" for layer in self._used)
        words_here = self.tr("here: {0}").format(layers)
        self._layers.setText(words_here if layers else "")
        self._serves.setText(words.serves(self.code))
        self._warns.setText(words.warns(self.code))
        self._name_it()

    def _name_it(self) -> None:
        """Say what is painted, for a reader."""
        a, slope = self.curve.written()
        texts = self._name, self._serves, self._warns
        name, serves, warns = (label.text() for label in texts)
        self.setAccessibleName(f"{name}: {a}, {slope}. {serves}. {warns}")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._name)
        head.addStretch(1)
        head.addWidget(self._layers)
        column = QVBoxLayout(self)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.curve)
        for label in (self._serves, self._warns):
            label.setWordWrap(True)
            label.setMinimumHeight(_WORDS)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            column.addWidget(label)
        column.addStretch(1)
