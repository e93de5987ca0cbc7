"""Whether the pieces of a run fit each other, before it is made of them."""

import dataclasses
from itertools import pairwise
from math import isfinite

import numpy as np

from nnviz.data.preparation import Prepared
from nnviz.model.batches import Batches
from nnviz.run.content import Content
from nnviz.run.curves import Rows
from nnviz.run.file_errors import FileError
from nnviz.run.kept import Kept
from nnviz.run.recipe import Recipe
from nnviz.run.replay import checked_rows
from nnviz.run.segment import Override, Reset, Segment, Taken
from nnviz.run.start import check_fit
from nnviz.run.stopping import Stop
from nnviz.types import FloatArray


def check_run(content: Content, data: Prepared, file: str) -> None:
    """Refuse segments that do not make a tree, and numbers that are not theirs.

    Raises
    ------
    FileError
    RecipeError
        If a recipe cannot be trained on the data.
    """
    segments, rows = content.segments, len(data.X_train)
    numbers = range(len(segments))
    in_order = [segment.number for segment in segments] == list(numbers)
    if not in_order or content.segment not in numbers:
        raise FileError("wrong_segment", file=file, segment=content.segment)
    if 0 not in content.kept or not content.kept.keys() <= set(numbers):
        raise FileError("wrong_course", file=file, segment=0)
    cut: list[Batches] = []
    for segment in segments:
        if not _goes_on(segment, content, data, cut):
            raise FileError("wrong_segment", file=file, segment=segment.number)
        cut.append(_batches(segment, content, rows, cut))
    for recipe in {segment.recipe for segment in segments}:
        check_fit(recipe, data)
    inputs = data.X_train.shape[1]
    checked_rows(segments[0].recipe.network(inputs), data)
    for number, kept in content.kept.items():
        if not _is_course(segments[number], kept, cut[number], inputs):
            raise FileError("wrong_course", file=file, segment=number)


def check_end(kept: Kept, stopped: Stop | None, segment: int, file: str) -> None:
    """Refuse steps after the one at which a rule has ended a training.

    Raises
    ------
    FileError
    """
    if stopped is not None and kept.done > max(kept.start, stopped.step):
        raise FileError("wrong_course", file=file, segment=segment)


def _goes_on(
    segment: Segment, content: Content, data: Prepared, cut: list[Batches]
) -> bool:
    """Tell whether a segment starts where an earlier one has been, or will be soon."""
    if segment.parent is None:
        return segment.number == segment.at_step == len(segment.overrides) == 0
    if not 0 <= segment.parent < segment.number:
        return False
    parent = content.segments[segment.parent]
    # A new batch size waits for the end of the epoch.
    rows, inputs = data.X_train.shape
    furthest = _done(parent, content) + rows
    is_kept = segment.number in content.kept
    if is_kept and segment.parent not in content.kept:
        return False
    if is_kept:
        furthest = content.kept[parent.number].done
    batches = cut[parent.number]
    if segment.recipe.fit.batch_size != parent.recipe.fit.batch_size:
        at = segment.at_step
        if at and batches.position(at)[1] != batches.per_epoch:
            return False
    return (
        parent.at_step <= segment.at_step <= furthest
        and _bare(segment.recipe) == _bare(content.segments[0].recipe)
        and all(_is_there(o, segment.recipe, inputs) for o in segment.overrides)
    )


def _done(segment: Segment, content: Content) -> int:
    """Return the last step that is computed on the way to and in a segment."""
    while segment.number not in content.kept:
        assert segment.parent is not None
        segment = content.segments[segment.parent]
    return content.kept[segment.number].done


def _bare(recipe: Recipe) -> tuple[object, ...]:
    """Return what the recipes of one run share."""
    layers = [dataclasses.replace(one, l1=0.0, l2=0.0) for one in recipe.model.layers]
    fit = recipe.fit.seed, recipe.fit.start_seed, recipe.fit.shuffle
    return recipe.data, layers, recipe.model.dtype, recipe.compile.loss, fit


def _is_there(override: Override | Reset | Taken, recipe: Recipe, inputs: int) -> bool:
    """Tell whether a network can have what was set by hand, drawn anew or taken."""
    layers, number = recipe.model.layers, override.layer
    if not 1 <= number <= len(layers):
        return False
    layer, before = (
        layers[number - 1],
        layers[number - 2].units if number > 1 else inputs,
    )
    if isinstance(override, Reset):
        return override.can_be_drawn
    if isinstance(override, Taken):
        is_whole = override.array.size == sum(layer.counts(before))
        return is_whole and bool(np.isfinite(override.array).all())
    shapes = {"W": (before, layer.units), "b": (layer.units,) * layer.use_bias}
    shape = shapes.get(override.kind, ())
    return (
        isfinite(override.value)
        and 0 < len(shape) == len(override.index)
        and all(map(range.__contains__, map(range, shape), override.index))
    )


def _batches(
    segment: Segment, content: Content, rows: int, cut: list[Batches]
) -> Batches:
    """Return how the training set is cut under a segment."""
    fit, first_step, first_epoch = segment.recipe.fit, 0, 0
    if segment.parent is not None:
        parent = cut[segment.parent]
        first_step, first_epoch = parent.first_step, parent.first_epoch
        before = content.segments[segment.parent].recipe.fit.batch_size
        if fit.batch_size != before:
            first_step = segment.at_step
            first_epoch = parent.position(first_step)[0] if first_step else 0
    size = fit.rows_of_batch(rows)
    return Batches(rows, size, fit.seed, fit.shuffle, first_step, first_epoch)


def _is_course(segment: Segment, kept: Kept, batches: Batches, inputs: int) -> bool:
    """Tell whether what is kept of a segment can be what a training has left."""
    recipe, start, done = segment.recipe, segment.at_step, kept.done
    finite = len(kept.losses) - (kept.diverged_at is not None)
    steps = list(kept.states)
    is_in_order = all(before < after for before, after in pairwise(steps))
    shape = (1 + len(recipe.compile.rule().slots), recipe.model.parameters(inputs))
    return (
        start
        == kept.start
        == kept.first
        <= done
        <= max(start, batches.last_step(recipe.fit.epochs))
        and kept.diverged_at in (None, done)
        and finite >= 0
        and bool(np.isfinite(kept.losses[:finite]).all())
        and not np.isfinite(kept.losses[finite:]).any()
        and steps[:1] == [start]
        and is_in_order
        and steps[-1] <= done
        and all(_is_state(state, shape, recipe) for state in kept.states.values())
        and (start > 0 or bool(np.isfinite(kept.states[0]).all()))
        and not np.isnan(kept.epochs.values).any()
        and _are_rows(kept.epochs, {"loss"}, start + 1, done)
        and _are_rows(kept.watched, {"loss", *recipe.compile.metrics}, start, done)
    )


def _is_state(state: FloatArray, shape: tuple[int, int], recipe: Recipe) -> bool:
    return state.shape == shape and state.dtype == recipe.model.dtype


def _are_rows(rows: Rows, names: set[str], first: int, last: int) -> bool:
    """Tell whether rows are of whole steps in order, and of what was asked for."""
    steps = rows.values[:, 0]
    if not len(steps):
        return rows.names == () or {*rows.names} == names
    is_whole = bool((steps == np.round(steps)).all() and (np.diff(steps) > 0).all())
    in_range = first <= steps[0] and steps[-1] <= last
    is_named = len(rows.names) == len(names) and {*rows.names} == names
    return is_whole and bool(in_range) and is_named
