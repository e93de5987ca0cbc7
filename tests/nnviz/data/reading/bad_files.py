"""Files that are no tables: each with the sentence that says where and what to do."""

AB = "a,b\n1,2\n3,4\n"
TWENTY = "".join(f"{k},{k}.5\n" for k in range(20))

EMPTY = "table.csv is empty: its first line must hold the column names."
NO_ROWS = "table.csv has column names but no rows under them: add at least two rows."
NO_NAMES = (
    "Line {0} of table.csv holds numbers where the column names belong: add a line of "
    "names above it."
)
ONE_COLUMN = (
    'table.csv has only the column "{0}" in line {1}: at least one feature and the '
    "target are needed, with commas, semicolons or tabs between them."
)
CELLS = (
    "Line {0} of table.csv has {1} instead of {2} cells: make them as many as the "
    "column names, with quotes around a cell that holds a separator."
)
QUOTES = (
    "The row at line {0} of table.csv has a misplaced or unclosed quotation mark "
    '("), or a cell too long to read: correct it.'
)
TEXT = (
    'Line {0} of table.csv has "{1}" in column "{2}", where others are numbers: write '
    "a number or leave the cell empty."
)
HEADING = (
    'Line {0} of table.csv looks like a second line of names, with "{1}" in column '
    '"{2}": write a unit beside its name, as {2} ({1}), and delete line {0}.'
)
LARGE = (
    'Line {0} of table.csv has "{1}" in column "{2}", but numbers must lie within '
    "±1e+100: correct it or leave the cell empty."
)
UNLIKE = (
    'Line {0} of table.csv has "{1}" in column "{2}", but line {3} has "{4}": write '
    "all numbers of the column alike."
)
UNSURE = (
    'Line {0} of table.csv has "{1}" in column "b", where "{2}" may part thousands or '
    "decimals: write {3} or {4}."
)
FAULT = (
    'Line {0} of table.csv has "{1}" in column "b": correct its formula or empty the '
    "cell."
)
BINARY = (
    "Line {0} of table.csv holds bytes that are not text: save the table as CSV in "
    "UTF-8, or as .xlsx."
)

