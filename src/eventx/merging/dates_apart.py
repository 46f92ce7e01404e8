"""Whether the times of two mentions speak for or against their being one event."""

from __future__ import annotations

from eventx.events.mentions import EventMention


def other_year(a: EventMention, b: EventMention) -> bool:
    """Whether both mentions are dated, with no year in common.

    >>> # "the war of 1991" and "the war that began in 2003"
    """
    if a.time is None or b.time is None or a.time.earliest is None or b.time.earliest is None:
        return False
    last_a, last_b = a.time.latest or a.time.earliest, b.time.latest or b.time.earliest
    return last_a.year < b.time.earliest.year or last_b.year < a.time.earliest.year


def other_time(a: EventMention, b: EventMention) -> bool:
    """Whether both mentions have days, with none in common.

    >>> # "Rebels attacked Quito on Monday." and "Rebels attacked Quito on Tuesday."
    """
    if a.time is None or b.time is None:
        return False
    x, y = a.time, b.time
    if x.earliest is None or y.earliest is None or x.latest is None or y.latest is None:
        return False
    return x.latest < y.earliest or y.latest < x.earliest


def same_days(a: EventMention, b: EventMention) -> bool:
    """Whether both mentions are dated to the same days: "He *retired* in 2017", "In 2017 he *resigned*"."""
    if a.time is None or b.time is None or a.time.earliest is None:
        return False
    return (a.time.earliest, a.time.latest) == (b.time.earliest, b.time.latest)
