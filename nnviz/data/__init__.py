"""Data sets, tables and their preparation."""

from nnviz.data.datasets import COURSE, course_frame, load
from nnviz.data.errors import MESSAGES, DataError
from nnviz.data.frames import Column, Frame
from nnviz.data.generated import GENERATED, generate
from nnviz.data.library import (
    LIBRARY,
    is_at_hand,
    library_frame,
    library_table,
    preload,
)
from nnviz.data.preparation import Prepared, prepare
from nnviz.data.recipe import ColumnRecipe, DataRecipe
from nnviz.data.tables import Table

__all__ = [
    "COURSE",
    "GENERATED",
    "LIBRARY",
    "MESSAGES",
    "Column",
    "ColumnRecipe",
    "DataError",
    "DataRecipe",
    "Frame",
    "Prepared",
    "Table",
    "course_frame",
    "generate",
    "is_at_hand",
    "library_frame",
    "library_table",
    "load",
    "preload",
    "prepare",
]
