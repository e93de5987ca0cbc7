"""How films are made, as it was chosen last: all but what of the run they show."""

import json
from dataclasses import replace

from PySide6.QtCore import QSettings

from ui.export.film.options import FORMATS, PANES, RATES, SIDES, Options
from ui.export.film.proposed import pictures_for

_KEPT = "export/film"  # the setting


def keep(options: Options) -> None:
    """Remember for the next film how this one is made."""
    kept = options.rate, options.size, options.panes, options.format
    QSettings().setValue(_KEPT, json.dumps(kept))


def as_kept(options: Options) -> Options:
    """Return a film that is made as the last one, if that can be: settings grow old."""
    try:
        rate, size, panes, kind = json.loads(str(QSettings().value(_KEPT)))
        width, height = map(int, size)
        chosen = tuple(pane for pane in PANES if pane in panes)
    except (ValueError, TypeError, OverflowError, RecursionError):
        return options
    is_possible = rate in RATES and kind in FORMATS and len(chosen) > 0
    if not is_possible or any(side not in SIDES for side in (width, height)):
        return options
    every = pictures_for(options.pace, rate, options.every)
    made = replace(options, rate=rate, every=every, panes=chosen, format=kind)
    return replace(made, size=(width, height))
