"""What the loss plot says in words about one step."""

from PySide6.QtCore import QCoreApplication

from ui import numbers
from ui.plots.curves import Reading

translate = QCoreApplication.translate

_DECIMALS = 4


def readout(reading: Reading) -> str:
    """Return the lines about a step: where it is, and the losses known there."""
    place = translate("Plots", "epoch {0} · batch {1} of {2} · step {3}").format(
        *map(
            numbers.integer,
            (reading.epoch, reading.batch, reading.batches, reading.step),
        )
    )
    lines = [place, translate("Plots", "batch loss {0}").format(_written(reading.loss))]
    if reading.epoch_mean is not None:
        mean = _written(reading.epoch_mean)
        lines.append(translate("Plots", "epoch mean {0}").format(mean))
    if reading.test is not None:
        step, loss = reading.test
        lines.append(
            translate("Plots", "test loss {0} (after step {1})").format(
                _written(loss), numbers.integer(step)
            )
        )
    return "\n".join(lines)


def _written(loss: float) -> str:
    return numbers.plain(loss, _DECIMALS)
