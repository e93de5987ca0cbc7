"""How files are named: by what is trained, on what, and up to where."""

import unicodedata
from pathlib import Path

from ui.session.session import Session

_LONGEST = 40  # letters of the name of a table


def stem_of(session: Session) -> str:
    """Return how the names of files of the step at the cursor begin.

    It is the same in every language: ``two_moons_2-4-2-1_step60``.
    """
    return f"{stem_of_run(session)}_step{session.cursor.step}"


def stem_of_run(session: Session) -> str:
    """Return how the names of files of several steps begin."""
    source = session.recipe.data.source
    sizes = "-".join(map(str, session.program.sizes))
    return f"{safe(Path(source).stem)}_{sizes}"


def safe(text: str) -> str:
    """Return a text that every file system takes as the name of a file."""
    plain = unicodedata.normalize("NFC", text).lower()
    letters = (sign if sign.isalnum() else "_" for sign in plain)
    return "".join(letters)[:_LONGEST].strip("_") or "table"
