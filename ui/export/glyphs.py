"""Which character a glyph of a font stands for, where the font has several for it.

Inter has digits of equal width, signs for between capitals, and so on. It gives these
codes of its own, which mean nothing outside: a file that tells its readers these codes
cannot be searched or copied from.
"""

import struct
from collections.abc import Iterator
from functools import cache

from PySide6.QtGui import QRawFont

from ui.look import fonts

_PLAIN = range(0x20, 0x3000)  # letters, digits and signs of our languages
_PRIVATE = range(0xE000, 0xF900)
_SINGLE, _EXTENSION = 1, 7  # kinds of substitutions
Pairs = Iterator[tuple[int, int]]


@cache
def characters() -> dict[int, int]:
    """Return the characters that private codes of our fonts stand for, as code points.

    Codes that mean another sign in each font are left out.
    """
    found: dict[int, set[int]] = {}
    for data in fonts.contents():
        for code, meant in _characters(QRawFont(data, fonts.BODY)).items():
            found.setdefault(code, set()).add(meant)
    return {code: meant.pop() for code, meant in found.items() if len(meant) == 1}


def _characters(font: QRawFont) -> dict[int, int]:
    glyphs = {
        code: (font.glyphIndexesForString(chr(code)) or [0])[0]
        for code in (*_PLAIN, *_PRIVATE)
    }
    plain: dict[int, int] = {}
    for code, glyph in glyphs.items():
        if glyph and code in _PLAIN:
            plain.setdefault(glyph, code)
    originals: dict[int, list[int]] = {}
    for glyph, original in _substituted(bytes(font.fontTable("GSUB").data())):
        originals.setdefault(glyph, []).append(original)
    private = {code: glyphs[code] for code in _PRIVATE if glyphs[code]}
    found = {code: _meant(glyph, plain, originals) for code, glyph in private.items()}
    return {code: meant for code, meant in found.items() if meant}


def _meant(
    glyph: int, plain: dict[int, int], originals: dict[int, list[int]]
) -> int | None:
    """Return the character a glyph is nearest to: it may be a variant of a variant."""
    seen, next_ = {glyph}, [glyph]
    while next_:
        for each in next_:
            if each in plain:
                return plain[each]
        next_ = [o for each in next_ for o in originals.get(each, ()) if o not in seen]
        seen.update(next_)
    return None


def _substituted(table: bytes) -> Pairs:
    """Yield (glyph, what it stands in for) of a font's ``GSUB`` table."""
    if not table:
        return
    (lookups,) = struct.unpack_from(">H", table, 8)
    for lookup in _offsets(table, lookups, lookups):
        (kind,) = struct.unpack_from(">H", table, lookup)
        for place in _offsets(table, lookup + 4, lookup):
            own, start = kind, place
            if kind == _EXTENSION:
                _, own, further = struct.unpack_from(">HHL", table, place)
                start = place + further
            if own == _SINGLE:
                yield from _singles(table, start)


def _offsets(table: bytes, place: int, base: int) -> list[int]:
    """Return where the parts of a list lie that begins with their count."""
    (count,) = struct.unpack_from(">H", table, place)
    return [base + k for k in struct.unpack_from(f">{count}H", table, place + 2)]


def _singles(table: bytes, place: int) -> Pairs:
    kind, coverage, delta = struct.unpack_from(">HHh", table, place)
    covered = _covered(table, place + coverage)
    if kind == 1:
        yield from (((glyph + delta) % 65536, glyph) for glyph in covered)
        return
    (count,) = struct.unpack_from(">H", table, place + 4)
    others = struct.unpack_from(f">{count}H", table, place + 6)
    yield from zip(others, covered, strict=False)


def _covered(table: bytes, place: int) -> list[int]:
    """Return the glyphs that a substitution is for, in order."""
    kind, count = struct.unpack_from(">HH", table, place)
    if kind == 1:
        return list(struct.unpack_from(f">{count}H", table, place + 4))
    found: list[int] = []
    for k in range(count):
        first, last, _ = struct.unpack_from(">HHH", table, place + 4 + 6 * k)
        found += range(first, last + 1)
    return found
