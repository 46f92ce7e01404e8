"""Merging: which mentions of a document tell of the same happening, and why."""
