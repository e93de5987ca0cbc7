"""Figures and numbers written to files."""
