"""What a click in one region chooses, for all of them."""

from PySide6.QtCore import QObject

from ui.session.cursor import Pointed
from ui.session.session import Session
from ui.window.stage import Stage


class Choosing(QObject):
    """Joins the units, weights, layers and samples that are clicked to a session."""

    def __init__(self, session: Session, stage: Stage) -> None:
        super().__init__(stage)
        self._session, self._stage = session, stage
        canvas = stage.canvas
        canvas.unit_clicked.connect(
            lambda layer, unit: session.choose(unit=(layer, unit))
        )
        canvas.weight_clicked.connect(lambda *weight: session.choose(weight=weight))
        canvas.layer_clicked.connect(self._choose_layer)
        canvas.sample_clicked.connect(lambda row: session.select(sample=row))
        stage.explain.chosen.connect(self._choose)
        stage.plots.answers.sample_chosen.connect(self._choose_row)
        stage.plots.curves.part_chosen.connect(self._choose_part)

    def _choose(self, pointed: Pointed) -> None:
        """Follow the sample of a cell of a matrix, and pin its unit or weight."""
        followed = {} if pointed.sample is None else {"sample": pointed.sample}
        if pointed.unit or pointed.weight:
            parts = {"unit": pointed.unit, "weight": pointed.weight}
            self._session.choose(**followed, **parts)
        else:
            self._session.select(**followed)

    def _choose_layer(self, layer: int) -> None:
        """Pin a layer; the one after the last is the loss."""
        if layer > self._session.record.depth:
            self._session.choose(loss=True)
        else:
            self._session.choose(layer=layer)

    def _choose_part(self, layer: int, unit: int) -> None:
        """Pin a unit, or a whole layer where it is −1, where it can be seen."""
        what = {"layer": layer} if unit < 0 else {"unit": (layer, unit)}
        self._session.choose(**what)
        self._stage.restore()

    def _choose_row(self, row: int) -> None:
        """Follow a row of the training set, if it is in this batch."""
        found = (self._session.record.rows == row).nonzero()[0]
        if len(found):
            self._session.select(sample=int(found[0]))
