"""One row of the table of actions, and how its words are marked for translation."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Return `text` as it is; PySide's own stub forgets that it is a string."""
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["QT_TRANSLATE_NOOP", "Entry"]


@dataclass(frozen=True)
class Entry:
    """One row of the table.

    Attributes
    ----------
    id : str
        What the program calls it.
    group : str
        A key of `GROUPS`.
    text : str
        What a menu, a button and the list of keys call it; a source for translation.
    icon : str
        A name of `ui.look.icon_shapes`, or nothing.
    keys : tuple of str
        Its shortcuts as Qt writes them, the one to teach first.
    tip : str
        More words for a pointer that rests, where the text does not say it all.
    checkable, repeats : bool
        Whether it stays on, and whether a key that is held does it again.
    """

    id: str
    group: str
    text: str
    icon: str = ""
    keys: tuple[str, ...] = ()
    tip: str = ""
    checkable: bool = False
    repeats: bool = False
