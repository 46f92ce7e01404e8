"""Dating a document without a date in its metadata: from its head, or by inference from its text."""
