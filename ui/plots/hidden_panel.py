"""Which layer is seen, and which two numbers of it."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from nnviz.teach.hidden_space import HiddenSpace, Space, layers_of
from ui.plots.option_panel import OptionPanel
from ui.widgets import ChoiceField, Segmented

_UNITS, _COMPONENTS, _A, _Z = "units", "components", "a", "z"


class HiddenPanel(OptionPanel):
    """Drops down from the plot of a layer's space.

    Signals
    -------
    space_chosen : Space
        What the user wants to see.
    """

    space_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._space = Space()
        self._sizes: tuple[int, ...] = (1, 1)
        self._features: tuple[str, ...] = ()
        self._layer, self._across, self._up = (
            ChoiceField(),
            ChoiceField(),
            ChoiceField(),
        )
        self._kind, self._number = Segmented(), Segmented()
        self.lay_out(self._layer, self._kind, self._across, self._up, self._number)
        self._layer.chosen.connect(self._on_layer_chosen)
        self._kind.chosen.connect(
            lambda code: self._choose(is_principal=code == _COMPONENTS)
        )
        self._across.chosen.connect(lambda unit: self._span("across", int(unit)))
        self._up.chosen.connect(lambda unit: self._span("up", int(unit)))
        self._number.chosen.connect(lambda code: self._choose(is_before=code == _Z))
        self.retranslate()

    def set_state(self, shown: HiddenSpace, features: tuple[str, ...]) -> None:
        """Show what is seen of which network; the inputs have names."""
        self._space, self._sizes, self._features = shown.space, shown.sizes, features
        self._show()

    def retranslate(self) -> None:
        """Write every word in the language of now."""
        self.name_all(
            self.tr("layer"),
            self.tr("plane of"),
            self.tr("across"),
            self.tr("up"),
            self.tr("value"),
        )
        self._kind.set_items(
            [(_UNITS, self.tr("two units")), (_COMPONENTS, self.tr("components"))]
        )
        self._number.set_items(
            [(_A, self.tr("a, after")), (_Z, self.tr("z, before the activation"))]
        )
        if self._features:
            self._show()

    def _show(self) -> None:
        """Show what is chosen, and what can be chosen now."""
        space, layer = self._space, self._space.layer or 0
        count = self._sizes[layer]
        self._layer.set_items(
            [(str(k), self._named(k)) for k in layers_of(self._sizes)]
        )
        names = self._features if not layer else [str(k + 1) for k in range(count)]
        units = [(str(k), name) for k, name in enumerate(names)]
        for field, unit in ((self._across, space.across), (self._up, space.up)):
            field.set_items(units)
            field.set_code(str(unit))
        self._layer.set_code(str(layer))
        self._kind.set_code(_COMPONENTS if space.is_principal else _UNITS)
        self._number.set_code(_Z if space.is_before else _A)
        has_choice = count > 2 and not space.is_principal
        has_two = layer > 0 and count > 1
        self.show_rows(True, count > 2, has_choice, has_choice, has_two)

    def _named(self, layer: int) -> str:
        if layer == 0:
            return self.tr("inputs")
        if layer == len(self._sizes) - 1:
            return self.tr("output [{0}]").format(layer)
        return self.tr("hidden [{0}]").format(layer)

    def _on_layer_chosen(self, layer: str) -> None:
        self._space = Space(int(layer), is_before=self._space.is_before)
        self._choose()

    def _span(self, side: str, unit: int) -> None:
        """Let another unit span the plane; if it was the other one, they change."""
        sides = {"across": self._space.across, "up": self._space.up}
        other = "up" if side == "across" else "across"
        if sides[other] == unit:
            sides[other] = sides[side]
        sides[side] = unit
        self._choose(**sides)

    def _choose(self, **changes: Any) -> None:
        self._space = replace(self._space, **changes).within(self._sizes)
        self._show()
        self.space_chosen.emit(self._space)
