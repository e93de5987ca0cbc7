"""What columns, outputs and cells of the strip are called."""

import pytest
from PySide6.QtGui import QFontMetricsF

from ui import strings
from ui.canvas import class_names, headings, loss_node, reading, strip
from ui.canvas.drawing import CAPTION, font, text_width
from ui.canvas.places import places_of
from ui.canvas.scene import View


@pytest.mark.parametrize(
    ("session", "names"),
    [("blobs", {"class 0", "class 1", "class 2"}), ("digits", set("0123456789"))],
)
def test_every_card_of_a_softmax_names_its_class(
    request, scene_at, texts_of, session, names
) -> None:
    scene = scene_at(request.getfixturevalue(session), "batch")
    places = places_of(scene)
    found = texts_of(scene, lambda p, s: class_names.draw(p, s, places))
    assert {text for text, _ in found} == names
    assert all(
        not (box.contains(at) or places.loss.contains(at))
        for _, at in found
        for _, box in places.units
    )


@pytest.mark.parametrize("size", [(735, 640), (585, 395)])
def test_beside_cards_that_are_close_the_classes_are_level_with_them(
    digits, scene_at, texts_of, size
) -> None:
    scene = scene_at(digits, "batch", view=View(*size))
    places = places_of(scene)
    found = texts_of(scene, lambda p, s: class_names.draw(p, s, places))
    for (name, at), card in zip(found, places.columns[-1].boxes.values(), strict=True):
        middle = at.y() - QFontMetricsF(font(CAPTION)).capHeight() / 2
        assert middle == pytest.approx(card.center().y(), abs=1)
        wire = places.wires[int(name)]
        assert card.right() < at.x() < wire.x0 - text_width(name, CAPTION)
        assert wire.y0 == pytest.approx(card.center().y(), abs=4)


def test_the_samples_of_a_batch_are_numbered_in_one_size(
    digits, scene_at, texts_of, monkeypatch
) -> None:
    scene = scene_at(digits, "batch", view=View(735, 640))
    sizes, written = set(), strip.write

    def write(painter, *given, **named) -> None:
        written(painter, *given, **named)
        if given[1] != reading.NOT_YET:
            sizes.add(painter.font().pixelSize())

    monkeypatch.setattr(strip, "write", write)
    room = places_of(scene).strip
    texts = texts_of(scene, lambda p, s: strip.still(p, s, room))
    named = [text for text, _ in texts if text != reading.NOT_YET]
    assert named == [f"#{k + 1}" for k in range(10)]
    assert len(sizes) == 1


def test_a_single_output_names_no_class(moons, houses, scene_at, texts_of) -> None:
    for session in (moons, houses):
        scene = scene_at(session, "batch")
        places = places_of(scene)
        assert not texts_of(scene, lambda p, s, of=places: class_names.draw(p, s, of))


@pytest.mark.parametrize("size", [(735, 640), (585, 395)])
def test_headings_leave_the_corner_to_the_buttons(
    qapp, digits, scene_at, texts_of, size
) -> None:
    strings.install(qapp, "fr")
    try:
        scene = scene_at(digits, "batch", view=View(*size))
        places = places_of(scene)
        found = texts_of(scene, lambda p, s: headings.draw(p, s, places))
        assert len(found) == 2 * 4
        ends = [at.x() + text_width(text, CAPTION) for text, at in found]
        corner = (size[0] - headings.CORNER) / places.scale
        assert max(ends) <= corner + 0.5
    finally:
        strings.install(qapp, "en")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", ["moons", "digits"])
def test_the_stamp_of_the_loss_is_as_large_as_other_captions(
    request, qapp, scene_at, texts_of, monkeypatch, language, name
) -> None:
    strings.install(qapp, language)
    try:
        scene = scene_at(request.getfixturevalue(name), "update")
        sizes, written = {}, loss_node.write

        def write(painter, place, text, *given, **named) -> None:
            written(painter, place, text, *given, **named)
            sizes[text] = painter.font().pixelSize()

        monkeypatch.setattr(loss_node, "write", write)
        node = places_of(scene).loss
        texts_of(scene, lambda p, s: loss_node.still(p, s, node))
        stamp = {"en": "before the update", "fr": "avant la mise à jour"}[language]
        assert sizes[stamp] == CAPTION.px
    finally:
        strings.install(qapp, "en")
