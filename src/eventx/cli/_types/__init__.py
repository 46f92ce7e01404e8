"""Parts of commands that have to do with event types."""
