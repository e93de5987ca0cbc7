"""The loss over two parameters, two directions, or along a step."""
