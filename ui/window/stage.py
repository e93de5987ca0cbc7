"""How the regions share the window, and how one of them can fill it."""

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.actions import Actions
from ui.canvas.legend_panel import LegendPanel
from ui.canvas.network_view import NetworkView
from ui.canvas.scene import Scene
from ui.explain.explain_panel import ExplainPanel
from ui.plots.plots_panel import PlotsPanel
from ui.recipe.recipe_panel import RecipePanel
from ui.transport.panel import TransportPanel
from ui.widgets import IconButton, Notice, Surface, ToggleButton, Translated

_GAP = 10
_LEFT, _RIGHT = 250, 390
# In a narrower window the recipe makes room for the network until it is asked for, and
# then takes that of the explanation and the plots: three columns could not be read.
NARROW = 1200


class Stage(Translated, QWidget):
    """The regions: recipe, canvas over transport, explanation over plots.

    Attributes
    ----------
    recipe, canvas, transport, explain, plots : QWidget
    notice : Notice
        One sentence at a time; its place is in the header, where it covers nothing.

    Signals
    -------
    recipe_shown(bool)
        The recipe has come or gone.
    """

    recipe_shown = Signal(bool)

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._actions = actions
        self.recipe = RecipePanel()
        self.canvas = NetworkView()
        self.transport = TransportPanel(actions)
        self.explain = ExplainPanel()
        self.plots = PlotsPanel()
        self.notice = Notice()
        self._legend: LegendPanel | None = None
        self._legend_button = ToggleButton(icon="legend", kind="plain")
        self._follow_legend(actions["legend"])
        self._expand_canvas = IconButton("expand", kind="plain")
        self._expand_canvas.clicked.connect(lambda: self.expand("canvas"))
        self._expanded, self._is_narrow, self._shows_recipe = "", False, True
        self._upper = QStackedWidget()
        self._upper.addWidget(self.explain)
        self._right = _splitter(Qt.Orientation.Vertical, self._upper, self.plots)
        self._right.setStretchFactor(0, 1)
        self._columns = _splitter(
            Qt.Orientation.Horizontal, self.recipe, self._centre(), self._right
        )
        self._columns.setStretchFactor(1, 1)
        self._columns.setSizes([_LEFT, 10 * _LEFT, _RIGHT])
        self._right.setSizes([560, 240])
        row = QHBoxLayout(self)
        row.setContentsMargins(_GAP, _GAP, _GAP, _GAP)
        row.addWidget(self._columns)
        self.explain.expand_requested.connect(lambda: self.expand("explain"))
        self.plots.expand_requested.connect(self.expand)
        self.retranslate()

    def expand(self, region: str) -> None:
        """Let a region fill the window, or take its own place again.

        Parameters
        ----------
        region : str
            ``canvas``, ``explain``, ``curves`` or ``answers``; the transport stays with
            the canvas.
        """
        self._expanded = "" if region == self._expanded else region
        self._share_out()
        self.retranslate()

    def show_legend(self, is_shown: bool) -> None:
        """Explain what is seen in the place of the moment, beside the network."""
        if is_shown:
            self._uncover()
            if self._expanded not in ("", "canvas"):
                self.restore()
        if self._legend is None:
            self._legend = LegendPanel()
            self._legend.closed.connect(lambda: self._actions["legend"].trigger())
            self.canvas.scene_changed.connect(self._follow_scene)
            self._upper.addWidget(self._legend)
        self._upper.setCurrentWidget(self._legend if is_shown else self.explain)
        self._follow_scene(self.canvas.scene())
        self._share_out()

    def _share_out(self) -> None:
        """Give the regions that are shown their room."""
        shown = self._expanded
        is_plot = shown in ("curves", "answers")
        self.recipe.setVisible(self._shows_recipe and not shown)
        self._middle.setVisible(shown in ("", "canvas"))
        is_whole = shown == "canvas" and not self._has_legend
        self._right.setVisible(not (is_whole or self._is_covered))
        self._upper.setVisible(not is_plot)
        self.explain.expand.set_icon("shrink" if shown == "explain" else "expand")
        self.plots.setVisible(shown not in ("explain", "canvas"))
        self.plots.set_expanded(shown if is_plot else "")
        self._expand_canvas.set_icon("shrink" if shown == "canvas" else "expand")

    def retranslate(self) -> None:
        """Word it in the language of now."""
        is_whole = self._expanded == "canvas"
        place, whole = self.tr("Back to its place"), self.tr("Fill the window")
        self._expand_canvas.set_name(place if is_whole else whole)
        tip = self._actions["check_gradient"].toolTip()
        self.explain.set_check_tip(tip)
        tip = self._actions["legend"].toolTip()
        self._legend_button.setToolTip(tip)
        self._legend_button.setAccessibleName(tip)

    def show_explanation(self) -> None:
        """Let the explanation be seen, in the place of what covers it."""
        self._actions["legend"].setChecked(False)
        self._uncover()
        if not self.explain.isVisible():
            self.restore()

    def show_curves(self, code: str) -> None:
        """Let the plot of curves be seen, and show this in it."""
        self._let_be_seen("curves")
        self.plots.curves.show_code(code)

    def show_answers(self, view: str) -> None:
        """Let the plot of answers be seen, in one of its views."""
        self._let_be_seen("answers")
        self.plots.answers.show_view(view)

    def _let_be_seen(self, plot: str) -> None:
        self._uncover()
        if self._expanded not in ("", plot):
            self.restore()

    def restore(self) -> bool:
        """Give every region its place again; return whether one filled the window."""
        if not self._expanded:
            return False
        self.expand(self._expanded)
        return True

    def show_recipe(self, is_shown: bool) -> None:
        """Show the recipe, or leave its place to the network."""
        if is_shown != self._shows_recipe:
            self._shows_recipe = is_shown
            self._share_out()
            self.recipe_shown.emit(is_shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < NARROW
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self.show_recipe(not is_narrow)
            self._share_out()

    def save_state(self) -> list[QByteArray]:
        """Return the sizes of the panes, for the next start."""
        return [self._columns.saveState(), self._right.saveState()]

    def restore_state(self, states: object) -> None:
        """Take the sizes that `save_state` gave, if they are such."""
        splitters = (self._columns, self._right)
        if isinstance(states, list) and len(states) == len(splitters):
            for splitter, state in zip(splitters, states, strict=True):
                if isinstance(state, QByteArray):
                    splitter.restoreState(state)

    def _follow_legend(self, action: QAction) -> None:
        """Let the button and the action be one."""
        self._legend_button.clicked.connect(lambda is_on: action.setChecked(is_on))
        action.toggled.connect(self._legend_button.setChecked)

    @property
    def _is_covered(self) -> bool:
        """Tell whether the recipe has taken the place of what stands at the right."""
        return self._is_narrow and self._shows_recipe and not self._expanded

    def _uncover(self) -> None:
        """Let the recipe leave the place of what stands at the right."""
        if self._is_covered:
            self.show_recipe(False)

    @property
    def _has_legend(self) -> bool:
        return self._legend is not None and self._upper.currentWidget() is self._legend

    def _follow_scene(self, scene: Scene | None) -> None:
        if self._legend is not None and scene is not None and self._has_legend:
            self._legend.set_scene(scene)

    def _centre(self) -> QWidget:
        ground = Surface()
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(8, 8, 8, 8)
        overlaid = QGridLayout()
        overlaid.addWidget(self.canvas, 0, 0)
        corner = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
        buttons = QVBoxLayout()
        buttons.setSpacing(2)
        buttons.addWidget(self._expand_canvas)
        buttons.addWidget(self._legend_button)
        overlaid.addLayout(buttons, 0, 0, corner)
        inside.addLayout(overlaid, 1)
        self._middle = QWidget()
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(ground, 1)
        column.addWidget(self.transport)
        return self._middle


def _splitter(orientation: Qt.Orientation, *parts: QWidget) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(_GAP)
    splitter.setChildrenCollapsible(False)
    for part in parts:
        splitter.addWidget(part)
    return splitter
