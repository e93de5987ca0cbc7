"""The cell of the table that an input comes of, where the network sees a code of it."""

import math

from nnviz.data.plan import ColumnPlan
from nnviz.teach.retake import InputOverride
from ui.canvas.scene import Scene


def text_of(scene: Scene, unit: int) -> str:
    """Return the level that an input of the followed sample codes; "" for numbers.

    One that stands in for a missing cell is in brackets.
    """
    plan = _plan(scene, unit)
    if plan is None or plan.encoding is None or plan.recipe.encode == "as_is":
        return ""
    cell = _cell(scene, plan)
    if not math.isnan(cell):
        return plan.encoding.label(cell)
    return "" if math.isnan(plan.fill) else f"({plan.encoding.label(plan.fill)})"


def is_gap(scene: Scene, unit: int) -> bool:
    """Tell whether the table has no value for an input of the followed sample."""
    plan = _plan(scene, unit)
    return plan is not None and math.isnan(_cell(scene, plan))


def is_code(scene: Scene, unit: int) -> bool:
    """Tell whether an input is a code, and no quantity that could be typed."""
    data = scene.names.data
    if data is None:
        return False
    column = data.plan.column(data.plan.inputs[unit].column)
    return column.recipe.encode != "as_is"


def is_tried(scene: Scene, unit: int) -> bool:
    """Tell whether an input of the followed sample is not that of the table."""
    place = scene.sample, unit
    return scene.tried is not None and any(
        isinstance(change, InputOverride) and (change.sample, change.feature) == place
        for change in scene.tried.changes
    )


def _plan(scene: Scene, unit: int) -> ColumnPlan | None:
    """Return what was done to the column of an input, if a cell of it is shown."""
    data = scene.names.data
    if data is None or scene.is_mean or is_tried(scene, unit):
        return None
    return data.plan.column(data.plan.inputs[unit].column)


def _cell(scene: Scene, plan: ColumnPlan) -> float:
    if scene.asked is not None and scene.names.data is not None:
        features = scene.names.data.plan.features
        return float(scene.asked.cells[features.index(plan.column.name)])
    return float(plan.column.values[scene.rows[scene.sample]])
