"""The network's answers beside the network: decision boundary, surface or rows."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnviz.data.preparation import Prepared
from nnviz.teach.hidden_space import Projection, Space
from nnviz.teach.sections import Cut, Section, proposed, section_of
from nnviz.types import FloatArray, IntArray
from ui.plots.answers_picture import (
    AnswersPicture,
    proposed_view,
    title_of,
    views_of,
)
from ui.plots.plot_card import PlotCard
from ui.plots.unit_map import UnitMap
from ui.widgets import FittingLabel, IconButton, ToggleButton
from ui.words import vocabulary

if TYPE_CHECKING:
    from ui.plots.answers_canvas import AnswersCanvas
    from ui.plots.cut_panel import CutPanel
    from ui.plots.hidden_panel import HiddenPanel

NO_ANSWERS: dict[str, Any] = dict.fromkeys(
    ("section", "plane", "output", "line", "A_train", "A_watched", "hidden")
)
# What is remembered: the view of each kind of target, and what colours tell.
_KINDS = ("classes", "values")
_GROUND = "ground"


class AnswersPlot(PlotCard["AnswersCanvas"]):
    """What the network answers, in one of the ways that suit the data.

    A click on a point of this batch chooses it as the sample to follow.

    Attributes
    ----------
    cut : Cut
        The plane through the inputs that the user wants to see.
    space : Space
        What the user wants to see of a layer.

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
        self._wishes = dict.fromkeys((*_KINDS, _GROUND), "")
        self._panel: CutPanel | None = None
        self._hidden_panel: HiddenPanel | None = None
        self.cut, self.space = Cut(), Space()
        super().__init__(parent)
        self._stamp = FittingLabel("caption")
        self._watched = ToggleButton(kind="chip")
        second = QHBoxLayout()
        second.addWidget(self._stamp, 1)
        second.addWidget(self._watched)
        self._options = IconButton("sliders", kind="plain")
        second.addWidget(self._options)
        self._options.clicked.connect(self._open_options)
        self.column.insertLayout(1, second)
        self._watched.clicked.connect(self._on_watched_clicked)
        self.heading.chosen.connect(self.show_view)
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
        shows_watched = self._watched.isChecked()
        if picture is None or data is not picture.data:
            self.cut = proposed(data)
        if self._panel is not None:
            self._panel.set_data(data)
        made = AnswersPicture(data, self._view_for(data), is_logistic)
        is_hard = self._wishes[_GROUND] == "decision"
        self._show(replace(made, shows_watched=shows_watched, is_hard=is_hard))
        self._follow_watched()

    def _follow_watched(self) -> None:
        """Offer the points that are not learned from, if there are any."""
        picture = self.picture
        has_any = picture is not None and len(picture.data.rows_watched) > 0
        self._watched.setVisible(has_any)

    def set_answers(self, **answers: Any) -> None:
        """Show what the network answers; what is not given is not known.

        Parameters
        ----------
        **answers
            Fields of the picture: ``section``, ``plane`` and ``output``, or ``line``
            and ``output``; ``A_train`` and ``A_watched``; ``hidden``.
        """
        if self.picture is None:
            return
        given = NO_ANSWERS | answers
        if any(getattr(self.picture, name) is not given[name] for name in given):
            self._change(**given)
            if self._panel is not None and self._panel.isVisible():
                self._panel.set_section(self._section)

    def set_batch(self, rows: IntArray) -> None:
        """Ring these rows of the training set."""
        if self.picture and not np.array_equal(rows, self.picture.batch):
            self._change(batch=rows)

    def set_sample(self, row: int | None) -> None:
        """Mark the row of the training set that is followed."""
        if self.picture and row != self.picture.sample:
            self._change(sample=row)

    def set_threshold(self, threshold: float) -> None:
        """Let a single output say "class 1" over another threshold."""
        if self.picture and threshold != self.picture.threshold:
            self._change(threshold=threshold)

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
        unit, shown = None, self.picture.unit
        if values is not None:
            unit = UnitMap.of(values, title, middle, limit)
        if unit is not shown and not (unit and unit.is_same(shown)):
            self._change(unit=unit)

    def set_stamp(self, *wordings: str) -> None:
        """Say which parameters are used: "before step 117", in short "before 117"."""
        self._stamp.set_wordings(*wordings)

    @property
    def view(self) -> str:
        """Return the code of what is seen, "" before there are data."""
        return self.picture.view if self.picture else ""

    def wishes(self) -> dict[str, str]:
        """Return what the user chose to see, for each kind of target."""
        return dict(self._wishes)

    def set_wishes(self, wishes: Mapping[str, str]) -> None:
        """Take the wishes of an earlier time; what is no such wish is left out."""
        for kind in self._wishes:
            self._wishes[kind] = wishes.get(kind, "")
        if self.picture:
            is_hard = self._wishes[_GROUND] == "decision"
            self._change(view=self._view_for(self.picture.data), is_hard=is_hard)

    @property
    def picture(self) -> AnswersPicture | None:
        """Return what is shown: also what an export paints."""
        return self.loaded.picture if self.loaded else self._picture

    @property
    def spent(self) -> float:
        """Return the seconds that drawing has taken so far."""
        return self.loaded.spent if self.loaded else 0.0

    def readout(self) -> str:
        """Return what is said about the place under the pointer."""
        return self.loaded.readout() if self.loaded else ""

    def retranslate(self) -> None:
        super().retranslate()
        if self.loaded:
            self.loaded.renew()
        self._write_title()

    def _view_for(self, data: Prepared) -> str:
        """Return what is seen of some data: what is wished for, if it suits them."""
        wish = self._wishes[_kind_of(data)]
        return wish if wish in views_of(data) else proposed_view(data)

    def show_view(self, view: str) -> None:
        """Show one of the views that the data have, from now on."""
        if self.picture and view in views_of(self.picture.data):
            self._wishes[_kind_of(self.picture.data)] = view
            self._change(view=view)
            self.asked.emit()

    @property
    def _section(self) -> Section:
        """Return the plane that is seen, or would be."""
        assert self.picture
        return self.picture.section or section_of(self.picture.data, self.cut)

    @property
    def projection(self) -> Projection | None:
        """Return how a layer is seen, if it is."""
        hidden = self.picture.hidden if self.picture else None
        return hidden.projection if hidden else None

    def _open_options(self) -> None:
        """Show what is seen, to choose something else."""
        if self.picture is not None and self.picture.view == "hidden":
            self._open_hidden_options(self.picture)
        elif self.picture is not None:
            self._open_cut_options(self.picture)

    def _open_hidden_options(self, picture: AnswersPicture) -> None:
        if picture.hidden is None:
            return
        if self._hidden_panel is None:
            from ui.plots.hidden_panel import HiddenPanel

            self._hidden_panel = HiddenPanel(self)
            self._hidden_panel.space_chosen.connect(self._on_space_chosen)
        self._hidden_panel.set_state(picture.hidden, picture.data.table.features)
        self._hidden_panel.open_for(self, self._options)

    def _open_cut_options(self, picture: AnswersPicture) -> None:
        if self._panel is None:
            from ui.plots.cut_panel import CutPanel

            self._panel = CutPanel(self)
            self._panel.set_data(picture.data)
            self._panel.cut_chosen.connect(self._on_cut_chosen)
            self._panel.ground_chosen.connect(self._on_ground_chosen)
        ground = "decision" if picture.is_hard else "probability"
        self._panel.set_state(self._section, ground)
        self._panel.open_for(self, self._options)

    def _on_cut_chosen(self, cut: Cut) -> None:
        self.cut = cut
        self.asked.emit()

    def _on_space_chosen(self, space: Space) -> None:
        self.space = space
        self.asked.emit()

    def _on_ground_chosen(self, ground: str) -> None:
        self._wishes[_GROUND] = ground
        self._change(is_hard=ground == "decision")

    def _on_watched_clicked(self, shows_watched: bool) -> None:
        self._change(shows_watched=shows_watched)

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
        self._watched.setText(vocabulary.part(data.watched))
        tip = self._tip(data.watched, picture.view == "confusion")
        self._watched.setToolTip(tip)
        self._watched.setAccessibleName(tip)
        is_hidden = picture.view == "hidden"
        name = self.tr("Which layer is seen") if is_hidden else ""
        self._options.set_name(name or self.tr("What the plane shows"))
        self._options.setVisible(picture.has_options)

    def _tip(self, part: str, is_instead: bool) -> str:
        """Return what the switch of the watched rows does."""
        if part == "validation":
            if is_instead:
                return self.tr("Show the validation set in place of the training set")
            return self.tr("Show the points of the validation set")
        if is_instead:
            return self.tr("Show the test set in the place of the training set")
        return self.tr("Show the points of the test set")


def _kind_of(data: Prepared) -> str:
    """Return the kind of target: it decides how answers can be seen."""
    return "values" if data.table.problem == "regression" else "classes"


def _is_equal(one: FloatArray | None, other: FloatArray | None) -> bool:
    if one is None or other is None:
        return one is other
    return np.array_equal(one, other)
