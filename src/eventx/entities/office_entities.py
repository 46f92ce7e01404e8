"""The person behind a title that stands alone: "the U.S. president", "the leader"."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from eventx.entities.actors import Use
from eventx.entities.entity import Entity, EntityKind
from eventx.entities.names import Name
from eventx.entities.naming import Naming
from eventx.entities.titles import TitleUse
from eventx.entities.words import word_classes
from eventx.language.phrases import phrase
from eventx.limits import limits

_INDEFINITE = word_classes().not_in_office
_SHORT = word_classes().short_titles


@dataclass(frozen=True, slots=True)
class Titled:
    """The entity of a title; ``sure`` when a person was found, not only the title's own words."""

    entity: Entity
    sure: bool


def entity_of_title(head: Token, naming: Naming) -> Titled | None:
    """The entity of the title that a token belongs to; None when it belongs to none or is plural.

    First the person beside it, then the person of the document with that office and country, then who held
    the office at the time of the document.
    """
    use = naming.title_at.get(head.i)
    if use is None or naming.doc[use.end - 1].tag_ in ("NNS", "NNPS"):
        return None
    if use.person is not None:
        return Titled(naming.entity_of(use.person), True)
    country = _country(use, naming)
    if use.title.office and _definite(use, naming):
        person = _holder_in_text(use, country, naming)
        if person is not None:
            return Titled(person, True)
        national = country and not any(_is_local(owner, naming) for owner in use.owners)
        term = naming.offices.holder(use.title.office, country, naming.date) if country and national else None
        if term is not None:
            return Titled(Entity(term.name, EntityKind.PER, country), True)
    last = naming.doc[use.end - 1]
    return Titled(Entity(" ".join(phrase(last).text.split()), EntityKind.PER, country), False)


def _is_local(owner: Name, naming: Naming) -> bool:
    """Whether a name is that of a part of a state, whose officers are its own: "the attorney general of Ohio"."""
    entity, actor = naming.entity_of(owner), naming.actor_of(owner)
    country = naming.actors.countries.get(entity.country or "")
    capital = actor is not None and actor.use == Use.CAPITAL
    return entity.kind == EntityKind.GPE and country is not None and entity.name != country.name and not capital


def _country(use: TitleUse, naming: Naming) -> str | None:
    return next((c for c in map(naming.country_of, use.owners) if c), None)


def _definite(use: TitleUse, naming: Naming) -> bool:
    words = naming.doc[max(use.left - 1, 0) : use.start]
    return not any(token.lower_ in _INDEFINITE for token in words)


def is_position(head: Token, naming: Naming) -> bool:
    """Whether a token names the post, not who holds it: "became prime minister", "served as speaker"."""
    use = naming.title_at.get(head.i)
    if use is None:
        return False
    tokens = naming.doc[use.start : use.end]
    token = next((t for t in tokens if not use.start <= t.head.i < use.end), tokens[-1])
    while token.dep_ == "conj" and token.head.i < token.i:
        token = token.head
    if token.dep_ in ("attr", "oprd", "acomp"):
        return True
    return token.dep_ == "pobj" and token.head.lower_ == "as"


def _holder_in_text(use: TitleUse, country: str | None, naming: Naming) -> Entity | None:
    """The person of the document who has the office.

    Of several, the one named last before the title: anywhere if a country is told and agrees, else within
    two sentences.
    """
    people, office = naming.people.of_name, use.title.office or ""
    short = use.end - use.start == 1  # "the health minister" is no other
    offices = _SHORT.get(office, frozenset({office})) if short else frozenset({office})
    holders = {name for office in offices for name in naming.holders.get(office, ())}
    fitting = sorted((name for name in holders if _compatible(naming.entity_of(name).country, country)), key=_start)
    before = [name for name in fitting if name.start < use.start]
    if len({people[name] for name in fitting}) == 1 or (before and country is not None):
        return naming.entity_of(before[-1] if before else fitting[0])
    near = limits().entities.office_sentences
    if not before or naming.sentence_of[use.start] - naming.sentence_of[before[-1].start] > near:
        return None
    return naming.entity_of(before[-1])


def _start(name: Name) -> int:
    return name.start


def _compatible(of_person: str | None, asked: str | None) -> bool:
    return asked is None or of_person == asked
