import pytest

from ui.explain.paragraph import Paragraph


@pytest.mark.parametrize("text", ["it computes a − y directly", "parties de 0 : on va"])
def test_no_line_begins_within_what_belongs_together(qtbot, text):
    made = Paragraph()
    qtbot.addWidget(made)
    made.set_words("", text)
    for width in range(60, 300, 10):
        layout, _ = made._layout(width, made.words())
        lines = (layout.lineAt(k) for k in range(layout.lineCount()))
        starts = [text[line.textStart() :] for line in lines]
        assert not any(start.startswith(("−", "y", ":")) for start in starts)
    assert made.words() == text
