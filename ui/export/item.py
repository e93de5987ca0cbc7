"""A file that can be taken away, made when it is wanted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

AGAIN = object()  # what a piece returns that is not through: call it once more


class NotMadeError(RuntimeError):
    """A file that cannot be made here; the message is one sentence for a person."""


@dataclass(frozen=True)
class Item:
    """A file that can be written.

    Attributes
    ----------
    code : str
        The word that asks for it on the command line, one of `ui.export.codes.CODES`:
        ``loss``. Files that belong together share it.
    label : str
        What it holds, for a person; files with one label hold the same.
    file_name : str
    make : callable
        Returns its content; raises `NotMadeError` where something it needs is missing.
    before : tuple of callable
        What a long file needs, one piece after the other, each called as often as it
        returns `AGAIN`; `make` does what is left.
    is_extra : bool
        Whether it is written only where it is asked for by its code: what takes long,
        or has a dialog of its own.
    kind : str
        What tells it from the others of its label, if not the ending: ``PyTorch``.
    hint : str
        How it is used, in one line.
    gather : callable or None
        Returns its content from the files that are made before it, which it tells of.
    """

    code: str
    label: str
    file_name: str
    make: Callable[[], bytes]
    before: tuple[Callable[[], object], ...] = ()
    is_extra: bool = False
    kind: str = ""
    hint: str = ""
    gather: Callable[[Sequence["Item"]], bytes] | None = None

    def made_after(self, others: "Sequence[Item]") -> bytes:
        """Return its content, once the files before it are made."""
        return self.gather(others) if self.gather else self.make()

    @property
    def steps(self) -> int:
        """Return in how many pieces it is made."""
        return len(self.before) + 1

    @property
    def stem(self) -> str:
        """Return its name without the ending: ``loss``."""
        return self.file_name.rpartition(".")[0]

    @property
    def format(self) -> str:
        """Return the kind of file: ``PNG``."""
        return self.file_name.rpartition(".")[2].upper()


def mistaken(file_name: str) -> str:
    """Return that a mistake of ours kept a file from being made, as one sentence."""
    words = translate(
        "Export",
        "“{0}” could not be made, by a mistake of nnviz: nothing was written.",
    )
    return words.format(file_name)
