"""The record: one event as it is written out. Its field order is the order of the keys."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date, time
from functools import lru_cache
from math import isfinite

from eventx.actors.party import ActorCode
from eventx.documents.document import DocumentDate, TextSpan
from eventx.places.geo import Geo
from eventx.quantities.quantity import Amount, Change, Count, Length, Total

_QUOTES = str.maketrans("\u2018\u2019\u201c\u201d\u2013\u2014", "''\"\"--")


@dataclass(frozen=True, slots=True)
class EntityRecord:
    """Who or what an argument is. ``country`` is ISO 3166-1 alpha-3.

    ``geo`` is where a place lies, ``id`` the same in all documents for a name that is known, ``actor`` what a party is
    and whose. ``kind`` is one of PER, GROUP, ORG, GOV, GPE, LOC, FAC, VEH, WEA, PRODUCT, OTHER.
    """

    name: str
    kind: str
    country: str | None = None
    geo: Geo | None = None
    id: str | None = None
    actor: ActorCode | None = None


@dataclass(frozen=True, slots=True)
class Argument:
    """A participant. ``source`` names the only party that claims it, None where nobody disputes it.

    ``count``, ``amount``, ``change`` and ``length`` are how many, how much, by how much and how long it tells.
    ``confidence`` is the chance that it is right, if the event is.
    """

    role: str
    text: str
    start: int
    end: int
    entity: EntityRecord | None = None
    source: str | None = None
    count: Count | None = None
    amount: Amount | None = None
    change: Change | None = None
    length: Length | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class TimeRecord:
    """When the event happened, as TIMEX3. ``text`` and offsets are None for a time that no expression gives.

    ``basis`` is expression, context or document; ``anchor`` is the date that the value was resolved against.
    """

    text: str | None
    start: int | None
    end: int | None
    type: str
    value: str
    earliest: date | None
    latest: date | None
    basis: str
    anchor: date | None = None


@dataclass(frozen=True, slots=True)
class PlaceRecord:
    """The finest place of the event; ``geo`` is where it lies, as far as that is known."""

    name: str
    country: str | None = None
    geo: Geo | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so (``text``, with its best name), the word that tells it (``cue``), and of what kind the source is.

    ``kind`` is party, official, witness, media, expert, organization, document, unnamed or other.
    """

    text: str
    start: int
    end: int
    name: str
    cue: str
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class PloverCode:
    """The PLOVER event type, its modes, and its quad class."""

    type: str
    mode: tuple[str, ...]
    quad: str


@dataclass(frozen=True, slots=True)
class EventRecord:
    """One event of one document.

    ``confidence`` is the chance that it says nothing false; ``fields`` holds what ``--keep`` carries over from the
    input record.
    """

    id: str
    document: str
    document_date: DocumentDate
    type: str
    plover: PloverCode | None
    cameo: str | None
    trigger: TextSpan
    mentions: tuple[TextSpan, ...]
    sentence: TextSpan
    arguments: tuple[Argument, ...]
    time: TimeRecord | None
    place: PlaceRecord | None
    polarity: str
    modality: str
    attribution: Attribution | None
    rule: str
    count: Total | None = None
    confidence: float | None = None
    fields: Mapping[str, object] = field(default_factory=dict)

    def to_dict(self) -> dict[str, object]:
        """The record as JSON values; the same as ``as_json``."""
        return self.as_json()

    def _repr_html_(self) -> str:
        """The record as a notebook shows it."""
        from eventx.frames import record_html

        return record_html(self)

    def as_json(self) -> dict[str, object]:
        """The record as JSON values, keys in the contract's order; some only where there is anything to tell."""
        values = plain_value(self)
        assert isinstance(values, dict)
        return values


#: Keys that a record has only where the text tells them.
_WHERE_TOLD: Mapping[type, tuple[str, ...]] = {
    DocumentDate: ("evidence",),
    EventRecord: ("count", "confidence", "fields"),
    Argument: ("count", "amount", "change", "length", "confidence"),
    EntityRecord: ("geo", "id", "actor"),
    PlaceRecord: ("geo",),
    Attribution: ("kind",),
}


def event_id(document: str, type: str, sentence: str, lemma: str, ordinal: int) -> str:
    """The id of an event: the same as long as the sentence of its earliest mention stays.

    ``sentence`` is normalised first, so that spacing, case and the form of quotes do not count;
    ``ordinal`` tells events apart that agree in all the rest.
    """
    parts = (document, type, normalised(sentence), lemma.lower(), str(ordinal))
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


@lru_cache(maxsize=64)
def normalised(sentence: str) -> str:
    """A sentence in NFKC and lower case, with straight quotes and single spaces.

    >>> normalised("“No  talks,” he said")
    '"no talks," he said'
    """
    return " ".join(unicodedata.normalize("NFKC", sentence).translate(_QUOTES).casefold().split())


def sort_key(record: EventRecord) -> tuple[int, str, str]:
    """The order of the records of one document."""
    return record.trigger.start, record.type, record.id


def time_key(record: EventRecord) -> tuple[date, date, str, tuple[int, str, str]]:
    """The order of records by the time of their events; those without one come last."""
    time = record.time
    first = (time.earliest or time.latest) if time else None
    last = (time.latest or time.earliest) if time else None
    return first or date.max, last or date.max, record.document, sort_key(record)


def plain_value(value: object) -> object:
    """A value as JSON has it; NaN and infinities, which it has not, become null."""
    if isinstance(value, float):
        return value if isfinite(value) else None
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [plain_value(item) for item in value]
    if isinstance(value, Mapping):
        return {key: plain_value(item) for key, item in value.items()}
    if is_dataclass(value):
        values = {each.name: plain_value(getattr(value, each.name)) for each in fields(value)}
        for name in _WHERE_TOLD.get(type(value), ()):
            if not values[name]:
                del values[name]
        return values
    return value
