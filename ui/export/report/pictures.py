"""Pictures in a page of HTML, where many of them stand side by side."""

import base64
import re
from html import escape

from ui.export.report.page import Picture

_ROOT = re.compile(rb'<svg[^>]*viewBox="([^"]*)"[^>]*>')
_WORDS = re.compile(r"<(title|desc|metadata)[ >].*?</\1>|<defs>\s*</defs>", re.DOTALL)
# What Qt says at every element of what is so anyway, or said around all of them.
_SAID = re.compile(
    r' (?:vector-effect="none"|transform="matrix\(1,0,0,1,0,0\)"|fill-opacity="1"'
    r'|stroke-opacity="1"|stroke-linejoin="bevel"|stroke-linecap="square"'
    r'|fill-rule="evenodd"|font-style="normal"|xml:space="preserve"'
    r'|font-family="Inter,[^"]*sans-serif")'
)
_AROUND = (
    'fill="none" stroke="black" fill-rule="evenodd" stroke-linecap="square" '
    'stroke-linejoin="bevel"'
)
_NAME = re.compile(r'(\bid="|url\(#|href="#)')
_BREAK = re.compile(r"\s*\n\s*")


def inline(picture: Picture, number: int) -> str:
    """Return a picture as an element.

    Parameters
    ----------
    picture : Picture
    number : int
        Of the picture on the page: names within it begin with that.
    """
    name = escape(picture.description)
    root = _ROOT.search(picture.content)
    if root is None:
        data = base64.b64encode(picture.content).decode()
        return f'<img alt="{name}" src="data:image/png;base64,{data}">'
    text = picture.content[root.end() :].decode().strip().removesuffix("</svg>")
    text = _BREAK.sub("", _SAID.sub("", _WORDS.sub("", text)))
    text = _NAME.sub(rf"\1p{number}-", text)
    box = root[1].decode()
    return f'<svg viewBox="{box}" role="img" aria-label="{name}" {_AROUND}>{text}</svg>'
