from collections import Counter
from itertools import pairwise

import pytest

from nnviz.teach.explain import Number, Row, explain, print_row
from nnviz.teach.explain.digits import digits_needed, written
from nnviz.teach.explain.explanation import numbers, symbols
from nnviz.teach.explain.expressions import exp, lift, ln, square, total
from nnviz.teach.explain.printing import to_latex

from .steps import step


def number(value, symbol="x", role="value"):
    return Number(value, symbol, role)


def line(expression, result, decimals=3):
    sides = (symbols(expression), numbers(expression))
    row = Row("r", sides, number(result), is_final=True)
    return [" ".join(side.fragments) for side in print_row(row, decimals)]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.67794, "0.678"),
        (-0.0, "0"),
        (0.00341, "0.0034"),
        (0.000314, "0.00031"),
        (3.14e-7, "3.1e-07"),
        (377.2749, "377.27"),
        (45822.37, "45822"),
        (3.14159e8, "3.142e+08"),
        (float("nan"), "nan"),
    ],
)
def test_a_value_shows_its_decimals_or_what_makes_it_readable(value, text):
    assert written(value, 3) == text


def test_operands_get_the_digits_that_the_result_needs():
    product = number(0.71264) * number(0.95106)
    assert digits_needed(product, 0.71264 * 0.95106, 3) == 3
    wide = number(8.4449) * number(9.5106)
    assert digits_needed(wide, 8.4449 * 9.5106, 3) == 4


def test_where_six_digits_are_not_enough_the_line_says_about():
    a = number(0.99999996, "a")
    assert digits_needed(1 - a, 1 - 0.99999996, 3) is None
    assert line(1 - a, 4e-8)[-1] == r"{}\approx{} 4.0 \cdot 10^{-8}"


def test_negative_operands_stand_in_parentheses():
    x, w, b = number(-0.5, "x"), number(0.25, "w"), number(-2.0, "b")
    assert line(x * w + b, -2.125) == [
        "r",
        r"{}= x \, w {}+ b",
        r"{}= (-0.5) \times 0.25 {}+ (-2)",
        "{}={} -2.125",
    ]


def test_sums_in_products_stand_in_parentheses():
    a = number(0.25, "a")
    assert line(a * (1 - a), 0.1875)[1] == r"{}= a \, (1 - a)"
    assert line(1 - square(-a), 0.9375)[1] == "{}= 1 - (-a)^{2}"
    gradient = number(0.5, r"\frac{b}{c}")
    assert line(square(gradient), 0.25)[1] == r"{}= \left(\frac{b}{c}\right)^{2}"
    assert line(ln(lift(1) / a), 1.386)[1] == r"{}= \ln(\frac{1}{a})"
    assert line(lift(1) / (1 + exp(-a)), 0.562)[1] == (r"{}= \frac{1}{1 {}+ e^{-a}}")


def test_what_is_not_computed_yet_is_a_dot():
    row = Row("r", (numbers(number(None) * number(0.5)),), number(None))
    assert [side.fragments for side in print_row(row, 3)] == [
        ("r",),
        (r"{}= \text{·} \times 0.5",),
        ("{}={}", r"\text{·}"),
    ]


def test_a_long_sum_keeps_the_sample_and_adds_up_the_rest():
    terms = [number(float(k), rf"x_{{{k}}}") for k in range(30)]
    row = Row("r", (numbers(total(terms, keep=7)),), number(435.0))
    (_, sum_, _) = print_row(row, 3)
    assert sum_.fragments == (
        "{}= 0",
        "{}+ 1",
        "{}+ 2",
        r"{}+ \underbrace{18}_{4 \ldots 7}",
        "{}+ 7",
        r"{}+ \underbrace{378}_{9 \ldots 29}",
        "{}+ 29",
    )


def test_a_line_can_be_broken_in_the_brackets_of_a_mean():
    terms = [number(1.0), number(-2.0), number(3.0)]
    row = Row("r", (numbers(lift(1) / 3 * total(terms)),), number(2 / 3))
    assert print_row(row, 3)[1].fragments == (
        r"{}= \frac{1}{3} (1",
        "{}+ (-2)",
        "{}+ 3)",
    )


def test_an_ink_sees_every_number_and_the_result():
    seen = []

    def ink(number, digits):
        seen.append((number.role, digits))
        return digits

    product = number(0.5, role="weight") * number(3e-7)
    print_row(Row("r", (numbers(product),), number(1.5e-7), is_final=True), 3, ink)
    assert seen == [
        ("weight", "0.5"),
        ("value", r"3 \cdot 10^{-7}"),
        ("result", r"1.5 \cdot 10^{-7}"),
    ]


@pytest.mark.parametrize(
    ("value", "latex"),
    [(1e-7, "10^{-7}"), (-1e-7, "(-10^{-7})"), (5e-5, r"(5 \cdot 10^{-5})")],
)
def test_what_is_exactly_a_power_of_ten_is_written_as_one(value, latex):
    x, y = number(0.5), number(value)
    assert line(x * y, 0.5 * value)[2] == rf"{{}}= 0.5 \times {latex}"


def test_numbers_that_are_not_finite_have_signs_of_their_own():
    assert [to_latex(t) for t in ("nan", "inf", "-inf")] == [
        r"\text{NaN}",
        r"\infty",
        r"-\infty",
    ]


def test_about_is_rare():
    relations = Counter()
    for seed in range(12):
        program, record = step(seed)
        for index in range(len(record.moments)):
            for row in explain(program, record, index).rows:
                sides = print_row(row, 3)
                for side, following in pairwise(sides):
                    if side.kind == "numbers":
                        relations[following.fragments[0].partition("{}")[2][:7]] += 1
    about = relations[r"\approx"]
    assert about < 0.01 * sum(relations.values())
