"""What a part of a moment computes: w·x = +0.31 × −0.74 = −0.23."""

from dataclasses import dataclass

from ui.canvas.scene import Scene


@dataclass(frozen=True)
class Line:
    """``w₁,₂·x₁ = +0.31 × −0.74 = −0.23``.

    Attributes
    ----------
    name : str
    worked : str
        The numbers, and what leads on to the result: ``+0.31 × −0.74 =``; may be empty.
    result : str
    """

    name: str
    worked: str
    result: str

    def __str__(self) -> str:
        """Return the line in one."""
        return " ".join(filter(None, (self.name, "=", self.worked, self.result)))


def lines(scene: Scene) -> tuple[Line, ...]:
    """Return what the part at the cursor computes; nothing for many terms at once."""
    part, kind = scene.part, scene.moment.kind
    if part is None or (part.term is None and kind not in ("A", "dZ")):
        return ()
    # Nothing is walked in the first window: it need not wait for what prints sums.
    from ui.canvas.term_lines import MAKERS

    make = MAKERS.get(kind)
    return make(scene, *part.unit, part.term or 0) if make else ()
