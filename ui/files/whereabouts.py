"""Where in a run the window is, as plain values for a file, and back unbelieved."""

from collections.abc import Mapping
from typing import Any

from ui.session.cursor import Cursor, Part, Selection
from ui.session.session import Session

FARTHEST = 2**53  # any whole number that JSON keeps


def plain(session: Session) -> dict[str, Any]:
    """Return cursor, selection and pace of a session as plain JSON values."""
    home, player = session.asked.home, session.player
    cursor, selection = home.cursor, home.selection
    part = cursor.part
    return {
        "cursor": {
            "step": cursor.step,
            "index": cursor.index,
            "part": part and [*part.unit, part.term],
        },
        "selection": {
            "sample": selection.sample,
            "unit": selection.unit,
            "weight": selection.weight,
            "layer": selection.layer,
            "loss": selection.loss,
        },
        "play": {"advance_by": player.advance_by, "period": player.period},
    }


def cursor(state: Mapping[str, Any]) -> Cursor:
    """Return the cursor of a state; the start where it makes no sense."""
    given = _mapping(state.get("cursor"))
    step, index = _whole(given.get("step"), 1), _whole(given.get("index"))
    if step is None or index is None:
        return Cursor()
    return Cursor(step, index, part=_part(given.get("part")))


def selection(state: Mapping[str, Any]) -> Selection:
    """Return the selection of a state, without what makes no sense."""
    given = _mapping(state.get("selection"))
    unit, weight = _wholes(given.get("unit"), 2), _wholes(given.get("weight"), 3, -1)
    return Selection(
        _whole(given.get("sample")) or 0,
        (unit[0], unit[1]) if unit else None,
        (weight[0], weight[1], weight[2]) if weight and min(weight[::2]) >= 0 else None,
        _whole(given.get("layer"), 1),
        given.get("loss") is True,
    )


def pace(state: Mapping[str, Any]) -> tuple[object, object]:
    """Return what play advances by, and its period, as they are in a state."""
    given = _mapping(state.get("play"))
    return given.get("advance_by"), given.get("period")


def _part(value: object) -> Part | None:
    if not isinstance(value, list) or len(value) != 3:
        return None
    unit, term = _wholes(value[:2], 2), _whole(value[2])
    return Part((unit[0], unit[1]), term) if unit else None


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _whole(value: object, least: int = 0) -> int | None:
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    return value if is_whole and least <= value <= FARTHEST else None  # type: ignore


def _wholes(value: object, count: int, least: int = 0) -> list[int] | None:
    if not isinstance(value, (list, tuple)) or len(value) != count:
        return None
    found = [_whole(one, least) for one in value]
    return None if None in found else [one for one in found if one is not None]
