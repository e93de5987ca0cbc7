"""A program made to run: the fast step that trains, and the same step recorded."""

from collections.abc import Callable
from functools import cached_property
from typing import Any

import numpy as np

from nnviz.model.buffered import BufferedCode
from nnviz.model.compiled import function
from nnviz.model.parameters import Parameters
from nnviz.model.program import Program
from nnviz.types import FloatArray, frozen

Log = dict[str, FloatArray]
Around = tuple[Log, Log]
Note = Callable[[BufferedCode, str], None]


class State:
    """What a step changes: the parameters and what the optimizer remembers.

    Attributes
    ----------
    parameters, gradient : Parameters
        W and b, and ∂ℒ/∂W and ∂ℒ/∂b of the last step.
    slots : dict of str to Parameters
        The optimizer's memory, one vector for each name.
    """

    def __init__(self, program: Program) -> None:
        def empty() -> Parameters:
            return Parameters(program.sizes, program.dtype, program.biases)

        self.parameters = empty()
        self.gradient = empty()
        self.slots = {name: empty() for name in program.optimizer.slots}
        for name, value in program.optimizer.slots.items():
            self.slots[name].flat[:] = value

    def copy_out(self) -> FloatArray:
        """Return all that the next step depends on: a (1 + slots, n) array."""
        return np.stack([self.parameters.flat, *(s.flat for s in self.slots.values())])

    def copy_in(self, snapshot: FloatArray) -> None:
        """Take back what `copy_out` gave."""
        vectors = [self.parameters, *self.slots.values()]
        for vector, values in zip(vectors, snapshot, strict=True):
            vector.flat[:] = values

    def named(self) -> Log:
        """Return the views of parameters and memory by their names in the program."""
        views = self.parameters.named()
        for slot, vector in self.slots.items():
            views |= vector.named(slot)
        return views

    def copies(self) -> Log:
        """Return read-only copies of `named`."""
        return {name: frozen(view.copy()) for name, view in self.named().items()}