# What is wrong, what table.csv holds, and what must be said.
TEXTS: dict[str, tuple[str | bytes, str]] = {
    "two lines of names": (
        "name,length,mass\n,cm,kg\nA,1.5,2\nB,2.5,3\n",
        HEADING.format(2, "cm", "length"),
    ),
    "a mistake in the first row": (
        "a,b,c\n1,x,y\n1,2,A\n3,4,B\n",
        TEXT.format(2, "x", "b"),
    ),
    # -- no rows --------------------------------------------------------------------
    "empty": ("", EMPTY),
    "a byte order mark alone": ("\ufeff", EMPTY),
    "blank lines": ("\n  \n,,\n", EMPTY),
    "headings alone": ("a,b\n", NO_ROWS),
    "headings and blanks": ("a,b\n,\n\n", NO_ROWS),
    "one row": (
        "a,b\n\n1,2\n",
        "table.csv has one row only, in line 3: add at least one more, nothing can be "
        "learned from a single sample.",
    ),
    # -- headings -------------------------------------------------------------------
    "no headings": ("1,2\n3,4\n", NO_NAMES.format(1)),
    "no headings over texts": ("\n5.1,3.5,setosa\n4.9,3,setosa\n", NO_NAMES.format(2)),
    "no headings but decimal commas": ("1,5;x\n2,5;y\n", NO_NAMES.format(1)),
    "one column": ("\nprice\n1\n2\n", ONE_COLUMN.format("price", 2)),
    "one column of decimal commas": (
        "price\n1,5\n2,5\n",
        ONE_COLUMN.format("price", 1),
    ),
    "words in one column": ("a b\n1 2\n3 4 5\n", ONE_COLUMN.format("a b", 1)),
    "5,001 columns": (
        "a," * 5000 + "b\n",
        "table.csv has 5,001 columns and at most 5,000 are read: delete some.",
    ),
    # -- rows that do not fit ---------------------------------------------------------
    "a short row": (AB + "5\n", CELLS.format(4, 1, 2)),
    "a long row": (AB + '"5\n",6\n7,8,9\n', CELLS.format(6, 3, 2)),
    "decimal commas between commas": (AB + "1,5,2\n", CELLS.format(4, 3, 2)),
    "headings for some columns": ("a,b\n1,2,3\n4,5,6\n", CELLS.format(2, 3, 2)),
    "an unclosed quote": (AB + '"5,6\n7,8\n', QUOTES.format(4)),
    "a misplaced quote": (AB + '"5",6\n"7"x,8\n', QUOTES.format(5)),
    "an endless cell": ("a,b\n\n" + "5" * 200_000 + ",4\n", QUOTES.format(3)),
    # -- cells that do not fit -------------------------------------------------------
    "a text among numbers": (AB + "5,six\n", TEXT.format(4, "six", "b")),
    "a few texts among many numbers": (
        "a (m),b\n" + TWENTY + "20,x\n21,y\n",
        TEXT.format(22, "x", "b"),
    ),
    "a date among numbers": (AB + "2024-01-31,5\n", TEXT.format(4, "2024-01-31", "a")),
    "an underscore": (AB + "1_000,5\n", TEXT.format(4, "1_000", "a")),
    "hexadecimal": (AB + "0x1F,5\n", TEXT.format(4, "0x1F", "a")),
    "a boolean among numbers": (AB + "5,true\n", TEXT.format(4, "true", "b")),
    "a long text among numbers": (
        AB + '5,"one\n' + "word " * 99 + '"\n',
        TEXT.format(4, "one word word word word word word word …", "b"),
    ),
    "a text under a long heading": (
        f"a,{'name ' * 20}\n1,2\n3,4\n5,x\n",
        TEXT.format(4, "x", "name name name name name name name name…"),
    ),
    "a text with a sign nobody sees": (
        AB + "5,6\u200b\n",
        TEXT.format(4, r"6\u200b", "b"),
    ),
    "infinity": (AB + "-inf,5\n", LARGE.format(4, "-inf", "a")),
    "infinity with decimal commas": (
        "a;b\n1;1,5\n2;inf\n",
        LARGE.format(3, "inf", "b"),
    ),
    "1e999": (AB + "5,1e999\n", LARGE.format(4, "1e999", "b")),
    "1e308": (AB + "5,1e308\n", LARGE.format(4, "1e308", "b")),
    "1e308 beside a gap": (AB + ",\n,1e308\nNA,1\n", LARGE.format(5, "1e308", "b")),
    "percent and none": (
        "a,b\n1,2\n3,4 %\n5,6\n",
        UNLIKE.format(3, "4 %", "b", 2, "2"),
    ),
    "two currencies": ("a,b\n1,2 €\n3,£4\n", UNLIKE.format(3, "£4", "b", 2, "2 €")),
    "two decimal marks": (
        "a;b\n1;1.5\n2;2,25\n3;2.25\n",
        UNLIKE.format(3, "2,25", "b", 2, "1.5"),
    ),
    "thousands or decimals": (
        'a,b\n1,"1,234"\n2,"5,678"\n',
        UNSURE.format(2, "1,234", ",", "1234", "1,2340"),
    ),
    "thousands or decimals after a gap": (
        "a\tb\n1\t\n2\t12,345\n",
        UNSURE.format(3, "12,345", ",", "12345", "12,3450"),
    ),
    "thousands or decimals between both": (
        "a;b;c\n1,5;1,234;1.5\n2,5;5,678;2.5\n",
        UNSURE.format(2, "1,234", ",", "1234", "1,2340"),
    ),
    "points beside decimal commas": (
        "a;b\n1,5;1.234\n2,5;5.678\n",
        UNSURE.format(2, "1.234", ".", "1234", "1.2340"),
    ),
    "an error of a spreadsheet": (AB + "5,#DIV/0!\n", FAULT.format(4, "#DIV/0!")),
    "a French error of a spreadsheet": (
        "a;b\n1;x\n2;#NOM?\n3;y\n",
        FAULT.format(3, "#NOM?"),
    ),
    # -- no text -----------------------------------------------------------------------
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00", BINARY.format(2)),
    "a zero byte": (b"a,b\r\n1,2\r\n3,\x00\r\n", BINARY.format(3)),
    "UTF-16 without a mark": ("a,b\n1,2\n".encode("utf-16-le"), BINARY.format(1)),
    "UTF-16 that is cut": (
        "a,b\n1,2\n".encode("utf-16")[:-1],
        BINARY.format(2),
    ),
    "no known encoding": (b"a,b\n1,2\n\x81,\x8d\n", BINARY.format(3)),
    "damaged UTF-8": ("é,b\n1,2\n3,à\n".encode()[:-2] + b"\n", BINARY.format(3)),
}
