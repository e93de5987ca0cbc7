"""What the screen says: names, sentences and numbers, in the language of now."""
