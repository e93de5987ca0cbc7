"""The window: how the regions share it, and what joins each of them to the session."""
