"""Zoom and drag: views from views."""

from dataclasses import replace

from PySide6.QtCore import QPointF

from ui.canvas.scene import View

LEAST, MOST = 0.5, 8.0


def fitted(view: View) -> View:
    """Return the view that shows the whole network."""
    return replace(view, zoom=1.0, pan=(0.0, 0.0))


def zoomed(view: View, factor: float, about: QPointF) -> View:
    """Return the view `factor` times as near, what lies at `about` staying there."""
    zoom = min(MOST, max(LEAST, view.zoom * factor))
    grown = zoom / view.zoom
    x, y = view.pan
    pan = (about.x() - grown * (about.x() - x), about.y() - grown * (about.y() - y))
    return _held(replace(view, zoom=zoom, pan=pan))


def dragged(view: View, by: QPointF) -> View:
    """Return the view moved by so many pixels."""
    x, y = view.pan
    return _held(replace(view, pan=(x + by.x(), y + by.y())))


def _held(view: View) -> View:
    """Keep a quarter of the picture in sight."""
    pan = []
    for offset, size in zip(view.pan, (view.width, view.height), strict=True):
        least, most = size * (0.25 - view.zoom), size * 0.75
        pan.append(min(max(offset, least), most))
    return replace(view, pan=(pan[0], pan[1]))
