"""Which words of news are decided: known to a frame of an event type, or known to name no event."""
