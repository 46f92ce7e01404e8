"""Repairs of the parse, by tags and by where words hang."""
