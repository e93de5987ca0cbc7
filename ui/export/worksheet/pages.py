"""A document as PDF: A4 pages, text as text, formulas as outlines."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache, partial

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from ui.export.pdf import pdf_of
from ui.export.worksheet.blocks import (
    MOST_COLUMNS,
    Block,
    Document,
    Formula,
    Heading,
    Table,
    Text,
)
from ui.formulas import formula
from ui.look import fonts, theme

PAGE = QSizeF(794, 1123)  # A4 in pixels of 1/96 inch
_MARGIN, _FOOT = 62.0, 34.0
_WIDTH = PAGE.width() - 2 * _MARGIN
_GAP, _LINE, _CELL, _BETWEEN = 9.0, 19.0, 25.0, 26.0
_FULL = PAGE.height() - 2 * _MARGIN - _FOOT
_SIZES = {1: 22, 2: 15}
_PX, _EM, _SMALL = 13, 15.0, 11
_INK = theme.LIGHT.ink

Line = Heading | Text | Formula | tuple[Table, ...]


def pdf(document: Document, recipe: str = "") -> bytes:
    """Return the document as a file that carries a recipe; equal ones are equal."""
    pages = [partial(_painted, document, k) for k in range(page_count(document))]
    return pdf_of(pages, PAGE, document.title, recipe=recipe)


def _painted(document: Document, page: int, p: QPainter) -> None:
    paint_page(p, document, page)


def page_count(document: Document) -> int:
    """Return how many pages the document has."""
    return len(_paged(document.blocks))


def lines_of_pages(document: Document) -> list[list[Line]]:
    """Return what stands on each page, from top to bottom."""
    return _paged(document.blocks)


def paint_page(p: QPainter, document: Document, page: int) -> None:
    """Paint a page, counted from 0, with its top left at the painter's origin."""
    pages = _paged(document.blocks)
    y = _MARGIN
    for line in pages[page]:
        _paint(p, line, y)
        y += _height(line)
    p.setFont(fonts.ui_font(_SMALL))
    p.setPen(theme.LIGHT.muted)
    foot = QRectF(_MARGIN, PAGE.height() - _MARGIN, _WIDTH, _LINE)
    p.drawText(foot, Qt.AlignmentFlag.AlignLeft, document.title)
    p.drawText(foot, Qt.AlignmentFlag.AlignRight, f"{page + 1} / {len(pages)}")


@lru_cache(maxsize=4)  # the pages of one document are asked for one after the other
def _paged(blocks: tuple[Block, ...]) -> list[list[Line]]:
    """Part the blocks into pages; a heading stays with what follows it."""
    pages: list[list[Line]] = [[]]
    room = _FULL
    for group in _groups(blocks):
        height = sum(map(_height, group))
        if height > room and pages[-1]:
            pages.append([])
            room = _FULL
        pages[-1] += group
        room -= height
    return pages


def _groups(blocks: Sequence[Block]) -> list[list[Line]]:
    """Return what must not be parted: a heading with its text and its first tables."""
    groups: list[list[Line]] = []
    is_open = False
    for line in _lines(blocks):
        if isinstance(line, Heading) or not is_open:
            groups.append([])
            is_open = isinstance(line, Heading) and line.level > 1
        groups[-1].append(line)
        is_open = is_open and not isinstance(line, tuple)
    return groups


def _lines(blocks: Sequence[Block]) -> list[Line]:
    """Return what stands below each other; of tables, as many as fit side by side."""
    found: list[Line] = []
    room = 0.0
    for block in blocks:
        if not isinstance(block, Table):
            found.append(block)
            room = 0.0
            continue
        for table in _pieces(block):
            width = _table_width(table) + _BETWEEN
            if width > room:
                found.append(())
                room = _WIDTH + _BETWEEN
            last = found[-1]
            assert isinstance(last, tuple)
            found[-1] = (*last, table)
            room -= width
    return found


def _pieces(table: Table) -> Iterator[Table]:
    """Yield a table in pieces that fit on a page."""
    most = int(_FULL / _CELL) - 12
    first, width = widths_of(table)
    fitting = max(1, int((_WIDTH - first) / width))
    for part in table.parts(min(fitting, MOST_COLUMNS)):
        for start in range(0, len(part.rows), most):
            some = slice(start, start + most)
            yield replace(part, rows=part.rows[some], cells=part.cells[some])


def _height(line: Line) -> float:
    match line:
        case Heading():
            return _SIZES[line.level] * 1.3 + 2 * _GAP
        case Text():
            return _text_rect(line.text).height() + _GAP
        case Formula():
            set_ = _set(line.latex)
            return (set_.ascent + set_.descent) * _scale(set_.width) + 1.4 * _GAP
        case _:
            return _CELL * (1 + max(len(table.rows) for table in line)) + 1.4 * _GAP


