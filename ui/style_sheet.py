"""The few style rules for what Qt draws itself: menus, lists, tips, scroll bars."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.theme import Theme

_RULES = """
QToolTip {{ color: {surface}; background: {ink}; border: none; padding: 1px 3px; }}
QMenu {{ background: {surface}; border: 1px solid {hairline}; padding: 4px; }}
QMenu::item {{ color: {ink}; padding: 5px 18px 5px 10px; border-radius: 5px; }}
QMenu::item:selected {{ background: {field}; }}
QMenu::item:disabled {{ color: {muted}; }}
QMenu::separator {{ height: 1px; margin: 4px 6px; background: {hairline}; }}
QMenu::icon, QMenu::indicator {{ left: 6px; }}
QComboBox QAbstractItemView {{
    background: {surface}; border: 1px solid {hairline}; padding: 4px; outline: none;
}}
QComboBox QAbstractItemView::item {{
    color: {ink}; min-height: 24px; padding: 0 6px; border-radius: 5px;
}}
QComboBox QAbstractItemView::item:selected {{ background: {field}; color: {ink}; }}
NumberField {{ background: transparent; border: none; }}
QScrollArea {{ background: transparent; border: none; }}
QScrollArea > QWidget > QWidget {{ background: transparent; }}
QScrollBar {{ background: transparent; border: none; }}
QScrollBar:vertical {{ width: 8px; }}
QScrollBar:horizontal {{ height: 8px; }}
QScrollBar::handle {{
    background: {hairline}; border-radius: 3px; margin: 1px;
    min-height: 24px; min-width: 24px;
}}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: transparent; }}
"""


def style_sheet(theme: "Theme") -> str:
    """Return the rules in the colours of `theme`."""
    return _RULES.format(
        surface=theme.surface.name(),
        ink=theme.ink.name(),
        hairline=theme.hairline.name(),
        field=theme.field.name(),
        muted=theme.muted.name(),
    )
