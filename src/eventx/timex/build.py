"""From a rule's match to readings: one builder for each word that ``make`` may name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from eventx.timex import make_days, make_spans, make_steps
from eventx.timex.lexer import Word
from eventx.timex.reading import Found
from eventx.timex.rule import Match
from eventx.timex.slots import Slots

BUILDERS: Mapping[str, Callable[[Slots], list[Found]]] = {
    "date": make_days.day,
    "figures": make_days.figures,
    "plain": make_days.plain,
    "other-calendar": make_days.other_calendar,
    "range": make_days.both_ends,
    "named-day": make_days.named,
    "weekend": make_days.weekend,
    "holding": make_days.holding,
    "nth": make_days.nth,
    "nth-weekday": make_days.nth_weekday,
    "weekday-week": make_days.weekday_week,
    "turn": make_days.turn,
    "year-in-words": make_days.year_in_words,
    "feast": make_days.feast,
    "part-of-narrative": make_days.part_of_narrative,
    "step": make_steps.step,
    "narrative-step": make_steps.narrative_step,
    "current": make_steps.current,
    "unit-beside": make_steps.unit_beside,
    "ago": make_steps.ago,
    "ago-day": make_steps.ago_day,
    "hence": make_steps.hence,
    "later": make_steps.later,
    "in-units": make_steps.in_units,
    "beside-day": make_steps.beside,
    "beside-date": make_steps.beside,
    "event-distance": make_steps.event_distance,
    "duration": make_spans.duration,
    "duration-long": make_spans.duration_long,
    "set": make_spans.repeated,
    "reference": make_spans.reference,
    "recent": make_spans.recent,
}


def build(words: Sequence[Word], match: Match) -> list[Found]:
    """The readings of a match: none when its rule drops it, two for a range.

    Words that name no time after all (a 31 June without year, a 13th month) give none either.
    """
    if match.rule.make == "drop":
        return []
    return BUILDERS[match.rule.make](Slots(words, match, match.slots))
