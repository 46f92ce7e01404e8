"""Entities without a name: the text of a phrase, its kind, and the country its modifiers tell."""

from __future__ import annotations

from spacy.tokens import Token

from eventx.entities.entity import Entity, EntityKind
from eventx.entities.lexicon import noun_form
from eventx.entities.naming import Naming
from eventx.entities.words import words
from eventx.language.phrases import phrase

#: Kinds that make a described party; a nameless ship or building is a thing, not an entity.
_PARTIES = frozenset({EntityKind.PER, EntityKind.GROUP, EntityKind.ORG, EntityKind.GOV})
_COUNTED = words("counted")


def described_entity(head: Token, naming: Naming) -> Entity | None:
    """The entity of a common noun phrase: "two gunmen" → GROUP, "Iranian officials" → GROUP, IRN.

    A government is named by its country: "the Iraqi government" → Iraq, GOV.
    """
    kind = _kind(head, naming)
    if kind not in _PARTIES or kind is None:
        return None
    country = country_of_phrase(head, naming)
    sense = naming.lexicon.descriptions.get(noun_form(head))
    if sense is not None and sense.sense == "government" and country is not None:
        return Entity(naming.actors.countries[country].name, EntityKind.GOV, country)
    return Entity(" ".join(phrase(head).text.split()), kind, country)


def _kind(head: Token, naming: Naming) -> EntityKind | None:
    word = noun_form(head)
    inner = _counted(head) if word in _COUNTED or head.tag_ == "CD" else None
    if inner is not None:
        name = naming.by_token.get(inner.i)
        inner_kind = name.kind if name else _kind(inner, naming)
        return EntityKind.GROUP if inner_kind in (EntityKind.PER, EntityKind.GROUP) else inner_kind
    found = naming.lexicon.descriptions.get(word)
    if found is not None:
        kind: EntityKind | None = found.kinds[0]
    else:
        kind = EntityKind.PER if (word,) in naming.lexicon.titles else None
    return EntityKind.GROUP if kind is EntityKind.PER and head.tag_ in ("NNS", "NNPS") else kind


def _counted(head: Token) -> Token | None:
    """The noun counted: "dozens of migrants" → migrants."""
    of = next((c for c in head.rights if c.dep_ == "prep" and c.lower_ == "of"), None)
    return next((c for c in of.rights if c.dep_ == "pobj"), None) if of is not None else None


def country_of_phrase(head: Token, naming: Naming) -> str | None:
    """The one country that the modifiers of a noun name: "Turkish troops", "men from Chad"."""
    found = set()
    for child in head.children:
        tokens = [child]
        if child.dep_ == "prep" and child.lower_ in ("of", "from"):
            tokens = [c for c in child.rights if c.dep_ == "pobj"]
        elif child.dep_ not in ("compound", "amod", "nmod", "poss"):
            continue
        found |= {country for t in tokens if (country := _country(t, naming))}
    return found.pop() if len(found) == 1 else None


def _country(token: Token, naming: Naming) -> str | None:
    name = naming.by_token.get(token.i)
    return naming.entity_of(name).country if name is not None else None
