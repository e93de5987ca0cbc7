"""Right region: what this moment means, in formulas, matrices and code."""
