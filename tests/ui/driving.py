"""A short run, and keys pressed on the window that shows it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from nnviz.run.recipe import Recipe

SHORT = Recipe().replace(data__samples=47, fit__epochs=3)  # 4 batches an epoch


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier):
    """Press a key; what it sets in motion is over at once."""
    qtbot.keyClick(window, key, modifier)
    window.session.player.stop()
    QApplication.processEvents()
