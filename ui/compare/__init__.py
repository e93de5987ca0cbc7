"""The page on which up to four runs stand side by side."""
