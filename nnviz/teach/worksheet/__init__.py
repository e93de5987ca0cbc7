"""A step of a network as a sheet to be calculated by hand, and its key."""

from nnviz.teach.worksheet.quantity import Quantity
from nnviz.teach.worksheet.worked import FEWEST, MOST, Worked, work

__all__ = ["FEWEST", "MOST", "Quantity", "Worked", "work"]
