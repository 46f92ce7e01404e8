"""Places: where on the map a name lies."""
