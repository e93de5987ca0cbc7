"""Says what an edit in the past has begun, and leads back to what it has left."""

from PySide6.QtCore import QObject

from nnviz.run import branches
from ui.session.session import Session
from ui.window.stage import Stage
from ui.words import numbers
from ui.words.change_words import worded


class Branching(QObject):
    """Joins the branches that the transport shows to those of a session."""

    def __init__(self, session: Session, stage: Stage) -> None:
        super().__init__(stage)
        self._session, self._stage = session, stage
        session.branched.connect(self._say_branched)
        stage.transport.branch_chosen.connect(self.follow)

    def show(self) -> None:
        """List all branches, or say why there is nothing to list."""
        if not self._stage.transport.show_branches():
            words = self.tr("There is no other branch: an edit in the past starts one.")
            self._stage.notice.show_sentence(words)

    def follow(self, segment: int) -> None:
        """Go back to a branch; say so where it does not come as far as the cursor."""
        session, step = self._session, self._session.cursor.step
        session.follow(segment)
        if session.cursor.step < step:
            words = self.tr("This branch is computed to step {0}: here is its end.")
            reached = numbers.integer(session.cursor.step)
            self._stage.notice.show_sentence(words.format(reached))

    def _say_branched(self) -> None:
        """Say what was edited and from where it counts; of a branch, the way back."""
        session = self._session
        tree = branches.tree(session.run, session.segment)
        edit, back = tree.edits[-1], ""
        words = self.tr("{0}: it counts from step {1} on.")
        if any(branch.at_step == edit.at_step for branch in tree.left):
            back = self.tr("Back to the old one")
            words = self.tr(
                "{0}: it counts from step {1} on, in a new branch; the old one stays."
            )
        what = worded(edit.old, edit.new, edit.overrides)
        sentence = words.format(what, numbers.integer(edit.at_step + 1))
        self._stage.notice.show_sentence(sentence, back)
