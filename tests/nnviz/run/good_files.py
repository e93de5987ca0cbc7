"""A small good file of a run, and its parts to change."""

import dataclasses
import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from nnviz.run.recipe import Recipe
from nnviz.run.run import Run
from nnviz.run.segment import Override, Reset, Taken
from nnviz.run.session_file import Document, save

Parts = dict[str, bytes]
HEAD = "nnviz.json"


def good_run() -> Run:
    """Return a small run of three segments, of which one is not computed.

    Its second layer has no biases.
    """
    rules = {"fit__start_seed": 5, "fit__stop_below": 1e-3, "fit__patience": 19}
    first, second, output = Recipe().model.layers
    layers = first, dataclasses.replace(second, use_bias=False), output
    small = {"data__samples": 30, "fit__epochs": 20, "model__layers": layers}
    run = Run(Recipe().replace(**small, **rules))
    run.advance(0, 40)
    adam = run.recipe(0).replace(compile__optimizer="adam")
    run.advance(run.branch(0, 30, adam, (Override("W", 1, (0, 1), 0.5),)), 5)
    resets = Reset(2, "he_normal", 5), Override("b", 3, (0,), 0.1)
    taken = Taken.of(3, np.array([[0.5], [-2.0]]), np.array([0.25]))
    run.branch(1, 33, adam.replace(compile__learning_rate=0.1), (*resets, taken))
    return run


@cache
def good_bytes() -> bytes:
    """Return the file of that run."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "mine.nnviz"
        save(path, Document(good_run(), 1, {"cursor": [3, 2]}))
        return path.read_bytes()


def good_file(folder: Path) -> Path:
    path = folder / "mine.nnviz"
    path.write_bytes(good_bytes())
    return path


def parts_of(data: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: Iterable[tuple[str, bytes]], method: int = 0) -> bytes:
    """Return a zip of parts, which may have any names, twice the same too."""
    file = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(file, "w", method) as archive:
        warnings.simplefilter("ignore", UserWarning)  # of a name given twice
        for name, data in parts:
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return file.getvalue()


def record(body: bytes) -> bytes:
    """Return what stands in a journal for one archive."""
    return struct.pack("<8sQL", b"nnviz-j1", len(body), zlib.crc32(body)) + body


def npy(array: Any) -> bytes:
    file = io.BytesIO()
    np.save(file, array)
    return file.getvalue()


def rewritten(change: Callable[[Parts], object]) -> Callable[[Path], Path]:
    """Return what makes a good file whose parts were changed."""

    def make(folder: Path) -> Path:
        path, parts = folder / "mine.nnviz", parts_of(good_bytes())
        change(parts)
        path.write_bytes(zipped(parts.items()))
        return path

    return make
