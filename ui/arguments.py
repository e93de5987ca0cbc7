"""The command line: what was asked for, or one sentence on what is wrong with it."""

import argparse
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from nnviz import __version__
from nnviz.data import datasets
from nnviz.data.frames import Frame
from nnviz.run import pictures, source
from nnviz.run.recipe import Recipe

if TYPE_CHECKING:
    from nnviz.run.session_file import Document

EXAMPLES = """\
examples:
  python main.py                                  two moons, in a window
  python main.py data/houses.csv                  a table of your own, in a window
  python main.py digits                           a data set of scikit-learn
  python main.py data/titanic.csv --target age    with another column to predict
  python main.py data/houses.csv --export out     train and write everything, no window
  python main.py --recipe out/recipe.json         a run again, as it was
  python main.py out/loss.png                     the run that a picture is of
  python main.py lesson.nnviz                     a saved run, where it was left
"""


_WITH_RECIPE = (".json", *pictures.ENDINGS)


class UsageError(ValueError):
    """Arguments that do not make sense; the message is one line for a person."""


@dataclass(frozen=True)
class Options:
    """What the command line asks for.

    Attributes
    ----------
    file, recipe, export : Path or None
        A run, a table or the name of a data set; a recipe; the folder to write to
        without a window.
    target : str or None
        The column to predict.
    epochs, seed : int or None
        In the place of the recipe's.
    language, theme : str or None
        ``en`` or ``fr``, ``light`` or ``dark``; None is as last time.
    """

    file: Path | None
    target: str | None
    recipe: Path | None
    export: Path | None
    epochs: int | None
    seed: int | None
    language: str | None
    theme: str | None


@dataclass(frozen=True)
class Chosen:
    """What is shown or exported.

    Attributes
    ----------
    recipe : Recipe
    frame : Frame
    document : Document or None
        The saved run that they are of, if they are of one.
    """

    recipe: Recipe
    frame: Frame
    document: "Document | None" = None


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(message[:1].upper() + message[1:] + "; see --help.")


def parse(arguments: list[str]) -> Options:
    """Read the command line.

    Raises
    ------
    UsageError
        If an argument is unknown or does not fit.
    SystemExit
        After ``--help`` and ``--version``.
    """
    parser = _Parser(
        prog="nnviz",
        description="See backpropagation: a real NumPy training, step by step.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _add_what(parser)
    _add_how(parser)
    options = Options(**vars(parser.parse_args(arguments)))
    if options.file is not None and options.recipe is not None:
        raise UsageError("Give a table or a recipe, not both.")
    if options.file is not None and options.file.suffix.lower() in _WITH_RECIPE:
        options = replace(options, file=None, recipe=options.file)
    if options.target is not None and options.file is None:
        raise UsageError("--target needs a table: name a CSV file before it.")
    return options


def _add_what(parser: argparse.ArgumentParser) -> None:
    """Add the arguments that say what is trained, and for how long."""
    parser.add_argument(
        "file",
        nargs="?",
        type=Path,
        help="a saved run, a table, the name of a data set, or a recipe or an exported "
        "picture (PNG, SVG, PDF), which carries one",
    )
    parser.add_argument(
        "--target", metavar="COLUMN", help="the column to predict; the last by default"
    )
    parser.add_argument(
        "--recipe", type=Path, metavar="FILE.json", help="a recipe saved or exported"
    )
    parser.add_argument("--epochs", type=int, metavar="N", help="how long to train")
    parser.add_argument("--seed", type=int, metavar="N", help="another seed")


def _add_how(parser: argparse.ArgumentParser) -> None:
    """Add the arguments that say how it is shown, or where it is written."""
    parser.add_argument(
        "--export",
        type=Path,
        metavar="DIR",
        help="no window: train to the end, and write plots and numbers into DIR, "
        "in the place of what an earlier export wrote there",
    )
    parser.add_argument(
        "--lang",
        choices=("en", "fr"),
        dest="language",
        help="as last time in a window, else en",
    )
    parser.add_argument(
        "--theme",
        choices=("light", "dark"),
        help="as last time in a window, else light",
    )
    parser.add_argument("--version", action="version", version=f"nnviz {__version__}")


def _saved(options: Options, path: Path) -> Chosen:
    """Return a saved run, as it was."""
    if (options.target, options.epochs, options.seed) != (None, None, None):
        raise UsageError(
            f"{path.name} is a run with settings of its own: leave --target, --epochs "
            "and --seed out, or give a table or a recipe."
        )
    from nnviz.run import session_file  # no zip for those who open none

    document = session_file.load(path)
    run = document.run
    return Chosen(run.recipe(document.segment), run.data.frame, document)


def _source(options: Options) -> str:
    """Return the table's source; a window's recipe may be used from anywhere."""
    path = options.file
    assert path is not None
    is_file = not datasets.is_named(str(path)) and path.exists()
    return str(path.absolute() if is_file and not options.export else path)


def chosen(options: Options) -> Chosen:
    """Return what the options ask for.

    Raises
    ------
    ValueError
        If a file cannot be used or a number does not fit; one sentence.
    """
    if options.file is not None and options.file.suffix.lower() == ".nnviz":
        return _saved(options, options.file)
    recipe = Recipe.read(options.recipe) if options.recipe else Recipe()
    frame, of_frame = None, recipe
    if options.file is not None:
        path = _source(options)
        of_frame = recipe.replace(data__source=path)
        frame = source.load_frame(of_frame)
        recipe = source.default_recipe(frame, path, target=options.target)
    changes = {"fit__epochs": options.epochs, "fit__seed": options.seed}
    asked = {name: value for name, value in changes.items() if value is not None}
    recipe = recipe.replace(**asked) if asked else recipe
    if frame is None or not source.is_same_frame(recipe, of_frame):
        frame = source.load_frame(recipe)
    return Chosen(recipe, frame)
