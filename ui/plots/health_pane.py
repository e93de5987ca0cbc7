"""The health of the layers: strips along the run, a table, and what is wrong."""

from dataclasses import replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from nnviz.teach.health.limits import SATURATED
from ui.plots import health_words
from ui.plots.health_curves import NO_HEALTH, QUANTITIES, SHARES, HealthCurves
from ui.plots.health_table import HealthTable
from ui.plots.health_told import HealthTold
from ui.plots.lines_chart import LinesCanvas, span_together
from ui.plots.lines_picture import AROUND, LinesPicture
from ui.widgets import ChoiceField, Label, Translated
from ui.words import numbers

# With less room, one quantity is seen at a time, and the gravest finding in brief.
_WIDE, _HIGH = 520, 420
_LEAST = QSize(100, 120)
_SHARES = (3, 2)  # of the height, of the upper strips and of the lower ones
_AS_GIVEN = QSizePolicy.Policy.Ignored  # whatever a strip was before
_TABLE = 720  # at most: its numbers stand near their layer


class HealthPane(Translated, QWidget):
    """One quantity of every layer along the run; with more room, all of them.

    Signals
    -------
    step_chosen : int
        The user wants to see this step.
    part_chosen : (int, int)
        The user wants to see a layer, from 1, or a unit of it, from 0; −1 for none.
    asked
        The user wants to see another part of the run.

    Attributes
    ----------
    span : (first, last) or None
        The steps that are seen; None is all of them.
    """

    step_chosen = Signal(int)
    part_chosen = Signal(int, int)
    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._health, self._cursor = NO_HEALTH, (0, True)
        self.span: tuple[float, float] | None = None
        self._is_large = False
        self._choice = ChoiceField()
        self._choice.chosen.connect(self._arrange)
        self._charts: dict[str, LinesCanvas] = {}
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self._table, self._told = HealthTable(), HealthTold()
        self._table.layer_chosen.connect(lambda layer: self.part_chosen.emit(layer, -1))
        self._told.part_chosen.connect(self.part_chosen)
        self._stamp = Label(role="caption")
        self._stamp.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self._choice)
        column.addLayout(self._grid, 1)
        for part in (self._told, self._table, self._stamp):
            column.addWidget(part)
        self._table.setMaximumWidth(_TABLE)
        self.retranslate()

    def show_health(self, health: HealthCurves, step: int, is_after: bool) -> None:
        """Show the health along the run, the step at the cursor marked."""
        is_new = (step, is_after) != self._cursor or not health.is_same(self._health)
        self._health, self._cursor = health, (step, is_after)
        if is_new:
            self._show()

    @property
    def code(self) -> str:
        """Return the quantity that is shown where there is room for one."""
        return self._choice.code()

    def picture(self, code: str) -> LinesPicture:
        """Return what is shown of a quantity: also what an export paints."""
        return picture_of(self._health, code, *self._cursor)

    def retranslate(self) -> None:
        """Write every word in the language of now."""
        names = [(code, health_words.quantity(code)) for code in QUANTITIES]
        self._choice.set_items(names)
        name = self.tr("What is shown of each layer")
        self._choice.setAccessibleName(name)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_large = event.size().width() >= _WIDE and event.size().height() >= _HIGH
        if is_large != self._is_large:
            self._is_large = is_large
            self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Be as small as in its place beside the network, whatever is shown now."""
        return _LEAST

    def _arrange(self) -> None:
        """Show the strips that there is room for."""
        words = self.tr("Lines: the median of {0} steps; dots: the step at the cursor.")
        tip = health_words.tip(self._choice.code())
        self._choice.setToolTip(f"{tip} {words.format(AROUND)}")
        self._choice.setVisible(not self._is_large)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, int(self._is_large))
        for row, share in enumerate(_SHARES):
            self._grid.setRowStretch(row, share if self._is_large or not row else 0)
        for part in (self._table, self._stamp):
            part.setVisible(self._is_large)
        self._show()

    def _seen(self) -> list[str]:
        """Return the quantities that are shown: of all, those that a layer has."""
        if not self._is_large:
            return [self._choice.code()]
        return [code for code in QUANTITIES if self._health.strands(code)]

    def _show(self) -> None:
        seen = self._seen()
        odd_one = len(seen) - 1 if len(seen) == 3 else None  # it has a row for itself
        for code, chart in self._charts.items():
            chart.setVisible(code in seen)
        for place, code in enumerate(seen):
            chart, across = self._chart(code), 2 if place == odd_one else 1
            self._grid.addWidget(chart, *divmod(place, 2), 1, across)
            chart.show()
            new = self.picture(code)
            chart.has_title = self._is_large
            old = chart.picture
            chart.show_picture(replace(new, span=self.span, pointed=old.pointed))
            chart.setAccessibleName(new.title)
        self._say()

    def _on_spanned(self, span: tuple[float, float] | None) -> None:
        if span != self.span:
            self.span = span
            span_together(self._charts.values(), span)
            self.asked.emit()

    def _say(self) -> None:
        now = self._health.now
        if now is None:
            words = self.tr("Nothing is known before the first step has been taken.")
            self._told.tell((), not self._is_large, 0, words)
            self._table.show_vitals(None)
            self._stamp.setText("")
            return
        step = numbers.integer(now.vitals.step)
        well = self.tr("Step {0}: nothing is wrong.").format(step)
        self._told.tell(self._health.told, not self._is_large, now.vitals.step, well)
        self._table.show_vitals(now.vitals)
        words = self.tr(
            "Step {0}. Saturated: the slope is below {3} of its greatest. Dead: 0 for "
            "every row. Both before the step, over {1} training rows. Lines: the "
            "median of {2} steps."
        )
        limit = numbers.percent(SATURATED, 0)
        rows = numbers.integer(now.vitals.rows)
        self._stamp.setText(words.format(step, rows, AROUND, limit))

    def _chart(self, code: str) -> LinesCanvas:
        if code not in self._charts:
            chart = self._charts[code] = LinesCanvas()
            chart.setMinimumSize(100, 60)
            chart.setSizePolicy(_AS_GIVEN, _AS_GIVEN)
            chart.step_chosen.connect(self.step_chosen)
            chart.spanned.connect(self._on_spanned)
        return self._charts[code]


def picture_of(
    health: HealthCurves, code: str, step: int | None, is_after: bool
) -> LinesPicture:
    """Return a quantity of every layer along the run."""
    return LinesPicture(
        strands=health.strands(code),
        of=health.depth,
        last=health.last,
        title=health_words.quantity(code),
        phase="update" if code == "ratio" else "backward",
        is_log=code not in SHARES,
        is_share=code in SHARES,
        cursor=step,
        is_after=is_after,
    )
