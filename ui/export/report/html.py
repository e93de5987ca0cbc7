"""A report as a page of HTML that needs no other file and no network."""

import re
from collections.abc import Iterator
from html import escape

from ui.export.report import pictures
from ui.export.report.formulas import Formulas
from ui.export.report.page import Grid, Line, Page, Section, Shown
from ui.export.report.style import css

_PARTED = re.compile("(?<=«) | (?=[:;?!»])")


def html(page: Page) -> bytes:
    """Return the page as a file; equal pages give equal bytes."""
    writer = _Writer(page)
    body = "\n".join(writer.body())
    lines = (
        "<!DOCTYPE html>",
        f'<html lang="{page.language}">',
        '<head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="generator" content="nnviz">',
        f'<meta name="recipe" content="{escape(page.recipe)}">',
        f"<title>{_text(page.title)}</title>",
        f"<style>{css()}</style></head>",
        f"<body>{writer.formulas.outlines()}<main>",
        body,
        "</main></body></html>\n",
    )
    return "\n".join(lines).encode()


class _Writer:
    """Writes the parts of a page one after the other."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._count = 0  # of pictures
        self.formulas = Formulas()

    def body(self) -> Iterator[str]:
        page = self._page
        yield f"<header><h1>{_text(page.title)}</h1>"
        facts = (f"<dt>{_text(k)}</dt><dd>{_text(v)}</dd>" for k, v in page.facts)
        yield f"<dl>{''.join(facts)}</dl>"
        yield from map(_paragraph, page.texts)
        yield "</header>"
        yield from self._contents()
        for section in page.sections:
            yield from self._section(section)

    def _contents(self) -> Iterator[str]:
        name = _text(self._page.contents)
        yield f'<nav aria-label="{name}"><h2>{name}</h2><ol>'
        for each in self._page.sections:
            named = f'title="{_text(each.heading)}" href="#{each.code}"'
            words = _text(each.short)
            yield f'<li><a class="{each.phase}" {named}>{words}</a></li>'
        yield "</ol></nav>"

    def _section(self, section: Section) -> Iterator[str]:
        head = f"{section.code}-heading"
        yield f'<section id="{section.code}" aria-labelledby="{head}">'
        yield f'<h2 id="{head}" class="{section.phase}">{_text(section.heading)}</h2>'
        if section.shown is not None:
            yield from self._shown(section.shown)
        yield from map(_paragraph, section.texts)
        for grid in section.grids:
            yield from self._grid(grid)
        yield "</section>"

    def _shown(self, shown: Shown) -> Iterator[str]:
        told = shown.told
        yield f"<h3>{_text(told.title)}</h3>"
        yield _paragraph(told.why)
        self._count += 1
        picture = pictures.inline(shown.picture, self._count)
        yield f'<figure tabindex="0">{picture}</figure>'
        yield from map(self._line, told.lines)

    def _line(self, line: Line) -> str:
        label = f'<span class="label">{_text(line.label)}</span>' if line.label else ""
        if not line.fragments:
            return f'<div class="line">{label}</div>'
        drawn = "<wbr>".join(map(self.formulas.inline, line.fragments))
        kind = "line final" if line.is_final else "line"
        named = f'<span role="img" aria-label="{_text(line.spoken)}">{drawn}</span>'
        return f'<div class="{kind}">{label}{named}</div>'

    def _grid(self, grid: Grid) -> Iterator[str]:
        name = _text(grid.name)
        yield f'<div class="grid" role="group" tabindex="0" aria-label="{name}"><table>'
        if grid.symbol:
            drawn = self.formulas.inline(grid.symbol)
            name = f'<span role="img" aria-label="{name}">{drawn}</span>'
        yield f"<caption>{name}</caption>"
        has_heads = any(grid.rows)
        if any(grid.columns):
            heads = (f'<th scope="col">{_text(each)}</th>' for each in grid.columns)
            corner = "<td></td>" if has_heads else ""
            yield f"<thead><tr>{corner}{''.join(heads)}</tr></thead>"
        yield "<tbody>"
        for k, (head, cells) in enumerate(zip(grid.rows, grid.cells, strict=True)):
            kind = ' class="followed"' if k == grid.followed else ""
            own = f'<th scope="row">{_text(head)}</th>' if has_heads else ""
            row = "".join(f"<td>{_text(cell)}</td>" for cell in cells)
            yield f"<tr{kind}>{own}{row}</tr>"
        yield "</tbody></table>"
        if grid.note:
            yield f'<p class="muted">{_text(grid.note)}</p>'
        yield "</div>"


def _paragraph(text: str) -> str:
    return f"<p>{_text(text)}</p>" if text else ""


def _text(text: str) -> str:
    """Return words for the page; what French parts by a space stays on one line."""
    return escape(_PARTED.sub("\u00a0", text))
