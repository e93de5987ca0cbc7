"""Why a column is prepared as it is, in a few words each."""

from PySide6.QtCore import QCoreApplication

from nnviz.data.plan import ColumnPlan
from ui.words import numbers

translate = QCoreApplication.translate
TWO = 2


def of_kind(plan: ColumnPlan) -> str:
    """Return why digits are texts; "" of what is as it seems."""
    if not plan.column.is_code:
        return ""
    return translate(
        "Preparing", "Some begin with 0: a code, kept as text, is no quantity."
    )


def of_filling(impute: str, is_text: bool) -> tuple[str, str]:
    """Return what gaps are filled with, and why with that; "" where it was chosen."""
    no_mean = translate("Preparing", "texts have no mean") if is_text else ""
    return {
        "mean": (
            translate("Preparing", "the mean"),
            translate("Preparing", "the average stays as it is"),
        ),
        "median": (
            translate("Preparing", "the median"),
            translate("Preparing", "outliers do not move it"),
        ),
        "most_frequent": (translate("Preparing", "the most frequent"), no_mean),
        "constant": (translate("Preparing", "the constant that was chosen"), ""),
    }[impute]


def of_encoding(plan: ColumnPlan) -> str:
    """Return why texts become as many inputs as they do."""
    encoding = plan.encoding
    if encoding is None or plan.recipe.encode != "one_hot":
        return ""
    levels = [encoding.label(code) for code in encoding.codes]
    if len(levels) == TWO:
        words = translate(
            "Preparing", "One input tells two values apart: 1 is {1}, 0 is {0}."
        )
        return words.format(*levels)
    words = translate(
        "Preparing",
        "{0} values need as many inputs: numbers 1, 2, 3 would put them in an order.",
    )
    return words.format(numbers.integer(len(levels)))


def of_scaling(scale: str, is_coded: bool) -> str:
    """Return why inputs are scaled, or not."""
    if scale != "none":
        return translate("Preparing", "so that one step size suits all columns")
    return translate("Preparing", "0 and 1 are of a size already") if is_coded else ""
