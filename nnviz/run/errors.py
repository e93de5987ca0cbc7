"""What a recipe cannot be, and every sentence that an error of nnviz can say."""

from typing import ClassVar

from nnviz.data import errors as data_errors
from nnviz.errors import AskedError
from nnviz.model import errors as model_errors
from nnviz.run import file_errors

_OF_RECIPES = {
    "between": "{field} must lie between {least} and {most:,}, got {value}.",
    "at_least": "{field} must be at least {least}, got {value}.",
    "above": "{field} must be above {least}, got {value}.",
    "below": "{field} must be at least {least} and below {most}, got {value}.",
    "one_of": "{field} must be {names}, got {value}.",
    "twice": "{field} stands there twice: {value}.",
    "shares": "Test and validation rows together must be fewer than all rows, got "
    "{value:.0%}.",
    "points": "{field} may be {most:,} at most, got {value:,}.",
    "point": "{field} must be x₁, x₂ and a class from 0 to 9, or x and y, got {value}.",
    "mixed_points": "{field} is not of the same kind as the first one: points are all "
    "of classes, or all of values.",
    "type": "{field} must be {types}, got {value}.",
    "no_list": "{field} must be a list, got {value}.",
    "no_object": "{field} must be an object.",
    "no_recipe": "The recipe must be a JSON object.",
    "unknown_field": "Unknown field '{name}'; there are: {names}.",
    "incomplete": "{field} is incomplete: it has no {names}.",
    "endless_number": "{field} is too large a number.",
    "no_json": "The recipe is not valid JSON: look at line {line}, column {column}.",
    "odd_json": "The recipe is not valid JSON: it is nested too deeply, or a number is "
    "too long.",
    "newer": "The recipe was written by a newer nnviz.",
    "unreadable_recipe": "Cannot read recipe {file}: {reason}.",
    "recipe_no_text": "Cannot read recipe {file}: it is not text.",
    "no_recipe_inside": "This picture carries no recipe: only those that nnviz "
    "exported do, as long as no other program has left it out.",
    "damaged_picture": "This is no whole PNG, SVG or PDF file, or has something that "
    "no picture of nnviz has: export the picture again.",
    "picture_too_large": "This picture is larger than {most} MB, and is not opened: "
    "one that nnviz exported is smaller.",
    "weights": "The layers have more than {most:,} weights: choose fewer units.",
    "outputs": "{field} must be {outputs} for this target, got {value}.",
    "step_size": "{size:,} rows × parameters are too much for one step, which takes at "
    "most {most:,}: choose smaller batches or fewer units.",
}
MESSAGES = {
    **data_errors.MESSAGES,
    **model_errors.MESSAGES,
    **_OF_RECIPES,
    **file_errors.MESSAGES,
}


class RecipeError(AskedError):
    """A recipe that cannot be used; the message says where and why.

    Parameters
    ----------
    field : str
        The place in the recipe, its layers counted from 1: ``fit.epochs``,
        ``model.layers[2].units``.
    code, **params
        See `AskedError`.

    Attributes
    ----------
    file : str
        The name of the file it was read from, if any.
    """

    MESSAGES: ClassVar = {**model_errors.MESSAGES, **_OF_RECIPES}

    def __init__(self, field: str, code: str, **params: object) -> None:
        super().__init__(code, field=field, **params)
        self.field, self.file = field, ""

    def __str__(self) -> str:
        return f"{self.file}: {self.message}" if self.file else self.message


def written(value: object) -> object:
    """Return a value for a sentence: a number as it is, all else as Python writes it.

    So a program can write the number in the language of its reader.
    """
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return value if is_number else repr(value)
