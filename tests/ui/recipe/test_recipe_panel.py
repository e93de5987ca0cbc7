"""The recipe panel: every control shows the recipe and changes its own field."""

import re

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from nnviz.data.datasets import COURSE, GENERATED, LIBRARY
from nnviz.run.recipe import LayerRecipe, Recipe
from tests.ui.recipe.driving import (
    CLICK,
    Heard,
    Key,
    button,
    choose,
    named,
    opened,
    recipe_for,
    show,
    type_in,
    words,
)
from tests.ui.speaking import quoting
from ui.recipe.compile_card import CompileCard
from ui.recipe.data_card import DataCard
from ui.recipe.fit_card import FitCard
from ui.recipe.metrics_chip import MetricsChip
from ui.recipe.model_card import ModelCard
from ui.recipe.source_field import SourceField
from ui.widgets import ChoiceField, IntegerField, NumberField, Slider


def test_setters_are_silent(panel) -> None:
    heard = Heard(panel)
    for name in ("houses", "three_blobs", "titanic", "two_moons"):
        show(panel, recipe_for(name))
    panel.set_scores({"test": {"loss": 0.1}, "train": {"loss": 0.2}}, ("after", 3))
    panel.set_prediction("1", "The network sees −0.53 · 0.52")
    panel.set_error("fit.epochs", "No.")
    assert heard == []


@pytest.mark.parametrize(
    ("name", "text", "field", "value"),
    [
        ("Samples", "120", "data__samples", 120),
        ("Noise", "0,3", "data__noise", 0.3),
        ("rate α", "0.05", "compile__learning_rate", 0.05),
        ("Batch size", "32", "fit__batch_size", 32),
        ("Epochs", "200", "fit__epochs", 200),
        ("Seed", "11", "fit__seed", 11),
    ],
)
def test_a_typed_number_edits_its_own_field(
    qtbot, panel, name, text, field, value
) -> None:
    heard = Heard(panel)
    type_in(qtbot, named(panel, NumberField, name), text)
    assert heard == [Recipe().replace(**{field: value})]


@pytest.mark.parametrize(
    ("name", "code", "field", "value"),
    [
        ("Scale", "none", "data__scale", "none"),
        ("Train / test", "0.3", "data__test_share", 0.3),
        ("Loss", "mean_squared_error", "compile__loss", "mean_squared_error"),
    ],
)
def test_a_choice_edits_its_own_field(qtbot, panel, name, code, field, value) -> None:
    heard = Heard(panel)
    choose(qtbot, named(panel, ChoiceField, name), code)
    assert heard == [Recipe().replace(**{field: value})]


def test_a_drag_of_a_slider_is_one_edit(qtbot, panel) -> None:
    heard = Heard(panel)
    slider = panel.findChild(DataCard).findChild(Slider)
    y = slider.height() // 2
    qtbot.mousePress(slider, CLICK, pos=QPoint(20, y))
    for x in (30, 50, 70):
        qtbot.mouseMove(slider, QPoint(x, y))
    assert heard == []
    qtbot.mouseRelease(slider, CLICK, pos=QPoint(70, y))
    (recipe,) = heard
    assert recipe.data.noise == slider.number() != Recipe().data.noise


def test_a_held_key_is_ten_edits_a_second_at_most_and_the_last_one(
    qtbot, panel
) -> None:
    heard = Heard(panel)
    epochs = named(panel, IntegerField, "Epochs")
    epochs.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignals([panel.recipe_edited] * 2):
        for _ in range(30):
            qtbot.keyClick(epochs, Key.Key_Up)
    assert [recipe.fit.epochs for recipe in heard] == [51, 80]


def test_an_undo_forgets_what_was_not_yet_said(qtbot, panel) -> None:
    heard = Heard(panel)
    epochs = named(panel, IntegerField, "Epochs")
    epochs.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(3):
        qtbot.keyClick(epochs, Key.Key_Up)
    show(panel, Recipe())
    choose(qtbot, named(panel, ChoiceField, "Scale"), "none")
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard[-1] == Recipe().replace(data__scale="none")


def test_what_is_wrong_stands_in_its_card_until_the_recipe_is_shown_again(
    panel,
) -> None:
    card = panel.findChild(FitCard)
    panel.set_error("fit.epochs", "Too many.")
    assert card.error() == "Too many."
    assert panel.findChild(DataCard).error() == ""
    panel.set_error("nowhere", "Lost.")
    show(panel, Recipe())
    assert card.error() == ""


@pytest.mark.parametrize(
    ("card", "name", "good"),
    [
        (ModelCard, "Units of Dense [1]", 4),
        (CompileCard, "rate α", 0.5),
        (FitCard, "Batch size", 10),
        (FitCard, "Epochs", 50),
    ],
)
def test_a_number_that_cannot_be_is_marked_in_its_own_field(
    qtbot, panel, card, name, good
) -> None:
    heard, field = Heard(panel), named(panel, NumberField, name)
    for text in ("0", "-3", "a few"):
        type_in(qtbot, field, text)
        assert heard == []
        assert field.error() == panel.findChild(card).error() != ""
        assert (field.text(), field.value()) == (text, good)
        marked = [w for w in panel.findChildren(NumberField) if w.error()]
        assert marked == [field]
        show(panel, Recipe())
        assert field.error() == ""


FIELDS = [
    ("data.source", SourceField, "Data set"),
    ("data.samples", NumberField, "Samples"),
    ("data.noise", NumberField, "Noise"),
    ("data.scale", ChoiceField, "Scale"),
    ("model.layers[2].units", NumberField, "Units of Dense [2]"),
    ("model.layers[3].activation", ChoiceField, "Activation of Dense [3]"),
    ("compile.loss", ChoiceField, "Loss"),
    ("compile.optimizer", ChoiceField, "Optimizer"),
    ("compile.learning_rate", NumberField, "rate α"),
    ("fit.batch_size", NumberField, "Batch size"),
    ("fit.seed", NumberField, "Seed"),
]


