"""Where the keyboard goes: from unit to unit, then along what belongs to one."""

from ui.canvas.places import places_of
from ui.canvas.scene import Sample, Scene, Spot, Unit, Weight


def next_stop(scene: Scene, here: Spot | None, step: int) -> Spot | None:
    """Return where Tab (`step` 1) or Shift+Tab (−1) leads; None is out of the canvas.

    The stops are the units that are shown, all pixels of an image being one, then the
    samples of the batch.
    """
    places = places_of(scene)
    units = (Unit(*place) for place, _ in places.units)
    stops = [u for u in units if u == _stop_of(scene, u)]
    found: list[Spot] = [*stops, Sample(scene.sample)]
    stop = _stop_of(scene, here)
    before = -1 if step > 0 else len(found)
    there = (found.index(stop) if stop in found else before) + step
    return found[there] if 0 <= there < len(found) else None


def next_sibling(scene: Scene, here: Spot, step: int) -> Spot:
    """Return where Down (`step` 1) or Up (−1) leads.

    From a unit to its bias and its weights; from a pixel or a sample to another one.
    """
    siblings = _siblings(scene, here)
    there = siblings.index(here) + step
    return siblings[min(max(there, 0), len(siblings) - 1)]


def _stop_of(scene: Scene, here: Spot | None) -> Spot | None:
    """Return the stop that a thing belongs to."""
    if isinstance(here, Weight):
        return Unit(here.layer, here.target)
    if isinstance(here, Unit) and here.layer == 0 and places_of(scene).has_image:
        return Unit(0, 0)
    return Sample(scene.sample) if isinstance(here, Sample) else here


def _siblings(scene: Scene, here: Spot) -> list[Spot]:
    if isinstance(here, Sample):
        return [Sample(k) for k in range(scene.record.m)]
    layer, columns = here.layer, places_of(scene).columns
    if layer == 0 and columns[0].grid is not None:
        return [Unit(0, pixel) for pixel in columns[0].shown]
    unit = here.target if isinstance(here, Weight) else here.unit
    sources = (-1, *columns[layer - 1].shown) if layer else ()
    return [Unit(layer, unit), *(Weight(layer, f, unit) for f in sources)]
