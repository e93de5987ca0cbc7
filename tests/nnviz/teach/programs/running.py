"""Programs that are run in a process of their own."""

import json
import subprocess
import sys
from pathlib import Path

CALL = """
import json, runpy, sys, warnings
import numpy as np
warnings.simplefilter("ignore")
with np.errstate(all="ignore"):
    losses = runpy.run_path(sys.argv[1])["train"]()
print(json.dumps([float(loss).hex() for loss in losses]))
"""


def losses_of(text: str, folder: Path, python: str = sys.executable) -> list[float]:
    """Return the losses that a program gives in a fresh process."""
    path = folder / "train.py"
    path.write_text(text, encoding="utf-8")
    command = [python, "-c", CALL, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [float.fromhex(text) for text in json.loads(done.stdout.splitlines()[-1])]
