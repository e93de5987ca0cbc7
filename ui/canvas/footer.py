"""The last line of the picture: whose the numbers are, and how wide edges are."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter

from ui import icons, numbers
from ui.asked_row import Asked
from ui.canvas import edges, reading, stamp
from ui.canvas.drawing import CAPTION, LABEL, Style, line, text_width, write
from ui.canvas.layout import Layout
from ui.canvas.scene import Scene

translate = QCoreApplication.translate
STRONG = Style(12, 600)
ICON, GAP = 12.0, 12.0

Said = tuple[str, tuple[str, ...]]  # a badge, and pieces of text: every second strong


def still(painter: QPainter, scene: Scene, places: Layout) -> None:
    """Write whose numbers stand above, and draw the scale of the edges' widths."""
    x, y = places.footer.left(), places.footer.top() + 17
    end = _scale(painter, scene, places)
    if scene.tried is not None and scene.asked is None:
        room = QRectF(places.footer)
        room.setRight(end - 12)
        stamp.draw(painter, scene, scene.tried, room)
        return
    for icon, pieces in _fitting(whose(scene), end - 12 - x):
        box = QRectF(x, y - 10.5, ICON, ICON)
        if icon:
            icons.draw(painter, icon, box, scene.theme.muted)
            x += ICON + 4
        for k, piece in enumerate(pieces):
            colour = scene.theme.ink if k % 2 else scene.theme.muted
            write(painter, QPointF(x, y), piece, _style(k), colour)
            x += text_width(piece, _style(k))
        x += GAP


def _fitting(found: list[Said], room: float) -> list[Said]:
    """Return what there is room for: the last is needed most, the one before least."""
    while len(found) > 1 and sum(map(_width, found)) > room + GAP:
        found = [*found[:-2], found[-1]]
    return found


def _width(said: Said) -> float:
    icon, pieces = said
    texts = sum(text_width(piece, _style(k)) for k, piece in enumerate(pieces))
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


def _style(piece: int) -> Style:
    return STRONG if piece % 2 else LABEL


def _scale(painter: QPainter, scene: Scene, places: Layout) -> float:
    """Draw how wide an edge of which |w| is; return where that starts."""
    largest = edges.reference(scene)
    text = f"|w| = {numbers.plain(largest, 0)}"
    x, y = places.footer.right(), places.footer.top() + 13
    write(painter, QPointF(x, y + 4), text, CAPTION, scene.theme.muted, "right")
    x -= text_width(text, CAPTION) + 6
    width = edges.widest(places)
    line(painter, QPointF(x - 22, y), QPointF(x, y), scene.theme.muted, width)
    return x - 22
