"""The optimizer's own settings, the schedule and the clipping."""

import pytest

from nnviz.model.optimizers import OPTIMIZERS
from nnviz.run.parts import settings_of
from nnviz.run.recipe import Recipe
from tests.ui.recipe.driving import (
    Heard,
    choose,
    click,
    line,
    named,
    opened,
    show,
    type_in,
    words,
)
from ui.recipe.compile_card import CompileCard
from ui.widgets import ChoiceField, NumberField, OnOff
from ui.words import field_names


def test_only_what_the_chosen_optimizer_has_is_shown(qtbot, panel) -> None:
    card = opened(qtbot, panel, CompileCard)
    every = {name for each in OPTIMIZERS for name in settings_of(each)}
    for rule in OPTIMIZERS:
        show(panel, Recipe().replace(compile__optimizer=rule, compile__momentum=0.9))
        shown = words(card)
        for name in every:
            is_shown = field_names.field(f"compile.{name}") in shown
            assert is_shown == (name in settings_of(rule)), (rule, name)


@pytest.mark.parametrize(
    ("start", "name", "text", "changes"),
    [
        ({}, "momentum μ", "0,9", {"momentum": 0.9}),
        ({"optimizer": "rmsprop"}, "decay ρ", "0.8", {"rho": 0.8}),
        ({"optimizer": "adam"}, "decay β₁", "0.8", {"beta_1": 0.8}),
        ({"optimizer": "adam"}, "decay β₂", "0.99", {"beta_2": 0.99}),
        ({"optimizer": "adam"}, "epsilon ε", "1e-8", {"epsilon": 1e-8}),
        ({"optimizer": "adamw"}, "weight decay λ", "0.01", {"weight_decay": 0.01}),
        ({"optimizer": "adagrad"}, "first s", "0", {"initial_accumulator_value": 0}),
        ({"schedule": "cosine"}, "decay steps T", "300", {"decay_steps": 300}),
        ({"schedule": "step"}, "decay rate r", "0.9", {"decay_rate": 0.9}),
        ({"clipping": "norm"}, "limit c", "0.5", {"clip_limit": 0.5}),
    ],
)
def test_a_typed_setting_edits_its_own_field(
    qtbot, panel, start, name, text, changes
) -> None:
    recipe = Recipe().replace(**{f"compile__{k}": v for k, v in start.items()})
    show(panel, recipe)
    opened(qtbot, panel, CompileCard)
    heard = Heard(panel)
    type_in(qtbot, named(panel, NumberField, name), text)
    wanted = {f"compile__{k}": v for k, v in changes.items()}
    assert heard == [recipe.replace(**wanted)]


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("momentum μ", "1", "at least 0 and below 1"),
        ("momentum μ", "-0.1", "at least 0 and below 1"),
    ],
)
def test_a_setting_out_of_range_is_marked(qtbot, panel, name, text, sentence) -> None:
    card, heard = opened(qtbot, panel, CompileCard), Heard(panel)
    field = named(panel, NumberField, name)
    type_in(qtbot, field, text)
    assert heard == []
    assert sentence in card.error() == field.error()


def test_nesterov_is_asked_for_where_there_is_momentum(qtbot, panel) -> None:
    card, heard = opened(qtbot, panel, CompileCard), Heard(panel)
    assert "Nesterov" not in words(card)
    show(panel, Recipe().replace(compile__momentum=0.9))
    click(qtbot, named(panel, OnOff, "Nesterov"), "on")
    assert heard[-1].compile.nesterov is True


_OF_DECAY = {"decay steps T", "decay rate r"}


@pytest.mark.parametrize(
    ("name", "code", "field", "then"),
    [
        ("Schedule of α", "step", "compile__schedule", _OF_DECAY),
        ("Schedule of α", "exponential", "compile__schedule", _OF_DECAY),
        ("Clipping", "global_norm", "compile__clipping", {"limit c"}),
    ],
)
def test_a_schedule_and_a_clipping_bring_their_own_numbers(
    qtbot, panel, name, code, field, then
) -> None:
    card, heard = opened(qtbot, panel, CompileCard), Heard(panel)
    before = set(words(card))
    choose(qtbot, named(panel, ChoiceField, name), code)
    assert heard == [Recipe().replace(**{field: code})]
    show(panel, heard[0])
    assert set(words(card)) - before == then


def test_a_closed_card_tells_what_the_chosen_optimizer_has_set(qtbot, panel) -> None:
    card = panel.findChild(CompileCard)
    assert line(card) == ""
    set_ = {"momentum": 0.9, "nesterov": True, "beta_1": 0.8, "schedule": "cosine"}
    rich = Recipe().replace(**{f"compile__{name}": v for name, v in set_.items()})
    show(panel, rich)
    assert line(card) == "momentum 0.9 · Nesterov · cosine"
    clipped = {"compile__clipping": "global_norm", "compile__clip_limit": 0.5}
    show(panel, rich.replace(compile__optimizer="adam", **clipped))
    assert line(card) == "β₁ 0.8 · cosine · global norm ≤ 0.5"
    opened(qtbot, panel, CompileCard)
    assert line(card) == ""
