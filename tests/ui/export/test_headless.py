"""The export without a window: train, then write what is wanted."""

import io
from functools import partial
from pathlib import Path

import pytest

from nnviz.run.recipe import LayerRecipe
from tests.ui.driving import SHORT
from ui.export.folder import WriteError
from ui.export.headless import Plan, Written, export
from ui.export.item import Item, NotMadeError
from ui.export.progress import Progress
from ui.export.wanted import Wanted, WantedError
from ui.session.session import Session


def place_of(session: Session) -> list[Item]:
    """Return an item that tells where the session is."""
    place = f"{session.cursor.step} {session.moment} {session.done}"
    return [Item("history", "Place", "place.txt", place.encode)]


def exported(
    session: Session, folder: Path, *words: str, until: int = 12, step: int | None = 12
) -> Written:
    plan = Plan(until, step, Wanted(words), folder)
    return export(session, lambda: place_of(session), plan, Progress(io.StringIO()))


def test_everything_is_written_at_the_end_of_the_training(qapp, tmp_path: Path) -> None:
    session = Session(SHORT)
    written = exported(session, tmp_path / "out")
    assert written == Written([tmp_path / "out" / "place.txt"], [])
    assert written.paths[0].read_text() == "12 update 12"
    twin = Session(SHORT)
    twin.run.advance(0, 12)
    assert session.run.losses(0).tolist() == twin.run.losses(0).tolist()


@pytest.mark.parametrize(
    ("until", "step", "place"),
    [(12, 3, "3 update 12"), (5, 5, "5 update 5"), (0, None, "1 batch 1")],
)
def test_any_step_can_be_written(qapp, tmp_path, until, step, place) -> None:
    exported(Session(SHORT), tmp_path, until=until, step=step)
    assert (tmp_path / "place.txt").read_text() == place


def test_a_run_that_diverges_is_written_where_it_did(qapp, tmp_path: Path) -> None:
    recipe = SHORT.replace(
        model__layers=(LayerRecipe(1, "linear"),),
        compile__loss="mse",
        compile__learning_rate=1e200,
    )
    session = Session(recipe)
    exported(session, tmp_path)
    diverged_at = session.run.diverged_at(0)
    assert (tmp_path / "place.txt").read_text() == f"{diverged_at} update {diverged_at}"


def test_what_cannot_be_made_is_told_and_the_rest_is_written(qapp, tmp_path) -> None:
    def missing() -> bytes:
        raise NotMadeError("There is no encoder.")

    session, taken = Session(SHORT), []
    before = (partial(taken.append, 1), partial(taken.append, 2))
    films = [Item("film", "", f"film.{end}", missing, before) for end in ("mp4", "gif")]
    items = [*place_of(session), *films]
    plan = Plan(0, None, Wanted(), tmp_path)
    written = export(session, lambda: items, plan, Progress(io.StringIO()))
    assert written.paths == [tmp_path / "place.txt"]
    assert written.missing == ["film.mp4, film.gif: There is no encoder."]
    assert list(tmp_path.iterdir()) == written.paths
    assert taken == [1, 2, 1, 2]


def test_a_file_that_tells_of_the_others_tells_of_those_that_are_made(
    qapp, tmp_path
) -> None:
    def missing() -> bytes:
        raise NotMadeError("No.")

    def names(others) -> bytes:
        return " ".join(other.file_name for other in others).encode()

    items = [
        Item("loss", "A", "a.txt", lambda: b"a"),
        Item("loss", "B", "b.txt", missing),
        Item("index", "All", "all.txt", bytes, gather=names),
    ]
    plan = Plan(1, None, Wanted(), tmp_path)
    export(Session(SHORT), lambda: items, plan, Progress(io.StringIO()))
    assert (tmp_path / "all.txt").read_text() == "a.txt"


def test_a_folder_that_cannot_be_is_said_before_the_training(
    qapp, tmp_path: Path
) -> None:
    (tmp_path / "out").write_text("a file")
    session = Session(SHORT)
    with pytest.raises(WriteError):
        exported(session, tmp_path / "out")
    assert session.done <= 1


def test_where_nothing_can_be_written_nothing_is_trained(qapp, tmp_path) -> None:
    session = Session(SHORT)
    written = exported(session, tmp_path / "deep" / "out", "residuals")
    assert written.paths == []
    assert "no “residuals”" in written.missing[0]
    with pytest.raises(WantedError):
        exported(session, tmp_path / "out", "nonsense")
    assert session.done <= 1
    assert list(tmp_path.iterdir()) == []
