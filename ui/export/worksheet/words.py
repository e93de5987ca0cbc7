"""What is said on a worksheet."""

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from nnviz.model.ops import Moment
from nnviz.teach.worksheet import Worked
from ui.session.session import Session
from ui.words import data_words, numbers, vocabulary

translate = QCoreApplication.translate


def title(session: Session, is_key: bool) -> str:
    """Return the title of a sheet, or of its key."""
    name, step = data_words.name(session.recipe.data.source), session.cursor.step
    words = translate("Worksheet", "{0}, step {1}: worksheet")
    if is_key:
        words = translate("Worksheet", "{0}, step {1}: answer key")
    return words.format(name, numbers.integer(step))


def introduction(session: Session, worked: Worked) -> tuple[str, ...]:
    """Return what the sheet is about, and the rule of rounding."""
    program = session.program
    sizes = "-".join(map(str, program.sizes))
    what = translate(
        "Worksheet",
        "One step of a {0} network with {1} and {2}: a batch of {3} goes forward, "
        "the gradients come back, and the weights are updated once.",
    ).format(
        sizes,
        vocabulary.loss(program.loss.name),
        vocabulary.optimizer(program.optimizer.name),
        numbers.integer(int(worked.numbers["m"])),
    )
    rule = translate(
        "Worksheet",
        "Each box is one calculation: keep all digits within it, and round what you "
        "write to {0} decimals, but keep {1} significant figures of a small number; a "
        "half is rounded away from zero. Go on with what stands in the boxes: then "
        "every digit agrees with the key.",
    ).format(worked.decimals, worked.figures)
    m = int(worked.numbers["m"])
    whole = () if m == session.record.m else (_part(m, session.record.m),)
    return what, *whole, rule


def _part(m: int, whole: int) -> str:
    return translate(
        "Worksheet",
        "The batch of this step has {0} samples; the sheet keeps its first ones, {1}, "
        "as a batch of its own.",
    ).format(numbers.integer(whole), numbers.integer(m))


def settings(known: Mapping[str, Decimal | float]) -> str:
    """Return plain numbers of a step: ``m = 3 (samples), α = 0.5 (learning rate)``."""
    names = {
        "m": "m",
        "lr": "α",
        "momentum": "μ",
        "rho": "ρ",
        "beta_1": "β₁",
        "beta_2": "β₂",
        "epsilon": "ε",
        "weight_decay": "λ",
        "limit": "c",
    }
    told = [key for key in names if key in known]
    if "beta_1" in told:
        names["t"] = "t"
        told.append("t")
    values = {key: numbers.localised(_plain(float(known[key]))) for key in told}
    return ", ".join(f"{names[key]} = {values[key]}{_meant(key)}" for key in told)


def _meant(name: str) -> str:
    """Return what a number is, where its letter has a meaning in words."""
    meant = {
        "m": translate("Worksheet", "samples"),
        "lr": translate("Worksheet", "learning rate"),
        "momentum": translate("Worksheet", "momentum"),
        "weight_decay": translate("Worksheet", "weight decay"),
        "t": translate("Worksheet", "step"),
    }
    return f" ({meant[name]})" if name in meant else ""


def _plain(value: float) -> str:
    text = f"{value:.12f}".rstrip("0").rstrip(".")
    return text if float(text) == value else repr(value)


def heading(moment: Moment) -> str:
    """Return what is found at a moment, with its short name."""
    found = {
        "Z": translate("Worksheet", "Weighted sums of layer {0}"),
        "A": translate("Worksheet", "Activations of layer {0}"),
        "loss": translate("Worksheet", "Loss"),
        "dA": translate("Worksheet", "Gradients with respect to a, layer {0}"),
        "dZ": translate("Worksheet", "Gradients with respect to z, layer {0}"),
        "dW": translate("Worksheet", "Gradients of the parameters of layer {0}"),
        "update": translate("Worksheet", "Update"),
    }[moment.kind].format(moment.layer)
    return f"{found} ({vocabulary.moment(moment)})" if moment.layer else found


def samples(count: int) -> tuple[str, ...]:
    """Return the heads of the samples."""
    return tuple(
        translate("Worksheet", "sample {0}").format(numbers.integer(k + 1))
        for k in range(count)
    )


def units(count: int) -> tuple[str, ...]:
    """Return the heads of units."""
    return tuple(
        translate("Worksheet", "unit {0}").format(numbers.integer(k + 1))
        for k in range(count)
    )
