"""Candidates: the words of a document that a frame lists as triggers, whatever stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from spacy import symbols
from spacy.tokens import Doc, Token

from eventx.language.lemmas import lemma
from eventx.language.parsed import Parsed
from eventx.language.views.forms import Forms
from eventx.limits import limits
from eventx.types.frames import EventType, Frame

#: Endings of adjectives that the tagger may have taken for one: "the captured ship".
_PARTICIPLES = ("ed", "en", "ing")
_HYPHEN = re.compile(r"(?<=[a-z])-(?=[a-z])")
_PREDICATES = frozenset({symbols.VERB, symbols.AUX})
_NOMINAL = frozenset({symbols.NOUN, symbols.PROPN})
_ADJECTIVAL = frozenset({symbols.ADJ, symbols.VERB, symbols.NOUN, symbols.ADV})
#: The parts of speech whose phrases are listed by the lemma of their first word.
_INFLECTED = frozenset({symbols.VERB, symbols.NOUN, symbols.AUX})
_PARTICLE_DEPS = frozenset({"prt", "advmod", "prep", "advcl", "mark", "acomp", "oprd"})


@dataclass(slots=True)
class TriggerIndex:
    """Trigger words of all types, by part of speech, for look-up by lemma or by first word.

    Words of refusing frames stand among them; ``wordless`` are those that hold for all words of their type.
    """

    verbs: dict[str, list[tuple[tuple[str, ...], Frame]]] = field(default_factory=dict)
    nouns: dict[str, list[tuple[tuple[str, ...], Frame]]] = field(default_factory=dict)
    adjectives: dict[str, list[tuple[tuple[str, ...], Frame]]] = field(default_factory=dict)
    phrases: dict[str, list[tuple[tuple[str, ...], Frame]]] = field(default_factory=dict)

    wordless: dict[str, list[Frame]] = field(default_factory=dict)

    @classmethod
    def of_types(cls, types: Iterable[EventType]) -> TriggerIndex:
        """The triggers of event types: verbs and phrases by their first word, nouns by their last."""
        index = cls()
        for frame in (f for t in types for f in (*t.frames, *t.refusing)):
            if not (frame.verbs or frame.nouns or frame.adjectives or frame.phrases):
                index.wordless.setdefault(frame.type, []).append(frame)
            for table, words in (
                (index.verbs, frame.verbs), (index.adjectives, frame.adjectives), (index.phrases, frame.phrases),
            ):  # fmt: skip
                for word in words:
                    index._split(word, frame)
                    first, *rest = word.split()
                    table.setdefault(first, []).append((tuple(rest), frame))
            for word in frame.nouns:
                index._split(word, frame)
                *before, last = word.split()
                index.nouns.setdefault(last, []).append((tuple(before), frame))
        return index

    def _split(self, word: str, frame: Frame) -> None:
        """A word with a hyphen is several tokens: "heavy - handed"."""
        if (apart := _HYPHEN.sub(" - ", word)) != word:
            first, *rest = apart.split()
            self.phrases.setdefault(first, []).append((tuple(rest), frame))


class Candidate(NamedTuple):
    """Tokens ``start`` to ``end`` (exclusive) that a frame lists, and the head of them.

    ``kind`` is the list of the frame they stand in ("verbs"), ``words`` how they stand there.
    """

    head: Token
    start: int
    end: int
    frame: Frame
    kind: str
    words: str


def phrase_candidates(parsed: Parsed, index: TriggerIndex) -> Iterator[Candidate]:
    """The phrases of a document that frames list, those of refusing frames among them."""
    forms, phrases = Forms.of(parsed.doc), index.phrases
    for token in parsed.told():
        lower = token.lower_
        if lower in phrases:
            yield from _phrases_of(lower, token.i, forms, index)
        if token.pos in _INFLECTED and (word := lemma(token)) != lower and word in phrases:
            yield from _phrases_of(word, token.i, forms, index)


def word_candidates(parsed: Parsed, index: TriggerIndex) -> Iterator[Candidate]:
    """The verbs, nouns and adjectives of a document that frames list, those of refusing frames among them."""
    return _words(parsed.told(), Forms.of(parsed.doc), index)


def _words(told: Iterable[Token], forms: Forms, index: TriggerIndex) -> Iterator[Candidate]:
    for token in told:
        pos = token.pos
        if pos in _PREDICATES:
            yield from _verbs(token, forms, index)
        elif pos in _NOMINAL:
            yield from _nouns(token, forms, index)
        elif token.tag_ == "JJ" and token.lower_.endswith(_PARTICIPLES):
            yield from _verbs(token, forms, index)
        if token.lower_ in index.adjectives and (pos in _ADJECTIVAL or token.tag_ == "RP"):
            yield from _adjectives(token, forms, index)


def _verbs(token: Token, forms: Forms, index: TriggerIndex) -> Iterator[Candidate]:
    word = lemma(token)
    own: dict[str, Token] | None = None
    for particles, frame in index.verbs.get(word, ()):
        end: int | None = token.i + 1
        if particles:
            if own is None:
                own = {c.lower_: c for c in token.children if c.dep_ in _PARTICLE_DEPS and c.i > token.i}
            end = _particle_end(token, particles, own, forms)
        if end is not None:
            words = " ".join((word, *particles)) if particles else word
            yield Candidate(token, token.i, end, frame, "verbs", words)


def _particle_end(verb: Token, particles: tuple[str, ...], own: Mapping[str, Token], forms: Forms) -> int | None:
    """Where the trigger ends; None when a particle is missing. "shot the drone down" ends with its verb."""
    start, end = verb.i + 1, verb.i + 1 + len(particles)
    if tuple(forms.lower[start:end]) == particles:
        return end
    if len(particles) == 1 and particles[0] in own and own[particles[0]].dep_ in ("prt", "advmod"):
        far = own[particles[0]].i + 1
        return far if far - verb.i <= limits().triggers.particle_words else start
    return None


def _nouns(token: Token, forms: Forms, index: TriggerIndex) -> Iterator[Candidate]:
    word = lemma(token)
    for before, frame in index.nouns.get(word, ()):
        start = token.i - len(before)
        if not before or forms.spell(start, before):
            yield Candidate(token, start, token.i + 1, frame, "nouns", " ".join((*before, word)))


def _adjectives(token: Token, forms: Forms, index: TriggerIndex) -> Iterator[Candidate]:
    lower = forms.lower[token.i]
    for rest, frame in index.adjectives.get(lower, ()):
        end = token.i + 1 + len(rest)
        if not rest or tuple(forms.lower[token.i + 1 : end]) == rest:
            yield Candidate(token, token.i, end, frame, "adjectives", " ".join((lower, *rest)))


def _phrases_of(key: str, here: int, forms: Forms, index: TriggerIndex) -> Iterator[Candidate]:
    """The phrases that begin with a word, here by its form or lemma."""
    following = forms.of_place(here + 1)
    for rest, frame in index.phrases[key]:
        if (not rest or rest[0] in following) and forms.spell(here + 1, rest):
            end = here + 1 + len(rest)
            head, words = _span_head(forms.doc, here, end), " ".join((key, *rest))
            yield Candidate(head, here, end, frame, "phrases", words)


def _span_head(doc: Doc, start: int, end: int) -> Token:
    return next((t for t in doc[start:end] if not start <= t.head.i < end or t.head == t), doc[end - 1])
