"""Lines of NumPy worked out in decimal numbers, as a patient calculator would.

Binary numbers cannot hold 0.15, so what is halfway between two printed numbers would be
rounded up or down by chance. Here a sum of products of printed numbers is exact.
"""

import ast
import math
from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from typing import Any, cast

import numpy as np
from numpy.typing import ArrayLike, NDArray

DecimalArray = NDArray[np.object_]

_CONTEXT = Context(prec=60, Emax=10**6, Emin=-(10**6))
_ONE, _TWO = Decimal(1), Decimal(2)


def decimals_of(values: ArrayLike) -> DecimalArray:
    """Return numbers as decimals, each as the shortest text that stands for it."""
    return _each(np.asarray(values), lambda value: Decimal(repr(float(value))))


def rounded(values: DecimalArray, decimals: int, figures: int) -> DecimalArray:
    """Round to a number of decimals, halves away from 0.

    Parameters
    ----------
    values : array of Decimal
    decimals : int
        How many are kept.
    figures : int
        A small number keeps more decimals: those of its first so many figures.

    Raises
    ------
    OverflowError
        If one of them is too large to be written with all its figures.
    """

    def short(value: Decimal | int) -> Decimal:
        exact = Decimal(value)
        if exact.is_nan() or exact.adjusted() >= _CONTEXT.prec // 2:
            raise OverflowError("A number of the sheet is too large to be written.")
        kept = decimals if not exact else max(decimals, figures - 1 - exact.adjusted())
        with localcontext(_CONTEXT):
            value = exact.quantize(_ONE.scaleb(-kept), ROUND_HALF_UP)
        return value if value else abs(value)  # no −0.00

    return _each(values, short)


class Calculator:
    """Runs lines of NumPy on arrays of decimals.

    Parameters
    ----------
    space : mapping
        The variables that the lines may read; arrays hold decimals.
    """

    def __init__(self, space: Mapping[str, Any]) -> None:
        self._space: dict[str, Any] = {"np": _NumPy(), **space}
        self._space |= {"_decimal": Decimal, "normal_cdf": _normal_cdf}
        self._space |= {"gelu_slope": _gelu_slope, "silu_slope": _silu_slope}

    def __getitem__(self, name: str) -> DecimalArray:
        return np.asarray(self._space[name], dtype=object)

    def __setitem__(self, name: str, value: Any) -> None:
        self._space[name] = value

    def run(self, line: str) -> str:
        """Run a line; return the name of the variable that it assigns."""
        tree = ast.fix_missing_locations(_Literals().visit(ast.parse(line)))
        statement = tree.body[0]
        target = statement.targets[0] if hasattr(statement, "targets") else None
        name = cast(ast.Name, target or statement.target).id
        with localcontext(_CONTEXT):
            exec(compile(tree, "<worksheet>", "exec"), self._space)
        return name


class _Literals(ast.NodeTransformer):
    """Makes decimals of the numbers, and new values of `x -= …`."""

    def visit_keyword(self, node: ast.keyword) -> ast.keyword:
        return node  # axis=-1

    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        text = ast.Constant(repr(node.value))
        return ast.Call(ast.Name("_decimal", ast.Load()), [text], [])

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.Assign:
        # In place, arrays that others still read would change too.
        assert isinstance(node.target, ast.Name)
        old = ast.Name(node.target.id, ast.Load())
        return ast.Assign(
            [node.target], ast.BinOp(old, node.op, self.visit(node.value))
        )


def _each(values: ArrayLike, function: Callable[..., Any]) -> DecimalArray:
    """Return an array of objects, the function of each element."""
    ufunc = np.frompyfunc(function, 1, 1)
    return np.asarray(ufunc(np.asarray(values, dtype=object)), dtype=object)


def _decimal(function: Callable[[Decimal], Decimal]) -> Callable[..., DecimalArray]:
    """Return a function of arrays, made of one of decimals."""
    return lambda values: _each(values, lambda value: function(Decimal(value)))


def _tanh(z: Decimal) -> Decimal:
    e = (-_TWO * abs(z)).exp()
    return ((_ONE - e) / (_ONE + e)).copy_sign(z) if z else z


class _NumPy:
    """NumPy, with functions of decimals."""

    exp = staticmethod(_decimal(Decimal.exp))
    log = staticmethod(_decimal(Decimal.ln))
    sqrt = staticmethod(_decimal(Decimal.sqrt))
    tanh = staticmethod(_decimal(_tanh))
    log1p = staticmethod(_decimal(lambda x: (_ONE + x).ln()))
    expm1 = staticmethod(_decimal(lambda x: x.exp() - _ONE))
    sign = staticmethod(_decimal(lambda x: _ONE.copy_sign(x) if x else Decimal(0)))

    def __getattr__(self, name: str) -> Any:
        return getattr(np, name)


def _normal_cdf(z: DecimalArray) -> DecimalArray:
    """Return Φ(z), with the 16 digits of binary numbers."""
    root = math.sqrt(2)
    return _each(z, lambda x: Decimal(repr(math.erfc(-float(x) / root) / 2)))


def _gelu_slope(z: DecimalArray) -> DecimalArray:
    density = _NumPy.exp(-z * z / 2) / Decimal(repr(math.sqrt(2 * math.pi)))
    return np.asarray(_normal_cdf(z) + z * density)


def _silu_slope(z: DecimalArray) -> DecimalArray:
    s = 1 / (1 + _NumPy.exp(-z))
    return np.asarray(s * (1 + z * (1 - s)))
