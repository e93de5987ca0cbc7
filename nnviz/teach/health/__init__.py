"""The health of a training: gradients that vanish, units that are dead, updates."""

from nnviz.teach.health.checkup import Checkup, checking
from nnviz.teach.health.finding import Finding
from nnviz.teach.health.findings import findings
from nnviz.teach.health.parameter import Parameter
from nnviz.teach.health.vitals import Vitals, vitals

__all__ = ["Checkup", "Finding", "Parameter", "Vitals", "checking"]
__all__ += ["findings", "vitals"]
