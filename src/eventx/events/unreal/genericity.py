"""Generic sentences: "an official can be removed from office" tells of no happening."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from eventx.datafiles import toml
from eventx.entities import Entities
from eventx.events.arguments import Bound
from eventx.events.unreal.rules_of_law import holds_for_anyone
from eventx.language.lemmas import lemma
from eventx.language.nouns.noun_classes import noun_classes
from eventx.language.phrases import phrase
from eventx.language.verb_groups import verb_group
from eventx.types.frames import PLACE

_HABITUAL_MODALS = frozenset({"can", "may", "must", "shall", "should"})
_INDEFINITE = frozenset({"a", "an", "any", "every", "each"})
_ANYONE = frozenset({"anyone", "anybody", "everyone", "everybody", "whoever"})
#: What comes again and again: "meets *every* Thursday", "is *usually* held".
_RECURRING = frozenset({"every", "each"})
#: Labels of names that make one of many a known one: "a *Dutch* mosque".
_NAMES = frozenset({"GPE", "NORP", "ORG", "PERSON", "FAC", "LOC"})


@dataclass(frozen=True, slots=True)
class _Words:
    """The contents of ``data/genericity.toml``; what each list is for stands beside it there."""

    habitual: frozenset[str]
    rules: frozenset[str]
    laws: frozenset[str]
    in_force: frozenset[str]
    in_force_negated: frozenset[str]
    renown: frozenset[str]
    measures: frozenset[str]
    speakers: frozenset[str]
    at_large: frozenset[str]
    whenever: frozenset[str]
    nature: frozenset[str]


@cache
def _words() -> _Words:
    return toml("genericity.toml", _Words)


def is_generic(
    trigger: Token, arguments: Sequence[Bound], entities: Entities, *, spoken: bool = False, in_force: bool = False
) -> bool:
    """Whether a verb in the simple present, or under "can", says what happens to anyone, not what happened.

    Its arguments must all be nameless and indefinite: "Parliament may dissolve itself" names one, "a president
    can be impeached" does not. A party by mere nearness does not count: "officials are removed from *office*".
    Nobody is expected, or being told, to do a thing at all times, and what has a named place happened there. A title
    is never asked: its present tells the news. Nor is what is ``spoken`` by many: "Unions oppose a ban". ``in_force``:
    the words lay down a rule, and that is what happened ("Passengers must wear masks").
    """
    if _is_at_large(trigger) or (holds_for_anyone(trigger) and not in_force) or _is_renown(trigger):
        return True
    verb = _finite_verb(trigger)
    if verb is None:
        return _comes_again(trigger)
    if _recurs(verb):
        return True
    if in_force or (spoken and _speak_now(verb)) or not _is_timeless(verb, trigger) or _is_of_law(verb):
        return False
    own = [b for b in arguments if not b.clause and not b.how.startswith("reach")]
    if any(b.role == PLACE and _is_named(b.head, entities) for b in own):
        return False
    if _is_of_nature(verb, trigger, entities):
        return True
    parties = [b for b in own if b.role != PLACE and not _is_measure(b.head)]
    return bool(parties) and all(_is_anyone(b.head, entities) for b in parties)


def _is_of_nature(verb: Token, trigger: Token, entities: Entities) -> bool:
    """Whether stuff, beasts or plants do at all times what they do: "*Parasites* invade the gut and kill the host"."""
    subject = next((c for c in (*trigger.lefts, *verb.lefts) if c.dep_ == "nsubj"), None)
    while subject is None and verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        verb = verb.head
        subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    classes = noun_classes(subject) if subject is not None else frozenset()
    if subject is None or not classes or not classes <= _words().nature:
        return False
    named = any(_is_named(token, entities) for token in subject.sent if token.pos_ in ("NOUN", "PROPN"))
    counted = any(token.dep_ == "nummod" for token in subject.sent)
    return not (named or counted) and not any(c.dep_ == "det" and c.lower_ != "the" for c in subject.lefts)


def _is_at_large(trigger: Token) -> bool:
    """Whether a bare plural is said to be of some kind: "*Wars* are expensive"; not "Clashes are feared"."""
    if trigger.tag_ != "NNS" or trigger.dep_ != "nsubj" or any(not c.is_punct for c in trigger.children):
        return False
    verb = trigger.head
    kind = any(c.dep_ in ("acomp", "attr") for c in verb.children)
    return verb.lower_ == "are" and kind


def _is_renown(trigger: Token) -> bool:
    """Whether deeds are what somebody is known for: "a gang notorious for its *attacks* on banks"; not one deed."""
    link = trigger.head
    known = link.dep_ == "prep" and link.lower_ == "for" and link.head.lower_ in _words().renown
    return known and trigger.tag_ in ("NNS", "VBG")


def _comes_again(trigger: Token) -> bool:
    """Whether several, which nothing makes known, come again and again: "is regularly struck by *quakes*"."""
    if trigger.tag_ != "NNS" or any(c.dep_ in ("det", "poss", "nummod") for c in trigger.lefts):
        return False
    verb = trigger.head.head if trigger.dep_ == "pobj" and trigger.head.dep_ in ("agent", "prep") else trigger.head
    return trigger.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj") and verb.pos_ == "VERB" and _recurs(verb)


def _recurs(verb: Token) -> bool:
    """Whether a verb in the present tells what is done again and again: "The council *meets* every Thursday"."""
    group = verb_group(verb)
    if not group.simple_present or group.progressive:
        return False
    times = [c for child in verb.children if child.dep_ == "npadvmod" for c in child.children]
    adverbs = [child for child in verb.children if child.dep_ == "advmod"]
    return any(t.dep_ == "det" and t.lower_ in _RECURRING for t in times) or any(
        t.lower_ in _words().habitual for t in (*times, *adverbs)
    )


def _speak_now(verb: Token) -> bool:
    """Whether a present tells what many say now: "*Experts* warn of a drought"; not "warn patients before surgery"."""
    group = verb_group(verb)
    if not group.simple_present or group.passive or group.words & _HABITUAL_MODALS:
        return False
    if any(t.lower_ in _words().whenever for child in verb.rights for t in (child, *child.lefts)):
        return False
    return any(
        c.dep_ == "nsubj"
        and c.tag_ == "NNS"
        and lemma(c) not in _words().at_large
        and noun_classes(c) & _words().speakers
        for c in verb.lefts
    )


def _finite_verb(trigger: Token) -> Token | None:
    """The verb of the clause, for a trigger that is a verb; an infinitive's is the one that governs it."""
    if trigger.pos_ not in ("VERB", "AUX"):
        return None
    verb = trigger
    while verb.dep_ in ("xcomp", "advcl", "pcomp") and verb.head.pos_ in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    return verb


