"""Everything that can be done by a button, a menu entry or a key, as data."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Return `text` as it is; PySide's own stub forgets that it is a string."""
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Entry:
    """One row of the table.

    Attributes
    ----------
    id : str
        What the program calls it.
    group : str
        A key of `GROUPS`.
    text : str
        What a menu, a button and the list of keys call it; a source for translation.
    icon : str
        A name of `ui.icon_shapes`, or nothing.
    keys : tuple of str
        Its shortcuts as Qt writes them, the one to teach first.
    tip : str
        More words for a pointer that rests, where the text does not say it all.
    checkable, repeats : bool
        Whether it stays on, and whether a key that is held does it again.
    """

    id: str
    group: str
    text: str
    icon: str = ""
    keys: tuple[str, ...] = ()
    tip: str = ""
    checkable: bool = False
    repeats: bool = False


GROUPS = {
    "time": QT_TRANSLATE_NOOP("Actions", "Time"),
    "view": QT_TRANSLATE_NOOP("Actions", "View"),
    "edit": QT_TRANSLATE_NOOP("Actions", "Edit"),
    "file": QT_TRANSLATE_NOOP("Actions", "File"),
    "help": QT_TRANSLATE_NOOP("Actions", "Help"),
}

TABLE = (
    Entry("play", "time", QT_TRANSLATE_NOOP("Actions", "Play"), "play", ("Space",)),
    Entry(
        "train",
        "time",
        QT_TRANSLATE_NOOP("Actions", "Train to the end"),
        "finish",
        ("Ctrl+End",),
        QT_TRANSLATE_NOOP(
            "Actions", "Train to the end as fast as it goes; Space stops it"
        ),
    ),
    Entry(
        "term_forward",
        "time",
        QT_TRANSLATE_NOOP("Actions", "Next term"),
        "term_forward",
        ("Alt+Right",),
        QT_TRANSLATE_NOOP("Actions", "Next term of a sum"),
        repeats=True,
    ),
    Entry(
        "term_back",
        "time",
        QT_TRANSLATE_NOOP("Actions", "Previous term"),
        "term_back",
        ("Alt+Left",),
        repeats=True,
    ),
    Entry(
        "unit_forward",
        "time",
        QT_TRANSLATE_NOOP("Actions", "Next unit"),
        "unit_forward",
        ("Alt+Shift+Right",),
        QT_TRANSLATE_NOOP("Actions", "Next unit of the layer"),
        repeats=True,
    ),
    Entry(
        "unit_back",
        "time",
        QT_TRANSLATE_NOOP("Actions", "Previous unit"),
        "unit_back",
        ("Alt+Shift+Left",),
        repeats=True,
    ),
    Entry(
        "moment_forward",
        "time",
        QT_TRANSLATE_NOOP("Actions", "Next moment"),
        "moment_forward",
        ("Right", "PgDown"),
        repeats=True,
    ),
    Entry(
        "moment_back",
        "time",
        QT_TRANSLATE_NOOP("Actions", "Previous moment"),
        "moment_back",
        ("Left", "PgUp"),
        repeats=True,
    ),
    Entry(
        "phase_forward",
        "time",
        QT_TRANSLATE_NOOP("Actions", "Next phase"),
        "phase_forward",
        ("Ctrl+Shift+Right",),
        QT_TRANSLATE_NOOP("Actions", "Next phase: on to the end of one"),
        repeats=True,
    ),
    Entry(
        "phase_back",
        "time",
        QT_TRANSLATE_NOOP("Actions", "Previous phase"),
        "phase_back",
        ("Ctrl+Shift+Left",),
        QT_TRANSLATE_NOOP("Actions", "Previous phase: back to the end of the last one"),
        repeats=True,
    ),
    Entry(
        "batch_forward",
        "time",
        QT_TRANSLATE_NOOP("Actions", "Next batch"),
        "batch_forward",
        ("Shift+Right",),
        QT_TRANSLATE_NOOP("Actions", "Next batch: on to the end of a step"),
        repeats=True,
    ),
    Entry(
        "batch_back",
        "time",
        QT_TRANSLATE_NOOP("Actions", "Previous batch"),
        "batch_back",
        ("Shift+Left",),
        QT_TRANSLATE_NOOP("Actions", "Previous batch: back to the end of its step"),
        repeats=True,
    ),
    Entry(
        "epoch_forward",
        "time",
        QT_TRANSLATE_NOOP("Actions", "Next epoch"),
        "epoch_forward",
        ("Ctrl+Right",),
        QT_TRANSLATE_NOOP("Actions", "Next epoch: on to the end of an epoch"),
        repeats=True,
    ),
    Entry(
        "epoch_back",
        "time",
        QT_TRANSLATE_NOOP("Actions", "Previous epoch"),
        "epoch_back",
        ("Ctrl+Left",),
        QT_TRANSLATE_NOOP("Actions", "Previous epoch: back to the end of the last one"),
        repeats=True,
    ),
    Entry("first", "time", QT_TRANSLATE_NOOP("Actions", "Start"), "first", ("Home",)),
    Entry(
        "last",
        "time",
        QT_TRANSLATE_NOOP("Actions", "Last computed step"),
        "last",
        ("End",),
    ),
    Entry(
        "branches",
        "time",
        QT_TRANSLATE_NOOP("Actions", "Branches"),
        keys=("B",),
        tip=QT_TRANSLATE_NOOP(
            "Actions",
            "Back to another branch: an edit in the past starts one, going on does not",
        ),
    ),
    Entry(
        "faster",
        "time",
        QT_TRANSLATE_NOOP("Actions", "Faster"),
        keys=("+", "="),
        repeats=True,
    ),
    Entry(
        "slower",
        "time",
        QT_TRANSLATE_NOOP("Actions", "Slower"),
        keys=("-",),
        repeats=True,
    ),
    Entry(
        "fit",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Fit the network"),
        "fit",
        ("F",),
        QT_TRANSLATE_NOOP("Actions", "Show the whole network"),
    ),
    Entry(
        "mean",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Mean of the batch"),
        "batch",
        ("M",),
        QT_TRANSLATE_NOOP("Actions", "Show the mean of the batch, not one sample"),
        checkable=True,
    ),
    Entry(
        "check_gradient",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Check the gradient"),
        keys=("C",),
        tip=QT_TRANSLATE_NOOP("Actions", "Check the gradient by nudging the weights"),
    ),
    Entry(
        "reduce_motion",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Without motion"),
        keys=("R",),
        tip=QT_TRANSLATE_NOOP("Actions", "Let every moment appear without travel"),
        checkable=True,
    ),
    Entry(
        "legend",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Legend"),
        "legend",
        ("L",),
        QT_TRANSLATE_NOOP("Actions", "What colours, widths and marks mean"),
        checkable=True,
    ),
    Entry(
        "clear_selection",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Clear the selection"),
        "close",
        ("Esc",),
    ),
    Entry(
        "full_screen",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Full screen"),
        "expand",
        ("F11",),
    ),
    Entry(
        "theme",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Light or dark"),
        "logo",
    ),
    Entry(
        "language",
        "view",
        # The name of the other language, in that language.
        QT_TRANSLATE_NOOP("Actions", "Français"),
    ),
    Entry("undo", "edit", QT_TRANSLATE_NOOP("Actions", "Undo"), "undo", ("Ctrl+Z",)),
    Entry(
        "redo",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Redo"),
        "redo",
        ("Ctrl+Shift+Z", "Ctrl+Y"),
    ),
    Entry(
        "keep",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Keep what is tried out"),
        keys=("Return", "Enter"),
    ),
    Entry(
        "restart",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Restart"),
        keys=("Ctrl+R",),
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Restart: the same start, trained by the recipe of now"
        ),
    ),
    Entry(
        "restart_new_seed",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Restart with a new seed"),
        tip=QT_TRANSLATE_NOOP(
            "Actions",
            "Other generated data, split, first weights and order of the rows",
        ),
    ),
    Entry(
        "restart_elsewhere",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Same data, other start"),
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Other first weights; data, split and order of the rows stay"
        ),
    ),
    Entry(
        "keep_weights",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Keep the trained weights"),
        tip=QT_TRANSLATE_NOOP(
            "Actions",
            "After a change that started again: start from what the layers that still "
            "fit had learned",
        ),
    ),
    Entry(
        "reset_layer",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Reset the chosen layer"),
        tip=QT_TRANSLATE_NOOP(
            "Actions",
            "Draw the weights of the chosen layer anew and set its biases to 0; the "
            "optimizer keeps its memory",
        ),
    ),
    Entry(
        "open",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Open…"),
        keys=("Ctrl+O",),
        tip=QT_TRANSLATE_NOOP("Actions", "Open a run, a table (CSV) or a recipe"),
    ),
    Entry(
        "recover",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Get back the unsaved run"),
        tip=QT_TRANSLATE_NOOP("Actions", "Show the run that was open when it stopped"),
    ),
    Entry(
        "save",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Save"),
        keys=("Ctrl+S",),
        tip=QT_TRANSLATE_NOOP("Actions", "Save the run with all its branches"),
    ),
    Entry(
        "save_as",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Save as…"),
        keys=("Ctrl+Shift+S",),
    ),
    Entry(
        "save_recipe",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Save the recipe…"),
        tip=QT_TRANSLATE_NOOP("Actions", "Save the recipe alone, without the run"),
    ),
    Entry(
        "export",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Pictures and numbers…"),
        "export",
        ("Ctrl+E",),
        QT_TRANSLATE_NOOP("Actions", "Export pictures and numbers"),
    ),
    Entry(
        "worksheet",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Worksheet…"),
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Export this step as a sheet to calculate by hand, and its key"
        ),
    ),
    Entry("quit", "file", QT_TRANSLATE_NOOP("Actions", "Quit"), keys=("Ctrl+Q",)),
    Entry(
        "keys",
        "help",
        QT_TRANSLATE_NOOP("Actions", "Help and all the keys"),
        "help",
        ("F1",),
    ),
)

KEY_NAMES = {
    "Left": "←",
    "Right": "→",
    "-": "−",
    "Space": QT_TRANSLATE_NOOP("Actions", "Space"),
    "PgDown": QT_TRANSLATE_NOOP("Actions", "PgDn"),
    "PgUp": QT_TRANSLATE_NOOP("Actions", "PgUp"),
    "Return": QT_TRANSLATE_NOOP("Actions", "Enter"),
    "Home": QT_TRANSLATE_NOOP("Actions", "Home"),
    "End": QT_TRANSLATE_NOOP("Actions", "End"),
    "Esc": QT_TRANSLATE_NOOP("Actions", "Esc"),
    "Shift": QT_TRANSLATE_NOOP("Actions", "Shift"),
    "Ctrl": QT_TRANSLATE_NOOP("Actions", "Ctrl"),
}
