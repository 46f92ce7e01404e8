"""Actors: who a filler is across documents, and what it is: an id, and a code as CAMEO and PLOVER have it."""
