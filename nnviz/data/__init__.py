"""Data sets, tables and their preparation."""

from nnviz.data.datasets import COURSE, GENERATED, course_table, generate, load
from nnviz.data.errors import MESSAGES, DataError
from nnviz.data.preparation import Prepared, prepare
from nnviz.data.tables import Table, read_csv

__all__ = [
    "COURSE",
    "GENERATED",
    "MESSAGES",
    "DataError",
    "Prepared",
    "Table",
    "course_table",
    "generate",
    "load",
    "prepare",
    "read_csv",
]
