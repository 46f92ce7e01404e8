"""Lower and upper bounds: dates told as past or as to come, names that have a birthday."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from eventx.datafiles import rows
from eventx.dating.constraint import Constraint
from eventx.dating.days import FIRST, Days
from eventx.dating.landmarks import Wording
from eventx.dating.told import Told, span_of
from eventx.documents.document import ZoneKind
from eventx.language.parsed import Parsed
from eventx.timex import interval
from eventx.timex.reading import Fixed, Reading, Timed
from eventx.timex.tense import Tense


def absolute_dates(parsed: Parsed, times: Iterable[Told]) -> Iterator[Constraint]:
    """Constraints from dates with a year: what is told as past is a lower bound, what will be an upper one.

    Only a date that hangs on its verb counts: "plans for elections in 2020" are no news of 2020. The day of a
    picture, in its caption, is a lower bound however it is put.
    """
    for told in times:
        earliest, latest = interval(_fixed(told.found.reading) or "")
        if earliest is None or latest is None or earliest <= FIRST:
            continue
        if parsed.zone(told.token) is ZoneKind.CAPTION and earliest == latest:
            yield Constraint(Days.between(earliest, None), told.span, "the day of a picture")
            continue
        if not _on_its_verb(told):
            continue
        tense = told.passage.tense(told.found)
        if tense is Tense.PAST:
            yield Constraint(Days.between(earliest, None), told.span, "told as past")
        elif told.passage.will(told.found) and tense is Tense.FUTURE and _plainly_will(told):
            yield Constraint(Days.between(None, latest), told.span, "still to come")


def names_of_their_time(parsed: Parsed) -> Iterator[Constraint]:
    """Lower bounds from names that did not exist before a day: "COVID-19", "Brexit"."""
    text = parsed.doc.text
    for earliest, name, what in _names():
        if match := name.search(text):
            yield Constraint(Days.between(earliest, None), span_of(parsed, match.start(), match.end()), what)


def _fixed(reading: Reading) -> str | None:
    if isinstance(reading, Timed) and reading.day is not None:
        reading = reading.day
    return reading.value if isinstance(reading, Fixed) else None


def _on_its_verb(told: Told) -> bool:
    """Whether the expression is an adverbial of its verb, at most behind a preposition."""
    first = told.passage.token(told.found.first)
    token = told.token
    for _ in range(told.found.last - told.found.first + 1):
        if first is not None and first.i <= token.head.i <= told.token.i and token.head != token:
            token = token.head
    if token.dep_ == "pobj":
        token = token.head
    return token.head.pos_ in ("VERB", "AUX") and token.dep_ in ("prep", "npadvmod", "advmod", "nmod", "tmod")


def _plainly_will(told: Told) -> bool:
    verb = told.passage.verb(told.found)
    return verb is not None and any(child.text.lower() in ("will", "shall") for child in verb.children)


@cache
def _names() -> tuple[tuple[date, Wording, str], ...]:
    found = rows("landmarks/names.tsv", ("from", "name", "what", "source"))
    return tuple((row.day("from"), Wording.of(row["name"]), row["what"]) for row in found)
