"""The names of files: what was trained, on what, up to where."""

import pytest

from tests.ui.driving import SHORT
from ui import strings
from ui.export.naming import safe, stem_of
from ui.session.session import Session


def test_a_name_tells_the_data_the_layers_and_the_step_in_any_language(qapp) -> None:
    session = Session(SHORT)
    session.go_to(6)
    for code in ("en", "fr"):
        with strings.spoken(code):
            assert stem_of(session) == "two_moons_2-4-2-1_step6"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Houses", "houses"),
        ("e\u0301tudiants 2024", "étudiants_2024"),
        ('a/b\\c:d*e?f"g<h>i|j', "a_b_c_d_e_f_g_h_i_j"),
        ("..", "table"),
        ("", "table"),
        ("\0\n", "table"),
        ("x" * 300, "x" * 40),
    ],
)
def test_a_name_is_one_that_every_file_system_takes(text, name) -> None:
    assert safe(text) == name
