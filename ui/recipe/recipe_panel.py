"""The left region: five cards that show a recipe and change it."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from nnviz.data import Prepared
from nnviz.run.recipe import Recipe
from ui.recipe import proposals
from ui.recipe.advice import Case, way_out
from ui.recipe.cautions import cautions
from ui.recipe.compile_card import CompileCard
from ui.recipe.data_card import DataCard
from ui.recipe.effect_sign import EffectSign
from ui.recipe.evaluate_card import EvaluateCard
from ui.recipe.fit_card import FitCard
from ui.recipe.model_card import ModelCard
from ui.recipe.prediction import Tell
from ui.recipe.recipe_card import MoreCard, RecipeCard
from ui.recipe.scores import Scores
from ui.widgets.tab_order import tab_through
from ui.widgets.translated import Translated
from ui.words import messages
from ui.words.problems import problem

_GAP = 6
_WIDTH = 250
_SHORTEST_MS = 100  # between two edits: a key that is held does not flood the undo


class RecipePanel(Translated, QScrollArea):
    """Data, Model, Compile, Fit, Evaluate & predict.

    An edit is emitted when it is settled: a slider at the end of its drag, a field
    when it is left, and ten times a second at most while a key is held.

    Signals
    -------
    recipe_edited : Recipe
        The recipe as the user wants it.
    open_requested
        The user wants a table from a file.
    prepare_requested
        The user wants to look at every column of the table.
    draw_requested
        The user wants to draw points.
    new_seed_requested
        The user wants to start again from a seed that is drawn.
    predict_requested
        The prediction for other cells is wanted, see `raw_inputs`.
    predict_file_requested
        The user wants a prediction for every row of a file.
    show_row_requested
        The user wants to see the row that is asked about on the network.
    original_units_requested
        The user wants to see the coefficients in the units of the table.
    threshold_moved : object
        Over which probability the user wants "class 1" to be said; None for 0.5 again.
    """

    recipe_edited = Signal(object)
    open_requested = Signal()
    prepare_requested = Signal()
    draw_requested = Signal()
    new_seed_requested = Signal()
    predict_requested = Signal()
    predict_file_requested = Signal()
    show_row_requested = Signal()
    original_units_requested = Signal()
    threshold_moved = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recipe: Recipe | None = None
        self._data: Prepared | None = None
        self._pending: dict[str, object] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_SHORTEST_MS)
        self._pause.timeout.connect(self._flush)
        self._diverged_at: int | None = None
        self._evaluate, self._data_card = EvaluateCard(), DataCard()
        self._cards: dict[str, RecipeCard] = {
            "data": self._data_card,
            "model": ModelCard(),
            "compile": CompileCard(),
            "fit": FitCard(),
            "evaluate": self._evaluate,
        }
        self._lay_out()
        self._connect()

    def set_recipe(self, recipe: Recipe, data: Prepared) -> None:
        """Show a recipe and the data it trains on."""
        self._recipe, self._data = recipe, data
        self._pending.clear()
        for card in self._cards.values():
            card.set_recipe(recipe, data)
        self._advise()

    def set_diverged(self, step: int | None) -> None:
        """Tell the step at which the loss was no longer finite, if there is one."""
        if step != self._diverged_at:
            self._diverged_at = step
            self._advise()

    def retranslate(self) -> None:
        """Word the warnings in the language of now."""
        self._advise()

    def set_scores(self, scores: Scores, stamp: tuple[str, int]) -> None:
        """Show how good the network at the cursor is.

        Parameters
        ----------
        scores : mapping of str to (mapping of str to float, or None)
            ``loss`` and the metrics by name, for ``train``, ``validation`` and ``test``
            if they have rows; None where these are kept for the end.
        stamp : (str, int)
            ``before`` or ``after``, or ``what_if`` for other numbers than the run's;
            and the step.
        """
        self._evaluate.set_scores(scores, stamp)

    def set_threshold(self, threshold: float | None) -> None:
        """Show over which probability "class 1" is said; None where it is 0.5."""
        self._evaluate.set_threshold(threshold)

    def set_prediction(
        self, text: str, seen: str, tell: Tell = str, note: str = ""
    ) -> None:
        """Show the answer to `predict_requested`, and what the network sees.

        `tell` is asked for how it comes to that, where a pointer rests on it.
        """
        self._evaluate.set_prediction(text, seen, tell, note)

    def raw_inputs(self) -> list[float]:
        """Return the cells that the prediction is about, in the table's units."""
        return self._evaluate.raw_inputs()

    def set_error(
        self,
        field: str,
        sentence: str,
        code: str = "",
        changes: Mapping[str, object] | None = None,
    ) -> None:
        """Say in its card why a field could not be as it was edited: ``fit.epochs``.

        Every card shows again the recipe that runs, with that field marked. Where the
        code of the problem is known, and the edit, what can be is offered instead.
        """
        if self._recipe is None or self._data is None:
            return
        self.set_recipe(self._recipe, self._data)
        card = self._cards.get(field.partition(".")[0])
        if card is not None:
            instead = way_out(code, changes or {}, self._data.table.problem)
            card.refuse(field, sentence, instead)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._make_room()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _advise(self) -> None:
        """Warn at each card of what does not go together."""
        if self._recipe is None or self._data is None:
            return
        every = cautions(Case(self._recipe, self._data, self._diverged_at))
        for name, card in self._cards.items():
            card.set_advice([advice for advice in every if advice.part == name])
        tab_through(self._column)  # rows have come and gone
        self._sign.hide()  # its card may be of another height

    def _make_room(self) -> None:
        """Leave out what is said of the data, if everything can be seen without it.

        However wide the cards must be, the scroll bar stands beside them.
        """
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(max(_WIDTH, self._column.minimumSize().width() + bar))
        card, room = self._data_card, self.viewport().size()
        needed = self._column.heightForWidth(room.width())
        own = card.height_of_words()
        without = needed - (own if card.shows_words() else 0)
        card.show_words(not without <= room.height() < without + own)

    def _lay_out(self) -> None:
        self._content = QWidget()
        self._content.installEventFilter(self)
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        for card in self._cards.values():
            self._column.addWidget(card)
        self._column.addStretch(1)
        self._sign = EffectSign(self._content)
        # To find the type of Qt's own, PySide makes all there are: 25 ms of the start.
        self.setViewport(QWidget())
        self.setWidget(self._content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(_WIDTH)

    def _connect(self) -> None:
        for card in self._cards.values():
            card.edited.connect(self.edit)
            card.effect_told.connect(self._sign.tell)
            if isinstance(card, MoreCard):
                card.more.clicked.connect(partial(self._on_opened, card))
        self._evaluate.folded.connect(partial(self._on_opened, self._evaluate))
        fit_card = self._cards["fit"]
        assert isinstance(fit_card, FitCard)
        fit_card.new_seed_requested.connect(self.new_seed_requested)
        self._data_card.open_requested.connect(self.open_requested)
        self._data_card.prepare_requested.connect(self.prepare_requested)
        self._data_card.draw_requested.connect(self.draw_requested)
        self._evaluate.predict_requested.connect(self.predict_requested)
        self._evaluate.predict_file_requested.connect(self.predict_file_requested)
        self._evaluate.show_row_requested.connect(self.show_row_requested)
        self._evaluate.original_units_requested.connect(self.original_units_requested)
        self._evaluate.threshold_moved.connect(self.threshold_moved)

    def _on_opened(self, card: RecipeCard) -> None:
        """Scroll to a card that was opened: to all of it, or at least to its top."""
        tab_through(self._column)
        self._column.activate()  # what was shown takes its place at once
        self._content.adjustSize()
        if card.height() > self.viewport().height():
            self.verticalScrollBar().setValue(card.y())
        else:
            self.ensureWidgetVisible(card, 0, 0)

    def edit(self, changes: dict[str, object]) -> None:
        """Ask for something else, as `Recipe.replace` takes it."""
        self._pending |= changes
        if not self._pause.isActive():
            self._flush()

    def _flush(self) -> None:
        """Emit what has been edited since the last time."""
        if not self._pending or self._recipe is None or self._data is None:
            return
        changes, self._pending = self._pending, {}
        self._pause.start()
        try:
            recipe = proposals.changed(self._recipe, self._data, changes)
        except ValueError as error:
            what, edited = problem(error), next(iter(changes)).replace("__", ".")
            said = messages.sentence(what)
            self.set_error(what.field or edited, said, what.code, changes)
            return
        self.recipe_edited.emit(recipe)
