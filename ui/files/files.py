"""What is open: which file it is, what is not saved, and how it comes and goes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from nnviz.data import Table, read_csv
from nnviz.run import source
from nnviz.run.recipe import Recipe
from ui import numbers, vocabulary
from ui.edits import is_fresh
from ui.files import recent, whereabouts
from ui.problems import problem
from ui.session import Session

if TYPE_CHECKING:
    from nnviz.run.run import Run
    from nnviz.run.session_file import Document
    from ui.files.saving import Saving

ENDING = ".nnviz"
Mark = tuple[object, ...]
RECOVERED: Mark = ()  # what a crash has left is in no file


class Files(QObject):
    """Opens and saves what a session shows.

    Attributes
    ----------
    layout_state : callable
        Returns what the window wants to find again, as plain JSON values.

    Signals
    -------
    renamed
        Another file, or its changes are saved, or there are some.
    opened(object)
        A file was opened: ``window``, what `layout_state` gave, and ``pace``, what play
        advances by and its period; all unbelieved.
    told(str)
        One sentence that is no problem.
    failed(Problem)
        Something could not be done; the window words it.
    """

    renamed = Signal()
    opened = Signal(object)
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._path: Path | None = None
        self._filed: Run | None = None  # what the path is the file of
        self.layout_state: Callable[[], Mapping[str, Any]] = dict
        self._saved = self._mark()
        self._foreign: Run | None = None  # what another arithmetic computed
        self._was_changed = False
        self._saving: Saving | None = None
        session.recipe_changed.connect(self._follow)
        session.record_changed.connect(self._follow_steps)

    # -- what is open -------------------------------------------------------------

    @property
    def has_changes(self) -> bool:
        """Tell whether something would be lost that cannot simply be had again."""
        if self._mark() == self._saved:
            return False
        return self._is_edited or self.path is not None or self._saved == RECOVERED

    @property
    def path(self) -> Path | None:
        """Return the file of the run; None as long as it has none.

        Another data set or other layers make another run, which is in no file.
        """
        return self._path if self._session.run is self._filed else None

    @property
    def name(self) -> str:
        """Return what is open, in words."""
        if self.path is not None:
            return self.path.name
        return vocabulary.data_set(self._session.recipe.data.source)

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
            self.tr("All that can be opened (*.nnviz *.csv *.json)"),
            self.tr("Runs (*.nnviz)"),
            self.tr("Tables (*.csv)"),
            self.tr("Recipes (*.json)"),
        )
        self._open_chosen(self.tr("Open"), ";;".join(kinds))

    def ask_for_table(self) -> None:
        """Open a table that the user chooses."""
        self._open_chosen(self.tr("Open a table"), self.tr("Tables (*.csv)"))

    def open_path(self, path: Path) -> None:
        """Open a run, a table or a recipe; what cannot be used leaves all alone."""
        try:
            if path.suffix.lower() == ENDING:
                self._open_run(path)
                return
            recipe, table = _read(path)
        except ValueError as error:
            self.failed.emit(problem(error))
            return
        if self._session.set_recipe(recipe, table):
            recent.add(path)

    def show(self, document: Document, path: Path | None) -> None:
        """Show a document in the place of what is open."""
        session, state = self._session, document.state
        cursor, chosen = whereabouts.cursor(state), whereabouts.selection(state)
        session.open(document.run, document.segment, cursor, chosen)
        self._foreign = None if document.is_same_arithmetic else document.run
        self._path, self._filed = path and path.absolute(), document.run
        self._saved = self._mark() if path is not None else RECOVERED
        if path is not None:
            recent.add(path)
        window = state.get("window")
        self.opened.emit({"window": window, "pace": whereabouts.pace(state)})
        self._tell_rename()
        if not document.is_same_arithmetic:
            self.told.emit(
                self.tr(
                    "{0} was computed by other arithmetic than this machine’s: what it "
                    "holds is shown as it was, and steps that are computed again may "
                    "differ in their last digits."
                ).format(self.name)
            )

    def _open_run(self, path: Path) -> None:
        from nnviz.run import session_file

        document = session_file.load(path)
        if self.may_leave():
            self.show(document, path)

    def _open_chosen(self, title: str, kinds: str) -> None:
        from ui import file_dialogs

        path = file_dialogs.ask_to_open(self._window, title, kinds)
        if path is not None:
            self.open_path(path)

    # -- saving ---------------------------------------------------------------------

    def save(self) -> bool:
        """Save into the file of the run, or ask for one; return whether it begins."""
        return self.save_as() if self.path is None else self._save(self.path)

    def save_as(self) -> bool:
        """Ask for a file and save into it; return whether it begins."""
        from ui import file_dialogs

        name = self.path.name if self.path else f"{_file_name(self.name)}{ENDING}"
        title, kind = self.tr("Save the run"), self.tr("Runs (*.nnviz)")
        path = file_dialogs.ask_to_save(self._window, title, kind, name)
        if path is not None and path.suffix.lower() != ENDING:
            path = path.with_name(f"{path.name}{ENDING}")
            if path.exists():  # nobody was asked about this one
                words = self.tr("There is {0} already: choose another name.")
                self.told.emit(words.format(path.name))
                return False
        return path is not None and self._save(path)

    def save_recipe(self) -> None:
        """Save the recipe alone, as JSON."""
        from ui import file_dialogs
        from ui.export import folder

        title, kind = self.tr("Save the recipe"), self.tr("Recipes (*.json)")
        path = file_dialogs.ask_to_save(self._window, title, kind, "recipe.json")
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
        if not self.has_changes:
            return True
        from ui.files import question

        answer = question.ask(self._window, self.name, self._lost())
        if answer == "save":
            return self.save() and self._written().finish()
        return answer == "discard"

    # -- inside -----------------------------------------------------------------------

    def _save(self, path: Path) -> bool:
        from nnviz.run import session_file

        self._session.player.pause()
        content = session_file.freeze(self.document())
        self._written().write(content, path, self._mark())
        return True

    def _written(self) -> Saving:
        """Return what writes, made with the first file."""
        from ui.files.saving import Saving

        if self._saving is None:
            self._saving = Saving(self)
            self._saving.saved.connect(self._on_saved)
            self._saving.failed.connect(self.failed)
        return self._saving

    def _on_saved(self, path: Path, mark: Mark) -> None:
        self._path, self._filed, self._saved = path, cast("Run", mark[0]), mark
        self._tell_rename()
        recent.add(path)

    def _mark(self) -> Mark:
        """Return what tells one state of the run from another."""
        session = self._session
        run = session.run
        done = tuple(map(run.done, range(len(run.segments))))
        return run, run.segments[-1], session.segment, done

    @property
    def _is_edited(self) -> bool:
        """Tell whether there is more than what a table or a recipe gives again."""
        run, history = self._session.run, self._session.history
        if len(run.segments) > 1 or history.next is not None:
            return True
        if history.last is None:
            return False
        return history.last.code != "opened" or not is_fresh(run)

    def _lost(self) -> str:
        """Return what would be lost, in a sentence."""
        session = self._session
        words = self.tr("{0} steps and their changes are in no file yet.")
        return words.format(numbers.integer(session.done))

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


def _read(path: Path) -> tuple[Recipe, Table]:
    """Return the recipe and the table that a file gives."""
    if path.suffix.lower() == ".json":
        recipe = Recipe.read(path)
        return recipe, source.load_table(recipe)
    table = read_csv(path)
    return source.default_recipe(table, str(path)), table


def _file_name(words: str) -> str:
    """Return a name for a file without signs that no system takes."""
    kept = "".join(sign if sign.isalnum() else " " for sign in words)
    return "-".join(kept.lower().split()) or "run"
