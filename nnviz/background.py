"""Modules that take long to import, loaded beside what is going on."""

import sys
from importlib import import_module
from threading import Thread


class Background:
    """A module that is wanted soon.

    Parameters
    ----------
    module : str
    """

    def __init__(self, module: str) -> None:
        self._module = module
        self._thread: Thread | None = None

    def preload(self) -> None:
        """Begin to import it, unless it is there or on its way."""
        if self._module in sys.modules or self._is_coming:
            return
        self._thread = Thread(target=import_module, args=(self._module,), daemon=True)
        self._thread.start()

    @property
    def is_at_hand(self) -> bool:
        """Tell whether it can be used without waiting."""
        return self._module in sys.modules and not self._is_coming

    @property
    def _is_coming(self) -> bool:
        return self._thread is not None and self._thread.is_alive()
