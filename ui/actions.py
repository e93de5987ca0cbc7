"""Everything that can be done, as actions for buttons, menus and keys.

The keys belong to the window. A control that was reached by keyboard, and a field
that is typed in, keep the keys they need for themselves (`ui.widgets.focus`).
"""

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.action_table import GROUPS, KEY_NAMES, TABLE, Entry
from ui.look import icons

translate = QCoreApplication.translate
_ENTRIES = {entry.id: entry for entry in TABLE}
_TWINS = ("=", "Enter")  # keys that need not be told beside their other


class Actions(QObject):
    """The table as `QAction`s; their keys work in the whole window of `parent`.

    ``actions["play"]`` is the action of that id. Its `data` is the name of its icon.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_playing = self._is_training = False
        self._actions = {entry.id: self._made(entry) for entry in TABLE}
        parent.addActions(list(self._actions.values()))
        self.retranslate()

    def __getitem__(self, id_: str) -> QAction:
        """Return the action called `id_`."""
        return self._actions[id_]

    def set_playing(self, is_playing: bool, is_training: bool = False) -> None:
        """Let ``play`` and ``train`` say what they would do now: go on or stop."""
        if (is_playing, is_training) != (self._is_playing, self._is_training):
            self._is_playing, self._is_training = is_playing, is_training
            self._dress_play()
            self._dress_train()

    def retranslate(self) -> None:
        """Word every action in the language of now."""
        for entry in TABLE:
            self.dress(entry.id)
        self._dress_play()
        self._dress_train()

    def dress(self, id_: str, text: str = "", tip: str = "") -> None:
        """Give an action other words than those of the table, or these again."""
        entry, action = _ENTRIES[id_], self._actions[id_]
        tip = tip or translate("Actions", entry.tip or entry.text)
        action.setText(text.replace("&", "&&") or translate("Actions", entry.text))
        action.setToolTip(_with_keys(tip, entry.keys))

    def overview(self) -> list[tuple[str, str, str]]:
        """Return (group, text, keys) of every action that has keys, for a reader."""
        return [
            (
                translate("Actions", GROUPS[entry.group]),
                translate("Actions", entry.text),
                _written(entry.keys),
            )
            for entry in TABLE
            if entry.keys
        ]

    def _made(self, entry: Entry) -> QAction:
        action = QAction(self)
        action.setObjectName(entry.id)
        action.setShortcuts([QKeySequence(key) for key in entry.keys])
        action.setAutoRepeat(entry.repeats)
        action.setCheckable(entry.checkable)
        action.setData(entry.icon)
        if entry.icon:
            action.setIcon(icons.icon(entry.icon))
        return action

    def _dress_play(self) -> None:
        play, name = self._actions["play"], "pause" if self._is_playing else "play"
        words = (
            translate("Actions", "Pause")
            if self._is_playing
            else translate("Actions", "Play")
        )
        play.setText(words)
        play.setToolTip(_with_keys(words, ("Space",)))
        play.setData(name)
        play.setIcon(icons.icon(name))

    def _dress_train(self) -> None:
        train, name = self._actions["train"], "pause" if self._is_training else "finish"
        words = translate("Actions", "Stop the training") if self._is_training else ""
        self.dress("train", words, words)
        train.setData(name)
        train.setIcon(icons.icon(name))


def _with_keys(words: str, keys: tuple[str, ...]) -> str:
    if not keys:
        return words
    return translate("Actions", "{0} ({1})").format(words, _key(keys[0]))


def _written(keys: tuple[str, ...]) -> str:
    return ", ".join(_key(key) for key in keys if key not in _TWINS)


def _key(shortcut: str) -> str:
    """Return a shortcut as a person reads it: ``Shift+→``."""
    parts = [shortcut] if shortcut == "+" else shortcut.split("+")
    return "+".join(translate("Actions", KEY_NAMES.get(part, part)) for part in parts)
