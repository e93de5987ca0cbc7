"""A page that shows all that was exported: every picture, and what else is there."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape
from urllib.parse import quote

from PySide6.QtCore import QCoreApplication

from ui import strings
from ui.export.figure import Figure
from ui.export.item import Item
from ui.export.report import words
from ui.look.theme import LIGHT, Theme
from ui.session.session import Session
from ui.words import data_words, numbers

translate = QCoreApplication.translate

NAME = "index"
_PICTURES = ("SVG", "PNG")  # that a browser shows, the better one first
_RULES = """
*{{box-sizing:border-box}}
html{{color-scheme:{scheme}}}
body{{margin:0;background:{background};color:{ink};
font:16px/1.5 Inter,system-ui,"Segoe UI",Roboto,Arial,"Liberation Sans",sans-serif}}
main{{max-width:1240px;margin:0 auto;padding:24px clamp(12px,3vw,36px) 48px}}
h1{{font-size:1.7em;line-height:1.2;margin:.2em 0 .6em}}
h2{{font-size:1.2em;margin:1.6em 0 .6em}}
h3{{font-size:1em;margin:0 0 .4em}}
p{{margin:0 0 .6em;max-width:46em}}
a{{color:inherit}}
dl{{display:grid;grid-template-columns:max-content 1fr;gap:.25em 1.2em;margin:0}}
dt,figcaption p,footer{{color:{muted}}}
dd{{margin:0;overflow-wrap:anywhere}}
.all{{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,380px),1fr));
gap:18px;align-items:start}}
figure,.file{{margin:0;padding:14px;background:{surface};border:1px solid {hairline};
border-radius:10px;break-inside:avoid}}
figure img,figure video{{display:block;width:100%;height:auto;max-height:520px;
object-fit:contain;margin-bottom:10px}}
.files a{{display:inline-block;padding:.05em .6em;margin:0 .3em .3em 0;font-size:.9em;
border:1px solid {muted};border-radius:1em;text-decoration:none}}
.files a:hover{{text-decoration:underline}}
footer{{margin-top:2.4em;font-size:.9em}}
@media(max-width:520px){{dl{{grid-template-columns:1fr;gap:0}}dd{{margin-bottom:.5em}}}}
@media print{{body{{font-size:11px;background:none;color:{print_ink}}}
dt,figcaption p,footer{{color:{print_muted}}}
figure,.file{{background:none}}main{{max-width:none;padding:0}}
.all{{grid-template-columns:1fr 1fr;gap:10px}}}}
"""


@dataclass(frozen=True)
class _Page:
    session: Session
    theme: Theme
    captions: dict[str, tuple[str, str]]  # title and description, by label

    def html(self, items: Sequence[Item]) -> bytes:
        session = self.session
        name = data_words.name(session.recipe.data.source)
        sizes = "-".join(map(str, session.program.sizes))
        step = numbers.integer(session.cursor.step)
        title = translate("Index", "{0}, network {1}, step {2}")
        title = _text(title.format(name, sizes, step))
        lines = (
            "<!DOCTYPE html>",
            f'<html lang="{strings.current()}">',
            '<head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="generator" content="nnviz">',
            f"<title>{title}</title>",
            f"<style>{self._style()}</style></head>",
            f"<body><main><h1>{title}</h1>",
            *self._body(items),
            "</main></body></html>\n",
        )
        return "\n".join(lines).encode()

    def _style(self) -> str:
        of = self.theme
        scheme = "dark" if of.is_dark else "light"
        names = ("background", "surface", "ink", "muted", "hairline")
        colours = {name: getattr(of, name).name() for name in names}
        on_paper = {"print_ink": LIGHT.ink.name(), "print_muted": LIGHT.muted.name()}
        return _RULES.format(scheme=scheme, **colours, **on_paper)

    def _body(self, items: Sequence[Item]) -> Iterator[str]:
        facts = words.facts(self.session)
        told = (f"<dt>{_text(k)}</dt><dd>{_text(v)}</dd>" for k, v in facts)
        yield f"<dl>{''.join(told)}</dl>"
        groups: dict[str, list[Item]] = {}
        for item in items:
            groups.setdefault(item.label, []).append(item)
        seen = {label: files for label, files in groups.items() if _shown(files)}
        others = {k: files for k, files in groups.items() if k not in seen}
        pictures = (self._figure(*group) for group in seen.items())
        yield from _section(translate("Index", "Pictures"), pictures)
        files = (_file(*group) for group in others.items())
        yield from _section(translate("Index", "Numbers and files"), files)
        again = translate(
            "Index",
            "Each picture carries the recipe of its run: opened with nnviz, a PNG, an "
            "SVG or a PDF brings the same training back.",
        )
        yield f"<footer><p>{_text(again)}</p></footer>"

    def _figure(self, label: str, files: Sequence[Item]) -> str:
        title, description = self.captions.get(label, (label, ""))
        caption = f"<h3>{_text(title)}</h3>"
        if description:
            caption += f"<p>{_text(description)}</p>"
        shown = _tag(_shown(files), description or title)
        caption = f"<figcaption>{caption}{_links(files)}</figcaption>"
        return f"<figure>{shown}{caption}</figure>"


def item_of(session: Session, figures: Iterable[Figure], theme: Theme) -> Item:
    """Return the page as a file; it is made of the others, after them.

    Parameters
    ----------
    session : Session
    figures : iterable of Figure
        Whose titles and sentences it shows.
    theme : Theme
    """
    captions = {f.label or f.title: (f.title, f.description) for f in figures}
    page = _Page(session, theme, captions)
    label = translate("Index", "Page that shows all")
    make = partial(page.html, ())
    return Item("index", label, f"{NAME}.html", make, gather=page.html)


def _shown(files: Sequence[Item]) -> Item | None:
    """Return the one of some files that a browser shows, if there is one."""
    by_format = {item.format: item for item in files}
    films = [item for item in files if item.format in ("MP4", "GIF")]
    found = (by_format[kind] for kind in _PICTURES if kind in by_format)
    return next(found, films[0] if films else None)


def _tag(item: Item | None, words_of_it: str) -> str:
    if item is None:
        return ""
    source, words_of_it = quote(item.file_name), _text(words_of_it)
    if item.format == "MP4":
        return f'<video controls preload="metadata" src="{source}"></video>'
    return f'<img src="{source}" alt="{words_of_it}" loading="lazy">'


def _section(heading: str, parts: Iterable[str]) -> Iterator[str]:
    inside = "\n".join(parts)
    if inside:
        yield f'<section><h2>{_text(heading)}</h2>\n<div class="all">'
        yield inside
        yield "</div></section>"


def _file(label: str, files: Sequence[Item]) -> str:
    hint = next((item.hint for item in files if item.hint), "")
    told = f"<p>{_text(hint)}</p>" if hint and len(files) == 1 else ""
    return f'<div class="file"><h3>{_text(label)}</h3>{told}{_links(files)}</div>'


def _links(files: Sequence[Item]) -> str:
    links = (
        f'<a href="{quote(item.file_name)}">{_text(item.kind or item.format)}</a>'
        for item in files
    )
    return f'<div class="files">{"".join(links)}</div>'


def _text(text: str) -> str:
    return escape(text)
