"""A step of a network as a sheet to be calculated by hand, and its key."""

from nnviz.teach.worksheet.worked import Quantity, Worked, work

__all__ = ["Quantity", "Worked", "work"]
