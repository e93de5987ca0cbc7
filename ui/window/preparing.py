"""Joins the room where a table is prepared to the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from nnviz.data import DataError, Frame, Prepared
from nnviz.data.preparation import preparing
from nnviz.data.recipe import DataRecipe
from nnviz.run import source
from nnviz.run.recipe import Recipe
from ui.files.files import Files
from ui.files.table_reading import TableReading
from ui.session.data_preparing import DataPreparing, takes_a_while
from ui.session.session import Session
from ui.window.stage import Stage
from ui.words import messages, numbers
from ui.words.problems import Problem

if TYPE_CHECKING:
    from ui.recipe.preparing.dialog import PrepareDialog

_STOP = "stop_preparing"


class Preparing(QObject):
    """Opens the room for a table that comes, and for the one that is trained on.

    A large table that is to be prepared otherwise is prepared piece by piece: until
    then the run goes on as it is, and for good if that is given up.
    """

    def __init__(
        self, window: QWidget, session: Session, stage: Stage, files: Files
    ) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._stage, self._files = stage, files
        self._dialog: PrepareDialog | None = None
        self._reading = TableReading(self)  # of another sheet
        self._reading.progressed.connect(self._tell_progress)
        self._reading.read.connect(self._show_sheet)
        self._reading.failed.connect(self._refuse_sheet)
        self._preparing = DataPreparing(self)  # of the table that is trained on
        self._wanted = session.recipe
        self._preparing.progressed.connect(self._tell_share)
        self._preparing.prepared.connect(self._on_prepared)
        self._preparing.failed.connect(session.failed)
        self._made: Prepared | None = None  # in the room, by what it was left with
        self._made_of = session.recipe.data
        files.table_read.connect(self.ask_for_new)
        stage.recipe.prepare_requested.connect(self.ask_again)
        stage.recipe.recipe_edited.connect(self.take)
        stage.notice.action_triggered.connect(self._on_action)
        session.recipe_changed.connect(self._preparing.cancel)

    def ask_for_new(self, frame: Frame, path: Path, sheet: str | None = None) -> None:
        """Ask how a table from a file is to be prepared, and train on it then.

        Parameters
        ----------
        frame : Frame
        path : Path
        sheet : str, optional
            Of a workbook, if it was asked for.
        """
        self._stage.notice.hide()  # what was said is of what was before
        seed = self._session.recipe.fit.seed
        try:
            data = source.default_recipe(frame, str(path), seed, sheet=sheet).data
        except DataError:  # as it was guessed; another target may do
            data = DataRecipe(str(path), sheet=sheet)
        self._ask(frame, data, lambda wanted: self._use(frame, path, wanted))

    def ask_again(self) -> None:
        """Ask how the table that is trained on is to be prepared."""
        session, data = self._session, self._session.recipe.data
        self._ask(
            session.frame, data, lambda wanted: self._change(data, wanted), session.data
        )

    def take(self, recipe: Recipe) -> None:
        """Work with a recipe, once its table is prepared if that takes a while."""
        session = self._session
        is_other = not source.is_same_data(recipe, session.recipe)
        is_own = source.is_same_frame(recipe, session.recipe)
        data = self._made if recipe.data == self._made_of else None
        if data is None and is_other and is_own and takes_a_while(session.frame):
            session.player.pause()
            self._wanted = recipe
            seed = recipe.fit.seed
            self._preparing.begin(preparing(session.frame, recipe.data, seed))
        else:
            session.set_recipe(recipe, data=data)

    def _ask(
        self,
        frame: Frame,
        data: DataRecipe,
        use: Callable[[DataRecipe], None],
        prepared: Prepared | None = None,
    ) -> None:
        # The first window need not wait for it.
        from ui.recipe.preparing.dialog import PrepareDialog

        self._session.player.pause()
        seed, path = self._session.recipe.fit.seed, Path(data.source)
        dialog = PrepareDialog(frame, data, seed, self._window, prepared)
        dialog.accepted_data.connect(
            lambda wanted: self._take_from(dialog, wanted, use)
        )
        dialog.sheet_chosen.connect(lambda title: self._reading.start(path, title))
        dialog.finished.connect(self._reading.cancel)
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()

    def _take_from(
        self,
        dialog: PrepareDialog,
        wanted: DataRecipe,
        use: Callable[[DataRecipe], None],
    ) -> None:
        """Use what a room has made; it is not made again."""
        self._made, self._made_of = dialog.prepared, wanted
        use(wanted)
        self._made = None

    def _tell_progress(self, _path: Path, share: float) -> None:
        if self._dialog is not None:
            self._dialog.tell_reading(share)

    def _show_sheet(self, frame: Frame, path: Path) -> None:
        """Open the room for another sheet, in the place of this one's."""
        before, self._dialog = self._dialog, None
        self.ask_for_new(frame, path, frame.sheet)
        if before is not None and self._dialog is not None:
            self._dialog.setGeometry(before.geometry())
            before.reject()

    def _refuse_sheet(self, what: Problem) -> None:
        if self._dialog is not None:
            self._dialog.refuse_sheet(messages.sentence(what))

    def _use(self, frame: Frame, path: Path, wanted: DataRecipe) -> None:
        """Train on a new table as it was prepared."""
        chosen = {n: v for n, v in vars(wanted).items() if n != "source"}
        seed = self._session.recipe.fit.seed
        recipe = source.default_recipe(frame, str(path), seed, **chosen)
        data = self._made if recipe.data == self._made_of else None
        self._files.use_table(recipe, frame, path, data)

    def _change(self, before: DataRecipe, wanted: DataRecipe) -> None:
        """Train again on the same table, prepared in another way."""
        changes = _differences(before, wanted)
        if changes:
            self._stage.recipe.edit({f"data__{n}": v for n, v in changes.items()})

    def _tell_share(self, share: float) -> None:
        words = self.tr("The table is being prepared: {0}.")
        sentence = words.format(numbers.percent(share, 0))
        self._stage.notice.show_sentence(sentence, self.tr("Cancel"), _STOP)

    def _on_prepared(self, data: Prepared) -> None:
        self._stage.notice.hide()
        self._session.set_recipe(self._wanted, data=data)

    def _on_action(self, code: str) -> None:
        if code == _STOP:
            self._preparing.cancel()
            self._stage.notice.hide()
            self._stage.recipe.set_recipe(self._session.recipe, self._session.data)


def _differences(before: DataRecipe, wanted: DataRecipe) -> dict[str, object]:
    """Return the fields in which what is wanted differs."""
    pairs = ((f.name, getattr(before, f.name)) for f in fields(before))
    return {
        name: getattr(wanted, name)
        for name, value in pairs
        if getattr(wanted, name) != value
    }
