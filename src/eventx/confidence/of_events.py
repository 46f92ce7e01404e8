"""The signs of an event: what names it, what is told of it, where, and how its mentions came together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Token

from eventx.chronology.settled import SettledEvent
from eventx.confidence.weights import Sign
from eventx.cues.kinds import Polarity
from eventx.documents.document import ZoneKind
from eventx.events.mentions import Background
from eventx.language.sentences import sentence_start
from eventx.language.verb_groups import verb_group
from eventx.types.frames import TOLD

#: Numbers of sentences of a text, with what it is called.
_TEXTS = ((2, "a text of one or two sentences"), (5, "a short text"), (14, "an article"))
#: Clauses below another, by their label.
_BELOW = {
    "relcl": "a relative clause", "advcl": "an adverbial clause", "ccomp": "reported words", "xcomp": "an open clause",
    "pcomp": "a clause behind a preposition", "acl": "a clause on a noun",
}  # fmt: skip
_DEEPEST, _MOST_ARGUMENTS, _MOST_MENTIONS, _CROWD = 4, 4, 3, 4
#: From this agreement on a mention joins without doubt.
_SURE_LINK = 2.0


@dataclass(frozen=True)
class Telling:
    """The events of a document, and what is counted of it once."""

    events: Sequence[SettledEvent]
    background: Background
    _sentences: dict[int, list[SettledEvent]] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        for event in self.events:
            self._sentences.setdefault(sentence_start(event.main.head), []).append(event)

    def beside(self, event: SettledEvent) -> list[SettledEvent]:
        """The events whose main mention stands in the same sentence, this one among them."""
        return self._sentences[sentence_start(event.main.head)]

    @cached_property
    def length(self) -> str:
        """What a text of so many sentences is called."""
        number = sum(1 for _ in self.background.parsed.doc.sents)
        return next((name for most, name in _TEXTS if number <= most), "a long article")


def event_signs(event: SettledEvent, telling: Telling) -> list[Sign]:
    """The signs that hold of an event, of strength 1 where nothing counts more.

    Example: of "Gunmen killed two guards" the death is named by a verb with a subject, told as a fact, once.
    """
    names = (
        *_named(event, telling), *_told(event), *_when_and_who(event), *_where(event, telling), *_built(event, telling),
    )  # fmt: skip
    return [*((name, 1.0) for name in names), *_merged(event, telling)]


def _named(event: SettledEvent, telling: Telling) -> Iterator[str]:
    """What names the event."""
    main, head = event.main, event.main.head
    yield f"type {main.type.name}"
    yield {"VERB": "named by a verb", "NOUN": "named by a noun", "PROPN": "named by a name"}.get(head.pos_, "other")
    asked = [c for c in main.trigger.frame.when if c.relation != TOLD]
    met = sum(any(True for _ in telling.background.around.fillers(head, c.relation)) for c in asked)
    yield "no sense asked for" if not asked else f"sense shown by {min(met, 2)} slot{'s' if met != 1 else ''}"
    if head.is_title and head.i != sentence_start(head):
        yield "a capital letter"
    if head.pos_ == "VERB":
        yield from _verb(head)
    else:
        owned = any(child.dep_ in ("det", "poss") for child in head.children)
        yield "a noun with an article" if owned else "a bare noun"
        if head.tag_ in ("NNS", "NNPS"):
            yield "a plural"


def _verb(head: Token) -> Iterator[str]:
    has_subject = any(child.dep_ in ("nsubj", "nsubjpass") for child in head.children)
    if has_subject:
        yield "a verb with a subject"
    elif head.dep_ not in (*_BELOW, "conj"):
        yield "a verb without a subject"
    group = verb_group(head)
    if group.infinitive:
        yield "an infinitive"
    if group.simple_present:
        yield "the present tense"


def _told(event: SettledEvent) -> Iterator[str]:
    """How real it is told to be, and who takes part."""
    main, roles = event.main, {argument.role for argument in event.arguments}
    yield f"modality {event.modality}"
    if event.polarity == Polarity.NEGATIVE:
        yield "negative"
    yield from sorted({f"cue {hit.cue}" for hit in main.factuality.cues})
    yield from sorted({f"{hit.kind} cue" for hit in main.factuality.cues})
    if event.because:
        yield "turned to the future"
    number = min(len(event.arguments), _MOST_ARGUMENTS)
    yield f"{number} argument{'s' if number != 1 else ''}"
    if main.type.actor and main.type.actor not in roles:
        yield "nobody acts"
    if main.type.recipient and main.type.recipient not in roles:
        yield "nobody is acted on"


def _built(event: SettledEvent, telling: Telling) -> Iterator[str]:
    """How its word is built into the sentence, and which of its roles are filled."""
    main, head = event.main, event.main.head
    roles = sorted({argument.role for argument in event.arguments})
    yield f"frame {main.trigger.frame.id}"
    yield f"filled: {', '.join(roles) or 'nothing'}"
    yield from (f"{main.type.name} with {role}" for role in roles)
    yield f"hangs by {head.dep_}"
    yield f"tagged {head.tag_}"
    yield f"below {head.head.pos_}"
    yield from sorted({f"has {child.dep_}" for child in head.children})
    yield from (f"class {each}" for each in sorted(telling.background.around.classes(head)))
    yield "a trigger of one word" if main.trigger.end - main.trigger.start == 1 else "a trigger of several words"


def _when_and_who(event: SettledEvent) -> Iterator[str]:
    """What its time rests on, and who answers for it."""
    time, source = event.time, event.event.source
    yield f"time by {time.basis}" if time else "no time"
    if time and time.earliest:
        yield f"days by {time.basis}"
    if source:
        yield f"source in {source.way}"
    elif event.event.spoken:
        yield "a speech act"


def _where(event: SettledEvent, telling: Telling) -> Iterator[str]:
    """Where the article tells it."""
    head, parsed = event.main.head, telling.background.parsed
    zones = {parsed.zone(mention.head) for mention in event.event.mentions}
    yield f"told best in the {parsed.zone(head)}"
    if ZoneKind.TITLE in zones and len(zones) > 1:
        yield "told in title and text"
    if ZoneKind.LEAD in zones:
        yield "told in the lead"
    yield telling.length
    above = [head.dep_, *(token.dep_ for token in head.ancestors)]
    yield from sorted({f"inside {_BELOW[label]}" for label in above if label in _BELOW})
    if head.dep_ in _BELOW:
        yield f"heads {_BELOW[head.dep_]}"
    yield f"depth {min(len(above) - 1, _DEEPEST)}"
    yield f"{min(len(telling.beside(event)), _CROWD)} in the sentence"


def _merged(event: SettledEvent, telling: Telling) -> Iterator[Sign]:
    """How its mentions came together."""
    mentions, joinings = event.event.mentions, event.event.joinings
    number = min(len(mentions), _MOST_MENTIONS)
    yield f"{number} mention{'s' if number != 1 else ''}", 1.0
    weakest = min((j.link for j in joinings if j is not None and j.merged), default=_SURE_LINK)
    if weakest < _SURE_LINK:
        yield "a mention joined in doubt", _SURE_LINK - max(weakest, 0.0)
    first = joinings[0] if joinings else None
    if first is not None:
        yield "compared with another of its type", 1.0
        yield "near to another of its type", max(-3.0, min(3.0, first.link))
    if sum(other.main.type is event.main.type for other in telling.beside(event)) > 1:
        yield "another of its type in the sentence", 1.0
    lent = sum(a.at is not None and a.at.i != event.main.head.i for a in event.arguments)
    yield "arguments of other mentions", float(lent)
