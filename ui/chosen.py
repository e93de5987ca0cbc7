"""What the command line chose to train: a saved run, a recipe, a table, a set."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from nnviz.data import datasets
from nnviz.data.frames import Frame
from nnviz.run import source
from nnviz.run.recipe import Recipe
from ui.arguments import Options, UsageError

if TYPE_CHECKING:
    from nnviz.run.session_file import Document


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
