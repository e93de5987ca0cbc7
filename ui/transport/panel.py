"""The transport panel: how to move in time, and where in time it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnviz.model.ops import Moment
from nnviz.run.branches import Tree
from nnviz.types import FloatArray
from ui.actions import Actions
from ui.session.cursor import Cursor
from ui.session.parts import Within
from ui.session.stepping import FINE
from ui.transport.action_button import ActionButton, WordedButton
from ui.transport.beads import BeadStrip
from ui.transport.branches_button import BranchesButton
from ui.transport.part_label import PartLabel
from ui.transport.position import PositionLabel
from ui.transport.row import FoldingRow
from ui.transport.speed import SpeedControl
from ui.transport.timeline import Timeline
from ui.widgets import ChoiceField, Label, Surface, Translated

_BACK = ("first", "epoch_back", "batch_back")
_FORWARD = ("batch_forward", "epoch_forward", "last")


class TransportPanel(Translated, Surface):
    """Buttons, the moments of this step and the steps of the whole training.

    The buttons trigger the actions. The two beside play step by what "advance by" says
    where that is finer than a batch, which has buttons of its own, else by moment.

    Signals
    -------
    moment_chosen : int
        The index of a moment of this step.
    step_chosen : int
        A computed step; 0 is the start.
    step_wished : int
        A step to be computed up to.
    end_reached
        Where the last computed step is shown, going on is wanted.
    branch_chosen : int
        The segment of a branch to be followed.
    period_changed : float
        Seconds for one advance; 0 is as fast as it goes.
    advance_by_changed : str
        ``term``, ``unit``, ``moment``, ``phase``, ``batch`` or ``epoch``.
    """

    moment_chosen = Signal(int)
    step_chosen = Signal(int)
    step_wished = Signal(int)
    end_reached = Signal()
    branch_chosen = Signal(int)
    period_changed = Signal(float)
    advance_by_changed = Signal(str)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._advance_caption = Label(role="muted")
        self._advance_by = ChoiceField()
        self._step_back = ActionButton(actions["moment_back"])
        self._step_forward = ActionButton(actions["moment_forward"])
        self._speed = SpeedControl()
        self._beads = BeadStrip()
        self._training_caption = Label(role="muted")
        self._branches = BranchesButton(actions["branches"])
        self._train = WordedButton(actions["train"])
        self._part, self._position = PartLabel(), PositionLabel()
        self._timeline = Timeline()
        self._moment_count = 2
        self._lay_out()
        self._connect()
        self.retranslate()
        self.set_advance_by("moment")

    def set_moments(
        self, moments: tuple[Moment, ...], biases: tuple[bool, ...] = ()
    ) -> None:
        """Show the moments of the step at the cursor; see `Beads.set_moments`."""
        self._moment_count = len(moments)
        self._beads.set_moments(moments, biases)

    def set_cursor(
        self,
        cursor: Cursor,
        position: tuple[int, int, int],
        epochs: int,
        within: Within | None = None,
        share: float | None = None,
    ) -> None:
        """Show where it stands; call it after `set_moments` and `set_run`.

        Parameters
        ----------
        cursor : Cursor
        position : (epoch, batch, batches in an epoch)
            Of the cursor's step.
        epochs : int
            How many there are.
        within : Within, optional
            Where in the moment it stands; by default at the whole of it.
        share : float, optional
            How far the step of the run has come, 0…1, where others than its moments
            are shown; by default as far as these.
        """
        self._beads.set_place(cursor.index, within.share if within else None)
        self._part.set_place(within)
        self._position.set_position(position, epochs, cursor.step)
        if share is None:
            share = cursor.index / max(1, self._moment_count - 1)
        self._timeline.set_place(cursor.step, share)

    def set_run(self, losses: FloatArray, done: int, last: int, per_epoch: int) -> None:
        """Show how far the training is; call it after `set_tree`.

        Parameters
        ----------
        losses : (done,) array
            ℒ of every computed step; that of the last one may not be told yet.
        done, last : int
            The last computed step, and the last there will be.
        per_epoch : int
            Steps of an epoch.
        """
        self._timeline.set_run(losses, done, last, per_epoch)
        is_told = 0 < done == len(losses)
        self._branches.set_progress(done, float(losses[-1]) if is_told else None)

    def set_tree(self, tree: Tree) -> None:
        """Show the edits on the way to what is followed, and every other branch."""
        self._timeline.set_tree(tree)
        self._branches.set_branches(tree.branches, tree.followed)

    def show_branches(self) -> bool:
        """Open the list of branches; return whether there are any to choose from."""
        if self._branches.isHidden():
            return False
        self._branches.showMenu()
        return True

    def set_playing(self, is_playing: bool, is_training: bool = False) -> None:
        """Show play or pause, and whether it trains as fast as it goes."""
        self._actions.set_playing(is_playing, is_training)

    def set_advance_by(self, unit: str) -> None:
        """Show what one advance is, and step by it where it is finer than a batch."""
        self._advance_by.set_code(unit)
        fine = unit if unit in FINE else "moment"
        self._step_back.set_action(self._actions[f"{fine}_back"])
        self._step_forward.set_action(self._actions[f"{fine}_forward"])

    def set_period(self, seconds: float) -> None:
        """Show the seconds that one advance takes; 0 is as fast as it goes."""
        self._speed.set_period(seconds)

    def faster(self) -> None:
        """Take the next faster period, as a key asks for."""
        self._speed.step(1)

    def slower(self) -> None:
        """Take the next slower period, as a key asks for."""
        self._speed.step(-1)

    def retranslate(self) -> None:
        """Word it in the language of now."""
        self._advance_caption.setText(self.tr("advance by"))
        units = [
            ("term", self.tr("term")),
            ("unit", self.tr("unit")),
            ("moment", self.tr("moment")),
            ("phase", self.tr("phase")),
            ("batch", self.tr("batch")),
            ("epoch", self.tr("epoch")),
        ]
        self._advance_by.set_items(units)
        self._advance_by.setAccessibleName(self.tr("advance by"))
        self._advance_by.setToolTip(
            self.tr(
                "What play and the two buttons beside it advance by. → and ← go by "
                "moment, with Alt by term."
            )
        )
        self._training_caption.setText(self.tr("the whole training"))

    def _choose_advance(self, unit: str) -> None:
        self.set_advance_by(unit)
        self.advance_by_changed.emit(unit)

    def _connect(self) -> None:
        self._advance_by.chosen.connect(self._choose_advance)
        self._speed.period_changed.connect(self.period_changed)
        self._beads.moment_chosen.connect(self.moment_chosen)
        self._branches.chosen.connect(self.branch_chosen)
        self._timeline.branch_chosen.connect(self.branch_chosen)
        self._timeline.branches_asked.connect(self.show_branches)
        self._timeline.step_chosen.connect(self.step_chosen)
        self._timeline.step_wished.connect(self.step_wished)
        self._timeline.end_reached.connect(self.end_reached)

    def _lay_out(self) -> None:
        captions = QHBoxLayout()
        captions.setSpacing(12)
        # What is above must not move when the first branch brings the button.
        captions.addStrut(self._train.sizeHint().height())
        captions.addWidget(self._training_caption)
        captions.addWidget(self._train)
        captions.addWidget(self._branches)
        captions.addWidget(self._part, 1)
        captions.addWidget(self._position)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 11, 14, 4)
        column.setSpacing(0)
        train = WordedButton(self._actions["train"], "outlined")
        row = FoldingRow(self._buttons(), self._settings(), train)
        row.beside_shown.connect(
            self._train.setHidden
        )  # it stands once, where there is room
        column.addWidget(row)
        column.addSpacing(8)
        column.addWidget(self._beads)
        column.addSpacing(1)
        column.addLayout(captions)
        column.addWidget(self._timeline)

    def _buttons(self) -> QWidget:
        group = QWidget()
        row = QHBoxLayout(group)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for name in _BACK:
            row.addWidget(ActionButton(self._actions[name]))
        row.addWidget(self._step_back)
        row.addWidget(ActionButton(self._actions["play"], "primary"))
        row.addWidget(self._step_forward)
        for name in _FORWARD:
            row.addWidget(ActionButton(self._actions[name]))
        row.addStretch(1)
        return group

    def _settings(self) -> QWidget:
        group = QWidget()
        row = QHBoxLayout(group)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._advance_caption)
        row.addWidget(self._advance_by)
        row.addSpacing(8)
        row.addWidget(self._speed)
        row.addStretch(1)
        self._advance_caption.setBuddy(self._advance_by)
        return group
