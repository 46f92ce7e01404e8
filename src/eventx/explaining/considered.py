"""The other frames that claim the word of a trigger, and why they have it not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from eventx.events.objections import refusal
from eventx.events.sense import Surroundings
from eventx.events.triggers import Trigger, TriggerIndex
from eventx.explaining.explanation import Reason
from eventx.language.lemmas import lemma
from eventx.types.frames import Frame


def passed_over(trigger: Trigger, index: TriggerIndex, around: Surroundings) -> tuple[Reason, ...]:
    """Each frame that lists the word of a trigger, less the one that fired, with the reason against it.

    Where a refusing frame takes the word from a type, it stands for all frames of that type.
    """
    found = dict(trigger.taken)
    refused = {rule.split(".", 1)[0] for rule in found}
    for frame in _claiming(trigger.head, index):
        if frame.id != trigger.frame.id and not frame.refuses and frame.type not in refused:
            reason = refusal(trigger.head, frame, around)
            found[frame.id] = reason or _outdone(trigger)
    return tuple(Reason(rule, reason) for rule, reason in found.items())


def _outdone(trigger: Trigger) -> str:
    if trigger.retold:
        return f"fits, but the word retells an event of type {trigger.frame.type} here"
    return f"fits too, but {trigger.frame.id} weighs more"


def _claiming(head: Token, index: TriggerIndex) -> Iterator[Frame]:
    word, after = lemma(head), [t.lower_ for t in head.doc[head.i + 1 : head.i + 4]]
    if head.pos_ in ("VERB", "AUX") or head.tag_ == "JJ":
        yield from (e.frame for e in index.verbs.get(word, ()) if _begins(after, e.rest))
    if head.pos_ in ("NOUN", "PROPN"):
        before = [t.lower_ for t in head.doc[max(0, head.i - 3) : head.i]]
        yield from (e.frame for e in index.nouns.get(word, ()) if _begins(before[::-1], e.rest[::-1]))
    yield from (e.frame for e in index.adjectives.get(head.lower_, ()) if _begins(after, e.rest))


def _begins(words: Sequence[str], wanted: Sequence[str]) -> bool:
    return tuple(words[: len(wanted)]) == tuple(wanted)
