"""Keeps the page of a comparison at what its runs show."""

from collections.abc import Sequence
from dataclasses import replace

from nnviz.teach.comparison.collapse import collapsed
from nnviz.teach.comparison.comparison import MOST, Comparison
from nnviz.teach.comparison.differing import Row, differing
from nnviz.teach.sections import Cut, proposed
from ui.compare import differences, told
from ui.compare.lane_card import LaneState
from ui.compare.page import ComparePage
from ui.comparison import overlaid
from ui.comparison.compared import Compared
from ui.comparison.comparison_player import ComparisonPlayer
from ui.plots.answers_canvas import AnswersCanvas
from ui.plots.answers_picture import (
    AnswersPicture,
    in_one_span,
    proposed_view,
    title_of,
    views_of,
)
from ui.plots.overlaid_chart import OverlaidChart
from ui.shown import plotted
from ui.words import column_words, numbers, vocabulary
from ui.words.scores import written

_RESOLUTION = 96  # of the map behind a boundary
_LINE = 96  # points along a single input
_VIEWS = ("boundary", "rows", "confusion", "residuals")
_SCORES = 2  # that there is room for: the loss and the first metric
_NOT_YET = "·"
_MOST_SHOWN = 4  # numbers of the one matrix that linear layers are


class CompareView:
    """Hands what the runs of a comparison are at a tick to the page.

    Parameters
    ----------
    player : ComparisonPlayer

    Attributes
    ----------
    page : ComparePage
    runs : list of Compared
    """

    def __init__(self, player: ComparisonPlayer) -> None:
        self._player = player
        self._answers = [AnswersCanvas() for _ in range(MOST)]
        self.losses, self.norms = OverlaidChart(), OverlaidChart()
        self.page = ComparePage(self._answers, self.losses, self.norms)
        self.runs: list[Compared] = []
        self._rows: list[Row] = []
        self._view, self._cut = "boundary", Cut()
        self._of, self._is_log, self._layer = "both", True, "layers"
        self._spent = 0.0
        self._connect()

    @property
    def answers(self) -> list[AnswersPicture]:
        """Return what the plots of the answers show."""
        return [chart.picture for chart in self._answers if chart.picture]

    def begin(self, comparison: Comparison, is_log: bool) -> None:
        """Show another comparison, as it is best seen."""
        data = comparison.lanes[0].data
        self._is_log, self._of, self._layer = is_log, "both", "layers"
        self._view, self._cut = proposed_view(data), proposed(data)
        self.follow_runs()

    def follow_runs(self) -> None:
        """Show the runs that there are now."""
        comparison = self._player.comparison
        self.runs = [Compared(lane) for lane in comparison.lanes]
        self._rows = differing([lane.recipe for lane in comparison.lanes])
        self.renew()

    def rest(self) -> None:
        """Let go of the runs, which take more than what is seen of them."""
        self.runs = []
        self._player.rest()

    def renew(self) -> None:
        """Show everything anew: other runs, another language."""
        page, data = self.page, self._player.comparison.lanes[0].data
        views = [view for view in _VIEWS if view in views_of(data)]
        if self._cut.is_principal:
            views.remove("boundary")  # it takes a library, and time
        named = column_words.named(data)
        page.set_views([(view, title_of(view, named)) for view in views], self._view)
        watched = data.watched if len(data.rows_watched) else ""
        page.set_curves(watched, self._of, self._is_log)
        page.set_layers(self.runs[0].looks.depth, self._layer)
        for chart in (*self._answers, self.losses, self.norms):
            chart.renew()
        self.follow()

    def follow(self) -> None:
        """Show where the runs stand."""
        comparison, tick = self._player.comparison, self._player.tick
        for number, run in enumerate(self.runs):
            run.go_to(comparison.step(number, tick))
        names = self._names()
        states = [self._state(k, name) for k, name in enumerate(names)]
        if any(state.note for state in states):  # else the plots stand in no line
            states = [replace(state, note=state.note or "") for state in states]
        self.page.set_lanes(states)
        pictures = [self._picture(run) for run in self.runs]
        if pictures[0].problem == "regression":
            pictures = in_one_span(pictures)
        for picture, chart in zip(pictures, self._answers, strict=False):
            chart.show_picture(picture)
        self._show_curves(names)
        self._show_table()
        words = told.position(comparison, tick)
        self.page.transport.set_place(tick, comparison.last, words)
        if comparison.is_over and tick >= comparison.last:
            self.page.reveal()

    def _drawing(self) -> float:
        """Return the seconds that drawing has taken since this was asked last."""
        charts = (*self._answers, self.losses, self.norms)
        before, self._spent = self._spent, sum(chart.spent for chart in charts)
        return self._spent - before

    def _connect(self) -> None:
        page = self.page
        self._player.set_drawing(self._drawing)
        self._player.moved.connect(self.follow)
        self._player.playing_changed.connect(page.transport.set_playing)
        page.view_chosen.connect(self._choose_view)
        page.rows_chosen.connect(self._choose_rows)
        page.log_chosen.connect(self._choose_log)
        page.norms_chosen.connect(self._choose_layer)

    def _choose_view(self, view: str) -> None:
        self._view = view
        self.follow()

    def _choose_rows(self, rows: str) -> None:
        self._of = rows
        self.follow()

    def _choose_log(self, is_log: bool) -> None:
        self._is_log = is_log
        self.follow()

    def _choose_layer(self, layer: str) -> None:
        self._layer = layer
        self.follow()

    @property
    def _inputs(self) -> int:
        return int(self.runs[0].data.X_train.shape[1])

    def _names(self) -> list[str]:
        return differences.titles(self._rows, len(self.runs), self._inputs)

    def _show_curves(self, names: Sequence[str]) -> None:
        comparison, tick = self._player.comparison, self._player.tick
        self.losses.show_picture(
            overlaid.losses(comparison, tick, names, self._of, self._is_log)
        )
        picture = overlaid.norms_by_layer(self.runs, names)
        if self._layer != "layers":
            layer = int(self._layer)
            picture = overlaid.norms(comparison, tick, names, layer)
        self.norms.show_picture(picture)

    def _show_table(self) -> None:
        comparison, count = self._player.comparison, len(self.runs)
        inputs, names = self._inputs, self._names()
        rows = [
            (
                differences.name_of(row),
                *(differences.value_of(row, run, inputs) for run in range(count)),
            )
            for row in self._rows
        ]
        said = [told.parting(comparison, run, names) for run in range(1, count)]
        first = told.alone() if count == 1 else ""
        self.page.table.set_rows(rows, [first, *said])

    def _picture(self, run: Compared) -> AnswersPicture:
        """Return what a run answers, in the view that is chosen."""
        data, last = run.data, run.program.activations[-1].name
        view = self._view if self._view in views_of(data) else proposed_view(data)
        resolution = run.looks.affordable(_RESOLUTION, on_plane=True)
        found = plotted.answers(run.looks, view, self._cut, resolution, _LINE)
        named = column_words.named(data)
        return AnswersPicture(named, view, last == "sigmoid", **found)

    def _state(self, number: int, title: str) -> LaneState:
        """Return what is said of a run."""
        run = self.runs[number]
        is_there = run.step >= run.lane.limit
        end = run.lane.end if is_there else ""
        parts = [p for p in ("train", "validation", "test") if len(run.data.part(p).Y)]
        found = {part: run.looks.scores(part) or {} for part in parts}
        is_kept = "validation" in parts and not (is_there and end)
        shown = {
            part: {} if is_kept and part == "test" else scores
            for part, scores in found.items()
        }
        rows = tuple(
            (
                _name_of(name),
                tuple(
                    written(name, scores[name], run.data) if scores else _NOT_YET
                    for scores in shown.values()
                ),
            )
            for name in list(found["train"])[:_SCORES]
        )
        heads = tuple(map(vocabulary.part, parts))
        state = told.ending(end, run.step)
        return LaneState(title, state, self._note(run), heads, rows)

    def _note(self, run: Compared) -> str | None:
        """Return the one matrix that linear layers are, in one line."""
        found = collapsed(run.program, run.looks.parameters)
        if found is None or found[0].size > _MOST_SHOWN:
            return None
        product = "·".join(f"W[{k}]" for k in range(1, run.looks.depth + 1))
        values = " ".join(map(numbers.signed, found[0].ravel().tolist()))
        return f"{product} = [{values}]"


def _name_of(score: str) -> str:
    return told.loss() if score == "loss" else vocabulary.metric(score)
