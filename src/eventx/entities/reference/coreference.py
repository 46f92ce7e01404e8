"""Antecedents: what a pronoun or a definite description refers to, for the tokens asked for alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Token

from eventx.entities.mentions import Mentions
from eventx.entities.reference.definite import Descriptions
from eventx.entities.reference.issuer import issuer_of
from eventx.entities.reference.pronouns import AGREEMENT, resolve
from eventx.limits import limits

SpeakerOf = Callable[[Token], Token | None]

FIRST_PERSON = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"})
COLLECTIVE = frozenset({"we", "us", "our", "ours", "ourselves"})
_RELATIVE = frozenset({"who", "whom", "whose", "which", "that"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def no_speaker(token: Token) -> Token | None:
    """The speaker where no quotation is attributed."""
    return None


@dataclass
class Coreference:
    """Coreference of one document. ``speaker_of`` gives the head of a quoted token's speaker, or None."""

    mentions: Mentions
    descriptions: Descriptions
    speaker_of: SpeakerOf = no_speaker
    _known: dict[int, Token | None] = field(default_factory=dict)

    @classmethod
    def of(cls, mentions: Mentions, speaker_of: SpeakerOf) -> Coreference:
        """The coreference over the mentions of a document."""
        return cls(mentions, Descriptions(mentions), speaker_of)

    def antecedent(self, head: Token) -> Token | None:
        """The head of the phrase that ``head`` refers to; None for names, new things and unclear ones."""
        if head.i not in self._known:
            self._known[head.i] = None
            found = self._found(head)
            self._known[head.i] = found if found is not None and found.i != head.i else None
        return self._known[head.i]

    def _found(self, head: Token) -> Token | None:
        word = head.lower_
        if word in FIRST_PERSON:
            return self.speaker_of(head) or self._issuer(head)
        if word in _RELATIVE and head.tag_ in ("WP", "WP$", "WDT"):
            return relative_antecedent(head)
        if word in AGREEMENT:
            mention = resolve(head, self.mentions, self._speaker(head))
            return mention.head if mention else self._through_pronoun(head)
        if head.pos_ == "NOUN" or any(child.lower_ == "the" for child in head.lefts):
            described = self.descriptions.resolve(head)
            return described.head if described else None
        return None

    def _issuer(self, pronoun: Token) -> Token | None:
        """Who issued the text, where a "we" stands in no quotation."""
        if pronoun.lower_ not in COLLECTIVE or self.mentions.quoted[pronoun.i]:
            return None
        return self._issued_by

    @cached_property
    def _issued_by(self) -> Token | None:
        return issuer_of(self.mentions)

    def _through_pronoun(self, pronoun: Token) -> Token | None:
        """What the last pronoun of the same kind, at most two sentences before, refers to."""
        asks, here = AGREEMENT[pronoun.lower_], self.mentions.sentence_of[pronoun.i]
        for token in reversed(pronoun.doc[: pronoun.i]):
            if here - self.mentions.sentence_of[token.i] > limits().entities.same_pronoun_sentences:
                return None
            if AGREEMENT.get(token.lower_) == asks and token.pos_ == "PRON":
                return self.antecedent(token)
        return None

    def _speaker(self, pronoun: Token) -> Token | None:
        return self.speaker_of(pronoun) if self.mentions.quoted[pronoun.i] else None


def relative_antecedent(pronoun: Token) -> Token | None:
    """The noun that a relative clause hangs on: "the men who fled" → men."""
    for verb in pronoun.ancestors:
        if verb.dep_ == "relcl":
            return verb.head if verb.head.pos_ in _NOMINAL else None
        if verb.dep_ == "ROOT":
            return None
    return None
