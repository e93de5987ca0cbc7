"""The loss as a landscape over the parameters: its heights, and the way through it.

A place is a flat vector of all n parameters, W before b, layer after layer, as a
network keeps them.
"""

from nnviz.teach.landscape.places import (
    Parameter,
    flat,
    index_of,
    parameter_at,
)
from nnviz.teach.landscape.planes import Plane, over_parameters, random_plane
from nnviz.teach.landscape.steps import Steps
from nnviz.teach.landscape.survey import Survey, Window
from nnviz.teach.landscape.terrain import Terrain
from nnviz.teach.landscape.trail import Trail

__all__ = [
    "Parameter",
    "Plane",
    "Steps",
    "Survey",
    "Terrain",
    "Trail",
    "Window",
    "flat",
    "index_of",
    "over_parameters",
    "parameter_at",
    "random_plane",
]
