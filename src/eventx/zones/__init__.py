"""Zones of a document: title, lead, dateline, body, and what is no news."""
