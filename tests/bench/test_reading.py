"""How long a file of a table takes to read, beside pandas."""

import numpy as np
import pandas as pd
import pytest

from nnviz.data.reading import read_frame
from nnviz.data.reading.sources import MAX_MEGABYTES

READERS = {"nnviz": read_frame, "pandas": pd.read_csv}
FILES = {  # megabytes, columns of numbers, columns of texts
    "5 MB": (5, 5, 0),
    "5 MB, texts and gaps": (5, 3, 2),
    "the largest": (0.99 * MAX_MEGABYTES, 5, 0),
    "the largest, 2,000 columns": (0.99 * MAX_MEGABYTES, 2000, 0),
}


def content(megabytes: float, numbers: int, texts: int) -> str:
    rng = np.random.default_rng(0)
    block = rng.standard_normal((max(1, 2000 // numbers), numbers))
    kinds = [",red", ",green", ",blue", ","]
    rows = [
        ",".join(f"{number:.6f}" for number in row)
        + "".join(rng.choice(kinds, texts).tolist())
        for row in block
    ]
    names = ",".join(f"c{k}" for k in range(numbers + texts))
    lines = "\n".join(rows) + "\n"
    return f"{names}\n{lines * max(2, int(megabytes * 1e6 / len(lines)))}"


@pytest.fixture(scope="module", params=FILES)
def path(request, tmp_path_factory):
    path = tmp_path_factory.mktemp("tables") / "table.csv"
    path.write_text(content(*FILES[request.param]))
    return path


@pytest.mark.timeout(300)
@pytest.mark.parametrize("reader", READERS)
def test_a_table(benchmark, path, reader) -> None:
    table = benchmark.pedantic(READERS[reader], [path], rounds=1)
    assert len(table.columns) in (5, 2000)
