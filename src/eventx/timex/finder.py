"""Where the time expressions of a text are and what they say, before any of them is resolved."""

from __future__ import annotations

from dataclasses import replace
from weakref import WeakKeyDictionary

from spacy.tokens import Doc

from eventx.timex.build import build
from eventx.timex.guards import holds
from eventx.timex.passage import Passage
from eventx.timex.reading import Found, Plain
from eventx.timex.rule import Match
from eventx.timex.rules import rule_set

#: What stands between a modifier and what it modifies.
_BETWEEN = frozenset({"of", "in", "on", "the", "-", "part"})

# A text is searched to date it, and once more when its date is known: neither depends on the date.
_known: WeakKeyDictionary[Doc, list[Found]] = WeakKeyDictionary()


def find(passage: Passage) -> list[Found]:
    """The expressions of a text in order, without overlap.

    The longest match at a place wins, then the earlier rule; a match that its guards refuse leaves the place
    to the next one. Words claimed by a "drop" rule are no time.
    """
    known = _known.get(passage.doc)
    if known is None:
        known = _known[passage.doc] = _found(passage)
    return list(known)


def _found(passage: Passage) -> list[Found]:
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
        return [] if holds(passage, _dropped(match)) else None
    if match.rule.before and passage.before(match.first) not in match.rule.before:
        return None
    founds = [_without_verb(passage, found) for found in build(passage.words, match)]
    if not founds or not all(holds(passage, found) for found in founds):
        return None
    return founds


def _dropped(match: Match) -> Found:
    """The match of a "drop" rule, for its guards."""
    return Found(match.first, match.last, match.rule.id, Plain("DATE", ""), guards=match.rule.guards)


def _without_verb(passage: Passage, found: Found) -> Found:
    """The expression without a verb in front that only looks like its modifier: "talks *start* in June"."""
    first = found.first
    if "EARLY" not in passage.words[first].classes or not passage.tag(first).startswith("VB"):
        return found
    first += 1
    while first < found.last - 1 and passage.words[first].text.lower() in _BETWEEN:
        first += 1
    return replace(found, first=first, mod=None) if first < found.last else found
