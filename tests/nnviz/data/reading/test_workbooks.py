"""A sheet of an Excel workbook is read like a text file, by what its cells hold."""

import datetime
import threading
import zipfile

import numpy as np
import pytest
from openpyxl import Workbook

from nnviz.data.errors import DataError
from nnviz.data.frames import Sheet
from nnviz.data.reading import read_frame, reading
from tests.nnviz.data.reading.cells import cells_of
from tests.nnviz.data.reading.workbooks import save, save_xml, xml_row


@pytest.fixture
def path(tmp_path):
    return tmp_path / "table.xlsx"


def error_of(path, sheet=None) -> DataError:
    with pytest.raises(DataError) as caught:
        read_frame(path, sheet)
    return caught.value


def test_numbers_texts_dates_and_gaps(path):
    days = datetime.date(2024, 1, 31), datetime.datetime(2024, 2, 1, 12, 30)
    save(
        path,
        Data=[
            ["surface (m²)", "city", "sold", "new", "share", "text"],
            [1 / 3, "Paris", days[0], True, None, "1,5"],
            [-2, "Lyon", days[1], False, 0.1, "2,25"],
            [1e-300, None, None, True, 0.2, "3"],
        ],
    )
    frame = read_frame(path)
    assert (frame.name, frame.columns[0].unit) == ("table", "m²")
    assert cells_of(frame) == {
        "surface": [1 / 3, -2, 1e-300],
        "city": ["Paris", "Lyon", None],
        "sold": ["2024-01-31", "2024-02-01 12:30:00", None],
        "new": ["true", "false", "true"],
        "share": [None, 0.1, 0.2],
        "text": [1.5, 2.25, 3],
    }


def test_a_title_and_blank_cells_around_a_table(path):
    book = Workbook()
    sheet = book.active
    sheet["B2"] = "Prices of 2024"
    sheet.merge_cells("B2:D2")
    for row in ([], [None, "a", "b"], [None, 1, 2], [], [None, 3, 4]):
        sheet.append(row)
    sheet["Z99"].number_format = "0.00"  # a cell that was formatted, no more
    book.save(path)
    assert cells_of(read_frame(path)) == {"a": [1, 3], "b": [2, 4]}


def test_the_first_sheet_with_a_table_unless_another_is_named(path):
    one, two = ([["a", "b"], [k, 2], [3, 4]] for k in (1, 5))
    save(path, Notes=[["Read me"], ["Thanks"]], One=one, Two=two)
    assert cells_of(read_frame(path))["a"] == [1, 3]
    assert cells_of(read_frame(path, "Two"))["a"] == [5, 3]
    error = error_of(path, "Tow")
    assert error.message == (
        'table.xlsx has no sheet "Tow": choose "Two", "One" or "Notes".'
    )


def test_a_hidden_sheet_is_read_only_when_named(path):
    book = Workbook()
    for row in (["a", "b"], [1, 2], [3, 4]):
        book.active.append(row)
    book.active.title, book.active.sheet_state = "Old", "hidden"
    sheet = book.create_sheet("New")
    for row in (["c", "d"], [1, 2], [3, 4]):
        sheet.append(row)
    book.save(path)
    assert read_frame(path).names == ("c", "d")
    assert read_frame(path, "Old").names == ("a", "b")
    assert [each.title for each in read_frame(path).sheets] == ["New"]
    assert [each.title for each in read_frame(path, "Old").sheets] == ["Old", "New"]


def test_the_sheets_that_can_be_chosen_are_told_with_their_rows(path):
    long = [["a", "b"], *([k, 0.5] for k in range(20_000))]  # some blocks of XML
    save(path, Notes=[], Long=long, Two=[["c", "d"], [], [1, 2], [3, 4]])
    frame = read_frame(path, "Two")
    assert frame.sheet == "Two"
    assert frame.sheets == (Sheet("Notes", 0), Sheet("Long", 20_001), Sheet("Two", 3))
    error = error_of(path, "Notes")
    assert error.message == (
        'table.xlsx (Notes) is empty: choose the sheet "Two" or "Long".'
    )
    save(path, Two=[["c", "d"], [1, 2], [3, 4]])
    assert read_frame(path).sheets == ()


def test_a_mistake_is_said_to_be_in_the_sheet_where_it_is(path):
    save(path, Notes=[], Data=[["a", "b"], [], [1, "x"], [2, 3], [4, 5]])
    error = error_of(path)
    assert error.params["file"] == "table.xlsx (Data)"
    assert (error.code, error.params["row"], error.params["column"]) == ("text", 3, "b")


def test_a_workbook_without_data(path):
    save(path, One=[], Two=[["only this"]])
    assert error_of(path).code == error_of(path, "Two").code == "one_column"
    save(path, One=[], Two=[])
    assert error_of(path).code == "empty"


