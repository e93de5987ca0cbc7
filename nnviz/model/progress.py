"""What `fit` shows while it trains: nothing, a bar, or a line an epoch."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from nnviz.model.history import History

Show = Callable[[History], None]


@contextmanager
def progress(epochs: int, verbose: int | str) -> Iterator[Show]:
    """Give a function to call after each epoch with the history so far.

    Parameters
    ----------
    epochs : int
        How many there will be.
    verbose : int or str
        Keras's: 0 is silent, 1 (and ``auto``) a progress bar, 2 a line an epoch.

    Raises
    ------
    ValueError
        If `verbose` is none of these.
    """
    if verbose not in (0, 1, 2, "auto"):
        raise ValueError(f"verbose must be 0, 1, 2 or 'auto', got {verbose!r}.")
    if verbose == 0:
        yield lambda history: None
    elif verbose == 2:
        yield lambda history: print(history.line(epochs))  # noqa: T201
    else:
        with _bar(epochs) as show:
            yield show


@contextmanager
def _bar(epochs: int) -> Iterator[Show]:
    from tqdm import tqdm  # only a bar needs it

    with tqdm(total=epochs, unit="epoch") as bar:

        def show(history: History) -> None:
            bar.set_postfix_str(history.scores(history.last), refresh=False)
            bar.update()

        yield show
