"""The same happening across documents: records in, incidents out."""
