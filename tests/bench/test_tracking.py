"""What it costs to see the gradients of every layer, or one weight, while it trains.

Wanted: no more than a fifth of the time, and nothing while they are not seen.
"""

from time import process_time

from PySide6.QtWidgets import QApplication

from tests.bench.test_playing import window
from ui.plots.curves_picture import LOSS
from ui.plots.tracked_plot import HEALTH, HISTORY
from ui.window.main_window import MainWindow
from ui.window.refresh import SLOW_MS

__all__ = ["window"]  # a fixture
TIMES, STEPS = 40, 50  # of refreshes, and what is trained between two of them


def test_what_a_refresh_costs(request, window: MainWindow, say) -> None:
    session, plot = window.session, window.stage.plots.curves
    session.choose(weight=(1, 0, 0))
    session.show(2000)
    spent = {code: cost_of(window, code) for code in (LOSS, HEALTH, HISTORY)}
    # It comes with what follows slowly; what the loss takes is there without it.
    shares = {c: (spent[c] - spent[LOSS]) / SLOW_MS for c in (HEALTH, HISTORY)}
    name = request.node.callspec.params["window"]
    times = ", ".join(f"{code} {ms:.1f} ms" for code, ms in spent.items())
    more = ", ".join(f"{code} {share:.0%}" for code, share in shares.items())
    say(f"{name}: {times} of CPU a refresh; at most this of the time: {more}")
    assert plot.code == HISTORY


def cost_of(window: MainWindow, code: str) -> float:
    """Return the milliseconds of CPU that the plot takes for a refresh, painted."""
    session, refresh = window.session, window._refresh
    plot = window.stage.plots.curves
    window.stage.show_curves(code)
    settle()
    spent = 0.0
    for _ in range(TIMES):
        session.show(session.done + STEPS)
        refresh._soon.stop()  # nothing but the plot is shown
        session.player.is_playing = True  # as while it trains: in its share of time
        session.player.period = 0.0
        began = process_time()
        refresh._show_curves()
        plot.grab()
        spent += process_time() - began
        session.player.is_playing = False
    return 1000 * spent / TIMES


def settle() -> None:
    for _ in range(300):
        QApplication.processEvents()
