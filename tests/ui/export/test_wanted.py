"""Which files the words of the command line mean, and what is said of the others."""

import pytest

from ui.export.item import Item
from ui.export.wanted import Wanted, WantedError


def items_of(*names: str) -> list[Item]:
    """Return items by their codes and names: ``confusion:confusion_test.png``."""
    pairs = [name.split(":") for name in names]
    return [
        Item(code, code.title(), name, lambda: b"", is_extra=code == "worksheet")
        for code, name in pairs
    ]


ITEMS = items_of(
    *("loss:loss.png", "loss:loss.svg", "history:history.csv"),
    *("confusion:confusion_train.png", "confusion:confusion_test.png"),
    *("worksheet:a-key.pdf", "programs:train_numpy.py"),
)


@pytest.mark.parametrize(
    ("words", "formats", "names"),
    [
        (["loss"], [], ["loss.png", "loss.svg"]),
        (["Loss.SVG"], [], ["loss.svg"]),
        (["history", "loss.png"], [], ["loss.png", "history.csv"]),
        (["loss", "loss.png"], ["png"], ["loss.png"]),
        (["confusion.png"], [], ["confusion_train.png", "confusion_test.png"]),
        (["confusion_test.png"], [], ["confusion_test.png"]),
        (["train_numpy.py"], [], ["train_numpy.py"]),
        (
            ["confusion_test", "train_numpy"],
            [],
            ["confusion_test.png", "train_numpy.py"],
        ),
        (["worksheet"], [], ["a-key.pdf"]),
        ([], ["png"], ["loss.png", "confusion_train.png", "confusion_test.png"]),
        ([], ["svg", "csv"], ["loss.svg", "history.csv"]),
        ([], [], [item.file_name for item in ITEMS if not item.is_extra]),
    ],
)
def test_words_and_kinds_choose_files_in_their_order(words, formats, names) -> None:
    found, missing = Wanted(tuple(words), tuple(formats)).among(ITEMS)
    assert ([item.file_name for item in found], missing) == (names, [])


def test_what_this_run_has_not_is_said_and_the_rest_is_found() -> None:
    found, missing = Wanted(("residuals", "history", "r2.png")).among(ITEMS)
    assert [item.file_name for item in found] == ["history.csv"]
    has = "loss, history, confusion, worksheet, programs"
    assert missing == [
        f"This run has no “{word}”: it has {has}." for word in ("residuals", "r2")
    ]


@pytest.mark.parametrize(
    ("words", "formats", "sentence"),
    [
        (["los"], [], "There is no “los” to export: choose among network, "),
        (["los.png"], [], "There is no “los.png” to export"),
        (["loss.bmp"], [], "“loss” is written as png, svg, not as bmp."),
        (["history"], ["svg"], "“history” is written as csv, not as svg."),
        ([], ["bmp"], "No file is a “bmp”: choose among png, svg, csv, pdf, py."),
    ],
)
def test_what_makes_no_sense_is_one_sentence(qapp, words, formats, sentence) -> None:
    with pytest.raises(WantedError) as error:
        Wanted(tuple(words), tuple(formats)).among(ITEMS)
    assert str(error.value).startswith(sentence)
