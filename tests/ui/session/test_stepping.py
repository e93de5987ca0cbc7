"""Every term, unit, moment and phase can be reached, both ways."""

import pytest

from nnviz.model.ops import Moment
from ui.session.cursor import Cursor, Part
from ui.session.parts import Within, parts_of
from ui.session.stepping import FINE, Stepping

SIZES = (2, 4, 2, 1)
# Fused: the output has no dA.
MOONS = tuple(
    Moment(*pair)
    for pair in (
        *(("batch",), ("Z", 1), ("A", 1), ("Z", 2), ("A", 2), ("Z", 3), ("A", 3)),
        *(("loss",), ("dZ", 3), ("dW", 3), ("dA", 2), ("dZ", 2), ("dW", 2)),
        *(("dA", 1), ("dZ", 1), ("dW", 1), ("update",)),
    )
)
Z1, A1, Z2, LOSS, DA1, UPDATE = 1, 2, 3, 7, 13, 16
STEPPING = Stepping(MOONS, SIZES)


def walked(stepping: Stepping, by: str, count: int) -> list[Cursor]:
    """Return the places of so many steps forward from the first batch."""
    found = [Cursor()]
    for _ in range(count):
        found.append(stepping.after(found[-1], by))
    return found


def length(by: str, chosen=None) -> int:
    """Return how many steps lead from one batch to the next."""
    stepping, cursor, count = Stepping(MOONS, SIZES, chosen), Cursor(), 0
    while cursor != Cursor(2):
        cursor, count = stepping.after(cursor, by), count + 1
    return count


# -- parts ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("moment", "layers"),
    [
        (Moment("batch"), ()),
        (Moment("Z", 1), ((1, 4, 3),)),  # two products and b
        (Moment("A", 1), ((1, 4, 1),)),
        (Moment("loss"), ((4, 1, 2),)),  # ℒ⁽ⁱ⁾, then ℒ
        (Moment("dA", 3), ((3, 1, 1),)),  # from the loss, in one piece
        (Moment("dA", 1), ((1, 4, 2),)),  # a share of each unit that is fed
        (Moment("dZ", 2), ((2, 2, 1),)),
        (Moment("dW", 2), ((2, 2, 5),)),
        (Moment("update"), ((1, 4, 3), (2, 2, 5), (3, 1, 3))),
    ],
)
def test_a_moment_has_the_terms_that_its_numbers_are_made_of(moment, layers) -> None:
    assert parts_of(moment, SIZES).layers == layers


def test_the_loss_of_several_outputs_has_a_term_for_each() -> None:
    assert parts_of(Moment("loss"), (2, 4, 3)).layers == ((3, 1, 5),)


def test_a_part_says_where_in_the_moment_it_stands() -> None:
    z, update = parts_of(MOONS[Z1], SIZES), parts_of(MOONS[UPDATE], SIZES)
    assert z.within(Part((1, 1), 2)) == Within(None, (2, 4), (3, 3), 6 / 12)
    assert z.within(Part((1, 3))) == Within(None, (4, 4), None, 1.0)
    assert update.within(Part((2, 0), 0)) == Within(2, (1, 2), (1, 5), 13 / 25)


def test_what_comes_before_a_part_has_come() -> None:
    parts = parts_of(MOONS[Z1], SIZES)
    here = Part((1, 1), 1)
    assert parts.has_come(here, 0.0, (1, 0))
    assert parts.has_come(here, 0.0, (1, 1), 0)
    assert not parts.has_come(here, 0.9, (1, 1), 1)
    assert parts.has_come(here, 1.0, (1, 1), 1)
    assert not parts.has_come(here, 1.0, (1, 1))
    assert not parts.has_come(here, 1.0, (1, 2))
    assert parts.has_come(Part((1, 1)), 1.0, (1, 1))


# -- forward and back -----------------------------------------------------------------


@pytest.mark.parametrize("chosen", [None, (1, 2), (3, 0), (0, 1)])
@pytest.mark.parametrize("by", FINE)
def test_as_many_steps_back_as_forward_lead_to_the_same_places(by, chosen) -> None:
    stepping = Stepping(MOONS, SIZES, chosen)
    there = walked(stepping, by, 2 * length(by, chosen))
    assert len(set(there)) == len(there)
    back = [there[-1]]
    for _ in there[1:]:
        back.append(stepping.before(back[-1], by))
    assert back == there[::-1]


def test_by_unit_and_by_term_no_part_is_left_out() -> None:
    counts = [parts_of(moment, SIZES).layers for moment in MOONS]
    units = sum(n for layers in counts for _, n, _ in layers)
    terms = sum(n * t for layers in counts for _, n, t in layers)
    assert (length("unit"), length("term")) == (units + 1, terms + 1)
    assert (length("moment"), length("phase")) == (17, 5)


