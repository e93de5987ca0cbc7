"""The optimizers of a run in PyTorch, with their schedules and the clipping.

PyTorch's own is taken where it computes the same. It keeps the rate outside of a
velocity, which is another thing once the rate changes, and has ε elsewhere than Keras.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nnviz.model.optimizers import SGD, Optimizer
from nnviz.model.program import rename
from nnviz.model.schedules import CosineDecay, ExponentialDecay, Schedule
from nnviz.teach.programs.layout import INDENT, called, indented
from nnviz.teach.programs.start import RunStart

_WHY = {
    "SGD": (
        "SGD with the rate inside the velocity, as Keras has it.",
        "torch.optim.SGD has it outside: v would change with the rate at once.",
    ),
    "RMSprop": (
        "RMSprop with epsilon inside the root, as Keras has it.",
        "torch.optim.RMSprop adds it to the root.",
    ),
    "Adam": (
        "Adam with epsilon beside the root of s as it is, as Keras has it.",
        "torch.optim.Adam adds it to the root of s / (1 - beta_2**t).",
    ),
    "Adagrad": (
        "Adagrad with epsilon inside the root, as Keras has it.",
        "torch.optim.Adagrad adds it to the root.",
    ),
    "AdamW": (
        "AdamW with epsilon beside the root of s as it is, as Keras has it.",
        "torch.optim.AdamW adds it to the root of s / (1 - beta_2**t).",
    ),
}
_AT = len(INDENT)


@dataclass(frozen=True)
class Rule:
    """How an optimizer is had in PyTorch.

    Attributes
    ----------
    before : tuple of str
        What stands before the training.
    functions : tuple of str
        What it needs that PyTorch has not.
    """

    before: tuple[str, ...]
    functions: tuple[str, ...] = ()


def rule_of(start: RunStart) -> Rule:
    """Return the optimizer of a run, its schedule included."""
    rule = start.program.optimizer
    after = tuple(_schedule(start))
    if isinstance(rule, SGD) and not (rule.momentum and rule.schedule):
        return Rule((*_torch_sgd(start, rule), *after))
    name = type(rule).__name__
    made = called(f"optimizer = {name}", _arguments(rule), _AT)
    return Rule((made, *_remembered(start), *after), (_class(name, rule),))


def clipping(start: RunStart) -> Iterator[str]:
    """Yield the lines that clip the gradients."""
    clipping = start.program.optimizer.clipping
    if clipping is None:
        return
    limit = repr(clipping.limit)
    if clipping.kind == "value":
        yield f"nn.utils.clip_grad_value_(model.parameters(), {limit})"
        return
    yield "# nn.utils.clip_grad_norm_ adds 1e-6 to the norm"
    if clipping.kind == "global_norm":
        yield "every = torch.cat([w.grad.flatten() for w in model.parameters()])"
        yield f"scale = {limit} / max(torch.linalg.vector_norm(every), {limit})"
        yield f"for w in model.parameters():\n{INDENT}w.grad *= scale"
        return
    norm = f"w.grad *= {limit} / max(torch.linalg.vector_norm(w.grad), {limit})"
    yield f"for w in model.parameters():\n{INDENT}{norm}"


def _torch_sgd(start: RunStart, rule: SGD) -> Iterator[str]:
    arguments = ["model.parameters()", f"lr={_rate(rule)}"]
    if rule.momentum:
        arguments.append(f"momentum={rule.momentum!r}")
        arguments += ["nesterov=True"] if rule.nesterov else []
    yield called("optimizer = torch.optim.SGD", arguments, _AT)
    if "v" in start.memory:
        yield "for w, v in zip(model.parameters(), first_v(), strict=True):"
        buffer = f"torch.from_numpy(-v.T / {_rate(rule)})  # without the rate"
        yield f"{INDENT}buffer = {buffer}"
        yield f'{INDENT}optimizer.state[w]["momentum_buffer"] = buffer'


def _rate(rule: Optimizer) -> str:
    """Return α, of a schedule that of the first step."""
    rate = rule.learning_rate
    return repr(rate.initial_learning_rate if isinstance(rate, Schedule) else rate)


def _arguments(rule: Optimizer) -> list[str]:
    settings = [f"{name}={getattr(rule, name)!r}" for name in _settings(rule)]
    return ["model.parameters()", f"lr={_rate(rule)}", *settings]


def _settings(rule: Optimizer) -> tuple[str, ...]:
    return ("momentum",) if isinstance(rule, SGD) else rule.settings


def _class(name: str, rule: Optimizer) -> str:
    """Return an optimizer of PyTorch that does what the rule's own lines do."""
    words, reason = _WHY[name]
    body = (
        f'"""{words}\n\n{reason}\n"""',
        "",
        _constructor(rule),
        "",
        "@torch.no_grad()",
        "def step(self):",
        indented('"""Change every parameter by its gradient."""', *_step(rule)),
    )
    return f"class {name}(torch.optim.Optimizer):\n{indented(*body)}"


