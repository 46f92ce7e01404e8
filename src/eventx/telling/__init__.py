"""Records told to people, on a terminal and in a page: a line for each event, its day, its status."""