def test_by_term_the_chosen_unit_is_walked_where_it_takes_part() -> None:
    stepping = Stepping(MOONS, SIZES, (1, 2))
    found = walked(stepping, "term", length("term", (1, 2)) - 1)
    units = {(str(MOONS[c.index]), c.part.unit) for c in found if c.part}
    assert {unit for name, unit in units if name in ("Z[1]", "A[1]", "dA[1]")} == {
        (1, 2)
    }
    assert ("update", (1, 2)) in units
    assert ("update", (1, 1)) not in units
    assert {unit for name, unit in units if name == "Z[2]"} == {(2, 0), (2, 1)}


def test_by_unit_all_are_walked_whichever_is_chosen() -> None:
    assert length("unit", (1, 2)) == length("unit")


def test_phases_end_with_their_last_moment() -> None:
    names = [str(MOONS[c.index]) for c in walked(STEPPING, "phase", 5)]
    assert names == ["batch", "A[3]", "loss", "dW[1]", "update", "batch"]
    midway = Cursor(1, DA1)
    assert STEPPING.after(midway, "phase") == Cursor(1, 15)
    assert STEPPING.before(midway, "phase") == Cursor(1, LOSS)


# -- from the midst of something -------------------------------------------------


def test_who_is_midway_first_comes_to_the_end_of_it() -> None:
    midway = Cursor(1, Z1, part=Part((1, 1), 0))
    assert STEPPING.is_midway(midway)
    assert STEPPING.after(midway, "unit").part == Part((1, 1), 2)
    finished = STEPPING.after(midway, "moment")
    assert finished == Cursor(1, Z1, part=Part((1, 3), 2))
    assert not STEPPING.is_midway(finished)
    assert STEPPING.after(finished, "moment") == Cursor(1, A1)
    assert STEPPING.after(midway, "phase") == Cursor(1, 6)
    last = Cursor(1, UPDATE, part=Part((2, 0)))
    assert STEPPING.after(last, "phase") == Cursor(1, UPDATE, part=Part((3, 0)))


def test_back_from_the_midst_takes_all_of_it_back() -> None:
    midway = Cursor(1, Z2, part=Part((2, 1), 3))
    assert STEPPING.before(midway, "unit") == Cursor(1, Z2, part=Part((2, 0)))
    assert STEPPING.before(midway, "moment") == Cursor(1, A1)
    assert STEPPING.before(midway, "phase") == Cursor(1, 0)


def test_a_whole_moment_is_taken_back_from_its_end() -> None:
    whole = Cursor(1, Z1)
    assert STEPPING.before(whole, "term").part == Part((1, 3), 1)
    assert STEPPING.before(whole, "unit").part == Part((1, 2))
    assert STEPPING.after(whole, "term") == Cursor(1, A1, part=Part((1, 0), 0))


def test_terms_and_units_can_be_mixed() -> None:
    unit = Cursor(1, Z1, part=Part((1, 1)))
    assert STEPPING.after(unit, "term").part == Part((1, 2), 0)
    assert STEPPING.before(unit, "term").part == Part((1, 1), 1)
    term = Cursor(1, Z1, part=Part((1, 1), 2))
    assert STEPPING.after(term, "unit").part == Part((1, 2))


def test_another_choice_leads_to_that_unit_at_once() -> None:
    midway = Cursor(1, Z1, part=Part((1, 1), 1))
    later = Stepping(MOONS, SIZES, (1, 3))
    assert later.after(midway, "term").part == Part((1, 3), 0)
    assert later.before(midway, "term") == Cursor(1, 0)
    earlier = Stepping(MOONS, SIZES, (1, 0))
    assert earlier.after(midway, "term") == Cursor(1, A1, part=Part((1, 0), 0))
    assert earlier.before(midway, "term").part == Part((1, 0), 2)


def test_a_part_of_another_network_is_no_place() -> None:
    assert STEPPING.has(Cursor(1, Z1))
    assert STEPPING.has(Cursor(1, Z1, part=Part((1, 3), 2)))
    assert not STEPPING.has(Cursor(1, Z1, part=Part((1, 4), 0)))
    assert not STEPPING.has(Cursor(1, Z1, part=Part((1, 0), 3)))
    assert not STEPPING.has(Cursor(1, Z1, part=Part((2, 0))))


def test_a_walk_tells_the_last_unit_that_has_come() -> None:
    start = Cursor(1, Z1, part=Part((1, 1), 0))
    assert STEPPING.walked(start) == (1, 0)
    whole = Cursor(1, Z1, part=Part((1, 1)))
    assert STEPPING.walked(whole) == (1, 1)
    assert STEPPING.walked(Cursor(1, Z1, 0.5, Part((1, 0)))) == (1, -1)
    assert STEPPING.walked(Cursor(1, Z1)) is None
