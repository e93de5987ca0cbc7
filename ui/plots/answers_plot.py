"""The network's answers beside the network: decision boundary, surface or rows."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnviz.data.preparation import Prepared
from nnviz.teach.surfaces import Plane
from nnviz.types import FloatArray, IntArray
from ui.plots.answers_picture import AnswersPicture, UnitMap, title_of, views_of
from ui.plots.plot_card import PlotCard
from ui.widgets import LineLabel, ToggleButton

if TYPE_CHECKING:
    from ui.plots.answers_canvas import AnswersCanvas

NO_ANSWERS = dict.fromkeys(("plane", "output", "line", "A_train", "A_test"))
_KINDS = ("classes", "values")


class AnswersPlot(PlotCard["AnswersCanvas"]):
    """What the network answers, in one of the ways that suit the data.

    A click on a point of this batch chooses it as the sample to follow.

    Signals
    -------
    sample_chosen : int
        The row of the training set that the user wants to follow.
    asked
        The user wants to see something else, for which other answers are needed.
    """

    sample_chosen = Signal(int)
    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._picture: AnswersPicture | None = None
        self._wishes = dict.fromkeys(_KINDS, "")  # the view for each kind of target
        super().__init__(parent)
        self._stamp = LineLabel("", "caption")
        self._test = ToggleButton(kind="chip")
        second = QHBoxLayout()
        second.addWidget(self._stamp, 1)
        second.addWidget(self._test)
        self.column.insertLayout(1, second)
        self._test.clicked.connect(self._on_test_clicked)
        self.heading.chosen.connect(self._on_view_chosen)
        self.retranslate()

    def _made_canvas(self) -> "AnswersCanvas":
        from ui.plots.answers_canvas import AnswersCanvas

        canvas = AnswersCanvas()
        if self._picture:
            canvas.show_picture(self._picture)
        canvas.sample_chosen.connect(self.sample_chosen)
        return canvas

    def set_data(self, data: Prepared, activation: str = "sigmoid") -> None:
        """Show the points of other data; everything else is unknown then.

        Parameters
        ----------
        data : Prepared
        activation : str
            Of the output layer: of a sigmoid the two sides are the signs of z.
        """
        is_logistic = activation == "sigmoid"
        picture = self.picture
        if picture and (data, is_logistic) == (picture.data, picture.is_logistic):
            return
        shows_test = self._test.isChecked()
        self._test.setVisible(len(data.rows_test) > 0)
        view = self._view_for(data)
        self._show(AnswersPicture(data, view, is_logistic, shows_test=shows_test))

    def set_answers(self, **answers: FloatArray | Plane | None) -> None:
        """Show what the network answers; what is not given is not known.

        Parameters
        ----------
        **answers
            Fields of the picture: ``plane`` and ``output``, or ``line`` and ``output``;
            ``A_train`` and ``A_test``.
        """
        if self.picture is None:
            return
        given = NO_ANSWERS | answers
        if any(getattr(self.picture, name) is not given[name] for name in given):
            self._change(**given)

    def set_batch(self, rows: IntArray) -> None:
        """Ring these rows of the training set."""
        if self.picture and not np.array_equal(rows, self.picture.batch):
            self._change(batch=rows)

    def set_sample(self, row: int | None) -> None:
        """Mark the row of the training set that is followed."""
        if self.picture and row != self.picture.sample:
            self._change(sample=row)

    def set_tried(self, features: FloatArray | None) -> None:
        """Mark the followed sample where it would be with these raw features, (p,)."""
        if self.picture and not _is_equal(features, self.picture.tried):
            self._change(tried=features)

    def set_unit_map(
        self,
        values: FloatArray | None,
        title: str = "",
        middle: float = 0.0,
        limit: float | None = None,
    ) -> None:
        """Show one unit's answers in the place of the output's; None ends it.

        Parameters
        ----------
        values : (r, r) array or None
            Over the plane of `set_answers`.
        title : str
            "Unit 2 of layer [1]".
        middle, limit : float
            The answer without a colour, and how far from it the colour is full; the
            farthest answer by default.
        """
        if self.picture is None:
            return
        unit = None if values is None else _unit_map(values, title, middle, limit)
        if not _is_same(unit, self.picture.unit):
            self._change(unit=unit)

    def set_stamp(self, text: str) -> None:
        """Say which parameters are used: "before step 117"."""
        if text != self._stamp.text():
            self._stamp.setText(text)

    @property
    def view(self) -> str:
        """Return the code of what is seen, "" before there are data."""
        return self.picture.view if self.picture else ""

    def wishes(self) -> dict[str, str]:
        """Return what the user chose to see, for each kind of target."""
        return dict(self._wishes)

    def set_wishes(self, wishes: Mapping[str, str]) -> None:
        """Take the wishes of an earlier time; what is no such wish is left out."""
        for kind in _KINDS:
            self._wishes[kind] = wishes.get(kind, "")
        if self.picture:
            self._change(view=self._view_for(self.picture.data))

    @property
    def picture(self) -> AnswersPicture | None:
        """Return what is shown: also what an export paints."""
        return self.loaded.picture if self.loaded else self._picture

    def readout(self) -> str:
        """Return what is said about the place under the pointer."""
        return self.loaded.readout() if self.loaded else ""

    def retranslate(self) -> None:
        super().retranslate()
        self._test.setText(self.tr("test"))
        if self.loaded:
            self.loaded.renew()
        self._write_title()

    def _view_for(self, data: Prepared) -> str:
        """Return what is seen of some data: what is wished for, if it suits them."""
        views, wish = views_of(data), self._wishes[_kind_of(data)]
        return wish if wish in views else views[0]

    def _on_view_chosen(self, view: str) -> None:
        if self.picture:
            self._wishes[_kind_of(self.picture.data)] = view
            self._change(view=view)
            self.asked.emit()

    def _on_test_clicked(self, shows_test: bool) -> None:
        self._change(shows_test=shows_test)

    def _change(self, **changes: Any) -> None:
        if self.picture:
            self._show(replace(self.picture, **changes))

    def _show(self, picture: AnswersPicture) -> None:
        self._picture = picture
        if self.loaded:
            self.loaded.show_picture(picture)
        self._write_title()

    def _write_title(self) -> None:
        picture = self.picture
        if picture is None:
            self.set_titles([("", self.tr("Decision boundary"))], "")
            return
        data, unit = picture.data, picture.shown_unit
        titles = [(view, title_of(view, data)) for view in views_of(data)]
        self.set_titles(titles, picture.view, unit.title if unit else "")
        tip = self.tr("Show the points of the test set")
        if picture.view == "confusion":
            tip = self.tr("Show the test set in the place of the training set")
        self._test.setToolTip(tip)
        self._test.setAccessibleName(tip)


def _kind_of(data: Prepared) -> str:
    """Return the kind of target: it decides how answers can be seen."""
    return "values" if data.table.problem == "regression" else "classes"


def _is_same(one: UnitMap | None, other: UnitMap | None) -> bool:
    if one is None or other is None:
        return one is other
    pairs = (one.values is other.values, one.title == other.title)
    return all(pairs) and (one.middle, one.limit) == (other.middle, other.limit)


def _is_equal(one: FloatArray | None, other: FloatArray | None) -> bool:
    if one is None or other is None:
        return one is other
    return np.array_equal(one, other)


def _unit_map(
    values: FloatArray, title: str, middle: float, limit: float | None
) -> UnitMap:
    if limit is None:
        distances = np.abs(values - middle)
        finite = distances[np.isfinite(distances)]
        limit = float(finite.max()) if finite.size else 0.0
    return UnitMap(values, title, middle, limit or 1.0)
