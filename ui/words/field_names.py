"""What the fields of a recipe are called on the screen, in the language of now."""

import re

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def field(code: str) -> str:
    """Return the name of a field: ``Epochs``, ``Units of Dense [2]``.

    Parameters
    ----------
    code : str
        As `RecipeError` has it: ``fit.epochs``, ``model.layers[2].units``; what is no
        field is returned as it is.
    """
    part, _, name = code.rpartition(".")
    layer = re.fullmatch(r"model\.layers\[(\d+)\]", part)
    if layer and name in _of_layers():
        words = translate("Fields", "{0} of {1}")
        return words.format(_of_layers()[name], dense(int(layer[1])))
    point = re.fullmatch(r"data\.points\[(\d+)\]", code)
    if point:
        return translate("Fields", "Point {0}").format(int(point[1]))
    if re.fullmatch(r"data\.columns\[\d+\]", part) and name in _of_columns():
        return _of_columns()[name]
    return _of_the_cards().get(code) or _of_the_optimizers().get(code, code)


def of_layer(name: str) -> str:
    """Return the name of a field that layers have: ``Activation``."""
    return _of_layers()[name]


def dense(number: int) -> str:
    """Return the name of a layer on its card: Keras's word and the layer's number."""
    return f"Dense [{number}]"


def _of_the_cards() -> dict[str, str]:
    return {
        "data.source": translate("Fields", "Data set"),
        "data.sheet": translate("Fields", "Sheet"),
        "data.samples": translate("Fields", "Samples"),
        "data.noise": translate("Fields", "Noise"),
        "data.points": translate("Fields", "Points"),
        "data.classes": translate("Fields", "Classes"),
        "data.target": translate("Fields", "Target"),
        "data.scale": translate("Fields", "Scale"),
        "data.scale_target": translate("Fields", "Scale of the target"),
        "data.test_share": translate("Fields", "Train / test"),
        "data.validation_share": translate("Fields", "Validation"),
        "data.problem": translate("Fields", "Problem"),
        "data.split_seed": translate("Fields", "Seed of the split"),
        "data.columns": translate("Fields", "Columns"),
        "model.dtype": translate("Fields", "Numbers"),
        "compile.loss": translate("Fields", "Loss"),
        "compile.optimizer": translate("Fields", "Optimizer"),
        "compile.learning_rate": translate("Fields", "rate α"),
        "compile.metrics": translate("Fields", "Metrics"),
        "fit.batch_size": translate("Fields", "Batch size"),
        "fit.epochs": translate("Fields", "Epochs"),
        "fit.seed": translate("Fields", "Seed"),
        "fit.shuffle": translate("Fields", "Shuffle"),
        "fit.test_every": translate("Fields", "Score every … epochs"),
        "fit.start_seed": translate("Fields", "Seed of the start"),
        "fit.stop_below": translate("Fields", "Stop: loss below …"),
        "fit.patience": translate("Fields", "Stop: no gain in … epochs"),
    }


def _of_the_optimizers() -> dict[str, str]:
    """Return the names of the settings, with their letters in the formulas."""
    return {
        "compile.momentum": translate("Fields", "momentum μ"),
        "compile.nesterov": translate("Fields", "Nesterov"),
        "compile.rho": translate("Fields", "decay ρ"),
        "compile.beta_1": translate("Fields", "decay β₁"),
        "compile.beta_2": translate("Fields", "decay β₂"),
        "compile.epsilon": translate("Fields", "epsilon ε"),
        "compile.weight_decay": translate("Fields", "weight decay λ"),
        "compile.initial_accumulator_value": translate("Fields", "first s"),
        "compile.schedule": translate("Fields", "Schedule of α"),
        "compile.decay_steps": translate("Fields", "decay steps T"),
        "compile.decay_rate": translate("Fields", "decay rate r"),
        "compile.clipping": translate("Fields", "Clipping"),
        "compile.clip_limit": translate("Fields", "limit c"),
    }


def _of_columns() -> dict[str, str]:
    return {
        "name": translate("Fields", "Column"),
        "keep": translate("Fields", "Use"),
        "impute": translate("Fields", "Missing values"),
        "fill": translate("Fields", "Value for missing ones"),
        "encode": translate("Fields", "Encoding"),
        "scale": translate("Fields", "Scale"),
    }


def _of_layers() -> dict[str, str]:
    return {
        "units": translate("Fields", "Units"),
        "activation": translate("Fields", "Activation"),
        "initializer": translate("Fields", "Initializer"),
        "l1": translate("Fields", "L1 penalty"),
        "l2": translate("Fields", "L2 penalty"),
        "use_bias": translate("Fields", "Bias"),
    }
