"""What can be said about a step: formulas, checks and surfaces."""
