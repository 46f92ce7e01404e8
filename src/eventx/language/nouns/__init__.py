"""What sort of thing a noun names, and what those undergo."""
