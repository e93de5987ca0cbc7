"""The way of the parameters along a run."""

import numpy as np

from nnviz.run import source
from nnviz.run.recipe import Recipe
from nnviz.run.run import Run
from nnviz.run.segment import Override
from nnviz.teach import landscape
from nnviz.teach.landscape import Terrain, Trail, places, trail

SHORT = Recipe().replace(fit__epochs=12, compile__learning_rate=0.3)


def test_the_trail_is_what_the_run_had_after_each_step():
    run = Run(SHORT)
    run.advance(0, 150)
    way = Trail(run)
    assert not way.find(0, 150, seconds=0.0)
    assert way.of(0, 150)[0].tolist() == [0]
    assert way.find(0, 150, seconds=10.0)
    steps, found = way.of(0, 150)
    assert steps.tolist() == [*range(65), *range(66, 129, 2), *range(132, 149, 4)]
    for step in (1, 17, 64, 100, 148):
        record = run.record(0, step)
        at = np.flatnonzero(steps == step)[0]
        np.testing.assert_array_equal(found[at], places.after(record))
    np.testing.assert_array_equal(found[0], places.before(run.record(0, 1)))


def test_what_the_run_has_kept_is_picked_up_without_a_replay():
    run = Run(SHORT)
    run.advance(0, 150)
    way, trainer = Trail(run), run.owner(0, 1)
    at = trainer._replay.loop.done
    way.pick_up(0, 150)
    assert trainer._replay.loop.done == at
    steps, found = way.of(0, 150)
    stride = trainer.snapshots.stride
    assert steps.tolist() == list(range(0, 151, stride))
    for step, place in zip(steps[1:], found[1:], strict=True):
        np.testing.assert_array_equal(place, places.after(run.record(0, int(step))))


def test_the_points_of_the_trail_lie_on_the_bowl():
    frame = source.load_frame(Recipe().replace(data__source="line"))
    recipe = source.default_recipe(frame, "line")
    run = Run(recipe, source.prepare(recipe, frame))
    run.advance(0, 30)
    way = Trail(run)
    assert way.find(0, 30, seconds=10.0)
    steps, found = way.of(0, 30)
    program = run.program(0, 30)
    plane = landscape.over_parameters(found[-1], (0, 1))  # w and b: there is no more
    np.testing.assert_array_equal(plane.distances(found), 0.0)
    terrain = Terrain(program, run.data.X_train, run.data.Y_train)
    heights = terrain.heights(plane.at(plane.points(found)))
    trainer = run.owner(0, 1)
    losses = [trainer.train_scores(step)["loss"] for step in steps.tolist()]
    np.testing.assert_array_equal(heights, losses)


def test_a_branch_goes_on_from_where_it_left_the_way():
    run = Run(SHORT)
    run.advance(0, 40)
    branch = run.branch(0, 20, overrides=(Override("W", 1, (0, 0), 3.0),))
    run.advance(branch, 10)
    way = Trail(run)
    assert way.find(branch, 25, seconds=10.0)
    steps, found = way.of(branch, 25)
    assert steps.tolist() == list(range(26))
    np.testing.assert_array_equal(found[19], places.after(run.record(0, 19)))
    assert found[20][0] == 3.0  # set by hand, where the branch starts
    np.testing.assert_array_equal(found[25], places.after(run.record(branch, 25)))
    assert way.of(0, 25)[0].tolist() == list(range(20))  # what both have is known
    run.advance(branch, 40)
    unlooked = Run(SHORT)
    unlooked.advance(0, 40)
    again = unlooked.branch(0, 20, overrides=(Override("W", 1, (0, 0), 3.0),))
    unlooked.advance(again, 50)
    np.testing.assert_array_equal(run.losses(branch), unlooked.losses(again))


def test_of_many_parameters_fewer_places_are_kept():
    assert list(trail.wanted(20, per_octave=2)) == [0, 1, 2, 3, 4, 6, 8, 12, 16]
