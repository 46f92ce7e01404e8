"""Events of treebank sentences: small event types, and what the stages make of a text without a model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from spacy.tokens import Token
from treebank import parsed_of

from eventx.attribution.attributions import Attributions
from eventx.documents.document import DocumentDate
from eventx.entities import Entities
from eventx.events.arguments import Bound, bind
from eventx.events.mentions import Background, EventMention, mention_of
from eventx.events.sense import Surroundings
from eventx.events.triggers import Trigger, TriggerIndex, find_triggers
from eventx.language.parsed import Parsed
from eventx.times.event_time import TimedDoc, time_of
from eventx.timex import timexes
from eventx.types.files import read_type
from eventx.types.frames import EventType

FRIDAY = DocumentDate.of_day(date(2024, 3, 8), "metadata")

ATTACK = """
summary = "A party does violence to another."
plover = "ASSAULT"
actor = "attacker"
recipient = "target"
located = true
time = { companions = ["death"], causes = true, unplanned = true, scene = true, dates_scene = true }
claimed = { role = "attacker", unnamed = true }
retells = { frames = ["disaster.explosion"], into = "assault", unless_sort = ["gun"] }
[sorts]
generic = ["attack"]
air = ["shell"]
bomb = ["bombing"]
gun = ["shoot"]
down = ["shoot down"]
[roles.attacker]
disputed = true
verb = ["agent"]
noun = ["agent", "by", "from", "compound", "possessive"]
fits = ["party"]
reach = ["agent"]
[roles.target]
verb = ["patient"]
noun = ["on", "patient", "compound"]
fits = ["party", "place", "facility", "vehicle"]
reach = ["patient"]
[[frames]]
id = "assault"
verbs = ["attack", "shell"]
nouns = ["attack", "bombing", "raid"]
[[frames]]
id = "shoot-down"
verbs = ["shoot down"]
[[frames]]
id = "shoot"
verbs = ["shoot"]
when = { patient = ["person"] }
"""
DISASTER = """
summary = "A blast, a fire, an accident."
located = true
time = { causes = true, unplanned = true, scene = true, dates_scene = true }
[roles.object]
verb = ["patient"]
noun = ["of"]
[[frames]]
id = "explosion"
nouns = ["explosion", "blast"]
"""
DEATH = """
summary = "Someone dies."
plover = "ASSAULT"
actor = "killer"
recipient = "victim"
located = true
time = { companions = ["attack", "disaster", "death"], unplanned = true, scene = true, dates_scene = true }
claimed = { role = "killer" }
[roles.killer]
disputed = true
verb = ["agent"]
fits = ["party"]
[roles.victim]
disputed = true
verb = ["patient"]
adjective = ["patient"]
fits = ["person", "quantity"]
[[frames]]
id = "kill"
verbs = ["kill"]
[[frames]]
id = "dead"
adjectives = ["dead"]
"""
MEETING = """
summary = "Parties talk with each other."
plover = "CONSULT"
actor = "participant"
located = true
time = { companions = ["visit"], first_hand = true }
[roles.participant]
verb = ["agent", "patient", "with"]
noun = ["agent", "with", "between", "possessive"]
fits = ["party"]
collect = true
[[frames]]
id = "talks"
nouns = ["talk", "peace talk"]
verbs = ["meet"]
[[frames]]
id = "held-talks"
phrases = ["held talks"]
"""
REJECTION = """
summary = "A party turns down what another wants."
speech_act = true
time = { spoken = true }
plover = "REJECT"
cameo = "12"
actor = "actor"
recipient = "recipient"
[roles.actor]
verb = ["agent"]
fits = ["party"]
[roles.recipient]
verb = ["patient.owner"]
fits = ["party"]
inside = "topic"
[roles.topic]
verb = ["patient"]
[codes.planned]
plover = "THREATEN"
[[frames]]
id = "reject"
verbs = ["reject"]
"""


def types_of(**texts: str) -> dict[str, EventType]:
    """Event types by name, from the texts of their files."""
    return {name: read_type(name, text, f"{name}.toml") for name, text in sorted(texts.items())}


TYPES = types_of(attack=ATTACK, death=DEATH, disaster=DISASTER, meeting=MEETING, rejection=REJECTION)


def background_of(parsed: Parsed) -> Background:
    """What the stages before events know of a document."""
    attributions = Attributions.of_document(parsed)
    entities = Entities.of_document(parsed, speaker_of=attributions.speaker_of)
    return Background(parsed, entities, attributions, Surroundings(entities, attributions))


def triggers_in(parsed: Parsed, types: Mapping[str, EventType] = TYPES) -> list[Trigger]:
    """The triggers of a document."""
    return find_triggers(parsed, TriggerIndex.of_types(types.values()), background_of(parsed).around)[0]


def trigger_words(*sentences: str, types: Mapping[str, EventType] = TYPES) -> list[str]:
    """The triggers of a text as "frame: words"."""
    found = triggers_in(parsed_of(*sentences), types)
    return [f"{t.frame.id}: {t.head.doc[t.start : t.end].text}" for t in found]


def bound_in(sentence: str, type_name: str, types: Mapping[str, EventType] = TYPES) -> list[Bound]:
    """The arguments of the first trigger of a type in a sentence."""
    parsed = parsed_of(sentence)
    around = background_of(parsed).around
    first = next(t for t in triggers_in(parsed, types) if t.frame.type == type_name)
    return bind(first, types[type_name], around)


def mentions_in(parsed: Parsed, types: Mapping[str, EventType] = TYPES) -> tuple[Background, list[EventMention]]:
    """The background and the event mentions of a document, each with its time."""
    background = background_of(parsed)
    written = parsed.document.date.value
    timed = TimedDoc.of(parsed.doc, timexes(parsed, written), written)
    triggers = triggers_in(parsed, types)
    heads = frozenset(t.head.i for t in triggers)
    times = [time_of(t.head, heads - {t.head.i}, timed) for t in triggers]
    found = (mention_of(t, types[t.frame.type], background, time) for t, time in zip(triggers, times, strict=True))
    return background, [mention for mention in found if mention is not None]


def arguments_of(mention: EventMention) -> list[str]:
    """The arguments of a mention as "role=name"."""
    return sorted(f"{a.role}={a.name}" for a in mention.arguments)


def words(tokens: Sequence[Token]) -> list[str]:
    """The forms of tokens."""
    return [t.text for t in tokens]
