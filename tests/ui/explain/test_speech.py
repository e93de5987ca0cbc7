import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.explain.steps import NAMES, in_parts, sheet_rows, some_states, state
from ui import strings
from ui.explain import written
from ui.explain.speech import said


@pytest.fixture
def french(qapp):
    app = QApplication.instance()
    strings.install(app, "fr")
    yield
    strings.install(app, "en")


def test_layers_and_samples_are_no_exponents(qapp):
    assert said(r"z_{2}^{[1]}") == "z sub 2, layer 1"
    assert said(r"\mathcal{L}^{(9)}") == "L, sample 9"
    assert said(r"W^{[2]T}") == "W, layer 2, transposed"
    assert said(r"a^{2}") == "a squared"


def test_signs_that_say_nothing_have_words(qapp):
    assert said(r"w {}\leftarrow 1") == "w becomes 1"
    assert said(r"z {}={} \text{·}") == "z equals not computed yet"
    assert "terms 4 to 13" in said(r"\underbrace{0.5}_{4 \ldots 13}")
    assert "all terms but 4, 13" in said(r"\underbrace{0.5}_{k \neq 4, 13}")


def test_french_is_french(french):
    assert said(r"z_{2}^{[1]} {}= -0.5") == "z indice 2, couche 1 égale moins 0,5"
    assert said(r"w {}\leftarrow 1") == "w devient 1"


def test_the_words_before_a_row_are_said_too(qapp):
    rows = sheet_rows(state("moons", "dZ", 1))
    told = written.spoken(rows)
    assert ". arrives: " in told
    assert ". passes: " in told


@pytest.mark.parametrize("name", NAMES)
@in_parts
def test_no_command_is_read_aloud(qapp, name, part):
    for shown in some_states(name, part):
        told = written.spoken(sheet_rows(shown))
        assert not set("\\{}_^←·⊙") & set(told), told
