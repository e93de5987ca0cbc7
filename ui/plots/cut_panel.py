"""Which plane through the inputs is seen, and where the other inputs stand."""

from dataclasses import replace
from typing import Any

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from nnviz.data.frames import with_unit
from nnviz.data.preparation import Prepared
from nnviz.teach.sections import Cut, Section, has_components, levels_of, preload
from ui.widgets import (
    ChoiceField,
    Label,
    LinearScale,
    LineLabel,
    Segmented,
    Translated,
    ValueSlider,
)
from ui.widgets.dropping import place_beside

_MARGIN, _GAP = 12, 8
_WIDTH, _HIGHEST = 300, 220  # of the panel; of the sliders, which scroll then
_NAME = 110  # pixels for the name of an input
_STEPS = 100  # of a slider over a number that is no whole one


class CutPanel(Translated, QWidget):
    """Drops down from a plot; what is chosen is seen at once.

    Signals
    -------
    cut_chosen : Cut
        The plane that the user wants to see.
    ground_chosen : str
        ``probability`` or ``decision``: what the colours of the classes tell.
    """

    cut_chosen = Signal(object)
    ground_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._data: Prepared | None = None
        self._cut = Cut()
        self._kind, self._at, self._ground = Segmented(), Segmented(), Segmented()
        self._across, self._up = ChoiceField(), ChoiceField()
        self._labels = [Label(role="muted") for _ in range(5)]
        self._sliders: dict[int, ValueSlider] = {}
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._column = QVBoxLayout(self)
        self._lay_out()
        self._kind.chosen.connect(
            lambda code: self._choose(is_principal=code == "components")
        )
        self._at.chosen.connect(lambda at: self._choose(at=at, held=()))
        self._across.chosen.connect(lambda name: self._span("across", name))
        self._up.chosen.connect(lambda name: self._span("up", name))
        self._ground.chosen.connect(self.ground_chosen)
        self.retranslate()

    def set_data(self, data: Prepared) -> None:
        """Offer the inputs of other data."""
        self._data, features = data, data.table.features
        self._sliders = {}
        for field in (self._across, self._up):
            field.set_items([(str(k), name) for k, name in enumerate(features)])

    def set_state(self, section: Section, ground: str) -> None:
        """Show which plane is seen, and what the colours tell."""
        self._cut = section.cut
        self._kind.set_code("components" if self._cut.is_principal else "inputs")
        self._at.set_code(self._cut.at)
        self._ground.set_code(ground)
        self._across.set_code(str(self._cut.across))
        self._up.set_code(str(self._cut.up))
        self._show_rows()
        self.set_section(section)

    def set_section(self, section: Section) -> None:
        """Let the sliders of the inputs that are not held follow the plane."""
        assert self._data
        if section.cut.is_principal:
            return
        raw = self._data.raw_inputs(section.origin)
        held = dict(section.cut.held)
        for feature, slider in self._sliders.items():
            value = held.get(feature, float(f"{raw[feature]:.4g}"))
            if value != slider.value():
                slider.set_value(value)

    def open_for(self, plot: QWidget, button: QWidget) -> None:
        """Open it beside a plot, which must be seen; or where its button is."""
        preload()  # for components, in case they are wanted next
        self._fit()
        place_beside(self, plot, button)
        self.show()

    def retranslate(self) -> None:
        """Write every word in the language of now."""
        words = (
            self.tr("plane of"),
            self.tr("across"),
            self.tr("up"),
            self.tr("others at"),
            self.tr("colour"),
        )
        controls = self._kind, self._across, self._up, self._at, self._ground
        for label, text, control in zip(self._labels, words, controls, strict=True):
            label.setText(text)
            control.setAccessibleName(text)
        self._kind.set_items(
            [("inputs", self.tr("two inputs")), ("components", self.tr("components"))]
        )
        self._at.set_items([("mean", self.tr("mean")), ("sample", self.tr("sample"))])
        self._ground.set_items(
            [("probability", self.tr("probability")), ("decision", self.tr("decision"))]
        )

    def _lay_out(self) -> None:
        column = self._column
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(_GAP)
        grid = QGridLayout()
        grid.setVerticalSpacing(_GAP)
        grid.setColumnStretch(0, 1)
        controls = self._kind, self._across, self._up, self._at, self._ground
        for row, (label, control) in enumerate(
            zip(self._labels, controls, strict=True)
        ):
            grid.addWidget(label, row, 0)
            grid.addWidget(control, row, 1, Qt.AlignmentFlag.AlignRight)
        column.addLayout(grid)
        column.addWidget(self._scroll)

    def _show_rows(self) -> None:
        """Show what can be chosen now."""
        assert self._data
        inputs = self._data.X_train.shape[1]
        is_plain = not self._cut.is_principal
        shown = (
            has_components(self._data),
            is_plain,
            is_plain,
            is_plain and inputs > 2,
            self._data.table.problem != "regression",
        )
        controls = self._kind, self._across, self._up, self._at, self._ground
        for label, control, is_shown in zip(self._labels, controls, shown, strict=True):
            label.setVisible(is_shown)
            control.setVisible(is_shown)
        # An input that never differs has no range to move in.
        spread = np.ptp(self._data.table.X, axis=0)
        others = [k for k in self._cut.others(inputs) if is_plain and spread[k] > 0]
        if others != list(self._sliders):
            self._make_sliders(others)
        self._scroll.setVisible(bool(others))
        self._fit()

    def _make_sliders(self, others: list[int]) -> None:
        inside, self._sliders = QWidget(), {}
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, _GAP, 0)
        grid.setVerticalSpacing(_GAP - 4)
        grid.setColumnStretch(1, 1)
        for row, feature in enumerate(others):
            name, slider = self._slider(feature)
            grid.addWidget(name, row, 0)
            grid.addWidget(slider, row, 1)
            self._sliders[feature] = slider
        self._scroll.setWidget(inside)

    def _slider(self, feature: int) -> tuple[LineLabel, ValueSlider]:
        """Return the name of an input, and what moves it within its range."""
        assert self._data
        table = self._data.table
        name = with_unit(table.features[feature], table.units[feature])
        label = LineLabel(name, "muted")
        label.setFixedWidth(_NAME)
        slider = ValueSlider(_scale(self._data, feature), decimals=0)
        slider.setAccessibleName(name)
        slider.value_moved.connect(lambda value: self._hold(feature, value))
        return label, slider

    def _span(self, side: str, name: str) -> None:
        """Let another input span the plane; if it was the other one, they change."""
        sides = {"across": self._cut.across, "up": self._cut.up}
        other, chosen = "up" if side == "across" else "across", int(name)
        if sides[other] == chosen:
            sides[other] = sides[side]
        sides[side] = chosen
        held = tuple(pair for pair in self._cut.held if pair[0] not in sides.values())
        self._choose(**sides, held=held)

    def _hold(self, feature: int, value: float) -> None:
        held = dict(self._cut.held) | {feature: value}
        self._choose(held=tuple(sorted(held.items())))

    def _choose(self, **changes: Any) -> None:
        self._cut = replace(self._cut, **changes)
        self._show_rows()
        self.cut_chosen.emit(self._cut)

    def _fit(self) -> None:
        """Be as high as what is shown needs."""
        inside = self._scroll.widget()
        if inside is not None:
            self._scroll.setFixedHeight(min(inside.sizeHint().height(), _HIGHEST))
        self._column.activate()
        self.setFixedSize(_WIDTH, self._column.totalMinimumSize().height())


def _scale(data: Prepared, feature: int) -> LinearScale:
    """Return the range of an input, in steps that suit it."""
    column = data.table.X[:, feature]
    low, high = float(column.min()), float(column.max())
    if levels_of(data, feature) or (column == column.round()).all():
        return LinearScale(low, high, 1.0)
    return LinearScale(low, high, (high - low) / _STEPS)
