"""Makes the pictures of the README: ``.venv/bin/python tools/screenshots.py``."""

import os
import sys
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QSettings  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from nnviz.run import source  # noqa: E402
from nnviz.run.recipe import Recipe  # noqa: E402
from ui import application  # noqa: E402

IMAGES = ROOT / "docs" / "images"
SIZE = (1440, 900)

# File name, theme, language, data, step, moment, progress, sample.
PICTURES = (
    ("backward-light", "light", "en", "two_moons", 117, "dA[1]", 0.55, 8),
    ("forward-dark", "dark", "en", "two_moons", 117, "Z[1]", 0.6, 8),
    ("houses-light", "light", "en", "houses", 14, "dW[1]", 1.0, 8),
    ("classes-french", "light", "fr", "three_blobs", 40, "dZ[1]", 1.0, 2),
)
# File name, theme, language, data, step, view: the plot of answers alone.
PLOTS = (
    ("surface-light", "light", "en", "line", 12, "surface"),
    ("hidden-dark", "dark", "en", "two_moons", 800, "hidden"),
)
PLOT_SIZE = (900, 680)
# File name, theme, language, ready-made comparison, tick.
COMPARED = ("compare-light", "light", "en", "activations", 400)


def recipe_of(data: str) -> Recipe:
    """Return the recipe that the window proposes for a data set."""
    recipe = Recipe().replace(data__source=data)
    if data == recipe.data.source == "two_moons":
        return recipe
    return source.default_recipe(source.load_frame(recipe), data)


def take(app: QApplication, picture: tuple) -> None:
    """Show a window, bring it to its moment and write its picture."""
    from ui.window.main_window import MainWindow

    name, theme, language, data, step, moment, progress, sample = picture
    application.dress(app, language, theme)
    recipe = recipe_of(data)
    window = MainWindow(recipe, source.load_frame(recipe))
    window.resize(*SIZE)
    window.show()
    session = window.session
    session.show(step)
    moments = [str(each) for each in session.record.moments]
    session.show(step, moments.index(moment), progress)
    session.select(sample=sample)
    for _ in range(3):
        app.processEvents()
    window.grab().save(str(IMAGES / f"{name}.png"))
    window.close()


def take_plot(app: QApplication, picture: tuple) -> None:
    """Let the plot of answers fill a window at a step and write its picture."""
    from ui.window.main_window import MainWindow
    from ui.window.surveying import Surveying

    name, theme, language, data, step, view = picture
    application.dress(app, language, theme)
    recipe = recipe_of(data)
    window = MainWindow(recipe, source.load_frame(recipe))
    window.resize(*PLOT_SIZE)
    window.show()
    window.session.show(step)
    plot = window.stage.plots.answers
    plot.heading.chosen.emit(view)
    window.stage.expand("answers")
    for _ in range(3):
        app.processEvents()
    window.findChild(Surveying).finish()
    for _ in range(3):
        app.processEvents()
    plot.grab().save(str(IMAGES / f"{name}.png"))
    window.close()


def take_comparison(app: QApplication) -> None:
    """Show a comparison, let its runs come to a tick and write its picture."""
    from ui.window.main_window import MainWindow

    name, theme, language, code, tick = COMPARED
    application.dress(app, language, theme)
    recipe = recipe_of("two_moons")
    window = MainWindow(recipe, source.load_frame(recipe))
    window.resize(*SIZE)
    window.show()
    window.comparing.open_ready_made(code)
    player = window.comparing.player
    player.go_to(tick)
    while player.is_under_way:
        app.processEvents()
    for _ in range(3):
        app.processEvents()
    window.grab().save(str(IMAGES / f"{name}.png"))
    window.close()


def main() -> None:
    """Write every picture, with settings of its own."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as settings:
        scope, kind = QSettings.Scope.UserScope, QSettings.Format.NativeFormat
        QSettings.setPath(kind, scope, settings)
        app = application.made_application()
        QSettings().setValue("hints", 2)
        for picture in PICTURES:
            take(app, picture)
        for picture in PLOTS:
            take_plot(app, picture)
        take_comparison(app)


if __name__ == "__main__":
    main()
