"""The operation of the moment as matrices."""
