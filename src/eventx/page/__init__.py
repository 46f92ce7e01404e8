"""One self-contained page of records and incidents: ``eventx report``."""
