"""The export without a window: train to the end, then write."""

from pathlib import Path

import pytest

from nnviz.run.recipe import LayerRecipe
from tests.ui.driving import SHORT
from ui.export import headless
from ui.export.folder import WriteError
from ui.export.item import Item
from ui.session import Session


def items_of(session: Session) -> list[Item]:
    place = f"{session.cursor.step} {session.moment} {session.done}"
    return [Item("place", "Place", "place.txt", place.encode)]


def test_everything_is_written_at_the_end_of_the_training(qapp, tmp_path: Path) -> None:
    session = Session(SHORT)
    paths = headless.export(session, lambda: items_of(session), tmp_path / "out")
    assert paths == [tmp_path / "out" / "place.txt"]
    assert paths[0].read_text() == "12 update 12"


def test_a_run_that_diverges_is_written_where_it_did(qapp, tmp_path: Path) -> None:
    recipe = SHORT.replace(
        model__layers=(LayerRecipe(1, "linear"),),
        compile__loss="mse",
        compile__learning_rate=1e200,
    )
    session = Session(recipe)
    (path,) = headless.export(session, lambda: items_of(session), tmp_path)
    diverged_at = session.run.diverged_at(0)
    assert path.read_text() == f"{diverged_at} update {diverged_at}"


def test_a_folder_that_cannot_be_is_said_before_the_training(
    qapp, tmp_path: Path
) -> None:
    (tmp_path / "out").write_text("a file")
    session = Session(SHORT)
    with pytest.raises(WriteError):
        headless.export(session, lambda: items_of(session), tmp_path / "out")
    assert session.done <= 1
