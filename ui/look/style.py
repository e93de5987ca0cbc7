"""What Qt draws itself in our colours: a palette, and rules for menus and bars."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette

if TYPE_CHECKING:
    from ui.look.theme import Theme

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
CheckList {{
    background: {surface}; border: 1px solid {hairline}; padding: 4px; outline: none;
}}
QTableView {{
    background: {surface}; border: 1px solid {hairline};
    outline: none; gridline-color: transparent; selection-background-color: {field};
    selection-color: {ink};
}}
QTableView::item {{ border: none; padding: 0 8px; }}
QHeaderView {{ background: {surface}; border: none; }}
QHeaderView::section {{
    background: {surface}; color: {muted}; border: none; padding: 4px 8px;
    border-bottom: 1px solid {hairline}; text-align: left;
}}
QTableCornerButton::section {{ background: {surface}; border: none; }}
CutPanel, OptionPanel {{ background: {surface}; border: 1px solid {hairline}; }}
NumberField {{ background: transparent; border: none; }}
QScrollArea {{ background: transparent; border: none; }}
QScrollArea > QWidget > QWidget {{ background: transparent; }}
QScrollBar {{ background: transparent; border: none; }}
QScrollBar:vertical {{ width: 8px; }}
QScrollBar:horizontal {{ height: 8px; }}
QScrollBar::handle {{
    background: {bar}; border-radius: 3px; margin: 1px;
    min-height: 24px; min-width: 24px;
}}
QScrollBar::handle:hover {{ background: {ink}; }}
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
        bar=theme.bar.name(),
    )


def palette(theme: "Theme") -> QPalette:
    """Return Qt's palette for `theme`; its placeholder text is `muted`."""
    roles = QPalette.ColorRole
    colours = {
        roles.Window: theme.background,
        roles.Base: theme.surface,
        roles.AlternateBase: theme.field,
        roles.Button: theme.surface,
        roles.ToolTipBase: theme.ink,
        roles.WindowText: theme.ink,
        roles.Text: theme.ink,
        roles.ButtonText: theme.ink,
        roles.BrightText: theme.surface,
        roles.ToolTipText: theme.surface,
        roles.PlaceholderText: theme.muted,
        roles.Highlight: theme.ink,
        roles.HighlightedText: theme.surface,
        roles.Accent: theme.ink,
        roles.Link: theme.ink,
        roles.Mid: theme.hairline,
        roles.Dark: theme.hairline,
    }
    made = QPalette(theme.background)
    for role, colour in colours.items():
        made.setColor(role, colour)
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.dimmed(theme.ink))
    return made
