"""The sizes of the figures of plots, in pixels, and what they can do with at least.

On a smaller page letters and marks are made smaller together, so that the plot between
them can still be seen.
"""

CURVES, LEAST_CURVES = (720, 460), (380, 280)
TWO_CURVES, LEAST_TWO_CURVES = (720, 620), (440, 400)
PLANE, LEAST_PLANE = (560, 560), (440, 340)