def _paint(p: QPainter, line: Line, y: float) -> None:
    p.setPen(_INK)
    match line:
        case Heading():
            size = _SIZES[line.level]
            p.setFont(fonts.ui_font(size, fonts.SEMIBOLD))
            p.drawText(QPointF(_MARGIN, y + _GAP + size), line.text)
        case Text():
            p.setFont(fonts.ui_font(_PX))
            rect = _text_rect(line.text).translated(_MARGIN, y)
            p.drawText(rect, Qt.TextFlag.TextWordWrap, line.text)
        case Formula():
            set_ = _set(line.latex)
            em = _scale(set_.width)
            set_.paint(p, _MARGIN + 18, y + 0.4 * _GAP + set_.ascent * em, em)
        case _:
            x = _MARGIN
            for table in line:
                _paint_table(p, table, QPointF(x, y + 0.4 * _GAP))
                x += _table_width(table) + _BETWEEN


def _paint_table(p: QPainter, table: Table, at: QPointF) -> None:
    first, width = widths_of(table)
    _paint_symbol(p, table.symbol, at, first)
    p.setFont(fonts.ui_font(_SMALL))
    p.setPen(theme.LIGHT.muted)
    metrics, mode = QFontMetricsF(p.font()), Qt.TextElideMode.ElideRight
    centred, left = Qt.AlignmentFlag.AlignCenter, Qt.AlignmentFlag.AlignVCenter
    for j, head in enumerate(table.columns):
        rect = QRectF(at.x() + first + j * width, at.y(), width, _CELL)
        p.drawText(rect, centred, metrics.elidedText(head, mode, width - 6))
    for i, head in enumerate(table.rows):
        rect = QRectF(at.x(), at.y() + (i + 1) * _CELL, first - 6, _CELL)
        p.drawText(rect, left, metrics.elidedText(head, mode, first - 8))
    corner = at + QPointF(first, _CELL)
    for i, cells in enumerate(table.cells):
        for j, cell in enumerate(cells):
            place = corner + QPointF(j * width, i * _CELL)
            _paint_cell(p, QRectF(place.x(), place.y(), width, _CELL), cell)


def _paint_symbol(p: QPainter, latex: str, at: QPointF, width: float) -> None:
    """Paint a symbol within the corner of its table, smaller if it is tall or wide."""
    set_ = _set(latex)
    tall = set_.ascent + set_.descent
    em = min(_EM, (width - 6) / max(set_.width, 1.0), (_CELL - 2) / tall)
    lowest = _CELL - 1 - set_.descent * em
    set_.paint(p, at.x(), at.y() + min(_CELL / 2 + 0.3 * em, lowest), em)


def _paint_cell(p: QPainter, rect: QRectF, text: str | None) -> None:
    p.setPen(QPen(theme.LIGHT.hairline, 1))
    p.drawRect(rect)
    if text is not None:
        p.setFont(fonts.ui_font(_PX))
        p.setPen(_INK)
        inner = rect.adjusted(4, 0, -6, 0)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        p.drawText(inner, right, text)


def _table_width(table: Table) -> float:
    first, width = widths_of(table)
    return first + width * len(table.columns)


def widths_of(table: Table) -> tuple[float, float]:
    """Return the width of the heads and that of a column."""
    metrics = QFontMetricsF(fonts.ui_font(_SMALL))
    heads = max((metrics.horizontalAdvance(head) for head in table.rows), default=0.0)
    symbol = _set(table.symbol).width * _EM
    first = min(max(heads + 12, symbol + 14, 34.0), _WIDTH / 3)
    numbers = QFontMetricsF(fonts.ui_font(_PX))
    texts = [text for row in table.cells for text in row if text]
    widest = max((numbers.horizontalAdvance(text) for text in texts), default=0.0)
    names = max(map(metrics.horizontalAdvance, table.columns), default=0.0)
    wanted = max(widest + 16, min(names + 10, 120.0), 72.0)  # no digit is cut off
    return first, min(wanted, _WIDTH - first)


def _set(latex: str) -> formula.Formula:
    return formula.typeset(formula.localised(latex), _INK.name())


def _scale(width: float) -> float:
    """Return the em of a formula: a wide one is smaller."""
    return min(_EM, (_WIDTH - 18) / max(width, 1.0))


def _text_rect(text: str) -> QRectF:
    metrics = QFontMetricsF(fonts.ui_font(_PX))
    room = QRectF(0, 0, _WIDTH, PAGE.height())
    return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text)
