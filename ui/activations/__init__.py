"""The gallery of activations: curve, slope, and what each is chosen for."""
