"""What is open: which file it is, what is not saved, and how it comes and goes."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from nnviz.data import Frame, Prepared
from nnviz.data.datasets import is_named
from nnviz.run import pictures, source
from nnviz.run.recipe import Recipe
from ui.files import recent, whereabouts
from ui.files.filed import Filed, Ledger, Mark, stamp_of
from ui.files.table_reading import TableReading
from ui.session.session import Session
from ui.words import data_words
from ui.words.problems import problem

if TYPE_CHECKING:
    from nnviz.run.run import Run
    from nnviz.run.session_file import Document
    from ui.files.saving import Saving

ENDING = ".nnviz"
PICTURES = " ".join(f"*{ending}" for ending in pictures.ENDINGS)
TABLES = "*.csv *.tsv *.txt *.xlsx *.ods"


class Files(QObject):
    """Opens and saves what a session shows.

    Attributes
    ----------
    reading : TableReading
    layout_state : callable
        Returns what the window wants to find again, as plain JSON values.

    Signals
    -------
    renamed
        Another file, or its changes are saved, or there are some.
    opened(object)
        A file was opened: ``window``, what `layout_state` gave, and ``pace``, what play
        advances by and its period; all unbelieved.
    table_read(Frame, Path, str or None)
        A table was read, of a workbook the sheet that was asked for; nothing is trained
        on it yet.
    told(str)
        One sentence that is no problem.
    failed(Problem)
        Something could not be done; the window words it.
    """

    renamed = Signal()
    opened = Signal(object)
    table_read = Signal(object, object, object)
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._ledger = Ledger(session)
        self.reading = TableReading(self)
        self.reading.read.connect(self._on_read)
        self._waiting: tuple[Recipe, Path] | None = None  # for its table
        self.reading.failed.connect(self.failed)
        self.layout_state: Callable[[], Mapping[str, Any]] = dict
        self._foreign: Run | None = None  # what another arithmetic computed
        self._was_changed = False
        self._saving: Saving | None = None
        session.recipe_changed.connect(self._follow)
        session.record_changed.connect(self._follow_steps)

    # -- what is open -------------------------------------------------------------

    @property
    def has_changes(self) -> bool:
        """Tell whether something would be lost that cannot simply be had again."""
        return self._ledger.is_changed

    @property
    def path(self) -> Path | None:
        """Return the file of the work on the screen; None as long as it has none.

        Another data set or other layers make another run of the same work.
        """
        home = self._ledger.home
        return home[1].path if home else None

    @property
    def name(self) -> str:
        """Return what is open, in words."""
        path = self.path
        return path.name if path else self._data_set

    @property
    def place(self) -> dict[str, Any] | None:
        """Return the file as plain values, for a journal."""
        if self._ledger.home is None:
            return None
        run, filed = self._ledger.home
        is_own = run is self._session.run
        return filed.plain(is_own)

    def document(self) -> Document:
        """Return what is open, for a file or a journal."""
        from nnviz.run.session_file import Document  # no zip before it is asked for

        session = self._session
        state = whereabouts.plain(session) | {"window": dict(self.layout_state())}
        is_own = self._foreign is not session.run
        return Document(session.run, session.segment, state, is_own)

    # -- opening --------------------------------------------------------------------

    def ask_to_open(self) -> None:
        """Open whatever file the user chooses."""
        kinds = (
            self.tr("All that can be opened ({0})").format(
                f"*{ENDING} *.json {TABLES} {PICTURES}"
            ),
            self.tr("Runs ({0})").format(f"*{ENDING}"),
            self.tr("Tables ({0})").format(TABLES),
            self.tr("Recipes (*.json)"),
            self.tr("Pictures with their recipe ({0})").format(PICTURES),
        )
        self._open_chosen(self.tr("Open"), ";;".join(kinds))

    def ask_for_table(self) -> None:
        """Open a table that the user chooses."""
        kind = self.tr("Tables ({0})").format(TABLES)
        self._open_chosen(self.tr("Open a table"), kind)

    def open_path(self, path: Path) -> None:
        """Open a run, a table, a recipe or a picture that carries one.

        What cannot be used leaves all alone.
        """
        self.reading.cancel()  # what was asked for before
        self._waiting = None
        try:
            match path.suffix.lower():
                case ".nnviz":
                    self._open_run(path)
                case ".json" | ".png" | ".svg" | ".pdf":
                    self._open_recipe(Recipe.read(path), path)
                case _:
                    self.reading.start(path)
        except ValueError as error:
            self.failed.emit(problem(error))

    def use_table(
        self, recipe: Recipe, frame: Frame, path: Path, data: Prepared | None = None
    ) -> None:
        """Train on a table as a recipe prepares it.

        Parameters
        ----------
        recipe : Recipe
        frame : Frame
        path : Path
            Where it is from.
        data : Prepared, optional
            Spares preparing it.
        """
        if self._session.set_recipe(recipe, frame, data):
            recent.add(path)

    def show(self, document: Document, path: Path) -> None:
        """Show what a file holds in the place of what is open."""
        path = path.absolute()
        mark = Mark.of(document.run, document.segment)
        self._show(document, Filed(path, mark, stamp_of(path)))
        recent.add(path)

    def recover(self, document: Document) -> None:
        """Show what a crash has left; not all of it is in its file, if it had one."""
        self._show(document, Filed.read(document.state))

    def _show(self, document: Document, filed: Filed) -> None:
        session, state = self._session, document.state
        cursor, chosen = whereabouts.cursor(state), whereabouts.selection(state)
        session.open(document.run, document.segment, cursor, chosen)
        self._foreign = None if document.is_same_arithmetic else document.run
        self._ledger.put(document.run, filed)
        window = state.get("window")
        self.opened.emit({"window": window, "pace": whereabouts.pace(state)})
        self._tell_rename()
        if not document.is_same_arithmetic:
            from ui.files import words

            self.told.emit(words.other_arithmetic(self.name))

    def _open_run(self, path: Path) -> None:
        from nnviz.run import session_file

        document = session_file.load(path)
        if self.may_leave():
            self.show(document, path)

    def _open_recipe(self, recipe: Recipe, path: Path) -> None:
        """Train by a recipe, once the table that it names is read."""
        data = recipe.data
        if is_named(data.source) or not Path(data.source).is_file():
            self.use_table(recipe, source.load_frame(recipe), path)
        else:
            self._waiting = recipe, path
            self.reading.start(Path(data.source), data.sheet)

    def _on_read(self, frame: Frame, path: Path) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is None:
            self.table_read.emit(frame, path, self.reading.sheet)
        else:
            recipe, its_path = waiting
            self.use_table(recipe, frame, its_path)

    def _open_chosen(self, title: str, kinds: str) -> None:
        from ui.window import file_dialogs

        path = file_dialogs.ask_to_open(self._window, title, kinds)
        if path is not None:
            self.open_path(path)

    # -- saving ---------------------------------------------------------------------

    def save(self) -> bool:
        """Save into the file of the run, or ask for one; return whether it begins."""
        self._session.player.stop()  # what is saved is what was seen
        path = self.path
        if path is not None and self._ledger.would_replace:
            from ui.files import question, words

            lost = words.replaced(self._session, self._ledger)
            answer = question.ask_to_replace(self._window, path.name, lost)
            if answer != "discard":
                return answer == "save" and self.save_as()
        return self._save(path) if path else self.save_as()

    def save_as(self) -> bool:
        """Ask for a file and save into it; return whether it begins."""
        from ui.window import file_dialogs

        self._session.player.stop()
        title, kind = (
            self.tr("Save the run"),
            self.tr("Runs ({0})").format(f"*{ENDING}"),
        )
        path = file_dialogs.ask_to_save(self._window, title, kind, self._proposed)
        if path is not None and path.suffix.lower() != ENDING:
            path = path.with_name(f"{path.name}{ENDING}")
            if path.exists():  # nobody was asked about this one
                words = self.tr("There is {0} already: choose another name.")
                self.told.emit(words.format(path.name))
                return False
        return path is not None and self._save(path)

    def save_recipe(self) -> None:
        """Save the recipe alone, as JSON."""
        from ui.export import folder
        from ui.window import file_dialogs

        title, kind = self.tr("Save the recipe"), self.tr("Recipes (*.json)")
        name = Path("recipe.json")
        path = file_dialogs.ask_to_save(self._window, title, kind, name)
        if path is None:
            return
        try:
            text = self._session.recipe.to_json()
            folder.write(path.parent, {path.name: text.encode()})
        except folder.WriteError as error:
            self.failed.emit(problem(error))

    def may_leave(self) -> bool:
        """Ask, if there are changes, what becomes of them; return whether to go on."""
        if self._saving is not None:
            self._saving.finish()
        self._session.player.pause()
        ledger = self._ledger
        if not self.has_changes and not ledger.left_behind:
            return True
        from ui.files import question, words

        if not self.has_changes:
            lost = words.left_behind(ledger)
            return question.ask_to_leave(self._window, lost)
        name = ledger.own.name if ledger.own else ""
        lost = words.lost(self._session, ledger)
        answer = question.ask(self._window, name or self._data_set, lost)
        if answer == "save":
            return self.save() and self._written().finish()
        return answer == "discard"

    # -- inside -----------------------------------------------------------------------

    def _save(self, path: Path) -> bool:
        from nnviz.run import session_file

        content = session_file.freeze(self.document())
        written = self._session.run, self._ledger.mark
        self._written().write(content, path, written)
        return True

    def _written(self) -> Saving:
        """Return what writes, made with the first file."""
        from ui.files.saving import Saving

        if self._saving is None:
            self._saving = Saving(self)
            self._saving.saved.connect(self._on_saved)
            self._saving.failed.connect(self.failed)
        return self._saving

    def _on_saved(self, path: Path, written: tuple[Run, Mark]) -> None:
        run, mark = written
        self._ledger.put(run, Filed(path, mark, stamp_of(path)))
        self._tell_rename()
        recent.add(path)

    @property
    def _data_set(self) -> str:
        return data_words.name(self._session.recipe.data.source)

    @property
    def _proposed(self) -> Path:
        """Return the file to propose: that of the run, or one of which there is none.

        A name without a folder is put where the last file was.
        """
        path = self.path
        if path is None:
            return Path(f"{_file_name(self._data_set)}{ENDING}")
        return _free(path) if self._ledger.would_replace else path

    def _follow(self) -> None:
        if self.has_changes != self._was_changed:
            self._tell_rename()

    def _follow_steps(self) -> None:
        """Look for new steps, in every frame; they take no change back."""
        if not self._was_changed:
            self._follow()

    def _tell_rename(self) -> None:
        self._was_changed = self.has_changes
        self.renamed.emit()


def _free(path: Path) -> Path:
    """Return a path like another one, where there is no file."""
    others = (path.with_stem(f"{path.stem}-{k}") for k in itertools.count(2))
    return next(other for other in others if not other.exists())


def _file_name(words: str) -> str:
    """Return a name for a file without signs that no system takes."""
    kept = "".join(sign if sign.isalnum() else " " for sign in words)
    return "-".join(kept.lower().split()) or "run"
