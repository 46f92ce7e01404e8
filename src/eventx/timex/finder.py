"""Where the time expressions of a text are and what they say, before any of them is resolved."""

from __future__ import annotations

from eventx.timex.build import build
from eventx.timex.guards import holds
from eventx.timex.passage import Passage
from eventx.timex.reading import Found
from eventx.timex.rules import Match, rule_set


def find(passage: Passage) -> list[Found]:
    """The expressions of a text in order, without overlap.

    The longest match at a place wins, then the earlier rule; a match that its guards refuse leaves the place
    to the next one. Words claimed by a "drop" rule are no time.
    """
    kept: list[Found] = []
    free = 0
    for match in rule_set().candidates(passage.words):
        if match.first < free:
            continue
        founds = _accepted(passage, match)
        if founds is None:
            continue
        free = match.last
        kept += founds
    return kept


def _accepted(passage: Passage, match: Match) -> list[Found] | None:
    """The readings of a match, [] where it is dropped, None where it does not hold here."""
    if match.rule.make == "drop":
        return []
    if match.rule.before and passage.before(match.first) not in match.rule.before:
        return None
    founds = build(passage.words, match)
    if not founds or not all(holds(passage, found) for found in founds):
        return None
    return founds
