"""What opens, saves and takes away."""

from ui.action_table.entry import QT_TRANSLATE_NOOP, Entry

FILE = (
    Entry(
        "open",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Open…"),
        keys=("Ctrl+O",),
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Open a run, a table, a recipe or an exported picture"
        ),
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
    Entry(
        "report",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Step report…"),
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Export all of this step as a page, with a picture per moment"
        ),
    ),
    Entry(
        "film",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Film…"),
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Export the moments of this step, or the run, as MP4 or GIF"
        ),
    ),
    Entry("quit", "file", QT_TRANSLATE_NOOP("Actions", "Quit"), keys=("Ctrl+Q",)),
)
