"""Turns readable NumPy lines into the same arithmetic on preallocated buffers.

``dZ1 = dA1 * (1 - A1**2)`` becomes ``multiply(A1, A1, dZ1)``,
``subtract(c1, dZ1, dZ1)``, ``multiply(dA1, dZ1, dZ1)``: the same operations in the
same order, hence the same bits, with nothing allocated while training. Measured: a
ufunc with a positional ``out`` costs 0.2 µs, ``A.dot(B, out)`` 0.25 µs, ``A @ B``
0.7 µs.
"""

import ast
import copy
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import CodeType
from typing import Any

import numpy as np

from nnviz.model.compiled import compiled

Array = np.ndarray[Any, Any]

UFUNCS: dict[type[ast.AST], str] = {
    ast.Add: "add",
    ast.Sub: "subtract",
    ast.Mult: "multiply",
    ast.Div: "divide",
    ast.USub: "negative",
    ast.Gt: "greater",
    ast.GtE: "greater_equal",
    ast.Lt: "less",
    ast.LtE: "less_equal",
    ast.Eq: "equal",
    ast.Pow: "power",
}
REDUCTIONS = {"sum": np.add.reduce, "max": np.maximum.reduce}
# NumPy warns about a positional `out` of these two.
KEYWORD_OUT = {"maximum", "minimum"}
SHORT_ROW = 32
_KEPT = 4096


