"""The dialog of films: what is chosen is seen, told and written."""

import av
import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QAbstractButton, QFileDialog

from tests.ui.driving import SHORT
from ui import strings
from ui.export.film import dialog as film_dialog
from ui.export.film.dialog import FilmDialog
from ui.exported.figures import pictures_of
from ui.exported.filming import FilmCamera
from ui.look import fonts
from ui.session.session import Session
from ui.widgets import Button, Notice, NumberField, Slider


@pytest.fixture(autouse=True)
def english(qapp):
    strings.install(qapp, "en")  # the plurals
    fonts.install(qapp)


@pytest.fixture
def session(qapp):
    made = Session(SHORT)
    made.run.advance(0, 11)
    made.show(2, 3)
    return made


@pytest.fixture
def dialog(qtbot, session, tmp_path, monkeypatch):
    def camera(options):
        return FilmCamera(session, pictures_of(session), options)

    monkeypatch.setattr(
        QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "out")
    )
    made = FilmDialog(session, camera, "Decision boundary")
    qtbot.addWidget(made)
    made.show()
    button(made, "Folder").click()
    return made


def button(dialog, words):
    shown = [b for b in dialog.findChildren(QAbstractButton) if b.isVisible()]
    return next(b for b in shown if words in (b.text(), b.accessibleName()))


def typed(dialog, name, text, number=0):
    fields = dialog.findChildren(NumberField)
    named = [f for f in fields if f.accessibleName() == name and f.isVisible()]
    named[number].setText(text)
    named[number].editingFinished.emit()


def small(dialog):
    """Choose a film of half a second's frames that are quickly painted."""
    typed(dialog, "Size", "64")
    typed(dialog, "Size", "64", 1)
    button(dialog, "15").click()


def sentence(dialog):
    return dialog.findChild(Notice).sentence()


def finish(dialog):
    while dialog._shooting.is_busy:
        dialog._shooting.take_slice()


def test_the_moments_of_the_step_are_written_as_a_film(dialog, session, tmp_path):
    cursor, record = session.cursor, session.record
    small(dialog)
    typed(dialog, "Speed", "0.1")
    button(dialog, "Export 1 file").click()
    assert button(dialog, "Cancel")
    finish(dialog)
    path = tmp_path / "out" / "two_moons_2-4-2-1_step2.mp4"
    assert sentence(dialog) == "1 file written."
    with av.open(path) as film:
        frames = len(list(film.decode(video=0)))
        assert film.metadata["title"] == "Two moons, step 2"
        assert film.metadata["comment"] == session.recipe.to_json()
    assert frames == len(record.moments) * round(0.1 * 15) + 15
    assert (session.cursor, session.record) == (cursor, record)


def test_the_run_is_written_as_a_gif(dialog, tmp_path):
    button(dialog, "The run").click()
    small(dialog)
    typed(dialog, "Steps", "9", 1)
    typed(dialog, "One picture every", "4")
    button(dialog, "GIF").click()
    assert dialog.options().steps == (1, 9)
    button(dialog, "Export 1 file").click()
    finish(dialog)
    with av.open(tmp_path / "out" / "two_moons_2-4-2-1_steps1-9.gif") as film:
        assert len(list(film.decode(video=0))) == 3 + 15


def test_length_and_frames_follow_what_is_chosen(dialog):
    typed(dialog, "Speed", "0.5")
    count = len(dialog._session.record.moments) * 15 + 30
    words = f"{count / 30:.1f} s · {count} frames · 1280 × 720"
    assert dialog._length.text() == words
    typed(dialog, "Size", "1001")
    assert "1000 × 720 pixels: the sides of an MP4 are even" in dialog._length.text()
    button(dialog, "GIF").click()
    assert dialog._length.text().endswith("1001 × 720")


def test_a_faster_run_leaves_no_picture_out(dialog):
    button(dialog, "The run").click()
    typed(dialog, "Speed", "100")
    assert dialog.options().every == 4
    button(dialog, "15").click()
    assert dialog.options().every == 7
    typed(dialog, "One picture every", "2")
    assert dialog.options().pace == 30


def test_the_ends_of_a_stretch_never_cross(dialog):
    button(dialog, "The run").click()
    typed(dialog, "Steps", "5", 1)
    typed(dialog, "Steps", "8", 0)
    assert dialog.options().steps == (8, 8)
    assert sentence(dialog).startswith("A film of the run needs two steps")
    assert not button(dialog, "Export 1 file").isEnabled()


