"""Which part of the landscape is seen, and whose loss it is."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from nnviz.run.ranges import MAX_SEED, Range
from nnviz.teach.landscape import Parameter
from nnviz.teach.landscape.sight import Sight
from ui.plots.option_panel import OptionPanel
from ui.plots.surface import words
from ui.widgets import ChoiceField, IntegerField, Label, Segmented

_MOST_OFFERED = 120  # parameters in a list


class SurfacePanel(OptionPanel):
    """Drops down from the plot of the loss surface.

    Signals
    -------
    sight_chosen : Sight
        What the user wants to see.
    """

    sight_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._sight = Sight()
        self._sizes: tuple[int, ...] = (1, 1)
        self._parameters: dict[str, Parameter] = {}
        self._kind, self._across, self._up = ChoiceField(), ChoiceField(), ChoiceField()
        self._part, self._seed = Segmented(), IntegerField(Range(0, MAX_SEED))
        self._note = Label(role="caption")
        self._note.setWordWrap(True)
        self.lay_out(self._kind, self._across, self._up, self._seed, self._part)
        self.column.addWidget(self._note)
        self._kind.chosen.connect(lambda kind: self._choose(kind=kind))
        self._across.chosen.connect(lambda name: self._span(0, name))
        self._up.chosen.connect(lambda name: self._span(1, name))
        self._seed.value_committed.connect(lambda seed: self._choose(seed=int(seed)))
        self._part.chosen.connect(lambda part: self._choose(part=part))
        self.retranslate()

    def set_state(
        self, sight: Sight, sizes: tuple[int, ...], parameters: list[Parameter]
    ) -> None:
        """Show what is seen of a network with these parameters, the first ones first.

        Of many only some are offered, those that are seen among them.
        """
        offered = [*parameters[:_MOST_OFFERED], *(sight.pair or ())]
        self._sight, self._sizes = sight, sizes
        self._parameters = {words.parameter(each, sizes): each for each in offered}
        self._show()

    def retranslate(self) -> None:
        """Write every word in the language of now."""
        self.name_all(
            self.tr("plane of"),
            self.tr("across"),
            self.tr("up"),
            self.tr("seed"),
            self.tr("loss of"),
        )
        self._kind.set_items(
            [
                ("parameters", self.tr("two parameters")),
                ("random", self.tr("two random directions")),
                ("step", self.tr("along the step")),
            ]
        )
        self._part.set_items(
            [("train", self.tr("training set")), ("batch", self.tr("this batch"))]
        )
        self._show()

    def _show(self) -> None:
        """Show what is chosen, and what can be chosen now."""
        sight = self._sight
        items = [(name, name) for name in self._parameters]
        pair = [words.parameter(each, self._sizes) for each in sight.pair or ()]
        for field, name in zip((self._across, self._up), pair, strict=False):
            field.set_items(items)
            field.set_code(name)
        self._kind.set_code(sight.kind)
        self._seed.set_value(sight.seed)
        self._part.set_code(sight.part)
        self._note.setText(self._words())
        has_pair, is_over = sight.pair is not None, sight.kind == "parameters"
        is_over = is_over and has_pair
        self.show_rows(has_pair, is_over, is_over, sight.kind == "random", True)

    def _words(self) -> str:
        """Return what the plane is."""
        kinds = {
            "parameters": self.tr(
                "All other parameters stand where they are. A click on the map sets "
                "these two; a click on two edges of the network shows theirs."
            ),
            "random": self.tr(
                "Around the parameters of now. A move of 1 changes the weights into a "
                "unit by their own length; biases stay. The path is seen from above."
            ),
            "step": self.tr(
                "Where this step would lead with any learning rate. A click trains on "
                "with that rate."
            ),
        }
        return kinds[self._sight.kind]

    def _span(self, side: int, name: str) -> None:
        """Let another parameter span the plane; if it was the other, they change."""
        pair, chosen = list(self._sight.pair or ()), self._parameters[name]
        if pair[1 - side] == chosen:
            pair[1 - side] = pair[side]
        pair[side] = chosen
        self._choose(pair=tuple(pair))

    def _choose(self, **changes: Any) -> None:
        self._sight = replace(self._sight, **changes)
        self._show()
        self.sight_chosen.emit(self._sight)
