"""The page that shows all that was exported: it names what is there, and no more."""

from html.parser import HTMLParser
from urllib.parse import unquote

import pytest

from tests.ui.driving import SHORT
from ui import strings
from ui.export import index_page
from ui.export.figure import Figure
from ui.export.item import Item
from ui.export.writing import Writing
from ui.look import theme
from ui.session.session import Session

FIGURES = [
    Figure("loss", "Loss & <more>", 'As "seen"', (30, 20), lambda *_: None),
    Figure("z", "z of unit 1", "Why.", (30, 20), lambda *_: None, label="Formula"),
]


class Page(HTMLParser):
    """What stands on a page: its links, its pictures, and all its words."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.links: list[str] = []
        self.pictures: dict[str, str | None] = {}
        self.words, self.language = "", ""
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attributes) -> None:
        found = dict(attributes)
        if "href" in found:
            self.links.append(unquote(found["href"]))
        if "src" in found:
            self.pictures[unquote(found["src"])] = found.get("alt")
        self.language = found.get("lang", self.language)

    def handle_data(self, data: str) -> None:
        self.words += data


def item(label: str, name: str, **more) -> Item:
    return Item("loss", label, name, lambda: b"x", **more)


OTHERS = [
    item("Loss & <more>", "my loss.png"),
    item("Loss & <more>", "my loss.svg"),
    item("Loss & <more>", "my loss.csv"),
    item("Formula", "formula.pdf"),
    item("Film", "film.mp4"),
    item("Program", "train.py", kind="NumPy", hint="run it"),
]


@pytest.fixture
def session(qapp) -> Session:
    made = Session(SHORT)
    made.go_to(7)
    return made


def index_of(session: Session, of=theme.LIGHT) -> Item:
    return index_page.item_of(session, FIGURES, of)


def test_every_file_is_linked_and_pictures_are_seen(session) -> None:
    page = Page(index_of(session).made_after(OTHERS))
    assert sorted(page.links) == sorted(other.file_name for other in OTHERS)
    assert page.pictures == {"my loss.svg": 'As "seen"', "film.mp4": None}
    for words in ("Loss & <more>", 'As "seen"', "Formula", "NumPy", "run it"):
        assert words in page.words


def test_the_recipe_is_told_in_words_of_the_language(session) -> None:
    for code, words in (
        ("en", ("Two moons", "step 7", "2-4-2-1 · tanh, tanh, sigmoid", "SGD")),
        ("fr", ("Deux lunes", "étape 7", "2-4-2-1 · tanh, tanh, sigmoïde", "SGD")),
    ):
        with strings.spoken(code):
            page = Page(index_of(session).made_after(OTHERS))
        assert page.language == code
        for each in words:
            assert each in page.words


def test_it_needs_nothing_from_elsewhere_and_is_the_same_every_time(session) -> None:
    one, two = (index_of(session).made_after(OTHERS) for _ in range(2))
    assert one == two
    assert b"http" not in one
    assert one != index_of(session, theme.DARK).made_after(OTHERS)
    assert theme.DARK.surface.name().encode() in index_of(session, theme.DARK).make()


def test_on_paper_its_words_are_dark_in_either_theme(session) -> None:
    for of in (theme.LIGHT, theme.DARK):
        page = index_of(session, of).make().decode()
        on_paper = page.partition("@media print")[2].partition("</style>")[0]
        assert f"color:{theme.LIGHT.ink.name()}" in on_paper
        assert "background:none" in on_paper


def test_it_tells_of_the_files_that_are_written_with_it(
    session, tmp_path, qtbot
) -> None:
    writing = Writing()
    index = index_of(session)
    with qtbot.waitSignal(writing.finished):
        writing.start([*OTHERS[:2], index], tmp_path)
    page = Page((tmp_path / "index.html").read_bytes())
    assert {*page.links} == {"my loss.png", "my loss.svg"}
    assert all((tmp_path / name).is_file() for name in page.links)