def test_what_the_engine_refuses_is_marked_in_its_field(panel) -> None:
    for code, kind, name in FIELDS:
        panel.set_error(code, "Not like this.")
        assert named(panel, kind, name).error() == "Not like this."
        show(panel, Recipe())
        assert named(panel, kind, name).error() == ""


def test_after_a_refusal_the_cards_show_what_runs_and_why(qtbot, panel) -> None:
    scale = named(panel, ChoiceField, "Scale")
    choose(qtbot, scale, "none")
    panel.set_error("data.scale", "Not now.")
    assert scale.code() == "standard"
    assert panel.findChild(DataCard).error() == "Not now."


def test_the_prediction_of_a_deep_network_needs_no_scrolling(panel) -> None:
    layers = tuple(LayerRecipe(n, "tanh") for n in (4, 3, 2))
    layers += (LayerRecipe(1, "sigmoid"),)
    show(panel, Recipe().replace(model__layers=layers))
    scores = {"loss": 0.1, "accuracy": 0.9, "precision": 0.8}
    panel.set_scores({"test": scores, "train": scores}, ("after", 3))
    panel.set_prediction("Predicted: 0 · P(1) = 34.7%", "The network sees −0.53 · 0.52")
    QApplication.processEvents()
    assert panel.widget().sizeHint().height() <= 830  # of a window of 1440×900


def test_a_number_out_of_range_is_refused_in_its_card(qtbot, panel) -> None:
    heard = Heard(panel)
    type_in(qtbot, named(panel, NumberField, "Samples"), "3")
    assert heard == []
    assert "between" in panel.findChild(DataCard).error()


def test_it_fits_a_window_of_900_pixels_without_scrolling(panel) -> None:
    for name in (*GENERATED, *COURSE, *LIBRARY):
        recipe = recipe_for(name)
        show(panel, recipe)
        scores = {"loss": 12345.678, **dict.fromkeys(recipe.compile.metrics, 0.5)}
        has_test = bool(recipe.data.test_share)
        parts = ("train", "validation", "test") if has_test else ("train",)
        panel.set_scores(dict.fromkeys(parts, scores), ("before", 123456))
        panel.set_prediction(
            "Predicted: 1 · P(1) = 97.5%", "The network sees −0.53 · 0.52"
        )
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        content = panel.widget()
        assert content.minimumSizeHint().height() <= 830, name
        assert content.minimumSizeHint().width() <= 242, name


def test_the_scroll_bar_stands_beside_the_widest_cards(panel) -> None:
    recipe = recipe_for("digits").replace(data__validation_share=0.2)
    show(panel, recipe)  # three parts and 64 columns make the first card wide
    panel.resize(250, 400)
    for _ in range(3):
        QApplication.processEvents()
    assert panel.verticalScrollBar().isVisible()
    assert panel.viewport().width() >= panel.widget().minimumSizeHint().width()


def test_a_long_name_does_not_widen_the_panel(panel, tmp_path) -> None:
    name = "a_very_long_name_of_a_column_that_somebody_thought_was_a_good_idea"
    path = tmp_path / f"{name}.csv"
    path.write_text(f"{name},{name}_2\n" + "".join(f"{k},{k}\n" for k in range(9)))
    show(panel, recipe_for(str(path)))
    assert panel.widget().minimumSizeHint().width() <= 242


def test_every_control_says_what_a_change_does_to_the_run(panel) -> None:
    tips = {
        "Noise": "starts the run again",
        "rate α": "from the next step",
        "Batch size": "from the next epoch",
        "Epochs": "leaves every computed step",
        "Loss": "starts the run again",
        "Metrics": "leaves every computed step",
    }
    for name, tip in tips.items():
        (caption,) = [
            label for label in panel.findChildren(QLabel) if label.text() == name
        ]
        assert tip in caption.toolTip()


def test_every_word_follows_the_language_while_it_runs(qapp, panel) -> None:
    scores = {"loss": 0.1, "r2": 0.5}
    panel.set_scores({"test": scores, "train": scores}, ("after", 3))
    texts = words(panel)
    with quoting(qapp):
        for text in filter(re.compile("[a-z]{2}").search, words(panel)):
            assert "«" in text or text.startswith("Dense ["), text
        tips = [w.toolTip() for w in panel.findChildren(QWidget) if w.toolTip()]
        names = [w.accessibleName() for w in panel.findChildren(ChoiceField)]
        for text in tips + names:
            assert "«" in text or text in ("x₁", "x₂"), text
        assert button(panel, "«Add layer»").isVisible()
        assert panel.findChild(MetricsChip).text().startswith("«accuracy», «p")
        assert named(panel, ChoiceField, "«Loss»").currentText() == "«log loss»"
    assert words(panel) == texts


def test_tab_goes_down_the_cards_as_the_eye_does(qtbot, panel) -> None:
    for kind in (ModelCard, CompileCard, FitCard):
        opened(qtbot, panel, kind)
    layers = Recipe().model.layers
    show(panel, Recipe().replace(model__layers=(layers[0], *layers)))
    QCoreApplication.sendPostedEvents()  # what was just made is shown, and laid out
    found, control = [], panel.nextInFocusChain()
    while control is not panel:
        takes_tab = control.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes_tab and control.isVisibleTo(panel) and not control.focusProxy():
            found.append(control.mapTo(panel, control.rect().center()).y())
        control = control.nextInFocusChain()
    assert len(found) > 40
    assert found == sorted(found)
