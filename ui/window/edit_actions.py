"""The actions that change the run, and what is said of the history of changes."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from ui.actions import Actions
from ui.recipe import advice
from ui.session.edits import effect_of
from ui.session.session import Session
from ui.session.trained import trained_weights
from ui.window.stage import Stage
from ui.words import change_words
from ui.words.changes import Change

_LONGEST = 64  # characters of a name in a menu; the tool tip has it all
_STARTS = ("restart", "new_seed", "other_start")


class EditActions(QObject):
    """Joins undo, redo, the restarts and the reset of a layer to the session.

    Undo and redo name the change that they are about; a notice tells of a change that
    leaves something behind, and offers the way back.
    """

    def __init__(self, session: Session, stage: Stage, actions: Actions) -> None:
        super().__init__(stage)
        self._session, self._stage, self._actions = session, stage, actions
        self._shown: object = None
        self._connect()
        self.follow()

    def retranslate(self) -> None:
        """Word it in the language of now, after the actions."""
        self._shown = None
        self.follow()

    def follow(self) -> None:
        """Name what can be undone and done again, and enable what can be done."""
        session, what_if = self._session, self._session.what_if
        history, is_asked = session.history, session.asked.is_shown
        is_trying = is_asked or bool(what_if.changes)
        self._actions["keep"].setEnabled(bool(what_if.overrides))
        trial = is_trying, is_asked
        shown = history.last, history.next, trial, self._layer, session.run
        if shown == self._shown:
            return  # it is called for every step
        self._shown = shown
        tried = self.tr("what is tried out") if is_trying else ""
        tried = self.tr("the row that is shown") if is_asked else tried
        undone, redone = tried or _said(history.last), _said(history.next)
        self._name("undo", self.tr("Undo: {0}"), undone)
        self._name("redo", self.tr("Redo: {0}"), redone)
        kept = [taken.layer for taken in trained_weights(session)]
        self._actions["keep_weights"].setEnabled(bool(kept))
        layer = str(self._layer) if self._layer else ""
        self._name("reset_layer", self.tr("Reset layer [{0}]"), layer, has_tip=True)

    def _name(self, id_: str, words: str, what: str, has_tip: bool = False) -> None:
        """Let an action say what it is about, which it cannot be without."""
        action = self._actions[id_]
        action.setEnabled(bool(what))
        if not what:
            self._actions.dress(id_)
        else:
            text = words.format(_shortened(what))
            self._actions.dress(id_, text, "" if has_tip else words.format(what))

    @property
    def _layer(self) -> int:
        """Return the layer that is chosen, or that of the unit or weight; 0: none."""
        selection = self._session.selection
        return selection.layer or (selection.target[0] if selection.target else 0)

    def _connect(self) -> None:
        session, editing = self._session, self._session.editing
        for signal in (
            session.recipe_changed,
            session.record_changed,
            session.selection_changed,
        ):
            signal.connect(self.follow)
        session.changed.connect(self._say_changed)
        does: dict[str, Callable[[], object]] = {
            "undo": session.undo,
            "redo": session.redo,
            "keep": session.what_if.keep,
            "keep_weights": editing.keep_weights,
            "restart": editing.restart,
            "restart_new_seed": editing.restart_with_new_seed,
            "restart_elsewhere": editing.restart_elsewhere,
            "reset_layer": lambda: editing.reset_layer(self._layer),
        }
        for id_, do in does.items():
            self._actions[id_].triggered.connect(lambda _=False, do=do: do())
        self._stage.recipe.new_seed_requested.connect(editing.restart_with_new_seed)
        self._stage.notice.action_triggered.connect(self._on_action)

    def _say_changed(self, change: Change) -> None:
        if change.code == "drawn":
            return  # the sheet itself tells of its points, stroke by stroke
        if change.code in _STARTS:
            words = self.tr("{0}: the training starts at step 1. The old one is kept.")
            back = self.tr("Back to the old training")
            self._stage.notice.show_sentence(words.format(_begun(change)), back)
        elif self._is_too_late(change):
            words = self.tr(
                "{0}: the training is over, and no step is left for it. Train again "
                "with it, or give it more epochs."
            )
            again, said = self.tr("Train again"), words.format(_begun(change))
            self._stage.notice.show_sentence(said, again, "restart")
        elif _brings_rate(change):
            words = self.tr("The rate comes with the optimizer: {0}.")
            self._stage.notice.show_sentence(words.format(change_words.said(change)))

        elif change.code == "taken":
            words = self.tr("{0}: the training starts from them at step 1.")
            back = self.tr("Take new weights")
            self._stage.notice.show_sentence(words.format(_begun(change)), back)
        elif _brings_loss(change):
            table = self._session.data.table
            self._stage.notice.show_sentence(advice.proposed(table))
        else:
            self._offer_weights(change)

    def _is_too_late(self, change: Change) -> bool:
        """Tell whether a change waits for a step that does not come."""
        names = [key for key in change.values if isinstance(key, str)]
        is_of_recipe = change.code == "recipe" and bool(names)
        return (
            is_of_recipe
            and self._session.is_at_end
            and effect_of(names) in ("next_step", "next_epoch")
        )

    def _offer_weights(self, change: Change) -> None:
        """Where a change has begun a new run, offer the weights that still fit it."""
        kept = [taken.layer for taken in trained_weights(self._session)]
        if not kept:
            return
        words = self.tr("{0}: the training starts at step 1.")
        offer = self.tr("Keep the trained weights")
        if len(kept) < self._session.record.depth:
            offer = self.tr("Keep the trained weights of {0}")
            offer = offer.format(change_words.layers_named(kept))
        said = words.format(_begun(change))
        self._stage.notice.show_sentence(said, offer, "keep_weights")

    def _on_action(self, code: str) -> None:
        """Take back the change that the notice tells of, or do what it offers."""
        if code == "keep_weights":
            self._session.editing.keep_weights()
        elif code == "restart":
            self._session.editing.restart()
        elif code == "back":
            self._session.asked.take_back()
            self._session.what_if.take_back()
            self._session.undo()


def _brings_rate(change: Change) -> bool:
    """Tell whether another optimizer alone has brought its rate."""
    brought = {"compile.optimizer", "compile.learning_rate"}
    return brought <= change.values.keys() and not _is_of_data(change)


def _brings_loss(change: Change) -> bool:
    """Tell whether other data have brought a loss, since they are of another kind."""
    return _is_of_data(change) and "compile.loss" in change.values


def _is_of_data(change: Change) -> bool:
    return any(str(key).startswith("data.") for key in change.values)


def _said(change: Change | None) -> str:
    return change_words.said(change) if change else ""


def _begun(change: Change) -> str:
    """Return the name of a change at the beginning of a sentence."""
    name = change_words.said(change)
    return name[:1].upper() + name[1:]


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
