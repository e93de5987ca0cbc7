"""Card 3: what is minimised, and how."""

from nnviz.data import Prepared
from nnviz.model.optimizers import OPTIMIZERS
from nnviz.run.ranges import RANGES
from nnviz.run.recipe import Recipe
from ui.recipe import advice, details, proposals, summaries
from ui.recipe.compile_more import CompileMore
from ui.recipe.metrics_chip import MetricsChip
from ui.recipe.recipe_card import MoreCard
from ui.widgets import ChoiceField, LogScale, ValueSlider
from ui.words import vocabulary

_SLOWEST, _FASTEST = 1e-4, 10.0
_ROW_WIDTH = 172  # for the caption and the names of the metrics, in the narrowest panel


class CompileCard(MoreCard):
    """Loss, optimizer, rate α and metrics; what the optimizer has besides, on request.

    A new rate branches the run, so it counts when the slider is let go: one drag is
    one change to undo.
    """

    def __init__(self) -> None:
        super().__init__(3)
        self._recipe = Recipe()
        self._data: Prepared | None = None
        self._outputs, self._last_step = 1, 1
        self._loss = ChoiceField()
        self._optimizer = ChoiceField()
        self._loss.set_details(lambda code: details.loss(code, self._outputs))
        self._optimizer.set_details(
            lambda code: details.optimizer(code, self._recipe.compile)
        )
        self._rate = ValueSlider(
            LogScale(_SLOWEST, _FASTEST), limits=RANGES["compile.learning_rate"]
        )
        self._metrics = MetricsChip()
        self._extra: CompileMore | None = None
        self.add_field("compile.loss", self._loss)
        self.add_field("compile.optimizer", self._optimizer)
        self.add_field("compile.learning_rate", self._rate)
        self.add_field("compile.metrics", self._metrics)
        self._connect()
        self.retranslate()

    def set_recipe(self, recipe: Recipe, data: Prepared) -> None:
        """Show how a recipe compiles the model."""
        self.set_error("")
        self._recipe, self._data = recipe, data
        rows, self._outputs = data.Y_train.shape
        self._last_step = recipe.fit.last_step(rows)
        self._rate.set_value(recipe.compile.learning_rate)
        self._name_loss()
        self._offer()
        self.show_more()

    def show_more(self) -> None:
        is_open = self.more.isChecked()
        if is_open and self._extra is None:
            self._extra = CompileMore(self)
        if self._extra is not None:
            self._extra.show(self._recipe.compile, self._last_step, is_open)
        self.set_differences(summaries.of_compile(self._recipe.compile))

    def retranslate(self) -> None:
        self.set_title(self.tr("Compile"))
        rule = self.tr("The rule of the update.")
        rate = self.tr("How far one update goes.")
        looked_at = self.tr("What is looked at beside the loss.")
        self._name_loss()
        self.name_field("compile.optimizer", rule)
        self.name_field("compile.learning_rate", rate)
        self.name_field("compile.metrics", looked_at)
        self._offer()
        if self._extra is not None:
            self._extra.retranslate()
        self.show_more()

    @property
    def _problem(self) -> str:
        return self._data.table.problem if self._data is not None else "binary"

    def _name_loss(self) -> None:
        """Say what the loss is, and which one is proposed."""
        tips = [
            self.tr(
                "What is made small: the loss ℒ⁽ⁱ⁾ of each sample, by way of ℒ of the "
                "batch."
            )
        ]
        if self._data is not None:
            tips.append(advice.proposed(self._data.table))
        self.name_field("compile.loss", *tips)

    def _connect(self) -> None:
        self._loss.chosen.connect(self._on_loss_chosen)
        self._optimizer.chosen.connect(
            lambda code: self.edited.emit({"compile__optimizer": code})
        )
        self._rate.value_committed.connect(
            lambda value: self.edited.emit({"compile__learning_rate": value})
        )
        self._metrics.edited.connect(
            lambda codes: self.edited.emit({"compile__metrics": codes})
        )

    def _offer(self) -> None:
        """Offer what there is to choose, and choose what the recipe says."""
        compile_ = self._recipe.compile
        losses = proposals.losses(self._problem)
        self._loss.set_items([(code, vocabulary.loss(code)) for code in losses])
        self._loss.set_code(compile_.loss)
        rules = [(code, vocabulary.optimizer(code)) for code in OPTIMIZERS]
        self._optimizer.set_items(rules)
        self._optimizer.set_code(compile_.optimizer)
        caption, _ = self.rows["compile.metrics"]
        room = _ROW_WIDTH - caption.sizeHint().width()
        codes = proposals.metrics(self._problem)
        self._metrics.set_metrics(codes, compile_.metrics, room)

    def _on_loss_chosen(self, code: str) -> None:
        refused = advice.refusal(code, self._data) if self._data else None
        if refused is not None:
            self._loss.set_code(self._recipe.compile.loss)
            self.refuse("compile.loss", refused.sentence, refused)
        else:
            self.set_error("")
            self.edited.emit({"compile__loss": code})
