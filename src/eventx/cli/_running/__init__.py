"""Running an extraction: from what the options say to what is written."""
