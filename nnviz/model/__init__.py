"""The mathematics of a network: layers, losses, optimizers, program and record."""
