"""Tables that a test makes by hand, as they come out of the preparation."""

from typing import Any

from nnviz.data.preparation import Prepared, prepare
from nnviz.data.recipe import ColumnRecipe, DataRecipe
from nnviz.data.tables import Table, frame_of


def prepared(table: Table, seed: int = 0, **data: Any) -> Prepared:
    """Return a table prepared, all of its columns kept and its problem what it says.

    Fields of the `DataRecipe` say how.
    """
    columns = tuple(ColumnRecipe(name, keep=True) for name in table.features)
    problem = "classification" if table.classes else "regression"
    asked = {"columns": columns, "problem": problem} | data
    return prepare(frame_of(table), DataRecipe(table.name, **asked), seed)
