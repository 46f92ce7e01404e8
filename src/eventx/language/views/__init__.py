"""Views: a parsed Doc read once, and questions about its tokens that are answered once."""
