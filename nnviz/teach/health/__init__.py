"""The health of a training: gradients that vanish, units that are dead, updates."""

from nnviz.teach.health.finding import Finding
from nnviz.teach.health.findings import findings
from nnviz.teach.health.vitals import Vitals, vitals

__all__ = ["Finding", "Vitals", "findings", "vitals"]
