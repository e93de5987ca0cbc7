"""Left region: the cards that fix a run."""
