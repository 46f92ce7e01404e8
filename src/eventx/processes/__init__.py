"""Several processes that read documents side by side."""
