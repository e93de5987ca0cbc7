"""The report of a step, read as a browser reads it."""

import re
from html.parser import HTMLParser

import pytest

from nnviz.run.recipe import LayerRecipe
from tests.ui.driving import SHORT
from ui import strings
from ui.exported import reports
from ui.look import fonts
from ui.session.session import Session
from ui.words import numbers

SMALL = SHORT.replace(model__layers=(LayerRecipe(2, "tanh"), LayerRecipe(1, "sigmoid")))
VOID = ("meta", "img", "wbr", "br")


class Reader(HTMLParser):
    """Keeps what a page consists of."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.section, self.cells = "", {}
        self.feed(page.decode())

    def handle_starttag(self, tag, attrs) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "section":
            self.section = dict(attrs)["id"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data) -> None:
        self.texts.append(data)
        if self.open and self.open[-1] == "td":
            self.cells.setdefault(self.section, []).append(data)

    def of(self, tag) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.fixture(scope="module")
def session(qapp):
    fonts.install(qapp)
    strings.install(qapp, "en")
    made = Session(SMALL)
    made.show(3, 2)
    return made


@pytest.fixture(scope="module")
def content(session):
    return reports.Report(session).html()


@pytest.fixture(scope="module")
def page(content):
    return Reader(content)


def test_it_is_the_same_bytes_each_time_and_leaves_the_session_as_it_was(
    session, content
):
    cursor, record = session.cursor, session.record
    assert reports.Report(session).html() == content
    assert session.cursor == cursor
    assert session.record is record


def test_every_moment_has_its_place_its_picture_and_a_link(session, page):
    places = [attributes["id"] for attributes in page.of("section")]
    moments = session.record.moments
    assert len(places) == len(moments) + 1  # and the parameters before
    assert [each["href"] for each in page.of("a")] == [f"#{each}" for each in places]
    assert len(page.of("figure")) == len(moments)
    pictures = [each for each in page.of("svg") if each.get("role") == "img"]
    assert [each["aria-label"] for each in pictures][1] == (
        "The network at the moment Z[1]."
    )


def test_the_tables_hold_the_numbers_of_the_record(session, page):
    record = session.record
    for kind in ("Z", "A", "dZ", "dW"):
        for layer in range(1, record.depth + 1):
            values = getattr(record, kind).get(layer)
            if values is None:  # dA[L] of a fused loss
                continue
            cells = page.cells[f"{kind}-{layer}"]
            written = [numbers.plain(value, 3) for value in values.flat]
            assert cells[: len(written)] == written
    updated = [numbers.plain(value, 3) for value in record.W_after[1].flat]
    assert page.cells["update"][: len(updated)] == updated


def test_the_proof_is_that_of_the_window(session, page):
    session.show(3)
    proof = session.looks.proof()
    shown = [numbers.plain(x, 4) for x in (proof.before, proof.promised, proof.after)]
    sentence = next(text for text in page.texts if text.startswith("The proof"))
    assert re.findall(r"\d\.\d+", sentence) == shown


def test_it_needs_no_other_file_and_no_name_stands_for_two_things(content, page):
    names = [each["id"] for _, each in page.tags if each.get("id")]
    assert len(names) == len(set(names))
    links = re.findall(r'(?:href|src)="([^"]+)"', content.decode())
    assert links
    for link in links:
        assert link.startswith(("#", "data:"))
        assert not link.startswith("#") or link[1:] in names


def test_a_reader_hears_the_language_the_heads_and_the_formulas(page):
    assert page.of("html")[0]["lang"] == "en"
    assert {each["scope"] for each in page.of("th")} == {"col", "row"}
    spoken = [each["aria-label"] for each in page.of("span") if "aria-label" in each]
    assert any("becomes" in each for each in spoken)


def test_it_says_whose_numbers_these_are(page):
    assert any("A worksheet of this step rounds" in text for text in page.texts)


def test_in_french_it_is_french_with_the_decimals_of_the_window(session, qapp):
    strings.install(qapp, "fr")
    try:
        page = Reader(reports.Report(session, 5).html())
        first = numbers.plain(session.record.Z[1][0, 0], 5)
    finally:
        strings.install(qapp, "en")
    assert page.of("html")[0]["lang"] == "fr"
    assert "Deux lunes, étape 3\u00a0: rapport" in page.texts
    assert page.cells["Z-1"][0] == first
    assert all("." not in cell for cell in page.cells["Z-1"])


def test_of_large_arrays_the_first_rows_and_columns_are_shown_and_it_says_so(qapp):
    layers = (LayerRecipe(30, "tanh"), LayerRecipe(1, "sigmoid"))
    session = Session(SHORT.replace(model__layers=layers, fit__batch_size=30))
    session.select(sample=26)
    page = Reader(reports.Report(session).html())
    assert "Shown: 12 of 30 rows, 12 of 30 columns." in page.texts
    assert len(page.cells["Z-1"]) == 12 * 12
    last = [numbers.plain(value, 3) for value in session.record.Z[1][26, :12]]
    assert page.cells["Z-1"][-12:] == last  # the sample that is followed
