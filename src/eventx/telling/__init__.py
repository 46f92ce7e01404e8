"""Records told to people: a line for each event, its day as fine as the words, its status. Used on a terminal and in a page."""