def test_a_cancelled_film_leaves_nothing_and_the_dialog(dialog, tmp_path):
    button(dialog, "Export 1 file").click()
    dialog._shooting.take_slice()
    button(dialog, "Cancel").click()
    assert sentence(dialog) == "Cancelled: nothing was written."
    assert dialog.isVisible()
    assert list(tmp_path.iterdir()) == []  # the folder was new
    dialog.reject()
    assert not dialog.isVisible()


def test_a_film_that_is_there_is_replaced_only_if_asked(dialog, tmp_path):
    path = tmp_path / "out" / "two_moons_2-4-2-1_step2.mp4"
    path.parent.mkdir()
    path.write_text("older")
    button(dialog, "Export 1 file").click()
    assert sentence(dialog) == "1 file there would be replaced."
    assert not dialog._shooting.is_busy
    assert path.read_text() == "older"


@pytest.mark.parametrize("text", ["0", "1", "100000", "a"])
def test_an_absurd_size_is_refused_in_a_sentence(dialog, text):
    typed(dialog, "Size", text)
    assert sentence(dialog)
    assert not button(dialog, "Export 1 file").isEnabled()
    typed(dialog, "Size", "640")
    assert not sentence(dialog)
    assert dialog.options().size == (640, 720)


def test_what_cannot_be_filmed_says_why(dialog):
    typed(dialog, "Speed", "60")
    assert sentence(dialog).startswith("This film would last 17 min 1 s, and 10 min")
    typed(dialog, "Speed", "1")
    for pane in ("Network", "Loss", "Decision boundary"):
        button(dialog, pane).click()
    assert sentence(dialog) == "Nothing would be seen: choose at least one pane."
    button(dialog, "Loss").click()
    assert not sentence(dialog)


def test_without_an_encoder_it_is_said_at_once(dialog, monkeypatch):
    monkeypatch.setattr(film_dialog.encoding, "find_spec", lambda name: None)
    button(dialog, "GIF").click()
    assert "pip install av" in sentence(dialog)
    assert not button(dialog, "Export 1 file").isEnabled()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_word_on_a_button_has_its_room(qtbot, session, language):
    with strings.spoken(language):
        title = pictures_of(session).answers.title
        shown = FilmDialog(
            session, lambda of: FilmCamera(session, pictures_of(session), of), title
        )
        qtbot.addWidget(shown)
        shown.show()
        for each in shown.findChildren(Button):
            assert not each.isVisible() or each.width() >= each.sizeHint().width()


def opened(qtbot, session):
    shown = FilmDialog(
        session, lambda of: FilmCamera(session, pictures_of(session), of), "Answers"
    )
    qtbot.addWidget(shown)
    return shown.options()


def test_how_films_are_made_is_remembered_until_the_next_time(dialog, qtbot, session):
    typed(dialog, "Size", "640")
    button(dialog, "15").click()
    button(dialog, "GIF").click()
    button(dialog, "Loss").click()
    button(dialog, "Close").click()
    options = opened(qtbot, session)
    assert (options.size, options.rate, options.format) == ((640, 720), 15, "gif")
    assert options.panes == ("network", "answers")
    assert (options.what, options.step) == ("step", session.cursor.step)


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "7",
        '[30, [9, 9], ["loss"], "gif"]',
        '[30, [640, 480], [], "gif"]',
        '[31, [640, 480], ["loss"], "gif"]',
        '[30, [640, 480], ["loss"], "avi"]',
        '[30, [640], ["loss"], "gif"]',
        '[30, ["wide", 480], ["loss"], "gif"]',
        '[[30], [640, 480], 7, "gif"]',
        '[30, [Infinity, 480], ["loss"], "gif"]',
        "[" * 100_000,
    ],
)
def test_what_cannot_have_been_remembered_is_not_followed(qtbot, session, kept):
    proposal = opened(qtbot, session)
    QSettings().setValue("export/film", kept)
    assert opened(qtbot, session) == proposal


def test_any_frame_can_be_looked_at(dialog):
    preview, slider = dialog._preview, dialog.findChild(Slider)

    def seen():
        while preview._timer.isActive():
            preview.take_slice()
        return preview._picture.grab().toImage()

    middle = seen()
    slider.setValue(0)
    assert preview.frame == 0
    first = seen()
    assert first != middle
    slider.setValue(slider.maximum())
    assert seen() not in (first, middle)