@dataclass
class BufferedCode:
    """Straight-line code for lines of NumPy, grown line by line.

    Attributes
    ----------
    arrays : dict of str to ndarray
        Every variable by its name: given ones, and a buffer for each assigned one.
    arguments : tuple of str
        The variables that are handed in at each call; the rest is bound once.
    constants : dict of str to float
        Plain numbers that the lines name. What is made of them alone is worked out
        now, in Python's floats as the readable lines do it, and rounded once.
    helpers : dict of str to FunctionDef
        Functions that the lines may call; they are written out in place.
    """

    arrays: dict[str, Array]
    arguments: tuple[str, ...]
    dtype: str = "float64"
    constants: Mapping[str, float] = field(default_factory=dict)
    helpers: dict[str, ast.FunctionDef] = field(default_factory=dict)
    bound: dict[str, Any] = field(default_factory=dict)
    code: list[str] = field(default_factory=list)
    _free: list[str] = field(default_factory=list)
    _aliases: list[tuple[str, str]] = field(default_factory=list)
    # What the lines can see beside arrays: np, constants, functions, imports.
    _space: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Let the lines see NumPy and the constants."""
        self._space |= {"np": np, **self.constants}

    def add_helpers(self, sources: Iterable[str]) -> None:
        """Learn imports, and functions whose body is assignments and one return."""
        for source in sources:
            exec(compiled(source), self._space)
            for statement in _parsed(source).body:
                if isinstance(statement, ast.FunctionDef):
                    self.helpers[statement.name] = statement

    def add(self, line: str) -> None:
        """Translate one assignment, plain or augmented (``-=``)."""
        with np.errstate(all="ignore"):  # lines are tried out on buffers of anything
            self._translate(_parsed(line).body[0])
        self._free = [name for name in self.arrays if name.startswith("_t")]

    def add_number(self, line: str) -> None:
        """Keep an assignment of plain Python numbers; arrays read it from a buffer."""
        target, held = line.split(" = ")[0], line.split(" = ")[0] + "_held"
        statement = _parsed(line).body[0]
        assert isinstance(statement, ast.Assign)
        for name in _names(statement.value):
            if name in self._space:
                self._bind(name, self._space[name])
        self.arrays[held] = self.arrays[target] = np.zeros((), self.dtype)
        self._bind(held, self.arrays[held])
        self.code += [line, f"{held}[()] = {target}"]

    def function(self, name: str, *extra: str) -> Callable[..., None]:
        """Return the code as a function of the arguments (and `extra` ones)."""
        names = [f"{bound}={bound}" for bound in self.bound]
        head = ", ".join([*self.arguments, *extra, *names])
        body = "\n    ".join(self.code or ["pass"])
        space = dict(self.bound)
        exec(compiled(f"def {name}({head}):\n    {body}\n"), space)
        made: Callable[..., None] = space[name]
        return made

    def resolve(self, name: str) -> str:
        """Return the name under which the array of variable `name` was first known."""
        wanted = self.arrays[name]
        return next(known for known, array in self.arrays.items() if array is wanted)

    # -- statements ---------------------------------------------------------

    def _translate(self, statement: ast.stmt) -> None:
        if isinstance(statement, ast.AugAssign):
            self._augment(statement)
        elif isinstance(statement, ast.Assign):
            target = statement.targets[0]
            assert isinstance(target, ast.Name)
            self._assign(target.id, statement.value)
        else:
            line = ast.unparse(statement)
            raise TypeError(f"Only assignments can be buffered, got {line!r}.")

    def _assign(self, target: str, value: ast.expr) -> None:
        if any(target in pair for pair in self._aliases):
            raise TypeError(
                f"{target!r} shares its array and cannot be assigned again."
            )
        if isinstance(value, ast.Name) and target not in self.arrays:
            self.arrays[target] = self.arrays[value.id]  # the same numbers: no copy
            self._aliases.append((target, value.id))
            return
        if target not in self.arrays:
            self.arrays[target] = self._empty_like(value)
        place = self._evaluate(value, self._ref(target))
        if place != self.resolve(target):
            copyto = self._bind("copyto", np.copyto)
            self.code.append(f"{copyto}({self._ref(target)}, {place})")

    def _augment(self, statement: ast.AugAssign) -> None:
        assert isinstance(statement.target, ast.Name)
        if any(statement.target.id in pair for pair in self._aliases):
            raise TypeError(f"{statement.target.id!r} shares its array.")
        target = self._ref(statement.target.id)
        change = self._evaluate(statement.value, None)
        self._call(UFUNCS[type(statement.op)], [target, change], target)

    # -- expressions: each returns the name of the array that holds its value ----

    def _evaluate(self, node: ast.expr, out: str | None) -> str:
        """Write code for `node`, into `out` where its value fits."""
        match node:
            case _ if self._is_constant(node):
                return self._constant(eval(_value(node), self._space))
            case ast.Name():
                return self._ref(node.id)
            case ast.Attribute(attr="T"):
                return self._transposed(node)
            case ast.BinOp(op=ast.MatMult()):
                return self._product(node, out)
            case ast.BinOp(op=ast.Pow(), right=ast.Constant(value=2)):
                base = self._evaluate(node.left, out)
                return self._call("multiply", [base, base], self._out(node, out))
            case ast.BinOp():
                return self._elementwise(
                    node, type(node.op), [node.left, node.right], out
                )
            case ast.UnaryOp():
                return self._elementwise(node, type(node.op), [node.operand], out)
            case ast.Compare():
                operands = [node.left, *node.comparators]
                return self._elementwise(node, type(node.ops[0]), operands, out)
            case ast.Call(func=ast.Name(id=name)) if name in self.helpers:
                return self._inline(node, out)
            case ast.Call(func=ast.Name(id=name)):
                return self._elementwise(node, name, node.args, out)
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id="np"), attr=name), keywords=[]
            ):
                return self._elementwise(node, name, node.args, out)
            case ast.Call(func=ast.Attribute(value=of)) if ast.unparse(of) != "np":
                return self._reduction(node, out)
        raise TypeError(f"Cannot buffer {ast.unparse(node)!r}.")

    def _elementwise(
        self,
        node: ast.expr,
        kind: type[ast.AST] | str,
        operands: list[ast.expr],
        out: str | None,
    ) -> str:
        place = self._out(node, out)
        values = []
        for index, operand in enumerate(operands):
            # An operand may be worked out in the result's own buffer as long as
            # nothing that is still to be read lives there.
            waiting = [*operands[:index], *operands[index + 1 :]]
            taken = any(self._reads(other, place) for other in waiting)
            is_free = place not in values and not taken
            value = self._evaluate(operand, place if is_free else None)
            values.append(self._laid_out(value, self.arrays[place]))
        ufunc = kind if isinstance(kind, str) else UFUNCS[kind]
        return self._call(ufunc, values, place)

    def _laid_out(self, name: str, like: Array) -> str:
        """Return a row, such as b, in the shape of the short rows it is added to.

        Measured: where rows are short, NumPy takes longer for a row at a time than for
        a product that lays b out, 1·b, and one sum over all.
        """
        row = self.bound.get(name)
        if not isinstance(row, np.ndarray) or row.shape != like.shape[1:]:
            return name
        if like.ndim != 2 or len(row) > SHORT_ROW:
            return name
        if len(row) == 1:
            return self._bind(f"{name}_alone", row.reshape(()))
        place = f"{name}_rows"
        self.arrays[place] = np.empty(like.shape, row.dtype)
        self._bind(place, self.arrays[place])
        ones = np.ones((len(like), 1), row.dtype)
        dot = self._bind(f"column{len(like)}_dot", ones.dot)
        self.code.append(f"{dot}({self._bind(f'{name}_row', row[None])}, {place})")
        return place

    def _product(self, node: ast.BinOp, out: str | None) -> str:
        left, right = self._evaluate(node.left, None), self._evaluate(node.right, None)
        place = self._out(node, out)
        if left.split(".")[0] in self.arguments:
            dot = f"{left}.dot"
        else:
            dot = self._bind(f"{left}_dot", self.bound[left].dot)
        self.code.append(f"{dot}({right}, {place})")
        return place

    def _transposed(self, node: ast.Attribute) -> str:
        name = self._evaluate(node.value, None)
        if name in self.arguments:
            return f"{name}.T"
        return self._bind(f"{name}T", self.bound[name].T)

    def _reduction(self, node: ast.Call, out: str | None) -> str:
        assert isinstance(node.func, ast.Attribute)
        place = self._out(node, out)
        options = {str(k.arg): ast.literal_eval(k.value) for k in node.keywords}
        operand = self._evaluate(node.func.value, None)
        axis, keep = options.get("axis"), options.get("keepdims", False)
        name = node.func.attr
        if name in REDUCTIONS:
            reduce = self._bind(f"{name}_reduce", REDUCTIONS[name])
            self.code.append(f"{reduce}({operand}, {axis}, None, {place}, {keep})")
        else:
            call = f"{operand}.{name}(axis={axis}, keepdims={keep}, out={place})"
            self.code.append(call)
        return place

    def _inline(self, node: ast.Call, out: str | None) -> str:
        assert isinstance(node.func, ast.Name)
        function = self.helpers[node.func.id]
        local = {function.args.args[0].arg: self._evaluate(node.args[0], None)}
        for statement in function.body:
            renamed = _Rename(local).visit(copy.deepcopy(statement))
            if isinstance(renamed, ast.Return):
                assert renamed.value is not None
                return self._evaluate(renamed.value, self._out(renamed.value, out))
            name = f"_t{renamed.targets[0].id}{len(self.arrays)}"
            self._assign(name, renamed.value)
            local[renamed.targets[0].id] = name
        raise TypeError(f"{function.name} returns nothing.")

    # -- names and buffers ----------------------------------------------------

    def _call(self, ufunc: str, values: list[str], place: str) -> str:
        self._bind(ufunc, self._space.get(ufunc, getattr(np, ufunc, None)))
        out = f"out={place}" if ufunc in KEYWORD_OUT else place
        self.code.append(f"{ufunc}({', '.join(values)}, {out})")
        return place

    def _ref(self, name: str) -> str:
        known = self.resolve(name)
        if known not in self.arguments:
            self._bind(known, self.arrays[known])
        return known

    def _bind(self, name: str, thing: Any) -> str:
        self.bound.setdefault(name, thing)
        return name

    def _is_constant(self, node: ast.expr) -> bool:
        names = {"np", *self.constants}
        return not isinstance(node, ast.Call) and names.issuperset(_names(node))

    def _constant(self, value: float) -> str:
        name = "c" + repr(value).translate(str.maketrans(".-+", "_mp"))
        return self._bind(name, np.array(value, self.dtype))

    def _out(self, node: ast.expr, out: str | None) -> str:
        """Return `out` if the value of `node` fits into it, else a free buffer."""
        wanted = self._empty_like(node)
        if out is not None and _same_kind(self.arrays[out], wanted):
            return out
        for name in self._free:
            if _same_kind(self.arrays[name], wanted):
                self._free.remove(name)
                return self._ref(name)
        name = f"_t{len(self.arrays)}"
        self.arrays[name] = wanted
        return self._ref(name)

    def _reads(self, node: ast.expr, place: str) -> bool:
        known = [name for name in _names(node) if name in self.arrays]
        held = self.arrays[place]
        return any(bool(np.shares_memory(self.arrays[n], held)) for n in known)

    def _empty_like(self, node: ast.expr) -> Array:
        """Return an empty array of the shape and type that `node` evaluates to."""
        value = np.asarray(eval(_value(node), self._space, self.arrays))
        return np.empty(value.shape, value.dtype)


class _Rename(ast.NodeTransformer):
    def __init__(self, names: Mapping[str, str]) -> None:
        self.names = names

    def visit_Name(self, node: ast.Name) -> ast.Name:
        return ast.Name(self.names.get(node.id, node.id), node.ctx)


# Many networks run the same lines: what Python makes of one is kept for the next.
@lru_cache(maxsize=_KEPT)
def _parsed(source: str) -> ast.Module:
    return ast.parse(source)


@lru_cache(maxsize=_KEPT)
def _value(node: ast.expr) -> CodeType:
    return compile(ast.unparse(node), "<lines>", "eval")


@lru_cache(maxsize=_KEPT)
def _names(node: ast.expr) -> tuple[str, ...]:
    return tuple(part.id for part in ast.walk(node) if isinstance(part, ast.Name))


def _same_kind(one: Array, other: Array) -> bool:
    return (one.shape, one.dtype) == (other.shape, other.dtype)
