"""The bar at the top: what is open, and what concerns the whole window."""

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from ui import strings
from ui.actions import Actions
from ui.look import fonts, icons, theme
from ui.widgets import Button, IconButton, LineLabel, Notice, ToggleButton, Translated
from ui.words.decimals import DecimalsButton

_LOGO = 18
_HEIGHT = 49
_MARGINS, _GAP = (16, 4, 16, 5), 8  # around the row; a notice may have two lines
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
        "film",
        "worksheet",
        "report",
        "",
        "quit",
    ),
    "edit": ("undo", "redo", "", "keep"),
    "run": (
        "train",
        "",
        "restart",
        "restart_new_seed",
        "restart_elsewhere",
        "",
        "keep_weights",
        "reset_layer",
    ),
    "explore": (
        "compare",
        "gradients",
        "weight_history",
        "",
        "loss_surface",
        "hidden_space",
        "",
        "activations",
    ),
}

_EXPORTS = ("export", "film", "worksheet", "report")


class Header(Translated, QWidget):
    """Name, recipe and undo at the left; menus, language, theme, export at the right.

    A notice takes the place of the title between them, so that it covers nothing and
    moves nothing; where that is too narrow for its sentence, it has a line of its own.

    Parameters
    ----------
    actions : Actions
    notice : Notice

    Signals
    -------
    language_chosen(str)
        ``en`` or ``fr``.
    recipe_toggled(bool)
        The cards at the left are wanted, or no longer.
    decimals_chosen(int)
        See `ui.words.decimals`.
    """

    language_chosen = Signal(str)
    recipe_toggled = Signal(bool)
    decimals_chosen = Signal(int)

    def __init__(self, actions: Actions, notice: Notice) -> None:
        super().__init__()
        self._notice, self._tools = notice, QWidget()
        notice.setParent(self)
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
        self._export, self._exports = Button(icon="export"), QMenu(self)
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
            "explore": self.tr("Explore"),
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
        self._export.setToolTip(self.tr("Take away what is on the screen"))
        for id_, button in self._buttons.items():
            button.set_name(self._actions[id_].toolTip())
        for word in (self._language, self._export):
            word.updateGeometry()
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = theme.current(), QPainter(self)
        painter.fillRect(self.rect(), colours.surface)
        line = QRectF(0, self.height() - 1, self.width(), 1)
        painter.fillRect(line, colours.hairline)

    def _lay_out(self) -> None:
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(*_MARGINS)
        row.setSpacing(_GAP)
        row.addWidget(_Name())
        row.addSpacing(2)
        row.addWidget(self._recipe)
        row.addWidget(self._buttons["undo"])
        row.addWidget(self._buttons["redo"])
        row.addWidget(self._title, 1)
        row.addWidget(self._tools)
        policy = self._title.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # without it nothing else moves
        self._title.setSizePolicy(policy)
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(_GAP)
        tools.addWidget(self._buttons["keys"])
        tools.addSpacing(4)
        menus = (button for button, _ in self._menus.values())
        last = (self._decimals, self._language, self._buttons["theme"], self._export)
        for button in (*menus, *last):
            tools.addWidget(button)

    def _make_room(self) -> None:
        """Let a notice take the place of the title, else a line under all of it."""
        left, top, right, bottom = _MARGINS
        room, notice = _HEIGHT - top - bottom, self._notice
        start = self._buttons["redo"].geometry().right() + 1 + _GAP
        tools = self._tools.sizeHint().width() + _GAP
        place = QRect(start, top, self.width() - right - start - tools, room)
        is_said, own_line = not notice.isHidden(), 0
        fits = notice.heightForWidth(place.width()) <= room
        if is_said and not fits:
            width = self.width() - left - right
            place = QRect(left, _HEIGHT - 1, width, notice.heightForWidth(width))
            own_line = place.height() + bottom
        self._title.setVisible(not (is_said and fits))
        self._row.setContentsMargins(left, top, right, bottom + own_line)
        self.setMinimumHeight(_HEIGHT + own_line)
        notice.setGeometry(place)

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
        self._notice.changed.connect(self._make_room)
        for id_, button in self._buttons.items():
            self._follow(button, id_)
        for id_ in _EXPORTS:
            self._exports.addAction(self._actions[id_])
        self._exports.setToolTipsVisible(True)
        self._export.setMenu(self._exports)

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
