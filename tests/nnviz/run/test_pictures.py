"""The recipe that a picture carries, and what is said of pictures with none.

The pictures that the program writes are read in `tests.ui.export.test_figure`.
"""

import zlib
from itertools import pairwise
from pathlib import Path

import pytest

from nnviz.run import pictures
from nnviz.run.pictures import recipe_in, safe
from nnviz.run.recipe import Recipe, RecipeError

RECIPE = Recipe().replace(fit__epochs=7)
JSON = RECIPE.to_json()


def chunk(kind: bytes, content: bytes) -> bytes:
    checksum = zlib.crc32(kind + content).to_bytes(4, "big")
    return len(content).to_bytes(4, "big") + kind + content + checksum


def png(*chunks: bytes) -> bytes:
    head = chunk(b"IHDR", b"\0\0\0\1\0\0\0\1\x08\2\0\0\0")
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(chunks) + chunk(b"IEND", b"")


def packed(content: bytes) -> bytes:
    return chunk(b"zTXt", b"Recipe\0\0" + zlib.compress(content))


def svg(inner: str, before: str = "") -> bytes:
    return f"{before}<svg xmlns='http://www.w3.org/2000/svg'>{inner}</svg>".encode()


def held(text: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;")
    return f"<metadata><n:recipe xmlns:n='urn:nnviz'>{text}</n:recipe></metadata>"


def pdf(inner: str) -> bytes:
    packet = f"<?xpacket begin='\ufeff' id='W5'?>{inner}<?xpacket end='w'?>"
    other = "<?xpacket begin='' id='W5'?><x/><?xpacket end='w'?>"
    return b"%PDF-1.4\n\xff\0" + (other + packet).encode() + b"\n%%EOF"


WITH_RECIPE = {
    "plain.png": png(
        chunk(b"tEXt", b"Title\0x"), chunk(b"tEXt", b"Recipe\0" + JSON.encode())
    ),
    "packed.png": png(packed(JSON.encode())),
    "last.png": png(chunk(b"IDAT", b"x" * 9000), packed(JSON.encode())),
    "international.png": png(
        chunk(b"iTXt", b"Recipe\0\0\0fr\0Recette\0" + JSON.encode())
    ),
    "both.PNG": png(chunk(b"iTXt", b"Recipe\0\1\0\0\0" + zlib.compress(JSON.encode()))),
    "ours.svg": svg(held(JSON)),
    "edited.svg": svg(held(JSON), "<?xml version='1.0'?><!DOCTYPE svg><!-- edited -->"),
    "ours.pdf": pdf(held(JSON)),
}

DEEP = "<g>" * 100_000
BOMB = (
    "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'>"
    + "".join(f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in pairwise("abcdefghi"))
    + "]>"
)
SECRET = "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
HUGE = b"Recipe\0" + bytes(pictures.MOST_TEXT)
WITHOUT = {
    "empty.png": (b"", "damaged_picture"),
    "none.png": (png(chunk(b"tEXt", b"Title\0x")), "no_recipe_inside"),
    "cut.png": (png(packed(JSON.encode()))[:60], "damaged_picture"),
    "damaged.png": (png(chunk(b"zTXt", b"Recipe\0\0no zlib")), "damaged_picture"),
    "bomb.png": (png(packed(b" " * (pictures.MOST_TEXT + 1))), "damaged_picture"),
    "huge.png": (png(chunk(b"tEXt", HUGE)), "no_recipe_inside"),
    "lies.png": (png()[:-12] + b"\xff\xff\xff\xfftEXtRecipe\0{}", "no_recipe_inside"),
    "latin.png": (png(chunk(b"iTXt", b"Recipe\0\0\0\0\0\xff\xff")), "damaged_picture"),
    "photo.png": (b"\xff\xd8\xff\xe0JFIF", "damaged_picture"),
    "wrong.png": (png(packed(b"not JSON")), "no_json"),
    "other.png": (png(packed(b'{"nnviz": 99}')), "newer"),
    "none.svg": (svg("<metadata>{}</metadata><recipe>{}</recipe>"), "no_recipe_inside"),
    "cut.svg": (svg(held(JSON))[:200], "damaged_picture"),
    "deep.svg": (svg(DEEP), "damaged_picture"),
    "bomb.svg": (svg(held("&i;"), BOMB), "damaged_picture"),
    "secret.svg": (svg(held("&a;"), SECRET), "damaged_picture"),
    "strange.svg": (b"<?xml version='1.0' encoding='x-9'?><svg/>", "damaged_picture"),
    "long.svg": (svg(held(" " * (pictures.MOST_TEXT + 1))), "damaged_picture"),
    "within.svg": (svg(held(JSON[:9] + "<b/>")), "no_json"),
    "none.pdf": (b"%PDF-1.4\n%%EOF", "no_recipe_inside"),
    "other.pdf": (pdf("<x>urn:nnviz</x>"), "no_recipe_inside"),
    "cut.pdf": (pdf(held(JSON)[:-30]), "damaged_picture"),
    "begun.pdf": (b"%PDF-" + b"<?xpacket begin=''?>" * 20_000, "no_recipe_inside"),
}  # fmt: skip


def written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("name", WITH_RECIPE)
def test_a_picture_gives_its_recipe_back(name, tmp_path) -> None:
    path = written(tmp_path, name, WITH_RECIPE[name])
    assert recipe_in(path) == JSON
    assert Recipe.read(path) == RECIPE


@pytest.mark.parametrize("name", WITHOUT)
def test_a_picture_without_a_sound_recipe_is_told_in_one_sentence(
    name, tmp_path
) -> None:
    content, code = WITHOUT[name]
    with pytest.raises(RecipeError) as raised:
        Recipe.read(written(tmp_path, name, content))
    assert (raised.value.code, raised.value.file) == (code, name)
    assert str(raised.value).endswith(".")


def test_a_picture_that_is_not_there_is_told_as_a_recipe_is(tmp_path) -> None:
    with pytest.raises(RecipeError, match=r"Cannot read recipe none\.svg: No such"):
        Recipe.read(tmp_path / "none.svg")


def test_no_more_is_read_of_a_picture_than_any_has(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(pictures, "MOST_BYTES", 1000)
    with pytest.raises(RecipeError, match="larger than"):
        Recipe.read(written(tmp_path, "large.svg", svg(" " * 2000)))
    monkeypatch.setattr(pictures, "_MOST_CHUNKS", 5)
    many = png(*[chunk(b"tEXt", b"")] * 9, packed(JSON.encode()))
    with pytest.raises(RecipeError, match="carries no recipe"):
        Recipe.read(written(tmp_path, "many.png", many))


def test_every_letter_of_a_recipe_can_be_held() -> None:
    odd = "a\ud800b\ufffec\x7f\U0001f600<&>"
    recipe = Recipe().replace(data__source=odd)
    text = recipe.to_json()
    assert text == safe(text)
    assert "\\ud800b\\ufffec" in text
    assert Recipe.from_json(text.encode().decode()) == recipe
