"""The plots as pages of their own, for PNG and SVG.

Each is the screen's picture with its title on the theme's surface: the same data give
the same page.
"""

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from ui import fonts
from ui.plots.axes import unit_for
from ui.plots.boundary_figure import paint_boundary, view_of
from ui.plots.boundary_picture import BoundaryPicture
from ui.plots.loss_figure import LossFigure
from ui.plots.loss_picture import LossPicture
from ui.theme import Theme

translate = QCoreApplication.translate

_MARGIN = 0.03  # of the page's width
_SHARPNESS = 2.0  # of the map, which is pixels in an SVG too


def paint_loss_figure(
    painter: QPainter, rect: QRectF, picture: LossPicture, theme: Theme
) -> None:
    """Paint the loss curves with title and background into `rect`."""
    box = _page(painter, rect, translate("Plots", "Loss"), theme)
    LossFigure(picture, theme, box).paint(painter)


def paint_boundary_figure(
    painter: QPainter, rect: QRectF, picture: BoundaryPicture, theme: Theme
) -> None:
    """Paint the network's answers with title and background into `rect`."""
    view = view_of(picture, theme, _SHARPNESS)
    box = _page(painter, rect, view.title(), theme)
    paint_boundary(painter, box, view)


def _page(painter: QPainter, rect: QRectF, title: str, theme: Theme) -> QRectF:
    """Paint background and title; return the room that is left."""
    margin = rect.width() * _MARGIN
    box = rect.adjusted(margin, margin, -margin, -margin)
    font = fonts.ui_font(fonts.BODY * unit_for(box), fonts.SEMIBOLD)
    painter.fillRect(rect, theme.surface)
    painter.setFont(font)
    painter.setPen(theme.ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft, title)
    return box.adjusted(0, 1.5 * QFontMetricsF(font).height(), 0, 0)
