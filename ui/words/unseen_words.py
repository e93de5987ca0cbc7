"""What rows hold that no training row does, in words."""

from PySide6.QtCore import QCoreApplication

from nnviz.data.unseen import Unseen
from ui.words import numbers

translate = QCoreApplication.translate
_FEW = 7


def said(unseen: Unseen) -> str:
    """Return one short phrase: ``surface: 18 to 180 in training``."""
    texts = {
        "level": translate("Unseen", "{0}: never seen in training"),
        "gap": translate("Unseen", "{0}: never empty in training"),
        "range": translate("Unseen", "{0}: {1} to {2} in training"),
    }
    return texts[unseen.code].format(unseen.column, *map(_written, unseen.ends))


def _written(value: float) -> str:
    """Write a number of the table with all its digits where these are few."""
    whole = numbers.exact(value)
    return whole if len(whole) <= _FEW else numbers.plain(value)
