"""Happenings that a general word takes up: "Gunmen *attacked* a bus. The incident happened on Monday."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from eventx.events.mentions import EventMention
from eventx.language.lemmas import lemma
from eventx.limits import limits
from eventx.times.event_time import TimedDoc, time_of
from eventx.times.timed import EventTime
from eventx.times.why import Way
from eventx.times.words import time_cues

_DEFINITE = frozenset({"the", "this"})


def with_days_taken_up(
    mentions: Sequence[EventMention], doc: Doc, others: frozenset[int], timed: TimedDoc
) -> list[EventMention]:
    """The mentions, of each happening that a general word takes up its nearest with the day that is told of it.

    ``others`` are the positions of all triggers. "A similar incident happened on Monday" takes up nothing.
    """
    found = list(mentions)
    for noun, verb in _takings_up(doc):
        time = time_of(verb, others, timed) if verb.i not in others else None
        at = _meant(noun, found) if time is not None and time.known else None
        if at is not None and time is not None and found[at].time is None:
            found[at] = replace(found[at], time=_of_noun(time, noun))
    return found


def _of_noun(time: EventTime, noun: Token) -> EventTime:
    """The time, farther off than one of the event's own."""
    far = time.distance + limits().chronology.speech_arcs
    return time.step(Way.TAKEN_UP, f"{noun.text!r} takes up the event and tells when it was", noun, distance=far)


def _takings_up(doc: Doc) -> Iterator[tuple[Token, Token]]:
    """The general words that take up a happening, with the verbs that tell when it was."""
    happenings = time_cues().happenings
    for noun in [token for token in doc if token.lower_ in happenings]:
        if _is_taking_up(noun):
            verbs = [noun.head] if noun.dep_ == "nsubj" else []
            verbs += [c for c in noun.children if c.dep_ == "relcl"]
            yield from ((noun, verb) for verb in verbs[:1] if _tells_when(verb))


def _is_taking_up(noun: Token) -> bool:
    definite = any(c.lower_ in _DEFINITE for c in noun.children if c.dep_ == "det")
    return definite and not any(c.dep_ in ("amod", "compound") for c in noun.children)


def _tells_when(verb: Token) -> bool:
    """Whether a verb only tells that something happened: "occurred", "took place"."""
    placed = lemma(verb) != "take" or any(c.lower_ == "place" for c in verb.children)
    return placed and lemma(verb) in time_cues().happening


def _meant(noun: Token, mentions: Sequence[EventMention]) -> int | None:
    """The number of the mention that a general word takes up: the last cause before it, else the last harm."""
    before = [i for i, m in enumerate(mentions) if m.head.i < noun.i and m.factuality.modality.told]
    near = [i for i in before if noun.i - mentions[i].head.i <= limits().times.taken_up_words]
    causes = [i for i in near if mentions[i].type.traits.timing.causes]
    harms = [i for i in near if mentions[i].type.traits.timing.unplanned]
    return max(causes or harms, key=lambda i: mentions[i].head.i, default=None)
