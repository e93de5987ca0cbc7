"""What stands beside a choice in its list."""

from collections.abc import Callable
from dataclasses import dataclass

from nnviz.teach.sketches import Sketch


@dataclass(frozen=True, eq=False)
class Detail:
    """What a choice means.

    Attributes
    ----------
    lines : tuple of str
        Its formula, as lines of LaTeX.
    sketch : Sketch or None
        Its shape.
    phases : (str, str)
        Whose colour the curve has, and the second one.
    caption : str
        What the curve shows, for a pointer that rests.
    """

    lines: tuple[str, ...] = ()
    sketch: Sketch | None = None
    phases: tuple[str, str] = ("forward", "backward")
    caption: str = ""


Find = Callable[[str], Detail]
