"""What can be done with a stack of layers; the last one is the output and stays."""

from nnviz.run.recipe import LayerRecipe

Layers = tuple[LayerRecipe, ...]

_FIRST = LayerRecipe(4, "tanh")


def inserted(layers: Layers, at: int) -> Layers:
    """Return the layers with one more hidden layer, like its neighbour, at a place.

    Parameters
    ----------
    layers : tuple of LayerRecipe
    at : int
        How many hidden layers stand before it.
    """
    hidden = layers[:-1]
    added = hidden[min(at, len(hidden) - 1)] if hidden else _FIRST
    return (*layers[:at], added, *layers[at:])


def removed(layers: Layers, index: int) -> Layers:
    """Return the layers without a hidden one."""
    return (*layers[:index], *layers[index + 1 :])


def moved(layers: Layers, index: int, to: int) -> Layers:
    """Return the layers with a hidden one at another place among the hidden ones."""
    others = removed(layers, index)
    return (*others[:to], layers[index], *others[to:])
