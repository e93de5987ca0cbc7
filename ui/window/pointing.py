"""What the pointer is on, in the words of the canvas and of all regions."""

from ui.canvas.scene import Sample, Spot, Unit, Weight
from ui.session.cursor import Pointed


def pointed(spot: Spot | None) -> Pointed:
    """Return what the canvas calls a spot."""
    match spot:
        case Sample(index):
            return Pointed(sample=index)
        case Unit(layer, unit):
            return Pointed(unit=(layer, unit))
        case Weight(layer, source, target):
            return Pointed(weight=(layer, source, target))
    return Pointed()


def spot(of: Pointed) -> Spot | None:
    """Return what the canvas lights: a weight or a unit, else a sample."""
    if of.weight:
        return Weight(*of.weight)
    if of.unit:
        return Unit(*of.unit)
    return None if of.sample is None else Sample(of.sample)
