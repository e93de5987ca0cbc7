"""The window: the only part that knows all regions, and wires them to the session."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QSettings, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from nnviz.data import Frame
from nnviz.run.recipe import Recipe
from ui import strings
from ui.actions import Actions
from ui.canvas.scene import Spot
from ui.files import words
from ui.look import theme
from ui.plots.answers_picture import SURFACE
from ui.plots.tracked_plot import HEALTH, HISTORY
from ui.recipe import proposals
from ui.session.cursor import Pointed
from ui.session.session import Session
from ui.session.slices import Slices
from ui.session.stepping import FINE
from ui.window import pointing
from ui.window.branching import Branching
from ui.window.choosing import Choosing
from ui.window.comparing import Comparing
from ui.window.drawing_actions import DrawingActions
from ui.window.edit_actions import EditActions
from ui.window.exploring import Exploring
from ui.window.exporting import Exporting
from ui.window.file_actions import FileActions
from ui.window.header import Header
from ui.window.hints import Hints
from ui.window.predicting import Predicting
from ui.window.preparing import Preparing
from ui.window.refresh import Refresh
from ui.window.stage import Stage
from ui.words import diverged, messages
from ui.words.problems import Problem


class MainWindow(QMainWindow):
    """Everything on the screen.

    Attributes
    ----------
    session : Session
    stage : Stage
        The regions and how they share the window.
    file_actions : FileActions
        What is open, and where it is saved.
    """

    def __init__(self, recipe: Recipe, frame: Frame) -> None:
        super().__init__()
        self.session = Session(recipe, frame, self)
        self._actions = Actions(self)
        self.stage = Stage(self._actions)
        self._header = Header(self._actions, self.stage.notice)
        self._refresh = Refresh(self.session, self.stage)
        self._branching = Branching(self.session, self.stage)
        Choosing(self.session, self.stage)
        renew = self._refresh.everything
        self._exporting = Exporting(self.session, self.stage, renew, self)
        self._hints, self._hint = Hints(), ""
        self._problem: tuple[Problem | None, str] = None, ""  # and its sentence
        self._step = self.session.cursor.step
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self.stage, 1)
        whole = QWidget()
        whole.setLayout(column)
        self.setCentralWidget(whole)
        self.setMinimumSize(960, 620)
        self.setAcceptDrops(True)
        self._connect_session()
        self._connect_intents()
        self._connect_actions()
        self._edits = EditActions(self.session, self.stage, self._actions)
        self._drawing = DrawingActions(self.session, self.stage)
        parts = self.session, self.stage, self._header, self._actions, self._edits
        self.comparing = Comparing(self, *parts)
        self.file_actions = FileActions(
            self, self.session, self.stage, self._header, self._actions
        )
        self.file_actions.files.renamed.connect(self._follow_recipe)
        Preparing(self, self.session, self.stage, self.file_actions.files)
        predicting = Predicting(self, self.session, self.stage)
        self.file_actions.follow(predicting.reading)
        Exploring(self.session, self._actions, self)
        self._restore()
        self._refresh.everything()
        self._follow_recipe()
        self._follow_cursor()
        self.stage.canvas.setFocus()  # or the first button would take Space

    # -- the session speaks -------------------------------------------------------

    def _connect_session(self) -> None:
        session = self.session
        session.recipe_changed.connect(self.stage.notice.hide)
        session.recipe_changed.connect(self._follow_recipe)
        session.cursor_changed.connect(self._follow_cursor)
        session.failed.connect(self._say_problem)
        self.stage.notice.action_triggered.connect(self._do_offered)

    def _follow_recipe(self) -> None:
        session, files = self.session, self.file_actions.files
        shown, state = words.title(session.run, session.segment), ""
        if files.has_changes:
            state = self.tr("changed") if files.path else self.tr("not saved")
        # The state comes before what a narrow window cuts off.
        parts = filter(None, [files.name if files.path else "", state, shown])
        self._header.set_title(" · ".join(parts))
        self.setWindowTitle(f"{files.name}[*] – nnviz")
        self.setWindowModified(files.has_changes)

    def _follow_cursor(self) -> None:
        if self.session.cursor.index > 0 or self.session.cursor.step > 1:
            self._hints.first_was_followed()
        hint = self._hints.sentence(self.session.cursor.step, self.session.moment)
        notice = self.stage.notice
        if hint and not self.session.player.is_playing:
            notice.show_sentence(hint)
        elif self.session.cursor.step != self._step or (
            self._hint and notice.sentence() == self._hint
        ):
            notice.hide()  # a hint with its moment, anything else with its step
        self._hint, self._step = hint, self.session.cursor.step

    def _say_problem(self, what: Problem) -> None:
        sentence = messages.sentence(what)
        if not what.file:  # a card shows what runs, not what a file holds
            self.stage.recipe.set_error(what.field, sentence, what.code)
        self._problem = what, sentence
        offer, code = self._offered(what)
        self.stage.notice.show_sentence(sentence, offer, code, is_error=what.is_error)

    def _offered(self, what: Problem) -> tuple[str, str]:
        """Return what can be done about it, and its code for `_do_offered`."""
        if what.code == "computed":
            return self._actions["train"].text(), "train"
        if what.code == "diverged":
            return diverged.offer(what.values["found"], self._slower()), "slow_down"
        return "", ""

    def _say_again(self) -> None:
        """Say what went wrong, or a hint, in the language of now; not the rest."""
        notice, (problem, sentence) = self.stage.notice, self._problem
        if problem is not None and notice.sentence() == sentence:
            self._say_problem(problem)
        else:
            notice.hide()
            self._follow_cursor()

    def _do_offered(self, code: str) -> None:
        if code == "train":
            self.session.player.train()
        elif code == "slow_down":
            problem = self._problem[0]
            assert problem is not None
            step = problem.values["found"].good_step
            self.session.editing.slow_down(step, self._slower())

    def _slower(self) -> float:
        session = self.session
        return proposals.slower(session.recipe, session.data.outline)

    # -- the person acts -----------------------------------------------------------

    def _connect_intents(self) -> None:
        session, stage = self.session, self.stage
        stage.canvas.hovered.connect(self._point_at)
        stage.canvas.ground_clicked.connect(self._clear_selection)
        stage.canvas.mean_wished.connect(self._actions["mean"].setChecked)
        what_if = session.what_if
        stage.canvas.parameter_edited.connect(what_if.keep)
        stage.canvas.parameter_tried.connect(what_if.try_out)
        stage.canvas.input_tried.connect(what_if.try_input)
        stage.canvas.trial_kept.connect(what_if.keep)
        stage.transport.moment_chosen.connect(
            lambda index: session.go_to(session.cursor.step, index)
        )
        stage.transport.step_chosen.connect(session.player.go_to_step)
        stage.transport.step_wished.connect(session.player.train_to)
        stage.transport.end_reached.connect(session.last)
        stage.transport.period_changed.connect(session.player.set_period)
        stage.transport.advance_by_changed.connect(session.player.set_advance_by)
        stage.recipe.predict_requested.connect(self._refresh.predict)
        stage.explain.moment_chosen.connect(
            lambda index: session.go_to(session.cursor.step, index)
        )
        stage.explain.check_requested.connect(self._check_gradient)
        stage.explain.hovered.connect(self._point_at_cell)
        stage.explain.layer_pointed.connect(stage.canvas.set_pointed_layer)
        stage.plots.curves.step_chosen.connect(session.player.go_to_step)
        self._header.language_chosen.connect(self.set_language)
        self._header.recipe_toggled.connect(stage.show_recipe)
        self._header.decimals_chosen.connect(self._refresh.set_decimals)
        stage.recipe_shown.connect(self._header.set_recipe_shown)

    def _connect_actions(self) -> None:
        session = self.session
        does: dict[str, Callable[..., object]] = {
            "play": session.player.toggle,
            "train": session.player.train,
            "batch_forward": session.batch_forward,
            "batch_back": session.batch_back,
            "epoch_forward": session.epoch_forward,
            "epoch_back": session.epoch_back,
            "first": session.first,
            "last": session.last,
            "branches": self._branching.show,
            "faster": self.stage.transport.faster,
            "slower": self.stage.transport.slower,
            "fit": self.stage.canvas.fit,
            "mean": self._refresh.set_mean,
            "check_gradient": self._check_gradient,
            "reduce_motion": self._reduce_motion,
            "legend": self.stage.show_legend,
            "gradients": partial(self.stage.show_curves, HEALTH),
            "weight_history": partial(self.stage.show_curves, HISTORY),
            "loss_surface": partial(self.stage.show_answers, SURFACE),
            "hidden_space": partial(self.stage.show_answers, "hidden"),
            "clear_selection": self._escape,
            "full_screen": self._toggle_full_screen,
            "theme": self._toggle_theme,
            "language": self._toggle_language,
            **self._exporting.actions(),
            "keys": self._show_keys,
            "quit": self.close,
        }
        for by in FINE:
            does[f"{by}_forward"] = partial(session.forward, by)
            does[f"{by}_back"] = partial(session.back, by)
        for id_, do in does.items():
            action = self._actions[id_]
            if action.isCheckable():
                action.toggled.connect(do)
            else:
                action.triggered.connect(lambda _=False, do=do: do())

    def _escape(self) -> None:
        session = self.session
        is_back = session.asked.take_back() or session.what_if.take_back()
        if not (is_back or self._drawing.end()):
            self._clear_selection()

    def _clear_selection(self) -> None:
        self.stage.canvas.rest_keyboard()
        legend = self._actions["legend"]
        if legend.isChecked():
            legend.setChecked(False)
        elif not self.stage.restore():
            self.session.choose()

    def _check_gradient(self) -> None:
        """Check the gradient where it can be seen, or say why there is none."""
        self.stage.show_explanation()
        refusal = self._refresh.check_gradient()
        if refusal:
            self.stage.notice.show_sentence(refusal)
            self._hint = refusal  # which goes with the moment that it is true of

    def _point_at(self, spot: Spot | None) -> None:
        """Light what is under the pointer on the canvas in the other regions too."""
        pointed = pointing.pointed(spot)
        self._refresh.set_hovered(pointed.unit)
        self.stage.explain.set_pointed(pointed)

    def _point_at_cell(self, pointed: Pointed) -> None:
        self._refresh.set_hovered(pointed.unit)
        self.stage.canvas.set_pointed(pointing.spot(pointed))

    # -- files -----------------------------------------------------------------------

    def open_path(self, path: Path) -> None:
        """Open a run, a table or a recipe; what cannot be used leaves all alone."""
        self.file_actions.files.open_path(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.open_path(Path(event.mimeData().urls()[0].toLocalFile()))

    # -- the window itself -----------------------------------------------------------

    def _restore(self) -> None:
        settings = QSettings()
        geometry = settings.value("window")
        if not (isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)):
            self.resize(1440, 900)
        self.stage.restore_state(settings.value("panes"))
        self.stage.plots.restore_state(settings.value("plots"))
        is_reduced = settings.value("reduce_motion") in (True, "true")
        self._actions["reduce_motion"].setChecked(is_reduced)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Hand the focus on, by Tab, or for Qt where a widget with the focus hides.

        Nobody has pressed Tab then: the canvas gets it as if it had been clicked.
        """
        left = QApplication.focusWidget()
        is_hiding = left is not None and not left.isVisible()
        is_done = super().focusNextPrevChild(forward)
        if is_hiding and self.stage.canvas.hasFocus():
            self.stage.canvas.rest_keyboard()
        return is_done

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _reduce_motion(self, is_reduced: bool) -> None:
        self.session.player.reduce_motion = is_reduced
        QSettings().setValue("reduce_motion", is_reduced)

    def _toggle_theme(self) -> None:
        app, other = _app(), "light" if theme.current().is_dark else "dark"
        QSettings().setValue("theme", other)
        theme.apply(app, theme.THEMES[other])

    def _toggle_language(self) -> None:
        self.set_language("en" if strings.current() == "fr" else "fr")

    def _show_keys(self) -> None:
        from ui.window.keys_dialog import KeysDialog

        dialog = KeysDialog(self._actions, self)
        dialog.exec()
        dialog.deleteLater()

    def set_language(self, code: str) -> None:
        """Show everything in a language, from now on."""
        QSettings().setValue("language", code)
        strings.install(_app(), code)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._actions.retranslate()
            self._edits.retranslate()
            self.file_actions.retranslate()
            self._header.retranslate()
            self.comparing.retranslate()
            self._follow_recipe()
            self._say_again()
            self._refresh.everything()
        elif event.type() == QEvent.Type.PaletteChange:
            self._refresh.everything()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.session.player.pause()
        if not self.file_actions.may_close():
            event.ignore()
            return
        for work in self.findChildren(Slices):
            work.cancel()
        settings = QSettings()
        settings.setValue("window", self.saveGeometry())
        settings.setValue("panes", self.stage.save_state())
        settings.setValue("plots", self.stage.plots.save_state())
        super().closeEvent(event)


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
