"""What each choice on a card means: its formula, its curve."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from nnviz.model.activations import ACTIVATIONS
from nnviz.model.clipping import FORMULAS as CLIPPING_FORMULAS
from nnviz.model.initializers import INITIALIZERS
from nnviz.model.losses import LOSSES
from nnviz.model.metrics import FORMULAS as METRIC_FORMULAS
from nnviz.run.recipe import CompileRecipe
from nnviz.teach import sketches
from ui.widgets import Detail
from ui.words import numbers

translate = QCoreApplication.translate


def activation(code: str) -> Detail:
    """Return a over z, and its slope."""
    formula, sketch = ACTIVATIONS[code].formula, sketches.of_activation(code)
    if sketch.second is None:
        caption = translate("Details", "a over its own z, the other z held")
        return Detail((f"a_{{k}} = {formula}",), sketch, caption=caption)
    caption = translate("Details", "a over z, and dashed its slope")
    return Detail((f"a = {formula}",), sketch, caption=caption)


def loss(code: str, outputs: int) -> Detail:
    """Return the loss of a sample of so many outputs, over a."""
    sketch = sketches.of_loss(code)
    if not code.endswith("crossentropy"):
        caption = translate("Details", "the loss of a sample over a − y")
    elif sketch is None or sketch.second is None:
        caption = translate("Details", "the loss of a sample over a of its class")
    else:
        caption = translate(
            "Details", "the loss of a sample over a, for y = 1, and dashed for y = 0"
        )
    lines, phases = LOSSES[code].latex(outputs), ("loss", "loss")
    return Detail(lines, sketch, phases, caption if sketch else "")


def optimizer(code: str, recipe: CompileRecipe) -> Detail:
    """Return the rule of the update, with the recipe's settings."""
    return Detail(replace(recipe, optimizer=code).rule().formula)


def initializer(code: str, shape: tuple[int, int]) -> Detail:
    """Return how the weights of a kernel of that shape are spread."""
    law = INITIALIZERS[code]
    words = translate("Details", "how dense the first weights lie around 0, for W {0}")
    caption = words.format(numbers.shape(*shape))
    return Detail(law.formula, sketches.of_initializer(law, shape), _UPDATE, caption)


def schedule(code: str, recipe: CompileRecipe, last_step: int) -> Detail:
    """Return α over the steps of the run, or the first, with the recipe's numbers."""
    chosen = replace(recipe, schedule=code).rule().schedule
    formula = chosen.formula if chosen else r"\alpha = \alpha_0"
    sketch = sketches.of_schedule(chosen, recipe.learning_rate, last_step)
    words = translate("Details", "α over the {0} steps of the training")
    caption = words.format(numbers.integer(last_step))
    shown = int(sketch.x[-1])
    if shown < last_step:
        words = translate("Details", "α over the first {0} of {1} steps")
        caption = words.format(numbers.integer(shown), numbers.integer(last_step))
    return Detail((formula,), sketch, _UPDATE, caption)


def clipping(code: str) -> Detail:
    """Return what becomes of a gradient that is too long."""
    return Detail((CLIPPING_FORMULAS[code],) if code in CLIPPING_FORMULAS else ())


def metric(code: str) -> Detail:
    """Return the formula of a metric, its counts by their names in the language."""
    formula = METRIC_FORMULAS[code]
    for name, said in (
        ("TP", translate("Details", "TP", "true positives")),
        ("FP", translate("Details", "FP", "false positives")),
        ("FN", translate("Details", "FN", "false negatives")),
    ):
        formula = formula.replace(rf"\text{{{name}}}", rf"\text{{{said}}}")
    return Detail((formula,))


_UPDATE = ("update", "update")
