"""Drawing own points: from the plot to the session and back."""

from PySide6.QtCore import QObject

from nnviz.data import DataError
from nnviz.data.drawn import DRAWN, Drawing, drawable
from nnviz.run.recipe import Recipe
from ui.recipe import proposals
from ui.session.session import Session
from ui.window.stage import Stage
from ui.words import data_words, messages
from ui.words.problems import problem


class DrawingActions(QObject):
    """Begins and ends a drawing, and lets the network learn from it.

    The plot fills the window meanwhile, unless the user wants it small.
    """

    def __init__(self, session: Session, stage: Stage) -> None:
        super().__init__(stage)
        self._session, self._stage, self._plot = session, stage, stage.plots.answers
        self._left = Drawing()  # what was left before anything could be learned of it
        self._shown: Drawing | None = None
        self._trains = False  # through all epochs, with every other point
        stage.recipe.draw_requested.connect(self.begin)
        self._plot.drawn.connect(self.draw)
        self._plot.drawing_ended.connect(self.end)
        self._plot.train_switched.connect(self.train)
        session.recipe_changed.connect(self.follow)
        session.drawing_changed.connect(self.follow)

    def begin(self) -> None:
        """Draw on: what was drawn before is there again."""
        session = self._session
        if session.drawing is None:
            kept = Drawing.of(session.recipe.data.points)
            drawing = self._left if self._left.points else kept
            is_other = session.recipe.data.source != DRAWN
            recipe = self._recipe_for(drawing) if is_other else None
            if recipe is not None:
                session.set_recipe(recipe)
            session.show_drawing(drawing)

    def draw(self, drawing: Drawing) -> None:
        """Let other points be drawn; a training goes on with them."""
        session, was_playing = self._session, self._session.player.is_playing
        if drawing.points == () == (session.drawing or Drawing()).points:
            session.show_drawing(drawing)  # other axes alone are no change to undo
            return
        recipe = self._recipe_for(drawing)
        is_done = session.editing.draw(drawing, recipe)
        if not is_done or recipe is None:
            return
        if self._trains:
            session.player.go_to_step(session.last_step)
        elif was_playing:
            session.player.play()

    def train(self, is_on: bool) -> None:
        """Train on what is drawn through all epochs, now and with every other point."""
        self._trains, session = is_on, self._session
        if not is_on:
            session.player.stop()
        elif not _missing(session.drawing or Drawing()):
            session.player.go_to_step(session.last_step)

    def end(self) -> bool:
        """Show the network again; return whether something was drawn."""
        drawing = self._session.drawing
        if drawing is None:
            return False
        self._left = drawing if _missing(drawing) else Drawing()
        self._session.show_drawing(None)
        return True

    def follow(self) -> None:
        """Show what is drawn, or that nothing is."""
        drawing, before = self._session.drawing, self._shown
        self._shown = drawing
        if drawing is None:
            self._plot.set_drawing(None)
            if before is not None:
                self._make_room(False)
            return
        if before is None:
            self._trains = False
            self._make_room(True)
        self._plot.set_drawing(drawing, _missing(drawing))
        self._plot.pane.set_training(self._trains)
        self._offer_template()

    def _make_room(self, is_drawing: bool) -> None:
        self._stage.restore()
        self._stage.plots.set_drawing(is_drawing)
        if is_drawing:
            self._stage.expand("answers")

    def _offer_template(self) -> None:
        source = self._session.recipe.data.source
        if source == DRAWN:
            self._plot.pane.set_template("", None)
        else:
            own = drawable(self._session.data.table)
            self._plot.pane.set_template(data_words.name(source), own)

    def _recipe_for(self, drawing: Drawing) -> Recipe | None:
        """Return a recipe that learns from some points, if it can."""
        if _missing(drawing):
            return None
        changes: dict[str, object] = {
            "data__source": DRAWN,
            "data__target": None,
            "data__points": drawing.points,
            # Whole numbers alone would be taken for classes.
            "data__problem": "regression" if drawing.is_values else None,
        }
        return proposals.changed(self._session.recipe, self._session.data, changes)


def _missing(drawing: Drawing) -> str:
    """Return why nothing can be learned of a drawing yet, in words."""
    try:
        drawing.check()
    except DataError as error:
        return messages.sentence(problem(error))
    return ""
