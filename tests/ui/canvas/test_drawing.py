import pytest

from ui.canvas.drawing import HEADING, elided_input, text_width


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
