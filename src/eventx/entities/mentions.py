"""Candidates for coreference: every noun phrase of a document with the features that agreement needs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from spacy.tokens import Span, Token

from eventx.documents.document import SILENT_ZONES
from eventx.entities.actors import Use
from eventx.entities.entity import EntityKind
from eventx.entities.lexicon import kinds_of_noun, noun_form
from eventx.entities.names import Name
from eventx.entities.naming import Naming
from eventx.language.parsed import Parsed
from eventx.language.quoted import quoted_flags

PEOPLE = frozenset({EntityKind.PER})
THINGS = frozenset({EntityKind.OTHER})
_COLLECTIVE = frozenset({EntityKind.GROUP, EntityKind.ORG, EntityKind.GOV})
_NOUNS = frozenset({"NN", "NNS"})
_MODIFIERS = frozenset({"compound", "amod", "nmod", "nummod"})


class EntityMention(NamedTuple):
    """A noun phrase: head token, kinds it may be of, number (None: either), gender (None: unknown).

    ``key`` is the same for mentions of one entity; ``name`` is None for descriptions.
    """

    head: Token
    kinds: frozenset[EntityKind]
    plural: bool | None
    gender: str | None
    key: str
    name: Name | None
    sentence: int
    quoted: bool

    @property
    def modifies(self) -> bool:
        """Whether the phrase only modifies another noun ("Turkish" in "Turkish airstrikes")."""
        return self.head.dep_ in _MODIFIERS


@dataclass
class Mentions:
    """The mentions of one document in text order, worked out once."""

    parsed: Parsed
    naming: Naming

    @property
    def sentence_of(self) -> Sequence[int]:
        """The number of the sentence of each token."""
        return self.naming.sentence_of

    @cached_property
    def quoted(self) -> Sequence[bool]:
        """Whether each token stands inside quotation marks."""
        return quoted_flags(self.parsed.doc)

    @cached_property
    def all(self) -> Sequence[EntityMention]:
        """Names and nouns outside silent zones, by the place of their heads."""
        found = [*self._names(), *self._nouns()]
        if any(zone.kind in SILENT_ZONES for zone in self.parsed.document.zones):
            found = [m for m in found if not self.parsed.silent(m.head)]
        return sorted(found, key=lambda m: m.head.i)

    @cached_property
    def by_head(self) -> Mapping[int, EntityMention]:
        """The mention of each head token."""
        return {mention.head.i: mention for mention in self.all}

    @cached_property
    def by_name(self) -> Mapping[Name, EntityMention]:
        """The mention of each name."""
        return {mention.name: mention for mention in self.all if mention.name is not None}

    def before(self, token: Token, sentences: int) -> Sequence[EntityMention]:
        """The mentions before a token, in its sentence and so many sentences before, in text order."""
        first = bisect_left(self.all, self.sentence_of[token.i] - sentences, key=_sentence)
        return self.all[first : bisect_left(self.all, token.i, key=_position)]

    def after(self, token: Token) -> Sequence[EntityMention]:
        """The mentions after a token in its sentence."""
        last = bisect_right(self.all, self.sentence_of[token.i], key=_sentence)
        return self.all[bisect_right(self.all, token.i, key=_position) : last]

    @cached_property
    def frequency(self) -> Counter[str]:
        """How often each entity is mentioned."""
        return Counter(m.key for m in self.all)

    def _names(self) -> Iterator[EntityMention]:
        for name in self.naming.names:
            head = root_of(self.parsed.doc[name.start : name.end])
            entity = self.naming.entity_of(name)
            people = any(actor.use is Use.PEOPLE for actor in name.actors)
            person = self.naming.people.of_name.get(name)
            number = True if people else None if name.kind in _COLLECTIVE else False
            gender = person.gender if person else None
            yield self._mention(head, frozenset({name.kind}), number, gender, entity.name, name)

    def _nouns(self) -> Iterator[EntityMention]:
        descriptions, titles = self.naming.lexicon.descriptions, self.naming.lexicon.titles
        named = self.naming.by_token
        for token in self.parsed.doc:
            if token.dep_ in _MODIFIERS or not _common_noun(token) or token.i in named:
                continue
            word = noun_form(token)
            found, title = descriptions.get(word), titles.get((word,))
            kinds = frozenset(kinds_of_noun(token)) or THINGS
            gender = found.gender if found else title.gender if title else None
            yield self._mention(token, kinds, token.tag_ == "NNS", gender, word, None)

    def _mention(
        self,
        head: Token,
        kinds: frozenset[EntityKind],
        plural: bool | None,
        gender: str | None,
        key: str,
        name: Name | None,
    ) -> EntityMention:
        return EntityMention(head, kinds, plural, gender, key, name, self.sentence_of[head.i], self.quoted[head.i])


def _sentence(mention: EntityMention) -> int:
    return mention.sentence


def _position(mention: EntityMention) -> int:
    return mention.head.i


def _common_noun(token: Token) -> bool:
    """A noun, or a participle used as one ("the accused")."""
    return token.tag_ in _NOUNS or (token.lower_ == "accused" and token.i > 0 and token.nbor(-1).lower_ == "the")


def root_of(span: Span) -> Token:
    """The token of a name that the rest of the sentence hangs on."""
    inside = {token.i for token in span}
    return next((t for t in reversed(list(span)) if t.head.i not in inside or t.head.i == t.i), span[-1])
