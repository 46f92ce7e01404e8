"""Companions: events that come with others and share their time, as deaths come with an attack."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from eventx.chronology.elsewhere import is_elsewhere
from eventx.chronology.scenes import is_apart, is_background, is_before_or_after, is_in_longer, is_parted
from eventx.events.event import Event
from eventx.events.mentions import EventMention
from eventx.language.lemmas import lemma
from eventx.language.phrases import is_definite
from eventx.language.sentences import sentence_start
from eventx.language.verb_groups import verb_group
from eventx.limits import limits
from eventx.times.shut import is_sequel, stands_apart
from eventx.times.topics import is_looked_into
from eventx.times.words import time_cues
from eventx.types.frames import EventType


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The mentions of a document by sentence, each with the index of its event."""

    sentences: Mapping[int, Sequence[tuple[EventMention, int]]]
    ordinals: Mapping[int, int]

    @classmethod
    def of(cls, events: Sequence[Event]) -> Neighbours:
        """Index the mentions of all events of one document."""
        if not events:
            return cls({}, {})
        ordinals = {sent.start: k for k, sent in enumerate(events[0].main.head.doc.sents)}
        sentences: dict[int, list[tuple[EventMention, int]]] = {}
        for i, event in enumerate(events):
            for mention in event.mentions:
                sentences.setdefault(ordinals[sentence_start(mention.head)], []).append((mention, i))
        return cls(sentences, ordinals)

    def before(self, mention: EventMention) -> Iterator[tuple[EventMention, int, int]]:
        """The mentions of a mention's sentence and the two before it, with event and sentences in between."""
        here = self.ordinals[sentence_start(mention.head)]
        for back in range(limits().chronology.companion_sentences + 1):
            for other, j in self.sentences.get(here - back, ()):
                yield other, j, back

    def behind(self, mention: EventMention) -> Iterator[tuple[EventMention, int]]:
        """The mentions of the sentence behind a mention's own: those of the lead, for one of the title."""
        return iter(self.sentences.get(self.ordinals[sentence_start(mention.head)] + 1, ()))


@dataclass(frozen=True, slots=True)
class Companion:
    """The event that another comes with: its index, and the mention that stands near."""

    event: int
    mention: EventMention


def companion(i: int, event: Event, around: Neighbours, dated: Callable[[int], bool]) -> Companion | None:
    """The event that event number ``i`` comes with, None where none is near, or an undated one.

    What does it counts first ("the *blast*, which came a day after an attack, wounded ten"), then the nearest cause
    (attack, disaster, protest) before any other companion, seen from any mention;
    ``dated`` tells which events can lend a time. An undated cause in the same sentence is the one meant:
    nothing further off lends then.
    """
    head = event.main.head
    if not event.main.factuality.modality.told or is_apart(head) or is_in_longer(head):
        return None
    if lemma(head) in time_cues().sentencing or (is_looked_into(head) and not is_definite(head)):
        return None
    best: tuple[tuple[bool, bool, int, int, int], EventMention] | None = None
    for mention in event.mentions:
        told_here = _told_here(mention, around)
        for other, j, between in around.before(mention):
            if j == i or (between and j in told_here) or not _lends(other.type, event.main.type):
                continue
            if not other.factuality.modality.told or _is_barred(mention, other, between):
                continue
            causes = other.type.traits.timing.causes
            if dated(j) or (between == 0 and causes):
                second = not (causes or (between == 0 and other.type is event.main.type))
                far = (between, abs(other.head.i - mention.head.i), j)
                key = (not _does(other.head, mention.head), second, *far)
                best = (key, other) if best is None or key < best[0] else best
    return Companion(best[0][-1], best[1]) if best and dated(best[0][-1]) else None


def _is_barred(mention: EventMention, other: EventMention, between: int) -> bool:
    """Whether what stands between two mentions, or how each is told, keeps the other from lending its time.

    ``between`` is the number of sentences from one to the other: "Rebels *shelled* the port on Monday; they have
    *killed* forty" tells of no one day.
    """
    if _is_of_others(mention, other):
        return True
    further = between or _is_marked_off(mention.head, other.head)
    if further and (verb_group(mention.head).present_perfect or is_elsewhere(mention, other)):
        return True
    if not between:
        return _parted(mention, other) or _has_since(mention)
    aside = _is_price_aside(mention, other) or is_before_or_after(other.head) or _is_looked_back_on(other.head)
    return aside or _begins_anew(mention, other.head)


