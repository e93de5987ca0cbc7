"""What is followed along a run as figures: the health of the layers, and one weight."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from nnviz.teach import plot_tables
from nnviz.teach.health import Parameter
from nnviz.teach.health.vitals import can_die, can_saturate
from ui.export.figure import Figure
from ui.export.item import AGAIN
from ui.exported.figure_sizes import CURVES, LEAST_CURVES, LEAST_TWO_CURVES, TWO_CURVES
from ui.look.theme import Theme
from ui.plots import health_words
from ui.plots.figures import paint_lines_figure
from ui.plots.health_curves import QUANTITIES, HealthCurves
from ui.plots.health_pane import picture_of
from ui.plots.history import History
from ui.plots.lines_picture import AROUND, LinesPicture
from ui.session.clock import SLICE
from ui.session.session import Session
from ui.shown.tracking import Tracking
from ui.words import data_words

translate = QCoreApplication.translate

GRADIENTS, WEIGHT = "gradients", "weight_history"  # the words that ask for them
NAMES = {
    "gradient": "gradients",
    "ratio": "updates",
    "saturated": "saturated",
    "dead": "dead_units",
}


@dataclass(frozen=True)
class _Found:
    """What is found along a run, once it is wanted: it may take its time."""

    session: Session

    @cached_property
    def tracking(self) -> Tracking:
        return Tracking(self.session)

    def find_health(self) -> object:
        """Find more of the health for some milliseconds; `AGAIN` if that is not all."""
        _, is_whole = self.tracking.health(SLICE)
        return None if is_whole else AGAIN

    def find_history(self) -> object:
        """Find more of the weight, likewise."""
        _, is_whole = self.tracking.history(SLICE)
        return None if is_whole else AGAIN

    @cached_property
    def health(self) -> HealthCurves:
        return self.tracking.health()[0]

    @cached_property
    def history(self) -> History:
        found, _ = self.tracking.history()
        assert found is not None
        return found

    @property
    def cursor(self) -> tuple[int | None, bool]:
        """Return the step to be marked: none where the run ends with it."""
        session = self.session
        is_last = session.cursor.step == session.done
        return None if is_last else session.cursor.step, session.is_after


def of_run(session: Session, theme: Theme) -> Iterator[Figure]:
    """Yield the health of the layers, and the weight that is selected."""
    found = _Found(session)
    yield from _health(found, theme)
    if session.selection.weight is not None:
        yield _weight(found, Parameter(*session.selection.weight), theme)


def _health(found: _Found, theme: Theme) -> Iterator[Figure]:
    session = found.session
    activations = session.program.activations
    lacking = set()
    if not any(map(can_saturate, activations)):
        lacking.add("saturated")
    if not any(map(can_die, activations)):
        lacking.add("dead")
    for code in QUANTITIES:
        if code not in lacking:
            title = health_words.quantity(code)
            words = translate(
                "Figures",
                "{0}: {1} of every layer along the run. Lines: the median of {2} "
                "steps.",
            )
            name = data_words.name(session.recipe.data.source)
            words = words.format(name, title, AROUND)
            paint = _painting(theme, partial(_of_layers, found, code))
            own = NAMES[code], _up(title), words, CURVES, paint
            yield Figure(
                *own,
                partial(_health_csv, found),
                is_filed=code == "gradient",
                code=GRADIENTS,
                least=LEAST_CURVES,
                find=found.find_health,
            )


def _weight(found: _Found, of: Parameter, theme: Theme) -> Figure:
    session = found.session
    name = History(of, {}, 0).name
    words = translate("Figures", "{0}: {1} and its gradient along the run.")
    return Figure(
        WEIGHT,
        translate("Figures", "{0} along the run").format(name),
        words.format(data_words.name(session.recipe.data.source), name),
        TWO_CURVES,
        _painting(theme, lambda: found.history.pictures(*found.cursor)),
        partial(_history_csv, found),
        least=LEAST_TWO_CURVES,
        find=found.find_history,
    )


def _painting(
    theme: Theme, pictures: Callable[[], Sequence[LinesPicture]]
) -> Callable[[QPainter, QRectF], None]:
    def paint(painter: QPainter, rect: QRectF) -> None:
        paint_lines_figure(painter, rect, pictures(), theme)

    return paint


def _of_layers(found: _Found, code: str) -> tuple[LinesPicture]:
    return (picture_of(found.health, code, *found.cursor),)


def _health_csv(found: _Found) -> str:
    session = found.session
    vitals = {step: c.vitals for step, c in found.health.found.items()}
    return plot_tables.health_csv(session.run, session.segment, vitals)


def _history_csv(found: _Found) -> str:
    session = found.session
    history = found.history.found
    return plot_tables.parameter_csv(session.run, session.segment, history)


def _up(text: str) -> str:
    return text[:1].upper() + text[1:]
