"""Slots of nouns and adjectives that name an event: "Turkey's invasion of Syria", "left twelve dead"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from eventx.language.attenders import attenders
from eventx.language.clauses import SUBJECTS, subjects, verb_slots
from eventx.language.governing import called_by, governing_verb
from eventx.language.lemmas import lemma
from eventx.language.nouns.noun_classes import counting_head, heads_sum
from eventx.language.participles import is_infinitive
from eventx.language.phrases import conjuncts
from eventx.language.prepositions import Slot, preposition_slots, relative_target
from eventx.language.support_verbs import (
    carries_out,
    lays_at_door,
    names_befallen,
    names_doing,
    support_side,
    tells_whose,
)
from eventx.language.voice import indirect_objects, is_passive, objects_of

_NUMBERS = frozenset({"PERCENT", "MONEY", "QUANTITY", "CARDINAL", "DATE", "TIME"})
_OF_PARTIES = frozenset({"PERSON", "ORG", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART"})
_HOLDING = frozenset({"include", "comprise", "contain", "concern", "cover"})
_BEFALLING = frozenset({"of", "on", "against", "into"})
#: Participles that say what a noun is for: "talks *aimed* at ending the war", "a bill *intended* to curb lending".
_AIMED = frozenset({"aimed", "aiming", "intended", "designed", "meant"})
_COPULAS = frozenset(
    {"be", "is", "was", "were", "are", "been", "being", "am", "'s", "'re", "'m", "remain", "remained", "remains"}
)
#: What a price does at a level without moving.
_STANDING = frozenset({"stood", "stands", "standing"})


def noun_slots(noun: Token) -> list[Slot]:
    """All slots of a noun: its own dependents, those of its support verb, those shared with a conjunct."""
    found = list(_own(noun))
    counting = counting_head(noun)
    if counting != noun:
        found += _of_counting(counting)
    found += _from_support_verb(noun, {slot.relation for slot in found})
    found += _from_relative(noun, {slot.relation for slot in found})
    if all(slot.relation != "clause" for slot in found):
        found += _aims(noun)
    found += [
        *_given_to(noun),
        *attenders(noun),
        *_contents(noun),
        *_said_to_be(noun),
        *_targeted(noun),
        *_carried_out(noun),
    ]
    if noun.dep_ == "conj":
        known = {slot.relation for slot in found}
        found += [Slot(s.relation, s.head, "conjunct") for s in _own(noun.head) if s.relation not in known]
    else:
        found += _from_right_conjunct(noun, {slot.relation for slot in found})
    return found


def _of_counting(counting: Token) -> Iterator[Slot]:
    """What stands around a head that only counts; of a sum the sum itself: "*$300 million* in aid"."""
    found = (Slot(s.relation, s.head, "counted") for s in _own(counting) if s.relation not in ("of", "attribute"))
    if not heads_sum(counting):
        yield from found
        return
    yield Slot("attribute", counting, "counted")
    yield from (slot for slot in found if slot.relation != "in" and slot.head.pos_ != "NUM")


def _own(noun: Token) -> Iterator[Slot]:
    for child in noun.children:
        if child.dep_ == "poss":
            yield from _possessors(noun, child)
        elif child.dep_ in ("compound", "nmod") or (child.dep_ == "amod" and _is_named(child)):
            yield from (Slot("modifier" if _is_named(child) else "compound", t) for t in conjuncts(child))
        elif child.dep_ == "amod" or _is_sum(child):
            yield Slot("attribute", child)
            yield from (Slot("by", t, "participle") for t in _led_by(child))
        elif child.dep_ == "nummod":
            yield Slot("number", child)
        elif child.dep_ == "npadvmod":
            yield Slot("adverbial", child)
        elif child.dep_ in ("prep", "agent"):
            yield from preposition_slots(child)
        elif child.dep_ == "acl" and child.tag_ in ("VBN", "VBG") and not _is_finite(child):
            yield from _participle(child)
        elif child.i > noun.i and (child.dep_ in ("acl", "ccomp") or completing_clause(child) is not None):
            yield Slot("clause", child)


def _led_by(participle: Token) -> Iterator[Token]:
    """Who leads or imposes what follows, before a hyphen: "the *US*-led invasion"; not "UN-backed talks"."""
    if tells_whose(participle):
        yield from (c for c in participle.lefts if c.i + 2 == participle.i and c.pos_ in ("PROPN", "NOUN", "ADJ"))


def _is_sum(child: Token) -> bool:
    """Whether a number before a noun is a sum of money: "a *$2 billion* bid"; not that of "two billion dollars"."""
    return child.dep_ == "nummod" and child.ent_type_ == "MONEY" and child.head.ent_type_ != "MONEY"


def _possessors(noun: Token, owner: Token) -> Iterator[Slot]:
    """Whose it is, also behind "whose"; the owner did it where an "of" tells to whom: "the junta's arrest of two"."""
    told = any(c.dep_ == "prep" and c.lower_ in _BEFALLING for c in noun.rights)
    for conjunct in conjuncts(relative_target(owner)) if owner.tag_ == "WP$" else conjuncts(owner):
        yield Slot("possessive", conjunct)
        if told:
            yield Slot("possessive agent", conjunct)


def _is_named(token: Token) -> bool:
    """Whether a word is part of a name, not of a number or a date: "the *Turkish* raid", "a 3 *percent* rise".

    An adjective names peoples and places alone: "*Fierce* battles", which opens a sentence, is no name.
    """
    if token.tag_ in ("JJ", "JJR", "JJS", "VBN", "VBG") and token.ent_type_ in _OF_PARTIES:
        return False
    return bool(token.ent_type_) and token.ent_type_ not in _NUMBERS


def completing_clause(child: Token) -> Token | None:
    """The verb of a clause that completes its noun, which "that" or "to" opens; None for any other word."""
    if child.dep_ in ("acl", "relcl", "ccomp") and child.pos_ in ("VERB", "AUX"):
        opened = any(c.dep_ == "mark" and c.lower_ == "that" for c in child.children)
        return child if opened or (child.dep_ != "ccomp" and _completes(child)) else None
    # "Calls [to reform the law] fell on deaf ears": of a noun, whatever the parser makes of the infinitive.
    of_noun = child.dep_ in ("xcomp", "advcl") and child.pos_ == "VERB" and child.head.pos_ == "NOUN"
    return child if of_noun and _completes(child) else None


def _is_finite(verb: Token) -> bool:
    """Whether a clause behind a noun has a subject or a helper of its own: "claims that *it had hidden* the losses"."""
    return any(c.dep_ in ("mark", "aux") or c.dep_ in SUBJECTS for c in verb.children)


def _completes(verb: Token) -> bool:
    """Whether what the parser takes for a relative clause is an infinitive that completes its noun: "a deal to buy"."""
    return is_infinitive(verb) and not any(c.dep_ in SUBJECTS or c.tag_ in ("WDT", "WP", "WRB") for c in verb.children)


def _participle(verb: Token) -> Iterator[Slot]:
    """What a participle says of the noun: "an attack carried out by rebels", "talks held in Vienna"."""
    for slot in verb_slots(verb):
        if verb.lower_ in _AIMED and slot.head.pos_ == "VERB" and slot.relation in ("at", "clause", "to"):
            yield Slot("clause", slot.head, "participle")
        elif lays_at_door(verb, slot.relation):
            yield Slot("by", slot.head, "participle")
        elif slot.via == "own" and slot.relation not in ("patient", "clause", "complement"):
            doer = slot.relation == "agent" and support_side(verb) != "agent"
            yield Slot("participle agent" if doer else slot.relation, slot.head, "participle")


def _from_right_conjunct(noun: Token, known: set[str]) -> list[Slot]:
    for child in noun.rights:
        if child.dep_ == "conj" and child.pos_ == "NOUN":
            return [
                Slot(s.relation, s.head, "conjunct")
                for s in _own(child)
                if s.relation not in known and s.head.i > child.i
            ]
    return []


def _from_support_verb(noun: Token, known: set[str]) -> list[Slot]:
    verb, preposition = governing_verb(noun)
    if verb is None:
        return []
    side = support_side(verb, preposition)
    if side is None:
        return []
    slots = verb_slots(verb)
    if noun.dep_ in ("nsubjpass",) or is_passive(verb):
        doers = [s for s in slots if s.relation == "agent"]
        return [Slot(side, s.head, "support") for s in doers] + _obliques(slots, known, noun)
    surface = [Slot(side, head, "support") for head in subjects(verb) if head != noun]
    surface += [Slot("doer", s.head, "support") for s in slots if s.relation == "doer" and verb.dep_ == "acl"]
    return surface + _obliques(slots, known, noun)


def _from_relative(noun: Token, known: set[str]) -> Iterator[Slot]:
    """Who does it, as a relative clause tells: "the raid, which was launched *by rebels*", "the ban *Chad* imposed"."""
    for verb in (c for c in noun.rights if c.dep_ == "relcl" and c.pos_ == "VERB"):
        pronoun = next((c for c in verb.lefts if c.lower_ in ("which", "that") and c.tag_ in ("WDT", "WP", "IN")), None)
        role = pronoun.dep_ if pronoun is not None else "dobj"
        side = support_side(verb)
        told = any(c.dep_ == "dobj" and c != pronoun for c in verb.rights)
        if role not in ("nsubjpass", "dobj") or side is None or told or (side == "agent" and not carries_out(verb)):
            continue
        slots = verb_slots(verb)
        heads = [s.head for s in slots if s.relation == "agent"]
        yield from (Slot(side, t, "support") for t in heads if t != noun and side not in known)
        yield from (s for s in _obliques(slots, known, noun) if s.head.i > verb.i)


def _contents(noun: Token) -> Iterator[Slot]:
    """What a noun is said to hold: "their demands include *higher pay*", "among the dead is *a nurse*"."""
    verb = noun.head
    if noun.dep_ == "nsubj" and lemma(verb) in _HOLDING:
        yield from (Slot("content", t, "support") for t in objects_of(verb))
    elif noun.dep_ == "nsubjpass" and verb.lower_ in ("identified", "named"):
        yield from (Slot("content", t, "support") for t in _as_whom(verb))
    elif noun.dep_ == "pobj" and verb.lower_ == "among" and verb.head.lower_ in _COPULAS:
        behind = (t for t in verb.head.children if t.dep_ in ("nsubj", "attr"))
        yield from (Slot("content", c, "support") for t in behind for c in conjuncts(t))


def _as_whom(verb: Token) -> Iterator[Token]:
    """Who stands behind "identified as"."""
    for child in verb.rights:
        if child.lower_ == "as":
            yield from (t for c in child.children if c.dep_ == "pobj" for t in conjuncts(c))
        elif child.dep_ == "oprd":
            yield from conjuncts(child)


def _carried_out(noun: Token) -> Iterator[Slot]:
    """Who does what stands below a noun of doing: "*Kenya's* imposition of sanctions"."""
    doing = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "of" or not names_doing(doing):
        return
    yield from (Slot("agent", t, "support") for c in doing.children if c.dep_ == "poss" for t in conjuncts(c))
    below = (slot for c in doing.children if c.lower_ == "by" for slot in preposition_slots(c))
    yield from (Slot("agent", slot.head, "support") for slot in below if slot.relation == "by")


def _targeted(noun: Token) -> Iterator[Slot]:
    """Whom a noun befalls by what is said of him: "*the bank* is the target of a lawsuit"."""
    named = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "of" or not names_befallen(named):
        return
    if named.dep_ == "attr" and lemma(named.head) in ("be", "become", "remain"):
        yield from (Slot("patient", t, "support") for t in subjects(named.head) if t != named)
    elif named.dep_ == "appos":
        yield Slot("patient", named.head, "support")


def _given_to(noun: Token) -> Iterator[Slot]:
    """Who gets what a verb of giving has as its object: "gave *the port* aid", "*Kenya* was offered talks"."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.pos_ not in ("VERB", "AUX"):
        return
    yield from (Slot("recipient", t, "support") for t in indirect_objects(verb))
    if is_passive(verb):
        yield from (Slot("recipient", t, "support") for t in subjects(verb) if t != noun)


