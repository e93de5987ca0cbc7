"""The rules of the house: who may import whom, and how large a room may grow."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copy
from textwrap import dedent

import pytest

ROOT = Path(__file__).parents[1]
Function = ast.FunctionDef | ast.AsyncFunctionDef
MAX_LINES = 400
MAX_FUNCTION_LINES = 50
SOURCES = [
    ROOT / "main.py",
    *(ROOT / "nnviz").rglob("*.py"),
    *(ROOT / "ui").rglob("*.py"),
    *(ROOT / "tests").rglob("*.py"),
]

ONE_WAY = "ui > nnviz"
MAIN_ON_TOP = "main > everything"
NO_QT = "nnviz knows no Qt"
INSIDE_NNVIZ = "nnviz: teach > run > model, data"
REGIONS_APART = "ui: the regions know nothing of each other"
INSIDE_UI = "ui: application > window > regions > what they share"
CONTRACTS = {ONE_WAY, MAIN_ON_TOP, NO_QT, INSIDE_NNVIZ, REGIONS_APART, INSIDE_UI}

# Imports that a contract must catch, the importing module and the imported one: those
# of a round are made together, one for a contract.
ROUNDS = [
    {
        ONE_WAY: ("nnviz.model", "ui.look.theme"),
        MAIN_ON_TOP: ("ui.application", "main"),
        NO_QT: ("nnviz.run", "PySide6.QtCore"),
        INSIDE_NNVIZ: ("nnviz.model", "nnviz.data"),
        REGIONS_APART: ("ui.export", "ui.canvas"),
        INSIDE_UI: ("ui.session.session", "ui.explain"),
    },
    {
        MAIN_ON_TOP: ("nnviz.teach", "main"),
        NO_QT: ("nnviz.data", "pyqtgraph"),
        INSIDE_NNVIZ: ("nnviz.data", "nnviz.model"),
        REGIONS_APART: ("ui.transport", "ui.plots"),
        INSIDE_UI: ("ui.recipe", "ui.window.main_window"),
    },
    {
        INSIDE_NNVIZ: ("nnviz.model", "nnviz.run"),
        REGIONS_APART: ("ui.compare", "ui.plots"),
        INSIDE_UI: ("ui.window.main_window", "ui.application"),
    },
    {INSIDE_NNVIZ: ("nnviz.run", "nnviz.teach")},
]


# Of the modules that are not packages, those named above.
MODULES = ("application", "window/main_window", "session/session", "look/theme")


@pytest.fixture(scope="session")
def skeleton(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the tree's packages and the modules named above, all of them empty."""
    tree = tmp_path_factory.mktemp("skeleton")
    copy(ROOT / "pyproject.toml", tree)
    for package in ("nnviz", "ui"):
        for init in (ROOT / package).rglob("__init__.py"):
            copied = tree / init.relative_to(ROOT)
            copied.parent.mkdir(parents=True, exist_ok=True)
            copied.touch()
    for module in MODULES:
        (tree / "ui" / f"{module}.py").touch()
    return tree


