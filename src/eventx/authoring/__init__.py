"""Help for those who write event types: checks, examples that are run, types shown, a file to begin with."""
