"""What changes the view, and not the run."""

from ui.action_table.entry import QT_TRANSLATE_NOOP, Entry

VIEW = (
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
)
