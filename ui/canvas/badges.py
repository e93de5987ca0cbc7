"""Whose the numbers of the picture are: a sample's or the batch's, to be switched."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF

from ui.canvas import edges, reading
from ui.canvas.drawing import CAPTION, LABEL, Style, text_width
from ui.canvas.layout import Layout
from ui.canvas.scene import Scene, Whose
from ui.session.asked_row import Asked
from ui.words import numbers

translate = QCoreApplication.translate
STRONG = Style(12, 600)
ICON, GAP = 12.0, 12.0
SCALE = 22.0  # how long the edge is that tells a width

Said = tuple[str, tuple[str, ...]]  # a badge, and pieces of text: every second strong


@dataclass(frozen=True)
class Placed:
    """A badge with its text, in pixels of the footer.

    Attributes
    ----------
    icon : str
    pieces : tuple of str
        Every second is strong.
    rect : QRectF
    spot : Whose or None
        What it is to be clicked for, if for anything.
    """

    icon: str
    pieces: tuple[str, ...]
    rect: QRectF
    spot: Whose | None


def placed(scene: Scene, places: Layout) -> list[Placed]:
    """Return what the footer says, and where; nothing while a what-if stands there."""
    if scene.tried is not None and scene.asked is None:
        return []
    room, found = places.footer, []
    x, top = room.left(), room.top()
    for said in _fitting(_said(scene), scale_left(scene, places) - GAP - x):
        icon, pieces = said
        width = _width(said) - GAP
        rect = QRectF(x, top + 3, width, 20)
        found.append(Placed(icon, pieces, rect, _spot(scene, icon)))
        x += width + GAP
    return found


def scale_text(scene: Scene) -> str:
    """Return what stands beside the scale of the edges' widths."""
    return f"|w| = {numbers.plain(edges.reference(scene), 0)}"


def scale_left(scene: Scene, places: Layout) -> float:
    """Return where the scale of the edges' widths begins."""
    width = text_width(scale_text(scene), CAPTION)
    return places.footer.right() - width - 6 - SCALE


def _spot(scene: Scene, icon: str) -> Whose | None:
    """Return what a badge switches to, where that is not what is shown."""
    spot = {"sample": Whose(False), "batch": Whose(True)}.get(icon)
    is_shown = spot is None or spot.is_mean == scene.is_mean
    return None if is_shown or scene.asked is not None else spot


def _said(scene: Scene) -> list[Said]:
    """Return what the footer says; beside the mean, the sample to go back to."""
    found = whose(scene)
    if not scene.is_mean or scene.asked is not None:
        return found
    back = translate("Canvas", "sample {0}").format(scene.sample + 1)
    return [*found[:-1], ("sample", (back,)), found[-1]]


def _fitting(found: list[Said], room: float) -> list[Said]:
    """Return what there is room for: the last is needed most, the one before least."""
    if sum(map(_width, found)) > room + GAP:
        found = [_short(said) for said in found]
    while len(found) > 1 and sum(map(_width, found)) > room + GAP:
        found = [*found[:-2], found[-1]]
    return found


def _short(said: Said) -> Said:
    """Return what is said of the batch without the list of what is its mean."""
    icon, pieces = said
    if icon != "batch":
        return said
    kept = (p.partition(":")[0].rstrip() if ":" in p else p for p in pieces)
    return icon, tuple(kept)


def _width(said: Said) -> float:
    icon, pieces = said
    texts = sum(text_width(piece, style(k)) for k, piece in enumerate(pieces))
    return texts + GAP + (ICON + 4 if icon else 0)


def whose(scene: Scene) -> list[Said]:
    """Return (badge, pieces) of the footer; every second piece is strong."""
    if scene.asked is not None:
        return _of_asked(scene.asked, scene.record.step)
    m, step = scene.record.m, scene.record.step
    of_sample = translate("Canvas", "sample |{0} of {1}|: z, a, ∂ℒ⁽ⁱ⁾/∂z")
    if not reading.has_sample_losses(scene):
        of_sample = translate("Canvas", "sample |{0} of {1}|: z, a, m·∂ℒ/∂z")
    of_batch = translate("Canvas", "mean of the batch: ℒ, ∂ℒ/∂W")
    if scene.is_mean:
        of_batch = translate("Canvas", "|mean of the {0}|: z, a, ∂ℒ/∂z, ℒ, ∂ℒ/∂W")
        of_batch = of_batch.format(m)
    when = translate("Canvas", "weights |before| step {0}")
    if scene.is_after:
        when = translate("Canvas", "weights |after| step {0}; z, a, ℒ from |before|")
    found = [] if scene.is_mean else [("sample", of_sample.format(scene.sample + 1, m))]
    found += [("batch", of_batch), ("", when.format(numbers.integer(step)))]
    return [(icon, tuple(text.split("|"))) for icon, text in found]


def _of_asked(asked: Asked, step: int) -> list[Said]:
    """Return that it is no row of the table, and whose the parameters are."""
    row = translate("Canvas", "|your row|, without a target: Esc takes it back")
    when = translate("Canvas", "weights |before| step {0}")
    if asked.is_after:
        when = translate("Canvas", "weights |after| step {0}")
    found = ("sample", row), ("", when.format(numbers.integer(step)))
    return [(icon, tuple(text.split("|"))) for icon, text in found]


def style(piece: int) -> Style:
    """Return how a piece is written: every second strong."""
    return STRONG if piece % 2 else LABEL
