"""Where the beads stand."""

from itertools import pairwise

import pytest

from nnviz.model.ops import Moment
from nnviz.run.recipe import Recipe
from ui.look import fonts
from ui.session.session import Session
from ui.transport.beads_layout import lay_out
from ui.transport.beads_painter import label_widths


def _moments(layers: int) -> tuple[Moment, ...]:
    forward = [Moment(kind, k) for k in range(1, layers + 1) for kind in ("Z", "A")]
    backward = [
        Moment(kind, k) for k in range(layers, 0, -1) for kind in ("dA", "dZ", "dW")
    ]
    return (
        Moment("batch"),
        *forward,
        Moment("loss"),
        *backward[1:],
        Moment("update"),
    )


MOMENTS = _moments(3)
LABELS, SHORT = [30.0] * len(MOMENTS), [18.0] * len(MOMENTS)


@pytest.mark.parametrize("width", [240, 400, 640, 900, 1600])
def test_beads_never_overlap_and_fill_the_strip(width) -> None:
    beads = lay_out(MOMENTS, LABELS, SHORT, 4, width)
    for (left, wide), (next_left, _) in pairwise(beads.spans):
        assert left + wide < next_left
    assert beads.width == pytest.approx(width)


def test_gaps_bracket_the_layers_and_more_so_the_phases() -> None:
    beads = lay_out(MOMENTS, LABELS, SHORT, 0, 900)
    gaps = {
        (str(a), str(b)): spans[1][0] - sum(spans[0])
        for (a, b), spans in zip(pairwise(MOMENTS), pairwise(beads.spans), strict=True)
    }
    assert gaps["Z[1]", "A[1]"] < gaps["A[1]", "Z[2]"] < gaps["A[3]", "loss"]
    assert gaps["dW[3]", "dA[2]"] == gaps["A[1]", "Z[2]"]


def test_beads_give_up_their_labels_only_where_room_is_short() -> None:
    for width, form in ((900, "long"), (500, "short")):
        labels = lay_out(MOMENTS, LABELS, SHORT, 4, width).labels
        assert labels == (form,) * len(MOMENTS)
    thin = lay_out(MOMENTS, LABELS, SHORT, 4, 240)
    assert [k for k, form in enumerate(thin.labels) if form] == [4]
    widths = [width for _, width in thin.spans]
    assert widths[4] > 30
    assert max(widths[:4] + widths[5:]) < 30


def test_where_room_is_short_the_first_bead_of_each_layer_keeps_a_label() -> None:
    beads = lay_out(MOMENTS, LABELS, SHORT, 4, 345)
    labelled = {str(m): f for m, f in zip(MOMENTS, beads.labels, strict=True) if f}
    firsts = ("Z[1]", "Z[2]", "Z[3]", "dZ[3]", "dA[2]", "dA[1]")
    assert labelled.pop(str(MOMENTS[4])) == "long"
    assert labelled == {name: "short" for name in firsts if name in labelled}
    assert labelled.keys() | {str(MOMENTS[4])} >= set(firsts)
    for form, (_, width) in zip(beads.labels, beads.spans, strict=True):
        assert width >= {"long": 30, "short": 18, "": 6}[form]


def test_a_long_label_gets_its_room_and_the_rest_share_evenly() -> None:
    labels = [60.0, *LABELS[1:]]
    widths = [width for _, width in lay_out(MOMENTS, labels, SHORT, 4, 900).spans]
    assert widths[0] >= 60
    assert len(set(widths[1:])) == 1


def test_a_very_deep_network_overflows_rather_than_vanishes() -> None:
    moments = _moments(30)
    labels = [30.0] * len(moments)
    beads = lay_out(moments, labels, labels, 70, 400)
    assert beads.width > 400
    assert min(width for _, width in beads.spans) >= 6


def test_every_phase_covers_its_beads() -> None:
    beads = lay_out(MOMENTS, LABELS, SHORT, 0, 900)
    names = [phase for phase, _, _ in beads.phases]
    assert names == ["batch", "forward", "loss", "backward", "update"]
    assert beads.phases[1][1] == beads.spans[1][0]
    assert beads.phases[1][2] == sum(beads.spans[6])


def test_a_place_in_a_gap_belongs_to_a_bead_and_one_beyond_them_to_none() -> None:
    beads = lay_out(MOMENTS, LABELS, SHORT, 0, 900)
    left, width = beads.spans[3]
    assert beads.bead_at(left + width / 2) == 3
    assert beads.bead_at(left + width + 1) in (3, 4)
    assert beads.bead_at(950) is None


def test_in_the_smallest_window_every_bead_of_a_usual_step_has_a_label(qapp) -> None:
    fonts.install(qapp)
    moments = Session(Recipe()).record.moments
    widths = label_widths(moments, "long"), label_widths(moments, "short")
    for width, form in ((760, "long"), (575, "short")):
        assert set(lay_out(moments, *widths, 0, width).labels) == {form}