def lint_imports(tree: Path) -> str:
    """Return what import-linter says of the tree."""
    command = [Path(sys.executable).with_name("lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=tree, capture_output=True, text=True)
    return done.stdout


def kept(report: str) -> set[str]:
    """Return the contracts that a report of import-linter calls kept."""
    lines = (line.rpartition(" KEPT") for line in report.splitlines())
    return {name for name, found, _ in lines if found}


def caught(report: str) -> dict[str, list[tuple[str, str]]]:
    """Return the imports that a report names, by the contract that they break."""
    broken: dict[str, list[tuple[str, str]]] = {}
    contract = ""
    for line in report.splitlines():
        if line in CONTRACTS:
            contract = line
        elif found := re.match(r"-\s+(\S+) -> (\S+) \(l\.", line):
            broken.setdefault(contract, []).append((found[1], found[2]))
    return broken


def source_file(tree: Path, module: str) -> Path:
    """Return the file of a module, be it a package or not."""
    path = tree.joinpath(*module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def functions(body: list[ast.stmt]) -> Iterator[Function]:
    """Yield the functions in statements; there are none in expressions."""
    for node in body:
        if isinstance(node, Function):
            yield node
        for inner in ("body", "handlers", "cases", "orelse", "finalbody"):
            yield from functions(getattr(node, inner, []))


def length(function: Function) -> int:
    """Return the lines of a function without its docstring."""
    lines = function.end_lineno - function.lineno + 1
    docstring = ast.get_docstring(function, clean=False)
    return lines - (len(docstring.splitlines()) if docstring else 0)


def test_a_tree_without_offence_keeps_every_contract(skeleton: Path) -> None:
    assert kept(lint_imports(skeleton)) == CONTRACTS


@pytest.mark.parametrize("offences", ROUNDS, ids=range(len(ROUNDS)))
def test_an_offending_import_breaks_its_contract(
    skeleton: Path, offences: dict[str, tuple[str, str]]
) -> None:
    offenders = [source_file(skeleton, importer) for importer, _ in offences.values()]
    for file, (_, imported) in zip(offenders, offences.values(), strict=True):
        file.write_text(f"{file.read_text()}import {imported}\n")
    try:
        report = lint_imports(skeleton)
    finally:
        for file in offenders:
            file.write_text("")
    # Of a library outside, the report names no more than the package.
    expected = {
        contract: [(importer, imported.replace(".QtCore", ""))]
        for contract, (importer, imported) in offences.items()
    }
    assert caught(report) == expected
    assert kept(report) == CONTRACTS - offences.keys()


HEAVY = {"pandas", "sklearn", "scipy", "matplotlib", "av"}

FIRST_WINDOW = """
import sys
from PySide6 import QtCore, QtWidgets
from nnviz.run import source
from nnviz.run.recipe import Recipe
from ui import application
from ui.window.main_window import MainWindow

loaded = set()

def event(self, event):
    done = QtWidgets.QMainWindow.event(self, event)
    if event.type() == QtCore.QEvent.Type.UpdateRequest and not loaded:
        loaded.update(sys.modules, vars(QtCore), vars(QtWidgets))
    return done

MainWindow.event = event
app = application.made_application()
application.dress(app, "en", "light")
recipe = Recipe()
window = MainWindow(recipe, source.load_frame(recipe))
window.show()
while not loaded:
    app.processEvents()
print(*HEAVY & loaded)
"""
# Types of Qt, of which PySide makes all where it must find the type of an object that
# it has not made, such as the viewport of a list; each with its enums.
NOT_NEEDED = {"QProcess", "QListView", "QStyle"}


def output_of(code: str) -> str:
    """Return what code prints in a fresh interpreter, which must not complain."""
    command = [sys.executable, "-W", "error", "-c", code]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_nnviz_starts_without_qt_and_without_heavy_libraries() -> None:
    heavy = HEAVY | {"PySide6", "pyqtgraph"}
    found = output_of(f"import sys, nnviz; print(*{heavy!r} & set(sys.modules))")
    assert found == ""


def test_the_first_window_is_seen_before_heavy_libraries_are_loaded() -> None:
    heavy = HEAVY | NOT_NEEDED
    heavy |= {
        "pyqtgraph",
        "numpy.ma",
        "mathra",
        "PySide6.QtSvg",
        "nnviz.teach.explain",
        "nnviz.data.reading",
    }
    assert output_of(f"HEAVY = {heavy!r}\n{FIRST_WINDOW}") == ""


def test_a_function_is_found_wherever_it_stands() -> None:
    source = """
        class One:
            def a(self):
                def b(): ...
                return lambda: 0
        if 1:
            async def c(): ...
        elif 2:
            def d(): ...
        for x in y:
            try:
                def e(): ...
            except OSError:
                def f(): ...
            finally:
                def g(): ...
        match x:
            case 1:
                def h(): ...
    """
    found = functions(ast.parse(dedent(source)).body)
    assert [node.name for node in found] == list("abcdefgh")


def test_files_and_functions_stay_short() -> None:
    long = []
    for path in SOURCES:
        source = path.read_text(encoding="utf-8")
        if (lines := source.count("\n")) > MAX_LINES:
            long.append(f"{path} has {lines} lines")
        for node in functions(ast.parse(source).body):
            if (lines := length(node)) > MAX_FUNCTION_LINES:
                long.append(f"{path}: {node.name} has {lines} lines")
    assert long == []


def test_no_event_made_in_python_is_posted() -> None:
    """Where Qt joins two of a kind it deletes one, and Python would do so again."""
    posted = [p for p in SOURCES if p.is_relative_to(ROOT / "ui") and _posts(p)]
    assert posted == []


def _posts(path: Path) -> bool:
    return "postEvent(" in path.read_text(encoding="utf-8")
