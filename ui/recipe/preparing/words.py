"""What is said of a column: what it holds, what is done to it, and what comes of it."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from nnviz.data.frames import Column, Frame
from nnviz.data.plan import ColumnPlan, InputPlan, Scaling, Trail
from nnviz.data.proposal import Proposal
from ui import numbers, vocabulary
from ui.scaling_words import scaled

translate = QCoreApplication.translate
_DECIMALS = 3
_MOST_TEXTS = 4
_MOST_DIGITS = 7
NOTHING = "·"


def named(name: str, said: str) -> str:
    """Return what is said of something that has a name."""
    return translate("Preparing", "{0}: {1}").format(name, said)


def kind(column: Column) -> str:
    """Return what a column holds: ``numbers, 0.4 to 80``, ``2 texts: female, male``."""
    if column.missing == len(column.values):
        return translate("Preparing", "nothing")
    if not column.is_text:
        least, most = map(_end, column.ends)
        return translate("Preparing", "numbers, {0} to {1}").format(least, most)
    texts = ", ".join(column.levels[:_MOST_TEXTS])
    more = ", …" if len(column.levels) > _MOST_TEXTS else ""
    if len(column.levels) == 1:
        return translate("Preparing", "1 text: {0}").format(texts)
    words = translate("Preparing", "{0} texts: {1}")
    return words.format(numbers.integer(len(column.levels)), f"{texts}{more}")


def _end(value: float) -> str:
    """Write an end of a range with all its digits where these are few."""
    whole = numbers.exact(value)
    return whole if len(whole) <= _MOST_DIGITS else numbers.plain(value, 2)


def sheets(frame: Frame) -> list[tuple[str, str]]:
    """Return the sheets of a workbook with their rows, as a field offers them."""
    some, nothing = (
        translate("Preparing", "{0} · {1} rows in all"),
        translate("Preparing", "{0} · empty"),
    )
    return [
        (
            s.title,
            (some if s.rows else nothing).format(s.title, numbers.integer(s.rows)),
        )
        for s in frame.sheets
    ]


def cell(column: Column, value: float) -> str:
    """Return a cell as it was found."""
    if math.isnan(value):
        return NOTHING
    return column.levels[int(value)] if column.is_text else numbers.exact(value)


def reason(proposal: Proposal, column: Column) -> str:
    """Return why it is proposed to leave a column out; "" if it is not."""
    sentences = {
        "empty": translate("Preparing", "It is empty."),
        "constant": translate("Preparing", "It is the same in every row."),
        "row_names": translate(
            "Preparing", "It only names the rows: every text is another one."
        ),
        "row_numbers": translate("Preparing", "It only counts the rows."),
        "many_levels": translate(
            "Preparing", "{0} different texts would make as many inputs."
        ).format(numbers.integer(len(column.levels))),
    }
    return sentences.get(proposal.reason, "")


def why_left_out(proposal: Proposal) -> str:
    """Return in a few words why the network does not see a column."""
    texts = {
        "empty": translate("Preparing", "left out: empty"),
        "constant": translate("Preparing", "left out: the same in every row"),
        "row_names": translate("Preparing", "left out: it names the rows"),
        "row_numbers": translate("Preparing", "left out: it counts the rows"),
        "many_levels": translate("Preparing", "left out: too many texts"),
    }
    return texts.get(proposal.reason, translate("Preparing", "left out"))


def done(plan: ColumnPlan, inputs: Sequence[InputPlan]) -> str:
    """Return what is done to a column, in one or two sentences."""
    if not plan.is_kept:
        return translate("Preparing", "The network does not see it.")
    said = [_gaps(plan)] if plan.column.missing else []
    if plan.recipe.encode == "one_hot":
        names = ", ".join(each.name for each in inputs)
        said.append(translate("Preparing", "Becomes {0}.").format(names))
    elif plan.recipe.encode == "ordinal":
        order = ", ".join(
            f"{plan.levels[int(code)] if plan.levels else numbers.exact(code)} = {k}"
            for k, code in enumerate(plan.codes)
        )
        said.append(translate("Preparing", "In order: {0}.").format(order))
    return " ".join(said)


def _gaps(plan: ColumnPlan) -> str:
    count = numbers.integer(plan.column.missing)
    if plan.recipe.impute == "drop_row":
        return translate("Preparing", "Rows without it are left out: {0}.").format(
            count
        )
    words = translate("Preparing", "What is missing ({0}) becomes {1}, {2}.")
    fill = plan.levels[int(plan.fill)] if plan.levels else _short(plan.fill, 4)
    return words.format(count, fill, _what_stands_in(plan.recipe.impute or ""))


def _what_stands_in(impute: str) -> str:
    names = {
        "mean": translate("Preparing", "the mean of the training rows"),
        "median": translate("Preparing", "the median of the training rows"),
        "most_frequent": translate(
            "Preparing", "what is most frequent in the training rows"
        ),
        "constant": translate("Preparing", "the constant that was chosen"),
    }
    return names.get(impute, impute)


def after(trail: Trail) -> str:
    """Return what the network sees of a cell: ``−0.53``, ``0, 0, 1``."""
    return ", ".join(_short(value) for value in trail.scaled.tolist())


def _short(value: float, decimals: int = _DECIMALS) -> str:
    """Write a number; a whole one without decimals."""
    is_whole = math.isfinite(value) and value == round(value) and abs(value) < 1e6
    return numbers.integer(int(value)) if is_whole else numbers.plain(value, decimals)


def arithmetic(plan: ColumnPlan, inputs: Sequence[InputPlan], trail: Trail) -> str:
    """Return how a cell becomes what the network sees of it, to be checked by hand."""
    steps = [cell(plan.column, trail.cell)]
    if math.isnan(trail.cell):
        fill = trail.filled
        steps.append(plan.levels[int(fill)] if plan.levels else _short(fill, 4))
    if trail.is_unknown:
        steps.append(translate("Preparing", "not among the training rows"))
    is_coded = plan.recipe.encode != "as_is"
    values = zip(inputs, trail.encoded.tolist(), trail.scaled.tolist(), strict=True)
    parts = [_input(each, x, z, is_coded, len(inputs) > 1) for each, x, z in values]
    return " → ".join([*steps, " · ".join(parts)])


def _input(each: InputPlan, x: float, z: float, is_coded: bool, is_named: bool) -> str:
    said = _short(x)
    if each.scaling.scale != "none":
        first = f"{said} → " if is_coded else ""
        said = f"{first}{scaled(each.scaling, x, z, _DECIMALS)}"
    return named(each.name, said) if is_named else said


def formula(scaling: Scaling) -> str:
    """Return how every value of an input is scaled, in words."""
    name = vocabulary.scale(scaling.scale)
    shift, divisor = (_short(v, 4) for v in (scaling.shift, scaling.divisor))
    match scaling.scale:
        case "standard":
            words = translate("Preparing", "{0}: (x − mean {1}) / σ {2}")
        case "min_max":
            words = translate("Preparing", "{0}: (x − min {1}) / (max − min) {2}")
        case _:
            return translate("Preparing", "not scaled")
    return words.format(name, shift, divisor)
