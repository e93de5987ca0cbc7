"""Why a number is what it is, in one or two plain sentences."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from nnviz.teach.explain import Spelling
from ui.explain import (
    backward_sentences,
    part_sentences,
    sample_sentences,
    titles,
)
from ui.explain.said import Said, in_full, in_short
from ui.explain.subject import Subject
from ui.session.cursor import Selection
from ui.words import numbers, vocabulary

translate = QCoreApplication.translate


def why(subject: Subject, spelling: Spelling | None = None) -> str:
    """Return the sentences of an explanation.

    Parameters
    ----------
    subject : Subject
    spelling : Spelling, optional
        How its numbers are written, to say where one is written in two ways.
    """
    return in_full(_said(subject, spelling))


def lasting(subject: Subject, spelling: Spelling | None = None) -> str:
    """Return the sentences that are true of the number wherever it is read."""
    return in_full(_said(subject, spelling, _example(subject)))


def in_brief(subject: Subject, spelling: Spelling | None = None) -> str:
    """Return what they say in few words."""
    return in_short(_said(subject, spelling))


def _said(
    subject: Subject, spelling: Spelling | None, besides: list[Said] | None = None
) -> list[Said]:
    what = subject.explanation.what
    is_mean = subject.explanation.target.mean and what != "update"
    own = _of_mean(subject) if is_mean else _WHY[what](subject)
    finer = _finer(spelling) if spelling else []
    more = _besides(subject) if besides is None else besides
    return [*_of_class(subject), *own, *finer, *more]


def _finer(spelling: Spelling) -> list[Said]:
    """Say which result is no more than rounded from what another line needs."""
    text = translate("Explain", "{0} is {1} where a line needs more digits.")
    found = []
    for short, long in spelling.written_twice():
        if not long.startswith(short):  # else it is seen to be the same
            shown = (numbers.spelt(each).removeprefix("+") for each in (short, long))
            found.append(Said(text.format(*shown)))
    return found


def _of_class(subject: Subject) -> list[Said]:
    """Say why it is this output that is explained, if nobody has chosen it."""
    if not subject.explanation.is_of_class:
        return []
    text = translate(
        "Explain", "No unit is selected: this is the true class of sample {0}."
    )
    return [Said(text.format(subject.explanation.target.sample + 1))]


def _of_mean(subject: Subject) -> list[Said]:
    """Say what is averaged, and that each sample has its own."""
    what, m = subject.explanation.what, numbers.integer(subject.record.m)
    if what == "loss":
        return [_goal(subject)]
    if what == "weight":
        text = translate(
            "Explain",
            "Each of the {0} samples sends its own product; their mean moves the "
            "parameter.",
        )
    else:
        text = translate(
            "Explain",
            "Each of the {0} samples has its own number; this is their mean.",
        )
    return [Said(text.format(m))]


def _besides(subject: Subject) -> list[Said]:
    """Say what is shown as an example, and what else there is to see."""
    return [*_example(subject), *_more(subject)]


def _example(subject: Subject) -> list[Said]:
    """Say why it is this weight of the unit that is explained, if not the first."""
    told, _ = subject.explanation.told
    if subject.explanation.what not in ("weight", "update") or not told:
        return []
    text = translate("Explain", "The example is {0}: its product is the largest in z.")
    return [Said(text.format(titles.input_name(subject, told[0])))]


def _more(subject: Subject) -> list[Said]:
    """Say what else there is to see, or why there is nothing new."""
    what, at = subject.explanation.what, subject.explanation.at
    if subject.waiting is not None:
        return [Said(_waiting(subject, subject.waiting))]
    if not subject.is_known:
        text = translate("Explain", "Not computed yet: it comes at {0}.")
        return [Said(text.format(vocabulary.moment(at)))]
    if what in ("z", "a", "da", "dz") and at != subject.moment:
        return [Said(translate("Explain", "Nothing new happens in this unit now."))]
    if what in ("weight", "update") and subject.explanation.target.unit is not None:
        text = translate("Explain", "Click an edge, or a b, to see another one.")
        return [Said(text, "")]
    return []


def _waiting(subject: Subject, selection: Selection) -> str:
    """Say when what is selected has its turn."""
    moments = subject.record.moments
    after = moments[moments.index(subject.moment) + 1 :]
    turn = next((m for m in after if selection.has_news(m)), None)
    name = titles.selected(subject, selection)
    if turn is None:
        text = translate("Explain", "Selected: {0}. It has had its turn.")
        return text.format(name)
    text = translate("Explain", "Selected: {0}. Its turn comes at {1}.")
    return text.format(name, vocabulary.moment(turn))


def _z(subject: Subject) -> list[Said]:
    if not subject.program.has_bias(subject.layer):
        return _z_without_bias(subject)
    text = translate(
        "Explain",
        "Every input travels along its weight; the products meet in the unit and its "
        "bias is added.",
    )
    short = translate(
        "Explain", "Each input times its weight: the products and the bias add up."
    )
    if subject.layer > 1:
        text = translate(
            "Explain",
            "Every a of layer [{0}] travels along its weight; the products meet in the "
            "unit and its bias is added.",
        )
        short = translate(
            "Explain",
            "Each a of layer [{0}] times its weight: the products and the bias add up.",
        )
    before = subject.layer - 1
    gaps = sample_sentences.of_gaps(subject) if before == 0 else []
    return [Said(text.format(before), short.format(before)), *gaps, *_largest(subject)]


def _largest(subject: Subject) -> list[Said]:
    """Say whose products a long sum begins with."""
    led, _ = subject.explanation.told
    if not led:
        return []
    *first, last = (titles.input_name(subject, k) for k in led)
    text = translate("Explain", "The largest products come from {0} and {1}.")
    return [Said(text.format(", ".join(first), last))]


def _z_without_bias(subject: Subject) -> list[Said]:
    text = translate(
        "Explain",
        "Every input travels along its weight; the products meet in the unit.",
    )
    short = translate("Explain", "Each input times its weight: the products add up.")
    if subject.layer > 1:
        text = translate(
            "Explain",
            "Every a of layer [{0}] travels along its weight; the products meet in the "
            "unit.",
        )
        short = translate(
            "Explain", "Each a of layer [{0}] times its weight: the products add up."
        )
    before = subject.layer - 1
    no_bias = Said(translate("Explain", "This layer has no bias."))
    products = Said(text.format(before), short.format(before))
    return [products, no_bias, *_largest(subject)]


def _a(subject: Subject) -> list[Said]:
    found = [Said(part_sentences.activation(subject.activation))]
    if subject.is_output and subject.activation == "sigmoid" and subject.is_binary:
        answer = translate("Explain", "Here a is the probability of class {0}.")
        found.append(Said(answer.format(subject.table.classes[1])))
    if not subject.is_output and subject.activation != "linear":
        bend = translate(
            "Explain", "Without this bend, several layers could do no more than one."
        )
        short = translate("Explain", "Without this bend, layers would add nothing.")
        found.append(Said(bend, short))
    return found


def _loss(subject: Subject) -> list[Said]:
    outputs = subject.program.sizes[-1]
    own = part_sentences.loss(subject.program.loss.name, outputs)
    found = [Said(own), _goal(subject)]
    if subject.table.problem == "regression":
        found.insert(1, Said(translate("Explain", "The prediction ŷ is a.")))
    if "clipped" in subject.labels:
        found.append(backward_sentences.clipping())
    if subject.program.is_penalised:
        found.append(
            Said(translate("Explain", "Ω, the price of large weights, is a part of ℒ."))
        )
    if subject.program.is_fused:
        stable = translate(
            "Explain",
            "The code works out the same loss from z: a may round to 0 or 1, and ln 0 "
            "is no number.",
        )
        short = translate("Explain", "The code has it from z: ln 0 is no number.")
        found.append(Said(stable, short))
    return found


def _goal(subject: Subject) -> Said:
    """Say what training brings down."""
    if subject.program.loss.has_sample_losses:
        text = translate(
            "Explain",
            "Training brings down ℒ, the mean of the {0} losses of the batch.",
        )
        short = translate("Explain", "Training brings down ℒ, the mean of all {0}.")
    else:
        text = translate(
            "Explain",
            "Training brings down ℒ, the root of the mean of e over the {0} samples "
            "of the batch.",
        )
        short = translate(
            "Explain", "Training brings down ℒ, the root of the mean of all {0} e."
        )
    m = numbers.integer(subject.record.m)
    return Said(text.format(m), short.format(m))


def _weight(subject: Subject) -> list[Said]:
    layer, before, _ = subject.explanation.target.weight or (0, -1, 0)
    found = [_questions(subject, before)]
    penalty = subject.program.penalties[layer - 1]
    if before >= 0 and (penalty.l1 or penalty.l2):
        found.append(Said(translate("Explain", "The penalty adds its own slope.")))
    return found


def _questions(subject: Subject, before: int) -> Said:
    """Say what the chain rule asks, and that the answers are multiplied."""
    if subject.activation == "softmax":
        text = translate(
            "Explain",
            "Two questions, multiplied: how does z change the loss, and how does {0} "
            "change z? Then the mean over the batch.",
        )
        short = translate("Explain", "Two slopes multiplied, then the mean of all.")
    else:
        text = translate(
            "Explain",
            "Three questions, multiplied: how does a change the loss, how does z "
            "change a, and how does {0} change z? Then the mean over the batch.",
        )
        short = translate("Explain", "Three slopes multiplied, then the mean of all.")
    return Said(text.format("b" if before < 0 else "w"), short)


def _update(subject: Subject) -> list[Said]:
    gist = translate("Explain", "Promised is ℒ plus every gradient times its change.")
    few = translate("Explain", "Then ℒ is measured: it bends on the way.")
    measured = translate(
        "Explain",
        "Then ℒ of the same batch is measured with the new values. It differs from the "
        "promise, since ℒ bends on the way.",
    )
    return [
        *part_sentences.rule(subject.program.optimizer),
        Said(_promise(subject), gist),
        Said(measured, few),
    ]


def _promise(subject: Subject) -> str:
    """Say what the gradient alone foretells of the loss."""
    if "squares" in subject.labels:
        return translate(
            "Explain",
            "The promise: each parameter changes ℒ by its gradient times its change, "
            "which is −α times its gradient squared; ‖∇ℒ‖² adds up all those squares.",
        )
    return translate(
        "Explain",
        "The promise: each parameter changes ℒ by its gradient times its change; "
        "∇ℒ·ΔW adds up all those products.",
    )


_WHY: dict[str, Callable[[Subject], list[Said]]] = {
    "sample": sample_sentences.of_sample,
    "input": sample_sentences.of_input,
    "z": _z,
    "a": _a,
    "loss": _loss,
    "da": backward_sentences.of_a,
    "dz": backward_sentences.of_z,
    "weight": _weight,
    "update": _update,
}
