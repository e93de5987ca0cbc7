"""A data set in a few pixels."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from nnviz.data.glance import Glance
from ui.look.theme import Theme
from ui.widgets.painting import rounded

_RADIUS, _INSET = 5.0, 5.0
_DOT, _LARGE_DOT = 1.7, 2.4  # the radius of a row's dot
_FEW = 30
_GAP = 2.0  # between images


def paint(painter: QPainter, rect: QRectF, shown: Glance | None, theme: Theme) -> None:
    """Paint a data set into `rect`; an empty plate as long as it is not there."""
    painter.save()
    rounded(painter, rect, _RADIUS, theme.surface, theme.hairline)
    if shown is not None:
        inner = rect.adjusted(_INSET, _INSET, -_INSET, -_INSET)
        if len(shown.images):
            _paint_images(painter, inner, shown, theme)
        else:
            _paint_rows(painter, inner, shown, theme)
    painter.restore()


def _paint_rows(painter: QPainter, rect: QRectF, shown: Glance, theme: Theme) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    x = rect.left() + shown.places[:, 0] * rect.width()
    y = rect.bottom() - shown.places[:, 1] * rect.height()
    radius = _radius(shown)
    painter.setPen(Qt.PenStyle.NoPen)
    for left, top, target in zip(x, y, shown.targets, strict=True):
        painter.setBrush(_colour(shown, target, theme))
        painter.drawEllipse(QPointF(left, top), radius, radius)


def _radius(shown: Glance) -> float:
    """Return how large a dot is: larger where there are few, or its shade matters."""
    is_shaded = shown.problem == "regression" and not shown.is_curve
    return _LARGE_DOT if is_shaded or len(shown.targets) < _FEW else _DOT


def _colour(shown: Glance, target: float, theme: Theme) -> QColor:
    if shown.problem == "binary":
        return theme.positive if target else theme.negative
    if shown.problem == "multiclass":
        return theme.classes[int(target)]
    if shown.is_curve:
        return theme.phases["forward"]
    # From a third on, so that the least of them is seen on the plate.
    return QColor.fromRgb(theme.sequential[round(85 + 170 * target)])


def _paint_images(painter: QPainter, rect: QRectF, shown: Glance, theme: Theme) -> None:
    columns = (len(shown.images) + 1) // 2
    side = min(
        (rect.width() + _GAP) / columns - _GAP, (rect.height() + _GAP) / 2 - _GAP
    )
    left = rect.center().x() - (columns * (side + _GAP) - _GAP) / 2
    top = rect.center().y() - side - _GAP / 2
    for number, image in enumerate(shown.images):
        row, column = divmod(number, columns)
        at = QPointF(left + column * (side + _GAP), top + row * (side + _GAP))
        inks = np.array(theme.greys, np.uint32)[np.rint(255 * image).astype(int)]
        height, width = inks.shape
        pixels = QImage(inks.tobytes(), width, height, QImage.Format.Format_RGB32)
        painter.drawImage(QRectF(at.x(), at.y(), side, side), pixels)
