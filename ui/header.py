"""The bar at the top: what is open, and what concerns the whole window."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from ui import fonts, icons, strings, theme
from ui.actions import Actions
from ui.decimals import DecimalsButton
from ui.widgets import Button, IconButton, LineLabel, ToggleButton, Translated

_LOGO = 18
# The actions of each menu; nothing is a line between them.
_MENUS = {
    "file": (
        "open",
        "recover",
        "save",
        "save_as",
        "",
        "save_recipe",
        "export",
        "",
        "quit",
    ),
    "edit": ("undo", "redo", "", "keep"),
    "run": ("restart", "restart_new_seed", "restart_elsewhere", "", "reset_layer"),
}


class Header(Translated, QWidget):
    """Name and recipe at the left; undo, menus, language, theme, export at the right.

    Signals
    -------
    language_chosen(str)
        ``en`` or ``fr``.
    recipe_toggled(bool)
        The cards at the left are wanted, or no longer.
    decimals_chosen(int)
        See `ui.decimals`.
    """

    language_chosen = Signal(str)
    recipe_toggled = Signal(bool)
    decimals_chosen = Signal(int)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recipe = ToggleButton(icon="panel", kind="plain")
        self._recipe.setChecked(True)
        self._recipe.clicked.connect(self.recipe_toggled)
        self._title = LineLabel("", "muted")
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._decimals = DecimalsButton()
        self._language = Button()
        self._menus = {name: (Button(), QMenu(self)) for name in _MENUS}
        self._language_menu = QMenu(self)
        self._buttons = {
            "undo": IconButton("undo", kind="plain"),
            "redo": IconButton("redo", kind="plain"),
            "keys": IconButton("help", kind="plain"),
            "theme": IconButton("logo"),
        }
        self._export = Button(icon="export")
        self._actions = actions
        self._lay_out()
        self._connect()
        self.retranslate()

    def set_title(self, title: str) -> None:
        """Say what is open."""
        self._title.setText(title)

    def add_menu(self, name: str, menu: QMenu, before: str) -> None:
        """Put a menu into one of the bar's, before one of its actions."""
        self._menus[name][1].insertMenu(self._actions[before], menu)

    def set_recipe_shown(self, is_shown: bool) -> None:
        """Show whether the cards at the left are there."""
        self._recipe.setChecked(is_shown)

    def retranslate(self) -> None:
        """Word everything in the language of now."""
        titles = {
            "file": self.tr("File"),
            "edit": self.tr("Edit"),
            "run": self.tr("Run"),
        }
        for name, (button, _) in self._menus.items():
            button.setText(titles[name])
            button.updateGeometry()
        self._recipe.setToolTip(self.tr("Show or hide the recipe"))
        self._recipe.setAccessibleName(self.tr("Recipe"))
        self._language.setText(strings.current().upper())
        self._language.setToolTip(self.tr("Language"))
        self._language.setAccessibleName(self.tr("Language"))
        self._export.setText(self.tr("Export"))
        self._export.setToolTip(self._actions["export"].toolTip())
        for id_, button in self._buttons.items():
            button.set_name(self._actions[id_].toolTip())
        for word in (self._language, self._export):
            word.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = theme.current(), QPainter(self)
        painter.fillRect(self.rect(), colours.surface)
        line = QRectF(0, self.height() - 1, self.width(), 1)
        painter.fillRect(line, colours.hairline)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 9, 16, 10)
        row.setSpacing(8)
        row.addWidget(_Name())
        row.addSpacing(2)
        row.addWidget(self._recipe)
        row.addWidget(self._title, 1)
        for id_ in ("undo", "redo", "keys"):
            row.addWidget(self._buttons[id_])
        row.addSpacing(4)
        for button, _ in self._menus.values():
            row.addWidget(button)
        row.addWidget(self._decimals)
        row.addWidget(self._language)
        row.addWidget(self._buttons["theme"])
        row.addWidget(self._export)

    def _connect(self) -> None:
        for name, (button, menu) in self._menus.items():
            for id_ in _MENUS[name]:
                if id_:
                    menu.addAction(self._actions[id_])
                else:
                    menu.addSeparator()
            menu.setToolTipsVisible(True)
            button.setMenu(menu)
        for code, name in strings.languages().items():
            choose = self._language_menu.addAction(name)
            choose.triggered.connect(
                lambda _=False, code=code: self.language_chosen.emit(code)
            )
        self._language.setMenu(self._language_menu)
        self._decimals.chosen.connect(self.decimals_chosen)
        for id_, button in self._buttons.items():
            self._follow(button, id_)
        self._follow(self._export, "export")

    def _follow(self, button: Button, id_: str) -> None:
        """Let a button do what an action does, when the action can be done."""
        action = self._actions[id_]
        button.clicked.connect(action.trigger)
        button.setEnabled(action.isEnabled())
        action.enabledChanged.connect(button.setEnabled)
        if isinstance(button, IconButton):
            action.changed.connect(lambda: button.set_name(action.toolTip()))


class _Name(QWidget):
    """The sign and the name of the program."""

    def __init__(self) -> None:
        super().__init__()
        self.setFont(fonts.ui_font(15, fonts.BOLD))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance("nnviz")
        return QSize(_LOGO + 6 + width, self.fontMetrics().height() + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, ink = QPainter(self), theme.current().ink
        icons.draw(painter, "logo", QRectF(0, 0, _LOGO, self.height()), ink)
        painter.setPen(ink)
        baseline = (self.height() + self.fontMetrics().capHeight()) / 2
        painter.drawText(_LOGO + 6, round(baseline), "nnviz")
