"""What opens a place of its own, to look into one thing."""

from ui.action_table.entry import QT_TRANSLATE_NOOP, Entry

EXPLORE = (
    Entry(
        "activations",
        "explore",
        QT_TRANSLATE_NOOP("Actions", "All activations…"),
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Every activation's curve and slope, and what it is chosen for"
        ),
    ),
)
