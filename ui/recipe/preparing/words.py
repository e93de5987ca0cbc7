"""What is said of a column: what it holds, what is done to it, and what comes of it."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from nnviz.data.frames import Column, Frame
from nnviz.data.plan import ColumnPlan, InputPlan, Scaling, Trail
from nnviz.data.prepared import Prepared
from nnviz.data.proposal import Proposal
from ui.recipe.preparing import whys
from ui.words import numbers, vocabulary
from ui.words.scaling_words import scaled

translate = QCoreApplication.translate
_DECIMALS = 3
_MOST_TEXTS = 4
_MOST_DIGITS = 7
NOTHING = "·"


def named(name: str, said: str) -> str:
    """Return what is said of something that has a name."""
    return translate("Preparing", "{0}: {1}").format(name, said)


def kind(column: Column) -> str:
    """Return what a column holds: ``numbers, 0.4 to 80``, ``2 texts: female, male``.

    Its distinct texts are counted in the whole table.
    """
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
    if column.is_date:
        words = translate("Preparing", "{0} dates: {1}")
    elif column.is_code:
        words = translate("Preparing", "{0} codes: {1}")
    return words.format(numbers.integer(len(column.levels)), f"{texts}{more}")


def _end(value: float) -> str:
    """Write an end of a range with all its digits where these are few."""
    whole = numbers.exact(value)
    return whole if len(whole) <= _MOST_DIGITS else numbers.plain(value, 2)


def consequence(before: Prepared | None, now: Prepared | None) -> str:
    """Return what it does to the training to take another preparation; "" for none.

    Parameters
    ----------
    before : Prepared or None
        What is trained on, if it is this table, prepared otherwise.
    now : Prepared or None
    """
    if before is None or now is None:
        return ""
    one, other = before.outline, now.outline
    if (one.problem, one.classes) != (other.problem, other.classes):
        return translate(
            "Preparing",
            "Another problem: its output and loss are taken, and the training starts "
            "at step 1.",
        )
    if one.inputs != other.inputs:
        return translate(
            "Preparing",
            "Other inputs: the training starts at step 1, with new weights.",
        )
    return translate("Preparing", "The training then starts at step 1.")


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
        "row_dates": translate(
            "Preparing", "Every date is another one, and a date is no quantity here."
        ),
        "row_numbers": translate("Preparing", "It only counts the rows."),
        "many_levels": translate(
            "Preparing",
            "The table has {0} different texts, of which each would be an input.",
        ).format(numbers.integer(len(column.levels))),
        "many_dates": translate(
            "Preparing",
            "The table has {0} different dates, of which each would be an input.",
        ).format(numbers.integer(len(column.levels))),
    }
    return sentences.get(_of_kind(proposal.reason, column), "")


def _of_kind(reason: str, column: Column) -> str:
    """Return the reason of a column, of one of dates the like of that of texts."""
    of_dates = {"row_names": "row_dates", "many_levels": "many_dates"}
    return of_dates.get(reason, reason) if column.is_date else reason


def why_left_out(proposal: Proposal, column: Column) -> str:
    """Return in a few words why the network does not see a column."""
    texts = {
        "empty": translate("Preparing", "left out: empty"),
        "constant": translate("Preparing", "left out: the same in every row"),
        "row_names": translate("Preparing", "left out: it names the rows"),
        "row_numbers": translate("Preparing", "left out: it counts the rows"),
        "row_dates": translate("Preparing", "left out: dates that all differ"),
        "many_levels": translate("Preparing", "left out: too many texts"),
        "many_dates": translate("Preparing", "left out: too many dates"),
    }
    reason = _of_kind(proposal.reason, column)
    return texts.get(reason, translate("Preparing", "left out"))


def done(plan: ColumnPlan) -> str:
    """Return what is done to a column and why, in a few sentences."""
    if not plan.is_kept:
        return translate("Preparing", "The network does not see it.")
    said = [whys.of_kind(plan), _gaps(plan) if plan.column.missing else ""]
    if plan.recipe.encode == "one_hot":
        said.append(whys.of_encoding(plan))
    elif plan.recipe.encode == "ordinal":
        order = ", ".join(
            f"{plan.levels[int(code)] if plan.levels else numbers.exact(code)} = {k}"
            for k, code in enumerate(plan.codes)
        )
        said.append(translate("Preparing", "In order: {0}.").format(order))
    return " ".join(filter(None, said))


def _gaps(plan: ColumnPlan) -> str:
    count = numbers.integer(plan.column.missing)
    if plan.recipe.impute == "drop_row":
        return translate("Preparing", "Rows without it are left out: {0}.").format(
            count
        )
    fill = plan.levels[int(plan.fill)] if plan.levels else _short(plan.fill, 4)
    what, why = whys.of_filling(plan.recipe.impute or "", plan.column.is_text)
    words = translate("Preparing", "{0} gaps are filled with {1}, {2}")
    if plan.column.missing == 1:
        words = translate("Preparing", "1 gap is filled with {1}, {2}")
    words = words.format(count, what, fill)
    return f"{words} ({why})." if why else f"{words}."


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


def formula(scaling: Scaling, is_coded: bool = False) -> str:
    """Return how every value of an input is scaled, in words, and why."""
    how, why = _scaled(scaling), whys.of_scaling(scaling.scale, is_coded)
    return f"{how} ({why})" if why else how


def _scaled(scaling: Scaling) -> str:
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
