"""The first frame of the window, against that of a bare one.

In processor time, the least of several starts: what else runs does not count.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
STARTS = 9
WANTED = 1.5
END = "sys.stdout.write(str(time.process_time())); sys.stdout.flush(); os._exit(0)"
BARE = f"""
import os, sys, time
import numpy, pyqtgraph
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget

class Window(QWidget):
    def paintEvent(self, event):
        painter = QPainter(self)
        painter.drawText(20, 20, "bare")
        painter.end()
        {END}

app = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""
OURS = f"""
import os, sys, time
import main
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QMainWindow
from ui.main_window import MainWindow

def event(self, event):
    done = QMainWindow.event(self, event)
    if event.type() == QEvent.Type.UpdateRequest:
        {END}
    return done

MainWindow.event = event
main.main([])
"""


def started(code: str, folder: Path) -> float:
    """Return the seconds of the processor up to the first frame."""
    places = {name: str(folder) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    environment = os.environ | places | {"PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    return float(done.stdout)


def test_the_first_frame(tmp_path, say) -> None:
    pairs = [
        [started(code, tmp_path / str(k)) for code in (BARE, OURS)]
        for k in range(STARTS)
    ]
    bare, ours = map(min, zip(*pairs, strict=True))
    words = f"first frame: {ours:.3f} s of the processor, a bare one {bare:.3f} s"
    say(f"{words}, {ours / bare:.2f} times (wanted: at most {WANTED} times)")
