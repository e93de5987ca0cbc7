"""Opens the page of a comparison, and keeps it at what its runs do."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from nnviz.teach.comparison.changing import changed
from nnviz.teach.comparison.comparison import Comparison
from nnviz.teach.comparison.ready_made import READY_MADE, ready_made
from nnviz.teach.comparison.setup import Setup
from ui.action_table import TABLE
from ui.actions import Actions
from ui.compare import words
from ui.comparison.comparison_player import ComparisonPlayer
from ui.recipe import proposals
from ui.session.session import Session
from ui.window.edit_actions import EditActions
from ui.window.header import Header
from ui.window.stage import Stage
from ui.words import messages
from ui.words.problems import problem

if TYPE_CHECKING:
    from ui.compare.page import ComparePage
    from ui.comparison.compare_view import CompareView

# What can be done on the page as well as beside the network.
_STAYS = (
    *("full_screen", "theme", "language", "keys", "reduce_motion"),
    *("compare", "activations"),
)
_GROUPS = (
    "time",
    "view",
    "edit",
    "explore",
)  # whose other actions wait until it is left
_SECONDS = 15.0  # that a comparison takes to be played, about
_KEYS = {
    "play": ("Space",),
    "batch_forward": ("Right", "Shift+Right", "PgDown"),
    "batch_back": ("Left", "Shift+Left", "PgUp"),
    "epoch_forward": ("Ctrl+Right",),
    "epoch_back": ("Ctrl+Left",),
    "first": ("Home",),
    "train": ("End", "Ctrl+End"),
    "faster": ("+", "="),
    "slower": ("-",),
    "leave": ("Esc",),
}


class Comparing(QObject):
    """Compares the present recipe, or what is ready-made, on a page of its own.

    The network waits behind it; whatever changes the network leads back to it.

    Parameters
    ----------
    window : QWidget
        Holds the stage in a layout, where the page takes its place.
    session : Session
    stage : Stage
    header : Header
    actions : Actions
    edits : EditActions
    clock : callable
        Returns seconds.
    """

    def __init__(
        self,
        window: QWidget,
        session: Session,
        stage: Stage,
        header: Header,
        actions: Actions,
        edits: EditActions,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        super().__init__(window)
        self._session, self._stage = session, stage
        self._actions, self._edits = actions, edits
        self._menu = QMenu(window)
        self.player = ComparisonPlayer(self, clock)
        self._view: CompareView | None = None
        self._code, self._waiting = "", list[str]()
        header.add_menu("explore", self._menu, before="gradients")
        actions["compare"].triggered.connect(lambda: self.pin())
        session.recipe_changed.connect(self.leave)
        self.retranslate()

    @property
    def page(self) -> ComparePage | None:
        """Return the page, if it has ever been opened."""
        return self._view.page if self._view else None

    @property
    def is_open(self) -> bool:
        """Tell whether the page stands in the place of the network."""
        return self.page is not None and not self.page.isHidden()

    def pin(self) -> None:
        """Compare the recipe of now, from its start, with what is changed in it."""
        setup = Setup(self._session.recipe, self._set_at_start())
        self._open(Comparison([setup], self._session.data), "")
        self._made_view().page.show_form(True)

    def open_ready_made(self, code: str) -> None:
        """Open one of the comparisons that are ready."""
        self._open(Comparison(ready_made(code).setups()), code)
        self._made_view().page.show_form(False)

    def leave(self) -> None:
        """Go back to the network."""
        if self._view is None or not self.is_open:
            return
        self._view.rest()
        self._view.page.hide()
        self._stage.show()
        for id_ in self._waiting:
            self._actions[id_].setEnabled(True)
        self._waiting = []
        self._edits.retranslate()  # which knows what of it can be done
        self._stage.canvas.setFocus()

    def retranslate(self) -> None:
        """Word the menu and the page in the language of now."""
        self._menu.setTitle(self.tr("Ready-made comparisons"))
        self._menu.clear()
        for one in READY_MADE:
            entry = self._menu.addAction(words.title(one.code))
            entry.setToolTip(words.question(one.code))
            entry.triggered.connect(lambda _=False, c=one.code: self.open_ready_made(c))
        self._menu.setToolTipsVisible(True)
        if self._view is not None and self.is_open:
            self._say()
            self._view.renew()

    # -- inside -------------------------------------------------------------------

    def _open(self, comparison: Comparison, code: str) -> None:
        self._session.player.pause()
        view, self._code = self._made_view(), code
        is_log = not code or ready_made(code).is_log
        self._show_runs(comparison)
        view.page.conceal()
        view.begin(comparison, is_log)
        self._say()
        self._stage.notice.hide()  # what it says is of the network
        self._stage.hide()
        view.page.show()
        view.page.setFocus()
        self._hold_actions()

    def _made_view(self) -> CompareView:
        if self._view is None:
            # It loads what draws plots.
            from ui.comparison.compare_view import CompareView

            self._view = CompareView(self.player)
            self._connect(self._view.page)
            holder = self._stage.parentWidget()
            assert holder is not None
            layout = holder.layout()
            assert layout is not None
            layout.addWidget(self._view.page)
            self._view.page.hide()
        return self._view

    def _show_runs(self, comparison: Comparison) -> None:
        """Show other runs from the start, at a speed at which they can be followed."""
        self.player.set_comparison(comparison)
        self.player.set_rate(_rate_for(comparison.last))
        first = comparison.lanes[0]
        losses = proposals.losses(first.data.table.problem)
        page = self._made_view().page
        page.transport.rate.set_rate(self.player.rate)
        page.form.set_recipe(first.recipe, losses, len(first.data.X_train))

    def _say(self) -> None:
        page, code = self._made_view().page, self._code
        if code:
            said = words.title(code), words.question(code), words.seen(code)
            page.set_words(*said)
        else:
            page.set_words(self.tr("The present recipe, and one thing changed"))

    def _connect(self, page: ComparePage) -> None:
        page.left.connect(self.leave)
        page.opened.connect(self._open_in_window)
        page.removed.connect(self._remove)
        page.form.wished.connect(self._add)
        page.transport.wished.connect(self._do)
        page.transport.tick_chosen.connect(self.player.go_to)
        page.transport.rate_changed.connect(self.player.set_rate)
        for id_, keys in _KEYS.items():
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), page)
                shortcut.activated.connect(lambda id_=id_: self._do(id_))

    def _do(self, id_: str) -> None:
        player, rate = self.player, self._made_view().page.transport.rate
        does: dict[str, Callable[[], object]] = {
            "play": player.toggle,
            "batch_forward": lambda: player.step(1),
            "batch_back": lambda: player.step(-1),
            "epoch_forward": lambda: player.epoch(1),
            "epoch_back": lambda: player.epoch(-1),
            "first": lambda: player.go_to(0),
            "train": lambda: player.go_to(player.comparison.last),
            "faster": lambda: rate.step(1),
            "slower": lambda: rate.step(-1),
            "leave": self.leave,
        }
        does[id_]()

    def _add(self, field: str, value: Any) -> None:
        comparison, page = self.player.comparison, self._made_view().page
        self.player.pause()
        try:
            comparison.add(changed(comparison.lanes[0].setup, field, value))
        except ValueError as error:
            page.form.set_error(messages.sentence(problem(error)))
            return
        page.form.set_error("")
        self._changed_runs(comparison)

    def _remove(self, index: int) -> None:
        self.player.pause()
        self.player.comparison.remove(index)
        self._changed_runs(self.player.comparison)

    def _changed_runs(self, comparison: Comparison) -> None:
        self._code = ""
        self._made_view().page.conceal()
        self._show_runs(comparison)
        self._made_view().follow_runs()
        self._say()

    def _open_in_window(self, index: int) -> None:
        """Make a run the window's, from its start; it can be undone there."""
        lane, session = self.player.comparison.lanes[index], self._session
        frame = lane.data.frame if lane.data.frame is not session.frame else None
        self.leave()
        session.editing.begin(lane.recipe, lane.setup.overrides, frame, lane.data)
        words = self.tr(
            "The compared run is now that of the window; undo brings the last one back."
        )
        self._stage.notice.show_sentence(words)

    def _set_at_start(self) -> tuple[Any, ...]:
        """Return what was set by hand before the first step of the window's run."""
        path = self._session.run.path(self._session.segment)
        return tuple(o for part in path if part.at_step == 0 for o in part.overrides)

    def _hold_actions(self) -> None:
        """Let what belongs to the network wait; its keys are the page's meanwhile."""
        held = [
            entry.id
            for entry in TABLE
            if entry.group in _GROUPS
            and entry.id not in _STAYS
            and self._actions[entry.id].isEnabled()
        ]
        for id_ in held:
            self._actions[id_].setEnabled(False)
        self._waiting += held


def _rate_for(ticks: int) -> float:
    """Return the speed at which so many ticks take some seconds."""
    from ui.compare.speed import RATES

    return float(min(RATES[:-1], key=lambda rate: abs(ticks / rate - _SECONDS)))