def _constructor(rule: Optimizer) -> str:
    names = _settings(rule)
    lines = ['super().__init__(parameters, {"lr": lr})']
    lines += (f"self.{name} = {name}" for name in names)
    if rule.per_step:
        lines.append("self.t = 0")
    first = ", ".join(
        f'"{slot}": torch.full_like(w, {fresh!r})'
        if fresh
        else f'"{slot}": torch.zeros_like(w)'
        for slot, fresh in rule.slots.items()
    )
    lines.append('for w in self.param_groups[0]["params"]:')
    lines.append(f"{INDENT}self.state[w] = {{{first}}}")
    return f"def __init__(self, parameters, lr, {', '.join(names)}):\n" + indented(
        *lines
    )


def _step(rule: Optimizer) -> Iterator[str]:
    own = {name: f"self.{name}" for name in (*_settings(rule), "t")}
    yield 'lr = self.param_groups[0]["lr"]'
    if rule.per_step:
        yield "self.t += 1"
    yield from (rename(line, own) for line in rule.per_step)
    yield 'for w in self.param_groups[0]["params"]:'
    states = ", ".join(f'self.state[w]["{slot}"]' for slot in rule.slots)
    yield indented("g = w.grad", f"{', '.join(rule.slots)} = {states}")
    slot = re.compile(rf"^({'|'.join(rule.slots)}) = ")
    for line in rule.lines:
        changed = slot.sub(r"\1[:] = ", rename(line, own))
        yield indented(changed.replace("np.", "torch."))


def _remembered(start: RunStart) -> Iterator[str]:
    """Yield the lines that give an optimizer what it remembers of steps before."""
    if start.program.optimizer.per_step and start.counted:
        yield f"optimizer.t = {start.counted}"
    for slot in start.memory:
        yield f"for w, {slot} in zip(model.parameters(), first_{slot}(), strict=True):"
        state = f'optimizer.state[w]["{slot}"]'
        yield f"{INDENT}{state}.copy_(torch.from_numpy({slot}.T))"


def _schedule(start: RunStart) -> Iterator[str]:
    """Yield the schedule of the rate, as shares of that of the first step."""
    rule = start.program.optimizer.schedule
    if rule is None:
        return
    t = f"t + {start.counted}" if start.counted else "t"
    arguments = ["optimizer", f"lambda t: {_share(rule, t)}"]
    yield called("schedule = torch.optim.lr_scheduler.LambdaLR", arguments, _AT)


def _share(rule: Schedule, t: str) -> str:
    steps = rule.decay_steps
    if isinstance(rule, ExponentialDecay):
        divided = "//" if rule.staircase else "/"
        counted = f"({t})" if "+" in t else t
        return f"{rule.decay_rate!r} ** ({counted} {divided} {steps})"
    assert isinstance(rule, CosineDecay), f"{type(rule).__name__} is not known"
    half = f"(1 + cos(pi * min({t}, {steps}) / {steps})) / 2"
    if not rule.alpha:
        return half
    return f"{rule.alpha!r} + {1 - rule.alpha!r} * {half}"
