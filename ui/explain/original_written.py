"""A network in original units, written out: words, and rows to set and to copy."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from nnviz.teach.explain import Number, Row, Spelling, print_spelled
from nnviz.teach.original_rows import Original, prediction_row, spelling_of
from nnviz.teach.original_units import Unscaled, hindrance, of_record
from ui.explain import original_words, written
from ui.explain.sheet import SheetRow
from ui.explain.sheet_view import label_width
from ui.explain.state import State
from ui.formulas import formula
from ui.look import fonts, theme

_WIDEST_LABEL = 150  # pixels
_NEW_LINE = "\u2028"  # within a paragraph
Labelled = tuple[str, Row]


@dataclass(frozen=True)
class Written:
    """What is shown of a network in original units.

    Attributes
    ----------
    title, text : str
    rows : tuple of SheetRow
    units : tuple of Unscaled
        Of all outputs; none where no weight is such a coefficient.
    is_of_choice : bool
        Whether it is about a weight or an input that is chosen.
    """

    title: str
    text: str
    rows: tuple[SheetRow, ...]
    units: tuple[Unscaled, ...] = ()
    is_of_choice: bool = False


def is_offered(state: State) -> bool:
    """Tell whether there is something to say of the network in original units."""
    if not hindrance(state.program, state.data):
        return True
    is_value = state.data.table.problem == "regression"
    return is_value and state.data.plan.target.scaling.scale != "none"


def written_out(state: State) -> Written:
    """Return what is to be said of what is chosen, or else of the first output."""
    program, data = state.program, state.data
    title = original_words.title(state.record.step, _is_after(state))
    refusal = original_words.refusal(program, data)
    if refusal:
        rows = tuple(_set(state, _answer_rows(state)))
        return Written(title, refusal, rows)
    is_of_choice = _feature(state) is not None
    text, labelled = _of_input(state) if is_of_choice else _of_model(state)
    units = of_record(data, state.record, _is_after(state))
    is_large = is_of_choice and len(_units(state)) == 1
    rows = tuple(_set(state, labelled, is_large))
    return Written(title, text, rows, units, is_of_choice)


def _of_input(state: State) -> tuple[str, list[Labelled]]:
    """Return the weight that is chosen, or each one of the input that is."""
    feature, units = _feature(state), _units(state)
    assert feature is not None
    first, labels = _original(state, units[0]), [""]
    if len(units) > 1:
        labels = [original_words.of_class(text) for text in state.data.table.classes]
    originals = [_original(state, unit) for unit in units]
    slopes = (each.slope_row(feature) for each in originals)
    rows = list(zip(labels, slopes, strict=True))
    if state.program.activations[-1].name == "sigmoid":
        rows.append((original_words.of_odds(), first.odds_row(feature)))
    if state.program.depth == 2:
        W = state.record.W_after if _is_after(state) else state.record.W_before
        made = (each.product_row(feature, W) for each in originals)
        rows += zip(labels, made, strict=True)
    told = original_words.effect(first, feature, state.decimals)
    return f"{told} {original_words.of_layers(first)}".strip(), rows


def _of_model(state: State) -> tuple[str, list[Labelled]]:
    """Return the whole of an output: its formula, its weights, what it gives."""
    of = _original(state, _units(state)[0])
    words = "", original_words.equation(of, state.decimals), original_words.legend(of)
    *slopes, intercept = of.rows()
    pairs = zip(of.found.slopes, slopes, strict=False)
    rows = [(original_words.of_slope(slope), row) for slope, row in pairs]
    return _NEW_LINE.join(words), [*rows, ("", intercept), *_sample_rows(state, of)]


def _sample_rows(state: State, of: Original) -> Iterator[Labelled]:
    """Yield what comes out for the sample, once that is known of these weights."""
    if _is_known(state, "Z" if of.data.table.classes else "A"):
        row = of.sum_row(state.record, state.selection.sample)
        is_asked = not state.record.has_target
        yield original_words.of_sample(state.selection.sample, is_asked), row
    if of.found.target.scale != "none":
        yield from _answer_rows(state)


def _answer_rows(state: State) -> list[Labelled]:
    """Return the predicted value from what the network answers, once it has."""
    if not _is_known(state, "A"):
        return []
    a = state.record.A[state.program.depth][state.selection.sample, 0]
    row = prediction_row(state.data, float(a))
    return [(original_words.from_answer(), row)]


def _is_known(state: State, kind: str) -> bool:
    """Tell whether the last layer has come to its z or a, with the weights of now."""
    done = state.record.moments[: state.index + state.is_whole]
    has_come = any(m.kind == kind and m.layer == state.program.depth for m in done)
    return has_come and not state.is_mean and not _is_after(state)


def _is_after(state: State) -> bool:
    """Tell whether the weights are those after the update."""
    return state.moment.kind == "update" and state.has_happened


def _feature(state: State) -> int | None:
    """Return the input that is asked about, if one is."""
    chosen = state.chosen
    if chosen.weight is not None:
        layer, before, _ = chosen.weight
        return before if layer == 1 and before >= 0 else None
    return chosen.unit[1] if chosen.unit and not chosen.unit[0] else None


def _units(state: State) -> range:
    """Return the outputs that are asked about."""
    chosen, depth = state.chosen, state.program.depth
    layer, unit = (*chosen.weight[::2],) if chosen.weight else chosen.unit or (depth, 0)
    if layer == depth:
        return range(unit, unit + 1)
    is_of_input = _feature(state) is not None
    return range(state.program.sizes[-1] if is_of_input else 1)


def _original(state: State, unit: int) -> Original:
    about = state.program, state.data, state.record
    return Original.of(*about, unit, _is_after(state))


def _set(
    state: State, labelled: list[Labelled], is_large: bool = False
) -> Iterator[SheetRow]:
    """Yield rows to set, the first one large; each has the digits that it needs."""
    for k, (label, row) in enumerate(labelled):
        is_final = is_large and k == 0
        spelling = spelling_of(row, state.data, state.decimals)
        shown, text = replace(row, is_final=is_final), _elided(label)
        source = partial(_copied, row, spelling)
        sides = print_spelled(shown, spelling, _ink)
        yield SheetRow(sides, text, label_width(text), "", is_final, source)


def _copied(row: Row, spelling: Spelling) -> str:
    return written.latex(print_spelled(row, spelling))


def _ink(number: Number, digits: str) -> str:
    """Give a weight the colour of its sign, and set a final result in bold."""
    text = written.localised(digits)
    if number.role == "result":
        return formula.bold(text)
    if number.role == "weight" and number.value is not None:
        colour = theme.current().sign_text(number.value).name()
        return rf"\textcolor{{{colour}}}{{{text}}}"
    return text


def _elided(label: str) -> str:
    """Return the words before a row, shortened where they are long."""
    elide = Qt.TextElideMode.ElideMiddle
    return QFontMetricsF(fonts.ui_font()).elidedText(label, elide, _WIDEST_LABEL)
