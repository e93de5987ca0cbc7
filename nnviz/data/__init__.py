"""Data sets, tables and their preparation."""
