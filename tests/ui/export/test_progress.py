"""How far an export is: a bar where it can be redrawn, else now and then a line."""

import io
import os
import sys

import pytest

from ui.export.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_has_a_bar_that_is_gone_in_the_end() -> None:
    stream = Terminal()
    with Progress(stream).of("training", "steps", 40, begun=10) as tell:
        assert "10/40" in stream.getvalue()
        tell(25, "loss 0.5")
    *_, last = stream.getvalue().split("\r")
    assert last.strip() == ""


def test_elsewhere_a_line_is_written_every_ten_seconds() -> None:
    now, stream = 0.0, io.StringIO()
    with Progress(stream, lambda: now).of("training", "steps", 40) as tell:
        for done in range(1, 40):
            now = done * 0.75
            tell(done, "loss 0.5" if done < 20 else "")
    assert stream.getvalue().splitlines() == [
        "nnviz: training: 14 of 40 steps, loss 0.5",
        "nnviz: training: 28 of 40 steps",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="it has no such terminals")
def test_a_terminal_that_does_not_tell_its_size_has_a_bar_too(monkeypatch) -> None:
    reader, terminal = os.openpty()
    os.set_blocking(reader, False)
    with open(terminal, "w") as stream:
        monkeypatch.setattr(sys, "stderr", stream)
        with Progress(stream).of("training", "steps", 40):
            pass
        assert b"0/40" in os.read(reader, 4096)
    os.close(reader)
