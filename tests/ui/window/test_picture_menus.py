"""The menus of the pictures: copied as they are seen, and nothing else changes."""

import csv
import io

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from nnviz.run.export import history_csv, parameters_csv
from nnviz.run.segment import Override
from ui.export.figure import image
from ui.export.look import Look
from ui.exported import figures
from ui.plots.tracked_plot import HEALTH, HISTORY


@pytest.fixture
def chosen(window, monkeypatch):
    """Return what opens the menu of a widget and takes one of its lines."""
    opened = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, *_: opened.append(menu))

    def choose(widget, words):
        opened.clear()
        widget.customContextMenuRequested.emit(QPoint(5, 5))
        actions = {
            action.text(): action for menu in opened for action in menu.actions()
        }
        if words in actions:
            actions[words].trigger()
        for menu in opened:
            menu.deleteLater()
        return list(actions)

    return choose


def rows_of(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


def copied(clipboard) -> list[list[str]]:
    return list(csv.reader(io.StringIO(clipboard.text()), dialect="excel-tab"))


def picture(window, name: str) -> QImage:
    look, shown = Look(), window._exporting._shown()
    figure = figures.figure_of(window.session, look, name, shown)
    return image(figure, look, look.pixels(figure))


def test_each_picture_has_its_menu(window, chosen, clipboard):
    stage = window.stage
    for widget in (stage.canvas, stage.plots.curves, stage.plots.answers):
        assert chosen(widget, "") == [
            "Copy the picture",
            "Copy the numbers",
            "Export the picture…",
        ]


def test_what_is_copied_is_what_is_seen(window, chosen, clipboard):
    window.session.go_to(5)
    stage = window.stage
    for widget, name in (
        (stage.canvas, "network"),
        (stage.plots.curves, "loss"),
        (stage.plots.answers, "boundary"),
    ):
        chosen(widget, "Copy the picture")
        assert clipboard.image() == picture(window, name)
        assert "copied" in stage.notice.sentence()
    stage.plots.curves.set_wish("accuracy")
    chosen(stage.plots.curves, "Copy the picture")
    assert clipboard.image() == picture(window, "accuracy")


def test_the_numbers_behind_a_picture_are_copied(window, chosen, clipboard):
    session, stage = window.session, window.stage
    session.go_to(5)
    chosen(stage.plots.curves, "Copy the numbers")
    assert copied(clipboard) == rows_of(history_csv(session.run, session.segment))
    chosen(stage.canvas, "Copy the numbers")
    assert copied(clipboard) == rows_of(parameters_csv(session.record))


def test_what_is_followed_along_the_run_is_copied(window, chosen, clipboard):
    plot, notice = window.stage.plots.curves, window.stage.notice
    window.session.go_to(5)
    plot.show_code(HEALTH)
    chosen(plot, "Copy the picture")
    assert clipboard.image() == picture(window, "gradients")
    plot.show_code(HISTORY)
    clipboard.clear()
    chosen(plot, "Copy the picture")  # no weight is selected
    assert notice.sentence() == "There is nothing to copy here."
    window.session.choose(weight=(1, 0, 1))
    chosen(plot, "Copy the numbers")
    assert copied(clipboard)[0][0] == "step"


def test_what_is_tried_out_is_copied_as_it_is_seen_and_stays(window, chosen, clipboard):
    session, canvas = window.session, window.stage.canvas
    session.go_to(5)
    chosen(canvas, "Copy the picture")
    without = clipboard.image()
    session.what_if.try_out(Override("W", 1, (0, 1), 2.5))
    QApplication.processEvents()
    before = (session.cursor, session.record, session.what_if.changes)
    chosen(canvas, "Copy the picture")
    assert (session.cursor, session.record, session.what_if.changes) == before
    assert session.what_if.changes
    assert clipboard.image() != without


def test_the_formula_is_copied_as_a_picture_or_as_latex(window, clipboard):
    sheet = window.stage.explain.formula.sheet
    actions = {action.text(): action for action in sheet.actions()}
    assert list(actions) == ["Copy as LaTeX", "Copy the picture", "Export the picture…"]
    actions["Copy the picture"].trigger()
    assert clipboard.image() == picture(window, "formula")


@pytest.mark.parametrize(
    ("view", "figure"),
    [
        ("boundary", "boundary"),
        ("rows", "probabilities"),
        ("confusion", "confusion_train"),
        ("surface", "loss_surface"),
    ],
)
def test_a_picture_is_exported_alone(window, chosen, monkeypatch, view, figure):
    window.session.go_to(3)
    window.stage.plots.answers.heading.chosen.emit(view)
    opened = []
    monkeypatch.setattr(
        "ui.window.exporting.Exporting._open", lambda _, dialog: opened.append(dialog)
    )
    chosen(window.stage.plots.answers, "Export the picture…")
    (dialog,) = opened
    names = [name.partition("step")[2].partition("_")[2] for name in dialog.names()]
    assert names == [f"{figure}.{kind}" for kind in ("png", "svg", "pdf", "csv")]
    dialog.deleteLater()


def test_a_drag_with_the_right_button_opens_no_menu(window):
    canvas = window.stage.plots.curves.canvas
    window.session.last()
    at, on = QPoint(100, 60), QPoint(140, 60)

    def asks(reason) -> bool:
        event = QContextMenuEvent(reason, at, canvas.mapToGlobal(at))
        canvas.contextMenuEvent(event)
        return not event.isAccepted()

    mouse, keyboard = (
        QContextMenuEvent.Reason.Mouse,
        QContextMenuEvent.Reason.Keyboard,
    )
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.RightButton, pos=at)
    assert asks(mouse)
    QTest.mousePress(canvas.viewport(), Qt.MouseButton.RightButton, pos=at)
    QTest.mouseMove(canvas.viewport(), on)
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.RightButton, pos=on)
    assert not asks(mouse)
    assert asks(keyboard)


def test_what_is_drawn_by_hand_keeps_its_right_button(window, chosen):
    window.stage.recipe.draw_requested.emit()
    plot = window.stage.plots.answers
    assert plot.is_drawing
    assert chosen(plot, "") == []
