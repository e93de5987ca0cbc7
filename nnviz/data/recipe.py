"""The part of a recipe that is about the data: plain values, each with its default."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

SCALES = ("standard", "min_max", "none")
IMPUTES = ("mean", "median", "most_frequent", "constant", "drop_row")
ENCODES = ("as_is", "one_hot", "ordinal")
PROBLEMS = ("regression", "classification")


@dataclass(frozen=True)
class ColumnRecipe:
    """What is done to one column; None is what is proposed.

    Attributes
    ----------
    name : str
        Of the column.
    keep : bool or None
        Whether it becomes inputs of the network.
    impute : str or None
        One of `IMPUTES`: what stands in for a missing value, or ``drop_row``.
    fill : str or None
        With ``constant`` that value; None is 0, or the text ``missing``.
    encode : str or None
        One of `ENCODES`: how the values become numbers.
    scale : str or None
        One of `SCALES`.
    """

    name: str
    keep: bool | None = None
    impute: str | None = None
    fill: str | None = None
    encode: str | None = None
    scale: str | None = None


@dataclass(frozen=True)
class DataRecipe:
    """Which data, and how they are prepared.

    Attributes
    ----------
    source : str
        The name of a data set, or the path of a file.
    samples, noise
        Of a generated set.
    classes : int or None
        Of a generated set that may have more or fewer; None is as many as it has.
    points : tuple of tuple of float
        Drawn ones, for the source ``drawn``: x₁, x₂ and the index of a class, or x
        and y.
    sheet : str or None
        Of a workbook as source; None is the first that can be seen and has a table.
    target : str or None
        The column to predict in a table; None is its own, mostly the last one.
    scale : str
        One of `SCALES`, for the inputs.
    scale_target : str
        One of `SCALES`, for the target of a regression.
    test_share, validation_share : float
        Shares of the rows that are kept for the test and for the validation, each at
        least 0 and both together below 1.
    problem : str or None
        One of `PROBLEMS`; None is what the target's values suggest.
    split_seed : int or None
        Of the split alone; None is the seed of the run.
    columns : tuple of ColumnRecipe
        Those that are prepared otherwise than proposed.
    """

    source: str = "two_moons"
    samples: int = 200
    noise: float = 0.14
    target: str | None = None
    scale: str = "standard"
    scale_target: str = "none"
    test_share: float = 0.2
    validation_share: float = 0.0
    problem: str | None = None
    split_seed: int | None = None
    columns: tuple[ColumnRecipe, ...] = ()
    classes: int | None = None
    points: tuple[tuple[float, ...], ...] = ()
    sheet: str | None = None

    @staticmethod
    def from_older(values: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return the fields of a recipe as they are written now.

        Once the target was either standardised or not.
        """
        scale = values.get("scale_target")
        if not isinstance(scale, bool):
            return values
        return {**values, "scale_target": "standard" if scale else "none"}
