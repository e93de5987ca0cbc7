"""What the loss plot says in words about one step."""

from PySide6.QtCore import QCoreApplication

from ui.plots.curves import MetricCurves, Reading
from ui.words import numbers, vocabulary
from ui.words.scores import written

translate = QCoreApplication.translate

_DECIMALS = 4


def of_losses(reading: Reading, part: str) -> str:
    """Return the lines about a step: where it is, and the losses known there."""
    lines = [
        _place(reading),
        translate("Plots", "batch loss {0}").format(_written(reading.loss)),
    ]
    if reading.epoch_mean is not None:
        mean = _written(reading.epoch_mean)
        lines.append(translate("Plots", "epoch mean {0}").format(mean))
    if reading.watched is not None:
        step, loss = reading.watched
        words = {
            "validation": translate("Plots", "validation loss {0} (after step {1})"),
            "test": translate("Plots", "test loss {0} (after step {1})"),
        }[part]
        lines.append(words.format(_written(loss), numbers.integer(step)))
    return "\n".join(lines)


def of_metric(reading: Reading, metric: MetricCurves) -> str:
    """Return the lines about a step: where it is, and the last scores up to it."""
    lines = [_place(reading)]
    words = {
        "train": translate("Plots", "{0}, train: {1} (after step {2})"),
        "validation": translate("Plots", "{0}, validation: {1} (after step {2})"),
        "test": translate("Plots", "{0}, test: {1} (after step {2})"),
    }
    parts = "train", metric.data.watched
    for series, part in zip(metric.both, parts, strict=True):
        latest = series.latest(reading.step)
        if latest is not None:
            value = written(metric.code, latest[1], metric.data)
            name, step = vocabulary.metric(metric.code), numbers.integer(latest[0])
            lines.append(words[part].format(name, value, step))
    return "\n".join(lines)


def _place(reading: Reading) -> str:
    places = reading.epoch, reading.batch, reading.batches, reading.step
    words = translate("Plots", "epoch {0} · batch {1} of {2} · step {3}")
    return words.format(*map(numbers.integer, places))


def _written(loss: float) -> str:
    return numbers.plain(loss, _DECIMALS)
