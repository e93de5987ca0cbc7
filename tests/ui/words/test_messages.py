"""What could not be done, worded in the language of now."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from nnviz.data.errors import DataError, nearest
from nnviz.run import file_errors
from tests.nnviz.run.broken_files import broken
from tests.nnviz.run.mistakes import MISTAKES, mistake
from ui import strings
from ui.words import messages
from ui.words.problems import problem


@pytest.fixture
def french(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    strings.install(qapp, "fr")
    yield
    strings.install(qapp, "en")
    QCoreApplication.sendPostedEvents()
    QLocale.setDefault(before)


def _said(code: str, folder) -> str:
    return messages.sentence(problem(mistake(code, folder)))


@pytest.mark.parametrize("code", MISTAKES)
def test_every_mistake_in_a_recipe_is_told_in_french(french, tmp_path, code) -> None:
    error = mistake(code, tmp_path)
    sentence = messages.sentence(problem(error))
    assert sentence.endswith(".")
    assert "{" not in sentence
    assert error.message not in sentence
    for english in ("must", "got ", "Epochs", "Unknown"):
        assert english not in sentence


@pytest.mark.parametrize("code", file_errors.MESSAGES)
def test_what_is_wrong_with_a_file_is_told_in_french(french, tmp_path, code) -> None:
    error = broken(code, tmp_path)
    sentence = messages.sentence(problem(error))
    assert sentence.endswith(".")
    assert "{" not in sentence
    assert error.message not in sentence
    for value in error.params.values():
        assert str(value) in sentence


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("between", "Époques\u00a0: il faut entre 1 et 1\u202f000\u202f000, reçu 0."),
        ("below", "Momentum μ\u00a0: il faut au moins 0 et moins de 1, reçu 1,5."),
        ("type", "mine.json\u00a0: Époques\u00a0: il faut un nombre entier, reçu '9'."),
        (
            "outputs",
            "Neurones de Dense [1]\u00a0: il en faut 3 pour cette cible, reçu 1.",
        ),
    ],
)
def test_fields_and_numbers_are_written_as_on_the_cards(
    french, tmp_path, code, sentence
) -> None:
    assert _said(code, tmp_path) == sentence


def test_in_english_a_field_has_the_name_of_its_card(qapp, tmp_path) -> None:
    strings.install(qapp, "en")
    assert _said("between", tmp_path).startswith("Epochs must lie between 1 and 1,0")
    assert _said("outputs", tmp_path).startswith("Units of Dense [1] must be 3")
    assert _said("above", tmp_path).startswith("Rate α must be above 0, got 0.0")


def test_an_error_without_a_code_is_told_as_it_is() -> None:
    assert messages.sentence(problem(ValueError("Strange."))) == "Strange."


def test_a_recipe_error_keeps_its_place_and_its_file(tmp_path) -> None:
    found = problem(mistake("type", tmp_path))
    assert (found.code, found.field, found.file) == ("type", "fit.epochs", "mine.json")


def test_names_stand_between_the_quotation_marks_of_the_language(french) -> None:
    error = DataError("empty_sheet", file="b.xlsx (Notes)", names=nearest("A", "ABC"))
    said = messages.sentence(problem(error))
    assert said.endswith(
        "« A », « B » ou « C ».".replace("« ", "«\xa0").replace(" »", "\xa0»")
    )
    many = DataError("empty_sheet", file="b", names=nearest("A", "ABCDEFGHIJ"))
    assert messages.sentence(problem(many)).endswith("«\xa0H\xa0» ou ….")
