"""Formulas in a page of HTML: pictures that share the outlines of their letters."""

import re
from html import escape

from ui.formulas import formula
from ui.look import theme

# What the typesetter writes: a box, the letters it needs, where each of them stands.
_BOX = re.compile(r'viewBox="[^"]+" width="[^"]+" height="[^"]+" style="[^"]+"')
_LETTER = re.compile(r'<path id="[^"]*-(g\d+)" (d="[^"]+")/>')
_BODY = re.compile(r"</defs>(.*?)(?:<text .*)?</svg>", re.DOTALL)
_USE = re.compile(r'href="#[^"]*-(g\d+)"')
_FILL = re.compile(r'fill="(#[\da-f]{6})"')


class Formulas:
    """Sets the formulas of a page.

    Attributes
    ----------
    letters : dict of str to str
        The outlines that have been used, by name.
    """

    def __init__(self) -> None:
        self.letters: dict[str, str] = {}
        self._classes = colour_classes()
        self._set: dict[str, str] = {}

    def inline(self, latex: str) -> str:
        """Return a formula as an element of a line of text; it has no name."""
        if latex not in self._set:
            self._set[latex] = self._made(latex)
        return self._set[latex]

    def outlines(self) -> str:
        """Return the letters that all formulas of the page refer to."""
        letters = (f'<path id="{k}" {d}/>' for k, d in sorted(self.letters.items()))
        defs = f"<defs>{''.join(letters)}</defs>"
        return f'<svg class="letters" aria-hidden="true">{defs}</svg>'

    def _made(self, latex: str) -> str:
        svg = formula.svg(latex)
        if svg is None:
            return f"<span>{escape(formula.plain_text(latex))}</span>"
        box, body = _BOX.search(svg), _BODY.search(svg)
        assert box is not None
        assert body is not None
        self.letters |= dict(_LETTER.findall(svg))
        drawn = _FILL.sub(self._in_class, _USE.sub(r'href="#\1"', body[1]))
        return f'<svg {box[0]} aria-hidden="true">{drawn}</svg>'

    def _in_class(self, found: re.Match[str]) -> str:
        name = self._classes.get(found[1])
        return f'class="{name}"' if name else found[0]


def colour_classes() -> dict[str, str]:
    """Return which class has a colour of a theme, in whichever of them it is."""
    return {
        value: name
        for each in theme.THEMES.values()
        for name, value in inks(each).items()
    }


def inks(of: theme.Theme) -> dict[str, str]:
    """Return the colours that a text may have in a theme, by the names of classes."""
    phases = {name: of.phase_text(name).name() for name in of.phases}
    signs = {"positive": of.sign_text(1), "negative": of.sign_text(-1)}
    return phases | {name: colour.name() for name, colour in signs.items()}