def _said_to_be(noun: Token) -> Iterator[Slot]:
    """What is said to be it: of "The senator is a liar" the senator."""
    first = noun.head if noun.dep_ == "conj" else noun
    if first.dep_ == "attr" and first.head.lower_ in _COPULAS:
        yield from (Slot("said of", t) for t in subjects(first.head) if t != first)


def _aims(noun: Token) -> Iterator[Slot]:
    """The infinitive that completes an object, but hangs on its verb: "announced a deal on Monday | to buy ships"."""
    verb = noun.head
    if noun.dep_ == "dobj" and verb.pos_ == "VERB":
        behind = (c for c in verb.children if c.dep_ == "advcl" and c.i > noun.i)
        yield from (Slot("clause", c, "support") for c in behind if is_infinitive(c))


def _obliques(slots: list[Slot], known: set[str], noun: Token) -> list[Slot]:
    """Prepositional phrases that the parser hung on the verb: "launched an attack | on the town"."""
    skip = known | {"agent", "patient", "clause", "complement", "recipient"}
    return [
        Slot(s.relation, s.head, "support")
        for s in slots
        if s.relation not in skip and s.head.i > noun.i and s.head != noun
    ]


def adjective_slots(adjective: Token) -> list[Slot]:
    """Slots of an adjective: what it is said of is its patient ("Twelve people are dead", "a dead man")."""
    found = [slot for c in adjective.children if c.dep_ == "prep" for slot in preposition_slots(c)]
    found += [Slot("clause", c) for c in adjective.children if c.dep_ in ("xcomp", "ccomp")]
    found += [Slot("adverbial", c) for c in adjective.lefts if c.dep_ == "npadvmod"]
    first = adjective
    while first.dep_ == "conj" and first.head.pos_ == "ADJ" and first.head != first:
        first = first.head
    head = first.head
    if (verb := called_by(head)) is not None:
        return [*found, *_called_so(verb)]
    if adjective.dep_ == "amod":
        found += [Slot("patient", head)]
    elif first.dep_ in ("acomp", "oprd", "attr", "conj") and head.pos_ in ("VERB", "AUX"):
        objects = [t for c in head.children if c.dep_ == "dobj" for t in conjuncts(c)]
        said_of = objects if objects and head.lower_ not in _COPULAS else subjects(head)
        found += [Slot("patient", t) for t in said_of]
        found += [Slot("patient", c, "clause") for c in head.children if c.dep_ == "csubj"]
    found += [Slot("patient", t) for c in adjective.children if c.dep_ == "nsubj" for t in conjuncts(c)]
    return [*found, *_contents(adjective)]


