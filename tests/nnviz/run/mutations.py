"""Opens mutated files in a process of little memory: ``python -m …mutations 0 2000``.

Prints a line of JSON: how often each thing happened, and every file that brought what
it must not.
"""

import io
import json
import resource
import signal
import struct
import sys
import zipfile
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NoReturn

import numpy as np

from nnviz.errors import AskedError
from nnviz.run.journal_file import recover
from nnviz.run.session_file import Document, load
from tests.nnviz.run.good_files import HEAD, good_bytes, npy, parts_of, record, zipped

MEMORY = 512 * 2**20
SECONDS = 2.0  # of processor time, for one file
Rng = np.random.Generator
JUNK: tuple[Any, ...] = (
    *(None, True, -1, 0, 1, 2, 7, 10**9, 10**30, 0.5, 1e308, -0.0),
    *(
        "",
        "x",
        "../x",
        "W",
        "adam",
        "softmax",
        "x" * 5000,
        [],
        {},
        [[]],
        [1, 2],
        {"a": 1},
    ),
)
DTYPES = ("O", "f2", "<f4", "<f8", ">f8", "<i8", "<c16", "U5", "V9", "f8,i4", "?")
NAMES = (
    "/etc/passwd",
    "..\\x",
    "../../x.npy",
    "segments/0/x.npy",
    "a" * 70_000,
    "",
    "é",
)


def truncated(rng: Rng, data: bytes) -> bytes:
    return data[: rng.integers(len(data))]


def flipped(rng: Rng, data: bytes) -> bytes:
    found = bytearray(data)
    for _ in range(rng.integers(1, 9)):
        found[rng.integers(len(found))] ^= 1 << rng.integers(8)
    return bytes(found)


def spliced(rng: Rng, data: bytes) -> bytes:
    """Remove, double or replace a stretch."""
    start, stop = sorted(rng.integers(len(data), size=2).tolist())
    middle = [b"", data[start:stop] * 2, rng.bytes(stop - start)][rng.integers(3)]
    return data[:start] + middle + data[stop:]


def in_directory(rng: Rng, data: bytes) -> bytes:
    """Put other numbers into the directory of the zip, or into its end."""
    at = data.index(b"PK\1\2") if rng.random() < 0.7 else data.rindex(b"PK\5\6")
    at = int(rng.integers(at, len(data) - 8))
    number = int(rng.choice([0, 1, 2**16 - 1, 2**31, 2**32 - 1, rng.integers(2**20)]))
    return data[:at] + struct.pack("<L", number) + data[at + 4 :]


def of_parts(rng: Rng, data: bytes) -> bytes:
    """Rename, leave out, double, swap or pack parts."""
    parts = list(parts_of(data).items())
    one, two = rng.integers(len(parts), size=2)
    method = zipfile.ZIP_STORED
    match rng.integers(5):
        case 0:
            parts[one] = (str(rng.choice(NAMES))[:60_000], parts[one][1])
        case 1:
            del parts[one]
        case 2:
            parts.append(parts[one])
        case 3:
            parts[one] = (parts[one][0], parts[two][1])
        case _:
            method = [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA][
                rng.integers(3)
            ]
            parts[one] = (parts[one][0], bytes(2**24))
    return zipped(parts, method)


def of_json(rng: Rng, data: bytes) -> bytes:
    """Change some values in the JSON, at any depth."""
    parts = parts_of(data)
    body = json.loads(parts[HEAD])
    for _ in range(rng.integers(1, 4)):
        _change_within(rng, body)
    parts[HEAD] = json.dumps(body).encode()
    return zipped(parts.items())


def _change_within(rng: Rng, body: Any) -> None:
    keys = list(body) if isinstance(body, dict) else list(range(len(body)))
    if not keys:
        return
    key = keys[rng.integers(len(keys))]
    value = body[key]
    if isinstance(value, dict | list) and value and rng.random() < 0.8:
        _change_within(rng, value)
    elif rng.random() < 0.15:
        del body[key]
    elif isinstance(value, int | float) and rng.random() < 0.5:
        body[key] = value + int(rng.integers(-3, 4))
    elif isinstance(body, list) and rng.random() < 0.3:
        body.extend([value] * int(rng.choice([1, 3000])))
    else:
        body[key] = JUNK[rng.integers(len(JUNK))]


