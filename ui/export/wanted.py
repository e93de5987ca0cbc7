"""Which files are wanted of all that can be written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.export.codes import CODES
from ui.export.item import Item

translate = QCoreApplication.translate


class WantedError(ValueError):
    """Files that nothing is ever written as; the message is one sentence."""


@dataclass(frozen=True)
class Wanted:
    """What is asked for.

    Attributes
    ----------
    words : tuple of str
        Each a code (``loss``), a code with a kind of file (``loss.png``), or the name
        of a file, with its ending or without; none for all that is written unasked.
    formats : tuple of str
        Only these kinds of files: ``png``; none for all.
    """

    words: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()

    def among(self, items: Sequence[Item]) -> tuple[list[Item], list[str]]:
        """Return the files that are wanted, and a sentence for each that is not there.

        Raises
        ------
        WantedError
            If a word or a kind is known to nobody, or they do not go together.
        """
        self._check_formats(items)
        if not self.words:
            return self._of_formats(i for i in items if not i.is_extra), []
        chosen: list[Item] = []
        missing = []
        for word in self.words:
            named = [item for item in items if _is_named(item, word)]
            if not named:
                missing.append(_missing(word, items))
            chosen += self._some_of_formats(word, named)
        return [item for item in items if item in chosen], missing

    def _of_formats(self, items: Iterable[Item]) -> list[Item]:
        return [i for i in items if not self.formats or _ending(i) in self.formats]

    def _some_of_formats(self, word: str, named: list[Item]) -> list[Item]:
        found = self._of_formats(named)
        if named and not found:
            raise WantedError(_not_as(word, named, ", ".join(self.formats)))
        return found

    def _check_formats(self, items: Sequence[Item]) -> None:
        known = [_ending(item) for item in items]
        for ending in self.formats:
            if ending not in known:
                words = translate("Export", "No file is a “{0}”: choose among {1}.")
                raise WantedError(words.format(ending, _listed(known)))


def _is_named(item: Item, word: str) -> bool:
    stem, _, ending = item.file_name.rpartition(".")
    names = item.code, stem, item.file_name, f"{item.code}.{ending}"
    return word.lower() in (name.lower() for name in names)


def _ending(item: Item) -> str:
    return item.format.lower()


def _missing(word: str, items: Sequence[Item]) -> str:
    """Return why there is no such file of this run.

    Raises
    ------
    WantedError
        If there is none of any run.
    """
    code, _, ending = word.lower().partition(".")
    of_code = [item for item in items if item.code == code]
    if of_code:
        raise WantedError(_not_as(code, of_code, ending))
    if code not in CODES:
        words = translate("Export", "There is no “{0}” to export: choose among {1}.")
        raise WantedError(words.format(word, _listed(CODES)))
    words = translate("Export", "This run has no “{0}”: it has {1}.")
    return words.format(code, _listed(item.code for item in items))


def _not_as(code: str, items: Sequence[Item], endings: str) -> str:
    words = translate("Export", "“{0}” is written as {1}, not as {2}.")
    return words.format(code, _listed(map(_ending, items)), endings)


def _listed(words: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(words))
