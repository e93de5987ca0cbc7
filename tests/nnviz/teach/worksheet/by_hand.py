"""A pocket calculator for worksheets: it reads printed numbers and nothing else.

It shares no line with the program: sums and products are exact fractions, functions
are those of `math`, and a result is rounded as a pupil does, halves away from zero.
"""

import math
import re
from fractions import Fraction

Table = list[list[Fraction]]


def read(quantity) -> Table:
    rows, columns = quantity.values.shape
    return [
        [Fraction(quantity.text(i, j)) for j in range(columns)] for i in range(rows)
    ]


def written(value, decimals: int, figures: int) -> str:
    """Round to decimals, small numbers to figures, and write it."""
    value = Fraction(value)
    kept = decimals
    if value:
        first = next(k for k in range(400) if abs(value) * 10**k >= 1)
        kept = max(decimals, first + figures - 1 if first else decimals)
    shifted = abs(value) * 10**kept
    whole = math.floor(shifted + Fraction(1, 2))
    digits = str(whole).rjust(kept + 1, "0")
    text = f"{digits[:-kept]}.{digits[-kept:]}" if kept else digits
    return f"-{text}" if value < 0 and whole else text


def product(left: Table, right: Table) -> Table:
    return [
        [
            sum(a * b for a, b in zip(row, column, strict=True))
            for column in turned(right)
        ]
        for row in left
    ]


def turned(table: Table) -> Table:
    return [list(row) for row in zip(*table, strict=True)]


def each(function, *tables: Table) -> Table:
    return [
        [Fraction(function(*cells)) for cells in zip(*rows, strict=True)]
        for rows in zip(*tables, strict=True)
    ]


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def normal(z):
    return (1 + math.erf(z / math.sqrt(2))) / 2


ACTIVATIONS = {
    "linear": lambda z: z,
    "sigmoid": sigmoid,
    "tanh": math.tanh,
    "relu": lambda z: max(z, 0),
    "leaky_relu": lambda z: z if z > 0 else z / 5,
    "elu": lambda z: z if z > 0 else math.exp(z) - 1,
    "softplus": lambda z: math.log(1 + math.exp(z)),
    "gelu": lambda z: float(z) * normal(z),
    "silu": lambda z: float(z) * sigmoid(z),
}
SLOPES = {
    "sigmoid": lambda z, a: a * (1 - a),
    "tanh": lambda z, a: 1 - a * a,
    "relu": lambda z, a: int(z > 0),
    "leaky_relu": lambda z, a: 1 if z > 0 else Fraction(1, 5),
    "elu": lambda z, a: 1 if z > 0 else math.exp(z),
    "softplus": lambda z, a: sigmoid(z),
    "gelu": lambda z, a: (
        normal(z) + float(z) * math.exp(-z * z / 2) / math.sqrt(2 * math.pi)
    ),
    "silu": lambda z, a: sigmoid(z) * (1 + float(z) * (1 - sigmoid(z))),
}
# Of one output, ℒ⁽ⁱ⁾ and its slope.
LOSSES = {
    "mean_squared_error": (lambda a, y: (a - y) ** 2, lambda a, y: 2 * (a - y)),
    "half_mean_squared_error": (lambda a, y: (a - y) ** 2 / 2, lambda a, y: a - y),
    "mean_absolute_error": (
        lambda a, y: abs(a - y),
        lambda a, y: (a > y) - (a < y),
    ),
    "huber": (
        lambda a, y: (
            (a - y) ** 2 / 2 if abs(a - y) <= 1 else abs(a - y) - Fraction(1, 2)
        ),
        lambda a, y: max(-1, min(1, a - y)),
    ),
    "binary_crossentropy": (
        lambda a, y: -math.log(a if y else 1 - a),
        lambda a, y: (a - y) / (a * (1 - a)),
    ),
}


