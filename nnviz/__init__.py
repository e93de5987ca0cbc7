"""The network, the run, and what can be said about them; no Qt in here."""
