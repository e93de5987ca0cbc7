"""Runs beside one another: what joins their page to them."""
