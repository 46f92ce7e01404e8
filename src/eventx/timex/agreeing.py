"""Times of a text that was written on one of some days: what each of those days would give it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from eventx.timex.expression import Timex


def agreed(open_times: Sequence[Timex], readings: Sequence[Sequence[Timex]]) -> tuple[Timex, ...]:
    """The times, each open one with the days that all readings give it; ``readings`` are those of the possible days.

    Example: written between Thursday the 11th and Wednesday the 17th, "on Thursday" is the 11th, "on Monday" stays
    open.
    """
    return tuple(
        _agreed(time, [reading[i] for reading in readings]) if time.earliest is None else time
        for i, time in enumerate(open_times)
    )


def _agreed(time: Timex, read: Sequence[Timex]) -> Timex:
    first = read[0]
    days = {(one.value, one.earliest, one.latest) for one in read}
    return replace(first, anchor=None) if len(days) == 1 and first.earliest is not None else time
