"""What is said of a network in original units: its formula, and what one more does."""

from PySide6.QtCore import QCoreApplication

from nnviz.data.frames import with_unit
from nnviz.data.preparation import Prepared
from nnviz.model.program import Program
from nnviz.teach.explain.digits import written_result
from nnviz.teach.explain.expressions import Number
from nnviz.teach.original_rows import MOST_SLOPES, Original, places_of
from nnviz.teach.original_units import Slope, hindrance
from ui.words import column_words, numbers, vocabulary

translate = QCoreApplication.translate
_BREAK = "\u2005"  # a space at which a line may end; those around a sign tie


def title(step: int, is_after: bool) -> str:
    """Return what the section is about, and when it holds."""
    words = translate("Original", "In original units, before step {0}.")
    if is_after:
        words = translate("Original", "In original units, after step {0}.")
    return words.format(numbers.integer(step))


def refusal(program: Program, data: Prepared) -> str:
    """Return why no weight says what one more of an input changes; "" if each does."""
    reason = hindrance(program, data)
    output = vocabulary.activation(program.activations[-1].name)
    sentences = {
        "": "",
        "hidden": translate(
            "Original",
            "What one more of an input changes depends on the row, as hidden layers "
            "bend the function: no weight is such a coefficient.",
        ),
        "activation": translate(
            "Original",
            "What one more of an input changes depends on the row, as the activation "
            "of the output ({0}) bends z: no weight is such a coefficient.",
        ).format(output),
    }
    return sentences[reason]


def equation(of: Original, decimals: int) -> str:
    """Return the network in original units: ``price = 59.506 + 0.12799 · surface``."""
    left = _left(of)
    terms, slopes = [_spelt(of, of.intercept, decimals)], of.found.slopes
    for k, slope in enumerate(slopes[:MOST_SLOPES]):
        text = _spelt(of, of.slope(k), decimals)
        sign = numbers.MINUS if text.startswith(numbers.MINUS) else "+"
        factor = text.removeprefix(numbers.MINUS)
        term = f"{sign} {factor} · {with_unit(slope.name, slope.unit)}"
        terms.append(term.replace(" ", "\u00a0"))
    if len(slopes) > MOST_SLOPES:
        terms.append("+\u00a0…")
    return f"{left} = ".replace(" ", "\u00a0") + _BREAK.join(terms)


def _left(of: Original) -> str:
    """Return what comes out: the target, or z, of several classes whose."""
    table = of.data.table
    if not table.classes:
        return with_unit(table.target, table.target_unit)
    if of.program.sizes[-1] == 1:
        return "z"
    return translate("Original", "z of class {0}").format(table.classes[of.unit])


def legend(of: Original) -> str:
    """Return what the signs of the arithmetic are."""
    scales = of.data.plan.scales
    found = translate(
        "Original",
        "A prime ′ marks original units; min and max are those of the training rows.",
    )
    if "standard" in scales:
        found = translate(
            "Original",
            "A prime ′ marks original units; μ and σ are those of the training rows.",
        )
    if not scales:
        found = translate(
            "Original", "Nothing is scaled: the weights are in original units already."
        )
    return f"{of_layers(of)} {found}".strip()


def of_layers(of: Original) -> str:
    """Return whose weights w̄ are; nothing of a single layer."""
    depth = of.program.depth
    if depth == 1:
        return ""
    product = "·".join(f"W[{layer}]" for layer in range(1, depth + 1))
    words = translate(
        "Original",
        "Linear layers that follow each other are one: w̄ are the weights of {0}, b̄ its "
        "biases.",
    )
    return words.format(product)


def effect(of: Original, feature: int, decimals: int) -> str:
    """Return what one more of an input changes, in a sentence."""
    slope = of.found.slopes[feature]
    words = translate("Original", "{0}, {1}, all else being equal.")
    return words.format(_cause(of.data, slope), _change(of, feature, decimals))


def _cause(data: Prepared, slope: Slope) -> str:
    column = data.plan.column(slope.input.column)
    name = column_words.column(data.table.name, column.name)
    if column.recipe.encode == "ordinal":
        words = translate("Original", "If {0} goes up by one level")
        return words.format(name)
    if not slope.input.level:
        words = translate("Original", "If {0} rises by {1}")
        return words.format(slope.name, f"1\u00a0{slope.unit}".strip())
    levels = [column.encoding.label(code) for code in column.codes]  # type: ignore[union-attr]
    if len(levels) == 2:
        words = translate("Original", "If {0} is {1} instead of {2}")
        return words.format(name, slope.input.level, levels[0])
    words = translate("Original", "If {0} is {1} (what another level adds then goes)")
    return words.format(name, slope.input.level)


def _change(of: Original, feature: int, decimals: int) -> str:
    table = of.data.table
    text = numbers.spelt(_digits(of, of.slope(feature), decimals))
    if not table.classes:
        words = translate("Original", "the predicted {0} changes by {1}")
        value = f"{text}\u00a0{table.target_unit}".strip()
        return words.format(table.target, value)
    output = of.program.activations[-1].name
    if output == "sigmoid":
        words = translate("Original", "z, the log-odds of class {0}, changes by {1}")
        return words.format(table.classes[-1], text)
    if of.program.sizes[-1] > 1:
        words = translate("Original", "z of class {0} changes by {1}")
        return words.format(table.classes[of.unit], text)
    return translate("Original", "z changes by {0}").format(text)


def of_slope(slope: Slope) -> str:
    """Return the words before the row of a weight."""
    name = with_unit(slope.name, slope.unit)
    return translate("Original", "{0}:").format(name)


def of_class(label: str) -> str:
    """Return the words before the row of a class."""
    return translate("Original", "class {0}:").format(label)


def of_odds() -> str:
    """Return the words before e to the power of a weight."""
    return translate("Original", "the odds times:")


def of_sample(sample: int, is_asked: bool = False) -> str:
    """Return the words before what comes out for a row of the batch, or a typed one."""
    if is_asked:
        return translate("Original", "your row:")
    return translate("Original", "sample {0}:").format(numbers.integer(sample + 1))


def from_answer() -> str:
    """Return the words before the same value, from what the network answers."""
    return translate("Original", "from a:")


def _spelt(of: Original, number: Number, decimals: int) -> str:
    return numbers.spelt(_digits(of, number, decimals)).removeprefix("+")


def _digits(of: Original, number: Number, decimals: int) -> str:
    return written_result(number.value or 0.0, places_of(number, of.data, decimals))
