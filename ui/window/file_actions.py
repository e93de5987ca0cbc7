"""Joins the files of a session to the window: menus, titles, questions, the journal."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.actions import Actions
from ui.files.files import Files
from ui.files.recent import RecentMenu
from ui.files.table_reading import TableReading
from ui.session.player import UNITS
from ui.session.session import Session
from ui.transport.speed import Periods
from ui.window.header import Header
from ui.window.stage import Stage
from ui.words import messages, numbers
from ui.words.problems import Problem

if TYPE_CHECKING:
    from ui.files.journaling import Journaling

TABS = ("formula", "matrices", "code")


class FileActions(QObject):
    """What of the window belongs to files.

    Attributes
    ----------
    files : Files
    journaling : Journaling or None
        None until there is to be a journal.
    """

    def __init__(
        self,
        window: QWidget,
        session: Session,
        stage: Stage,
        header: Header,
        actions: Actions,
    ) -> None:
        super().__init__(window)
        self._session, self._stage, self._actions = session, stage, actions
        self.files = Files(window, session)
        self.files.layout_state = self._layout
        self.journaling: Journaling | None = None
        self._followed: TableReading | None = None
        self._refused: tuple[TableReading, str] | None = None
        self._recent = RecentMenu(header, self.files.open_path)
        header.add_menu("file", self._recent.menu, before="save")
        self._actions["recover"].setVisible(False)
        self._connect()

    def retranslate(self) -> None:
        """Word it in the language of now."""
        self._recent.retranslate()

    def keep_journal(self, where: Path | None = None) -> None:
        """Begin a journal, and offer what crashed programs have left.

        Parameters
        ----------
        where : Path, optional
            The folder of the journals; the user's own by default.
        """
        from ui.files.journaling import Journaling, folder

        self.journaling = Journaling(self.files, self._session)
        self.journaling.failed.connect(self._session.failed)
        self.journaling.found.connect(self._offer)
        self.journaling.start(where or folder())

    def may_close(self) -> bool:
        """Ask what becomes of changes, if there are any; return whether to go on."""
        if not self.files.may_leave():
            return False
        if self.journaling is not None:
            self.journaling.close()
        return True

    def _connect(self) -> None:
        files, notice = self.files, self._stage.notice
        does: dict[str, Callable[[], object]] = {
            "open": files.ask_to_open,
            "recover": self._recover,
            "save": files.save,
            "save_as": files.save_as,
            "save_recipe": files.save_recipe,
        }
        for id_, do in does.items():
            self._actions[id_].triggered.connect(lambda _=False, do=do: do())
        self._stage.recipe.open_requested.connect(files.ask_for_table)
        files.failed.connect(self._session.failed)
        files.told.connect(notice.show_sentence)
        self.follow(files.reading)
        files.opened.connect(self._lay_out)
        notice.action_triggered.connect(self._on_action)

    def _offer(self, sentence: str) -> None:
        self._actions["recover"].setVisible(True)
        self._stage.notice.show_sentence(sentence, self.tr("Get it back"), "recover")

    def _on_action(self, code: str) -> None:
        if code == "recover":
            self._recover()
        elif code == "stop_reading" and self._followed is not None:
            self._followed.cancel()
        elif code == "other_sheet" and self._refused is not None:
            reading, sheet = self._refused
            reading.start(reading.path, sheet)

    def follow(self, reading: TableReading) -> None:
        """Tell how far a reading is, once it takes a while, and let it be given up."""
        reading.progressed.connect(partial(self._tell_progress, reading))
        reading.ended.connect(partial(self._on_ended, reading))
        reading.failed.connect(partial(self._offer_sheet, reading))

    def _offer_sheet(self, reading: TableReading, what: Problem) -> None:
        """Where a sheet of a workbook cannot be read, offer the next one."""
        if what.sheets:
            self._refused = reading, what.sheets[0]
            offer = self.tr("Read the sheet {0}").format(what.sheets[0])
            sentence, notice = messages.sentence(what), self._stage.notice
            notice.show_sentence(sentence, offer, "other_sheet", is_error=True)

    def _tell_progress(self, reading: TableReading, path: Path, share: float) -> None:
        self._followed = reading
        words = self.tr("{0} is being read: {1}.")
        sentence = words.format(path.name, numbers.percent(share, 0))
        self._stage.notice.show_sentence(sentence, self.tr("Cancel"), "stop_reading")

    def _on_ended(self, reading: TableReading) -> None:
        if reading is self._followed:
            self._followed = None
            self._stage.notice.hide()

    def _recover(self) -> None:
        """Show what a crash has left; it is offered no more."""
        self._stage.notice.hide()
        if self.journaling is not None and self.journaling.take():
            self._actions["recover"].setVisible(False)

    def _layout(self) -> Mapping[str, Any]:
        """Return what of the window goes with a run into its file."""
        return {
            "tab": self._stage.explain.tabs.code(),
            "mean": self._actions["mean"].isChecked(),
        }

    def _lay_out(self, state: Mapping[str, Any]) -> None:
        """Be as a file says, where that makes sense."""
        window, (advance_by, period) = state.get("window"), state["pace"]
        if isinstance(window, dict):
            tab = window.get("tab")
            if tab in TABS:
                self._stage.explain.choose(tab)
            self._actions["mean"].setChecked(window.get("mean") is True)
        if advance_by in UNITS:
            self._session.player.set_advance_by(advance_by)
            self._stage.transport.set_advance_by(advance_by)
        is_number = isinstance(period, (int, float)) and not isinstance(period, bool)
        if is_number and 0 <= period <= Periods.maximum:
            self._session.player.set_period(period)
            self._stage.transport.set_period(period)
