"""Region under the canvas: buttons, beads and timeline."""