class Kernel:
    """The step of a program for batches of m rows, on buffers made once.

    Parameters
    ----------
    program : Program
    state : State
        Changed by each step.
    m : int
        The number of rows; a short last batch has a kernel of its own.

    Attributes
    ----------
    step : callable
        ``step(X, Y, out, penalty, t)``: one training step, the t-th of the optimizer.
        `out`, (m, n_L), receives the variable that the loss is computed from and
        `penalty`, (), the penalty, so that losses can be had later, many at once.
    """

    def __init__(self, program: Program, state: State, m: int) -> None:
        self.program, self.state, self.m = program, state, m
        self._recorded: Callable[..., None] | None = None

    @cached_property
    def step(self) -> Callable[..., None]:
        """Return the fast form, made when a training first asks for it."""
        return self._fast().function("step", "t")

    def record(self, X: FloatArray, Y: FloatArray, t: int) -> tuple[Log, Around]:
        """Take the same step and return what it computed.

        Overflow is no error here: e^(−z) may, and what a run that diverges computes.
        OpenBLAS tells of one, too, now and then for padding that it reads and drops.

        Returns
        -------
        log : dict of str to ndarray
            A copy of every variable, by its name in the program.
        around : (before, after)
            Copies of the parameters and of the optimizer's memory.
        """
        if self._recorded is None:
            self._recorded = self._recording()
        log: Log = {}
        out = np.empty((self.m, self.program.sizes[-1]), self.program.dtype)
        penalty = np.zeros((), self.program.dtype)
        before = self.state.copies()
        with np.errstate(all="ignore"):
            self._recorded(X, Y, out, penalty, t, log)
        log = {name: frozen(array) for name, array in log.items()}
        return log, (before, self.state.copies())

    def _fast(self) -> BufferedCode:
        code, penalties = self._empty_code(), []
        for op in self.program.ops:
            if op.moment.kind == "dW" and " += " in op.line:
                penalties.append(op.line)
            elif op.moment.kind == "dW":
                code.add(op.line.removesuffix(" / m"))
            elif op.moment.kind == "loss":
                if self._is_needed(op.line):
                    code.add(op.line)
            elif op.moment.kind not in ("batch", "update"):
                code.add(op.line)
        # Division treats every number alike: once for all gradients, the same bits.
        code.add("gradient = gradient / m")
        for line in penalties:
            code.add(line)
        self._add_update(code)
        return code

    def _is_needed(self, line: str) -> bool:
        """Tell whether a line of the loss must run in each step."""
        return self.program.loss.needs_batch or line.startswith("penalty = ")

    def _recording(self) -> Callable[..., None]:
        code = self._empty_code()
        for op in self.program.ops:
            if op.moment.kind not in ("batch", "update"):
                code.add(op.line)
                self._log(code, op.line)
        self._add_update(code, self._log)
        return code.function("record", "t", "trace")

    def _log(self, code: BufferedCode, line: str) -> None:
        target = line.split()[0]
        code.code.append(f"trace[{target!r}] = {code.resolve(target)}.copy()")

    def _add_update(self, code: BufferedCode, log: Note | None = None) -> None:
        program = self.program
        for line in program.number_lines[1:]:  # t is given
            code.add_number(line)
        for line in program.clipping_lines:
            code.add(line)
            if log is not None:
                log(code, line)
        # The optimizer's lines treat every number alike: once for the flat vector
        # gives the bits of once for each array.
        g = "clipped" if program.clipping_lines else "gradient"
        for line in program.update_lines("theta", g, "_theta"):
            code.add(line)

    def _empty_code(self) -> BufferedCode:
        program, state = self.program, self.state
        sizes, dtype = program.sizes, program.dtype
        given = (
            state.named()
            | state.gradient.named("d")
            | {
                "theta": state.parameters.flat,
                "gradient": state.gradient.flat,
                "m": np.array(self.m, dtype),
                "ones": np.ones(self.m, dtype),
                "X": np.ones((self.m, sizes[0]), dtype),
                "Y": np.ones((self.m, sizes[-1]), dtype),
                program.output: np.ones((self.m, sizes[-1]), dtype),
                "penalty": np.zeros((), dtype),
            }
        )
        given |= {f"{s}_theta": vector.flat for s, vector in state.slots.items()}
        if program.clipping_lines:
            clipped = Parameters(sizes, dtype, program.biases)
            given |= {"clipped": clipped.flat, **clipped.named("g")}
        arguments = ("X", "Y", program.output, "penalty")
        code = BufferedCode(given, arguments, dtype, program.optimizer.constants)
        code.add_helpers(program.helpers)
        return code


def loss_of(program: Program) -> Callable[..., Any]:
    """Return the loss as a function of `Program.output`, the targets and the penalty.

    The function takes arrays (…, m, n_L) and (…) and returns ``(losses, loss)``,
    (…, m) and (…): one batch or many at once, with the same bits. What it is given as
    ``penalty`` counts as such; the default is none.
    """
    given = [op for op in program.lines("loss") if not op.startswith("penalty = ")]
    body = "\n    ".join((*given, "return losses, loss"))
    head = f"def loss_of({program.loss_reads}, Y, penalty=0.0):"
    return function("loss_of", f"{head}\n    {body}")


def penalty_of(program: Program) -> Callable[..., Any]:
    """Return the penalty as a function of the parameters: ``penalty(W1=…, …)``."""
    lines = [line for line in program.lines("loss") if line.startswith("penalty = ")]
    body = "\n    ".join((*(lines or ["penalty = 0.0"]), "return penalty"))
    head = f"def penalty_of({', '.join(program.parameters)}):"
    return function("penalty_of", f"{head}\n    {body}")


def forward_of(program: Program) -> Callable[..., Log]:
    """Return the forward pass as a pure function: ``forward(X, **parameters)``.

    It returns its trace, Z1, A1, Z2…, by name, and changes nothing.
    """
    lines = "\n    ".join(program.lines("Z", "A"))
    helpers = "\n".join(program.helpers)
    names = ", ".join(program.parameters)
    body = f"{lines}\n    return locals()"
    return function("forward", f"{helpers}\ndef forward(X, {names}):\n    {body}")
