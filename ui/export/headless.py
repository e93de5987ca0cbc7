"""The export without a window."""

from collections.abc import Callable, Iterable
from pathlib import Path

from ui.export.folder import write
from ui.export.item import Item
from ui.session import Session


def export(
    session: Session, items_of: Callable[[], Iterable[Item]], folder: Path
) -> list[Path]:
    """Train to the end of the recipe, then write everything; return the paths.

    Parameters
    ----------
    session : Session
        Its cursor is at the last step afterwards: where a rule stopped the run, or
        where it diverged, if so.
    items_of : callable
        Returns what is to be written, once the training is over.
    folder : Path
        Files in it that have the same name are replaced.

    Raises
    ------
    ui.export.folder.WriteError
        If the folder cannot be written.
    """
    write(folder, {})  # what is wrong with it is said before a long training
    session.run.advance(session.segment, session.last_step)
    session.show(session.limit)
    return write(folder, {item.file_name: item.make() for item in items_of()})
