"""Seeds that are drawn for the user."""

import secrets

_SEEDS = 10_000  # a new one stays short enough to be said aloud


def new_seed() -> int:
    """Return a seed that nobody knew before."""
    return secrets.randbelow(_SEEDS)
