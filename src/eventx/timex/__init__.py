"""Time expressions: found, normalised to TIMEX3 and resolved against the article. Usable without events.

``timexes`` reads a parsed document; ``resolve_on_event`` places an expression such as "two days after the
attack" once the attack's own time is known; ``interval`` gives the days that a TIMEX3 value covers.
"""

from __future__ import annotations

from eventx.timex.attach import resolve_on_event
from eventx.timex.expression import Basis, Shift, Timex
from eventx.timex.interval import interval
from eventx.timex.reader import timexes, written_times

__all__ = ["Basis", "Shift", "Timex", "interval", "resolve_on_event", "timexes", "written_times"]
