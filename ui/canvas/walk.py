"""Where the keyboard goes: from unit to unit, then along what belongs to one."""

from ui.canvas.places import places_of
from ui.canvas.scene import Sample, Scene, Spot, Unit, Weight


def next_stop(scene: Scene, here: Spot | None, step: int) -> Spot | None:
    """Return where Tab (`step` 1) or Shift+Tab (−1) leads; None is out of the canvas.

    The stops are the units that are shown, then the samples of the batch.
    """
    stops = [Unit(*place) for place, _ in places_of(scene).units]
    found: list[Spot] = [*stops, Sample(scene.sample)]
    stop = _stop_of(scene, here)
    before = -1 if step > 0 else len(found)
    there = (found.index(stop) if stop in found else before) + step
    return found[there] if 0 <= there < len(found) else None


def next_sibling(scene: Scene, here: Spot, step: int) -> Spot:
    """Return where Down (`step` 1) or Up (−1) leads.

    From a unit to its bias and its weights; from a sample to another one.
    """
    siblings = _siblings(scene, here)
    there = siblings.index(here) + step
    return siblings[min(max(there, 0), len(siblings) - 1)]


def _stop_of(scene: Scene, here: Spot | None) -> Spot | None:
    """Return the stop that a thing belongs to."""
    if isinstance(here, Weight):
        return Unit(here.layer, here.target)
    return Sample(scene.sample) if isinstance(here, Sample) else here


def _siblings(scene: Scene, here: Spot) -> list[Spot]:
    if isinstance(here, Sample):
        return [Sample(k) for k in range(scene.record.m)]
    layer = here.layer
    unit = here.target if isinstance(here, Weight) else here.unit
    column = places_of(scene).columns[layer - 1].shown if layer else ()
    sources = (-1, *column) if layer else ()
    return [Unit(layer, unit), *(Weight(layer, f, unit) for f in sources)]
