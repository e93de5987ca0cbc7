"""A short run, and keys pressed on the window that shows it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from nnviz.run import source
from nnviz.run.recipe import Recipe
from ui.files.table_reading import TableReading
from ui.recipe.preparing.dialog import PrepareDialog
from ui.session.data_preparing import DataPreparing
from ui.window.main_window import MainWindow

SHORT = Recipe().replace(data__samples=47, fit__epochs=3)  # 4 batches an epoch


def window_of(qtbot, name):
    """Show a window with a data set, as it is proposed to be learnt."""
    frame = source.load_frame(Recipe().replace(data__source=name))
    made = MainWindow(source.default_recipe(frame, name), frame)
    qtbot.addWidget(made)
    made.show()
    return made


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier):
    """Press a key; what it sets in motion is over at once."""
    qtbot.keyClick(window, key, modifier)
    window.session.player.stop()
    QApplication.processEvents()


def open_table(window, path):
    """Open a table and take it as it is proposed to be prepared."""
    window.open_path(path)
    read_on(window)
    window.findChild(PrepareDialog).use.click()


def read_on(window):
    """Read and prepare whatever is being read or prepared to its end."""
    for kind in (TableReading, DataPreparing):
        for work in window.findChildren(kind):
            while work.is_busy:
                work.take_slice()
