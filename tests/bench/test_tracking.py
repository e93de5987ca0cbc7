"""What it costs to see the gradients of every layer, or one weight, while it trains.

Wanted: no more than a fifth of the steps, and nothing while they are not seen.
"""

from time import process_time

import numpy as np

from tests.bench.test_playing import run_for, window
from ui.main_window import MainWindow
from ui.plots.curves_picture import LOSS
from ui.plots.tracked_plot import HEALTH, HISTORY

__all__ = ["window"]  # a fixture
SECONDS, ROUNDS = 1.5, 4


def test_steps_while_seen(request, window: MainWindow, say) -> None:
    session, player = window.session, window.session.player
    player.set_advance_by("batch")
    player.set_period(0.0)
    session.choose(weight=(1, 0, 0))
    player.play()
    run_for(0.5)
    rates: dict[str, list[float]] = {code: [] for code in (LOSS, HEALTH, HISTORY)}
    for _ in range(ROUNDS):
        for code, found in rates.items():
            window.stage.show_curves(code)
            run_for(0.3)
            done, worked = session.done, process_time()
            run_for(SECONDS)
            found.append((session.done - done) / (process_time() - worked))
    player.stop()
    alone = np.median(rates[LOSS])
    shares = {code: np.median(rates[code]) / alone for code in (HEALTH, HISTORY)}
    name = request.node.callspec.params["window"]
    words = ", ".join(f"{code} {share:.0%}" for code, share in shares.items())
    say(f"{name}: {alone:.0f} steps a second of CPU with the loss; {words} of them")
    assert min(shares.values()) > 0.7  # the machine has other things to do
