"""Whose government "the government" is: that of the one state whose officers, or which alone, the text tells of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Token

from eventx.entities.mentions import EntityMention, Mentions
from eventx.entities.words import word_classes
from eventx.language.clauses import own_subject
from eventx.limits import limits

_OFFICES = word_classes().state_offices
#: Those of which a state has one; "the authorities" may be those of a town.
_BODIES = frozenset({"government", "regime", "junta", "cabinet"})
#: What sets a government apart from the one that the text is about.
_NOT_BARE = frozenset({"poss", "compound", "amod", "nmod", "relcl", "acl", "prep"})


@dataclass
class Governments:
    """Resolves bare governments of one document."""

    mentions: Mentions

    def country_of(self, noun: Token) -> str | None:
        """The country of "the government": of officers of state named just before, else the only one told of.

        >>> # "Norway's premier, Kari Lund, spoke. Unions urged the government to act.": NOR
        """
        if noun.lower_ not in _BODIES or any(c.dep_ in _NOT_BARE for c in noun.children):
            return None
        if not any(c.lower_ == "the" for c in noun.lefts):
            return None
        near = set(self._of_officers(noun))
        if near:
            return near.pop() if len(near) == 1 else None
        before = [country for country, first in self._told.items() if first < noun.i]
        return before[0] if len(before) == 1 and before[0] in self._settings else None

    def _of_officers(self, noun: Token) -> Iterator[str]:
        """The countries of officers of state named just before, who do nothing to the government themselves."""
        doer = own_subject(noun.head) if noun.dep_ in ("dobj", "pobj", "dative", "nsubj") else None
        for mention in self.mentions.before(noun, limits().entities.office_sentences):
            country = self._country(mention)
            if country is not None and mention.head != doer and self._in_office(mention):
                yield country

    def _in_office(self, mention: EntityMention) -> bool:
        naming = self.mentions.naming
        person = naming.people.of_name.get(mention.name) if mention.name is not None else None
        return person is not None and bool((person.offices | naming.known_offices(person)) & _OFFICES)

    @cached_property
    def _told(self) -> Mapping[str, int]:
        """The countries that names tell, those of people and bodies too, and where each is first told."""
        found: dict[str, int] = {}
        for mention in self.mentions.all:
            country = self._country(mention)
            if country is not None:
                found.setdefault(country, mention.head.i)
        return found

    @cached_property
    def _settings(self) -> frozenset[str]:
        """The countries told of by more than a quality: "in *Ghana*", not "a *Chinese* firm"."""
        plain = (self._country(m) for m in self.mentions.all if not m.modifies)
        return frozenset(country for country in plain if country)

    def _country(self, mention: EntityMention) -> str | None:
        return self.mentions.naming.entity_of(mention.name).country if mention.name is not None else None
