"""Formulas as they are said: with words for what a typesetter only places."""

import re

from PySide6.QtCore import QCoreApplication

from nnviz.teach.explain.printing import UNKNOWN
from ui import strings
from ui.formulas import formula

translate = QCoreApplication.translate

# Of a layer, of a sample, transposed: ``^{[2](9)}``, ``^{[1]T}``.
_RAISED = re.compile(r"\^\{(?=[\[(T])(?:\[(\d+)\])?(?:\((\w+)\))?(T)?\}")
_REST = re.compile(r"_\{(\d+) \\ldots (\d+)\}")
_OTHERS = re.compile(r"_\{k \\neq ([\d, ]+)\}")


def said(latex: str) -> str:
    """Return a line of a formula in words, in the language of now."""
    return formula.spoken(_with_words(latex), strings.current())


def _with_words(latex: str) -> str:
    """Return the LaTeX with words where a reader would hear only signs."""
    for sign, words in (
        (r"\leftarrow", translate("Explain", "becomes")),
        (r"\odot", translate("Explain", "times, entry by entry,")),
        (UNKNOWN, translate("Explain", "not computed yet")),
    ):
        latex = latex.replace(sign, _text(words))
    latex = _REST.sub(_of_terms, latex.replace("{}", ""))
    latex = _OTHERS.sub(_of_others, latex)
    return _RAISED.sub(_of_whom, latex)


def _of_whom(found: re.Match[str]) -> str:
    layer, sample, transposed = found.groups()
    words = []
    if layer:
        words.append(translate("Explain", "layer {0}").format(layer))
    if sample:
        words.append(translate("Explain", "sample {0}").format(sample))
    if transposed:
        words.append(translate("Explain", "transposed"))
    return _text(f", {', '.join(words)}")


def _of_terms(found: re.Match[str]) -> str:
    words = translate("Explain", "terms {0} to {1}").format(*found.groups())
    return f"_{{{_text(words)}}}"


def _of_others(found: re.Match[str]) -> str:
    words = translate("Explain", "all terms but {0}").format(found[1])
    return f"_{{{_text(words)}}}"


def _text(words: str) -> str:
    return rf"\text{{ {words} }}"
