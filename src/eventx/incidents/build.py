"""Incidents built: all that one says is put together here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256
from math import inf
from typing import Any

from eventx.documents.document import TextSpan
from eventx.incidents.happenings import happenings
from eventx.incidents.incident import Incident, Member, ReportedOn, Why
from eventx.incidents.joined.arguments import counts, joined_arguments, joined_place
from eventx.incidents.joined.claims import claims
from eventx.incidents.joined.copies import copies
from eventx.incidents.joined.statements import Statement, statements
from eventx.incidents.joined.sureness import together
from eventx.incidents.joined.times import joined_time
from eventx.incidents.report import Report
from eventx.incidents.told import Told
from eventx.incidents.traits import traits_of
from eventx.incidents.weighing import link, weighed

_Values = dict[str, Any]


def incidents(told: Told, least_documents: int = 1) -> Iterator[Incident]:
    """The incidents that records tell of, by time, those without any last; each of at least so many documents."""
    found = [each for each in happenings(told) if len({report.document for report in each}) >= least_documents]
    builder = _Builder(told)
    for each in sorted(map(_in_order, found), key=_place):
        yield builder.incident(each)


def _in_order(reports: Iterable[Report]) -> tuple[Report, ...]:
    """The reports in the order in which they came out, undated ones last."""
    return tuple(sorted(reports, key=_came_out))


def _came_out(each: Report) -> tuple[float, str, int, str]:
    return each.published.first if each.published else inf, each.document, each.start, each.id


def _place(reports: Sequence[Report]) -> tuple[float, tuple[float, str, int, str]]:
    time = joined_time(reports)
    return time.earliest.toordinal() if time else inf, _came_out(reports[0])


class _Builder:
    """Builds incidents; what each document says of who did it is worked out once."""

    def __init__(self, told: Told) -> None:
        self._told = told
        self._statements: dict[str, dict[str, tuple[Statement, ...]]] = {}

    def incident(self, reports: Sequence[Report]) -> Incident:
        """The incident of reports that are one happening, in the order in which they came out."""
        records = [self._told.record(each) for each in reports]
        copied = copies(reports, self._told.stories)
        arguments = joined_arguments(records, traits_of(reports[0].type).roles)
        documents = {each.document for each in reports}
        return Incident(
            id=sha256(f"incident\x1f{reports[0].id}".encode("utf-8", "surrogatepass")).hexdigest()[:16],
            type=reports[0].type,
            time=joined_time(reports),
            place=joined_place(arguments),
            arguments=arguments,
            claims=claims(traits_of(reports[0].type).doer or "", self._of_doers(reports)),
            counts=counts(zip(reports, records, strict=True)),
            polarity=_documents((each.polarity, each.document) for each in reports),
            modality=_documents((each.modality, each.document) for each in reports),
            events=tuple(_member(*pair, copied) for pair in zip(reports, records, strict=True)),
            first=_reported_on(reports),
            last=_reported_on(reversed(reports)),
            documents=len(documents),
            reports=len(documents - {each.document for each in reports if each.id in copied}),
            why=tuple(self._why(reports)),
            confidence=together((each.document, each.sureness) for each in reports if each.id not in copied),
        )

    def _of_doers(self, reports: Iterable[Report]) -> Iterator[Statement]:
        for each in reports:
            if each.document not in self._statements:
                self._statements[each.document] = statements(self._told.stories[each.document])
            yield from self._statements[each.document].get(each.id, ())

    def _why(self, reports: Sequence[Report]) -> Iterator[Why]:
        """What holds an incident together: for each report but the first the best link to those before it."""
        stories, near = self._told.stories, dict.fromkeys(reports[1:], (-inf, reports[0]))
        newest = reports[0]
        while near:
            for each, known in near.items():
                points = link(each, newest, stories).points
                if points > known[0]:
                    near[each] = points, newest
            newest = max(near, key=lambda each: near[each][0])
            points, to = near.pop(newest)
            signs = {sign.name: round(sign.points, 2) for sign in weighed(newest, to, stories)}
            yield Why(newest.id, to.id, round(points, 2), signs)


def _documents(told: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, set[str]] = defaultdict(set)
    for value, document in told:
        found[value].add(document)
    return {value: tuple(sorted(found[value])) for value in sorted(found)}


def _member(each: Report, record: _Values, copied: Mapping[str, str]) -> Member:
    mentions = tuple(map(_span, record["mentions"] or [record["trigger"]]))
    return Member(
        each.id,
        each.document,
        _day_of(each),
        _span(record["trigger"]),
        mentions,
        _span(record["sentence"]),
        each.polarity,
        each.modality,
        each.source,
        copied.get(each.id),
        each.sureness,
    )


def _span(value: _Values) -> TextSpan:
    return TextSpan(value["text"], value["start"], value["end"])


def _day_of(each: Report) -> date | None:
    """The day on which a report came out, where it is known to the day."""
    return date.fromordinal(each.published.first) if each.published and not each.published.length else None


def _reported_on(reports: Iterable[Report]) -> ReportedOn | None:
    found = (ReportedOn(each.id, each.document, day) for each in reports if (day := _day_of(each)))
    return next(found, None)
