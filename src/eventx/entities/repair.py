"""Repair the kinds of names by what the whole document says of them.

The small model labels one surname PERSON here and ORG there. A document is more consistent than that: a word
that ends a person's full name is that person elsewhere, a word that opens an organisation's name is its short
form, and the nouns and prepositions beside a name tell what it is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from spacy.tokens import Doc, Token

from eventx.entities.actors import Use
from eventx.entities.entity import EntityKind
from eventx.entities.lexicon import Lexicon
from eventx.entities.names import AT, PARTICLES, PLACES, Name
from eventx.entities.namesakes import namesakes_of_states
from eventx.entities.words import word_classes
from eventx.language.lemmas import lemma

_PLACE_NOUNS = word_classes().place_nouns
#: Nouns so general that they say nothing of the name beside them.
_VAGUE = word_classes().vague
#: Kinds that a person's name is mistaken for.
_MISTAKEN = frozenset({EntityKind.ORG, EntityKind.OTHER, EntityKind.PRODUCT, EntityKind.FAC})
#: Kinds that a town of an unknown name is mistaken for.
_NOT_PLACES = _MISTAKEN | {EntityKind.PER}
_AGES = range(10, 110)


def repaired(doc: Doc, names: list[Name], lexicon: Lexicon) -> list[Name]:
    """The names with kinds made consistent over the document."""
    names = [_by_neighbours(doc, name, lexicon) for name in names]
    people = _parts_of_people(names)
    bodies = _openings(name for name in names if name.kind in (EntityKind.ORG, EntityKind.VEH, EntityKind.PRODUCT))
    names = _by_vote([_by_full_name(name, people, bodies) for name in names])
    namesakes = namesakes_of_states(doc, names, lexicon)
    names = [name.of_kind(EntityKind.PER) if name in namesakes else name for name in names]
    surnames = {name.text for name in names if name.kind is EntityKind.PER and " " not in name.text}
    return [_by_surname(name, surnames, lexicon) for name in names]


def _by_neighbours(doc: Doc, name: Name, lexicon: Lexicon) -> Name:
    if name.actors:
        return name
    kind = _noun_beside(doc, name, lexicon)
    if kind is not None and kind is not name.kind:
        return name.of_kind(kind)
    if name.kind in _MISTAKEN and (_has_age(doc, name) or _does_as_person(doc, name) or _suffers_as_person(doc, name)):
        return name.of_kind(EntityKind.PER)
    if name.kind in _MISTAKEN | {EntityKind.GPE} and _ends_as_person(doc, name):
        return name.of_kind(EntityKind.PER)
    if name.kind is not EntityKind.GROUP and _called(doc, name):
        return name.of_kind(EntityKind.GPE)
    if name.kind in _NOT_PLACES and _located(doc, name) and _is_place_besides(doc, name):
        return name.of_kind(EntityKind.GPE)
    short = len(name.text.split()) <= 2 and doc[name.start].text not in lexicon.given_names
    if short and name.kind in (EntityKind.PER, EntityKind.OTHER) and _located(doc, name):
        return name.of_kind(EntityKind.GPE)
    return name


def _noun_beside(doc: Doc, name: Name, lexicon: Lexicon) -> EntityKind | None:
    """The kind told by a noun right before ("the airline Corvia Air") or after ("Kerala province")."""
    before = doc[name.start - 1] if name.start else None
    if before is not None and before.tag_ == "NN" and before.lower_ not in _VAGUE:
        title = lexicon.titles.get((before.lower_,))
        if title is not None:
            return EntityKind.PER
        found = lexicon.descriptions.get(before.lower_)
        if found is not None and _heads(before, name):
            return found.kinds[0] if found.kinds[0] is not EntityKind.GOV else EntityKind.ORG
    after = doc[name.end] if name.end < len(doc) else None
    if after is not None and after.lower_ in _PLACE_NOUNS and name.kind is not EntityKind.GROUP:
        return EntityKind.GPE
    return None


def _heads(noun: Token, name: Name) -> bool:
    """Whether noun and name belong to one phrase: one hangs on the other, or both on the same word."""
    own = range(name.start, name.end)
    if noun.head.i in own or noun.dep_ in ("compound", "nmod"):
        return True
    return any(token.head.i in (noun.i, noun.head.i) for token in noun.doc[name.start : name.end])


def _located(doc: Doc, name: Name) -> bool:
    """Whether a name stands where a place stands: "in Tarna", "Tarna, Region"."""
    before = doc[name.start - 1] if name.start else None
    return before is not None and before.lower_ in AT and before.tag_ == "IN"


def _is_place_besides(doc: Doc, name: Name) -> bool:
    """Whether an apposition says that a name is a place: "in Dan Gulbi, *a village* on the coast"."""
    beside = (c for t in doc[name.start : name.end] for c in t.rights if c.dep_ == "appos")
    return any(c.lower_ in word_classes().places_called for c in beside)


def _has_age(doc: Doc, name: Name) -> bool:
    """Whether an age stands behind a name: "*Kafoury*, 63, was hurt"."""
    if name.end + 2 >= len(doc):
        return False
    comma, age, after = doc[name.end : name.end + 3]
    return comma.text == "," and age.text.isdigit() and int(age.text) in _AGES and after.text in (",", ".")


def _does_as_person(doc: Doc, name: Name) -> bool:
    """Whether a single word does what only a person does: "*Kafoury* retired last year"."""
    head = doc[name.start]
    verb = head.head
    alone = name.end == name.start + 1 and head.dep_ == "nsubj" and head.tag_ == "NNP"
    return alone and lemma(verb) in word_classes().personal_deeds and not any(c.dep_ == "dobj" for c in verb.rights)


def _suffers_as_person(doc: Doc, name: Name) -> bool:
    """Whether a single word taken for a thing undergoes what only a person does: "the court convicted *Varlan*"."""
    head = doc[name.start]
    alone = name.end == name.start + 1 and head.dep_ in ("dobj", "nsubjpass") and head.tag_ == "NNP"
    return alone and name.kind is not EntityKind.ORG and lemma(head.head) in word_classes().personal_fates


def _ends_as_person(doc: Doc, name: Name) -> bool:
    """Whether a name stands behind what only a person undergoes: "the murder of *Varlan*"; not "of *Varlan* men"."""
    before = doc[name.start - 1] if name.start > 1 else None
    if before is None or before.lower_ != "of" or before.nbor(-1).lower_ not in word_classes().personal_ends:
        return False
    return any(t.dep_ == "pobj" and t.head == before for t in doc[name.start : name.end])


def _called(doc: Doc, name: Name) -> bool:
    """Whether a noun of place goes by a name: "the town of *Tarna*"."""
    before = doc[name.start - 1] if name.start > 1 else None
    return before is not None and before.lower_ == "of" and before.nbor(-1).lower_ in word_classes().places_called


def _parts_of_people(names: Iterable[Name]) -> set[str]:
    parts: set[str] = set()
    for name in names:
        words = name.text.split()
        if name.kind is EntityKind.PER and len(words) > 1:
            parts.add(words[-1])
            parts.add(words[-1].removeprefix("al-").removeprefix("el-"))
    return {part for part in parts if len(part) > 1 and part.lower() not in PARTICLES}


def _openings(names: Iterable[Name]) -> dict[str, EntityKind]:
    return {name.text.split()[0]: name.kind for name in names if " " in name.text}


def _by_full_name(name: Name, people: set[str], bodies: dict[str, EntityKind]) -> Name:
    if " " in name.text:
        return name
    strong = any(actor.use is not Use.CITY for actor in name.actors)
    if name.text in people and name.kind is not EntityKind.PER and not strong:
        return name.of_kind(EntityKind.PER)
    if name.text in bodies and name.text not in people and not strong:
        return name.of_kind(bodies[name.text])
    return name


def _by_surname(name: Name, surnames: set[str], lexicon: Lexicon) -> Name:
    """Two or three words that end in the surname of a person are that person's full name."""
    words = name.text.split()
    full = name.kind is EntityKind.ORG and 2 <= len(words) <= 3 and words[-1] in surnames
    return name.of_kind(EntityKind.PER) if full and not name.actors and words[-1] not in lexicon.name_heads else name


def _by_vote(names: list[Name]) -> list[Name]:
    """One kind for all uses of the same form; known actors and the more specific kind win a tie."""
    votes: defaultdict[str, Counter[EntityKind]] = defaultdict(Counter)
    for name in names:
        votes[name.text][name.kind] += 1
    order = list(EntityKind)
    winner = {
        text: max(count, key=lambda kind: (kind is not EntityKind.OTHER, count[kind], -order.index(kind)))
        for text, count in votes.items()
        if len(count) > 1
    }
    return [_voted(name, winner) for name in names]


def _voted(name: Name, winner: dict[str, EntityKind]) -> Name:
    kind = winner.get(name.text, name.kind)
    if name.actors or kind is name.kind or {kind, name.kind} <= PLACES:
        return name
    return name.of_kind(kind)
