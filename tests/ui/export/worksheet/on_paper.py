"""A pupil with a worksheet on paper: the Markdown of it is all that is read.

What is given, the formulas and the rule of rounding come from the file; each box is
worked out by the formula printed above it, and what goes on is what stands in the key.
"""

import math
import re
from dataclasses import dataclass, field
from fractions import Fraction

from tests.nnviz.teach.worksheet.by_hand import written
from tests.ui.export.worksheet.latex import Formula, Matrix, each

BLANK = "\\_\\_\\_\\_\\_\\_"
LAYER = re.compile(r"\^\{\[(\d+)\]\}")
# Of a parameter in the update: what is kept for it, and of which it is.
KEPT = re.compile(r"(?:(\\bar\{g\}|[gsv])_\{(.+)\}|([Wb](?:\^\{\[\d+\]\})?))$")


@dataclass
class Table:
    """A table: its symbol, the heads of its columns, and its cells as they stand."""

    symbol: str
    heads: list[str]
    cells: list[list[str]]

    @property
    def values(self) -> Matrix:
        return Matrix([[Fraction(cell) for cell in row] for row in self.cells])


@dataclass
class Part:
    """What stands under one heading."""

    heading: str
    texts: list[str] = field(default_factory=list)
    formulas: list[str] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)


def read(text: str) -> list[Part]:
    """Return the parts of a worksheet; the first has what stands above all of them."""
    parts: list[Part] = []
    for block in text.rstrip("\n").split("\n\n"):
        if block.startswith("#"):
            parts.append(Part(block.lstrip("# ")))
        elif block.startswith("$$"):
            parts[-1].formulas.append(block.strip("$\n"))
        elif block.startswith("|"):
            _add(parts[-1].tables, _table(block))
        else:
            parts[-1].texts.append(block)
    return parts


def _add(tables: list[Table], table: Table) -> None:
    """Put a table after the others; one that goes on is joined to its beginning."""
    if tables and tables[-1].symbol == table.symbol:
        tables[-1].heads += table.heads
        for row, more in zip(tables[-1].cells, table.cells, strict=True):
            row += more
    else:
        tables.append(table)


