"""From the cells of one column to numbers: gaps filled, texts encoded.

It is what SimpleImputer, OneHotEncoder and OrdinalEncoder of scikit-learn do, to the
bit and at a small part of the time.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import isfinite

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
        found = self.seen[~np.isnan(self.seen)]
        if not len(found):
            raise DataError("nothing_seen", column=shown(self.column.name))
        match self.recipe.impute:
            case "mean":
                return float(np.nan_to_num(self.seen).sum() / len(found))
            case "median":
                return _median(found)
        values, counts = np.unique(found, return_counts=True)
        return float(values[counts.argmax()])

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
        if self.recipe.encode == "as_is":
            return ()
        filled = self.filled(self.seen)
        if self.column.is_text:
            return tuple(
                np.flatnonzero(np.bincount(filled.astype(int))).astype(float).tolist()
            )
        return tuple(np.unique(filled).tolist())

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Return what the k numbers of a cell are called: ``sex = male``."""
        if self.recipe.encode != "one_hot":
            return (self.column.name,)
        return tuple(f"{self.column.name} = {text}" for text in self.shown_levels)

    @property
    def shown_levels(self) -> tuple[str, ...]:
        """Return the levels that have a number of their own: of two, the second."""
        return tuple(self.label(code) for code in self._own_codes)

    @property
    def _own_codes(self) -> tuple[float, ...]:
        return self.codes[1:] if len(self.codes) == 2 else self.codes

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
        filled = self.filled(cells)
        numbers: FloatArray = filled[:, np.newaxis]
        if self.recipe.encode == "as_is":
            return numbers
        if self.recipe.encode == "one_hot":
            numbers = (numbers == self._own_codes).astype(np.float64)
        else:
            places = np.searchsorted(self.codes, filled)
            known = ~self.is_unknown(filled)
            numbers = np.where(known, places, -1.0)[:, np.newaxis]
        numbers[np.isnan(filled)] = np.nan
        return numbers


def _median(found: FloatArray) -> float:
    # np.median would load NumPy's masked arrays.
    middle = [(len(found) - 1) // 2, len(found) // 2]
    return float(np.partition(found, middle)[middle].mean())


def encode(encodings: Sequence[Encoding], cells: FloatArray) -> FloatArray:
    """Return the (m, p) inputs of (m, c) cells, one encoding for each column."""
    pairs = zip(encodings, cells.T, strict=True)
    blocks = [encoding.encoded(column) for encoding, column in pairs]
    return np.ascontiguousarray(np.concatenate(blocks, axis=1))
