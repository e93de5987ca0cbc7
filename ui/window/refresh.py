"""Keeps the regions at what the session shows, as often as each can bear it."""

from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtCore import QObject, QTimer

from nnviz.data.preparation import Prepared
from nnviz.model.ops import Moment
from nnviz.run import branches
from nnviz.run.recipe import Recipe
from ui.plots.curves_picture import LOSS
from ui.session.clock import SLICE
from ui.session.followed import followed
from ui.session.pace import Pace
from ui.session.session import Session
from ui.shown import plotted
from ui.shown.scenes import scene_of
from ui.shown.tracking import Tracking
from ui.window import predictions
from ui.window.answering import Answering
from ui.window.stage import Stage
from ui.words import column_words, decimals

# While it runs faster than the eye, words, scores, the losses and the answers to rows
# follow ten times a second; where that takes long, at least once.
SLOW_MS, SLOWEST_MS = 100, 1000
# What that takes of the time at most, and what the plot of answers takes, drawn.
SLOW_SHARE, ANSWERS_SHARE, ANSWERS_PERIOD = 1 / 6, 1 / 3, 1 / 60


class Refresh(QObject):
    """Hands what the session shows to the regions after each of its signals.

    Many signals before the next turn of the event loop make one refresh.
    """

    def __init__(self, session: Session, stage: Stage) -> None:
        super().__init__(stage)
        self._session, self._stage = session, stage
        self._answering = Answering(session, stage)
        self._tracking = Tracking(session)
        self._is_mean, self._decimals = False, decimals.kept()
        self._shown: tuple[Recipe, Prepared] | None = None
        self._has_new_data = self._has_new_step = True
        self._told = 0  # steps whose loss is shown
        self._moments: tuple[Moment, ...] = ()
        self._soon = _single_shot(self, 0, self._refresh)
        self._later = _single_shot(self, SLOW_MS, self._begin_slow)
        self._turn = _single_shot(self, 0, self._next_slow)
        self._answers_waits = self._has_more = False
        self._waiting: list[Callable[[], None]] = []
        self._slow_pace = Pace(SLOW_SHARE)
        self._answers_pace = Pace(ANSWERS_SHARE, ANSWERS_PERIOD)
        session.recipe_changed.connect(self.everything)
        session.record_changed.connect(self._on_record_changed)
        session.cursor_changed.connect(self._come_soon)
        session.selection_changed.connect(self._come_soon)
        session.running_changed.connect(self._on_running_changed)
        stage.plots.curves.asked.connect(self._show_curves)

    def everything(self) -> None:
        """Hand everything over, at once: another run, theme or language."""
        self._has_new_data = self._has_new_step = True
        self._refresh()

    def set_mean(self, is_mean: bool) -> None:
        """Show the mean of the batch instead of one sample."""
        self._is_mean = is_mean
        self._refresh()

    def check_gradient(self) -> str:
        """Check the gradient at the cursor, at rest; return why it cannot be done."""
        self._session.player.stop()
        self._refresh()
        if self._is_late:  # of a what-if too, what is checked is of now
            self._refresh_slow()
        return self._stage.explain.check_gradient()

    def set_decimals(self, chosen: int) -> None:
        """Write the numbers with so many decimals (see `ui.words.decimals`)."""
        self._decimals = chosen
        self._refresh()

    def set_hovered(self, unit: tuple[int, int] | None) -> None:
        """Let the map of a unit under the pointer fill the plot of answers."""
        if self._answering.set_hovered(unit):
            self._come_soon()

    def _on_record_changed(self) -> None:
        # What is tried out is no step of the run, whose curves stay as they are.
        self._has_new_step |= not self._session.what_if.changes
        self._come_soon()

    def _on_running_changed(self, is_playing: bool) -> None:
        self._come_soon()

    def _come_soon(self) -> None:
        """Refresh in the next turn; to be asked again does not put it off."""
        if not self._soon.isActive():
            self._soon.start()

    def _refresh(self) -> None:
        self._soon.stop()
        if self._has_new_data:
            self._show_recipe()
        has_more = self._told != plotted.steps_told(self._session)
        has_others = self._moments != self._session.record.moments
        if self._has_new_step or has_more or has_others:
            self._show_step()
        self._has_new_data = self._has_new_step = False
        self._show_moment()
        if not self._is_fast:
            self._refresh_slow()
        elif self._waiting:  # some of it has told what came before already
            self._has_more = True
        elif not self._later.isActive():  # the last of what is dragged comes too
            self._start_later()

    def _start_later(self) -> None:
        wait = round(1000 * self._slow_pace.wait)
        self._later.start(min(max(SLOW_MS, wait), SLOWEST_MS))

    @property
    def _is_running(self) -> bool:
        """Tell whether it plays faster than can be read."""
        player = self._session.player
        return player.is_playing and player.pace * 1000 < SLOW_MS

    @property
    def _is_fast(self) -> bool:
        """Tell whether much follows much: a what-if may be dragged."""
        return self._is_running or bool(self._session.what_if.changes)

    @property
    def _is_late(self) -> bool:
        """Tell whether something is still to follow."""
        return self._later.isActive() or bool(self._waiting)

    def _show_recipe(self) -> None:
        session, stage = self._session, self._stage
        shown = session.recipe, session.data
        if shown != self._shown:  # else what is being typed in a card would be lost
            self._shown = shown
            stage.recipe.set_recipe(*shown)
        stage.transport.set_tree(branches.tree(session.run, session.segment))
        activation = session.program.activations[-1].name
        data = column_words.named(session.data)
        stage.plots.answers.set_data(data, activation)
        stage.plots.curves.set_metrics(session.recipe.compile.metrics)

    def _show_step(self) -> None:
        session, stage = self._session, self._stage
        self._told = plotted.steps_told(session)
        losses = session.run.losses(session.segment)[: self._told]
        record, self._moments = session.record, session.record.moments
        stage.transport.set_moments(record.moments, record.biases)
        last, per_epoch = session.last_step, session.position[2]
        stage.transport.set_run(losses, session.done, last, per_epoch)

    def _show_moment(self) -> None:
        session, stage = self._session, self._stage
        count = decimals.on_canvas(self._decimals)
        scene = scene_of(session, is_mean=self._is_mean, decimals=count)
        stage.canvas.set_scene(scene, self._is_running)
        epochs, home = session.recipe.fit.epochs, session.asked.home
        share = home.cursor.index / (len(home.record.moments) - 1)
        within = session.stepping.within(session.cursor)
        where = session.cursor, session.position, epochs
        stage.transport.set_cursor(*where, within, share)
        player = session.player
        stage.transport.set_playing(player.is_playing, player.is_training)
        waits = self._answering.shows_rows
        pace = self._slow_pace if waits else self._answers_pace
        pace.charge(self._answering.drawing())
        self._answers_waits = self._is_fast and (
            self._answering.shows_rows or not self._answers_pace.is_due
        )
        if not self._answers_waits:
            with self._answers_pace.work():
                self._answering.show()

    def _refresh_slow(self) -> None:
        """Let everything follow that can wait, now."""
        self._later.stop()
        self._waiting.clear()
        if self._is_fast:  # else it has been done
            self._answering.show()
        self._show_curves()
        self._show_explanation()
        self._show_scores()

    def _begin_slow(self) -> None:
        """Let it follow in turns, between which the training goes on."""
        self._has_more = False
        parts = [self._show_curves, self._show_explanation, self._show_scores]
        first = [self._answering.show] if self._answers_waits else []
        self._waiting = [*first, *parts]
        self._next_slow()

    def _next_slow(self) -> None:
        if not self._waiting:
            return
        with self._slow_pace.work():
            self._waiting.pop(0)()
        if self._waiting:
            self._turn.start()
        elif self._has_more:
            self._start_later()

    def _show_curves(self) -> None:
        session, plot = self._session, self._stage.plots.curves
        plot.set_curves(plotted.loss_curves(session))
        plot.set_cursor(session.cursor.step, session.is_after)
        if plot.is_tracking:
            self._track()
            return
        self._tracking.rest()
        if plot.code != LOSS:
            found, is_whole = plotted.metric_curves(session, plot.code, SLICE)
            plot.set_metric_curves(found)
            if not is_whole:
                self._waiting.append(self._show_curves)
                self._turn.start()

    def _track(self) -> None:
        """Show the health, or a weight; at rest, look until all of it is there.

        While it runs, it has its turn among all that follows slowly, and its time.
        """
        plot = self._stage.plots.curves
        if not plot.isVisible():
            self._tracking.rest()
        elif not self._tracking.show(plot, SLICE / 2) and not self._is_fast:
            self._waiting.append(self._show_curves)
            self._turn.start()

    def _show_explanation(self) -> None:
        session, stage = self._session, self._stage
        what_if, fit = session.what_if, session.recipe.fit
        found = followed(
            session.stepping, session.cursor, session.selection, what_if.changes
        )
        is_after = bool(what_if.overrides) and session.is_after
        stage.explain.set_state(
            session.program,
            what_if.taken,
            found.cursor,
            found.selection,
            column_words.named(session.data),
            self._is_mean,
            decimals.in_formulas(self._decimals),
            session.stepping.walked(session.cursor),
            found.waiting,
            session.looks.losses()[1] if is_after else None,
            session.cursor.progress >= 1,
            fit.seed if fit.shuffle else None,
        )
        # All that is set by hand may come after what is explained.
        stage.explain.set_what_if(
            self._answering.what_if(), what_if.taken is what_if.base
        )

    def _show_scores(self) -> None:
        session, stage = self._session, self._stage
        side = "after" if session.is_after else "before"
        side = "what_if" if session.what_if.changes else side
        stamp = side, session.cursor.step
        stage.recipe.set_scores(session.looks.decided_scores(), stamp)
        stage.recipe.set_threshold(session.selection.threshold)
        stage.recipe.set_diverged(session.run.diverged_at(session.segment))
        self.predict()

    def predict(self) -> None:
        """Show what the network at the cursor says of the row that is asked about."""
        session, recipe = self._session, self._stage.recipe
        cells = np.array([recipe.raw_inputs()], dtype=float)
        X = session.data.inputs_of(cells)
        tell = partial(predictions.worked_out, session, cells)
        answer = predictions.worded(session, X)
        note = predictions.noted(session.data, cells)
        recipe.set_prediction(answer, predictions.seen(X), tell, note)


def _single_shot(parent: QObject, ms: int, do: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(ms)
    timer.timeout.connect(do)
    return timer
