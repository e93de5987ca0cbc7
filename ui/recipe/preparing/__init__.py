"""The room where a table is prepared: what is predicted, and of what."""
