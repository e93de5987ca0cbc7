"""The states of a run that are kept, so that any step can be had again."""

from collections.abc import Mapping

from nnviz.types import FloatArray

BUDGET = 16 * 2**20


class Snapshots:
    """States by step, within a budget of bytes: the more there are, the fewer between.

    The first one is never dropped.

    Parameters
    ----------
    first : int
        The step that the run starts from.
    state : (k, n) array
        The state there.
    stride : int
        One snapshot every so many steps, until the budget doubles it.
    budget : int
        Bytes.
    """

    def __init__(
        self, first: int, state: FloatArray, stride: int = 32, budget: int = BUDGET
    ) -> None:
        self.first, self.stride = first, stride
        self._most = max(2, budget // state.nbytes)
        self._states = {first: state}

    def next_after(self, step: int) -> int:
        """Return the next step whose state is wanted."""
        return self.first + ((step - self.first) // self.stride + 1) * self.stride

    def add(self, step: int, state: FloatArray) -> None:
        """Keep the state after `step`."""
        self._states[step] = state
        while len(self._states) > self._most:
            self.stride *= 2
            self._states = {
                kept: state
                for kept, state in self._states.items()
                if (kept - self.first) % self.stride == 0
            }

    def kept(self) -> dict[int, FloatArray]:
        """Return the states by step; neither they nor the dict are changed here."""
        return dict(self._states)

    def take(self, states: Mapping[int, FloatArray]) -> None:
        """Keep those of other states that lie where they are looked for."""
        for step in sorted(states):
            if (step - self.first) % self.stride == 0:
                self.add(step, states[step])

    def nearest(self, step: int) -> tuple[int, FloatArray]:
        """Return the last kept (step, state) at or before `step`."""
        behind = (step - self.first) % self.stride
        # Snapshots lie on the stride; the newest ones may not have been reached yet.
        for kept in range(step - behind, self.first - 1, -self.stride):
            if kept in self._states:
                return kept, self._states[kept]
        return self.first, self._states[self.first]
