"""From the cells of one column to numbers: gaps filled, texts encoded.

scikit-learn does the work. It takes about a second to import, so that happens when the
first gap is filled or the first column encoded: complete numbers do without it.
"""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import isfinite
from typing import Any

import numpy as np

from nnviz.data.errors import DataError, shown
from nnviz.data.frames import MAX_NUMBER, Column
from nnviz.data.recipe import ColumnRecipe
from nnviz.types import BoolArray, FloatArray


@dataclass(frozen=True, eq=False)
class Encoding:
    """How the cells of a column become numbers, as its training rows show it.

    Attributes
    ----------
    column : Column
    recipe : ColumnRecipe
        A complete one.
    seen : (n,) array
        The cells of the training rows; NaN where there is nothing.
    """

    column: Column
    recipe: ColumnRecipe
    seen: FloatArray

    @cached_property
    def levels(self) -> tuple[str, ...]:
        """Return the texts of the column, and the constant for gaps if it is new."""
        levels, fill = self.column.levels, self.recipe.fill
        is_new = bool(levels) and fill is not None and fill not in levels
        return (*levels, fill) if is_new and fill is not None else levels

    @cached_property
    def fill(self) -> float:
        """Return what stands in for nothing: a number, or which of the levels.

        NaN where the whole row is dropped.

        Raises
        ------
        DataError
            If the training rows show nothing that could.
        """
        if self.recipe.impute == "drop_row":
            return np.nan
        if self.recipe.impute == "constant":
            return self._constant()
        if np.isnan(self.seen).all():
            raise DataError("nothing_seen", column=shown(self.column.name))
        from sklearn.impute import SimpleImputer

        imputer = SimpleImputer(strategy=self.recipe.impute)
        return float(imputer.fit(self.seen[:, np.newaxis]).statistics_[0])

    def _constant(self) -> float:
        text = self.recipe.fill or ""
        if self.column.is_text:
            return float(self.levels.index(text))
        try:
            number = float(text)
        except ValueError:
            number = np.nan
        if not isfinite(number) or abs(number) > MAX_NUMBER:
            where = {"column": shown(self.column.name)}
            raise DataError("fill_number", value=shown(text), **where)
        return number

    @cached_property
    def codes(self) -> tuple[float, ...]:
        """Return the values that one-hot and ordinal codes tell apart, in order."""
        return () if self._coder is None else tuple(self._coder.categories_[0].tolist())

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Return what the k numbers of a cell are called: ``sex = male``."""
        if self.recipe.encode != "one_hot":
            return (self.column.name,)
        return tuple(f"{self.column.name} = {text}" for text in self.shown_levels)

    @cached_property
    def shown_levels(self) -> tuple[str, ...]:
        """Return the levels that have a number of their own: of two, the second."""
        codes = self.codes[1:] if len(self.codes) == 2 else self.codes
        return tuple(self.label(code) for code in codes)

    def label(self, value: float) -> str:
        """Return the text of a filled cell."""
        return self.levels[int(value)] if self.levels else self.column.label(value)

    def filled(self, cells: FloatArray) -> FloatArray:
        """Return (m,) cells with something in every gap."""
        gaps = np.isnan(cells)
        return np.where(gaps, self.fill, cells) if gaps.any() else cells

    def is_unknown(self, cells: FloatArray) -> BoolArray:
        """Tell of (m,) filled cells which have a level that the training rows lack."""
        found: BoolArray = np.isin(cells, self.codes or cells, invert=True)
        return found

    def encoded(self, cells: FloatArray) -> FloatArray:
        """Return the (m, k) numbers of (m,) cells, before any scaling.

        A level that the training rows lack is 0 in all of them if it is one-hot, −1 if
        ordinal. A gap that nothing stands in for stays one.
        """
        numbers: FloatArray = self.filled(cells)[:, np.newaxis]
        if self._coder is None:
            return numbers
        if not len(cells):
            return np.empty((0, len(self.names)))
        gaps = np.isnan(numbers[:, 0])
        with warnings.catch_warnings():  # that a level is unknown: told by `is_unknown`
            warnings.simplefilter("ignore", UserWarning)
            numbers = self._coder.transform(np.nan_to_num(numbers))
        numbers[gaps] = np.nan
        return numbers

    @cached_property
    def _coder(self) -> Any:
        """Return scikit-learn's encoder, fitted; None for numbers as they are."""
        if self.recipe.encode == "as_is":
            return None
        from sklearn.preprocessing import OneHotEncoder, OrdinalEncoder

        if self.recipe.encode == "one_hot":
            options = {"handle_unknown": "ignore", "sparse_output": False}
            coder = OneHotEncoder(drop="if_binary", **options)
        else:
            coder = OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1)
        return coder.fit(self.filled(self.seen)[:, np.newaxis])


def encode(encodings: Sequence[Encoding], cells: FloatArray) -> FloatArray:
    """Return the (m, p) inputs of (m, c) cells, one encoding for each column."""
    pairs = zip(encodings, cells.T, strict=True)
    blocks = [encoding.encoded(column) for encoding, column in pairs]
    return np.ascontiguousarray(np.concatenate(blocks, axis=1))
