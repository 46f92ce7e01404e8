"""Entities without a name: the text of a phrase, its kind, and the country its modifiers tell."""

from __future__ import annotations

from spacy.tokens import Span, Token

from eventx.entities.entity import Entity, EntityKind
from eventx.entities.lexicon import kinds_of_noun, noun_form
from eventx.entities.naming import Naming
from eventx.language.dates import names_a_date
from eventx.language.nouns.noun_classes import counted_noun
from eventx.language.phrases import phrase

#: Kinds that make a described party; a nameless ship or building is a thing, not an entity.
_PARTIES = frozenset({EntityKind.PER, EntityKind.GROUP, EntityKind.ORG, EntityKind.GOV})
#: Comparatives and adverbs: "further" is nobody, for all its ending.
_COMPARED = frozenset({"JJR", "RBR", "RB", "RP"})


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
    return Entity(" ".join(_undated(head).text.split()), kind, country)


def is_one_of_a_people(head: Token) -> bool:
    """Whether the name of a people names one of it: "*an Australian*, Ann Roe, was held"; not "an Australian ship"."""
    if head.ent_type_ != "NORP" or head.tag_ not in ("NNP", "NN") or head.dep_ in ("amod", "compound", "nmod"):
        return False
    return any(c.dep_ == "det" and c.lower_ in ("a", "an", "another") for c in head.lefts)


def _undated(head: Token) -> Span:
    """The phrase without a date before its noun: "the January 6 rioters" are rioters."""
    span = phrase(head)
    dated = [token for token in span if token.i < head.i and token.ent_type_ in ("DATE", "TIME")]
    if not dated or not any(names_a_date(token) for token in dated):
        return span
    last = max(token.i for token in dated)
    return span.doc[last + 1 : span.end] if dated[0].i == span.start else span


def _kind(head: Token, naming: Naming) -> EntityKind | None:
    if head.pos_ in ("VERB", "AUX") and noun_form(head) not in naming.lexicon.descriptions:
        return None
    if head.tag_ in _COMPARED:
        return None
    noun = counted_noun(head)
    name = naming.by_token.get(noun.i)
    kind = name.kind if name is not None else next(iter(kinds_of_noun(noun)), None)
    many = noun != head or head.tag_ in ("NNS", "NNPS")
    return EntityKind.GROUP if kind is EntityKind.PER and many else kind


def country_of_phrase(head: Token, naming: Naming) -> str | None:
    """The one country that the modifiers of a noun name: "Turkish troops", "men from Chad"."""
    found = set()
    for child in head.children:
        tokens = [child]
        if child.dep_ == "prep" and child.lower_ in ("of", "from"):
            tokens = [c for c in child.rights if c.dep_ == "pobj"]
        elif child.dep_ not in ("compound", "amod", "nmod", "poss"):
            continue
        tokens += [other for t in tokens for other in t.conjuncts]
        found |= {country for t in tokens if (country := _country(t, naming))}
    return found.pop() if len(found) == 1 else None


def _country(token: Token, naming: Naming) -> str | None:
    name = naming.by_token.get(token.i)
    return naming.entity_of(name).country if name is not None else None
