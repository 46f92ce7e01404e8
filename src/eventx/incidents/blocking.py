"""Which reports are compared at all: those that share telling words, and those of kin documents. Never all pairs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from eventx.incidents.report import Days, Report
from eventx.incidents.rules import rules
from eventx.incidents.story import Story, kinship

Pair = tuple[int, int]


def candidates(
    reports: Sequence[Report], stories: Mapping[str, Story], kin: Mapping[str, frozenset[str]]
) -> Iterator[Pair]:
    """Pairs of numbers of reports of one type that may tell of one happening, the lower number first, each pair once.

    ``kin`` are the documents that tell much the same as each. Those that have no name in common are left out.
    """
    limits = rules().limits
    found = _shared([each.words for each in reports], [_month(each) for each in reports], limits.posting)
    of_document: dict[str, list[int]] = defaultdict(list)
    for number, (each, shared) in enumerate(zip(reports, found, strict=True)):
        near = {other for other, count in shared.items() if count >= limits.shared}
        for document in kin.get(each.document, ()):
            near.update(of_document[document])
        of_document[each.document].append(number)
        mine = stories[each.document]
        for other in sorted(near):
            theirs = stories[reports[other].document]
            if theirs is not mine and mine.shares_names(theirs):
                yield other, number


def kin_documents(stories: Mapping[str, Story]) -> dict[str, frozenset[str]]:
    """For each document the documents that tell much the same, by the words of their reports; the nearest ones only."""
    limits, names = rules().limits, sorted(stories)
    told = [stories[name] for name in names]
    found = _shared([each.words for each in told], [_month(each.reports[0]) for each in told], limits.story_posting)
    kin: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for name, shared in zip(names, found, strict=True):
        for other, count in shared.items():
            if count >= limits.story_words:
                near = kinship(stories[name].words, told[other].words)
                if near >= limits.kin:
                    kin[name].append((-near, names[other]))
                    kin[names[other]].append((-near, name))
    return {name: frozenset(other for _, other in sorted(near)[: limits.kin_documents]) for name, near in kin.items()}


def _shared(sets: Sequence[frozenset[str]], months: Sequence[int | None], most: int) -> Iterator[Counter[int]]:
    """For each set the earlier sets that share words with it, and how many words these are.

    A word that more than ``most`` sets have finds only those of its month, and where these are more as well the latest.
    """
    frequency = Counter(word for words in sets for word in words)
    dated = Counter(
        (word, month) for words, month in zip(sets, months, strict=True) for word in words if frequency[word] > most
    )
    latest = rules().limits.posting_latest
    postings: dict[object, list[int]] = defaultdict(list)
    for number, (words, month) in enumerate(zip(sets, months, strict=True)):
        shared: Counter[int] = Counter()
        for word in words:
            frequent = frequency[word] > most
            found = postings[word, month] if frequent else postings[word]
            shared.update(found[-latest:] if frequent and dated[word, month] > most else found)
            found.append(number)
        yield shared


def _month(report: Report) -> int | None:
    """The month in which a report was published, or that it tells of, counted from the year 0; None for neither."""
    return next(filter(None, map(_of_days, _days(report))), None)


def _days(report: Report) -> Iterable[Days | None]:
    return report.published, report.days


def _of_days(days: Days | None) -> int | None:
    if days is None or days.length > rules().limits.month:
        return None
    first = date.fromordinal(days.first)
    return 12 * first.year + first.month
