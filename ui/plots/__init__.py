"""Right region, below: the plots beside the network."""
