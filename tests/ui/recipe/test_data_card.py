"""Card 1: the data."""

from nnviz.run.recipe import Recipe
from tests.ui.recipe.driving import (
    Heard,
    choose,
    named,
    recipe_for,
    show,
    words,
)
from ui.recipe.data_card import DataCard
from ui.widgets import ChoiceField


def test_open_is_asked_for_and_leaves_the_choice_alone(qtbot, panel) -> None:
    heard = Heard(panel)
    source = named(panel, ChoiceField, "Data set")
    choose(qtbot, source, "open")
    assert heard == ["open"]
    assert source.code() == "two_moons"


def test_a_table_shows_its_target_and_no_noise(qtbot, panel) -> None:
    card = panel.findChild(DataCard)
    assert "Noise" in words(card)
    assert "Target" not in words(card)
    show(panel, recipe_for("houses"))
    assert "Noise" not in words(card)
    assert {"Target", "9×2"} <= set(words(card))
    target = named(panel, ChoiceField, "Target")
    assert target.code() == "price"
    heard = Heard(panel)
    choose(qtbot, target, "bedrooms")
    assert heard[0].data.target == "bedrooms"


def test_a_target_that_never_changes_is_refused_in_its_card(
    qtbot, panel, tmp_path
) -> None:
    path = tmp_path / "flat.csv"
    path.write_text("a,b,c\n" + "".join(f"{k},1,{k % 5 + 0.5}\n" for k in range(9)))
    show(panel, recipe_for(str(path)))
    heard = Heard(panel)
    choose(qtbot, named(panel, ChoiceField, "Target"), "b")
    assert heard == []
    assert "nothing to learn" in panel.findChild(DataCard).error()


def test_the_target_of_a_regression_can_be_scaled_too(qtbot, panel) -> None:
    assert named(panel, ChoiceField, "Scale").count() == 2
    houses = recipe_for("houses")
    show(panel, houses)
    heard = Heard(panel)
    choose(qtbot, named(panel, ChoiceField, "Scale"), "standard+target")
    assert heard == [houses.replace(data__scale_target=True)]
    show(panel, heard[0])
    assert named(panel, ChoiceField, "Scale").code() == "standard+target"


def test_any_share_of_a_recipe_can_be_shown(panel) -> None:
    show(panel, Recipe().replace(data__test_share=0.25))
    share = named(panel, ChoiceField, "Train / test")
    assert share.currentText() == "75 / 25 %"
