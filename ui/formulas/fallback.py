"""Formulas as rich text, for where nothing sets LaTeX: flat, but with every sign."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QTextDocument

from ui.look import fonts

_PX = 32  # measured and laid out at this size, then scaled
_SIGNS = {
    r"\mathcal{L}": "ℒ",
    r"\partial ": "∂",
    r"\nabla ": "∇",
    r"\Delta ": "Δ",
    r"\lVert ": "‖",
    r"\rVert": "‖",
    r"\leftarrow": "←",
    r"\approx": "≈",
    r"\times": "×",
    r"\infty": "∞",
    r"\ldots": "…",
    r"\cdots": "⋯",
    r"\odot": "⊙",
    r"\alpha": "α",
    r"\beta": "β",
    r"\varepsilon": "ε",
    r"\lambda": "λ",
    r"\pi": "π",
    r"\rho": "ρ",
    r"\sigma": "σ",
    r"\varphi": "φ",
    r"\Phi": "Φ",
    r"\Omega": "Ω",
    r"\lfloor": "⌊",
    r"\rfloor": "⌋",
    r"\cdot": "·",
    r"\qquad": "\u2003\u2003",
    r"\quad": "\u2003",
    r"\leq": "≤",
    r"\neq": "≠",
    r"\sim": "∼",
    r"\sum": "Σ",
    r"\mu": "μ",
    r"\left": "",
    r"\right": "",
    r"\|": "‖",
    r"\,": " ",
    "{}": "\u00a0",
    "{,}": ",",
    "-": "−",
}
# From the innermost braces out; what they hold has no braces any more.
_FORMS = (
    (r"\\textcolor\{([^{}]*)\}\{([^{}]*)\}", r'<span style="color:\1">\2</span>'),
    (r"\\frac\{([^{}]*)\}\{([^{}]*)\}", r"(\1)/(\2)"),
    (r"\\sqrt\{([^{}]*)\}", r"√(\1)"),
    (r"\\bar\{([^{}]*)\}", "\\1\u0304"),
    (r"\\hat\{([^{}]*)\}", "\\1\u0302"),
    (r"\\tilde\{([^{}]*)\}", "\\1\u0303"),
    (r"\\mathbf\{([^{}]*)\}", r"<b>\1</b>"),
    (r"\\(?:text|operatorname|underbrace)\{([^{}]*)\}", r"\1"),
    (r"_\{([^{}]*)\}", r"<sub>\1</sub>"),
    (r"\^\{([^{}]*)\}", r"<sup>\1</sup>"),
    (r"_(\w)", r"<sub>\1</sub>"),
    (r"\\(ln|tanh|cos|max|min)\b", r"\1"),
)


@dataclass(frozen=True)
class TextFormula:
    """A formula as a line of rich text; sizes are in em."""

    width: float
    ascent: float
    descent: float
    document: QTextDocument

    def paint(self, painter: QPainter, x: float, baseline: float, em: float) -> None:
        """Paint it from `x` on, with an em of so many pixels."""
        painter.save()
        painter.translate(QPointF(x, baseline - self.ascent * em))
        painter.scale(em / _PX, em / _PX)
        self.document.drawContents(painter)
        painter.restore()


def typeset(latex: str, ink: str) -> TextFormula:
    """Return a formula that paints itself at any size."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(fonts.ui_font(_PX))
    document.setHtml(f'<span style="color:{ink}">{html(latex)}</span>')
    size = document.size()
    first = document.firstBlock().layout().lineAt(0)
    ascent = first.ascent() / _PX
    return TextFormula(
        document.idealWidth() / _PX, ascent, size.height() / _PX - ascent, document
    )


def html(latex: str) -> str:
    """Return a formula as HTML: ``z<sub>2</sub>``."""
    text = latex.replace(">", "&gt;")
    for sign, shown in _SIGNS.items():
        text = text.replace(sign, shown)
    before = ""
    while before != text:
        before = text
        for form, shown in _FORMS:
            text = re.sub(form, shown, text)
    return text


def plain_text(latex: str) -> str:
    """Return a formula as plain text."""
    return re.sub(r"<[^>]*>", "", html(latex)).replace("&gt;", ">")
