"""The controls that all regions share, in the theme's colours.

A setter never emits; a signal means that the user did something. Fields, sliders and
lists of codes keep the keys they need only when they were reached by keyboard, so
that after a click the arrow keys and the space bar still belong to the window.
"""

from ui.widgets.buttons import Button, IconButton, ToggleButton
from ui.widgets.card import Card, Surface
from ui.widgets.choice import ChoiceField
from ui.widgets.detail import Detail
from ui.widgets.disclosure import Disclosure
from ui.widgets.fields import IntegerField, NumberField
from ui.widgets.labels import Chip, FittingLabel, Label, LineLabel
from ui.widgets.notice import Notice
from ui.widgets.scales import LinearScale, LogScale
from ui.widgets.segmented import OnOff, Segmented
from ui.widgets.slider import Slider, ValueSlider
from ui.widgets.tabs import TabBar
from ui.widgets.translated import Translated

__all__ = [
    "Button",
    "Card",
    "Chip",
    "ChoiceField",
    "Detail",
    "Disclosure",
    "FittingLabel",
    "IconButton",
    "IntegerField",
    "Label",
    "LineLabel",
    "LinearScale",
    "LogScale",
    "Notice",
    "NumberField",
    "OnOff",
    "Segmented",
    "Slider",
    "Surface",
    "TabBar",
    "ToggleButton",
    "Translated",
    "ValueSlider",
]