def _is_looked_back_on(noun: Token) -> bool:
    """Whether a noun only tells what there has been for long: "the region has seen much *violence*"."""
    return noun.dep_ == "dobj" and noun.pos_ == "NOUN" and verb_group(noun.head).present_perfect


def _begins_anew(mention: EventMention, other: Token) -> bool:
    """Whether the paragraph of a mention opened with what has been so for long: no earlier day is its.

    "… on Saturday. / The region has seen much violence. Herders *kidnapped* two nurses." Harm is that of its cause.
    """
    timing, start = mention.type.traits.timing, sentence_start(mention.head)
    if (timing.unplanned and not timing.causes) or not start:
        return False
    opener = mention.head.doc[start - 1].sent.root
    return not is_parted(opener, mention.head) and is_parted(other, opener) and is_background(opener)


def _does(cause: Token, verb: Token) -> bool:
    """Whether a noun is the subject of a verb: "the *blast* killed ten"."""
    return cause.dep_ == "nsubj" and cause.head.i == verb.i


def told_again(i: int, event: Event, around: Neighbours, dated: Callable[[int], bool]) -> Companion | None:
    """The event of the lead that tells again what only a title tells of event number ``i``, or what that comes with.

    None where the lead dates several such events, or none.
    """
    if not all(m.in_title for m in event.mentions) or not event.main.factuality.modality.told:
        return None
    lead = [(other, j) for m in event.mentions for other, j in around.behind(m) if j != i and not other.in_title]
    lead = [(other, j) for other, j in lead if dated(j) and other.factuality.modality.told]
    alike = [pair for pair in lead if pair[0].type is event.main.type]
    fitting = alike or [pair for pair in lead if _lends(pair[0].type, event.main.type)]
    return Companion(fitting[0][1], fitting[0][0]) if len({j for _, j in fitting}) == 1 else None


def _told_here(mention: EventMention, around: Neighbours) -> frozenset[int]:
    """The events of a mention's own sentence, where the sentence says best what is of one time: of market moves."""
    if not mention.type.traits.timing.daily:
        return frozenset()
    return frozenset(j for _, j, between in around.before(mention) if not between)


def _has_since(mention: EventMention) -> bool:
    """Whether something has been done by now, which is of no day of its sentence: "began in May and has *killed* forty
    since", "have *arrested* two men over Monday's bombing". Harm is of the day of its cause.
    """
    if not verb_group(mention.head).present_perfect:
        return False
    since = any(c.dep_ in ("advmod", "prep") and c.lower_ in time_cues().since for c in mention.head.children)
    return since or not mention.type.traits.timing.unplanned


def _is_marked_off(verb: Token, other: Token) -> bool:
    """Whether a semicolon stands between two words of one sentence."""
    first, last = sorted((verb.i, other.i))
    return any(t.text == ";" for t in verb.doc[first:last])


def _is_price_aside(mention: EventMention, other: EventMention) -> bool:
    """Whether another price is told in a clause of its own, as that when something else was: "broke down in March, when
    costs *jumped*" tells of no other price's time.
    """
    clause = other.head.dep_ in ("advcl", "relcl", "acl", "pcomp")
    return mention.type.traits.timing.daily and other.type is mention.type and clause


def _parted(mention: EventMention, other: EventMention) -> bool:
    """Whether their sentence sets a mention apart from one that might lend it a time.

    What somebody did whom it befell may be of a later day: "was *wounded* and died on Monday". Of the causes that
    something followed only harm has the time: "*died* after an attack on Sunday", not "were *arrested* after Sunday's
    protest".
    """
    timing = mention.type.traits.timing
    if timing.daily or stands_apart(mention.head, other.head):
        return True
    if other.head.head.i == mention.head.i and is_sequel(other.head):
        return True
    return not timing.unplanned and stands_apart(other.head, mention.head)


def _is_of_others(mention: EventMention, other: EventMention) -> bool:
    """Whether two mentions of one type befell others, by name: the *death* of one, the *killing* of another."""
    role = mention.type.recipient
    if other.type is not mention.type or role is None:
        return False
    named, others = ({a.key for a in m.fillers(role) if a.entity} for m in (mention, other))
    return bool(named) and bool(others) and named.isdisjoint(others)


def _lends(lender: EventType, taker: EventType) -> bool:
    """Whether events of one type lend their time to those of another, by the file of either."""
    return lender.name in taker.traits.timing.companions or taker.name in lender.traits.timing.lends_to
