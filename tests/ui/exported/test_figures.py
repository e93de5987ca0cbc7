"""The figures of a session: what they show, in either theme, and at no cost."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from nnviz.run.recipe import Recipe
from nnviz.run.sampled import Sampled
from nnviz.run.source import default_recipe, load_frame
from nnviz.teach import looks
from nnviz.teach.hidden_space import Space
from nnviz.teach.landscape import Window
from nnviz.teach.landscape.sight import Sight
from nnviz.teach.sections import Cut
from tests.ui.driving import SHORT
from ui.export.codes import CODES
from ui.export.figure import png, svg
from ui.export.item import AGAIN, Item
from ui.export.look import Look
from ui.exported import surface_figures, tracked_figures
from ui.exported.figures import figures_of, items_of, pictures_of
from ui.look import fonts, theme
from ui.session.session import Session
from ui.shown import surveyed

PICTURES = ("png", "svg", "pdf")
SMALL = Look(dpi=48)
ALL = (*PICTURES, "csv")
FILES = [
    *(f"loss.{kind}" for kind in PICTURES),
    *(f"accuracy.{kind}" for kind in ALL),
    *(f"precision.{kind}" for kind in ALL),
    *(f"gradients.{kind}" for kind in ALL),
    *(f"updates.{kind}" for kind in PICTURES),
    *(f"saturated.{kind}" for kind in PICTURES),
    *(f"boundary.{kind}" for kind in ALL),
    *(f"probabilities.{kind}" for kind in ALL),
    *(f"confusion_train.{kind}" for kind in ALL),
    *(f"confusion_test.{kind}" for kind in ALL),
    *(f"hidden_space.{kind}" for kind in ALL),
    *(f"loss_surface.{kind}" for kind in ALL),
    *(f"loss_along_step.{kind}" for kind in ALL),
    *(f"formula.{kind}" for kind in PICTURES),
    *(f"network.{kind}" for kind in PICTURES),
    *("history.csv", "step_samples.csv", "step_parameters.csv"),
    *("train_numpy.py", "train_pytorch.py", "train_keras.py"),
    *("weights.npz", "weights.safetensors", "model.weights.h5"),
    *(f"two_moons_2-4-2-1_step7_worksheet{end}" for end in (".pdf", "_key.pdf")),
    *(f"two_moons_2-4-2-1_step7_worksheet{end}" for end in (".md", "_key.md")),
    "recipe.json",
    "two_moons_2-4-2-1_step7_report.html",
    *("two_moons_2-4-2-1_step7.mp4", "two_moons_2-4-2-1_step7.gif"),
    *("two_moons_2-4-2-1_steps1-7.mp4", "two_moons_2-4-2-1_steps1-7.gif"),
    "index.html",
]


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    fonts.install(qapp)
    yield
    theme.apply(qapp, theme.LIGHT)


@pytest.fixture
def session(qapp: QApplication) -> Session:
    made = Session(SHORT)
    made.go_to(7)
    return made


def usual_items(session: Session) -> list[Item]:
    """Return what is written unasked; films, reports and the like have own tests."""
    return [item for item in items_of(session, SMALL) if not item.is_extra]


def default_session(source: str) -> Session:
    frame = load_frame(Recipe().replace(data__source=source))
    recipe = default_recipe(frame, source).replace(fit__epochs=2)
    session = Session(recipe, frame)
    session.show(session.last_step)
    return session


def words_of(figure) -> str:
    return " ".join(ElementTree.fromstring(svg(figure)).itertext())


def test_everything_can_be_exported(session: Session) -> None:
    items = items_of(session, Look())
    assert [item.file_name for item in items] == FILES
    assert {item.code for item in items} <= set(CODES)
    assert {i.code for i in items if i.file_name.startswith("conf")} == {"confusion"}


HEALTH = ["gradients", "updates", "saturated"]
CLASSES = [*HEALTH, "boundary", "probabilities", "confusion_train"]
VALUES = ["boundary", "predictions", "residuals"]


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("two_moons", ["accuracy", "precision", *CLASSES, "confusion_test"]),
        ("houses", ["rmse", "r2", *HEALTH[:2], *VALUES]),
        ("titanic", ["accuracy", "precision", *CLASSES]),
        ("three_blobs", ["accuracy", *CLASSES, "confusion_test"]),
        ("diabetes", ["rmse", "r2", *HEALTH, *VALUES]),
    ],
)
def test_every_kind_of_problem_has_its_figures(qapp, source: str, names) -> None:
    figures = figures_of(default_session(source), theme.LIGHT)
    assert [figure.name for figure in figures] == [
        "loss",
        *names,
        "hidden_space",
        "loss_surface",
        "loss_along_step",
        "formula",
        "network",
    ]
    for figure in figures:
        assert figure.title
        assert len(words_of(figure)) > len(figure.title + figure.description)


def test_a_figure_s_numbers_are_those_at_the_cursor(session: Session) -> None:
    tables = {}
    for step in (5, 7):
        session.go_to(step)
        figures = {f.name: f for f in figures_of(session, theme.LIGHT)}
        tables[step] = {name: f.table() for name, f in figures.items() if f.table}
        p = session.looks.outputs(session.data.X_test)[:, 0]
        lines = csv.DictReader(io.StringIO(tables[step]["probabilities"]))
        found = [float(row["P(1)"]) for row in lines if row["part"] == "test"]
        np.testing.assert_allclose(found, p, rtol=1e-12)
    assert tables[5]["boundary"] != tables[7]["boundary"]


def test_a_boundary_is_exported_on_the_plane_that_is_seen(qapp) -> None:
    session = default_session("iris")
    shown = replace(pictures_of(session), cut=Cut(1, 0))
    figures = {f.name: f for f in figures_of(session, theme.LIGHT, shown)}
    words = words_of(figures["boundary"])
    assert "sepal width (cm)" in words
    assert "sepal length (cm)" in words


def test_a_layer_is_exported_as_it_is_seen(qapp) -> None:
    session = default_session("two_moons")
    shown = replace(pictures_of(session), space=Space(1, 3, 0, is_principal=False))
    figures = {f.name: f for f in figures_of(session, theme.LIGHT, shown)}
    assert "a₄ of layer [1]" in words_of(figures["hidden_space"])
    rows = list(csv.DictReader(io.StringIO(figures["hidden_space"].table())))
    A = looks.forward(session.program, session.looks.parameters, session.data.X_train)
    found = [(row["a4[1]"], row["a1[1]"]) for row in rows if row["part"] == "train"]
    np.testing.assert_array_equal(np.array(found, float), A["A1"][:, [3, 0]])
    data = session.data
    assert len(rows) == len(data.rows_train) + len(data.rows_test)


def test_the_landscape_is_exported_as_it_is_seen(session: Session) -> None:
    sight = Sight(pair=((1, 0, 2), (3, -1, 0)))
    shown = replace(pictures_of(session), sight=sight, zoomed=Window(-1, 1, 0, 2))
    figures = {f.name: f for f in figures_of(session, theme.LIGHT, shown)}
    assert "w₁,₃[1]" in words_of(figures["loss_surface"])
    rows = list(csv.DictReader(io.StringIO(figures["loss_surface"].table())))
    grid = [row for row in rows if not row["step"]]
    assert len(grid) == 65**2
    assert {float(row["w1_3[1]"]) for row in grid} == set(np.linspace(-1, 1, 65))
    way = [row for row in rows if row["step"]]
    assert [int(row["step"]) for row in way] == list(range(7))
    trainer = session.run.owner(0, 1)
    found = [float(row["loss"]) for row in way]
    assert found == [trainer.train_scores(step)["loss"] for step in range(7)]
    along = list(csv.DictReader(io.StringIO(figures["loss_along_step"].table())))
    loss = looks.scores(
        session.program,
        looks.parameters(session.record, after=False),
        session.data.X_train,
        session.data.Y_train,
        (),
    )["loss"]
    assert float(along[0]["learning_rate"]) == 0
    assert float(along[0]["loss"]) == pytest.approx(loss, rel=1e-12)


@pytest.mark.parametrize("name", ["gradients", "weight_history"])
def test_what_is_followed_along_a_run_is_found_before_it_is_painted(
    session: Session, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    session.select(weight=(1, 0, 0))
    figure, whole = (
        next(f for f in figures_of(session, theme.LIGHT) if f.name == name)
        for _ in "12"
    )
    monkeypatch.setattr(tracked_figures, "SLICE", 0)
    assert figure.find() is AGAIN
    monkeypatch.setattr(tracked_figures, "SLICE", 60)
    assert figure.find() is None
    wanted = whole.table()
    monkeypatch.setattr(Sampled, "_take", lambda *_: pytest.fail("it is known"))
    assert figure.table() == wanted


def test_a_landscape_is_found_in_pieces_and_once_for_every_look(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(surface_figures, "SLICE", 0)  # a piece each time
    monkeypatch.setattr(surveyed, "SLICE", 0)
    shown = replace(pictures_of(session), zoomed=Window(-1, 1, 0, 2))
    light, dark = (
        next(f for f in figures_of(session, own, shown) if f.name == "loss_surface")
        for own in (theme.LIGHT, theme.DARK)
    )
    pieces = list(iter(light.find, None))
    assert len(pieces) > 10
    assert set(pieces) == {AGAIN}
    assert dark.find() is None
    assert dark.table() == light.table()


def test_one_feature_is_drawn_along_a_line(qapp, tmp_path: Path) -> None:
    table = tmp_path / "line.csv"
    table.write_text("length,price\n1,2\n2,4.1\n3,5.9\n4,8\n5,10.2\n")
    figures = figures_of(default_session(str(table)), theme.LIGHT)
    boundary = next(figure for figure in figures if figure.name == "boundary")
    assert "price" in boundary.title
    assert "length" in words_of(boundary)
    assert boundary.table().startswith("length,predicted price\n")


def test_the_network_stands_at_the_cursor(session: Session) -> None:
    session.go_to(5, 3)
    *_, network = figures_of(session, theme.LIGHT)
    assert "step 5" in network.description
    assert str(session.moment) in network.description
    assert str(session.moment) in words_of(network)


def test_a_run_at_its_end_is_shown_as_a_whole(session: Session) -> None:
    assert pictures_of(session).curves.cursor is None
    session.go_to(3)
    assert pictures_of(session).curves.cursor == 3


def test_figures_have_their_own_theme(qapp, session: Session) -> None:
    made, look = [], Look(theme.DARK, dpi=48)
    for screen in (theme.LIGHT, theme.DARK):
        theme.apply(qapp, screen)
        figures = figures_of(session, look.theme)
        made.append([png(figure, look=look) for figure in figures])
    assert made[0] == made[1]
    for data in made[0]:
        assert QImage.fromData(data).pixelColor(2, 2) == theme.DARK.surface


def test_figures_can_show_what_the_window_shows(session: Session) -> None:
    shown = pictures_of(session)
    zoomed = replace(shown, curves=replace(shown.curves, span=(2.0, 4.0), is_log=True))
    whole, part = (
        svg(figures_of(session, theme.LIGHT, pictures)[0])
        for pictures in (None, zoomed)
    )
    assert whole != part


def test_a_figure_is_in_another_language_than_the_window(qapp) -> None:
    session = default_session("houses")
    shown = pictures_of(session)
    for code, words in (("fr", "chambres"), ("en", "bedrooms")):
        items = items_of(session, Look(language=code), shown)
        made = {
            item.file_name: item.make().decode()
            for item in items
            if item.format == "SVG"
        }
        assert words in made["boundary.svg"]
        assert ("étape" in made["loss.svg"]) is (code == "fr")
        assert ("Perte" in made["network.svg"]) is (code == "fr")


def test_a_picture_of_a_branch_says_that_its_recipe_alone_gives_another_run(
    session: Session,
) -> None:
    plain = {f.name: f.description for f in figures_of(session, theme.LIGHT)}
    assert not any("branch" in words for words in plain.values())
    session.set_recipe(session.recipe.replace(compile__learning_rate=0.1))
    assert session.run.segments[session.segment].parent is not None
    at = session.run.segments[session.segment].at_step
    for figure in figures_of(session, theme.LIGHT):
        assert f"On a branch from step {at} on" in figure.description


def test_looking_changes_nothing(session: Session) -> None:
    cursor, record, done = session.cursor, session.record, session.done
    before = session.run.losses(0).copy()
    for item in usual_items(session):
        item.make()
    assert (session.cursor, session.record, session.done) == (cursor, record, done)
    again = Session(SHORT)
    for one in (session, again):
        one.go_to(12)
    np.testing.assert_array_equal(session.run.losses(0), again.run.losses(0))
    np.testing.assert_array_equal(session.run.losses(0)[:done], before)


def test_equal_recipes_give_equal_files(session: Session) -> None:
    again = Session(SHORT)
    again.go_to(7)
    pairs = zip(usual_items(session), usual_items(again), strict=True)
    for one, other in pairs:
        if one.format not in ("PNG", "PDF"):  # which are painted as the SVG is
            assert one.make() == other.make(), one.file_name


def test_in_the_column_of_a_paper_every_plot_has_room(session: Session) -> None:
    inch = 96 / 2.54
    column = Look(size=(8.5 * inch, 6.5 * inch))
    for figure in figures_of(session, theme.LIGHT):
        room = column.layout(figure)
        assert (figure.name, room.width() >= 380) == (figure.name, True)
        assert (figure.name, room.height() >= 280) == (figure.name, True)
