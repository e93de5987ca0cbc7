"""What a person does with a run that is saved."""

from pathlib import Path

from nnviz.run.segment import Override

DATA = Path(__file__).parents[3] / "data"


def save(window) -> None:
    window._actions["save"].trigger()
    assert window.file_actions.files._saving.finish()


def edit(window, value: float = 0.25) -> None:
    """Type a weight in the past, and go on from there."""
    session = window.session
    session.go_to(6)
    session.go_to(3, 0)
    session.set_parameter(Override("W", 1, (0, 1), value))
    session.go_to(5)
