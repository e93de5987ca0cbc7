"""The transport: the buttons, the moments of a step, the whole training."""
