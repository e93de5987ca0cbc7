"""Data sets, tables and their preparation."""

from nnviz.data.datasets import COURSE, course_table, load
from nnviz.data.errors import MESSAGES, DataError
from nnviz.data.generated import GENERATED, generate
from nnviz.data.library import LIBRARY, is_at_hand, library_table, preload
from nnviz.data.preparation import Prepared, prepare
from nnviz.data.tables import Table, read_csv

__all__ = [
    "COURSE",
    "GENERATED",
    "LIBRARY",
    "MESSAGES",
    "DataError",
    "Prepared",
    "Table",
    "course_table",
    "generate",
    "is_at_hand",
    "library_table",
    "load",
    "preload",
    "prepare",
    "read_csv",
]
