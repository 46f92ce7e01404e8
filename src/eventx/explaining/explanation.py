"""What there is to tell of a document. The fields, in their order, are the keys of ``explain --json``.

``start`` and ``end`` are code points of the document's text, which has ``text`` between them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from eventx.documents.document import DocumentDate, TextSpan
from eventx.places.geo import Located
from eventx.quantities.quantity import Quantity, Total
from eventx.records.record import Attribution, EntityRecord, TimeRecord


@dataclass(frozen=True, slots=True)
class Filler:
    """What stands in a slot of a predicate. ``via`` tells how it was reached: own, relative, control ..."""

    slot: str
    text: str
    start: int
    end: int
    via: str
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate - a verb, or a noun or adjective that may name an event - with its slots."""

    text: str
    start: int
    end: int
    slots: tuple[Filler, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a frame did not take a trigger: "patient is 'deal'"."""

    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Named:
    """A word that a reason names: a trigger, a cue; with its line, its sentence, and the record it is a mention of."""

    text: str
    start: int
    end: int
    line: int
    sentence: TextSpan
    event: str | None


@dataclass(frozen=True, slots=True)
class BoundArgument:
    """A phrase in a role. ``how``: the slot that gave it, ``inside ROLE``, ``reach ARCS``, ``link ROLE``, ``claim``.

    ``of`` is the trigger that it belongs to, or the word that lays it to somebody; ``kept`` tells whether the
    record has it; ``against`` why a phrase in the right slot was left out. ``quantity`` is what it counts or measures,
    ``where`` its place on the map, ``confidence`` the chance that it is right, if the event is.
    """

    role: str
    text: str
    start: int
    end: int
    how: str
    classes: tuple[str, ...]
    entity: EntityRecord | None
    source: str | None
    of: Named | None
    kept: bool
    against: str | None = None
    quantity: Quantity | None = None
    where: Located | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that bears on polarity or modality: the cue it is known by, how it works, what it says.

    Of kind ``frame`` the frame itself states it, of kind ``standing`` the word names a thing that stands.
    """

    text: str
    start: int
    end: int
    cue: str
    kind: str
    effect: str


@dataclass(frozen=True, slots=True)
class FoundSource:
    """Who says so, the word that tells it (None in "Premier: ..."), and where that stands.

    ``way`` is clause, aside, quotation, sentence or title.
    """

    text: str
    start: int
    end: int
    name: str
    cue: str | None
    way: str


@dataclass(frozen=True, slots=True)
class TimeStep:
    """One step that led to a time: what was done (``way``), why, the words it rests on, and the time it left.

    ``way`` is one of those of ``eventx.times.why``; of sentence, visit, companion and scene the words lend the time.
    """

    way: str
    reason: str
    words: tuple[Named, ...]
    value: str
    earliest: date | None
    latest: date | None


@dataclass(frozen=True, slots=True)
class FoundTime:
    """The time expression attached to a trigger, what it was resolved against, and the rule that read it.

    ``basis`` is explicit, document, narrative, event or unanchored; ``anchor`` a date or a value; ``arcs``
    lie between expression and trigger. ``steps`` led from the expression to the value; ``passed`` tells why the
    record has another time, or none; None where it has this one.
    """

    text: str
    start: int
    end: int
    type: str
    value: str
    earliest: date | None
    latest: date | None
    basis: str
    anchor: date | str | None
    rule: str
    arcs: int
    steps: tuple[TimeStep, ...]
    passed: str | None


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign for or against two mentions being one event; ``points`` is its strength times its weight."""

    sign: str
    strength: float
    weight: float
    points: float


@dataclass(frozen=True, slots=True)
class Merging:
    """What came of comparing a mention with the event before that it agrees with best.

    ``nearest`` is that event's mention that agrees best, ``agreement`` the sum of the points of their signs;
    ``link`` counts in the other mentions of the event, and decides: the mention joins from ``threshold`` on,
    one that retells an event (see Fired) in any case. ``veto`` tells what forbids it, whatever the signs say:
    ``nearest`` is then the mention that does.
    """

    merged: bool
    nearest: TextSpan
    line: int
    agreement: float
    link: float
    threshold: float
    signs: tuple[Sign, ...]
    veto: str | None = None


@dataclass(frozen=True, slots=True)
class Fired:
    """A trigger that a frame took. ``passed`` are other frames that claim the word, and why they have it not.

    ``retold`` tells that the word, elsewhere one for another happening, only retells an event of this text:
    after an attack, "the explosions" are the attack.
    ``dropped`` tells why no event came of it; what follows is empty then. ``event`` is the id of the record.
    """

    text: str
    start: int
    end: int
    type: str
    rule: str
    passed: tuple[Reason, ...]
    retold: bool
    dropped: str | None = None
    event: str | None = None
    arguments: tuple[BoundArgument, ...] = ()
    unfilled: tuple[str, ...] = ()
    polarity: str | None = None
    modality: str | None = None
    cues: tuple[Cue, ...] = ()
    source: FoundSource | None = None
    time: FoundTime | None = None
    merging: Merging | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """A trigger word that no frame took, with the reason of each."""

    text: str
    start: int
    end: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, the lines it begins and ends on, the zone it stands in, and whether that zone is read."""

    text: str
    start: int
    end: int
    line: int
    last_line: int
    zone: str
    read: bool
    clauses: tuple[Clause, ...]
    fired: tuple[Fired, ...]
    refused: tuple[Refused, ...]


@dataclass(frozen=True, slots=True)
class LeadSign:
    """A sign that an event is what the article is about, or that its record is right, and what it counts."""

    sign: str
    points: float


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why a record says what it says.

    ``main`` is the mention that gives type, polarity, modality and source. ``cues`` led to polarity and modality;
    ``modality`` tells what turned it besides, None where nothing did. ``attribution`` tells where the source was
    found, or why there is none. ``time`` are the steps to the time; ``no_time`` tells why there is none. ``lead`` are
    the signs of the main event of the article; None for every other.
    """

    main: Named
    cues: tuple[Cue, ...]
    modality: str | None
    attribution: str
    time: tuple[TimeStep, ...]
    no_time: str | None
    lead: tuple[LeadSign, ...] | None = None


@dataclass(frozen=True, slots=True)
class Sure:
    """The confidence of a record, and the signs that lowered or raised it, what counts most first.

    ``points`` add up, with ``base``, to the logarithm of the odds that the record says nothing false.
    """

    confidence: float
    base: float
    signs: tuple[LeadSign, ...]


@dataclass(frozen=True, slots=True)
class EventSummary:
    """An event that came of the triggers shown: its record's id and values, and why it has them.

    ``claimed`` are arguments from a claim or accusation elsewhere in the text, which ``arguments`` hold too.
    """

    id: str
    type: str
    rule: str
    trigger: TextSpan
    mentions: tuple[TextSpan, ...]
    time: TimeRecord | None
    claimed: tuple[BoundArgument, ...]
    polarity: str
    modality: str
    attribution: Attribution | None
    arguments: tuple[BoundArgument, ...]
    count: Total | None
    why: Reasons
    sure: Sure | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """A document: how it was dated, and what became of each of its sentences."""

    document: str
    document_date: DocumentDate
    sentences: tuple[Sentence, ...]
    events: tuple[EventSummary, ...]
