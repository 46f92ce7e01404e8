"""Near copies: the same wire text in several papers is one report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from eventx.incidents.report import Report
from eventx.incidents.rules import rules
from eventx.incidents.story import Story


def copies(reports: Sequence[Report], stories: Mapping[str, Story]) -> dict[str, str]:
    """For each report that tells word for word what an earlier one of the list tells, the id of that one.

    So do two whose sentence is the same, and two whose documents have most of the sentences of their reports in common.
    """
    found: dict[str, str] = {}
    originals: list[Report] = []
    for each in reports:
        source = next((other for other in originals if _copied(each, other, stories)), None)
        if source is None:
            originals.append(each)
        else:
            found[each.id] = source.id
    return found


def _copied(a: Report, b: Report, stories: Mapping[str, Story]) -> bool:
    if a.document == b.document:
        return False
    if a.sentence and a.sentence == b.sentence:
        return True
    mine, theirs = stories[a.document].sentences, stories[b.document].sentences
    shared = len(mine & theirs)
    return shared > 1 and shared >= rules().limits.copied * min(len(mine), len(theirs))
