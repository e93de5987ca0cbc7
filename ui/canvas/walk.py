"""Where the keyboard goes: from unit to unit, then along what belongs to one."""

from ui.canvas.places import places_of
from ui.canvas.scene import Layer, Sample, Scene, Spot, Unit, Weight


def next_stop(scene: Scene, here: Spot | None, step: int) -> Spot | None:
    """Return where Tab (`step` 1) or Shift+Tab (−1) leads; None is out of the canvas.

    The stops are the units that are shown, all pixels of an image being one, then the
    loss and the samples of the batch.
    """
    places = places_of(scene)
    units = (Unit(*place) for place, _ in places.units)
    stops = [u for u in units if u == _stop_of(scene, u)]
    loss = Layer(scene.record.depth + 1)
    found: list[Spot] = [*stops, loss, Sample(scene.sample)]
    stop = _stop_of(scene, here)
    before = -1 if step > 0 else len(found)
    there = (found.index(stop) if stop in found else before) + step
    return found[there] if 0 <= there < len(found) else None


def next_sibling(scene: Scene, here: Spot, step: int) -> Spot:
    """Return where Down (`step` 1) or Up (−1) leads.

    From a unit down to its bias, if it has one, and its weights, up to its layer; from
    a pixel or a sample to another one.
    """
    siblings = _siblings(scene, here)
    there = siblings.index(here) + step
    return siblings[min(max(there, 0), len(siblings) - 1)]


def _stop_of(scene: Scene, here: Spot | None) -> Spot | None:
    """Return the stop that a thing belongs to."""
    match here:
        case Weight(layer, _, unit):
            return Unit(layer, unit)
        case Unit(layer=0) if places_of(scene).has_image:
            return Unit(0, 0)
        case Layer(layer) if layer <= scene.record.depth:
            return _first_unit(scene, layer)
        case Sample():
            return Sample(scene.sample)
    return here


def _siblings(scene: Scene, here: Spot) -> list[Spot]:
    columns = places_of(scene).columns
    match here:
        case Sample():
            return [Sample(k) for k in range(scene.record.m)]
        case Unit(layer=0) if columns[0].grid is not None:
            return [Unit(0, pixel) for pixel in columns[0].shown]
        case Unit(layer=0):
            return [here]
        case Layer(layer) if layer > scene.record.depth:
            return [here]
        case Weight(layer, _, unit):
            own = Unit(layer, unit)
        case Layer(layer):
            own = _first_unit(scene, layer)
        case Unit():
            own = here
    bias = (-1,) if scene.has_bias(own.layer) else ()
    sources = (*bias, *columns[own.layer - 1].shown)
    weights = (Weight(own.layer, source, own.unit) for source in sources)
    return [Layer(own.layer), own, *weights]


def _first_unit(scene: Scene, layer: int) -> Unit:
    return Unit(layer, min(places_of(scene).columns[layer].boxes))
