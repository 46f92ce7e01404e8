"""Generic sentences: "an official can be removed from office" tells of no happening."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from eventx.entities import Entities
from eventx.events.arguments import Bound
from eventx.language.verb_groups import verb_group
from eventx.types.frames import PLACE

_HABITUAL_MODALS = frozenset({"can", "may", "must", "shall", "should"})
_INDEFINITE = frozenset({"a", "an", "any", "every", "each"})


def is_generic(trigger: Token, arguments: Sequence[Bound], entities: Entities) -> bool:
    """Whether a verb in the simple present, or under "can", says what happens to anyone, not what happened.

    Its arguments must all be nameless and indefinite: "Parliament may dissolve itself" names one, "a president
    can be impeached" does not. A party by mere nearness does not count: "officials are removed from *office*".
    """
    verb = _finite_verb(trigger)
    if verb is None or not _is_timeless(verb):
        return False
    parties = [b for b in arguments if not b.clause and b.role != PLACE and not b.how.startswith("reach")]
    return bool(parties) and all(_is_anyone(b.head, entities) for b in parties)


def _finite_verb(trigger: Token) -> Token | None:
    """The verb of the clause, for a trigger that is a verb; an infinitive's is the one that governs it."""
    if trigger.pos_ not in ("VERB", "AUX"):
        return None
    verb = trigger
    while verb.dep_ in ("xcomp", "advcl", "pcomp") and verb.head.pos_ in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    return verb


def _is_timeless(verb: Token) -> bool:
    group = verb_group(verb)
    return bool(group.words & _HABITUAL_MODALS) or (group.simple_present and not group.progressive)


def _is_anyone(head: Token, entities: Entities) -> bool:
    if head.pos_ not in ("NOUN",) or entities.kind_at(head) is not None:
        return False
    determiners = [c.lower_ for c in head.children if c.dep_ in ("det", "poss", "nummod", "predet")]
    bare_plural = head.tag_ == "NNS" and not determiners
    return bare_plural or (len(determiners) == 1 and determiners[0] in _INDEFINITE)
