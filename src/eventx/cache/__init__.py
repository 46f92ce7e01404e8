"""What was found in documents, kept for later runs: of the same bytes, the same options and the same eventx."""