def _called_so(verb: Token) -> Iterator[Slot]:
    """Who calls what so: "*critics* described *the law* as vague"."""
    yield from (
        Slot(s.relation, s.head, "called") for s in verb_slots(verb) if s.relation in ("agent", "patient", "by")
    )


def adverb_slots(adverb: Token) -> list[Slot]:
    """Slots of an adverb of level: what stands up or down is its patient ("Sales were down 3 %")."""
    found = [slot for c in adverb.children if c.dep_ == "prep" for slot in preposition_slots(c)]
    found += [Slot("adverbial", c) for c in adverb.children if c.dep_ == "npadvmod"]
    found += [Slot("adverb", adverb)]
    clauses = [c for c in adverb.head.children if c.dep_ == "csubj"]
    if clauses and adverb.dep_ in ("advmod", "prep", "acomp"):
        return found + [Slot("patient", c, "clause") for c in clauses]
    own = [t for c in adverb.children if c.dep_ == "nsubj" for t in conjuncts(c)]
    return found + [Slot("patient", t) for t in own or _said_of(adverb.head)]


def _said_of(head: Token) -> list[Token]:
    """What an adverb below a copula or a noun is said of: the copula's subject; the noun, or its subject.

    Of "The euro stood at $1.20, *up* a cent" it is the euro.
    """
    if head.pos_ == "AUX" or head.lower_ in _COPULAS:
        return subjects(head)
    if head.dep_ == "attr" and head.head.pos_ in ("VERB", "AUX"):
        return subjects(head.head)
    stands = head.head.head
    if head.dep_ == "pobj" and head.head.lower_ == "at" and (stands.pos_ == "AUX" or stands.lower_ in _STANDING):
        return subjects(stands)
    return list(conjuncts(head)) if head.pos_ in ("NOUN", "PROPN") else []


def modal_slots(modal: Token) -> list[Slot]:
    """Slots of a modal: who must act, and the act ("Khartoum must return the helicopter")."""
    return [*(Slot("agent", t) for t in subjects(modal.head)), Slot("infinitive", modal.head)]


def slots(token: Token) -> list[Slot]:
    """The slots around any predicate, by its part of speech."""
    if token.dep_ == "aux":
        return modal_slots(token)
    if token.pos_ in ("VERB", "AUX"):
        return verb_slots(token)
    if token.pos_ == "ADJ":
        return adjective_slots(token)
    if token.pos_ in ("ADV", "ADP"):
        return adverb_slots(token)
    return noun_slots(token)
