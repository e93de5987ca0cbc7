"""The design tokens: contrast, colour maps, and following the theme."""

import itertools
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QFontMetricsF, QIcon
from PySide6.QtWidgets import QApplication, QWidget

from ui.look import fonts, icons, markers, theme
from ui.look.colours import blend, contrast, diverging_index, readable

both = pytest.mark.parametrize(
    "colours", [theme.LIGHT, theme.DARK], ids=lambda each: each.name
)
PHASES = ("batch", "forward", "loss", "backward", "update")


@pytest.fixture(autouse=True)
def light_again(qapp: QApplication) -> Iterator[None]:
    yield
    theme.apply(qapp, theme.LIGHT)


@both
@pytest.mark.parametrize("phase", PHASES)
def test_text_in_a_phase_colour_is_readable(colours: theme.Theme, phase: str) -> None:
    text = colours.phase_text(phase)
    assert contrast(text, colours.surface) >= 4.5
    assert contrast(text, colours.phase_soft(phase)) >= 4.5


@both
def test_text_in_every_other_colour_is_readable(colours: theme.Theme) -> None:
    for text in (
        colours.ink,
        colours.muted,
        colours.error,
        colours.sign_text(1.0),
        colours.sign_text(-1.0),
        colours.sign_text(0.0),
    ):
        assert contrast(text, colours.surface) >= 4.5


@both
def test_a_scroll_bar_can_be_seen_on_the_window_and_on_a_card(
    colours: theme.Theme,
) -> None:
    for ground in (colours.background, colours.surface):
        assert contrast(colours.bar, ground) >= 3


@both
def test_a_sign_has_a_colour_and_zero_and_nan_have_none(colours: theme.Theme) -> None:
    assert colours.sign(0.2) == colours.positive
    assert colours.sign(-3) == colours.negative
    for nothing in (0.0, -0.0, float("nan")):
        assert colours.sign(nothing) == colours.muted
        assert colours.sign_text(nothing) == colours.muted


def test_contrast_of_black_on_white_is_21() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)


def test_what_cannot_be_made_readable_is_refused() -> None:
    grey, white = QColor("#AAAAAA"), QColor("white")
    with pytest.raises(ValueError, match="contrast"):
        readable(grey, white, grey)


def test_blends_are_opaque_and_reach_both_ends() -> None:
    a, b = QColor("#102030"), QColor("#F0E0D0")
    assert (blend(a, b, 0), blend(a, b, 1)) == (a, b)
    assert blend(a, b, 0.5) == QColor("#808080")


@both
def test_a_response_map_is_symmetric_around_the_surface(colours: theme.Theme) -> None:
    index = diverging_index(np.array([-9.0, -2.0, 0.0, np.nan, 2.0, 9.0]), limit=2.0)
    assert index.tolist() == [1, 1, 128, 0, 255, 255]
    table = [QColor.fromRgba(entry) for entry in colours.diverging]
    assert len(table) == 256
    assert table[128] == colours.surface
    assert table[0] == colours.missing
    assert table[255].blue() > table[255].red()
    assert table[1].red() > table[1].blue()


# Linear RGB as somebody without red, or without green, cones sees it.
SIGHT = {
    "all cones": np.eye(3),
    "no red": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "no green": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
}
XYZ = np.array(
    [
        [0.433953, 0.376219, 0.189828],
        [0.212673, 0.715152, 0.072175],
        [0.017757, 0.109477, 0.872766],
    ]
)  # relative to the white of sRGB


def _lab(colour: QColor, sight: np.ndarray) -> np.ndarray:
    rgb = np.array([colour.redF(), colour.greenF(), colour.blueF()])
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    x, y, z = np.cbrt(XYZ @ np.clip(sight @ linear, 0, 1))
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@both
@pytest.mark.parametrize("sight", SIGHT)
def test_ten_classes_differ_to_every_eye(colours: theme.Theme, sight: str) -> None:
    seen = [_lab(colour, SIGHT[sight]) for colour in colours.classes]
    assert len(seen) == len(markers.SHAPES) == 10
    assert min(np.linalg.norm(a - b) for a, b in itertools.combinations(seen, 2)) > 10


@both
@pytest.mark.parametrize("sight", SIGHT)
def test_four_runs_differ_to_every_eye_and_can_be_seen(
    colours: theme.Theme, sight: str
) -> None:
    seen = [_lab(colour, SIGHT[sight]) for colour in colours.runs]
    assert len(seen) == 4
    assert min(np.linalg.norm(a - b) for a, b in itertools.combinations(seen, 2)) > 30
    assert min(contrast(colour, colours.surface) for colour in colours.runs) >= 3


class _Watcher(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self.seen.append(theme.current().name)
        super().changeEvent(event)


def test_a_widget_learns_of_a_new_theme(qapp: QApplication, qtbot) -> None:
    theme.apply(qapp, theme.LIGHT)
    watcher = _Watcher()
    qtbot.addWidget(watcher)
    watcher.show()
    theme.apply(qapp, theme.DARK)
    assert watcher.seen[-1] == "dark"
    assert watcher.palette().windowText().color() == theme.DARK.ink


def test_weights_of_the_font_are_true_weights(qapp: QApplication) -> None:
    fonts.install(qapp)
    assert {"Inter", "JetBrains Mono"} <= set(QFontDatabase.families())
    assert QFontInfo(qapp.font()).family() == "Inter"
    regular, bold = (
        QFontMetricsF(fonts.ui_font(13, weight)).horizontalAdvance("gradient")
        for weight in (fonts.REGULAR, fonts.BOLD)
    )
    assert bold > regular


def test_digits_are_all_equally_wide(qapp: QApplication) -> None:
    fonts.install(qapp)
    for font in (fonts.ui_font(), fonts.mono_font()):
        metrics = QFontMetricsF(font)
        assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_every_icon_paints_itself_in_the_ink_of_the_theme(qapp: QApplication) -> None:
    for colours in theme.THEMES.values():
        theme.apply(qapp, colours)
        for name in icons.SHAPES:
            image = icons.icon(name).pixmap(QSize(40, 40), 1.0).toImage()
            assert colours.ink.name() in {
                image.pixelColor(x, y).name()
                for x, y in itertools.product(range(40), repeat=2)
            }, name


def test_an_icon_is_crisp_on_a_dense_screen(qapp: QApplication) -> None:
    pixmap = icons.icon("play").pixmap(QSize(18, 18), 2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (36, 2.0)


def test_a_copied_icon_paints_the_same(qapp: QApplication) -> None:
    original = icons.icon("moon", QColor("#123456"))
    copy = QIcon(original)
    copy.addPixmap(original.pixmap(4, 4))  # makes Qt clone the engine
    size = QSize(24, 24)
    assert copy.pixmap(size).toImage() == original.pixmap(size).toImage()


def test_an_unknown_icon_is_refused() -> None:
    with pytest.raises(KeyError):
        icons.icon("unicorn")
