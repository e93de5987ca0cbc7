"""What the plots show of a session, whatever the data."""

import numpy as np
import pytest

from nnviz.run.recipe import Recipe
from nnviz.run.segment import Override
from nnviz.run.source import default_recipe, load_frame
from nnviz.teach.sections import Cut
from ui.session.session import Session
from ui.shown import plotted


def session_of(source: str) -> Session:
    frame = load_frame(Recipe().replace(data__source=source))
    session = Session(default_recipe(frame, source).replace(fit__epochs=3), frame)
    session.show(session.last_step)
    return session


@pytest.mark.parametrize(
    ("source", "shape"), [("two_moons", (1, 24, 24)), ("three_blobs", (3, 24, 24))]
)
def test_two_features_have_answers_over_a_plane(qapp, source, shape) -> None:
    found = plotted.answers(session_of(source).looks, "boundary", Cut(), 24, 50)
    assert found.keys() == {"section", "plane", "output", "A_train", "A_watched"}
    assert found["output"].shape == shape


@pytest.mark.parametrize("cut", [Cut(3, 0), Cut(is_principal=True)])
def test_more_features_have_answers_over_a_plane_through_them(qapp, cut) -> None:
    session = session_of("iris")
    found = plotted.answers(session.looks, "boundary", cut, 24, 50)
    points = found["section"].inputs(found["plane"].points)
    A = session.looks.outputs(points).T.reshape(3, 24, 24)
    np.testing.assert_allclose(found["output"], A, rtol=1e-4, atol=1e-5)


def test_the_plane_goes_through_the_sample_that_is_followed(qapp) -> None:
    session, planes = session_of("iris"), []
    for sample in (2, 3):
        session.select(sample=sample)
        cut = Cut(2, 3, at="sample")
        section = plotted.answers(session.looks, "boundary", cut, 24, 50)["section"]
        planes.append(section)
        row = session.record.X[sample]
        np.testing.assert_array_equal(section.origin[:2], row[:2])
    assert planes[0] is not planes[1]


def test_the_same_plane_is_one_object_while_the_network_learns(qapp) -> None:
    session, found = session_of("iris"), []
    for step in (4, 5):
        session.go_to(step)
        found.append(plotted.answers(session.looks, "boundary", Cut(2, 3), 24, 50))
    assert found[0]["section"] is found[1]["section"]
    assert found[0]["plane"] is found[1]["plane"]
    assert not np.array_equal(found[0]["output"], found[1]["output"])


def test_one_feature_has_answers_along_a_line(qapp, tmp_path) -> None:
    table = tmp_path / "line.csv"
    table.write_text("length,price\n1,2\n2,4.1\n3,5.9\n4,8\n5,10.2\n")
    found = plotted.answers(session_of(str(table)).looks, "boundary", Cut(), 24, 50)
    assert (found["line"].shape, found["output"].shape) == ((50,), (1, 50))


@pytest.mark.parametrize("source", ["two_moons", "titanic"])
def test_every_row_has_an_answer_whatever_the_features(qapp, source) -> None:
    session = session_of(source)
    found = plotted.answers(session.looks, "rows", Cut(), 24, 50)
    assert found.keys() == {"A_train", "A_watched"}
    np.testing.assert_array_equal(found["A_train"], session.looks.train_outputs())
    assert len(found["A_watched"]) == len(session.data.X_test)


def test_the_curves_are_those_of_the_segment_that_is_followed(qapp) -> None:
    session = session_of("two_moons")
    session.go_to(10)
    session.set_recipe(session.recipe.replace(compile__learning_rate=0.1))
    session.go_to(20)
    curves, run = plotted.loss_curves(session), session.run
    np.testing.assert_array_equal(curves.batch.values, run.losses(session.segment))
    assert list(curves.epoch.steps) == list(run.epochs(session.segment).steps)
    assert curves.watched.values[0] == run.watched(0).values["loss"][0]


