"""Right region: what this moment means, in formulas and code."""
