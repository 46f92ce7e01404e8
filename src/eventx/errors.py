"""The one exception that tells a user what could not be done."""

from __future__ import annotations


class EventxError(Exception):
    """Something the user can mend: a wrong option, a missing model, a file that cannot be written.

    The message names the thing, the reason and, where there is one, the remedy. The command line prints it
    without a traceback and ends with exit code 2.
    """


class ArgumentError(EventxError, TypeError):
    """An argument of a Python call that is of the wrong kind."""
