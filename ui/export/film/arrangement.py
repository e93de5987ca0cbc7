"""Where title and panes stand in a frame of any size and shape."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect

REFERENCE = (1280, 720)  # a larger frame is this one, enlarged
_WIDE = 1.2  # times as wide as high: then panes stand side by side
_BAND, _GAP = 46, 14
_NETWORK_WIDE, _NETWORK_HIGH = 0.64, 0.58  # its share beside, or over, the plots
_LOSS = 0.42  # of the height, over the answers


@dataclass(frozen=True)
class Arrangement:
    """The places in a frame.

    Attributes
    ----------
    ratio : float
        Pixels for a unit of text and lines.
    band : QRect
        Of the title, in pixels.
    panes : dict of str to QRect
        In pixels.
    """

    ratio: float
    band: QRect
    panes: dict[str, QRect]


def arranged(size: tuple[int, int], panes: Sequence[str]) -> Arrangement:
    """Return the places of some panes in a frame of that size in pixels."""
    width, height = size
    ratio = max(1.0, min(width / REFERENCE[0], height / REFERENCE[1]))
    high = min(round(_BAND * ratio), height // 5)
    band = QRect(0, 0, width, high)
    room = QRect(0, high, width, height - high)
    plots = [pane for pane in ("loss", "answers") if pane in panes]
    gap = round(_GAP * ratio)
    is_wide = width > _WIDE * height
    places: dict[str, QRect] = {}
    if "network" in panes:
        share = _NETWORK_WIDE if is_wide else _NETWORK_HIGH
        own, room = _split(room, share if plots else 1.0, is_wide)
        places["network"] = own
    stands = not is_wide if "network" not in panes else is_wide
    share = (_LOSS if stands else 0.5) if len(plots) > 1 else 1.0
    for pane in plots:
        own, room = _split(room, share, not stands)
        places[pane] = own.adjusted(gap, gap // 2, -gap, -gap)
        share = 1.0
    return Arrangement(ratio, band, places)


def _split(room: QRect, share: float, is_beside: bool) -> tuple[QRect, QRect]:
    """Return a share of the room at the left, or at the top, and the rest."""
    first, rest = QRect(room), QRect(room)
    if is_beside:
        first.setWidth(round(room.width() * share))
        rest.setLeft(first.right() + 1)
    else:
        first.setHeight(round(room.height() * share))
        rest.setTop(first.bottom() + 1)
    return first, rest
