"""What the signs mean that a moment adds to the picture."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication

from ui.canvas import flow, pinned, reading, strongest
from ui.canvas.moment_sketches import MomentSketches
from ui.canvas.places import places_of
from ui.canvas.rows import SO_FAR, error_label
from ui.canvas.scene import Scene
from ui.canvas.sketches import Entry
from ui.words import numbers

translate = QCoreApplication.translate


def entries(scene: Scene) -> Iterator[Entry]:
    """Return a line for everything that is there at this moment."""
    sketches = MomentSketches(scene)
    made = {
        "batch": _batch,
        "Z": _sums,
        "A": _answers,
        "loss": _loss,
        "dA": _shares,
        "dZ": _gates,
        "dW": _gradients,
        "update": _update,
    }
    yield from made[scene.moment.kind](scene, sketches)
    if scene.part is not None:
        yield from _of_walk(scene, sketches)
    yield from _of_choices(scene, sketches)


def _batch(scene: Scene, sketches: MomentSketches) -> Iterator[Entry]:
    if scene.plane is not None:
        text = translate("Canvas", "points: the batch; the ringed one is followed")
        yield Entry(sketches.points, text)


def _sums(scene: Scene, sketches: MomentSketches) -> Iterator[Entry]:
    layer = scene.moment.layer
    product = f"w·{reading.input_letter(layer)}"
    yield _travelling(scene, sketches, product, layer)
    if places_of(scene).has_chips(layer):
        text = translate("Canvas", "{0}, once it has arrived").format(product)
        yield Entry(partial(sketches.chip, product), text)


def _answers(scene: Scene, sketches: MomentSketches) -> Iterator[Entry]:
    if not _has_cards(scene):
        return
    text = translate("Canvas", "curve: the activation, where z meets its a")
    yield Entry(sketches.curve, text)
    if scene.plane is not None and not scene.is_mean:
        text = translate("Canvas", "ring that lights up: the sample's a is found")
        yield Entry(sketches.found, text)


def _loss(scene: Scene, sketches: MomentSketches) -> Iterator[Entry]:
    text = translate("Canvas", "a on its way to the loss: its size is |a|")
    yield Entry(sketches.marks, text)


def _shares(scene: Scene, sketches: MomentSketches) -> Iterator[Entry]:
    layer = scene.moment.layer
    if layer == scene.record.depth:
        yield _from_the_loss(scene, sketches, error_label(scene, "da"))
    else:
        share = f"w·{error_label(scene, 'dz')}"
        yield _travelling(scene, sketches, share, layer + 1)


def _gates(scene: Scene, sketches: MomentSketches) -> Iterator[Entry]:
    layer = scene.moment.layer
    if layer == scene.record.depth and scene.is_fused:
        name = reading.direct(scene)
        yield _from_the_loss(scene, sketches, name)
        text = translate("Canvas", "where {0} comes from: the loss gives it directly")
        if _has_cards(scene):
            yield Entry(sketches.direct, text.format(error_label(scene, "dz")))
    elif reading.slope(scene, layer, 0) is not None and _has_cards(scene):
        text = translate(
            "Canvas",
            "gate: as wide open as the slope σ′(z) under it, shut at 0, wide at 1; "
            "what passes is {0}",
        )
        yield Entry(sketches.gate, text.format(error_label(scene, "dz")))


def _gradients(scene: Scene, sketches: MomentSketches) -> Iterator[Entry]:
    layer, places = scene.moment.layer, places_of(scene)
    if not scene.is_mean:
        text = translate("Canvas", "{0} and {1} on their way: they meet on the edge")
        names = reading.input_letter(layer), error_label(scene, "dz")
        yield Entry(sketches.marks, text.format(*names))
    if places.has_chips(layer):
        text = translate("Canvas", "the sample's product, and its mean over the batch")
        yield Entry(partial(sketches.chip, "∂ℒ/∂w"), text)
    else:
        text = translate("Canvas", "on edges into layer [{0}]: ∂ℒ/∂w of the batch")
        if not places.has_labels:
            text = translate(
                "Canvas", "on the edges into layer [{0}] with the largest: ∂ℒ/∂w"
            )
        yield Entry(sketches.gradient, text.format(layer))
    yield from _news(scene, sketches, layer)


def _update(scene: Scene, sketches: MomentSketches) -> Iterator[Entry]:
    places, purple = places_of(scene), scene.theme.phase_text("update")
    if any(places.has_chips(column.layer) for column in places.columns[1:]):
        text = translate("Canvas", "w before the update → w after it")
        yield Entry(partial(sketches.chip, "w →"), text)
    else:
        text = translate("Canvas", "struck out: w before the update; under it: after")
        if strongest.strongest(scene, places):
            text = translate(
                "Canvas",
                "struck out: w before the update; under it: after. On the edges that "
                "change most: choose a unit for its own",
            )
        yield Entry(sketches.pair, text)
    yield from _news(scene, sketches, 1)
    text = translate("Canvas", "in this colour: new after the update")
    yield Entry(partial(sketches.words, "w, b", purple), text)
    words = translate("Canvas", "before the update")
    text = translate("Canvas", "y, a, ŷ, ℒ in this frame: with the weights before")
    yield Entry(partial(sketches.words, words, scene.theme.muted), text)
    if scene.proof:
        yield from _proof(scene, sketches)


def _news(scene: Scene, sketches: MomentSketches, layer: int) -> Iterator[Entry]:
    """Say what stands under a heading where not all edges can be written on."""
    words = strongest.news(scene, layer)
    if words and not places_of(scene).has_labels:
        text = translate("Canvas", "under a heading: the largest of all its weights")
        colour = scene.theme.phase_text(scene.moment.phase)
        yield Entry(partial(sketches.words, words, colour), text)


def _proof(scene: Scene, sketches: MomentSketches) -> Iterator[Entry]:
    theme = scene.theme
    words = translate("Canvas", "after"), translate("Canvas", "promised")
    texts = (
        translate("Canvas", "ℒ of the same batch with the new weights"),
        translate("Canvas", "that ℒ as the gradient foretold it: ℒ + ∇ℒ·ΔW"),
    )
    colours = theme.phase_text("update"), theme.muted
    for word, text, colour in zip(words, texts, colours, strict=True):
        yield Entry(partial(sketches.words, word, colour), text)


def _has_cards(scene: Scene) -> bool:
    """Tell whether the units of the moment's layer have room for what happens there."""
    places, layer = places_of(scene), scene.moment.layer
    card = pinned.place(scene, places)
    is_pinned = card is not None and card[0].layer == layer
    return is_pinned or places.columns[layer].form in ("card", "small_card")


