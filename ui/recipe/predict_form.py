"""A row that nobody trained on: its cells, or its image."""

import math
from functools import partial

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from nnviz.data import Prepared
from nnviz.data.frames import Column, with_unit
from nnviz.data.plan import ColumnPlan
from ui.recipe.cell_field import Cell, NumberCell, TextCell
from ui.recipe.pixel_pad import PaintHint, PixelPad
from ui.widgets import (
    Button,
    Disclosure,
    Label,
    LineLabel,
    Translated,
)
from ui.words import column_words, numbers

_MOST_OPEN = 3  # lines of cells that are always in sight
_AT_ONCE = 40  # fields made in one go, in some milliseconds
_SHORT_NAME = 4  # letters; two such columns share a line
_LONGEST_NAME = 124  # pixels


class PredictForm(QWidget):
    """A field for each column that the network sees, in its unit; or an image.

    Signals
    -------
    changed
        The user changed a cell, see `values`.
    error_changed : str
        What is wrong with the number that was typed, or nothing.
    folded
        The user opened the cells that were folded away, or folded them.
    """

    changed = Signal()
    error_changed = Signal(str)
    folded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plans: tuple[ColumnPlan, ...] = ()
        self._table = ""
        self._typed: dict[tuple[str, str], Cell] = {}  # by table and column
        self._fields: list[NumberCell | TextCell] = []
        self._names: tuple[str, ...] = ()
        self._captions: list[_Caption] = []
        self._starts: list[Cell] = []
        self._per_line = 1
        self._making = QTimer(self)  # of fields, some at a time
        self._making.setInterval(0)
        self._making.timeout.connect(self._make_some)
        self._pad: PixelPad | None = None
        self._holder, self._fold = QWidget(), _Fold()
        self._fold.opening.clicked.connect(self._on_folded)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._fold)
        column.addWidget(self._holder)

    def set_data(self, data: Prepared) -> None:
        """Ask for the cells of other data, and begin in the middle of them.

        What was typed into a column of the same table stays, where it fits.
        """
        plans = tuple(map(data.plan.column, data.plan.features))
        self._names = tuple(
            column_words.column(data.frame.name, each.name) for each in plans
        )
        is_same = data.frame.name == self._table
        if is_same and list(map(_described, plans)) == list(
            map(_described, self._plans)
        ):
            self._name_fields()
            return
        self._plans, self._table = plans, data.frame.name
        self._starts = list(map(self._start, plans))
        self._renew_holder()
        lines = 0
        if data.table.image_shape is not None:
            self._ask_for_image(data.table.image_shape, data)
        else:
            lines = self._ask_for_cells()
        self._fold.set_cells(len(plans))
        self._fold.setVisible(lines > _MOST_OPEN)
        self._holder.setVisible(lines <= _MOST_OPEN)

    @property
    def is_wrong(self) -> bool:
        """Tell whether a field holds what cannot be its cell."""
        return any(bool(field.error()) for field in self._fields)

    def values(self) -> list[float]:
        """Return the cells that are asked about: texts by their level."""
        if self._pad is not None:
            return self._pad.values()
        made = [field.number() for field in self._fields]
        rest = zip(self._plans, self._starts, strict=True)
        return [*made, *(_number(*each) for each in list(rest)[len(made) :])]

    def _renew_holder(self) -> None:
        self._making.stop()
        self._holder.hide()
        self._holder.deleteLater()
        self._holder, self._pad = QWidget(), None
        self._fields, self._captions = [], []
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.addWidget(self._holder)

    def _ask_for_image(self, shape: tuple[int, int], data: Prepared) -> None:
        pad = PixelPad(shape, data.table.ink[1])
        pad.set_values(data.table.X[data.rows_train[0]].tolist())
        pad.setAccessibleName(self.tr("Image to predict"))
        pad.edited.connect(self._on_committed)
        around = QHBoxLayout(self._holder)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(10)
        around.addWidget(pad)
        around.addWidget(_PadTools(pad), 1)
        self._pad = pad

    def _ask_for_cells(self) -> int:
        """Make room for the cells; return how many lines they take.

        Many are made when they are first opened.
        """
        grid = QGridLayout(self._holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        are_short = all(
            len(with_unit(name, each.unit)) <= _SHORT_NAME
            for name, each in zip(self._names, self._columns, strict=True)
        )
        has_texts = any(each.is_text for each in self._columns)
        self._per_line = 2 if are_short and not has_texts else 1
        lines = -(-len(self._plans) // self._per_line)
        if lines <= _MOST_OPEN:
            self._make_some()
        return lines

    def _make_some(self) -> None:
        """Make the fields of the next cells."""
        grid, per_line = self._holder.layout(), self._per_line
        assert isinstance(grid, QGridLayout)
        made = len(self._fields)
        for k, plan in enumerate(self._plans[made : made + _AT_ONCE], start=made):
            line, place = divmod(k, per_line)
            field = self._field(plan, self._starts[k])
            caption = _Caption()
            grid.addWidget(caption, line, 3 * place)
            grid.addWidget(field, line, 3 * place + 1, Qt.AlignmentFlag.AlignRight)
            grid.setColumnStretch(3 * place if per_line == 1 else 3 * place + 2, 1)
            self._fields.append(field)
            self._captions.append(caption)
        self._name_fields()
        if self._making.isActive() and len(self._fields) == len(self._plans):
            self._making.stop()
            self.folded.emit()  # the last ones are there

    def _name_fields(self) -> None:
        """Write what the columns are called in the language of now."""
        made = zip(self._fields, self._captions, strict=True)
        of = zip(self._names, self._columns, strict=True)
        for (field, caption), (name, column) in zip(made, of, strict=False):
            caption.set_name(with_unit(name, column.unit))
            field.setAccessibleName(name)
            field.retranslate()

    def _on_folded(self, is_open: bool) -> None:
        if is_open and len(self._fields) < len(self._plans) and self._pad is None:
            self._make_some()
            if len(self._fields) < len(self._plans):
                self._making.start()
        self._holder.setVisible(is_open)
        self.folded.emit()

    @property
    def _columns(self) -> tuple[Column, ...]:
        return tuple(plan.column for plan in self._plans)

    def _start(self, plan: ColumnPlan) -> Cell:
        """Return the cell to begin with: what was typed, if it fits, or the middle."""
        typed = self._typed.get((self._table, plan.name), "")
        if _fits(typed, plan):
            return typed
        return _middle(plan.column)

    def _field(self, plan: ColumnPlan, start: Cell) -> NumberCell | TextCell:
        made: NumberCell | TextCell
        if plan.column.is_text:
            made = TextCell(plan)
        else:
            made = NumberCell(plan, *_step(plan.column))
            made.error_changed.connect(self.error_changed)
        made.set_cell(start)
        made.follow(partial(self._keep, plan.name, made))
        return made

    def _keep(self, name: str, field: NumberCell | TextCell) -> None:
        self._typed[self._table, name] = field.cell()
        self._on_committed()

    def _on_committed(self) -> None:
        self.changed.emit()


class _PadTools(Translated, QWidget):
    """Beside an image: how to paint, and a button that wipes all of it."""

    def __init__(self, pad: PixelPad) -> None:
        super().__init__()
        self._clear = Button(kind="chip")
        self._clear.clicked.connect(pad.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(PaintHint())
        column.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Write every word in the language of now."""
        self._clear.setText(self.tr("Clear"))


class _Fold(Translated, QWidget):
    """Says how many cells there are, and opens them.

    Attributes
    ----------
    opening : Disclosure
    """

    def __init__(self) -> None:
        super().__init__()
        self._cells = 0
        self._caption, self.opening = LineLabel(role="muted"), Disclosure()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._caption, 1)
        line.addWidget(self.opening)
        self.retranslate()

    def set_cells(self, count: int) -> None:
        """Fold so many cells away."""
        self._cells = count
        self.opening.setChecked(False)
        self.retranslate()

    def retranslate(self) -> None:
        """Write every word in the language of now."""
        words = self.tr("Row to predict: {0} cells")
        self._caption.setText(words.format(numbers.integer(self._cells)))
        self.opening.setAccessibleName(self._caption.text())


class _Caption(Label):
    """The name of a feature, shortened where it is long."""

    def __init__(self) -> None:
        super().__init__(role="muted")

    def set_name(self, name: str) -> None:
        """Write another name."""
        elide = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(name, elide, _LONGEST_NAME))
        self.setToolTip(name)


def _described(plan: ColumnPlan) -> tuple[object, ...]:
    """Return what a field of a column looks like."""
    column = plan.column
    return column.name, column.unit, column.levels, math.isnan(plan.fill)


def _fits(cell: Cell, plan: ColumnPlan) -> bool:
    """Tell whether a cell can be one of a column."""
    if cell is None:
        return not math.isnan(plan.fill)
    if isinstance(cell, str):
        return cell in plan.column.levels
    return not plan.column.is_text


def _number(plan: ColumnPlan, cell: Cell) -> float:
    """Return a cell as the network takes it: NaN for nothing."""
    if cell is None:
        return math.nan
    is_text = isinstance(cell, str)
    return float(plan.column.levels.index(cell)) if is_text else cell  # type: ignore[return-value]


def _middle(column: Column) -> Cell:
    """Return the most frequent text of a column, or its middle number."""
    if column.is_text:
        counts = np.bincount(column.found.astype(int), minlength=1)
        return column.levels[int(counts.argmax())]
    if not len(column.found):
        return 0.0
    _, decimals = _step(column)
    # np.median would load NumPy's masked arrays, before the first window is seen.
    middle = len(column.found) // 2
    return round(float(np.partition(column.found, middle)[middle]), decimals) + 0.0


def _step(column: Column) -> tuple[float, int]:
    """Return a step that suits the numbers of a column, and its decimals."""
    least, most = column.ends if len(column.found) else (0.0, 0.0)
    step = 10.0 ** math.floor(math.log10(((most - least) or 1.0) / 10))
    if np.array_equal(column.found, np.round(column.found)):
        step = max(1.0, step)
    return step, max(0, -math.floor(math.log10(step)))
