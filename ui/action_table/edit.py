"""What changes the run."""

from ui.action_table.entry import QT_TRANSLATE_NOOP, Entry

EDIT = (
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
)
