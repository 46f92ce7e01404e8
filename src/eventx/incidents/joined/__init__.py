"""What the reports of an incident tell together: arguments, times, claims, counts, copies of one text."""
