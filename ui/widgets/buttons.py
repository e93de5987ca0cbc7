"""Buttons: outlined, filled with ink, on a quiet fill, or plain text."""

from functools import partial
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from ui.look import fonts, icons, theme
from ui.look.colours import blend
from ui.widgets.focus import PRESS_KEYS, KeyboardFocus, forget_pointer
from ui.widgets.painting import (
    CHEVRON,
    RADIUS,
    chevron,
    focus_ring,
    rounded,
    text_width,
)

Kind = Literal["outlined", "primary", "chip", "plain"]

_PADDING = {"outlined": (11, 7), "primary": (11, 7), "chip": (9, 3), "plain": (4, 4)}
_WEIGHTS = {"chip": fonts.REGULAR, "plain": fonts.SEMIBOLD}
_GAP = 6


class Button(QToolButton):
    """A button with a text, an icon or both; an arrow shows that it has a menu.

    ``clicked`` comes from the user alone, as in Qt.
    """

    def __init__(
        self,
        text: str = "",
        icon: str = "",
        kind: Kind = "outlined",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._kind = kind
        self._focus = KeyboardFocus(self, PRESS_KEYS)
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._icon_size = 16
        self.setFont(fonts.ui_font(weight=_WEIGHTS.get(kind, fonts.MEDIUM)))

    def set_icon(self, name: str) -> None:
        """Show another icon: play or pause."""
        self._icon_name = name
        self.update()

    def setMenu(self, menu: QMenu) -> None:
        """Open a menu, and be pointed at no more once it is closed elsewhere."""
        super().setMenu(menu)
        # Only once it is gone: as it goes, Qt says that the pointer is here again.
        forget = partial(QTimer.singleShot, 0, self, lambda: forget_pointer(self))
        menu.aboutToHide.connect(forget)

    def has_arrow(self) -> bool:
        """Tell whether it opens something: a menu."""
        return self.menu() is not None

    def sizeHint(self) -> QSize:
        across, down = _PADDING[self._kind]
        height = self.fontMetrics().height() + 2 * down
        width = self._content_width()
        return QSize(max(height, width + 2 * across), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        rounded(painter, rect, RADIUS, self._fill(), self._outline())
        if self._focus.visible:
            self._paint_focus(painter, rect)
        self._paint_content(painter, rect, self._ink())

    def _shown_text(self) -> str:
        return self.text()

    def _content_width(self) -> int:
        text = self._shown_text()
        width = text_width(self.fontMetrics(), text) if text else 0
        if self._icon_name:
            width += self._icon_size + (_GAP if text else 0)
        return width + (CHEVRON + 3 if self.has_arrow() else 0)

    def _paint_content(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        width = self._content_width()
        left = rect.center().x() - width / 2
        if self._icon_name:
            box = QRectF(left, rect.top(), self._icon_size, rect.height())
            icons.draw(painter, self._icon_name, box, ink)
            left += self._icon_size + _GAP
        painter.setPen(ink)
        painter.setFont(self.font())
        box = QRectF(left, rect.top(), rect.right() - left, rect.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._shown_text())
        if self.has_arrow():
            end = rect.center().x() + width / 2
            chevron(painter, QRectF(0, rect.top(), end, rect.height()), ink)

    def _paint_focus(self, painter: QPainter, rect: QRectF) -> None:
        if self._kind == "primary":  # a ring at the edge would melt into the ink
            inner = rect.adjusted(2, 2, -2, -2)
            focus_ring(painter, inner, RADIUS - 2, theme.current().surface)
        else:
            focus_ring(painter, rect)

    def _ink(self) -> QColor:
        colours = theme.current()
        ink = colours.surface if self._kind == "primary" else colours.ink
        return ink if self.isEnabled() else colours.dimmed(ink)

    def _outline(self) -> QColor | None:
        colours = theme.current()
        if self.isChecked():
            return colours.ink
        return colours.hairline if self._kind == "outlined" else None

    def _fill(self) -> QColor | None:
        colours = theme.current()
        resting = {
            "outlined": colours.surface,
            "primary": colours.ink if self.isEnabled() else colours.muted,
            "chip": colours.field,
            "plain": None,
        }[self._kind]
        if not (self.isEnabled() and (self.isDown() or self.underMouse())):
            return colours.field if self.isChecked() else resting
        towards = colours.surface if self._kind == "primary" else colours.ink
        strength = 0.16 if self.isDown() else 0.07
        return blend(resting or colours.surface, towards, strength)


class IconButton(Button):
    """A button with an icon alone; its name is the tool tip and what a reader says."""

    def __init__(
        self,
        icon: str,
        name: str = "",
        kind: Kind = "outlined",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", icon, kind, parent)
        self._icon_size = 16 if kind == "plain" else 20
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Say what the button does, for a pointer that rests and a screen reader."""
        self.setToolTip(name)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        height = super().sizeHint().height()
        wide = {"outlined": 6, "primary": 22}.get(self._kind, 0)
        return QSize(height + wide, height)

    def _shown_text(self) -> str:
        return ""  # a default action may have set one


class ToggleButton(Button):
    """A button that stays down; ``clicked(bool)`` says what the user made of it."""

    def __init__(
        self,
        text: str = "",
        icon: str = "",
        kind: Kind = "outlined",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, icon, kind, parent)
        self.setCheckable(True)
