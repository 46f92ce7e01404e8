"""A report: what one record says of a happening, in the form in which reports are compared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import Any

from eventx.incidents.joined.numerals import numbers
from eventx.incidents.joined.sureness import sureness
from eventx.incidents.names import Name, name_of, text_or_none
from eventx.incidents.rules import rules
from eventx.incidents.words import capitals, proper, stem, stems, telling
from eventx.records.record import normalised

#: A day as ``date.toordinal`` counts it.
Day = int
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
#: Years, which tell no two happenings apart that a time does not.
_YEARS = range(1900, 2101)
_NO_SENTENCE = b""
#: How sure an argument is that does not say it.
_AT_ITS_WORD = 1.0
#: How exactly a point says where something lies: not in the middle of a region or a country.
_POINTS = frozenset({"exact", "city"})


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day on which something may have happened."""

    first: Day
    last: Day

    @property
    def length(self) -> int:
        """How many days after the first the last comes; 0 for a day."""
        return self.last - self.first

    def gap(self, other: Days) -> int:
        """How many days lie between the two; 0 where they share one."""
        return max(0, self.first - other.last, other.first - self.last)


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills a role: where it stands, its name where it has one, its telling words, the stem of its last word.

    ``stems`` are those of all words of what has no name, ``source`` names the only party that claims it; ``is_sure``:
    it is likely enough right to tell happenings by.
    """

    role: str
    start: int | None
    end: int | None
    name: Name | None
    words: frozenset[str]
    head: str
    stems: frozenset[str]
    numbers: frozenset[int]
    source: str | None
    is_sure: bool


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """One record. ``days`` is None where it has no time that is bounded on both sides, as is ``published``.

    ``triggers`` are the stems of all its mentions, ``spans`` their places; ``words`` the telling words and ``proper``
    the names of its sentence and arguments, ``fillers`` those by role; ``points`` are where the towns and sites of it
    lie, latitude and longitude in degrees; ``sentence`` is a digest, empty for one that is
    too short to be copied; ``sureness`` is the record's confidence.
    """

    id: str
    document: str
    published: Days | None
    type: str
    start: int
    spans: tuple[tuple[int, int], ...]
    triggers: frozenset[str]
    words: frozenset[str]
    proper: frozenset[str]
    numbers: frozenset[int]
    fillers: Mapping[str, tuple[Filler, ...]]
    points: tuple[tuple[float, float], ...]
    days: Days | None
    weekday: int | None
    polarity: str
    modality: str
    source: str | None
    sentence: bytes
    sureness: float

    def of(self, role: str) -> tuple[Filler, ...]:
        """What fills a role."""
        return self.fillers.get(role, ())

    def surely(self, role: str) -> tuple[Filler, ...]:
        """What fills a role and is likely enough right to tell happenings by."""
        return tuple(each for each in self.of(role) if each.is_sure)


def report(record: dict[str, Any]) -> Report:
    """The report of a record as ``eventx.records.read`` gives it."""
    arguments = [each for each in record["arguments"] or () if each["text"].strip()]
    fillers = tuple(map(_filler, arguments))
    time, sentence = record["time"] or {}, record["sentence"]["text"]
    mentions = record["mentions"] or [record["trigger"]]
    names = (capitals(each.name.text) for each in fillers if each.name and not each.name.is_state)
    return Report(
        id=record["id"],
        document=record["document"],
        published=days(record.get("document_date") or {}),
        type=record["type"],
        start=record["trigger"]["start"],
        spans=tuple((each["start"], each["end"]) for each in mentions),
        triggers=frozenset().union(*(stems(each["text"]) for each in mentions)),
        words=telling(sentence).union(*(each.words for each in fillers)),
        proper=proper(sentence).union(*names),
        numbers=frozenset(n for n in numbers(sentence) if n >= rules().limits.number and n not in _YEARS),
        fillers=_by_role(fillers),
        points=tuple(_points(arguments)),
        days=days(time),
        weekday=_weekday(time),
        polarity=record["polarity"],
        modality=record["modality"],
        source=text_or_none((record.get("attribution") or {}).get("name")),
        sentence=_digest(sentence),
        sureness=sureness(record),
    )


def _by_role(fillers: Iterable[Filler]) -> Mapping[str, tuple[Filler, ...]]:
    found: dict[str, tuple[Filler, ...]] = {}
    for each in fillers:
        found[each.role] = (*found.get(each.role, ()), each)
    return found


def days(value: dict[str, Any]) -> Days | None:
    """The days of a time or of a date of publication; None where one of its ends is open or no date."""
    try:
        first, last = date.fromisoformat(value["earliest"]), date.fromisoformat(value["latest"])
    except (KeyError, TypeError, ValueError):
        return None
    return Days(first.toordinal(), max(first, last).toordinal())


def _weekday(time: dict[str, Any]) -> int | None:
    """The day of the week, 1 for Monday, of a time that is a day or an unanchored weekday."""
    if told := _WEEKDAY.match(str(time.get("value"))):
        return int(told[1])
    found = days(time)
    return date.fromordinal(found.first).isoweekday() if found and not found.length else None


def _digest(sentence: str) -> bytes:
    plain = normalised(sentence)
    if len(plain.split()) < rules().limits.copied_words:
        return _NO_SENTENCE
    return blake2b(plain.encode("utf-8", "surrogatepass"), digest_size=8).digest()


def _filler(argument: dict[str, Any]) -> Filler:
    text = argument["text"]
    name = name_of(argument.get("entity"))
    words = telling(text) | (telling(name.text) if name else frozenset())
    head, every = stem(text.split()[-1]), frozenset() if name else stems(text)
    place = argument.get("start"), argument.get("end")
    source, sure = text_or_none(argument.get("source")), _is_sure(argument)
    return Filler(argument["role"], *place, name, words, head, every, numbers(text), source, sure)


def _is_sure(argument: dict[str, Any]) -> bool:
    return sureness(argument, _AT_ITS_WORD) >= rules().limits.sure


def _points(arguments: Iterable[dict[str, Any]]) -> Iterator[tuple[float, float]]:
    """Where the towns and sites lie that tell where it was; not what is wider, and what nobody knows."""
    for argument in arguments:
        geo = (argument.get("entity") or {}).get("geo") or {}
        if (
            argument["role"] not in rules().vetoes.sited
            or geo.get("precision") not in _POINTS
            or not _is_sure(argument)
        ):
            continue
        lat, lon = geo.get("lat"), geo.get("lon")
        if isinstance(lat, int | float) and isinstance(lon, int | float):
            yield lat, lon