def _of_walk(scene: Scene, sketches: MomentSketches) -> Iterator[Entry]:
    if scene.moment.kind in ("Z", "dA", "loss"):
        text = translate("Canvas", "what the sum has come to")
        yield Entry(partial(sketches.words, SO_FAR, scene.theme.ink), text)
    text = translate("Canvas", "the term that is computed now, with its numbers")
    yield Entry(partial(sketches.chip, "… = …"), text)


def _of_choices(scene: Scene, sketches: MomentSketches) -> Iterator[Entry]:
    """Say what a click, or a number tried out, has put there."""
    weight = scene.lit_weight
    if weight is not None and reading.shares(scene, weight) is not None:
        text = translate("Canvas", "in a cell: the sample's share of ∂ℒ/∂w")
        yield Entry(sketches.shares, text)
    if scene.selection.unit or scene.selection.loss:
        text = translate("Canvas", "framed: chosen by a click; Esc lets go")
        yield Entry(sketches.chosen, text)
    if scene.tried is not None:
        text = translate("Canvas", "dashed frame: tried out, not the run's")
        yield Entry(sketches.tried, text)


def _travelling(scene: Scene, sketches: MomentSketches, name: str, layer: int) -> Entry:
    """Say what travels on the edges into a layer, or back on them."""
    text = translate("Canvas", "{0} on its way: its size is |{0}|").format(name)
    count = sum(edge[0] == layer for edge in places_of(scene).curves)
    if count > flow.MOST_MARKS:
        text = translate("Canvas", "{0}; of {1} the {2} largest").format(
            text, numbers.integer(count), flow.MOST_MARKS
        )
    return Entry(sketches.marks, text)


def _from_the_loss(scene: Scene, sketches: MomentSketches, name: str) -> Entry:
    text = translate("Canvas", "{0} on its way back from the loss").format(name)
    return Entry(sketches.marks, text)
