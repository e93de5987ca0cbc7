"""What a network cannot be, or be given."""

from nnviz.errors import AskedError

MESSAGES = {
    "no_layer": "The model has no layer: add a Dense.",
    "hidden_softmax": "Layer [{layer}] is hidden and cannot be softmax: softmax "
    "belongs to the output layer.",
    "unknown_name": "Unknown {kind} '{name}'. There are: {names}.",
    "misspelt_name": "Unknown {kind} '{name}'. Did you mean '{near}'? "
    "There are: {names}.",
    "targets_shape": "y has shape {shape}, but x has {rows} rows and the last layer "
    "{outputs} units: expected ({rows}, {outputs}).",
    "targets_range": "{loss} needs targets in [0, 1], got {least:g} to {most:g}.",
    "not_a_class": "The labels of {classes} output units are 0 to {last}, "
    "row {row} of y holds {label:g}.",
    "not_one_hot": "{loss} needs rows of y that sum to 1 (one-hot), "
    "row {row} sums to {sum:g}.",
}


class ModelError(AskedError):
    """Layers, a name or targets from which no network can be trained."""

    MESSAGES = MESSAGES