def _is_of_law(verb: Token) -> bool:
    """Whether a law is what acts: "the governor signed a *law* that bans abortions"."""
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if subject is not None and subject.tag_ in ("WDT", "WP") and verb.dep_ == "relcl":
        subject = verb.head
    return subject is not None and lemma(subject) in _words().laws


def _is_timeless(verb: Token, trigger: Token) -> bool:
    """Whether the verb of a clause tells of any time: "are removed", not "are being told" or "are expected"."""
    group = verb_group(verb)
    if group.words & _HABITUAL_MODALS:
        return True
    if not group.simple_present or group.progressive or "being" in group.words:
        return False
    if group.passive and verb == trigger and _is_in_force(verb):
        return False
    return verb == trigger or not group.passive or lemma(verb) in _words().rules


def _is_in_force(verb: Token) -> bool:
    """Whether a passive says what a rule keeps people from: "are barred from the square", "are not allowed in"."""
    denied = any(c.dep_ == "neg" or (c.dep_ == "advmod" and c.lower_ == "longer") for c in verb.children)
    return lemma(verb) in _words().in_force or (denied and lemma(verb) in _words().in_force_negated)


def _is_measure(head: Token) -> bool:
    """Whether a filler only says how much or how long: "may be sentenced to *five years*"."""
    classes = noun_classes(head)
    return bool(classes) and classes <= _words().measures


def _is_anyone(head: Token, entities: Entities) -> bool:
    if head.lower_ in _ANYONE:
        return True
    if head.pos_ not in ("NOUN",) or _is_named(head, entities):
        return False
    determiners = [c.lower_ for c in head.children if c.dep_ in ("det", "poss", "nummod", "predet")]
    bare_plural = head.tag_ == "NNS" and not determiners
    return bare_plural or (len(determiners) == 1 and determiners[0] in _INDEFINITE)


def _is_named(head: Token, entities: Entities) -> bool:
    """Whether a phrase has a name, or one is named in it: "EU ministers", "the town of Porto"."""
    return entities.kind_at(head) is not None or any(t.ent_type_ in _NAMES for t in phrase(head))
