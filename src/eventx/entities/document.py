"""The entities of one parsed document, looked up by token."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from spacy.tokens import Token

from eventx.entities.actors import Actors, load_actors
from eventx.entities.entity import Entity, EntityKind
from eventx.entities.lexicon import load_lexicon
from eventx.entities.naming import Naming
from eventx.language.parsed import Parsed

SpeakerOf = Callable[[Token], Token | None]


@dataclass
class Entities:
    """Entities by token. Everything is worked out when first asked for, and kept."""

    parsed: Parsed
    naming: Naming
    speaker_of: SpeakerOf | None = None
    _known: dict[int, Entity | None] = field(default_factory=dict)

    @classmethod
    def of_document(
        cls, parsed: Parsed, actors: Actors | None = None, speaker_of: SpeakerOf | None = None
    ) -> Entities:
        """The entities of a parsed document. ``speaker_of`` gives the head of the speaker of a quoted token."""
        return cls(parsed, Naming(parsed.doc, actors or load_actors(), load_lexicon()), speaker_of)

    def at(self, head: Token) -> Entity | None:
        """The entity of the noun phrase headed by a token; None for nameless things."""
        if head.i not in self._known:
            self._known[head.i] = None
            self._known[head.i] = self._found(head)
        return self._known[head.i]

    def kind_at(self, head: Token) -> EntityKind | None:
        """The repaired kind of the name that a token stands in; None outside names."""
        name = self.naming.by_token.get(head.i)
        return name.kind if name else None

    def antecedent(self, head: Token) -> Token | None:
        """What a pronoun or definite description refers to."""
        return None

    def _found(self, head: Token) -> Entity | None:
        name = self.naming.by_token.get(head.i)
        return self.naming.entity_of(name) if name else None
