"""What a layer has besides, made when it is first asked for."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnviz.model.initializers import INITIALIZERS
from nnviz.run.ranges import RANGES
from nnviz.run.recipe import LayerRecipe
from ui.recipe import details, effects
from ui.widgets import (
    ChoiceField,
    Label,
    LinearScale,
    NumberField,
    OnOff,
    Translated,
)
from ui.words import vocabulary
from ui.words.field_names import field

_INDENT = 15  # under the name of the layer
_STEP = LinearScale(step=0.001)


class LayerMore(Translated, QWidget):
    """Whether a layer has biases, how its weights start, and what they cost.

    Signals
    -------
    edited : dict
        The fields of the layer that the user changed: ``{"l2": 0.01}``.
    error_changed : str
        What is wrong with the number that was typed, or nothing.
    """

    edited = Signal(object)
    error_changed = Signal(str)

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self._shape = 1, 1
        self._initializer = ChoiceField()
        self._initializer.set_details(
            lambda code: details.initializer(code, self._shape)
        )
        self._l1 = NumberField(_STEP, 0, RANGES["model.layers.l1"])
        self._l2 = NumberField(_STEP, 0, RANGES["model.layers.l2"])
        self._bias = OnOff()
        self._captions = {
            "initializer": Label(role="muted"),
            "l1": Label("L1", "muted"),
            "l2": Label("L2", "muted"),
            "use_bias": Label(role="muted"),
        }
        self._lay_out()
        self._initializer.chosen.connect(
            lambda code: self.edited.emit({"initializer": code})
        )
        for name, price in (("l1", self._l1), ("l2", self._l2)):
            price.value_committed.connect(partial(self._on_priced, name))
            price.error_changed.connect(self.error_changed)
        self._bias.switched.connect(lambda is_on: self.edited.emit({"use_bias": is_on}))
        self.retranslate()

    def set_layer(self, layer: LayerRecipe, inputs: int) -> None:
        """Show a layer with so many inputs."""
        self._shape = inputs, layer.units
        self._initializer.set_code(layer.initializer)
        self._l1.set_value(layer.l1)
        self._l2.set_value(layer.l2)
        self._bias.set_on(layer.use_bias)

    def controls(self) -> dict[str, QWidget]:
        """Return the controls by the names of their fields."""
        return {
            "use_bias": self._bias,
            "initializer": self._initializer,
            "l1": self._l1,
            "l2": self._l2,
        }

    def retranslate(self) -> None:
        """Write every word in the language of now."""
        codes = INITIALIZERS
        self._initializer.set_items([(c, vocabulary.initializer(c)) for c in codes])
        self._captions["initializer"].setText(self.tr("Start"))
        drawn = self.tr("How the first weights are drawn.")
        sizes = self.tr("λ Σ|w| is added to the loss.")
        squares = self.tr("λ Σw² is added to the loss.")
        self._captions["use_bias"].setText(self.tr("Bias"))
        shifts = self.tr("Whether b is added to the weighted sum of each unit.")
        tips = {
            "use_bias": shifts,
            "initializer": drawn,
            "l1": sizes,
            "l2": squares,
        }
        for name, control in self.controls().items():
            control.setAccessibleName(field(f"model.layers[{self._number}].{name}"))
            for widget in (control, self._captions[name]):
                told = control.accessibleName(), tips[name], effects.sentence([name])
                widget.setToolTip("\n".join(told))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_INDENT, 0, 0, 0)
        column.setSpacing(4)
        for names in (("use_bias",), ("initializer",), ("l1", "l2")):
            row = QHBoxLayout()
            row.setSpacing(6)
            for name in names:
                row.addWidget(self._captions[name])
                row.addStretch(1)
                row.addWidget(self.controls()[name])
                row.addSpacing(10 if name == "l1" else 0)
            column.addLayout(row)

    def _on_priced(self, name: str, value: float) -> None:
        self.edited.emit({name: value})
