"""Card 5: how good the network at the cursor is, and what it predicts."""

from PySide6.QtCore import Signal

from nnviz.data import Prepared
from nnviz.run.recipe import Recipe
from ui.recipe.predict_form import PredictForm
from ui.recipe.recipe_card import RecipeCard
from ui.recipe.scores import Scores, ScoresTable


class EvaluateCard(RecipeCard):
    """Scores on test and training rows, and a prediction on request.

    Signals
    -------
    predict_requested : list of float
        The features, in the units of the table, whose prediction is wanted.
    """

    predict_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__(5)
        self._scores = ScoresTable()
        self._form = PredictForm()
        self.add(self._scores)
        self.add(self._form)
        self._form.changed.connect(self.predict_requested)
        self._form.error_changed.connect(self.set_error)
        self.retranslate()

    def set_recipe(self, recipe: Recipe, data: Prepared) -> None:
        """Take the data that are scored and predicted."""
        self.set_error("")
        self._scores.set_data(data)
        self._form.set_data(data)

    def set_scores(self, test: Scores, train: Scores, stamp: tuple[str, int]) -> None:
        """Show loss and metrics; see `RecipePanel.set_scores`."""
        self._scores.set_scores(test, train, stamp)

    def set_prediction(self, text: str) -> None:
        """Show the answer to `predict_requested`."""
        self._form.set_answer(text)

    def raw_inputs(self) -> list[float]:
        """Return the features that the form asks about."""
        return self._form.values()

    def retranslate(self) -> None:
        self.set_title(self.tr("Evaluate & predict"))
