"""The window; its packages are its regions."""
