"""Files that are tables, however strange they look, and what is to be found in them.

Each has its content and its columns, all cells of them: numbers, or texts; None where
nothing is.
"""

LONG = "word " * 5000

# What is odd, what the file holds, and what must be read.
TEXTS: dict[str, tuple[str | bytes, dict[str, list[object]]]] = {
    # -- digits that are no quantity -----------------------------------------------
    "postal codes": (
        "code,b\n01008,1\n75001,2\n33000,3\n",
        {"code": ["01008", "75001", "33000"], "b": [1, 2, 3]},
    ),
    "codes with gaps": (
        "code,b\n75001,1\n,2\n 01008 ,3\nNA,4\n",
        {"code": ["75001", None, "01008", None], "b": [1, 2, 3, 4]},
    ),
    "zeros that begin numbers": (
        "a,b,c,d\n0.5,0,05.5,-01\n007,10,1,2\n",
        {"a": [0.5, 7], "b": [0, 10], "c": [5.5, 1], "d": [-1, 2]},
    ),
    # -- how cells are parted ---------------------------------------------------
    "commas": ("a,b\n1,2\n3,4.5\n", {"a": [1, 3], "b": [2, 4.5]}),
    "tabs": ("a\tb\n1\t2\n3\t4.5\n", {"a": [1, 3], "b": [2, 4.5]}),
    "bars": ("a|b\n1|2\n3|4.5\n", {"a": [1, 3], "b": [2, 4.5]}),
    "semicolons and decimal commas": (
        "a;b\n1,5;2\n3;4,25\n",
        {"a": [1.5, 3], "b": [2, 4.25]},
    ),
    "semicolons and decimal points": (
        "a;b\n1.5;2\n3;4.25\n",
        {"a": [1.5, 3], "b": [2, 4.25]},
    ),
    "a decimal comma in each row": (
        "a;b\n1,5;2\n3,5;4\n",
        {"a": [1.5, 3.5], "b": [2, 4]},
    ),
    "tabs and decimal commas": (
        "a\tb\n1,5\t2\n3,25\t4\n",
        {"a": [1.5, 3.25], "b": [2, 4]},
    ),
    "semicolons in quoted cells": (
        'a,b\n"x;y;z",1\n"u;v",2\n',
        {"a": ["x;y;z", "u;v"], "b": [1, 2]},
    ),
    "spaces": ("a  b\n  1 2\n30 4\n", {"a": [1, 30], "b": [2, 4]}),
    "a separator that is told": (
        "sep=|\na,b|c\n1|2\n3|4\n",
        {"a,b": [1, 3], "c": [2, 4]},
    ),
    "commas in quoted cells": (
        'a,b\n"Braund, Mr. Owen",1\n"Cumings, Mrs.",2\n',
        {"a": ["Braund, Mr. Owen", "Cumings, Mrs."], "b": [1, 2]},
    ),
    "quotes in quoted cells": (
        'a,b\n"the ""first""",1\nsecond,2\n',
        {"a": ['the "first"', "second"], "b": [1, 2]},
    ),
    "a quote in a cell": (
        'a,b\n5" pipe,1\n6" pipe,2\n',
        {"a": ['5" pipe', '6" pipe'], "b": [1, 2]},
    ),
    "cells over several lines": (
        'a,b\n"one\ntwo",1\n"three\r\n  four",2\n',
        {"a": ["one two", "three four"], "b": [1, 2]},
    ),
    "trailing separators": ("a,b,\n1,2,\n3,4,\n", {"a": [1, 3], "b": [2, 4]}),
    "trailing separators in the rows": (
        "a,b\n1,2,\n3,4,,\n",
        {"a": [1, 3], "b": [2, 4]},
    ),
    "trailing separators above": ("a,b,,\n1,2\n3,4\n", {"a": [1, 3], "b": [2, 4]}),
    "blank lines": ("\n\n a , b \n\n1,2\n , \n3,4\n\n", {"a": [1, 3], "b": [2, 4]}),
    "no line end at the end": ("a,b\n1,2\n3,4", {"a": [1, 3], "b": [2, 4]}),
    "Windows line ends": ("a,b\r\n1,2\r\n3,4\r\n", {"a": [1, 3], "b": [2, 4]}),
    "old Mac line ends": ("a,b\r1,2\r3,4\r", {"a": [1, 3], "b": [2, 4]}),
    "mixed line ends": ("a,b\r\n1,2\r3,4\n5,6", {"a": [1, 3, 5], "b": [2, 4, 6]}),
    # -- what stands above the rows -----------------------------------------------
    "a title": ("Prices of 2024\n\na,b\n1,2\n3,4\n", {"a": [1, 3], "b": [2, 4]}),
    "a title with separators": (
        "Prices,,\na,b,c\n1,2,3\n3,4,5\n",
        {"a": [1, 3], "b": [2, 4], "c": [3, 5]},
    ),
    "comments": (
        "# source: a, b and c\n# 2024\na,b\n1,2\n# a pause\n3,4\n",
        {"a": [1, 3], "b": [2, 4]},
    ),
    "many comments": ("# note\n" * 50 + "a,b\n1,2\n3,4\n", {"a": [1, 3], "b": [2, 4]}),
    "a heading with a hash": ("#id,b\n1,2\n3,4\n", {"#id": [1, 3], "b": [2, 4]}),
    "same headings": (
        "age,age,age 2,age\n1,2,3,4\n5,6,7,8\n",
        {"age": [1, 5], "age 3": [2, 6], "age 2": [3, 7], "age 4": [4, 8]},
    ),
    "same headings with other units": (
        "d (m),d (km)\n1,2\n3,4\n",
        {"d": [1, 3], "d 2": [2, 4]},
    ),
    "blank headings": (
        ",a,,\n0,1,2,\n1,3,4,\n",
        {"index": [0, 1], "a": [1, 3], "column 3": [2, 4]},
    ),
    "years as headings": (
        "country,1990,2000\nFrance,58,61\nMalta,0.3,0.4\n",
        {"country": ["France", "Malta"], "1990": [58, 0.3], "2000": [61, 0.4]},
    ),
    "a heading over several lines": (
        '"net\nworth (€)",b\n1,2\n3,4\n',
        {"net worth": [1, 3], "b": [2, 4]},
    ),
    "headings in other scripts": (
        "العمر,🍎,名前\n1,2,אבג\n3,4,😀\n",
        {"العمر": [1, 3], "🍎": [2, 4], "名前": ["אבג", "😀"]},
    ),
    # -- encodings ------------------------------------------------------------------
    "UTF-8": ("é,b\nœ,2\nø,4\n", {"é": ["œ", "ø"], "b": [2, 4]}),
    "UTF-8 with a mark": (
        "é,b\n1,2\n3,4\n".encode("utf-8-sig"),
        {"é": [1, 3], "b": [2, 4]},
    ),
    "UTF-16": ("é;b\n1;2\n3;4\n".encode("utf-16"), {"é": [1, 3], "b": [2, 4]}),
    "UTF-16, the other way round": (
        b"\xfe\xff" + "é\tb\r\n1\t2\r\n3\t4\r\n".encode("utf-16-be"),
        {"é": [1, 3], "b": [2, 4]},
    ),
    "Latin-1": ("é,b\n1,ÿ\n3,à\n".encode("latin-1"), {"é": [1, 3], "b": ["ÿ", "à"]}),
    "Windows-1252": (
        "a,b\n1,5 €\n3,6 €\n".encode("cp1252"),
        {"a": [1, 3], "b": [5, 6]},
    ),
    # -- numbers -----------------------------------------------------------------------
    "signs and exponents": (
        "a,b\n+1,-2\n1e5,−3\n-1.5E-3,-0\n.5,5.\n",
        {"a": [1, 1e5, -1.5e-3, 0.5], "b": [-2, -3, -0.0, 5]},
    ),
    "exponents and decimal commas": (
        "a;b\n1,5e3;1\n-2,5E-1;2\n",
        {"a": [1500, -0.25], "b": [1, 2]},
    ),
    "thousands in quotes": (
        'a,b\n"1,234.5",1\n"1,234,567",2\n12,3\n',
        {"a": [1234.5, 1234567, 12], "b": [1, 2, 3]},
    ),
    "thousands beside decimal points": (
        'a,b\n"1,234",1.5\n"12,345",2.25\n',
        {"a": [1234, 12345], "b": [1.5, 2.25]},
    ),
    "German thousands": (
        "a;b\n1.234,5;1\n1.234.567,25;2\n",
        {"a": [1234.5, 1234567.25], "b": [1, 2]},
    ),
    "French thousands": (
        "a;b\n1 234,5;12\u00a0345\n1\u202f234\u202f567;1 000\n",
        {"a": [1234.5, 1234567], "b": [12345, 1000]},
    ),
    "Swiss thousands": (
        "a,b\n1'234.5,1\n1’234’567,2\n",
        {"a": [1234.5, 1234567], "b": [1, 2]},
    ),
    "three decimals after a semicolon": (
        "a;b\n1,234;1\n5,678;2\n",
        {"a": [1.234, 5.678], "b": [1, 2]},
    ),
    "three decimals beside a decimal comma": (
        'a,b\n"1,234","1,5"\n"5,678","2,25"\n',
        {"a": [1.234, 5.678], "b": [1.5, 2.25]},
    ),
    "three decimals after a point": (
        "a,b\n1.234,1\n5.678,2\n",
        {"a": [1.234, 5.678], "b": [1, 2]},
    ),
    "percent": ("a,b\n12%,1\n3.5 %,2\n", {"a": [12, 3.5], "b": [1, 2]}),
    "money": (
        'a,b,c\n"$1,200.50",1,£3\n-$3,2,£4\n',
        {"a": [1200.5, -3], "b": [1, 2], "c": [3, 4]},
    ),
    "money behind": ("a;b\n1 200,50 €;1\n3 €;2\n", {"a": [1200.5, 3], "b": [1, 2]}),
    "subnormal": (
        "a,b\n1e-320,1e100\n-1e-320,-1e100\n",
        {"a": [1e-320, -1e-320], "b": [1e100, -1e100]},
    ),
    "other digits": ("a,b\n٣,2\n3,0\n", {"a": [3, 3], "b": [2, 0]}),
    # -- what is not there -------------------------------------------------------------
    "missing numbers": (
        "a,b\n1,2\n,3\nNA,4\n n/a ,5\nNaN,6\nnull,7\nNone,8\n?,9\n-,10\n"
        "#N/A,11\n<NA>,12\n",
        {"a": [1] + [None] * 10, "b": list(range(2, 13))},
    ),
    "missing texts": (
        "a,b\nx,1\n,2\nNA,3\nx,4\n",
        {"a": ["x", None, None, "x"], "b": [1, 2, 3, 4]},
    ),
    "missing decimals with commas": (
        "a;b\n1,5;1\n;2\n2,5;3\n",
        {"a": [1.5, None, 2.5], "b": [1, 2, 3]},
    ),
    "all missing": ("a,b\n,1\nNA,2\n", {"a": [None, None], "b": [1, 2]}),
    "constant": ("a,b\n7,x\n7,x\n", {"a": [7, 7], "b": ["x", "x"]}),
    # -- texts -------------------------------------------------------------------------
    "booleans": (
        "a,b,c,d\ntrue,vrai,yes,oui\nfalse,faux,no,non\n",
        {
            "a": ["true", "false"],
            "b": ["vrai", "faux"],
            "c": ["yes", "no"],
            "d": ["oui", "non"],
        },
    ),
    "dates": (
        "a,b,c\n2024-01-31,31/01/2024,31.01.2024\n2024-02-01,01/02/2024,01.02.2024\n",
        {
            "a": ["2024-01-31", "2024-02-01"],
            "b": ["31/01/2024", "01/02/2024"],
            "c": ["31.01.2024", "01.02.2024"],
        },
    ),
    "texts with numbers among them": (
        "ticket,b\nA/5 21171,1\n113803,2\n373450,3\nPC 17599,4\n",
        {"ticket": ["A/5 21171", "113803", "373450", "PC 17599"], "b": [1, 2, 3, 4]},
    ),
    "numbers in other bases": (
        "a,b\n0x1F,1_000\n0x20,2_000\n",
        {"a": ["0x1F", "0x20"], "b": ["1_000", "2_000"]},
    ),
    "spaces in texts": ("a,b\n  x  y ,1\nx y,2\n", {"a": ["x y", "x y"], "b": [1, 2]}),
    "a very long text": (
        f"a,b\n{LONG},1\nx,2\n",
        {"a": [LONG.strip(), "x"], "b": [1, 2]},
    ),
    "infinity among texts": (
        "a,b\ninf,1\nfinite,2\nzero,3\n",
        {"a": ["inf", "finite", "zero"], "b": [1, 2, 3]},
    ),
}
