"""A run as a PyTorch program: autograd in the place of the lines of the backward pass.

What PyTorch has and does alike is taken from it. The rest is written out: see
`torch_losses` and `torch_optimizers`.
"""

from collections.abc import Iterator

from nnviz.teach.programs import sections
from nnviz.teach.programs.layout import indented
from nnviz.teach.programs.start import RunStart
from nnviz.teach.programs.torch_layers import modules
from nnviz.teach.programs.torch_losses import loss_of, penalty_of
from nnviz.teach.programs.torch_optimizers import clipping, rule_of

_WORDS = """
The data, the first weights and the order of the rows are those of the run that nnviz
has shown, and so are the losses, but for roundings, which grow where a training jumps
about.

    python {file_name}
"""
_START = """\
with torch.no_grad():
    for parameter, values in zip(model.parameters(), first_weights(), strict=True):
        parameter.copy_(torch.from_numpy(values.T))  # a row for each unit
return model"""


def torch_program(start: RunStart, title: str, file_name: str = "train.py") -> str:
    """Return the source of a program that takes the steps of a run.

    Parameters
    ----------
    start : RunStart
    title : str
        One line on what it is.
    file_name : str
        That it will have.
    """
    loss, rule, penalty = loss_of(start), rule_of(start), penalty_of(start)
    words = _WORDS.format(file_name=file_name)
    head = [sections.docstring(start, title, "PyTorch", words), _imports(start)]
    if start.program.dtype == "float64":
        head.append("torch.set_default_dtype(torch.float64)")
    before = [
        "X_train, Y_train = map(torch.from_numpy, data())",
        "model = network()",
        *loss.before,
        *rule.before,
    ]
    step = list(_step(start, loss.call, bool(penalty)))
    return sections.joined(
        (
            "\n\n".join(head),
            *loss.functions,
            *penalty,
            *rule.functions,
            _network(start),
            sections.train(start, before, step, "loss.item()"),
            sections.data(start, start.has_labels),
            sections.weights(start),
            *sections.memory(start),
            sections.NUMBERS,
            sections.guard("train()"),
        )
    )


def _imports(start: RunStart) -> str:
    schedule = start.program.optimizer.schedule
    own = schedule.helper + "\n" if schedule and schedule.helper else ""
    return f"{own}import numpy as np\nimport torch\nfrom torch import nn"


def _network(start: RunStart) -> str:
    words = '"""Return the network with its first weights."""'
    layers = indented(*modules(start.program))
    model = f"model = nn.Sequential(\n{layers}\n)"
    return f"def network():\n{indented(words, model, _START)}"


def _step(start: RunStart, loss: str, is_penalised: bool) -> Iterator[str]:
    rows = "" if start.batches.per_epoch == 1 else "[rows]"
    added = " + penalty(model)" if is_penalised else ""
    yield f"loss = {loss}(model(X_train{rows}), Y_train{rows}){added}"
    yield "optimizer.zero_grad()"
    yield "loss.backward()"
    yield from clipping(start)
    yield "optimizer.step()"
    if start.program.optimizer.schedule:
        yield "schedule.step()"
