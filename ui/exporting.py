"""The dialogs that take away what stands at the cursor, opened from the window."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from ui.session import Session
from ui.stage import Stage


class Exporting(QObject):
    """Opens each dialog on one and the same step of the run.

    Parameters
    ----------
    session : Session
    stage : Stage
        What is shown, as it is shown.
    renew : callable
        Shows the run again, after what was tried out is taken back.
    window : QWidget
        The parent of the dialogs.
    """

    def __init__(
        self,
        session: Session,
        stage: Stage,
        renew: Callable[[], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._stage = session, stage
        self._renew, self._window = renew, window

    # The first window need not wait for what writes files.

    def pictures(self) -> None:
        """Take away pictures and numbers."""
        from ui import figures
        from ui.export.dialog import ExportDialog

        self._begin()
        session, stage = self._session, self._stage
        scene, plot = stage.canvas.scene(), stage.plots.answers
        answers, curves = plot.picture, stage.plots.curves.picture
        assert scene is not None
        assert answers is not None
        shown = figures.Pictures(
            curves, answers, plot.cut, scene, plot.space, stage.explain.state
        )
        self._open(
            ExportDialog(lambda of: figures.items_of(session, of, shown), self._window)
        )

    def worksheet(self) -> None:
        """Take away the step as a sheet to be calculated by hand."""
        from ui.export.worksheet.dialog import WorksheetDialog

        self._begin()
        self._open(WorksheetDialog(self._session, self._window))

    def report(self) -> None:
        """Take away all of the step on a page."""
        from ui import decimals, reports
        from ui.export.report.dialog import ReportDialog

        self._begin()
        session = self._session
        self._open(
            ReportDialog(
                lambda: reports.item_of(session, decimals.kept()), self._window
            )
        )

    def _begin(self) -> None:
        """Let all that is taken away be of one step of the run."""
        self._session.player.pause()
        was_asked = self._session.asked.take_back()
        was_tried = self._session.what_if.take_back()
        if was_asked or was_tried:
            self._renew()
        if was_tried:
            words = self.tr("What is exported is the run: the what-if is taken back.")
            self._stage.notice.show_sentence(words)

    def _open(self, dialog: QDialog) -> None:
        dialog.exec()
        dialog.deleteLater()
