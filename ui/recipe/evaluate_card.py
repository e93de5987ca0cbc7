"""Card 5: how good the network at the cursor is, and what it predicts."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from nnviz.data import Prepared
from nnviz.model.metrics import EVEN
from nnviz.run.recipe import Recipe
from ui.recipe.predict_form import PredictForm
from ui.recipe.prediction import Prediction, Tell
from ui.recipe.recipe_card import RecipeCard
from ui.recipe.scores import Scores, ScoresTable
from ui.widgets import LinearScale, ValueSlider
from ui.widgets.disclosure import MenuWord
from ui.words import numbers


class EvaluateCard(RecipeCard):
    """A prediction on request, the scores, and the row that is predicted.

    The answer comes first: below the cells of a row it could be out of sight.

    Signals
    -------
    predict_requested
        The prediction for other cells is wanted, see `raw_inputs`.
    show_row_requested
        The user wants to see the forward pass of that row.
    predict_file_requested
        The user wants a prediction for every row of a file.
    folded
        The user opened the cells of the row to predict, or folded them away.
    original_units_requested
        The user wants to see the coefficients in the units of the table.
    threshold_moved : object
        Over which probability the user wants "class 1" to be said; None for 0.5 again.
    """

    predict_requested = Signal()
    folded = Signal()
    show_row_requested = Signal()
    predict_file_requested = Signal()
    original_units_requested = Signal()
    threshold_moved = Signal(object)

    def __init__(self) -> None:
        super().__init__(5)
        self._scores = ScoresTable()
        self._prediction, self._form = Prediction(), PredictForm()
        self.add(self._prediction)
        self._threshold = ValueSlider(LinearScale(0, 1, 0.01))
        self._threshold_name = self.add_row("", self._threshold)
        self.add(self._scores)
        self.add(self._form)
        self._data: Prepared | None = None
        self._more, menu = MenuWord(), QMenu(self)
        self._show_row, self._file = QAction(menu), QAction(menu)
        self._original, self._moves = QAction(menu), QAction(menu, checkable=True)
        menu.addActions([self._show_row, self._moves, self._original, self._file])
        menu.setToolTipsVisible(True)
        self._more.setMenu(menu)
        self.header.addWidget(self._more)
        self._form.changed.connect(self.predict_requested)
        self._form.error_changed.connect(self._on_error_changed)
        self._form.folded.connect(self.folded)
        self._moves.triggered.connect(self._on_moves_triggered)
        self._threshold.value_moved.connect(
            lambda value: self.threshold_moved.emit(value)
        )
        self._threshold.error_changed.connect(self.set_error)
        self._show_row.triggered.connect(self.show_row_requested)
        self._file.triggered.connect(self.predict_file_requested)
        self._original.triggered.connect(self.original_units_requested)
        self.set_threshold(None)
        self.retranslate()

    def set_recipe(self, recipe: Recipe, data: Prepared) -> None:
        """Take the data that are scored and predicted."""
        self.set_error("")
        self._data = data
        self._scores.set_data(data)
        self._form.set_data(data)
        self._moves.setEnabled(_is_of_two(data))
        self._say_moves()

    def set_threshold(self, threshold: float | None) -> None:
        """Show over which probability "class 1" is said, while that is moved."""
        is_moved = threshold is not None
        self._moves.setChecked(is_moved)
        for widget in (self._threshold_name, self._threshold):
            widget.setVisible(is_moved)
        if threshold is not None and threshold != self._threshold.value():
            self._threshold.set_value(threshold)

    def set_scores(self, scores: Scores, stamp: tuple[str, int]) -> None:
        """Show loss and metrics; see `RecipePanel.set_scores`."""
        self._scores.set_scores(scores, stamp)

    def set_prediction(
        self, text: str, seen: str, tell: Tell = str, note: str = ""
    ) -> None:
        """Show the answer to `predict_requested`; see `Prediction.set_answer`."""
        self._prediction.set_answer(text, seen, tell, note)
        self._follow_form()

    def _on_moves_triggered(self, is_moved: bool) -> None:
        self.set_threshold(EVEN if is_moved else None)
        self.threshold_moved.emit(EVEN if is_moved else None)
        self.folded.emit()

    def raw_inputs(self) -> list[float]:
        """Return the features that the form asks about."""
        return self._form.values()

    def _on_error_changed(self, sentence: str) -> None:
        self._follow_form()
        self.set_error(sentence)

    def _follow_form(self) -> None:
        """Show the answer, but none beside a field that it is not about."""
        self._prediction.setHidden(self._form.is_wrong)

    def retranslate(self) -> None:
        if self._data is not None:
            self._form.set_data(self._data)  # whose columns have other names
        self.set_title(self.tr("Evaluate & predict"))
        self._show_row.setText(self.tr("Show this row on the network"))
        self._show_row.setToolTip(
            self.tr("The forward pass of this row, with the weights of now.")
        )
        self._original.setText(self.tr("Coefficients in original units"))
        self._original.setToolTip(
            self.tr(
                "What one more of an input changes in the prediction, in the units of "
                "the table, and how to work it out."
            )
        )
        name = self.tr("Threshold")
        self._threshold_name.setText(name)
        self._threshold.setAccessibleName(name)
        tip = self.tr(
            "Class 1 is said where a is above it. The curves along the run keep {0}."
        ).format(numbers.exact(EVEN))
        for widget in (self._threshold_name, self._threshold):
            widget.setToolTip(tip)
        self._moves.setText(self.tr("Move the threshold"))
        self._say_moves()
        self._file.setText(self.tr("Predict a file…"))
        self._file.setToolTip(
            self.tr("Predict every row of a table, and save it with the predictions.")
        )

    def _say_moves(self) -> None:
        """Say what the threshold is for, or why there is none to move."""
        words = (
            self.tr(
                "Say “class 1” over another probability than {0}: see what follows."
            )
            if self._moves.isEnabled()
            else self.tr("Only a network with one output for two classes has one.")
        )
        self._moves.setToolTip(words.format(numbers.exact(EVEN)))


def _is_of_two(data: Prepared) -> bool:
    """Tell whether one output decides between two classes."""
    return data.table.problem == "binary" and data.Y_train.shape[1] == 1
