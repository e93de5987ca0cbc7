"""What cannot be done leaves the run alone and says where the mistake is."""

from nnviz.run import source
from tests.ui.driving import SHORT


def place(session):
    return session.cursor.step, str(session.moment)


def test_data_that_cannot_be_read_leave_the_run_alone(session):
    session.go_to(3)
    missing = session.recipe.replace(data__source="nowhere/missing.csv")
    assert not session.set_recipe(missing)
    assert place(session) == (3, "update")
    assert session.recipe == SHORT
    (problem,) = session.problems
    assert problem.code == "not_found"
    assert "missing.csv" in problem.values["message"]
    assert session.history.last is None


def test_data_that_do_not_fit_the_network_leave_the_run_alone(session):
    session.go_to(3)
    blobs = session.recipe.replace(data__source="three_blobs", data__test_share=0.0)
    assert not session.set_recipe(blobs)
    assert session.recipe == SHORT
    assert place(session) == (3, "update")
    problem = session.problems[0]
    assert (problem.code, problem.field) == ("outputs", "model.layers[3].units")


def test_a_batch_that_is_too_large_leaves_a_run_under_way_alone(session, monkeypatch):
    session.go_to(3)
    segments = len(session.run.segments)
    monkeypatch.setattr("nnviz.run.start.LARGEST_STEP", 100)
    assert not session.set_recipe(session.recipe.replace(fit__batch_size=None))
    (problem,) = session.problems
    assert (problem.code, problem.field) == ("step_size", "fit.batch_size")
    assert session.recipe == SHORT
    assert (place(session), len(session.run.segments)) == ((3, "update"), segments)
    assert session.history.last is None


def test_a_recipe_from_elsewhere_blames_no_field_of_this_one(session):
    other = session.recipe.replace(data__source="three_blobs")
    assert not session.set_recipe(other, source.load_frame(other))
    assert session.problems[0].field == ""
