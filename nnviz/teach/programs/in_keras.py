"""A run as a Keras program: layers, loss and optimizer are named, and it trains."""

from collections.abc import Iterator
from dataclasses import fields

from nnviz.model.optimizers import Optimizer
from nnviz.model.penalties import Penalty
from nnviz.model.schedules import CosineDecay, ExponentialDecay, Schedule
from nnviz.teach.programs import sections
from nnviz.teach.programs.keras_losses import loss_of
from nnviz.teach.programs.layout import INDENT, called, indented
from nnviz.teach.programs.start import RunStart

_WORDS = """
The data, the first weights and the order of the rows are those of the run that nnviz
has shown, and so are the losses, but for roundings, which grow where a training jumps
about. Whichever backend KERAS_BACKEND names (tensorflow, jax or torch), Keras computes
some of it in single precision.

    python {file_name}
"""
_DOUBLES = """\
os.environ.setdefault("JAX_ENABLE_X64", "1")  # JAX has single precision otherwise
os.environ.setdefault("KERAS_TORCH_DEVICE", "cpu")  # not every GPU has doubles"""
_STEP = """\
model.reset_metrics()  # or the loss is the mean since the last reset
loss = model.train_on_batch({X}, {Y})"""
_AT = len(INDENT)


def keras_program(start: RunStart, title: str, file_name: str = "train.py") -> str:
    """Return the source of a program that takes the steps of a run.

    Parameters
    ----------
    start : RunStart
    title : str
        One line on what it is.
    file_name : str
        That it will have.
    """
    words = _WORDS.format(file_name=file_name)
    loss, functions = loss_of(start)
    rows = "" if start.batches.per_epoch == 1 else "[rows]"
    step = _STEP.format(X=f"X_train{rows}", Y=f"Y_train{rows}")
    before = ["X_train, Y_train = data()", "model = network()"]
    return sections.joined(
        (
            f"{sections.docstring(start, title, 'Keras', words)}\n\n{_head(start)}",
            *functions,
            _network(start, loss),
            sections.train(start, before, [step], "float(loss)"),
            sections.data(start, start.has_labels),
            sections.weights(start),
            *sections.memory(start),
            sections.NUMBERS,
            sections.guard("train()"),
        )
    )


def _head(start: RunStart) -> str:
    imports = "import keras\nimport numpy as np"
    if start.program.dtype != "float64":
        return imports
    precision = 'keras.config.set_floatx("float64")'
    return "\n\n".join(("import os", _DOUBLES, imports, precision))


def _network(start: RunStart, loss: str) -> str:
    layers = indented(f"keras.Input(({start.program.sizes[0]},)),", *_layers(start))
    stack = indented(f"[\n{layers}\n]")
    body = (
        '"""Return the network, compiled, with its first weights."""',
        f"model = keras.Sequential(\n{stack}\n)",
        "model.set_weights(first_weights())",
        *_optimizer(start.program.optimizer),
        called("model.compile", ["optimizer", loss], _AT),
        *_memory(start),
        "return model",
    )
    return f"def network():\n{indented(*body)}"


def _layers(start: RunStart) -> Iterator[str]:
    program = start.program
    for layer, activation in enumerate(program.activations, start=1):
        is_in_loss = layer == program.depth and program.is_fused
        arguments = [str(program.sizes[layer])]
        if activation.name != "linear" and not is_in_loss:
            arguments.append(f'"{activation.name}"')
        if not program.has_bias(layer):
            arguments.append("use_bias=False")
        arguments += _regularizer(program.penalties[layer - 1])
        if is_in_loss:
            yield f"# the {activation.name} of the last layer is part of the loss"
        yield called("keras.layers.Dense", arguments, 3 * _AT, ",")


def _regularizer(penalty: Penalty) -> Iterator[str]:
    found = [(n, repr(v)) for n, v in vars(penalty).items() if v]
    if len(found) == 1:
        [(name, value)] = found
        yield f"kernel_regularizer=keras.regularizers.{name.upper()}({value})"
    elif found:
        arguments = ", ".join(f"{name}={value}" for name, value in found)
        yield f"kernel_regularizer=keras.regularizers.L1L2({arguments})"


def _optimizer(rule: Optimizer) -> Iterator[str]:
    """Yield the lines that make an optimizer; Keras has the same defaults."""
    rate = rule.learning_rate
    if isinstance(rate, Schedule):
        yield _schedule(rate)
    arguments = ["rate" if isinstance(rate, Schedule) else repr(rate)]
    for field in fields(rule):
        value = getattr(rule, field.name)
        if field.name != "learning_rate" and value != field.default:
            arguments.append(f"{field.name}={value!r}")
    yield called(f"optimizer = keras.optimizers.{type(rule).__name__}", arguments, _AT)


def _schedule(rule: Schedule) -> str:
    arguments = [repr(rule.initial_learning_rate), f"decay_steps={rule.decay_steps}"]
    if isinstance(rule, ExponentialDecay):
        arguments.append(f"decay_rate={rule.decay_rate!r}")
        arguments += ["staircase=True"] if rule.staircase else []
    elif isinstance(rule, CosineDecay) and rule.alpha:
        arguments.append(f"alpha={rule.alpha!r}")
    name = type(rule).__name__
    return called(f"rate = keras.optimizers.schedules.{name}", arguments, _AT)


def _memory(start: RunStart) -> Iterator[str]:
    """Yield the lines that give an optimizer what it has counted and remembers."""
    if not start.counted:
        return
    yield f"optimizer.iterations.assign({start.counted})"
    if not start.memory:
        return
    yield "optimizer.build(model.trainable_variables)"
    slots = [f"first_{slot}()" for slot in start.memory]
    if len(slots) == 1:
        yield f"memory = {slots[0]}"
    else:
        yield f"pairs = zip({', '.join(slots)}, strict=True)"
        yield "memory = [slot for pair in pairs for slot in pair]"
    yield "slots = optimizer.variables[-len(memory) :]"
    yield "for variable, value in zip(slots, memory, strict=True):"
    yield f"{INDENT}variable.assign(value)"
