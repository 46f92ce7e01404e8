"""Event mentions: a trigger with its arguments, whether it happened, and who says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field, replace

from spacy.tokens import Span, Token

from eventx.attribution.attributions import Attributions, Source
from eventx.attribution.governing import goes_with_what_is_told
from eventx.attribution.known import taken_as_known
from eventx.cues.cue import Effect
from eventx.cues.kinds import Modality, Polarity
from eventx.documents.document import ZoneKind
from eventx.entities import Entities, Entity, EntityKind
from eventx.entities.names import PLACES
from eventx.events.arguments import Bound, bind
from eventx.events.briefs import DATELINE, dateline_place
from eventx.events.sense import Surroundings
from eventx.events.triggers import Trigger
from eventx.events.unreal.fiction import is_fiction
from eventx.events.unreal.genericity import is_generic
from eventx.events.unreal.supposed import is_rehearsed, is_told_to_readers
from eventx.factuality.factuality import CueHit, Factuality, factuality
from eventx.language.clauses import SUBJECTS
from eventx.language.control import is_inverted_saying
from eventx.language.governing import governing_verb
from eventx.language.nominals import completing_clause
from eventx.language.nouns.noun_classes import counting_head
from eventx.language.parsed import Parsed
from eventx.language.phrases import is_definite, phrase
from eventx.language.support_verbs import support_side
from eventx.language.verb_groups import verb_group
from eventx.times.event_time import EventTime
from eventx.types.frames import PLACE, EventType
from eventx.values import dataclass

#: The role and the first token of an argument: of one event no two share it.
Position = tuple[str, int]


@dataclass(frozen=True, slots=True)
class MentionArgument:
    """A phrase in a role. ``how`` is the slot that gave it; ``entity`` is None for things without a name.

    ``source`` names the only party that claims it; ``at`` is the word that it is an argument of: the head of a
    trigger, or the word that lays it to somebody.
    """

    role: str
    head: Token
    span: Span
    entity: Entity | None
    how: str
    source: str | None = None
    at: Token | None = None

    @property
    def name(self) -> str:
        """What the argument is called: its entity's name, or the words of its phrase."""
        return self.entity.name if self.entity else self.span.text

    @property
    def key(self) -> str:
        """What the argument is known by when two are compared."""
        return self.name.casefold()

    @property
    def position(self) -> Position:
        """Its role and first token, by which an event tells its arguments apart."""
        return self.role, self.span.start

    @property
    def by_reach(self) -> bool:
        """Whether only its nearness to the trigger speaks for the argument."""
        return self.how.startswith("reach")

    @property
    def is_reflexive(self) -> bool:
        """Whether it says of a party that it did something to itself: "killed *himself*"."""
        return self.head.lower_.endswith(("self", "selves"))

    @property
    def is_bare_pronoun(self) -> bool:
        """Whether it is a pronoun that could not be resolved."""
        return self.entity is None and self.head.tag_ in ("PRP", "PRP$", "WP", "WDT", "WP$")


@dataclass(frozen=True, slots=True)
class EventMention:
    """One mention of an event, in one place of the text.

    ``in_title``: the title tells it. ``unreported`` tells why nobody but the writer answers for it; None where a
    source does.
    """

    trigger: Trigger
    type: EventType
    arguments: tuple[MentionArgument, ...]
    factuality: Factuality
    source: Source | None
    source_name: str | None
    time: EventTime | None
    unreported: str | None = None
    in_title: bool = False
    #: What later stages have worked out of the mention alone, each under its own name.
    remembered: dict[str, object] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def head(self) -> Token:
        """The head token of the trigger."""
        return self.trigger.head

    def fillers(self, role: str) -> Iterator[MentionArgument]:
        """The arguments in one role."""
        return (a for a in self.arguments if a.role == role)


@dataclass(frozen=True, slots=True)
class Background:
    """What the stages before know of a document."""

    parsed: Parsed
    entities: Entities
    attributions: Attributions
    around: Surroundings


