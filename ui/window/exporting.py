"""The dialogs that take away what stands at the cursor, opened from the window."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ui.session.session import Session
from ui.window.picture_menus import PictureMenus
from ui.window.stage import Stage

if TYPE_CHECKING:
    from ui.export.film.options import Options
    from ui.exported.figures import Pictures


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
        PictureMenus(stage, self)

    def actions(self) -> dict[str, Callable[[], None]]:
        """Return what opens each dialog, by the name of its action."""
        return {
            "export": self.pictures,
            "film": self.film,
            "worksheet": self.worksheet,
            "report": self.report,
        }

    # The first window need not wait for what writes files.

    def pictures(self, name: str = "") -> None:
        """Take away pictures and numbers.

        Parameters
        ----------
        name : str, optional
            Of the one figure that is meant; else all are.
        """
        from ui.export.dialog import ExportDialog
        from ui.export.naming import stem_of
        from ui.exported import figures

        self._begin()
        session, shown = self._session, self._shown()
        dialog = ExportDialog(
            lambda look: figures.items_of(session, look, shown),
            lambda look: figures.in_look(session, look, shown),
            session.recipe.to_json(),
            stem_of(session),
            self._window,
        )
        if name:
            dialog.choose_figure(name)
        self._open(dialog)

    def copy_picture(self, name: str) -> None:
        """Copy a figure as it is seen, on light ground.

        Parameters
        ----------
        name : str
            Of the figure.
        """
        from ui.export import clipboard
        from ui.export.look import Look
        from ui.exported import figures

        look, session = Look(), self._session
        figure = figures.figure_of(session, look, name, self._shown())
        if figure is None:
            self._stage.notice.show_sentence(self.tr("There is nothing to copy here."))
            return
        data = clipboard.picture(figure, session.recipe.to_json(), look)
        QApplication.clipboard().setMimeData(data)
        self._stage.notice.show_sentence(clipboard.told_of_picture())

    def copy_numbers(self, name: str) -> None:
        """Copy the numbers behind a figure.

        Parameters
        ----------
        name : str
            Of the figure.
        """
        from ui.export import clipboard
        from ui.export.look import Look
        from ui.exported import figures

        figure = figures.figure_of(self._session, Look(), name, self._shown())
        if figure is None or figure.table is None:
            self._stage.notice.show_sentence(self.tr("There is nothing to copy here."))
            return
        QApplication.clipboard().setMimeData(clipboard.table(figure.table()))
        self._stage.notice.show_sentence(clipboard.told_of_numbers())

    def worksheet(self) -> None:
        """Take away the step as a sheet to be calculated by hand."""
        from ui.export.worksheet.dialog import WorksheetDialog

        self._begin()
        self._open(WorksheetDialog(self._session, self._window))

    def report(self) -> None:
        """Take away all of the step on a page."""
        from ui.export.report.dialog import ReportDialog
        from ui.exported import reports
        from ui.words import decimals

        self._begin()
        session = self._session
        self._open(
            ReportDialog(
                lambda: reports.item_of(session, decimals.kept()), self._window
            )
        )

    def film(self) -> None:
        """Take away the moments of the step, or the run, as a film."""
        from ui.export.film.dialog import FilmDialog
        from ui.exported.filming import FilmCamera

        self._begin()
        session, shown = self._session, self._shown()

        def camera(options: "Options") -> FilmCamera:
            return FilmCamera(session, shown, options)

        dialog = FilmDialog(session, camera, shown.answers.title, self._window)
        self._open(dialog)

    def _shown(self) -> "Pictures":
        """Return what the window shows, and how."""
        from ui.exported.figures import Pictures
        from ui.plots.answers_picture import SURFACE, proposed_view

        stage, plot = self._stage, self._stage.plots.answers
        scene, answers = stage.canvas.scene(), plot.picture
        assert scene is not None
        assert answers is not None
        curves, state = stage.plots.curves.picture, stage.explain.state
        if answers.view == SURFACE:  # which is a figure of its own
            answers = replace(answers, view=proposed_view(answers.data))
        seen = plot.cut, scene, plot.space, state, plot.sight, plot.zoomed
        return Pictures(curves, answers, *seen)

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
