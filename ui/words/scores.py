"""How the scores of a network are shown: each in the unit that it has."""

import math

from PySide6.QtCore import QCoreApplication

from nnviz.data import Prepared
from ui.words import numbers

translate = QCoreApplication.translate

SHARES = ("accuracy", "precision", "recall")
ERRORS = ("mse", "rmse", "mae")


def unit_of(name: str, data: Prepared) -> tuple[float, str]:
    """Return what a score is multiplied by for the screen, and its unit.

    Shares are in percent; errors in the unit of the target, whatever its scale.
    """
    scale, unit = data.y_scale, data.table.target_unit
    if name in SHARES:
        return 100.0, "%"
    if name == "mse":
        return scale**2, f"{unit}²" if unit else ""
    return (scale, unit) if name in ERRORS else (1.0, "")


def written(name: str, value: float, data: Prepared | None) -> str:
    """Write a score, the loss among them, as the network has it."""
    if math.isnan(value):
        undefined = translate("Scores", "undefined")
        return undefined if name == "r2" else numbers.plain(value)
    if name in SHARES:
        return numbers.percent(value)
    if name not in ERRORS or data is None:
        return numbers.plain(value, 3)
    factor, unit = unit_of(name, data)
    return f"{numbers.plain(value * factor)} {unit}".rstrip()
