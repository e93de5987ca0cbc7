"""The export dialog: how pictures look is chosen, and remembered."""

import pytest
from PySide6.QtCore import QSettings

from tests.ui.export.dialog_driver import RECIPE, Driver, figures_of, items_of, preset
from ui.export.dialog import ExportDialog
from ui.export.look import Look
from ui.export.look_fields import LookFields
from ui.export.size_fields import SizeFields


def sizes(driver: Driver) -> tuple[tuple[float, float] | None, float]:
    """Return the size that is wanted, in inches, and the pixels of each inch."""
    fields = driver.dialog.findChild(SizeFields)
    page = fields.page()
    inches = page and (round(page[0] / 96, 3), round(page[1] / 96, 3))
    return inches, fields.pixels_per_inch()


def test_how_pictures_look_is_remembered_until_the_next_time(driver, qtbot) -> None:
    preset(driver, "slide")
    driver.toggle_text("no ground")
    driver.choose("Dark")
    driver.button("Close").click()
    again = ExportDialog(items_of, figures_of, RECIPE, "run")
    qtbot.addWidget(again)
    other = Driver(again)
    assert sizes(other) == ((13.335, 7.5), 144)
    assert other.look() == driver.look()
    assert other.look().is_transparent
    assert other.look().theme.name == "dark"


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "{}",
        "[1, 2, 3]",
        '[["slide", 1e9, 2, "cm", 144], [true, true, true], "dark"]',
        '[["slide", 9, 9, "ell", 144], [true, true, true], "dark"]',
        '[["slide", 9, 9, "cm", 144], [true], "dark"]',
        '[["slide", 9, 9, "cm", 144], [true, true, true], "green"]',
    ],
)
def test_what_cannot_have_been_remembered_is_not_followed(qtbot, kept: str) -> None:
    QSettings().setValue("export/look", kept)
    dialog = ExportDialog(items_of, figures_of, RECIPE, "run")
    qtbot.addWidget(dialog)
    assert Driver(dialog).look() == Look(language="en", has_title=True)


def test_at_first_each_picture_has_its_own_size(driver) -> None:
    assert sizes(driver) == (None, 192)
    driver.type("Pixels per inch", "300")
    assert sizes(driver) == (None, 300)


def test_a_size_that_is_often_wanted_fills_the_fields(driver) -> None:
    preset(driver, "slide")
    assert sizes(driver) == ((13.335, 7.5), 144)
    preset(driver, "own")
    assert sizes(driver) == (None, 192)


def test_a_size_of_one_s_own_can_be_typed_in_any_unit(driver) -> None:
    preset(driver, "column")
    driver.type("Width", "2,54")
    driver.type("Height", "5.08")
    assert sizes(driver) == ((1, 2), 300)
    driver.choose("inch")
    assert sizes(driver) == ((1, 2), 300)
    driver.choose("px")  # as many as the picture had
    assert sizes(driver) == ((round(300 / 96, 3), round(600 / 96, 3)), 96)
    driver.choose("cm")
    assert sizes(driver) == ((1, 2), 300)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("0", "Width: It must lie between 2 and 200."),
        ("-3", "Width: It must lie between 2 and 200."),
        ("1e9", "Width: It must lie between 2 and 200."),
        ("wide", "Width: “wide” is not a number."),
        ("", "Width: A number is needed here."),
    ],
)
def test_a_size_that_cannot_be_is_told_and_nothing_written(
    driver, tmp_path, text, words
) -> None:
    preset(driver, "page")
    driver.type("Width", text or "\b")
    assert driver.notice.sentence() == words
    assert not driver.button("Export").isEnabled()
    driver.type("Width", "12")
    assert driver.notice.sentence() == ""
    assert driver.button("Export").isEnabled()
    assert not (tmp_path / "out").exists()


def test_too_many_pixels_are_refused_only_where_there_are_pixels(driver) -> None:
    preset(driver, "poster")
    driver.type("Pixels per inch", "1200")
    assert "18898 × 14173 pixels is too large" in driver.notice.sentence()
    assert not driver.button("Export").isEnabled()
    driver.toggle("Loss, PNG")
    assert driver.button("Export").isEnabled()
    assert not driver.button("Copy the picture").isEnabled()
    driver.type("Pixels per inch", "100")
    assert driver.button("Copy the picture").isEnabled()


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "[]",
        "{",
        "[" * 100_000,
        '[["slide"], [true, true, true], "dark"]',
        '[["slide", 1e9, 2, "cm", 144], [true, true, true], "dark"]',
        '[["slide", 3, 3, ["cm"], 144], [true, true, true], "dark"]',
        '[["other", 3, NaN, "cm", 144], [true, true, true], "dark"]',
        '[["own", 3, 3, "cm", Infinity], [true, true, true], "dark"]',
        '[["own", 3, 3, "cm", 144], [true], "dark"]',
        '[["own", 3, 3, "cm", 144], [true, true, true], []]',
    ],
)
def test_what_was_remembered_is_not_believed(qtbot, kept) -> None:
    QSettings().setValue("export/look", kept)
    fields = LookFields()
    qtbot.addWidget(fields)
    look = fields.look()
    assert (look.size, look.dpi, look.theme.name) == (None, 192, "light")
