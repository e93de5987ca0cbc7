"""The one error that data can raise: a sentence for people, a code for programs."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from nnviz.errors import AskedError, phrase, visible

# In every sentence a row is a line of the file as an editor counts them, from 1.
MESSAGES = {
    "not_found": 'There is no file "{file}": check its name and its folder.',
    "not_a_file": '"{file}" is a folder or a device: choose a file.',
    "unreadable": '"{file}" cannot be read ({reason}): choose another file.',
    "too_big": "{file} has {size:.1f} MB and at most {limit} MB are read: "
    "keep fewer rows or columns.",
    "binary": "Line {row} of {file} holds bytes that are not text: "
    "save the table as CSV in UTF-8, or as .xlsx.",
    "too_big_unpacked": "{file} has {size:.0f} MB when unpacked and at most {limit} MB "
    "are read: keep fewer rows or columns.",
    "locked": "{file} is locked with a password: save it without one.",
    "old_office": "{file} is an old Excel workbook (.xls) or another old document: "
    "save the table as .xlsx, .ods or CSV.",
    "no_workbook": "{file} is a ZIP archive and no spreadsheet (.xlsx, .ods): unpack "
    "it, or save the table as .xlsx, .ods or CSV.",
    "broken_workbook": "{file} is a damaged spreadsheet: open it in a spreadsheet "
    "program and save it again.",
    "no_sheet": '{file} has no sheet "{sheet}": choose {names}.',
    "no_result": "Cell {cell} of {file} holds a formula without its result: open it "
    "in a spreadsheet program and save it again.",
    "quotes": "The row at line {row} of {file} has a misplaced or unclosed "
    'quotation mark ("), or a cell too long to read: correct it.',
    "empty": "{file} is empty: its first line must hold the column names.",
    "empty_sheet": "{file} is empty: choose the sheet {names}.",
    "too_wide": "{file} has {received:,} columns and at most {limit:,} are read: "
    "delete some.",
    "no_names": "Line {row} of {file} holds numbers where the column names belong: "
    "add a line of names above it.",
    "one_column": '{file} has only the column "{column}" in line {row}: at least one '
    "feature and the target are needed, with commas, semicolons or tabs between them.",
    "cells": "Line {row} of {file} has {received} instead of {expected} cells: make "
    "them as many as the column names, with quotes around a cell that holds a "
    "separator.",
    "text": 'Line {row} of {file} has "{value}" in column "{column}", where others are '
    "numbers: write a number or leave the cell empty.",
    "second_heading": "Line {row} of {file} looks like a second line of names, with "
    '"{value}" in column "{column}": write a unit beside its name, as {column} '
    "({value}), and delete line {row}.",
    "too_large": 'Line {row} of {file} has "{value}" in column "{column}", but numbers '
    "must lie within ±{limit:g}: correct it or leave the cell empty.",
    "fault": 'Line {row} of {file} has "{value}" in column "{column}": '
    "correct its formula or empty the cell.",
    "unlike": 'Line {row} of {file} has "{value}" in column "{column}", but line '
    '{other_row} has "{other}": write all numbers of the column alike.',
    "unsure": 'Line {row} of {file} has "{value}" in column "{column}", where "{mark}" '
    "may part thousands or decimals: write {whole} or {longer}.",
    "too_long": "{file} has more than {limit:,} rows of {width:,} columns, which are "
    "too many to read: keep fewer rows or columns.",
    "no_rows": "{file} has column names but no rows under them: add at least two rows.",
    "one_row": "{file} has one row only, in line {row}: "
    "add at least one more, nothing can be learned from a single sample.",
    "unknown_set": '"{name}" is neither a file nor a data set: '
    "name a file or choose {names}.",
    "samples": "{received} samples were asked for: choose {least} to {most}.",
    "classes": "{received} classes were asked for: choose {least} to {most}.",
    "few_points": "{received} of at least {least} points are drawn: draw more.",
    "one_class": "All points are of class 0: draw some of class 1.",
    "gap_of_class": "No point is of class {received}, though higher classes have some: "
    "draw some of it.",
    "level_points": "All points are equally high: draw some higher or lower.",
    "noise": "A noise of {received} was asked for: choose 0 to {most}.",
}
OF_PREPARATION = {
    "scale": '"{received}" is no way to scale: choose {names}.',
    "test_share": "A share of {received} was asked for: "
    "choose at least 0 for each part, and less than 1 for all of them.",
    "constant_target": 'The target "{column}" of {file} is {value:g} in every row, so '
    "there is nothing to learn: choose another target.",
    "unknown_target": '{file} has no column "{column}" to be the target: '
    "choose {columns}.",
    "no_target_values": 'The target "{column}" of {file} has no value in any row: '
    "choose another target.",
    "constant_text": 'The target "{column}" of {file} is "{value}" in every row, so '
    "there is nothing to learn: choose another target.",
    "text_target": 'The target "{column}" of {file} holds texts, which are no '
    "quantities: predict them as classes.",
    "many_texts": 'The target "{column}" of {file} has {received} different texts and '
    "at most {limit} classes are told apart: choose another target.",
    "many_classes": 'The target "{column}" of {file} has {received} different values '
    "and at most {limit} classes are told apart: predict it as a quantity.",
    "unknown_column": '{file} has no column "{column}", which the recipe prepares: '
    "choose {columns}.",
    "no_features": "Every column of {file} but the target is left out, so there is "
    "nothing to predict from: use at least one.",
    "too_many_inputs": "The columns make {received} inputs of the network and at most "
    '{limit} are taken: leave out "{column}", which makes {own} of them.',
    "few_rows": "Only {received} of {rows} rows have a value wherever one is needed, "
    "and at least 2 must be left: let something stand in for what is missing.",
    "impute_text": 'The column "{column}" holds texts, which have no mean and no '
    "median: let the most frequent one or a constant stand in for missing ones.",
    "encode_text": 'The column "{column}" holds texts, which are no numbers as they '
    "are: encode them one-hot or ordinal.",
    "fill_number": 'The column "{column}" holds numbers, and "{value}" is none that '
    "could stand in for a missing one: give a number.",
    "nothing_seen": 'The column "{column}" has no value in any training row, so none '
    "can stand in for a missing one: leave it out or give a constant.",
    "missing_column": '{file} has no column "{column}", which the network was trained '
    "on: add it.",
    "numbers_expected": 'The column "{column}" of {file} holds texts where the network '
    "was trained on numbers: correct it.",
    "texts_expected": 'The column "{column}" of {file} holds numbers where the network '
    "was trained on texts: correct it.",
}
MESSAGES |= OF_PREPARATION


class DataError(AskedError):
    """A table, a data set or its preparation cannot be what was asked for.

    Attributes
    ----------
    sheets : tuple of str
        Where it is about a sheet of a workbook, others that may be read.
    """

    MESSAGES = MESSAGES
    sheets: tuple[str, ...] = ()


def nearest(word: str, choices: Sequence[str], count: int = 8) -> str:
    """Return up to `count` choices in one phrase, the most like `word` first."""

    def unlike(choice: str) -> float:
        return -SequenceMatcher(None, word.casefold(), choice.casefold()).ratio()

    names = [f'"{shown(choice)}"' for choice in sorted(choices, key=unlike)]
    return phrase([*names[:count], *(["…"] if len(names) > count else [])])


def shown(text: str, width: int = 40) -> str:
    """Return a text as one short line, fit for a sentence."""
    line = visible(" ".join(text.split()))
    return line if len(line) <= width else line[: width - 1] + "…"
