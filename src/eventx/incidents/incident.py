"""The incident: one happening as all documents tell it. The order of the fields is the order of the keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from eventx.documents.document import TextSpan
from eventx.records.record import EntityRecord, PlaceRecord, plain_value


class Stance(StrEnum):
    """What a source says of a party and a deed.

    The writer of a document ``tells`` that the party did it, the party itself ``claims`` it, another ``blames`` it;
    the party ``denies`` it, another ``disputes`` that it did.
    """

    TELLS = "tells"
    CLAIMS = "claims"
    BLAMES = "blames"
    DENIES = "denies"
    DISPUTES = "disputes"


@dataclass(frozen=True, slots=True)
class OtherTime:
    """Days that some documents tell and that do not go together with those of the incident."""

    earliest: date
    latest: date
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IncidentTime:
    """The days that the documents agree on: what their times have in common. ``differing`` are the others."""

    earliest: date
    latest: date
    differing: tuple[OtherTime, ...] = ()


@dataclass(frozen=True, slots=True)
class IncidentArgument:
    """A participant as the documents tell him: ``texts`` are their words, ``sources`` who claims him where one does.

    ``confidence`` is the chance that one of the documents is right, each as sure as it is of him.
    """

    role: str
    text: str
    entity: EntityRecord | None
    texts: tuple[str, ...]
    documents: tuple[str, ...]
    sources: tuple[str, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Party:
    """Who is said to have done it, or who says so."""

    name: str
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """Who says of whom that he did it, claims it or denies it; ``source`` is None where the writers tell it."""

    role: str
    party: Party
    stance: Stance
    source: Party | None
    documents: tuple[str, ...]
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """A number that is told of a role, with the words, who tells it, and how sure they are of it together."""

    role: str
    number: int
    texts: tuple[str, ...]
    documents: tuple[str, ...]
    sources: tuple[str, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Member:
    """An event of the incident: where it stands, whether it happened for that document, and who says so.

    ``copy_of`` is the id of the event that it tells word for word, None for a report of its own; ``confidence`` is that
    of the record, even where it does not say.
    """

    id: str
    document: str
    document_date: date | None
    trigger: TextSpan
    mentions: tuple[TextSpan, ...]
    sentence: TextSpan
    polarity: str
    modality: str
    source: str | None
    copy_of: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class ReportedOn:
    """The first or last document that tells of an incident, of those with a date."""

    event: str
    document: str
    date: date


@dataclass(frozen=True, slots=True)
class Why:
    """Why an event belongs to the incident: the event ``to`` which it stands nearest, and what speaks for and against.

    ``points`` is by how much the signs reach the threshold, ``signs`` what each adds.
    """

    event: str
    to: str
    points: float
    signs: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Incident:
    """One happening. ``documents`` counts all documents that tell of it, ``reports`` those that copy no other.

    ``polarity`` and ``modality`` hold under each value the documents that tell it so. ``confidence`` is the chance that
    one report that is no copy is right in all it says, if each document errs by itself.
    """

    id: str
    type: str
    time: IncidentTime | None
    place: PlaceRecord | None
    arguments: tuple[IncidentArgument, ...]
    claims: tuple[Claim, ...]
    counts: tuple[Count, ...]
    polarity: Mapping[str, tuple[str, ...]]
    modality: Mapping[str, tuple[str, ...]]
    events: tuple[Member, ...]
    first: ReportedOn | None
    last: ReportedOn | None
    documents: int
    reports: int
    why: tuple[Why, ...]
    confidence: float

    def as_json(self) -> dict[str, object]:
        """The incident as JSON values, keys in the order of the fields."""
        values = plain_value(self)
        assert isinstance(values, dict)
        return values
