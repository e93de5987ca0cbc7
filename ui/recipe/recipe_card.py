"""What the five cards have in common."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from nnviz.data import Prepared
from nnviz.run.recipe import Recipe
from ui.recipe import effects
from ui.recipe.advice import Advice
from ui.recipe.advice_box import AdviceBox, fix_button
from ui.recipe.source_field import SourceField
from ui.session.edits import Effect, effect_of
from ui.widgets import (
    Button,
    Card,
    ChoiceField,
    Disclosure,
    Label,
    LineLabel,
    NumberField,
    Translated,
)
from ui.words.field_names import field

# Closer than in other cards: five of them share the height of a window.
_ROW_GAP = 5
_MARGINS = (14, 7, 14, 8)
_EFFECT = "effect"  # the property of a control that says what a change of it does


class RecipeCard(Translated, Card):
    """A numbered step of the recipe.

    Attributes
    ----------
    rows : dict of str to (Label, QWidget)
        The caption and the control of each field of the recipe: ``fit.epochs``.

    Signals
    -------
    edited : dict
        What the user changed, as `Recipe.replace` takes it: ``{"fit__epochs": 100}``.
    effect_told : (str or None, RecipeCard)
        What a change of the field that is pointed at, or has the keyboard, would do;
        and the card itself.
    """

    edited = Signal(object)
    effect_told = Signal(object, object)

    def __init__(self, number: int) -> None:
        super().__init__("", number)
        self.rows: dict[str, tuple[Label, QWidget]] = {}
        self._advice: AdviceBox | None = None
        self._instead: Button | None = None  # of what was refused
        self._hovered: Effect | None = None
        self._focused: Effect | None = None
        self.body.setSpacing(_ROW_GAP)
        layout = self.layout()
        assert layout is not None, "a card has one"
        layout.setContentsMargins(*_MARGINS)

    def set_recipe(self, recipe: Recipe, data: Prepared) -> None:
        """Show a recipe and the data it trains on."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Write every word in the language of now."""
        raise NotImplementedError

    def add_field(self, code: str, control: QWidget) -> None:
        """Add the row of a field of the recipe: ``fit.epochs``."""
        self.rows[code] = self.add_row("", control), control

    def show_field(self, code: str, is_shown: bool) -> None:
        """Show a row, or leave it out."""
        for widget in self.rows[code]:
            widget.setVisible(is_shown)

    def name_field(self, code: str, *tips: str) -> None:
        """Name a row, and say what its control is and what a change does to the run."""
        caption, control = self.rows[code]
        caption.setText(field(code))
        for widget in (caption, control):
            widget.setToolTip("\n".join((*tips, effects.sentence([code]))))
        self.watch(control, code)

    def watch(self, control: QWidget, *codes: str) -> None:
        """Tell what a change of these fields does while a control is pointed at."""
        for widget in _parts(control):
            widget.setProperty(_EFFECT, effect_of(codes))
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.Enter, QEvent.Type.Leave):
            entered = kind == QEvent.Type.Enter
            self._hovered = watched.property(_EFFECT) if entered else None
        elif kind in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            has_come = kind == QEvent.Type.FocusIn
            self._focused = watched.property(_EFFECT) if has_come else None
        else:
            return False
        self.effect_told.emit(self._hovered or self._focused, self)
        return False

    def set_advice(self, every: Sequence[Advice]) -> None:
        """Warn of what does not go together, with a click that mends each."""
        if self._advice is None and every:
            self._advice = AdviceBox()
            self._advice.taken.connect(self.edited)
            self.add_foot(self._advice)
        if self._advice is not None:
            self._advice.set_advice(every)

    def control(self, code: str) -> QWidget | None:
        """Return the control of a field, if the card has it."""
        return self.rows[code][1] if code in self.rows else None

    def refuse(self, code: str, sentence: str, instead: Advice | None = None) -> None:
        """Say why a field could not be as it was edited, and mark it.

        A click takes what can be `instead`.
        """
        self.set_error(sentence)
        self._mark(code, sentence)
        if instead is not None:
            self._offer_instead(code, instead)

    def set_error(self, sentence: str) -> None:
        super().set_error(sentence)
        if self._instead is not None:
            self._instead.hide()
            self._instead.deleteLater()
            self._instead = None

    def _mark(self, code: str, sentence: str) -> None:
        control = self.control(code)
        target = control and (control.focusProxy() or control)
        if isinstance(target, NumberField | ChoiceField | SourceField):
            target.refuse(sentence)

    def _offer_instead(self, code: str, instead: Advice) -> None:
        """Offer what can be, under the sentence that says what cannot."""

        def take() -> None:
            self._mark(code, "")
            self.set_error("")
            self.edited.emit(instead.changes)

        self._instead = fix_button(instead)
        self._instead.clicked.connect(take)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.addWidget(self._instead, 0, Qt.AlignmentFlag.AlignRight)


def _parts(control: QWidget) -> Iterator[QWidget]:
    """Yield a control and what is in it, but not the list that a choice opens."""
    yield control
    if not isinstance(control, QComboBox):
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        for child in control.findChildren(QWidget, options=direct):
            if not child.isWindow():
                yield from _parts(child)


class MoreCard(RecipeCard):
    """A step of the recipe that keeps some of its rows for later.

    Attributes
    ----------
    more : Disclosure
        Opens them.
    """

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.more = Disclosure()
        self._differs = LineLabel(role="caption")
        self.header.addWidget(self.more)
        self.add(self._differs)
        self.more.clicked.connect(self.show_more)

    def show_more(self) -> None:
        """Show or leave out what is kept for later, made when it is first asked for."""
        raise NotImplementedError

    def set_differences(self, parts: Iterable[str]) -> None:
        """Tell in a line, while it is closed, what is not as usual in there."""
        self._differs.setText(" · ".join(parts))
        is_told = bool(self._differs.text()) and not self.more.isChecked()
        self._differs.setVisible(is_told)
