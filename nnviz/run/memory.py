"""What the segments of a run share, so that many take no more memory than one."""

from collections import OrderedDict
from collections.abc import Callable

from nnviz.model.record import StepRecord
from nnviz.run.snapshots import SNAPSHOT_BYTES, Budget, Snapshots

MOST_RECORDS = 64
RECORD_BYTES = 8 * 2**20
MOST_ENGINES = 4


class Memory:
    """Room for snapshots, for the last records, and for the engines in use.

    With the curves of 1,000,000 steps and a copy of them along a branch, a run stays
    within 64 MiB.

    Parameters
    ----------
    snapshot_bytes, record_bytes : int
        The current record and the one before it are kept whatever their size.

    Attributes
    ----------
    snapshots : Budget
    """

    def __init__(
        self, snapshot_bytes: int = SNAPSHOT_BYTES, record_bytes: int = RECORD_BYTES
    ) -> None:
        self.snapshots = Budget(snapshot_bytes)
        self._record_bytes = record_bytes
        self._records: OrderedDict[tuple[object, int], StepRecord] = OrderedDict()
        self._bytes = 0
        self._engines: list[Callable[[], None]] = []

    def record(self, segment: object, step: int) -> StepRecord | None:
        """Return the record of a step of a segment, if it is still there."""
        return self._records.get((segment, step))

    def keep(self, segment: object, record: StepRecord) -> None:
        """Keep a record in the place of the oldest ones, but for the one before."""
        self._records[segment, record.step] = record
        self._bytes += record.nbytes
        while self._is_full and len(self._records) > 2:
            self._bytes -= self._records.popitem(last=False)[1].nbytes

    def forget(
        self, segment: object, snapshots: Snapshots, stop: Callable[[], None]
    ) -> None:
        """Give the room of a segment that is no more to the others."""
        self.snapshots.leave(snapshots)
        if stop in self._engines:
            self._engines.remove(stop)
        for key in [key for key in self._records if key[0] is segment]:
            self._bytes -= self._records.pop(key).nbytes

    def start(self, stop: Callable[[], None]) -> None:
        """Count an engine that has been made; stop the one that was made first."""
        self._engines.append(stop)
        if len(self._engines) > MOST_ENGINES:
            self._engines.pop(0)()

    @property
    def _is_full(self) -> bool:
        return len(self._records) > MOST_RECORDS or self._bytes > self._record_bytes
