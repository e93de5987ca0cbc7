"""What a run that is compared begins with."""

from dataclasses import dataclass

from nnviz.run.recipe import Recipe
from nnviz.run.segment import Overrides


@dataclass(frozen=True)
class Setup:
    """A recipe, and what is set by hand before its first step.

    Attributes
    ----------
    recipe : Recipe
    overrides : tuple of Override, Reset or Taken
        Applied to the first weights of the recipe.
    """

    recipe: Recipe
    overrides: Overrides = ()