def _table(block: str) -> Table:
    first, _, *rest = (
        [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        for line in block.splitlines()
    )
    rows = [[_number(cell) for cell in row[1:]] for row in rest]
    assert "\\|" not in first[0]  # Markdown would make a single bar of it
    symbol = re.sub(r"\\[lr]Vert", r"\\|", first[0].strip("$"))
    return Table(symbol, first[1:], rows)


def _number(cell: str) -> str:
    return cell if cell == BLANK else cell.replace("−", "-").replace(",", ".")


class Paper:
    """Works through a key.

    Attributes
    ----------
    answers : list of (symbol, printed cells, cells as they were worked out)
    """

    def __init__(self, text: str) -> None:
        top, given, *parts = read(text)
        self._decimals, self._figures = map(int, re.findall(r"\d+", top.texts[-1]))
        self._told = {table.symbol: table.values for table in given.tables}
        pairs = re.findall(r"(\S+) = (\d+(?:[.,]\d+)?)", given.texts[0])
        self._numbers = {
            name.translate(str.maketrans("₁₂", "12")): Fraction(x.replace(",", "."))
            for name, x in pairs
        }
        self._numbers |= {f"β_{k}": self._numbers.get(f"β{k}") for k in "12"}
        self._functions: dict[str, object] = {r"\tanh": math.tanh}
        self._in_rows = parts[0].formulas[0].split(" = ")[1].startswith("X")
        self.answers = []
        for part in parts:
            self._work(part)

    def _work(self, part: Part) -> None:
        self._rules = [f.split(r" \qquad ")[0] for f in part.formulas]
        self._define()
        for table in part.tables:
            found = self._found(table.symbol)
            cells = [
                [written(value, self._decimals, self._figures) for value in row]
                for row in found
            ]
            self.answers.append((table.symbol, table.cells, cells))
            self._told[_name(table.symbol)] = table.values

    def _define(self) -> None:
        """Learn the functions that are explained: ``\\sigma(z) = …``."""
        for rule in reversed(self._rules):
            found = re.match(r"(\\\w+|\\operatorname\{\S+\}')\(z\) = (.*)", rule)
            if found:
                name = re.sub(r"\\operatorname\{(.+)\}", r"\1", found[1])
                name, formula = name.replace("\\_", "_"), Formula(found[2])
                self._functions[name] = lambda z, a=None, f=formula: f.of(
                    z=z, a=a, π=Fraction(math.pi), **self._functions
                )

    def _rule(self, left: str, sign: str = "=") -> Formula | None:
        """Return the right side of a formula by its left side; of several the last."""
        for rule in self._rules:
            side, _, right = rule.partition(f" {sign} ")
            if right and side == left:
                return self._formula(right.split(" = ")[-1])
        return None

    def _formula(self, right: str) -> Formula:
        """Return a formula; for slopes with a box of their own, what stands there."""
        for symbol in self._told:
            if symbol.startswith(r"\operatorname"):
                right = right.replace(symbol, "P")
        return Formula(right)

    def _found(self, symbol: str) -> Matrix:
        layer = LAYER.search(symbol)
        place = layer[0] if layer else ""
        if r"\leftarrow" in symbol or r"- \alpha" in symbol:
            return self._renewed(symbol)
        if symbol == f"A{place}":
            return self._activated(place)
        if symbol == f"e^{{Z{place}}}":
            return _mapped(math.exp, self._told[f"Z{place}"])
        if symbol.endswith("e^{z_{k}}"):
            self._powers = next(t for s, t in self._told.items() if s == self._last())
            return self._by_sample([[sum(row)] for row in self._samples(self._powers)])
        if symbol.startswith(r"\operatorname"):
            return self._slope(symbol, place)
        if symbol in (r"\mathcal{L}^{(i)}", "e^{(i)}"):
            return self._losses(symbol)
        if symbol == rf"\mathrm{{d}} b{place}":
            return self._of_biases(place)
        if symbol == rf"\mathrm{{d}} A{place}" and not self._rule(symbol):
            return self._at_outputs("\\mathrm{d} a", ())
        if symbol == rf"\mathrm{{d}} Z{place}" and not self._rule(symbol):
            return self._at_outputs("\\mathrm{d} z", ("da",))
        return self._plain(symbol)

    def _last(self) -> str:
        return self.answers[-1][0]

    @property
    def _last_slope(self) -> str:
        slopes = [
            symbol for symbol in self._told if symbol.startswith(r"\operatorname")
        ]
        return slopes[-1] if slopes else ""

    # -- forward and loss ------------------------------------------------------------

    def _activated(self, place: str) -> Matrix:
        if rule := self._rule("a"):
            values = self._functions
            return _mapped(lambda z: rule.of(z=z, **values), self._told[f"Z{place}"])
        assert self._rule("a_{k}") is not None
        totals = self._told[self._last()]
        return each(lambda e, total: e / total, self._powers, totals)

    def _losses(self, symbol: str) -> Matrix:
        if self._rule(symbol) is None:
            raise AssertionError(f"no formula of {symbol}")
        is_huber = any(rule.startswith("h(e)") for rule in self._rules)
        values = {"h": _huber} if is_huber else {}
        rule = self._rule(symbol)
        return self._by_sample(
            [
                [rule.of(**_outputs(a=a, y=y), **values)]
                for a, y in zip(*map(self._samples, self._ends()), strict=True)
            ]
        )

    def _ends(self) -> tuple[Matrix, Matrix]:
        """Return the outputs and the targets."""
        names = [name for name in self._told if re.match(r"A(\^|$)", name)]
        return self._told[names[-1]], self._told["Y"]

    def _at_outputs(self, left: str, also: tuple[str, ...]) -> Matrix:
        """Work out what is written for an output k, or for the only one."""
        rule = self._rule(left) or self._rule(f"{left}_{{k}}")
        assert rule is not None, left
        given = dict(zip("ay", map(self._samples, self._ends()), strict=True))
        for name in also:
            given[name] = self._samples(self._told[self._last()])
        whole = {
            "L_0": self._whole(r"\mathcal{L}_{0}"),
            "L": self._whole(r"\mathcal{L}"),
        }
        found = []
        for sample in range(len(given["a"])):
            values = {name: rows[sample] for name, rows in given.items()}
            found.append(
                [
                    rule.of(**_outputs(k, **values), **whole)
                    for k in range(len(values["a"]))
                ]
            )
        return self._by_sample(found)

    def _whole(self, symbol: str) -> Fraction | None:
        found = self._told.get(symbol)
        return found[0][0] if found else None

    # -- backward --------------------------------------------------------------------

    def _slope(self, symbol: str, place: str) -> Matrix:
        name = re.match(r"\\operatorname\{(.+)\}'", symbol)[1].replace("\\_", "_")
        slope = self._functions[f"{name}'"]
        return each(slope, self._told[f"Z{place}"], self._told[f"A{place}"])

    def _of_biases(self, place: str) -> Matrix:
        rule = self._rule(rf"\mathrm{{d}} b{place}")
        units = zip(*self._samples(self._told[rf"\mathrm{{d}} Z{place}"]), strict=True)
        m = self._numbers["m"]
        values = {"m": m, "#i": int(m)}
        found = [[rule.of(**values, **{"dz(i)": unit}) for unit in units]]
        return Matrix(found) if self._in_rows else Matrix(found).turned

    def _plain(self, symbol: str) -> Matrix:
        """Work out a formula of whole tables or of plain numbers."""
        rule = self._rule(symbol) or self._rule(symbol.replace("_{t}", "_t"))
        values = dict(self._numbers) | {"P": self._told.get(self._last_slope)}
        for name, table in self._told.items():
            short = _short(name)
            values[short] = table
            values[short.replace("W", "w")] = table
        for name in (r"\mathcal{L}^{(i)}", "e^{(i)}"):
            if name in self._told:
                column = [row[0] for row in self._samples(self._told[name])]
                values[_short(name)] = column
        values |= {"#i": int(self._numbers["m"])}
        for name in ("L_0", "Ω"):
            if name in values:
                values[name] = values[name][0][0]
        found = rule.of(**values) if rule else self._shortened(symbol)
        return found if isinstance(found, Matrix) else Matrix([[found]])

    # -- update ----------------------------------------------------------------------

    def _shortened(self, symbol: str) -> Fraction:
        """Work out the norms that clipping needs, and what a gradient is taken by."""
        if symbol == r"\alpha \, \lambda":
            return self._numbers["α"] * self._numbers["λ"]
        if symbol.startswith("c / "):
            size = self._told[self._last()][0][0]
            size = Fraction(math.sqrt(size)) if self._last().endswith("^{2}") else size
            return self._numbers["c"] / max(size, self._numbers["c"])
        own = symbol.removeprefix(r"\left\| ").removesuffix(r" \right\|")
        if own in self._told:
            return Fraction(math.sqrt(_squares(self._told[own])))
        assert symbol == r"\left\| \nabla \mathcal{L} \right\|^{2}", symbol
        gradients = (t for s, t in self._told.items() if re.match(r"\\m.*d} [Wb]", s))
        return sum(map(_squares, gradients))

    def _renewed(self, symbol: str) -> Matrix:
        """Work out what the update writes anew, by its rule for one parameter."""
        is_decay = r"- \alpha" in symbol
        kept, of, alone = KEPT.match(_name(symbol)).groups()
        of = of or alone
        gradient = self._told.get(f"g_{{{of}}}", self._told[rf"\mathrm{{d}} {of}"])
        if kept == "g":
            return self._clipped(gradient)
        sides = [rule.split(r" \leftarrow ") for rule in self._rules if "arrow" in rule]
        mine = [right for left, right in sides if left == (kept or "w")]
        rule = Formula(mine[0 if is_decay else -1])
        tables = {"w": self._told[of], "g": gradient}
        for letter, name in (("s", "s"), ("v", "v"), ("gbar", r"\bar{g}")):
            if f"{name}_{{{of}}}" in self._told:
                tables[letter] = self._told[f"{name}_{{{of}}}"]
        numbers = dict(self._numbers)
        if r"\alpha_{t}" in self._told:
            numbers["α_t"] = self._told[r"\alpha_{t}"][0][0]
        if is_decay:  # α λ has a box of its own
            return each(
                lambda w, d: w - d * w, tables["w"], self._told[r"\alpha \, \lambda"]
            )
        shape = range(len(gradient)), range(len(gradient[0]))
        return Matrix(
            [
                [
                    rule.of(**numbers, **{n: t[i][j] for n, t in tables.items()})
                    for j in shape[1]
                ]
                for i in shape[0]
            ]
        )

    def _clipped(self, gradient: Matrix) -> Matrix:
        rule = next(r for r in self._rules if r.startswith("g "))
        if "frac" not in rule:
            limit = Formula(rule.split(r" \leftarrow ")[1])
            return _mapped(lambda g: limit.of(g=g, c=self._numbers["c"]), gradient)
        factor = [t for s, t in self._told.items() if s.startswith("c / ")][-1][0][0]
        return _mapped(lambda g: g * factor, gradient)

    # -- rows or columns -------------------------------------------------------------

    def _samples(self, table: Matrix) -> Matrix:
        return table if self._in_rows else table.turned

    def _by_sample(self, rows: list[list[Fraction]]) -> Matrix:
        return Matrix(rows) if self._in_rows else Matrix(rows).turned


def _name(symbol: str) -> str:
    """Return what is told under a symbol: of what is written anew, its own name."""
    return symbol.removesuffix(r" \leftarrow").split(r" - \alpha")[0]


def _short(symbol: str) -> str:
    """Return a symbol as formulas look it up: ``dZ[1]``, ``L_0``, ``L(i)``."""
    text = symbol.replace(r"\mathrm{d} ", "d").replace(r"\mathcal{L}", "L")
    text = re.sub(r"\^\{(\[\d+\]|\(i\))\}", r"\1", text.replace(r"\Omega", "Ω"))
    return text.replace("_{0}", "_0")


def _outputs(k: int = 0, **rows: list[Fraction]) -> dict[str, object]:
    """Return the values at the outputs of a sample; of the only one, its own."""
    if len(next(iter(rows.values()))) == 1:
        return {name: row[0] for name, row in rows.items()}
    count = len(next(iter(rows.values())))
    return {**rows, "k": k, "#k": count, "#j": count}


def _huber(e: Fraction) -> Fraction:
    return e * e / 2 if abs(e) <= 1 else abs(e) - Fraction(1, 2)


def _mapped(function, table: Matrix) -> Matrix:
    return Matrix([[Fraction(function(x)) for x in row] for row in table])


def _squares(table: Matrix) -> Fraction:
    return sum(x * x for row in table for x in row)
