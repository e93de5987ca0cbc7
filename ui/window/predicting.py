"""Rows that nobody trained on: one shown on the network, or a whole file answered."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from nnviz.data import DataError, Frame
from ui.files.files import TABLES
from ui.files.table_reading import TableReading
from ui.session.session import Session
from ui.window.stage import Stage
from ui.words import numbers
from ui.words.problems import problem

if TYPE_CHECKING:
    from nnviz.data.unseen import Unseen

TEXTS = (".csv", ".tsv", ".txt")


class Predicting(QObject):
    """Joins the questions of the last card to the window.

    Attributes
    ----------
    reading : TableReading
        Of a file that is to be answered.
    """

    def __init__(self, window: QWidget, session: Session, stage: Stage) -> None:
        super().__init__(window)
        self._window, self._session, self._stage = window, session, stage
        self._sentence = ""
        self.reading = TableReading(self, keeps_written=True)
        self.reading.read.connect(self.answer)
        self.reading.failed.connect(session.failed)
        stage.recipe.predict_file_requested.connect(self.ask_for_file)
        stage.recipe.show_row_requested.connect(self.show_row)
        stage.recipe.predict_requested.connect(self._follow_row)
        stage.recipe.threshold_moved.connect(self._move_threshold)
        session.record_changed.connect(self._follow_session)
        stage.recipe.original_units_requested.connect(self.show_original_units)

    def show_row(self) -> None:
        """Show the row that is asked about on the network, its answer first."""
        self._session.asked.show(np.array(self._stage.recipe.raw_inputs(), dtype=float))
        self._sentence = self.tr(
            "The network shows your row, with the weights of now. Esc takes it back."
        )
        self._stage.notice.show_sentence(self._sentence)

    def _move_threshold(self, threshold: float | None) -> None:
        """Let a single output say "class 1" over another probability."""
        self._session.select(threshold=threshold)

    def _follow_row(self) -> None:
        """Show what is typed, where the row is shown."""
        if self._session.asked.is_shown:
            self.show_row()

    def _follow_session(self) -> None:
        """Say no longer that the row is shown, when it is not."""
        notice = self._stage.notice
        if not self._session.asked.is_shown and notice.sentence() == self._sentence:
            notice.hide()

    def show_original_units(self) -> None:
        """Show the coefficients in original units, or say why there are none."""
        self._stage.show_explanation()
        refusal = self._stage.explain.show_original_units()
        if refusal:
            self._stage.notice.show_sentence(refusal)

    def ask_for_file(self) -> None:
        """Ask for a table, and answer every row of it."""
        from ui.window import file_dialogs

        title, kind = self.tr("Predict a file"), self.tr("Tables ({0})").format(TABLES)
        path = file_dialogs.ask_to_open(self._window, title, kind)
        if path is not None:
            self._session.player.pause()
            self.reading.start(path)

    def answer(self, frame: Frame, path: Path) -> None:
        """Write what the network at the cursor says of every row into another file.

        It is written as the file that was read: its cells, separator, decimal mark and
        encoding.
        """
        from nnviz.data.unseen import unseen
        from nnviz.teach.answers import answers
        from ui.window import answered, file_dialogs

        session, data = self._session, self._session.data
        try:
            cells = data.cells_of(frame)
        except DataError as error:
            session.failed.emit(problem(error))
            return
        found = unseen(data, cells, frame)
        A = session.looks.outputs(data.inputs_of(cells))
        output = session.program.activations[-1].name
        threshold = session.selection.decides_at
        columns = answered.headed(data, answers(data, A, output, threshold))
        columns += answered.parts(data, frame) + answered.notes(frame, found)
        suffix = path.suffix if path.suffix in TEXTS else TEXTS[0]
        title, kind = self.tr("Save the predictions"), self.tr("Tables ({0})")
        name = self.tr("{0}-predictions").format(path.stem)
        proposed = path.absolute().with_name(f"{name}{suffix}")
        kind = kind.format(f"*{suffix}")
        target = file_dialogs.ask_to_save(self._window, title, kind, proposed)
        if target is None:
            return
        assert frame.written is not None, "it was asked for"
        self._write(target, frame.written.with_columns(columns), frame.rows, found)

    def _write(
        self, target: Path, content: bytes, rows: int, found: Sequence["Unseen"]
    ) -> None:
        from ui.export import folder

        try:
            folder.write(target.parent, {target.name: content})
        except folder.WriteError as error:
            self._session.failed.emit(problem(error))
            return
        words = self.tr("{0} rows with their predictions are in {1}.")
        sentence = words.format(numbers.integer(rows), target.name)
        if found:
            count = int(np.any([each.rows for each in found], axis=0).sum())
            words = self.tr(
                "{0} of them hold what no training row does: see the column “note”."
            )
            sentence = f"{sentence} {words.format(numbers.integer(count))}"
        self._stage.notice.show_sentence(sentence)