def test_formulas_count_by_their_results(path):
    sums = [f"<c><f>A{row}+1</f><v>{row}</v></c>" for row in (2, 3)]
    text = '<c t="str"><f>IF(A2>1,"","x")</f><v></v></c>'
    rows = [xml_row("a", "b", "c"), xml_row(1, sums[0], text), xml_row(2, sums[1], "x")]
    save_xml(path, "".join(rows))
    assert cells_of(read_frame(path)) == {"a": [1, 2], "b": [2, 3], "c": [None, "x"]}


def test_a_formula_without_its_result(path):
    save(path, Data=[["a", "b"], [1, 2], [3, "=A3+1"]])
    assert error_of(path).message == (
        "Cell B3 of table.xlsx holds a formula without its result: open it in a "
        "spreadsheet program and save it again."
    )


@pytest.mark.parametrize("column", [[1, 2], ["x", "y"]])
def test_an_error_in_a_cell(path, column):
    fault = '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>'
    rows = [xml_row("a", "b"), xml_row(1, column[0]), xml_row(2, fault)]
    save_xml(path, "".join([*rows, xml_row(3, column[1])]))
    assert error_of(path).message == (
        'Line 3 of table.xlsx has "#DIV/0!" in column "b": correct its formula or '
        "empty the cell."
    )


def test_not_available_is_missing(path):
    missing = '<c t="e"><v>#N/A</v></c>'
    rows = [xml_row("a", "b"), xml_row(1, missing), xml_row(2, 3)]
    save_xml(path, "".join(rows))
    assert cells_of(read_frame(path))["b"] == [None, 3]


def test_a_number_with_three_decimals_is_no_thousand(path):
    save(path, Data=[["a", "b"], [1.234, "1,5"], [5.678, "2,5"]])
    assert cells_of(read_frame(path)) == {"a": [1.234, 5.678], "b": [1.5, 2.5]}


def test_a_text_that_may_be_a_thousand_is_unsure_whatever_the_numbers(path):
    save(path, Data=[["a", "b"], [1.5, "1,234"], [5.5, "5,678"]])
    assert error_of(path).code == "unsure"


def test_a_broken_workbook(path):
    save_xml(path, xml_row("a", "b") + xml_row(1, "<c><v>two</v></c>"))
    letters = path.read_bytes()
    save_xml(path, xml_row("a", "b") + "<row>")
    for content in (letters, path.read_bytes(), letters[: len(letters) // 2]):
        path.write_bytes(content)
        assert error_of(path).message == (
            "table.xlsx is a damaged spreadsheet: open it in a spreadsheet program "
            "and save it again."
        )


def test_what_else_is_in_an_archive(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("table.csv", "a,b\n1,2\n")
    assert error_of(path).code == "no_workbook"


@pytest.mark.parametrize(
    ("content", "code"),
    [("EncryptedPackage", "locked"), ("Workbook", "old_office")],
)
def test_a_locked_or_an_old_workbook(path, content, code):
    beginning = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99)
    path.write_bytes(beginning + content.encode("utf-16-le"))
    assert error_of(path).code == code


def test_a_workbook_too_big_to_unpack(path, monkeypatch):
    monkeypatch.setattr("nnviz.data.reading.archives.MAX_UNPACKED", 0.001)
    save(path, Data=[["a", "b"], [1, 2], [3, 4]])
    error = error_of(path)
    assert (error.code, error.params["limit"]) == ("too_big_unpacked", 0.001)


def test_giving_up_lets_go_of_the_workbook(path):
    save(path, Data=[["a", "b"], *([k, k + 0.5] for k in range(5000))])
    pieces = reading(path)
    while next(pieces) < 0.15:  # of its rows none
        pass
    pieces.close()  # a file left open is a warning, and that a failure
    assert pieces.made is None


def test_giving_up_ends_what_opens_the_workbook(path, monkeypatch):
    files = []

    def endless(file, **options):
        files.append(file)
        while True:
            file.seek(0)
            file.read(1)

    save(path, Data=[["a", "b"], [1, 2], [3, 4]])
    monkeypatch.setattr("openpyxl.load_workbook", endless)
    pieces = reading(path)
    while not files:
        next(pieces)
    pieces.close()
    for thread in threading.enumerate():
        if thread is not threading.main_thread():
            thread.join(10)
    assert files[0].closed


def test_numbers_are_read_to_the_last_bit(path):
    values = np.random.default_rng(0).standard_normal(50)
    rows = (xml_row(k, value) for k, value in enumerate(values.tolist()))
    save_xml(path, xml_row("a", "b") + "".join(rows))
    np.testing.assert_array_equal(read_frame(path).column("b").values, values)
