"""Whatever is in a file: it opens or it is told, quickly and in little memory."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sampling import sampled

ROOT = Path(__file__).parents[3]
AT_ONCE = 100


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
@pytest.mark.parametrize("chunk", sampled(range(20), every=20))
def test_a_mutated_file_opens_or_is_refused_in_one_sentence(chunk) -> None:
    module = "tests.nnviz.run.mutations"
    command = [sys.executable, "-W", "error", "-m", module]
    command += [str(chunk * AT_ONCE), str(AT_ONCE)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["wrong"] == []
    assert sum(found["codes"].values()) == AT_ONCE
    assert {"opened", "damaged_part", "no_nnviz_file"} <= {*found["codes"]}
