"""The one adapter between nnviz and the window, and what it is made of."""
