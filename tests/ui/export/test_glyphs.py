"""Texts of a PDF are told in characters that every program knows."""

import re

from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QPainter

from ui.export import glyphs
from ui.export.pdf import pdf_of
from ui.look import fonts

TOLD = re.compile(rb"<([0-9A-Fa-f]{4})>")


def characters_in(content: bytes) -> set[str]:
    """Return what the glyphs of a file stand for, as it tells its readers."""
    maps = re.findall(rb"beginbfrange(.*?)endbfrange", content, re.DOTALL)
    lists = (each for part in maps for each in re.findall(rb"\[(.*?)\]", part))
    return {chr(int(code, 16)) for codes in lists for code in TOLD.findall(codes)}


def test_digits_and_signs_can_be_searched_for_and_copied(qapp):
    fonts.install(qapp)
    text = "AB: 10×4 (2026−11); −0.53, +78 = ‘W-1’ #9"

    def paint(painter: QPainter) -> None:
        painter.setFont(fonts.ui_font())
        painter.drawText(QPointF(10, 20), text)
        painter.setFont(fonts.mono_font())
        painter.drawText(QPointF(10, 60), text)

    found = characters_in(pdf_of([paint], QSizeF(400, 100), "text"))
    assert set(text) - {" "} <= found
    assert not [code for code in found if "\ue000" <= code < "\uf900"]


def test_a_variant_of_a_variant_stands_for_its_own_character(qapp):
    fonts.install(qapp)
    known = glyphs.characters()
    assert set("0123456789.,:;()+−=") <= set(map(chr, known.values()))
    assert not set(known.values()) & set(known)
