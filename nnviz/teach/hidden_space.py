"""What a layer does to the plane of the inputs: its rows, its grid, the decision."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from nnviz.model.kernel import Log
from nnviz.model.program import Program
from nnviz.teach import looks
from nnviz.teach.surfaces import Plane
from nnviz.types import FloatArray

LINES, SAMPLES = 11, 65  # of the grid each way, and points along each of them
_FLAT = 1e-24  # of the variance: what is less is no direction


@dataclass(frozen=True)
class Space:
    """Which two numbers of a layer are seen.

    Attributes
    ----------
    layer : int or None
        0 are the inputs; None is the last hidden layer.
    across, up : int
        The two units, from 0.
    is_principal : bool or None
        Whether the first two principal components of all units are seen instead; None
        is where there are more than two.
    is_before : bool
        Whether z is seen, before the activation, and not a.
    """

    layer: int | None = None
    across: int = 0
    up: int = 1
    is_principal: bool | None = None
    is_before: bool = False

    def within(self, sizes: tuple[int, ...]) -> "Space":
        """Return it as it can be in a network of n₀…n_L, nothing left open.

        Of a layer with one unit, its z is across and its a up.
        """
        layers = layers_of(sizes)
        layer = len(sizes) - 2 if self.layer is None else self.layer
        layer = layer if layer in layers else layers[-1]
        count = sizes[layer]
        is_principal = self.is_principal if self.is_principal is not None else count > 2
        across, up = self.across, self.up
        if not max(across, up) < count or across == up:
            across, up = 0, min(1, count - 1)
        is_before = self.is_before and layer > 0 and count > 1
        return Space(layer, across, up, is_principal and count > 2, is_before)


def layers_of(sizes: tuple[int, ...]) -> list[int]:
    """Return the layers that can be seen, the inputs as 0: a single input cannot."""
    return [k for k in range(len(sizes)) if k > 0 or sizes[0] > 1]


@dataclass(frozen=True, eq=False)
class Projection:
    """Straight down from a layer's space to a plane: ``(V − origin) · axesᵀ``.

    Attributes
    ----------
    origin : (n_l,) array
    axes : (2, n_l) array
        Orthonormal.
    shares : (2,) array or None
        Of the variance of the rows, that principal components hold.
    """

    origin: FloatArray
    axes: FloatArray
    shares: FloatArray | None = None

    def places(self, V: FloatArray) -> FloatArray:
        """Return where rows V, (n, n_l), fall, (n, 2)."""
        if self.shares is None:  # the numbers of two units, as they are
            return V[:, self.axes.argmax(axis=1)]
        found: FloatArray = (V - self.origin) @ self.axes.T
        return found


@dataclass(frozen=True, eq=False)
class Decision:
    """What the output says over the plane: ``z = slopes · place + offset``.

    Attributes
    ----------
    slopes : (2,) array
    offset : float
    is_whole : bool
        Whether the layer has no more than the two numbers that are seen; else what is
        not seen stands at the mean of the rows.
    """

    slopes: FloatArray
    offset: float
    is_whole: bool

    def z(self, places: FloatArray) -> FloatArray:
        """Return z of the output at places (…, 2)."""
        found: FloatArray = places @ self.slopes + self.offset
        return found


@dataclass(frozen=True, eq=False)
class HiddenSpace:
    """Rows and grid as a layer has them.

    Attributes
    ----------
    space : Space
        As it is within the network.
    sizes : tuple of int
        n₀…n_L.
    activations : tuple of str
        Those of the layers 1…L.
    projection : Projection
    places : mapping of part to (n, 2) array
        Of the rows of a part.
    grid : tuple of (lines, samples, 2) array
        Lines along the first input, and along the second; of one input, the one line;
        none of more.
    decision : Decision or None
        Of the output, if that has one unit and is fed by this layer.
    """

    space: Space
    sizes: tuple[int, ...]
    activations: tuple[str, ...]
    projection: Projection
    places: Mapping[str, FloatArray]
    grid: tuple[FloatArray, ...] = ()
    decision: Decision | None = None


def seen(
    program: Program,
    values: Log,
    traces: Mapping[str, Log],
    space: Space,
    grid: tuple[FloatArray, ...] = (),
    before: Projection | None = None,
) -> HiddenSpace:
    """Return rows and grid as a layer has them, with these parameters.

    Parameters
    ----------
    program : Program
    values : dict of str to array
        ``W1``, ``b1``…
    traces : mapping of part to dict of str to array
        A forward pass of the rows of each part, their inputs as ``A0``; ``train`` comes
        first, and its rows make the principal components.
    space : Space
    grid : tuple of (lines, samples, n_0) array
        Lines through the inputs.
    before : Projection, optional
        What was seen before: components do not turn round where it showed the same.
    """
    space = space.within(program.sizes)
    rows = {part: _numbers(trace, space, program) for part, trace in traces.items()}
    train = next(iter(rows.values()))
    projection = _projection(train, space, before)
    warped = tuple(_warped(program, values, lines, space, projection) for lines in grid)
    return HiddenSpace(
        space,
        program.sizes,
        tuple(activation.name for activation in program.activations),
        projection,
        {part: projection.places(V) for part, V in rows.items()},
        warped,
        _decision(program, values, train, space, projection),
    )


def column_names(found: HiddenSpace, features: tuple[str, ...]) -> tuple[str, str]:
    """Return what the two numbers are called in a table: ``a1[2]``, ``component 1``."""
    space = found.space
    if space.is_principal:
        return "component 1", "component 2"
    units = space.across, space.up
    if not space.layer:
        return f"{features[units[0]]} (scaled)", f"{features[units[1]]} (scaled)"
    letters = ("z", "a") if units[0] == units[1] else ("az"[space.is_before],) * 2
    pairs = zip(letters, units, strict=True)
    across, up = (f"{letter}{unit + 1}[{space.layer}]" for letter, unit in pairs)
    return across, up


def grid_over(plane: Plane) -> tuple[FloatArray, FloatArray]:
    """Return lines over a plane of two inputs, along the first and along the second.

    Returns
    -------
    two (LINES, SAMPLES, 2) arrays
    """
    (left, right), (low, high) = (plane.left, plane.right), (plane.bottom, plane.top)
    x, y = np.linspace(left, right, SAMPLES), np.linspace(low, high, LINES)
    along = np.stack(np.meshgrid(x, y), axis=-1)
    x, y = np.linspace(left, right, LINES), np.linspace(low, high, SAMPLES)
    upward = np.stack(np.meshgrid(x, y, indexing="ij"), axis=-1)
    return along, upward


def components(V: FloatArray, before: FloatArray | None = None) -> Projection:
    """Return the first two principal components of rows V, (n, k > 1).

    Each points to where its largest entry is positive; or, with the (2, k) axes of
    `before`, the way that these pointed.
    """
    with np.errstate(all="ignore"):  # of a network that diverges
        origin = V.mean(axis=0)
        covariances = np.cov(V, rowvar=False, bias=True)
    if not np.isfinite(covariances).all():
        return Projection(origin, np.eye(2, V.shape[1]), np.zeros(2))
    found, directions = np.linalg.eigh(covariances)
    axes, variances = directions.T[:-3:-1], np.maximum(found[:-3:-1], 0.0)
    total = max(float(found.sum()), 0.0)
    shares = variances / total if total > _FLAT else np.zeros(2)
    largest = np.abs(axes).argmax(axis=1)
    sides = axes[[0, 1], largest] if before is None else (axes * before).sum(axis=1)
    return Projection(
        origin, np.where(sides < 0, -1.0, 1.0)[:, np.newaxis] * axes, shares
    )


def _numbers(trace: Log, space: Space, program: Program) -> FloatArray:
    """Return what the layer has of each row, (n, 2 or more)."""
    layer = space.layer
    A = trace[f"A{layer}"]
    if layer == 0 or (program.sizes[layer or 0] > 1 and not space.is_before):
        return A
    Z = trace[f"Z{layer}"]
    return Z if space.is_before else np.hstack((Z, A))


def _projection(V: FloatArray, space: Space, before: Projection | None) -> Projection:
    if space.is_principal:
        is_alike = (
            before is not None
            and before.shares is not None
            and before.axes.shape[1] == V.shape[1]
        )
        return components(V, before.axes if before is not None and is_alike else None)
    seen = (space.across, space.up) if space.across != space.up else (0, 1)
    return Projection(np.zeros(V.shape[1]), np.eye(V.shape[1])[list(seen)])


def _warped(
    program: Program,
    values: Log,
    lines: FloatArray,
    space: Space,
    projection: Projection,
) -> FloatArray:
    X = lines.reshape(-1, lines.shape[-1])
    trace = looks.forward(program, values, X) | {"A0": X}
    places = projection.places(_numbers(trace, space, program))
    return places.reshape(*lines.shape[:2], 2)


def _decision(
    program: Program, values: Log, V: FloatArray, space: Space, projection: Projection
) -> Decision | None:
    """Return z of the output over the plane through the mean of the rows."""
    last, count = program.depth, V.shape[1]
    is_fed = space.layer == last - 1 and not space.is_before
    if not is_fed or program.sizes[-1] > 1 or program.sizes[last - 1] < 2:
        return None
    w = values[f"W{last}"][:, 0]
    b = float(values[f"b{last}"][0]) if program.has_bias(last) else 0.0
    base = projection.origin
    if projection.shares is None:
        base = np.where(projection.axes.any(axis=0), 0.0, V.mean(axis=0))
    with np.errstate(all="ignore"):
        return Decision(projection.axes @ w, float(base @ w) + b, count == 2)
