"""The gallery of data sets: found, walked and chosen by keyboard and pointer."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest

from nnviz.data import COURSE, GENERATED, LIBRARY, library
from nnviz.run.recipe import Recipe
from tests.ui.recipe.driving import CLICK, Heard, Key, offered, recipe_for, show, words
from tests.ui.speaking import quoting
from ui.recipe import gallery
from ui.recipe.gallery import Gallery
from ui.recipe.source_field import SourceField
from ui.recipe.tile import Tile
from ui.words import data_words


@pytest.fixture
def opened(panel) -> Gallery:
    offered(panel)
    return panel.findChild(SourceField).gallery


def focused(opened: Gallery) -> str:
    (code,) = [tile.code for tile in opened.tiles if tile.hasFocus()]
    return code


def press(opened: Gallery, *keys: Key) -> str:
    """Press keys where the focus is, and return where it is then."""
    for key in keys:
        tile = next(tile for tile in opened.tiles if tile.hasFocus())
        QTest.keyClick(tile, key)
    return focused(opened)


def test_every_set_is_offered_in_its_group(panel, opened) -> None:
    codes = [tile.code for tile in opened.tiles]
    assert codes == [*GENERATED, *COURSE, *LIBRARY, "open", "drawn"]
    titles = words(opened)[:5]
    assert titles[:3] == ["Generated: classes", "Generated: values", "The course"]
    assert titles[3:] == ["Real data", "Your own"]
    assert [t.code for t in opened.tiles if t.isChecked()] == ["two_moons"]


def test_the_keys_walk_through_the_groups(opened) -> None:
    assert focused(opened) == "two_moons"
    assert press(opened, Key.Key_Right, Key.Key_Right) == "xor"
    assert press(opened, Key.Key_Down) == "plane"
    assert press(opened, Key.Key_Right, Key.Key_Down) == "apartments"
    assert press(opened, Key.Key_End) == "drawn"
    assert press(opened, Key.Key_Down, Key.Key_Right) == "drawn"
    assert press(opened, Key.Key_Home, Key.Key_Up, Key.Key_Left) == "two_moons"


def test_a_letter_goes_to_the_next_name_that_begins_with_it(opened) -> None:
    assert press(opened, Key.Key_T) == "two_blobs"
    assert press(opened, Key.Key_T) == "titanic"
    assert press(opened, Key.Key_T) == "two_moons"
    assert press(opened, Key.Key_Q) == "two_moons"


def test_what_is_walked_to_is_told_of(opened) -> None:
    press(opened, Key.Key_Right)
    told = f"{data_words.about('circles')} {data_words.lesson('circles')}"
    assert words(opened)[-2:] == ["Circles", told]
    tile = next(tile for tile in opened.tiles if tile.code == "circles")
    assert (tile.accessibleName(), tile.accessibleDescription()) == ("Circles", told)


def test_what_is_pointed_at_is_told_of(opened) -> None:
    tile = next(tile for tile in opened.tiles if tile.code == "digits")
    QTest.mouseMove(tile)
    assert words(opened)[-2] == "Digits"


def test_a_click_chooses_and_closes(qtbot, panel, opened) -> None:
    heard = Heard(panel)
    tile = next(tile for tile in opened.tiles if tile.code == "xor")
    qtbot.mouseClick(tile, CLICK)
    assert heard == [recipe_for("xor")]
    assert not opened.isVisible()


def test_the_set_of_now_chosen_again_changes_nothing(panel, opened) -> None:
    heard = Heard(panel)
    QTest.keyClick(opened.tiles[0], Key.Key_Return)
    assert heard == []
    assert not opened.isVisible()


def test_esc_closes_it_and_it_is_gone(panel, opened) -> None:
    QTest.keyClick(opened.tiles[0], Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert panel.findChild(SourceField).gallery is None
    assert panel.findChildren(Gallery) == []


def test_an_older_name_stands_at_its_set_of_today(panel) -> None:
    show(panel, recipe_for("three_blobs"))
    assert [code for code, tile in offered(panel).items() if tile.isChecked()] == [
        "blobs"
    ]


def test_a_file_stands_among_the_own_with_its_picture(panel, tmp_path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("a,b,c\n" + "".join(f"{k},1,{k % 5 + 0.5}\n" for k in range(9)))
    show(panel, recipe_for(str(path)))
    tile = offered(panel)[str(path)]
    assert (tile.text(), tile.isChecked(), tile.has_glance) == ("mine", True, True)


def test_drawn_points_are_seen_and_can_be_drawn_on(panel) -> None:
    points = tuple((x / 4, x / 5, float(x % 2)) for x in range(6))
    drawn = Recipe().replace(data__source="drawn", data__points=points)
    show(panel, drawn)
    heard = []
    panel.draw_requested.connect(lambda: heard.append("draw"))
    tile = offered(panel)["drawn"]
    assert (tile.text(), tile.isChecked(), tile.has_glance) == (
        "Your points",
        True,
        True,
    )
    QTest.keyClick(tile, Key.Key_Return)
    assert heard == ["draw"]
    assert "6×2" in words(panel)
    assert {"Noise", "Target"}.isdisjoint(words(panel))


def test_every_picture_comes_once_the_sets_are_at_hand(
    qtbot, opened, monkeypatch
) -> None:
    monkeypatch.setattr(gallery, "is_at_hand", lambda: False)
    of_library = [tile for tile in opened.tiles if tile.code in LIBRARY]
    others = [tile for tile in opened.tiles if tile.code not in LIBRARY]
    qtbot.waitUntil(lambda: all(tile.has_glance for tile in others))
    assert not any(tile.has_glance for tile in of_library)
    before = of_library[0].grab().toImage()
    monkeypatch.setattr(gallery, "is_at_hand", library.is_at_hand)
    qtbot.waitUntil(lambda: all(tile.has_glance for tile in of_library))
    assert of_library[0].grab().toImage() != before
    qtbot.waitUntil(lambda: not opened._coming.isActive())  # it looks no longer


def test_a_set_that_is_not_there_gets_no_picture_and_no_error(qtbot, app) -> None:
    offers = [gallery.Offer("nowhere", "Nowhere", "", "")]
    alone = Gallery([("", offers)], None)
    qtbot.addWidget(alone)
    alone.drop_from(alone, "")
    qtbot.waitUntil(lambda: not alone._coming.isActive())
    assert isinstance(alone.tiles[0], Tile)
    assert not alone.grab().isNull()


def test_it_speaks_the_language_of_now(qapp, panel) -> None:
    with quoting(qapp):
        tiles = offered(panel)
        opened = panel.findChild(SourceField).gallery
        names = [tile.text() for tile in tiles.values()]
        for text in [*names, *words(opened)]:
            assert "«" in text, text
        opened.close()


def test_the_field_opens_by_the_down_key_too(panel) -> None:
    field = panel.findChild(SourceField)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(field, Key.Key_Down)
    assert field.gallery.isVisible()
    field.gallery.close()
