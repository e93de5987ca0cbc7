"""Step reports: all of a step on one page for a browser, pictures included."""