class Pupil:
    """Works through a sheet; `answers` holds what was found for each of its numbers."""

    def __init__(self, program, worked) -> None:
        self.program, self.worked = program, worked
        self.told = {each.name: read(each) for each in worked.given}
        self.numbers = {k: Fraction(str(v)) for k, v in worked.numbers.items()}
        self.answers = []
        for quantity in worked.found:
            found = self._found(quantity.letter, quantity.layer, quantity.of)
            self.answers.append(
                [
                    [written(v, worked.decimals, worked.figures) for v in row]
                    for row in found
                ]
            )
            self.told[quantity.name] = read(quantity)

    def _found(self, letter, layer, of):
        told, m = self.told, self.numbers["m"]
        A = told[f"A{layer - 1}"] if layer > 1 else told["X"]
        match letter:
            case "Z":
                z = product(A, told[f"W{layer}"])
                b = told.get(f"b{layer}")
                return [each(lambda x, y: x + y, [row], b)[0] for row in z] if b else z
            case "powers":
                return each(math.exp, told[f"Z{layer}"])
            case "sum":
                return [[sum(row)] for row in told[f"powers{layer}"]]
            case "A" if f"powers{layer}" in told:
                pairs = zip(told[f"powers{layer}"], told[f"sum{layer}"], strict=True)
                return [[e / total for e in row] for row, (total,) in pairs]
            case "A":
                name = self.program.activations[layer - 1].name
                return each(ACTIVATIONS[name], told[f"Z{layer}"])
            case "losses":
                return self._losses()
            case "loss" if "data_loss" in told:
                return [[told["data_loss"][0][0] + told["penalty"][0][0]]]
            case "loss" | "data_loss":
                mean = sum(row[0] for row in told["losses"]) / m
                is_root = self.program.loss.name == "root_mean_squared_error"
                return [[math.sqrt(mean) if is_root else mean]]
            case "penalty":
                return [[self._penalty()]]
        return self._backward(letter, layer, of)

    def _backward(self, letter, layer, of):
        told, m = self.told, self.numbers["m"]
        A = told[f"A{layer - 1}"] if layer > 1 else told["X"]
        match letter:
            case "dA" if layer == self.program.depth:
                return self._slope_of_loss()
            case "dA":
                return product(told[f"dZ{layer + 1}"], turned(told[f"W{layer + 1}"]))
            case "slope":
                name = self.program.activations[layer - 1].name
                return each(SLOPES[name], told[f"Z{layer}"], told[f"A{layer}"])
            case "dZ":
                return self._through(layer)
            case "dW":
                products = product(turned(A), told[f"dZ{layer}"])
                return self._with_penalty(layer, each(lambda g: g / m, products))
            case "db":
                columns = turned(told[f"dZ{layer}"])
                return [[sum(column) / m for column in columns]]
            case "norm" | "squares" | "scale":
                return [[self._size(letter, of)]]
            case "gW" | "gb":
                g, limit = self.told[f"d{letter[1:]}{layer}"], self.numbers["limit"]
                if self.program.optimizer.clipvalue is not None:
                    return each(lambda x: max(-limit, min(limit, x)), g)
                return each(lambda x: x * told["scale"][0][0], g)
        return self._updated(letter, layer, of)

    def _size(self, letter, of):
        """Return a norm, a sum of squares, or what a gradient is shortened by."""
        if letter == "scale":
            limit, told = self.numbers["limit"], self.told
            size = told["norm"] if "norm" in of else each(math.sqrt, told["squares"])
            return limit / max(size[0][0], limit)
        tables = [self.told[name] for name in re.findall(r"d[Wb]\d+", of)]
        squares = sum(x * x for table in tables for row in table for x in row)
        return math.sqrt(squares) if letter == "norm" else squares

    def _losses(self):
        A, Y = self.told[f"A{self.program.depth}"], self.told["Y"]
        name = self.program.loss.name
        if name.endswith("categorical_crossentropy"):
            table = each(lambda a, y: -math.log(a) if y else 0, A, Y)
            return [[sum(row)] for row in table]
        if name == "root_mean_squared_error":
            name = "mean_squared_error"
        table = each(LOSSES[name][0], A, Y)
        return [[sum(row) / len(row)] for row in table]

    def _slope_of_loss(self):
        A, Y = self.told[f"A{self.program.depth}"], self.told["Y"]
        name, n = self.program.loss.name, len(Y[0])
        if name.endswith("categorical_crossentropy"):
            return each(lambda a, y: -y / a, A, Y)
        if name == "root_mean_squared_error":
            loss = self.told.get("data_loss", self.told["loss"])[0][0]
            return each(lambda a, y: (a - y) / loss / n, A, Y)
        slope = LOSSES[name][1]
        return each(lambda a, y: Fraction(slope(a, y)) / n, A, Y)

    def _through(self, layer):
        told, program = self.told, self.program
        A = told[f"A{layer}"]
        if layer == program.depth and program.is_fused:
            n = len(A[0]) if program.loss.mean_over_outputs else 1
            return each(lambda a, y: (a - y) / n, A, told["Y"])
        dA = told[f"dA{layer}"]
        if f"slope{layer}" in told:
            return each(lambda d, s: d * s, dA, told[f"slope{layer}"])
        if program.activations[layer - 1].name == "linear":
            return dA
        totals = [sum(row) for row in each(lambda d, a: d * a, dA, A)]
        triples = zip(dA, A, totals, strict=True)
        return [
            [a * (d - total) for d, a in zip(ds, As, strict=True)]
            for ds, As, total in triples
        ]

    def _penalty(self):
        found = Fraction(0)
        for layer, penalty in enumerate(self.program.penalties, start=1):
            weights = [w for row in self.told[f"W{layer}"] for w in row]
            found += Fraction(str(penalty.l1)) * sum(map(abs, weights))
            found += Fraction(str(penalty.l2)) * sum(w * w for w in weights)
        return found

    def _with_penalty(self, layer, gradient):
        penalty, W = self.program.penalties[layer - 1], self.told[f"W{layer}"]
        l1, l2 = Fraction(str(penalty.l1)), Fraction(str(penalty.l2))

        def share(g, w):
            sign = (w > 0) - (w < 0)
            return g + l1 * sign + 2 * l2 * w

        return each(share, gradient, W)

    def _updated(self, letter, layer, line):
        """Return what an optimizer remembers, or the new parameters."""
        told, n, name = self.told, self.numbers, self.program.optimizer.name
        if letter == "decay":
            return [[n["lr"] * n["weight_decay"]]]
        if letter == "lr_t":
            b1, b2, t = n["beta_1"], n["beta_2"], int(n["t"])
            return [[n["lr"] * Fraction(math.sqrt(1 - b2**t)) / (1 - b1**t)]]
        kind, of = letter[-1], f"{letter[-1]}{layer}"
        g, slot = told.get(f"g{of}", told.get(f"d{of}")), letter[:-1]
        old = told[f"{letter}{layer}"]
        if slot == "v":
            mu = n["momentum"]
            return each(lambda v, g: mu * v - n["lr"] * g, old, g)
        if slot == "avg":
            b = n["beta_1"]
            return each(lambda v, g: b * v + (1 - b) * g, old, g)
        if slot == "s" and name == "adagrad":
            return each(lambda s, g: s + g * g, old, g)
        if slot == "s":
            b = n["rho"] if name == "rmsprop" else n["beta_2"]
            return each(lambda s, g: b * s + (1 - b) * g * g, old, g)
        assert kind == letter
        if "decay" in line:
            return each(lambda w: w - told["decay"][0][0] * w, old)
        if name == "sgd" and "momentum" in n:
            v, mu = told[f"v{of}"], n["momentum"]
            if not self.program.optimizer.nesterov:
                return each(lambda w, v: w + v, old, v)
            return each(lambda w, v, g: w + mu * v - n["lr"] * g, old, v, g)
        if name == "sgd":
            return each(lambda w, g: w - n["lr"] * g, old, g)
        e = n["epsilon"]
        if name in ("rmsprop", "adagrad"):
            root = each(lambda s: math.sqrt(s + e), told[f"s{of}"])
            return each(lambda w, g, r: w - n["lr"] * g / r, old, g, root)
        rate = told["lr_t"][0][0]
        root = each(math.sqrt, told[f"s{of}"])
        return each(lambda w, a, r: w - rate * a / (r + e), old, told[f"avg{of}"], root)
