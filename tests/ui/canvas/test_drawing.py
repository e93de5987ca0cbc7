import pytest

from ui.canvas.drawing import HEADING, elided_input, text_width
from ui.canvas.inputs import ROOM, beside


@pytest.mark.parametrize("width", [60, 76])
def test_an_input_for_a_level_keeps_the_level_where_room_is_short(qapp, width) -> None:
    text = elided_input("Embarked = C", HEADING, width)
    assert text.endswith("… = C")
    assert text_width(text, HEADING) <= width


def test_a_level_without_room_is_cut_itself(qapp) -> None:
    text = elided_input("port = Southampton", HEADING, 60)
    assert text.startswith("= Sou")
    assert text.endswith("…")
    assert elided_input("quarter = Centre", HEADING, 76) == "= Centre"
    assert elided_input("age", HEADING, 60) == "age"


def test_names_that_differ_in_their_brackets_differ_when_they_are_cut() -> None:
    kinds = ("moyenne", "erreur type", "pire valeur")
    names = [f"points concaves ({kind})" for kind in kinds]
    cut = [elided_input(name, HEADING, 90) for name in names]
    assert len({*cut}) == 3
    assert all(text_width(text, HEADING) <= 90 for text in cut)
    assert elided_input("aire (moyenne)", HEADING, 300) == "aire (moyenne)"


@pytest.mark.parametrize("name", ["age", "sepal length", "longueur du sépale"])
def test_no_word_of_a_name_is_cut_that_has_room_in_smaller_letters(name) -> None:
    lines, style = beside(name)
    assert " ".join(lines) == name
    assert all(text_width(line, style) <= ROOM for line in lines)