def mention_of(
    trigger: Trigger, event_type: EventType, background: Background, time: EventTime | None
) -> EventMention | None:
    """Read everything a trigger's surroundings say of its event; None where they tell of no happening."""
    bound = bind(trigger, event_type, background.around)
    titled = background.parsed.zone(trigger.head) is ZoneKind.TITLE
    if _is_generic(trigger, event_type, bound, background, titled) or _is_unreal(trigger, titled):
        return None
    facts = _facts(trigger)
    quoted = background.attributions.speaker_of(trigger.head) is not None
    unreported = _unreported(trigger, event_type, quoted=quoted)
    source = None if unreported else background.attributions.source_of(trigger.head)
    if source is not None and source.of_clause and facts.modality is Modality.ASSERTED and not quoted:
        unreported = taken_as_known(trigger.head, source.cue)
        source = None if unreported else source
    arguments = [_argument(b, event_type, background, trigger.head) for b in bound]
    if event_type.traits.located and facts.modality.told:
        arguments += _dateline_place(trigger.head, arguments, background)
    return EventMention(
        trigger,
        event_type,
        tuple(arguments),
        facts,
        source,
        argument_of("source", source.head, "", background).name if source else None,
        time,
        None if source else unreported or "the text names no source",
        titled,
    )


def _is_generic(
    trigger: Trigger, event_type: EventType, bound: Sequence[Bound], background: Background, titled: bool
) -> bool:
    """Whether what a trigger tells happens to anyone; a title is never asked: its present tells the news."""
    spoken, in_force = event_type.traits.timing.spoken, trigger.frame.in_force
    told = titled or background.parsed.is_headline
    return not told and is_generic(trigger.head, bound, background.entities, spoken=spoken, in_force=in_force)


def _is_unreal(trigger: Trigger, titled: bool) -> bool:
    """Whether a work of art tells it, a drill assumes it, or readers are told of it; no title speaks to readers."""
    head = trigger.head
    return is_fiction(head) or is_rehearsed(head) or (not titled and is_told_to_readers(head))


def _unreported(trigger: Trigger, event_type: EventType, *, quoted: bool) -> str | None:
    """Why no source is looked for: a speech act told beside another, or in answer to it, is the writer's."""
    if not event_type.traits.speech_act:
        return None
    if _is_beside(trigger.head):
        return "a speech act beside what is said is the writer's"
    return "who answers what is said is told of by the writer" if not quoted and _answers(trigger.head) else None


def _answers(verb: Token) -> bool:
    """Whether a clause tells how others took what is said: "a claim that Chad *rejected*", "which Chad *denied*"."""
    if verb.dep_ != "relcl" or verb.pos_ != "VERB" or not verb_group(verb).told_past:
        return False
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if subject is None or subject.pos_ not in ("NOUN", "PROPN"):
        return False
    which = any(c.lower_ == "which" and c.dep_ in ("dobj", "mark", "pobj") for c in verb.lefts)
    first = verb.left_edge
    return verb.head.dep_ == "appos" or (which and first.i > 0 and first.nbor(-1).text == ",")


def _is_beside(verb: Token) -> bool:
    """Whether a clause is told beside another: "said he would stay, *rejecting* the offer", but no condition of it."""
    if verb.dep_ != "advcl" or verb.pos_ != "VERB" or verb_group(verb).infinitive:
        return False
    if any(c.dep_ == "mark" and c.lower_ in ("if", "unless") for c in verb.lefts):
        return False
    return not goes_with_what_is_told(verb)


def _facts(trigger: Trigger) -> Factuality:
    """Polarity and modality: what the frame states, else what the cues around say."""
    frame, head = trigger.frame, trigger.head
    if _is_standing(trigger):
        fact = Effect(Polarity.POSITIVE, Modality.ASSERTED)
        return Factuality(Polarity.POSITIVE, Modality.ASSERTED, (CueHit(frame.id, "standing", str(fact), head.i),))
    facts = factuality(counting_head(head))
    if frame.polarity or frame.modality:
        stated = Effect(frame.polarity, frame.modality)
        cues = (*facts.cues, CueHit(frame.id, "frame", str(stated), head.i))
        return Factuality(frame.polarity or facts.polarity, frame.modality or facts.modality, cues)
    return facts


def _is_standing(trigger: Trigger) -> bool:
    """Whether a definite noun names a thing that stands, not one that its verb brings about."""
    head = trigger.head
    nominal = head.pos_ in ("NOUN", "PROPN")
    return trigger.frame.standing and nominal and is_definite(head) and not _in_the_making(head)


