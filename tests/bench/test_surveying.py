"""What it costs to see the loss surface, or a layer's space, while it trains.

Wanted: no more than a fifth of the steps, and nothing while they are not seen.
"""

from time import process_time

import numpy as np

from tests.bench.test_playing import run_for, window
from ui.window.main_window import MainWindow

__all__ = ["window"]  # a fixture
SECONDS, ROUNDS = 1.5, 4
HIDDEN = "nothing"


def test_steps_while_seen(request, window: MainWindow, say) -> None:
    session, player = window.session, window.session.player
    plot = window.stage.plots.answers
    player.set_advance_by("batch")
    player.set_period(0.0)
    player.play()
    run_for(0.5)
    codes = (HIDDEN, "boundary", "surface", "hidden")
    rates: dict[str, list[float]] = {code: [] for code in codes}
    for _ in range(ROUNDS):
        for code, found in rates.items():
            plot.setVisible(code != HIDDEN)
            plot.heading.chosen.emit("surface" if code == HIDDEN else code)
            run_for(0.3)
            done, worked = session.done, process_time()
            run_for(SECONDS)
            found.append((session.done - done) / (process_time() - worked))
    player.stop()
    alone = np.median(rates[HIDDEN])
    shares = {code: np.median(rates[code]) / alone for code in codes[1:]}
    name = request.node.callspec.params["window"]
    words = ", ".join(f"{code} {share:.0%}" for code, share in shares.items())
    say(f"{name}: {alone:.0f} steps a second of CPU without the plot; {words} of them")
    assert all(min(found) > 0 for found in rates.values())  # it went on all the while
