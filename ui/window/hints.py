"""The two hints of a first start; then silence."""

from PySide6.QtCore import QCoreApplication, QSettings

from nnviz.model.ops import Moment

translate = QCoreApplication.translate


class Hints:
    """Says what to press, once in the life of a user."""

    def __init__(self) -> None:
        self._said = _number(QSettings().value("hints", 0))

    def sentence(self, step: int, moment: Moment) -> str:
        """Return the hint for a place in the run, or nothing."""
        if self._said == 0 and step == 1 and moment.kind == "batch":
            return translate("Hints", "Press → to see what happens to this batch.")
        if self._said <= 1 and step == 1 and moment.kind == "update":
            self._remember(2)
            return translate(
                "Hints", "Press Shift+→ for the next batch, Space to let it run."
            )
        return ""

    def first_was_followed(self) -> None:
        """Note that the first hint is known."""
        if self._said == 0:
            self._remember(1)

    def _remember(self, said: int) -> None:
        self._said = said
        QSettings().setValue("hints", said)


def _number(value: object) -> int:
    """Return a setting as a number: the file may be anyone's."""
    text = str(value)
    return int(text) if text.isdecimal() else 0
