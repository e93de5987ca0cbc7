"""A file of a table, whatever its kind, becomes a frame.

``sources`` and ``archives`` tell the kind; ``text_rows``, ``xlsx_rows`` and
``ods_rows`` give its rows of texts; ``raw_table`` finds the headings and keeps the
cells column by column; ``cells`` and ``odd_cells`` make numbers or levels of them. All
of it goes in pieces of some milliseconds, so that whoever reads can show how far it is,
and give up.
"""

from nnviz.data.reading.reader import read_frame, reading

__all__ = ["read_frame", "reading"]
