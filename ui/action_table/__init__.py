"""Everything that can be done by a button, a menu entry or a key, as data."""

from ui.action_table.edit import EDIT
from ui.action_table.entry import QT_TRANSLATE_NOOP, Entry
from ui.action_table.explore import EXPLORE
from ui.action_table.file import FILE
from ui.action_table.help import HELP
from ui.action_table.time import TIME
from ui.action_table.view import VIEW

__all__ = ["GROUPS", "KEY_NAMES", "TABLE", "Entry"]

GROUPS = {
    "time": QT_TRANSLATE_NOOP("Actions", "Time"),
    "view": QT_TRANSLATE_NOOP("Actions", "View"),
    "edit": QT_TRANSLATE_NOOP("Actions", "Edit"),
    "file": QT_TRANSLATE_NOOP("Actions", "File"),
    "explore": QT_TRANSLATE_NOOP("Actions", "Explore"),
    "help": QT_TRANSLATE_NOOP("Actions", "Help"),
}

TABLE = (*TIME, *VIEW, *EDIT, *FILE, *EXPLORE, *HELP)

KEY_NAMES = {
    "Left": "←",
    "Right": "→",
    "-": "−",
    "Space": QT_TRANSLATE_NOOP("Actions", "Space"),
    "PgDown": QT_TRANSLATE_NOOP("Actions", "PgDn"),
    "PgUp": QT_TRANSLATE_NOOP("Actions", "PgUp"),
    "Return": QT_TRANSLATE_NOOP("Actions", "Enter"),
    "Home": QT_TRANSLATE_NOOP("Actions", "Home"),
    "End": QT_TRANSLATE_NOOP("Actions", "End"),
    "Esc": QT_TRANSLATE_NOOP("Actions", "Esc"),
    "Shift": QT_TRANSLATE_NOOP("Actions", "Shift"),
    "Ctrl": QT_TRANSLATE_NOOP("Actions", "Ctrl"),
}
