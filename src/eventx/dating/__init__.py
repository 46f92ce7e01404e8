"""Dating a document that does not say its date in its metadata: from its head, or by inference from its text."""
