"""Files of all kinds as articles: one module for each kind, loaded when a file of it is met."""
