"""What tells how it works."""

from ui.action_table.entry import QT_TRANSLATE_NOOP, Entry

HELP = (
    Entry(
        "keys",
        "help",
        QT_TRANSLATE_NOOP("Actions", "Help and all the keys"),
        "help",
        ("F1",),
    ),
)
