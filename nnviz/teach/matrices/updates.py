"""The update as matrices, by the rule of the optimizer: every W and every b."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from nnviz.model.optimizers import SGD
from nnviz.teach.matrices.operation import Equation, Matrix, Sign, Term
from nnviz.teach.matrices.shelf import Shelf

TAKES, PLUS = Sign("←", r"\leftarrow"), Sign("+", "+")
TAKES_SHARE = Sign("← {0} ·", r"\leftarrow {0} \cdot")
TAKES_REST = Sign("← (1 − {0}) ·", r"\leftarrow (1 - {0}) \cdot")
PLUS_SHARE = Sign("+ {0} ·", r"+ {0} \cdot")
PLUS_REST = Sign("+ (1 − {0}) ·", r"+ (1 - {0}) \cdot")
LESS = Sign("− {0} ·", r"- {0} \cdot")
SQUARED = Sign("²", "^{{2}}")
CLIPPED = Sign("= clip(", r"= \operatorname{{clip}}(")
LIMIT = Sign(", ±{0})", r", \pm {0})")
SHORTER = Sign("= {0}/max({1}, {0}) ·", r"= \frac{{{0}}}{{\max({1}, {0})}} \cdot")


def update(shelf: Shelf) -> Iterator[Equation]:
    """Yield what happens to every W and b, and to what is remembered of them."""
    for name in shelf.known.program.parameters:
        yield from _Update(shelf, name[0], int(name[1:])).equations()


@dataclass(frozen=True)
class _Update:
    """One W or b on its way through the update."""

    shelf: Shelf
    letter: str
    layer: int

    def equations(self) -> Iterator[Equation]:
        """Yield the clipping, if any, then the rule; the last gives the new W."""
        rule = self.shelf.known.program.optimizer
        if rule.clipping:
            yield self._clipping(rule.clipping.kind)
        match rule.name:
            case "sgd":
                yield from self._sgd()
            case "adagrad":
                summed = Term(self._slot("s", False), TAKES)
                yield self._squares("square_sum", summed, PLUS)
                yield self._over_root()
            case "rmsprop":
                yield self._average("s", "rho", "square_average")
                yield self._over_root()
            case "adam" | "adamw":
                yield from self._adam()

    def _clipping(self, kind: str) -> Equation:
        raw = self.shelf.gradient(self.letter, self.layer)
        limit = self._number("limit")
        if kind == "value":
            term = Term(raw, CLIPPED, LIMIT.with_numbers(limit))
        else:
            norm = self.shelf.known.gradient_norm(kind, self.layer, self.letter)
            term = Term(raw, SHORTER.with_numbers(limit, norm))
        return self._equation(self._g, term, label="clipped_gradient")

    def _sgd(self) -> Iterator[Equation]:
        rule = self.shelf.known.program.optimizer
        assert isinstance(rule, SGD)
        pull = Term(self._g, LESS.with_numbers(self._number("lr")))
        if not rule.momentum:
            yield self._final(pull)
            return
        mu, now = rule.momentum, self._slot("v", True)
        kept = Term(self._slot("v", False), TAKES_SHARE.with_numbers(mu))
        yield self._equation(now, kept, pull, label="velocity")
        if rule.nesterov:
            yield self._final(Term(now, PLUS_SHARE.with_numbers(mu)), pull)
        else:
            yield self._final(Term(now, PLUS))

    def _over_root(self) -> Equation:
        """Return W ← W − α g ÷ √(s + ε)."""
        pull = Term(self._g, LESS.with_numbers(self._number("lr")))
        before = Sign("÷ √(", r"\div \sqrt{{")
        after = Sign("+ {0})", r"+ {0} }}").with_numbers(self._number("epsilon"))
        return self._final(pull, Term(self._slot("s", True), before, after))

    def _adam(self) -> Iterator[Equation]:
        yield self._average("avg", "beta_1", "average")
        yield self._average("s", "beta_2", "square_average")
        pull = LESS.with_numbers(self._number("lr_t"))
        before = Sign("÷ (√", r"\div (\sqrt{{")
        after = Sign("+ {0})", r"}} + {0})").with_numbers(self._number("epsilon"))
        takes = TAKES
        if "decay" in self.shelf.known.record.numbers:
            takes = TAKES_REST.with_numbers(self._number("decay"))
        yield self._final(
            Term(self._slot("avg", True), pull),
            Term(self._slot("s", True), before, after),
            takes=takes,
        )

    def _average(self, slot: str, rate: str, label: str) -> Equation:
        """Return ḡ ← β ḡ + (1 − β) g, or s of the squares likewise."""
        beta = self._number(rate)
        kept = Term(self._slot(slot, False), TAKES_SHARE.with_numbers(beta))
        sign = PLUS_REST.with_numbers(beta)
        if slot == "s":
            return self._squares(label, kept, sign)
        now = self._slot(slot, True)
        return self._equation(now, kept, Term(self._g, sign), label=label)

    def _squares(self, label: str, kept: Term, sign: Sign) -> Equation:
        squares = Term(self._g, sign, SQUARED)
        return self._equation(self._slot("s", True), kept, squares, label=label)

    # -- parts ----------------------------------------------------------------------

    @property
    def _g(self) -> Matrix:
        """Return the gradient that the rule works with."""
        return self.shelf.clipped(self.letter, self.layer)

    def _slot(self, slot: str, after: bool) -> Matrix:
        found = self.shelf.slot(slot, self.letter, self.layer, after)
        return _told(found, after)

    def _number(self, name: str) -> float:
        return float(self.shelf.known.record.numbers[name])

    def _final(self, *terms: Term, takes: Sign = TAKES) -> Equation:
        old, new = (
            _told(self.shelf.parameter(self.letter, self.layer, after), after)
            for after in (False, True)
        )
        return self._equation(new, Term(old, takes), *terms)

    def _equation(self, result: Matrix, *terms: Term, label: str = "") -> Equation:
        return Equation((Term(result), *terms), label)


def _told(matrix: Matrix, after: bool) -> Matrix:
    """Return what the update replaces, or what by, with a mark of which it is."""
    return replace(matrix, side="after" if after else "before")