def of_array(rng: Rng, data: bytes) -> bytes:
    """Change the numbers, the type or the shape of an array, or what it claims."""
    parts = parts_of(data)
    names = [name for name in parts if name.endswith(".npy")]
    name = names[rng.integers(len(names))]
    array = np.load(io.BytesIO(parts[name])).copy()
    match rng.integers(5):
        case 0 if array.size:
            array.flat[rng.integers(array.size)] = rng.choice([-1, 0, 3, 10**15])
        case 1 if array.size and array.dtype.kind == "f":
            array.flat[rng.integers(array.size)] = rng.choice([np.nan, np.inf, 1e300])
        case 2:
            array = [array[:-1], array[None], array.T, array.ravel()][rng.integers(4)]
        case 3:
            array = np.zeros(array.shape, str(rng.choice(DTYPES)))
        case _:
            return _claimed(rng, parts, name)
    parts[name] = npy(array)
    return zipped(parts.items())


def _claimed(rng: Rng, parts: dict[str, bytes], name: str) -> bytes:
    """Let the head of an array be another, with as many bytes."""
    shapes = (
        "(2,)",
        "(1099511627776,)",
        "(-1, 2)",
        "()",
        "(2, 3, 4, 5)",
        "None",
        "(1e9,)",
    )
    dtype, shape = rng.choice(DTYPES), rng.choice(shapes)
    order = rng.choice(["False", "True", "__import__('os').abort()"])
    head = f"{{'descr': '{dtype}', 'fortran_order': {order}, 'shape': {shape}, }}"
    padded = head[:117].ljust(117).encode() + b"\n"
    parts[name] = parts[name][:10] + padded + parts[name][128:]
    return zipped(parts.items())


Mutation = Callable[[Rng, bytes], bytes]
MUTATIONS: tuple[Mutation, ...] = (
    truncated,
    flipped,
    spliced,
    in_directory,
    of_parts,
    of_json,
    of_json,
    of_array,
)


def mutated(seed: int) -> bytes:
    """Return a file that is broken in one way, or in two."""
    rng = np.random.default_rng([seed, 3])
    if is_journal(seed):
        broken = _mutated(rng, good_bytes(), MUTATIONS)
        records = 2 * record(broken if rng.random() < 0.5 else good_bytes())
        return _mutated(rng, records, (lambda _, data: data, *MUTATIONS[:3]))
    return _mutated(rng, good_bytes(), MUTATIONS)


def is_journal(seed: int) -> bool:
    return seed % 5 == 4


def _mutated(rng: Rng, data: bytes, ways: Sequence[Mutation]) -> bytes:
    for _ in range(1 + (rng.random() < 0.2)):
        try:
            data = ways[rng.integers(len(ways))](rng, data)
        except Exception:
            break  # the first left nothing for the second
    return data


def looked_at(document: Document) -> None:
    """Look at what is opened as the window does."""
    run, segment = document.run, document.segment
    for number in range(len(run.segments)):
        run.done(number), run.diverged_at(number)
        run.losses(number), run.epochs(number), run.watched(number)
    last = run.done(segment)
    run.last_step(segment)
    if last:
        run.record(segment, last)
    run.advance(segment, 1)


def outcome(path: Path, read: Callable[[Path], Document | None]) -> str:
    """Return what came of opening a file."""
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        document = read(path)
        if document is not None:
            looked_at(document)
        return "nothing" if document is None else "opened"
    except AskedError as error:
        return error.code
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def too_long(*_: object) -> NoReturn:
    raise TimeoutError


def main(first: int, count: int) -> None:
    good_bytes()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGPROF, too_long)
    codes: Counter[str] = Counter()
    wrong = []
    with TemporaryDirectory() as folder:
        path = Path(folder) / "mutated.nnviz"
        for seed in range(first, first + count):
            path.write_bytes(mutated(seed))
            try:
                codes[outcome(path, recover if is_journal(seed) else load)] += 1
            except BaseException as error:
                wrong.append(f"{seed}: {error!r}")
    sys.stdout.write(json.dumps({"codes": codes, "wrong": wrong}))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
