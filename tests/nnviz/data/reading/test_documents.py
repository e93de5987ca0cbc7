"""A sheet of an OpenDocument spreadsheet is read by what its cells hold."""

import pytest

from nnviz.data.errors import DataError
from nnviz.data.frames import Sheet
from nnviz.data.reading import read_frame
from tests.nnviz.data.reading.cells import cells_of
from tests.nnviz.data.reading.documents import (
    MANIFEST,
    blank,
    blank_rows,
    cell,
    save,
    save_xml,
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "table.ods"


def error_of(path, sheet=None) -> DataError:
    with pytest.raises(DataError) as caught:
        read_frame(path, sheet)
    return caught.value


def test_values_of_every_type_and_gaps(path):
    date = cell("date", "31/01/24", date_value="2024-01-31T00:00:00")
    moment = cell("date", "1/2", date_value="2024-02-01T12:30:00")
    save(
        path,
        Data=[
            ["surface (m²)", "city", "sold", "new", "share", "price", "lines"],
            [
                *(1.2345678901234567, "Paris", date),
                cell("boolean", "VRAI", boolean_value="true"),
                cell("percentage", "12 %", value=0.12),
                cell("currency", "3,50 €", value=3.5),
                "<table:table-cell><text:p>one</text:p><text:p>two</text:p>"
                "</table:table-cell>",
            ],
            [
                *(-2, blank(1), moment),
                cell("boolean", "FAUX", boolean_value="false"),
                cell("percentage", "5 %", value=0.05),
            ],
        ],
    )
    frame = read_frame(path)
    assert frame.columns[0].unit == "m²"
    assert cells_of(frame) == {
        "surface": [1.2345678901234567, -2],
        "city": ["Paris", None],
        "sold": ["2024-01-31", "2024-02-01 12:30:00"],
        "new": ["true", "false"],
        "share": [0.12, 0.05],
        "price": [3.5, None],
        "lines": ["one two", None],
    }


def test_blank_cells_around_and_inside_a_table(path):
    rows = [
        *(blank_rows(2), [blank(1), "Prices"], [blank(1), "a", "b", "c"]),
        *([blank(1), 1, blank(1), 2, blank(1000)], blank_rows(3)),
        *([blank(1), *[cell("float", "3", value=3)] * 3], blank_rows(1_048_000)),
    ]
    save(path, Data=rows)
    assert cells_of(read_frame(path)) == {"a": [1, 3], "b": [None, 3], "c": [2, 3]}


def test_repeated_cells_and_rows_stand_for_as_many(path):
    cells = '<table:table-cell office:value-type="float" office:value="7" {}="2"/>'
    pair = cells.format("table:number-columns-repeated")
    row = f'<table:table-row table:number-rows-repeated="3">{pair}</table:table-row>'
    save(path, Data=[["a", "b"], row, [1, 2]])
    assert cells_of(read_frame(path)) == {"a": [7, 7, 7, 1], "b": [7, 7, 7, 2]}


def test_the_first_sheet_with_a_table_unless_another_is_named(path):
    one, two = ([["a", "b"], [k, 2], [3, 4]] for k in (1, 5))
    save(path, Notes=[["Read me"]], One=one, Two=two)
    assert cells_of(read_frame(path))["a"] == [1, 3]
    assert cells_of(read_frame(path, "Two"))["a"] == [5, 3]
    assert error_of(path, "Tow").message == (
        'table.ods has no sheet "Tow": choose "Two", "One" or "Notes".'
    )


def test_a_note_at_a_cell_is_not_its_value(path):
    note = (
        '<table:table-cell office:value-type="float" office:value="5">'
        "<office:annotation><text:p>why?</text:p></office:annotation>"
        "<text:p>5</text:p></table:table-cell>"
    )
    text = note.replace("float", "string")
    save(path, Data=[["a", "b"], [note, text], [6, "x"]])
    assert cells_of(read_frame(path)) == {"a": [5, 6], "b": ["5", "x"]}


def test_a_mistake_is_said_to_be_in_the_row_where_it_is(path):
    rows = [["a", "b"], blank_rows(3), [1, "x"], [2, 3], [4, 5]]
    save(path, Notes=[["none"]], Data=rows)
    assert error_of(path).message == (
        'Line 5 of table.ods (Data) has "x" in column "b", where others are numbers: '
        "write a number or leave the cell empty."
    )


@pytest.mark.parametrize("fault", ["#DIV/0!", "#VALEUR !", "Err:502"])
def test_an_error_in_a_cell(path, fault):
    save(path, Data=[["a", "b"], [1, 2], [3, fault], [4, 5]])
    assert error_of(path).message == (
        f'Line 3 of table.ods has "{fault}" in column "b": correct its formula or '
        "empty the cell."
    )


def test_a_formula_without_its_result(path):
    formula = '<table:table-cell table:formula="of:=[.A2]"/>'
    save(path, Data=[["a", "b"], *[[k, 1] for k in range(60)], [blank(27), formula]])
    assert error_of(path).message == (
        "Cell AB62 of table.ods holds a formula without its result: open it in a "
        "spreadsheet program and save it again."
    )


def test_a_document_without_data(path):
    save(path, One=[], Two=[["a", "b"]])
    error = error_of(path, "One")
    assert error.message == 'table.ods (One) is empty: choose the sheet "Two".'
    assert error_of(path).code == "no_rows"
    save_xml(path, "<office:text/>")
    assert error_of(path).code == "empty"


def test_the_sheets_that_can_be_chosen_are_told_with_their_rows(path):
    rows = [["a", "b"], [1, 2], blank_rows(3), [3, 4]]
    save(path, Notes=[], One=rows, Two=[["c", "d"], [5, 6], [7, 8], [9, 9]])
    frame = read_frame(path, "Two")
    assert frame.sheet == "Two"
    assert frame.sheets == (Sheet("Notes", 0), Sheet("One", 3), Sheet("Two", 4))
    save(path, One=rows)
    assert (read_frame(path).sheet, read_frame(path).sheets) == ("One", ())


def test_a_locked_and_a_damaged_document(path):
    save_xml(path, "", manifest="<encryption-data/>")
    assert error_of(path).message == (
        "table.ods is locked with a password: save it without one."
    )
    save_xml(path, "<office:spreadsheet>")
    assert error_of(path).code == "broken_workbook"
    save(path, Data=[["a", "b"], [1, 2]])
    path.write_bytes(path.read_bytes()[:-30])
    assert error_of(path).code == "broken_workbook"


@pytest.mark.parametrize("part", [MANIFEST, "content.xml"])
def test_a_part_that_zip_has_encrypted(path, part):
    save(path, Data=[["a", "b"], [1, 2]])
    data, name = bytearray(path.read_bytes()), part.encode()
    data[data.index(name) - 24] |= 1  # the flags of the part, and in the directory
    data[data.rindex(name) - 38] |= 1
    path.write_bytes(data)
    assert error_of(path).code == "broken_workbook"
