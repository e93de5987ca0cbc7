"""What can be wrong with a file of a run."""

from typing import ClassVar

from nnviz.errors import AskedError

MESSAGES = {
    "file_unreadable": "Cannot read {file}: {reason}.",
    "file_unwritable": "Cannot write {file}, which is left as it was: {reason}.",
    "too_much_to_save": "Cannot write {file}: it would be more than can be read again.",
    "no_nnviz_file": "{file} is no nnviz file, or its end is missing.",
    "newer_file": "{file} was written by a newer nnviz: update nnviz to open it.",
    "file_too_large": "{file} is larger than any nnviz file, of at most {most} MB.",
    "strange_part": "{file} has a part that no nnviz file has, {part}: it is not "
    "opened.",
    "damaged_part": "{file} is damaged: its part {part} is missing or was altered.",
    "wrong_array": "{file} is damaged: {part} does not hold as many numbers, or not of "
    "the kind, as belong there.",
    "not_finite": "{file} is damaged: {part} holds something that is no finite number.",
    "wrong_table": "{file} is damaged: the names, classes and numbers of its table "
    "contradict each other.",
    "wrong_segment": "{file} is damaged: its branch {segment} does not go on from "
    "an earlier one.",
    "wrong_course": "{file} is damaged: what it holds of the steps of branch "
    "{segment} cannot be.",
    "data_gone": "{file} does not hold its data, and {source} cannot be read: put the "
    "table back where it was.",
    "data_changed": "{file} does not hold its data, and {source} has changed since: "
    "put the old table back.",
}


class FileError(AskedError):
    """A file of a run cannot be read or written; ``file`` is its name.

    Parameters
    ----------
    code, **params
        See `AskedError`.
    """

    MESSAGES: ClassVar = MESSAGES
