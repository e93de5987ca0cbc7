"""How numbers are written and read, in English and in French."""

import math
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from ui.words import numbers


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def french(english: None) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.French))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.66, "+0.66"),
        (-0.21, "−0.21"),
        (0.0, "0.00"),
        (-0.0, "0.00"),
        (0.0003, "+0.0003"),
        (-0.0049, "−0.005"),
        (0.00096, "+0.001"),
        (3e-7, "+3·10⁻⁷"),
        (-4.4e-5, "−4·10⁻⁵"),
        (5e-324, "+5·10⁻³²⁴"),
        (9.996, "+10.00"),
        (72.88, "+72.88"),
        (-382.44, "−382.4"),
        (6878.3, "+6878"),
        (45822, "+45822"),
        (-999_999, "−999999"),
        (123_456_789, "+1.2·10⁸"),
        (-1e300, "−1.0·10³⁰⁰"),
        (math.inf, "+∞"),
        (-math.inf, "−∞"),
        (math.nan, "NaN"),
    ],
)
def test_signed(value: float, text: str) -> None:
    assert numbers.signed(value) == text


@given(st.floats(allow_nan=False), st.integers(0, 4))
def test_only_zero_reads_as_zero(value: float, decimals: int) -> None:
    digits = set(numbers.signed(value, decimals)) & set("123456789∞")
    assert bool(digits) == (value != 0)


def test_plain_has_a_sign_only_below_zero() -> None:
    assert numbers.plain(0.2701, 3) == "0.270"
    assert numbers.plain(-0.2701, 3) == "−0.270"
    assert numbers.plain(117.04) == "117.0"


def test_fixed_keeps_its_decimals() -> None:
    assert numbers.fixed(6878.25, 4) == "6878.2500"
    assert numbers.fixed(-0.00001, 2) == "0.00"
    assert numbers.fixed(-math.inf, 2) == "−∞"


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.6, "0.60"), (0.1234567, "0.1234567"), (10, "10.00"), (-1e-7, "−1e−7")],
)
def test_exact(value: float, text: str) -> None:
    assert numbers.exact(value, decimals=2) == text


@given(st.floats(allow_nan=False, allow_infinity=False), st.sampled_from(["en", "fr"]))
def test_what_is_written_exactly_is_read_bit_by_bit(value: float, lang: str) -> None:
    QLocale.setDefault(QLocale(lang))
    assert numbers.parse(numbers.exact(value)) == value


def test_whole_numbers_percentages_shapes_and_scripts() -> None:
    assert numbers.integer(-45822) == "−45822"
    assert numbers.percent(0.975) == "97.5%"
    assert numbers.shape(10, 4) == "10×4"
    assert numbers.superscript("(9)") == "⁽⁹⁾"
    assert numbers.superscript(-7) == "⁻⁷"
    assert numbers.subscript("3,2") == "₃,₂"


def test_french_decimals(french: None) -> None:
    assert numbers.signed(-0.214) == "−0,21"
    assert numbers.plain(1.2e8) == "1,2·10⁸"
    assert numbers.exact(0.5, 2) == "0,50"
    assert numbers.percent(0.785) == "78,5\u202f%"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0.5", 0.5),
        ("0,5", 0.5),
        (" 12 ", 12),
        ("−3,25", -3.25),
        ("-3.25", -3.25),
        ("+1e-3", 1e-3),
        ("1e−3", 1e-3),
        ("1\u202f234,5", 1234.5),
        (".5", 0.5),
        ("5.", 5),
    ],
)
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_parse_reads_both_decimal_signs(text: str, value: float, lang: str) -> None:
    QLocale.setDefault(QLocale(lang))
    assert numbers.parse(text) == value


@pytest.mark.parametrize(
    "text", ["abc", "1.2.3", "1,234.5", "nan", "inf", "1_000", "--1", "0x10", "1e"]
)
def test_parse_quotes_what_is_no_number(text: str) -> None:
    with pytest.raises(ValueError, match=f"“{text}” is not a number"):
        numbers.parse(text)


def test_parse_says_what_else_is_wrong() -> None:
    with pytest.raises(ValueError, match="needed"):
        numbers.parse("  ")
    with pytest.raises(ValueError, match="“1e999” is too large"):
        numbers.parse("1e999")


def test_parse_integer() -> None:
    assert numbers.parse_integer(" 12 ") == 12
    assert numbers.parse_integer("−3") == -3
    assert numbers.parse_integer("4,0") == 4
    assert numbers.parse_integer(str(2**80 + 1)) == 2**80 + 1
    for text, problem in (("3.5", "whole"), ("", "needed"), ("ten", "not a number")):
        with pytest.raises(ValueError, match=problem):
            numbers.parse_integer(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("0.31", "+0.31"),
        ("-0.74", "−0.74"),
        ("0", "0"),
        ("3.1e-07", "+3.1·10⁻⁷"),
        ("-1.20e+08", "−1.20·10⁸"),
        ("nan", "NaN"),
        ("-inf", "−∞"),
    ],
)
def test_what_python_writes_is_spelt_as_all_numbers(text, shown) -> None:
    assert numbers.spelt(text) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0.0119, "+0.012"),
        (-0.0000312, "−3.1·10⁻⁵"),
        (-0.00031, "−0.00031"),
        (12.34, "+12"),
        (2.5e7, "+2.5·10⁷"),
        (0.0, "0"),
        (math.inf, "∞"),
    ],
)
def test_a_change_is_told_by_its_first_two_digits(value, shown) -> None:
    assert numbers.rough(value) == shown


@pytest.mark.parametrize(
    ("answers", "decimals"),
    [
        ([0.7], [2]),
        ([0.5], [2]),
        ([0.5003], [4]),
        ([0.5000000001], [8]),
        ([0.39421, 0.39379, 0.212], [4, 4, 2]),
        ([0.39, 0.39, 0.22], [2, 2, 2]),
        ([1 / 3 + 1e-5, 1 / 3, 1 / 3 - 1e-5], [5, 5, 5]),
        ([math.nan, 0.2], [2, 2]),
        ([math.inf, 0.2], [2, 2]),
    ],
)
def test_answers_have_the_decimals_that_decide(answers, decimals) -> None:
    assert numbers.deciding(answers, 2) == decimals
