"""Checks on the sentence that a rule may ask for: is "May" a month here, "2000" a year, "second" a unit?

Each check takes the passage and the expression and tells whether the rule holds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from eventx.timex import guards_positions as positions
from eventx.timex import guards_spans as spans
from eventx.timex.passage import Passage
from eventx.timex.reading import Found

GUARDS: Mapping[str, Callable[[Passage, Found], bool]] = {
    "weekday": positions.is_weekday,
    "month": positions.is_month,
    "year": positions.is_year,
    "season": positions.is_season,
    "decade": positions.is_decade,
    "unit-deictic": spans.is_unit_deictic,
    "unit-step": spans.is_unit_step,
    "unit-end": spans.is_unit_end,
    "part": positions.is_part,
    "day-number": positions.is_day_number,
    "later": spans.is_later,
    "earlier": spans.is_earlier,
    "unit-beside": spans.is_unit_beside,
    "event-day": spans.is_event_day,
    "no-deed": spans.is_of_no_deed,
    "bare-distance": spans.is_bare_distance,
    "duration": spans.is_duration,
    "duration-last": spans.is_duration_last,
    "duration-bare": spans.is_duration_bare,
    "set-word": spans.is_set_word,
    "rate": spans.is_rate,
    "reference": spans.is_reference,
    "present": spans.is_present,
    "past": spans.is_past,
    "coming": spans.is_coming,
    "upper": positions.is_upper,
    "day-in-words": positions.is_day_in_words,
    "weekend-noun": positions.is_weekend_noun,
    "weekday-week": positions.is_weekday_week,
    "impossible-day": positions.is_impossible_day,
    "weekday-of-name": positions.is_weekday_of_name,
    "named": positions.is_named,
    "quarter": positions.is_quarter,
    "accounts": positions.is_accounts,
    "in-figures": positions.is_in_figures,
    "year-in-words": positions.is_year_in_words,
}


def holds(passage: Passage, found: Found) -> bool:
    """Whether all checks of an expression's rule hold."""
    return all(GUARDS[name](passage, found) for name in found.guards)
