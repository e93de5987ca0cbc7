"""What a scene takes from the session."""

import numpy as np
import pytest

from nnviz.run import source
from nnviz.run.recipe import Recipe
from ui.canvas.scene import View
from ui.session.session import Session
from ui.shown.scenes import scene_of

TITANIC = Recipe().replace(data__source="titanic")


@pytest.fixture
def session(qapp) -> Session:
    return Session(Recipe())


def test_it_shows_what_stands_at_the_cursor(session: Session) -> None:
    session.show(3, 4, 0.5)
    session.select(sample=2, unit=(1, 0))
    scene = scene_of(session)
    assert scene.record is session.record
    assert (scene.index, scene.progress) == (4, 0.5)
    assert scene.moment == session.moment
    assert scene.selection == session.selection
    assert scene.sizes == (2, 4, 2, 1)


def test_raw_values_are_those_of_the_table(session: Session) -> None:
    session.go_to(2)
    scene = scene_of(session)
    np.testing.assert_array_equal(
        session.data.scale_inputs(scene.raw), session.record.X
    )


def test_the_proof_is_there_at_the_update_only(session: Session) -> None:
    session.show(1, 0)
    assert scene_of(session).proof is None
    session.show(1, -1)
    assert scene_of(session).proof == session.looks.proof()


def test_maps_are_those_of_the_parameters_at_the_cursor(session: Session) -> None:
    session.show(1, 0)
    before = scene_of(session).maps
    assert [before[layer].shape[0] for layer in before] == [2, 4, 2, 1]
    session.show(1, -1)
    assert not np.array_equal(scene_of(session).maps[1], before[1])


def test_the_same_cursor_gives_equal_scenes(session: Session) -> None:
    assert scene_of(session) == scene_of(session)
    assert scene_of(session) != scene_of(session, is_mean=True)


def test_without_a_plane_too(qapp) -> None:
    recipe = source.default_recipe(source.load_frame(TITANIC), "titanic")
    session = Session(recipe)
    assert scene_of(session).maps == {}
    assert scene_of(session) == scene_of(session)


def test_looking_changes_nothing(session: Session) -> None:
    session.go_to(5)
    weights = session.record.W_after[1].copy()
    scene_of(session, view=View(560, 430))
    session.go_to(1)
    session.go_to(5)
    np.testing.assert_array_equal(session.record.W_after[1], weights)
