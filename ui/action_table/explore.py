"""What opens a place of its own, to look into one thing."""

from ui.action_table.entry import QT_TRANSLATE_NOOP, Entry

EXPLORE = (
    Entry(
        "compare",
        "explore",
        QT_TRANSLATE_NOOP("Actions", "Compare with a change…"),
        tip=QT_TRANSLATE_NOOP(
            "Actions",
            "Pin this run, change one thing, and let both go on from the same start",
        ),
    ),
    Entry(
        "gradients",
        "explore",
        QT_TRANSLATE_NOOP("Actions", "Health of the gradients"),
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Gradients and updates of every layer along the run"
        ),
    ),
    Entry(
        "weight_history",
        "explore",
        QT_TRANSLATE_NOOP("Actions", "History of the weight"),
        tip=QT_TRANSLATE_NOOP(
            "Actions", "The weight that is selected, and its gradient, along the run"
        ),
    ),
    Entry(
        "loss_surface",
        "explore",
        QT_TRANSLATE_NOOP("Actions", "Loss surface"),
        tip=QT_TRANSLATE_NOOP(
            "Actions",
            "The loss over two parameters, with the path so far and the next step",
        ),
    ),
    Entry(
        "hidden_space",
        "explore",
        QT_TRANSLATE_NOOP("Actions", "Hidden space"),
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Where a layer has the samples, and what becomes of the inputs"
        ),
    ),
    Entry(
        "activations",
        "explore",
        QT_TRANSLATE_NOOP("Actions", "All activations…"),
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Every activation's curve and slope, and what it is chosen for"
        ),
    ),
)
