"""Worksheets: a step to be calculated by hand, and its key, as Markdown and PDF."""
