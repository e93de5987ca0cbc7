"""The command line: what was asked for, or one sentence on what is wrong with it."""

import argparse
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Literal, NoReturn

from nnviz import __version__
from nnviz.run import pictures
from ui.export.codes import CODES

EXAMPLES = """\
examples, in a window:
  python main.py                                  two moons
  python main.py data/houses.csv                  a table of your own
  python main.py digits                           a data set of scikit-learn
  python main.py data/titanic.csv --target age    with another column to predict
  python main.py out/recipe.json                  a run again, as it was
  python main.py out/loss.png                     the run that a picture is of
  python main.py lesson.nnviz                     a saved run, where it was left

and without one:
  python main.py data/houses.csv --export out     train, and write what there is of it
  python main.py moons.json --export out --only loss,boundary.svg,history
  python main.py two_moons --export out --format svg --lang fr --theme dark
  python main.py lesson.nnviz --export out --only worksheet --step 1
"""

EXIT_CODES = """\
exit codes:
  0    what was asked for is written; that a run stopped early or diverged is told
  1    not all of it could be written, the rest is: a line says what, and why
  2    nothing is written: a mistake in what was asked for, or a folder that cannot be
  130  nothing is written: interrupted by Ctrl+C
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
    only, format : tuple of str
        What is exported, and as what; all of it where it is empty.
    step : int, "last" or None
        The step whose numbers are exported; None is the last of a training, and of a
        saved run the one at which it was left.
    language, theme : str or None
        ``en`` or ``fr``, ``light`` or ``dark``; None is as last time.
    """

    file: Path | None
    target: str | None
    recipe: Path | None
    export: Path | None
    epochs: int | None
    seed: int | None
    only: tuple[str, ...]
    format: tuple[str, ...]
    step: int | Literal["last"] | None
    language: str | None
    theme: str | None


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
        epilog="\n".join([EXAMPLES, _words(), EXIT_CODES]),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _add_what(parser)
    _add_how(parser)
    _add_export(parser.add_argument_group("without a window"))
    given = vars(parser.parse_args(arguments))
    listed = {name: tuple(given[name]) for name in ("only", "format")}
    options = Options(**given | listed)
    if options.file is not None and options.recipe is not None:
        raise UsageError("Give a table or a recipe, not both.")
    if options.file is not None and options.file.suffix.lower() in _WITH_RECIPE:
        options = replace(options, file=None, recipe=options.file)
    _check(options)
    return options


def _check(options: Options) -> None:
    """Raise if the options do not go together."""
    if options.target is not None and options.file is None:
        raise UsageError("--target needs a table: name a CSV file before it.")
    for name in ("only", "format", "step"):
        if getattr(options, name) and options.export is None:
            raise UsageError(f"--{name} says what is exported: add --export DIR.")


def _add_what(parser: argparse.ArgumentParser) -> None:
    """Add the arguments that say what is trained, and for how long."""
    parser.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="SOURCE",
        help="a table (CSV, .xlsx, .ods), the name of a data set, a recipe (.json, or "
        "an exported picture, which carries one), or a saved run (.nnviz)",
    )
    parser.add_argument(
        "--target", metavar="COLUMN", help="the column to predict; the last by default"
    )
    parser.add_argument(
        "--recipe", type=Path, metavar="FILE", help="a recipe saved or exported"
    )
    parser.add_argument("--epochs", type=int, metavar="N", help="how long to train")
    parser.add_argument("--seed", type=int, metavar="N", help="another seed")


def _add_how(parser: argparse.ArgumentParser) -> None:
    """Add the arguments that say how it is shown."""
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


def _add_export(group: argparse._ArgumentGroup) -> None:
    """Add the arguments that say what is written without a window, and where."""
    group.add_argument(
        "--export",
        type=Path,
        metavar="DIR",
        help="train to the end, and write plots and numbers into DIR, in the place of "
        "what an earlier export wrote there; of a saved run what stands where it was "
        "left, of the branch that was followed",
    )
    group.add_argument(
        "--only",
        type=_listed,
        action="extend",
        default=[],
        metavar="WORDS",
        help="write only these, separated by commas: loss, or loss.svg, or the name "
        "of a file",
    )
    group.add_argument(
        "--format",
        type=_listed,
        action="extend",
        default=[],
        metavar="ENDINGS",
        help="write only such files, separated by commas: svg,csv",
    )
    group.add_argument(
        "--step",
        type=_step,
        metavar="N",
        help="whose network, samples, parameters and weights are written; the last "
        "one by default. A saved run is trained up to it if need be, with `last` to "
        "its end",
    )


def _listed(text: str) -> tuple[str, ...]:
    """Read words separated by commas."""
    words = tuple(word.strip() for word in text.split(",") if word.strip())
    if not words:
        raise argparse.ArgumentTypeError("expected words separated by commas")
    return words


def _step(text: str) -> int | Literal["last"]:
    if text == "last":
        return "last"
    if text.isdecimal() and int(text) > 0:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is no step: give 1, 2… or last")


def _words() -> str:
    """Return the words of ``--only``, those with the same meaning side by side."""
    lines = ["words of --only:"]
    for meaning, codes in groupby(CODES, key=CODES.__getitem__):
        words = ", ".join(codes)
        lines += [f"  {words:<14} {meaning}"]
        if len(words) > 14:
            lines[-1:] = [f"  {words}", f"{'':17}{meaning}"]
    return "\n".join([*lines, ""])
