"""The button whose menu lists every branch, and returns to one."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from nnviz.run.branches import Branch
from ui.transport.branch_words import of_branch
from ui.widgets import Button, Translated
from ui.words import numbers


class BranchesButton(Translated, Button):
    """There is nothing to choose, and no button, before there is a second branch.

    Parameters
    ----------
    action : QAction
        What opens it too, and says what it is for.

    Signals
    -------
    chosen(int)
        The segment of the branch that the user wants to follow.
    """

    chosen = Signal(int)

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(kind="chip", parent=parent)
        self._action = action
        self._branches: tuple[Branch, ...] = ()
        self._followed = 0
        self._done = 0
        self._loss: float | None = None
        menu = QMenu(self)
        self._group = QActionGroup(menu)
        menu.aboutToShow.connect(self._offer_all)
        self.setMenu(menu)
        action.changed.connect(self.retranslate)
        self.retranslate()
        self.hide()

    def set_branches(self, branches: Sequence[Branch], followed: int) -> None:
        """Offer branches, of which one is followed."""
        self._branches, self._followed = tuple(branches), followed
        self.setVisible(len(branches) > 1)
        self.retranslate()

    def set_progress(self, done: int, loss: float | None) -> None:
        """Take how far the followed branch is computed by now, and ℒ if it is told."""
        self._done, self._loss = done, loss

    def retranslate(self) -> None:
        """Word it in the language of now."""
        count = numbers.integer(len(self._branches))
        self.setText(self.tr("Branches: {0}").format(count))
        self.setAccessibleName(self.text())
        self.setToolTip(self._action.toolTip())
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().height() + 4)

    def _offer_all(self) -> None:
        self.menu().clear()
        for branch in self._branches:
            self._offer(branch, branch.segment == self._followed)

    def _offer(self, branch: Branch, is_followed: bool) -> None:
        if is_followed:
            branch = replace(branch, done=self._done, loss=self._loss)
        action = QAction(of_branch(branch), self.menu())
        action.setCheckable(True)
        self._group.addAction(action)
        action.setChecked(is_followed)
        action.triggered.connect(lambda: self.chosen.emit(branch.segment))
        self.menu().addAction(action)
        if is_followed:
            self.menu().setActiveAction(action)
