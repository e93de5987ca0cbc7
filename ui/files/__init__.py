"""What is open: files, what was opened lately, and what a crash must not take."""
