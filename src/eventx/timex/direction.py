"""Which way an expression points: back, as times in news mostly do, or ahead."""

from __future__ import annotations

from eventx.timex.context import Direction
from eventx.timex.cues import cues
from eventx.timex.passage import Passage
from eventx.timex.reading import Found, Inside, Nearest, Reading, Timed, Weekend
from eventx.timex.tense import Tense

_OWNER = ("'s", "\N{RIGHT SINGLE QUOTATION MARK}s")


def is_deadline(passage: Passage, found: Found) -> bool:
    """Whether the expression closes an open stretch: "by Friday", "until Monday"."""
    return passage.before(found.first) in cues("deadlines")


def pointing(passage: Passage, found: Found, timetable: bool = False) -> Direction:
    """The direction of a weekday, a month, a season … without a year.

    Weekdays look back, the document's own weekday is that day, unless a deadline, "from" or "will" turns them
    ahead, and the present tense where it may be that of a ``timetable`` (not in headlines and captions: "rebels
    seize port on Monday"). Months go by the tense of the governing verb, the nearest where it is the present.
    """
    cycle = _cycle(found.reading)
    if passage.before(found.first) == "since":
        return Direction.PAST
    if cycle == "weekday" or isinstance(found.reading, Weekend):
        return _weekday(passage, found, timetable)
    tense = passage.tense(found)
    if tense is Tense.FUTURE or (timetable and cycle == "weekday-inside" and passage.timetable(found)):
        return Direction.FUTURE
    if is_deadline(passage, found):
        return Direction.FUTURE if tense is Tense.PRESENT and _lasts_until(passage, found) else Direction.NEAREST
    return Direction.NEAREST if tense is Tense.PRESENT else Direction.PAST


def _lasts_until(passage: Passage, found: Found) -> bool:
    """Whether the expression is the end of what is so now: "the museum is closed *until 5 March*"."""
    return passage.before(found.first) in ("until", "till")


def _weekday(passage: Passage, found: Found, timetable: bool) -> Direction:
    before = passage.before(found.first)
    words = {passage.words[i].text.lower() for i in range(found.first, found.last)}
    # "Suffocated by Saturday's attack", "by Friday the fire had spread" set no deadline.
    owns = any(word.endswith(_OWNER) for word in words) or passage.after(found.last) in _OWNER
    behind = before == "by" and (owns or passage.had(found))
    deadline = before in cues("deadlines") and not behind
    if deadline or passage.will(found) or passage.next_one(found):
        return Direction.FUTURE
    if passage.was_to(found):
        return Direction.NEAREST
    if timetable and passage.timetable(found):
        return Direction.FUTURE
    if words & {"coming", "upcoming"}:
        return Direction.FUTURE
    if before == "from" and not owns and passage.tense(found) is not Tense.PAST:
        return Direction.FUTURE
    return Direction.PAST


def _cycle(reading: Reading) -> str | None:
    if isinstance(reading, Timed) and reading.day:
        reading = reading.day
    if isinstance(reading, Inside) and isinstance(reading.container, Nearest):
        return f"{reading.cycle.kind}-inside"
    return reading.cycle.kind if isinstance(reading, (Nearest, Inside)) else None
