"""Signs of agreement: what speaks for and against two reports of a type telling of one happening."""

from __future__ import annotations

from eventx.cues.kinds import Modality
from eventx.incidents.report import Report
from eventx.incidents.role_signs import role_signs
from eventx.incidents.rules import rules
from eventx.incidents.sorts import GENERIC, sorts_of
from eventx.incidents.story import Story, kinship, kinships, passage
from eventx.incidents.traits import TypeTraits

#: Modalities of what is only meant or thought of.
_INTENDED = frozenset(each.value for each in Modality if each.intended)


def signs(a: Report, b: Report, story_a: Story, story_b: Story, traits: TypeTraits) -> dict[str, float]:
    """The signs for and against two reports being one happening, each with its strength; the order does not matter.

    ``story_a`` and ``story_b`` are what their documents tell.
    """
    found: dict[str, float] = {"recurring type": traits.recurs}
    found |= _of_words(a, b, traits)
    found |= _of_facts(a, b)
    found |= _of_time(a, b)
    found |= role_signs(a, b, traits)
    found |= _of_documents(a, b, story_a, story_b)
    found["told apart"] = bool(found.get("undated")) and not traits.lasting and _told_apart(a, b)
    return found


def _of_words(a: Report, b: Report, traits: TypeTraits) -> dict[str, float]:
    """What the two words are, and what else their sentences say."""
    mine, theirs = sorts_of(a.triggers, traits), sorts_of(b.triggers, traits)
    known = bool(mine and theirs)
    alike = not mine.isdisjoint(theirs)
    return {
        "same word": not a.triggers.isdisjoint(b.triggers),
        "same sort": known and alike,
        "other sort": known and not alike and GENERIC not in mine and GENERIC not in theirs,
        "sentence likeness": kinship(a.words, b.words),
        "names in sentence": min(rules().limits.names, len(a.proper & b.proper)),
        "same number": not a.numbers.isdisjoint(b.numbers),
        "other number": bool(a.numbers and b.numbers) and a.numbers.isdisjoint(b.numbers),
    }


def _of_facts(a: Report, b: Report) -> dict[str, float]:
    """What is said of the two: whether they happened."""
    return {
        "polarity": a.polarity != b.polarity,
        "still to come": (a.modality in _INTENDED) != (b.modality in _INTENDED),
    }


def _of_time(a: Report, b: Report) -> dict[str, float]:
    """When the two happened; of all signs of time at most two hold."""
    if a.days is None or b.days is None:
        known = a.weekday is not None and b.weekday is not None
        weekday = "weekday" if a.weekday == b.weekday else "other weekday"
        return {"undated": 1, weekday: known, "later than told": _before(a, b) or _before(b, a)}
    limits, longest = rules().limits, max(a.days.length, b.days.length)
    if (gap := a.days.gap(b.days)) > 0:
        return {"days apart": gap > limits.days_apart or longest > limits.month}
    for name, length in (("same day", limits.day), ("same month", limits.month), ("same year", limits.year)):
        if longest <= length:
            return {name: 1}
    return {"undated" if min(a.days.length, b.days.length) > limits.year else "lasting": 1}


def _before(a: Report, b: Report) -> bool:
    """Whether a report of something that happened was out before the other happened."""
    known = a.published is not None and b.days is not None and a.modality not in _INTENDED
    return known and a.published.last < b.days.first  # type: ignore[union-attr]


def _of_documents(a: Report, b: Report, story_a: Story, story_b: Story) -> dict[str, float]:
    """What the two documents have in common, and where in them the reports stand."""
    limits = rules().limits
    words, names = kinships(story_a, story_b)
    first = story_a.first[a.type] == a.start and story_b.first[b.type] == b.start
    lead = a.start < limits.lead and b.start < limits.lead
    return {
        "kin words": words,
        "kin names": names,
        "kin passages": kinship(passage(story_a, a.start), passage(story_b, b.start)),
        "no name in common": not story_a.shares_names(story_b),
        "kin and first": words * first,
        "kin and lead": words * lead,
        "names and first": names * first,
        "one document": a.document == b.document,
    }


def _told_apart(a: Report, b: Report) -> bool:
    """Whether so much time lies between two documents that they hardly tell the same news."""
    if a.published is None or b.published is None:
        return False
    return a.published.gap(b.published) >= rules().limits.apart
