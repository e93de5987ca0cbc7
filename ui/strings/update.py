"""Keep the translations complete: ``python -m ui.strings.update``.

It collects the strings of ``ui`` into the ``.ts`` files, compiles them to ``.qm`` and
says how many are still without French. To translate them::

    python -m ui.strings.update --missing french.json   # lists them, "" for each
    python -m ui.strings.update --fill french.json      # takes what is written there

In that file a plural, such as ``%n epoch(s)``, has a list: one form for 0 and 1, one
for more.
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import PySide6

from nnviz.run.errors import MESSAGES

FOLDER = Path(__file__).parent
SOURCES = FOLDER.parent
SENTENCES = tuple(MESSAGES.values())

_ANY = "[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]"
_SPACES = (
    (re.compile(f"{_ANY}([;!?]|%(?!n))"), "\N{NARROW NO-BREAK SPACE}\\1"),
    (re.compile(f"{_ANY}([:»])"), "\N{NO-BREAK SPACE}\\1"),
    (re.compile(f"«{_ANY}"), "«\N{NO-BREAK SPACE}"),
)

Texts = Mapping[str, Mapping[str, str | list[str]]]


def collect(sources: Path, folder: Path, sentences: Iterable[str] = ()) -> None:
    """Merge the strings of all Python files under `sources` into the ``.ts`` files.

    The engine knows no Qt, so `ui.words.messages` translates its `sentences` by their
    English; they are written where lupdate finds them.

    Raises
    ------
    subprocess.CalledProcessError
        If a file cannot be read as Python; its message is on stderr.
    """
    files = [str(path) for path in sorted(sources.rglob("*.py"))]
    with TemporaryDirectory() as spare:
        _collect([*files, str(_written(sentences, Path(spare)))], folder)
    fill(folder / "nnviz_en.ts", _english_plurals(folder / "nnviz_en.ts"))


def _collect(files: list[str], folder: Path) -> None:
    options = ["-no-obsolete", "-sort-messages", "-locations", "none", "-silent"]
    # A string that was reworded is a new one: its old French may be wrong.
    options += ["-disable-heuristic", "similartext", "-source-language", "en"]
    for language, extra in (("fr", []), ("en", ["-pluralonly"])):
        ts = str(folder / f"nnviz_{language}.ts")
        _run("lupdate", *options, *extra, *files, "-ts", ts)


def _written(sentences: Iterable[str], folder: Path) -> Path:
    path = folder / "sentences.py"
    calls = [f"translate('Errors', {sentence!r})" for sentence in sentences]
    path.write_text("\n".join(calls), encoding="utf-8")
    return path


def compiled(ts: Path, folder: Path) -> Path:
    """Compile a ``.ts`` file into `folder` and return the ``.qm`` file."""
    qm = folder / f"{ts.stem}.qm"
    _run("lrelease", str(ts), "-silent", "-qm", str(qm))
    return qm


def missing(ts: Path) -> dict[str, dict[str, str | list[str]]]:
    """Return the strings without a translation, by context, each with empty text."""
    found: dict[str, dict[str, str | list[str]]] = {}
    for context, message in _messages(ET.parse(ts)):
        if _translation(message).get("type") == "unfinished":
            empty = ["", ""] if message.get("numerus") else ""
            found.setdefault(context, {})[_key(message)] = empty
    return found


def fill(ts: Path, texts: Texts) -> None:
    """Write translations into a ``.ts`` file; empty ones are left out."""
    tree = ET.parse(ts)
    for context, message in _messages(tree):
        text = texts.get(context, {}).get(_key(message))
        if text and all(text):
            _write(_translation(message), text)
    _save(tree, ts)


def spaced(text: str) -> str:
    """Return French with the spaces of its signs, at which no line may end.

    A narrow one before ``;``, ``!``, ``?`` and ``%``, a wide one before ``:`` and
    inside of «…».
    """
    for pattern, space in _SPACES:
        text = pattern.sub(space, text)
    return text


def _space(ts: Path) -> None:
    """Write the spaces of the French signs into a ``.ts`` file."""
    tree = ET.parse(ts)
    for _, message in _messages(tree):
        translation = _translation(message)
        for form in translation.findall("numerusform") or [translation]:
            form.text = spaced(form.text or "")
    _save(tree, ts)


def main(arguments: list[str] | None = None) -> int:
    """Collect, fill and compile; return 1 as long as French is missing."""
    parser = argparse.ArgumentParser(prog="python -m ui.strings.update")
    parser.add_argument("--missing", type=Path, metavar="FILE.json")
    parser.add_argument("--fill", type=Path, metavar="FILE.json")
    options = parser.parse_args(arguments)
    french = FOLDER / "nnviz_fr.ts"
    collect(SOURCES, FOLDER, SENTENCES)
    if options.fill:
        fill(french, json.loads(options.fill.read_text(encoding="utf-8")))
    _space(french)
    collect(SOURCES, FOLDER, SENTENCES)  # lays the file out in Qt's own way again
    for ts in sorted(FOLDER.glob("*.ts")):
        compiled(ts, FOLDER)
    left = missing(french)
    if options.missing:
        text = json.dumps(left, ensure_ascii=False, indent=2)
        options.missing.write_text(f"{text}\n", encoding="utf-8")
    count = sum(len(strings) for strings in left.values())
    sys.stdout.write(f"{count} strings without French\n")
    return 1 if count else 0


def _save(tree: "ET.ElementTree[ET.Element]", ts: Path) -> None:
    declaration = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    body = ET.tostring(tree.getroot(), encoding="unicode")
    ts.write_text(f"{declaration}{body}\n", encoding="utf-8")


def _run(tool: str, *arguments: str) -> None:
    program = shutil.which(tool, path=str(Path(PySide6.__file__).parent))
    assert program, f"PySide6 comes with {tool}"
    subprocess.run([program, *arguments], check=True, stdout=subprocess.DEVNULL)


def _messages(tree: "ET.ElementTree[ET.Element]") -> Iterator[tuple[str, ET.Element]]:
    for context in tree.iterfind("context"):
        for message in context.iterfind("message"):
            yield context.findtext("name", ""), message


def _key(message: ET.Element) -> str:
    """Return the source text, with the comment that tells it from its double."""
    source, comment = message.findtext("source", ""), message.findtext("comment")
    return f"{source} [{comment}]" if comment else source


def _translation(message: ET.Element) -> ET.Element:
    element = message.find("translation")
    assert element is not None, "every message of a .ts file has one"
    return element


def _write(element: ET.Element, text: str | list[str]) -> None:
    element.attrib.pop("type", None)
    if isinstance(text, str):
        element.text = text
        return
    for form in list(element):
        element.remove(form)
    for each in text:
        ET.SubElement(element, "numerusform").text = each


def _english_plurals(ts: Path) -> dict[str, dict[str, str | list[str]]]:
    """Return "%n epoch" and "%n epochs" for "%n epoch(s)", by context."""
    return {
        context: {
            source: [source.replace("(s)", ""), source.replace("(s)", "s")]
            for source in strings
        }
        for context, strings in missing(ts).items()
    }


if __name__ == "__main__":
    sys.exit(main())
