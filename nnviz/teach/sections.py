"""Planes through the space of the inputs, and the network as it is seen on one."""

from dataclasses import dataclass
from importlib import import_module

import numpy as np

from nnviz.background import Background
from nnviz.data.preparation import Prepared
from nnviz.model.kernel import Log
from nnviz.teach.surfaces import Levels, Plane, plane_around
from nnviz.types import FloatArray

_MODULE = "sklearn.decomposition"
_coming = Background(_MODULE)


@dataclass(frozen=True)
class Cut:
    """How a plane lies in the space of p inputs.

    Attributes
    ----------
    across, up : int
        The two inputs that span it.
    is_principal : bool
        Whether the first two principal components of the training rows span it instead.
    at : str
        Where all other inputs stand: at the ``mean`` of the training rows, or as those
        of the ``sample`` that is followed.
    held : tuple of (input, value)
        Inputs that stand elsewhere, in the units of the table.
    """

    across: int = 0
    up: int = 1
    is_principal: bool = False
    at: str = "mean"
    held: tuple[tuple[int, float], ...] = ()

    def others(self, inputs: int) -> list[int]:
        """Return which of so many inputs do not span it."""
        return [k for k in range(inputs) if k not in (self.across, self.up)]


@dataclass(frozen=True, eq=False)
class Section:
    """A plane in the units of the network: ``origin + x · across + y · up``.

    Attributes
    ----------
    cut : Cut
    origin : (p,) array
    axes : (2, p) array
        `across` and `up`, orthonormal.
    shares : (2,) array or None
        Of the variance of the training rows, that principal components hold.
    """

    cut: Cut
    origin: FloatArray
    axes: FloatArray
    shares: FloatArray | None = None

    def inputs(self, places: FloatArray) -> FloatArray:
        """Return the inputs (n, p) at places (n, 2) of the plane."""
        found: FloatArray = self.origin + places @ self.axes
        return found

    def places(self, X: FloatArray) -> FloatArray:
        """Return where inputs (n, p) fall on the plane, straight down, (n, 2)."""
        found: FloatArray = (X - self.origin) @ self.axes.T
        return found

    def seen(self, values: Log) -> Log:
        """Return the parameters of the network of two inputs that stands on the plane.

        Z[1] = X W[1] + b[1] with X = origin + places · axes is
        places · (axes W[1]) + (origin W[1] + b[1]).
        """
        W, b = values["W1"], values.get("b1", 0.0)  # a layer may have no biases
        with np.errstate(all="ignore"):  # of a network that diverged
            return dict(values) | {"W1": self.axes @ W, "b1": self.origin @ W + b}


def proposed(data: Prepared) -> Cut:
    """Return the cut that shows most of some data.

    The two inputs whose correlation with a target is strongest; of images, whose
    pixels tell little each, the principal components.
    """
    if data.X_train.shape[1] <= 2:
        return Cut()
    across, up = np.argsort(-_correlations(data), kind="stable")[:2].tolist()
    return Cut(across, up, is_principal=data.table.image_shape is not None)


def section_of(data: Prepared, cut: Cut, sample: FloatArray | None = None) -> Section:
    """Return the plane of a cut; `sample` is what the network sees of it, (p,)."""
    if cut.is_principal:
        return _principal(data, cut)
    base = data.X_train.mean(axis=0)
    if cut.at == "sample" and sample is not None:
        base = sample.astype(float)
    if cut.held:
        inputs, values = map(list, zip(*cut.held, strict=True))
        raw = data.raw_inputs(base[np.newaxis])
        raw[0, inputs] = values
        base[inputs] = data.scale_inputs(raw)[0, inputs]
    axes = np.eye(len(base))[[cut.across, cut.up]]
    base[[cut.across, cut.up]] = 0.0
    return Section(cut, base, axes)


def grid_of(data: Prepared, section: Section, X: FloatArray, resolution: int) -> Plane:
    """Return the grid of a plane that holds the places of inputs X, (n, p)."""
    cut = section.cut
    axes = () if cut.is_principal else (cut.across, cut.up)
    levels = [_levels(data, feature) for feature in axes] or [(), ()]
    return plane_around(section.places(X), resolution, (levels[0], levels[1]))


def has_components(data: Prepared) -> bool:
    """Tell whether there are principal components to choose: a plane is none of two."""
    rows, inputs = data.X_train.shape
    return bool(rows > 1 and inputs > 2)


def levels_of(data: Prepared, feature: int) -> tuple[str, tuple[str, ...]] | None:
    """Return the column of an input that stands for texts, and what 0, 1… mean.

    ``sex = male`` is 1 for ``male`` and 0 for ``female``, or for ``≠ male`` where there
    are more. None where the input is a number.
    """
    own = data.plan.inputs[feature]
    encoding = data.plan.column(own.column).encoding
    if encoding is None or not encoding.codes:
        return None
    names = tuple(map(encoding.label, encoding.codes))
    if own.level and len(names) > 2:
        names = f"≠ {own.level}", own.level
    return own.column, names


def preload() -> None:
    """Load in the background what finds principal components."""
    _coming.preload()


def is_loaded() -> bool:
    """Tell whether principal components can be had at once."""
    return _coming.is_at_hand


def _levels(data: Prepared, feature: int) -> Levels:
    """Return what the network sees of the texts that an input stands for, if any."""
    found = levels_of(data, feature)
    if found is None:
        return ()
    count = len(found[1])
    raw = np.zeros((count, data.X_train.shape[1]))
    raw[:, feature] = np.arange(count)
    return tuple(data.scale_inputs(raw)[:, feature].tolist())


def _principal(data: Prepared, cut: Cut) -> Section:
    found = import_module(_MODULE).PCA(2, random_state=0).fit(data.X_train)
    shares = found.explained_variance_ratio_
    return Section(cut, found.mean_, found.components_, shares)


def _correlations(data: Prepared) -> FloatArray:
    """Return the strongest correlation of each input with a target, (p,)."""
    X, Y = (each - each.mean(axis=0) for each in (data.X_train, data.Y_train))
    size = np.outer(np.linalg.norm(X, axis=0), np.linalg.norm(Y, axis=0))
    found = np.divide(np.abs(X.T @ Y), size, out=np.zeros_like(size), where=size > 0)
    strongest: FloatArray = found.max(axis=1)
    return strongest
