"""What the loss plot says in words about one step."""

from PySide6.QtCore import QCoreApplication

from ui import numbers, vocabulary
from ui.plots.curves import MetricCurves, Reading
from ui.scores import written

translate = QCoreApplication.translate

_DECIMALS = 4


def of_losses(reading: Reading) -> str:
    """Return the lines about a step: where it is, and the losses known there."""
    lines = [
        _place(reading),
        translate("Plots", "batch loss {0}").format(_written(reading.loss)),
    ]
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


def of_metric(reading: Reading, metric: MetricCurves) -> str:
    """Return the lines about a step: where it is, and the last scores up to it."""
    lines = [_place(reading)]
    words = (
        translate("Plots", "{0}, train: {1} (after step {2})"),
        translate("Plots", "{0}, test: {1} (after step {2})"),
    )
    for series, sentence in zip(metric.both, words, strict=True):
        latest = series.latest(reading.step)
        if latest is not None:
            value = written(metric.code, latest[1], metric.data)
            name, step = vocabulary.metric(metric.code), numbers.integer(latest[0])
            lines.append(sentence.format(name, value, step))
    return "\n".join(lines)


def _place(reading: Reading) -> str:
    places = reading.epoch, reading.batch, reading.batches, reading.step
    words = translate("Plots", "epoch {0} · batch {1} of {2} · step {3}")
    return words.format(*map(numbers.integer, places))


def _written(loss: float) -> str:
    return numbers.plain(loss, _DECIMALS)
