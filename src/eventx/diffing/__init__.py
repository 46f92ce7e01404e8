"""What changed between two files of event records."""