def _in_the_making(noun: Token) -> bool:
    """Whether the noun is what its verb brings about ("to sign the treaty"), not a thing that stands already."""
    verb, preposition = governing_verb(noun)
    return verb is not None and support_side(verb, preposition) is not None


def _dateline_place(head: Token, arguments: Sequence[MentionArgument], background: Background) -> list[MentionArgument]:
    """The place of a brief's dateline, where none is named: "LENZA - A bomb killed nine in a market."."""
    if any(a.entity and a.entity.kind in PLACES for a in arguments):
        return []
    span = dateline_place(head, background.parsed)
    if span is None:
        return []
    known = background.entities.at(span.root)
    entity = known if known is not None and known.kind in PLACES else Entity(span.text.title(), EntityKind.GPE)
    return [MentionArgument(PLACE, span.root, span, entity, DATELINE, at=head)]


def _argument(bound: Bound, event_type: EventType, background: Background, at: Token) -> MentionArgument:
    if bound.clause:
        return MentionArgument(bound.role, bound.head, _clause_span(bound.head), None, bound.how, at=at)
    argument = argument_of(bound.role, bound.head, bound.how, background, at)
    if bound.how.endswith(".title"):
        office = background.entities.title_words_at(bound.head)
        return replace(argument, entity=None, span=office or argument.span)  # the office, not who holds it
    if event_type.roles[bound.role].clause and argument.entity is None:
        return replace(argument, span=_completed(argument.span, bound.head))
    return argument


def _completed(span: Span, head: Token) -> Span:
    """A phrase with the clause that completes its noun: "the plan *to close the port*", "claims *that he lied*"."""
    for verb in (completing_clause(c) for c in head.rights):
        if verb is not None and verb.left_edge.i == span.end:
            words = [t for t in verb.subtree if not t.is_space and not t.is_punct]
            return span.doc[span.start : words[-1].i + 1]
    return span


def argument_of(role: str, head: Token, how: str, background: Background, at: Token | None = None) -> MentionArgument:
    """The phrase of a head as an argument of the trigger ``at``, with the entity it stands for."""
    return MentionArgument(role, head, phrase(head), background.entities.at(head), how, at=at)


def _clause_span(verb: Token) -> Span:
    """The words of a clause that fills a role, less complementiser, infinitive marker and trailing clauses.

    What goes on with the same subject belongs to it: "urged the rebels to *disarm and join the talks*".
    """
    inside = [verb.i]
    going_on = {t.i for c in verb.rights if _goes_on(c) for t in (c, *_coordinator_of(c))}
    for child in verb.children:
        if child.dep_ in ("mark", "punct", "advcl", "parataxis") or child.tag_ == "TO" or is_inverted_saying(child):
            continue
        if child.dep_ in ("cc", "conj") and child.i not in going_on:
            continue
        inside += [t.i for t in child.subtree if not t.is_space]
    start, end = verb.i, verb.i
    covered = set(inside) - _asides(verb)
    while start - 1 in covered:
        start -= 1
    while end + 1 in covered:
        end += 1
    while end > verb.i and verb.doc[end].is_punct and verb.doc[end].text in (",", ".", "(", "-", "–", "—"):
        end -= 1
    return verb.doc[start : end + 1]


def _asides(verb: Token) -> set[int]:
    """The words of a clause that say behind a comma what something is: "buy Fjordline, *a Norwegian shipper*"."""
    asides = (t for t in verb.subtree if t.dep_ in ("appos", "relcl") and t.i > verb.i)
    set_apart = (t for t in asides if t.doc[t.left_edge.i - 1].text in (",", "–", "—", "-"))
    return {word.i for aside in set_apart for word in aside.subtree}


def _goes_on(child: Token) -> bool:
    """Whether a conjunct is a further verb of the same form without a subject of its own."""
    own = any(c.dep_ in SUBJECTS or c.dep_ == "expl" for c in child.children)
    return child.dep_ == "conj" and child.tag_ == child.head.tag_ and child.tag_ in ("VB", "VBG") and not own


def _coordinator_of(conjunct: Token) -> Iterator[Token]:
    """The word that joins a conjunct to the one before it."""
    yield from (c for c in conjunct.head.rights if c.dep_ == "cc" and c.i < conjunct.i)