def test_a_validation_is_watched_in_the_place_of_the_test(qapp) -> None:
    session = Session(Recipe().replace(data__validation_share=0.1, fit__epochs=2))
    session.go_to(20)
    curves = plotted.loss_curves(session)
    assert curves.part == "validation"
    assert (
        curves.watched.values.tolist() == session.run.watched(0).values["loss"].tolist()
    )
    found = plotted.answers(session.looks, "rows", Cut(), 24, 50)
    assert len(found["A_watched"]) == len(session.data.X_validation) == 20


def test_the_test_is_scored_at_the_end_where_there_is_a_validation(qapp) -> None:
    session = Session(Recipe().replace(data__validation_share=0.1, fit__epochs=2))
    session.go_to(20)
    assert session.looks.all_scores()["test"] is None
    session.go_to(10**6)
    assert session.looks.all_scores()["test"] == session.looks.scores("test")
    alone = Session(Recipe())
    assert alone.looks.all_scores()["test"] is not None
    assert alone.looks.all_scores().keys() == {"train", "test"}


def test_without_a_test_set_there_is_no_curve_of_it(qapp) -> None:
    session = Session(Recipe().replace(data__test_share=0.0, fit__epochs=1))
    assert plotted.loss_curves(session).watched.steps.size == 0


def test_the_newest_loss_is_told_at_its_moment_and_the_test_after_the_step(qapp):
    recipe = Recipe().replace(fit__batch_size=None, fit__epochs=4)
    session = Session(recipe)
    session.go_to(2)
    step, moments = 3, [str(moment) for moment in session.record.moments]
    told = {}
    for name in ("batch", "loss", "update"):
        session.go_to(step, moments.index(name))
        curves = plotted.loss_curves(session)
        told[name] = tuple(int(one.steps[-1]) for one in curves.all)
    assert told == {"batch": (2, 2, 2), "loss": (3, 3, 2), "update": (3, 3, 3)}
    session.go_to(1, 0)
    assert plotted.loss_curves(session).done == 3  # what has been seen stays


def test_a_loss_that_is_walked_is_told_at_its_end(qapp) -> None:
    session = Session(Recipe())
    while session.moment.kind != "loss":
        session.forward("moment")
    session.back("unit")
    session.player.stop()
    assert plotted.steps_told(session) == 0
    while session.moment.kind != "loss" or session.stepping.is_midway(session.cursor):
        assert plotted.steps_told(session) == 0
        session.forward("term")
        session.player.stop()
    assert plotted.steps_told(session) == 1


def test_a_metric_s_curves_are_those_of_the_run_and_the_cursor(qapp) -> None:
    session = session_of("two_moons")
    session.go_to(20)
    found, is_whole = plotted.metric_curves(session, "accuracy")
    assert is_whole
    assert found.train.steps.tolist() == [0, 16, 20, 32, 48]
    here = session.looks.scores("train")["accuracy"]
    assert found.train.latest(20) == (20, here)
    tests = session.run.watched(0)
    np.testing.assert_array_equal(found.watched.steps, tests.steps)
    np.testing.assert_array_equal(found.watched.values, tests.values["accuracy"])


def test_before_an_update_the_metric_is_that_of_the_step_before(qapp) -> None:
    session = session_of("two_moons")
    session.go_to(20, 3)
    found, _ = plotted.metric_curves(session, "accuracy")
    here = session.looks.scores("train")["accuracy"]
    assert found.train.latest(20) == (19, here)


def test_what_is_tried_out_is_no_part_of_a_metric_s_curve(qapp) -> None:
    session = session_of("two_moons")
    session.go_to(20)
    session.what_if.try_out(Override("W", 1, (0, 0), 9.0))
    found, _ = plotted.metric_curves(session, "accuracy")
    assert 20 not in found.train.steps


def test_a_metric_that_was_not_asked_for_before_a_change_begins_there(qapp) -> None:
    session = session_of("two_moons")
    session.go_to(20)
    metrics = ("accuracy", "recall")
    session.set_recipe(session.recipe.replace(compile__metrics=metrics))
    session.go_to(40)
    found, _ = plotted.metric_curves(session, "recall")
    assert len(found.train.steps)
    assert np.isfinite(found.train.values).all()
    assert np.isfinite(found.watched.values).all()
