"""What is told of a moment where there is nothing to point at."""

import pytest

from tests.ui.explain.steps import NAMES, state, step
from ui.explain import sentences, titles
from ui.explain.told import spelling_of, subject_of, told


@pytest.mark.parametrize("name", [*NAMES, "digits"])
def test_nothing_that_is_told_asks_for_the_pointer(qapp, name):
    for moment in step(name)[1].moments:
        found = told(state(name, moment.kind, moment.layer))
        assert found.title
        texts = [found.title, found.why, *(row.label for row in found.rows)]
        assert not any("Click" in text or "point at" in text for text in texts)


def test_else_it_is_what_the_pane_says(qapp):
    shown = state("moons", "dW", 1)
    subject = subject_of(shown)
    found, spelling = told(shown), spelling_of(subject, shown.decimals)
    said = sentences.why(subject, spelling)
    assert said == f"{found.why} Click an edge, or a b, to see another one."
    assert found.title == titles.title(subject)
