"""Candidates: the words of a document that a frame lists as triggers, whatever stands around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from eventx.language.lemmas import lemma
from eventx.language.parsed import Parsed
from eventx.limits import limits
from eventx.types.frames import EventType, Frame

#: Endings of adjectives that the tagger may have taken for one: "the captured ship".
_PARTICIPLES = ("ed", "en", "ing")
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
                    first, *rest = word.split()
                    table.setdefault(first, []).append((tuple(rest), frame))
            for word in frame.nouns:
                *before, last = word.split()
                index.nouns.setdefault(last, []).append((tuple(before), frame))
        return index


@dataclass(frozen=True, slots=True)
class Candidate:
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
    return (candidate for token in parsed.told() for candidate in _phrases(token, index))


def word_candidates(parsed: Parsed, index: TriggerIndex) -> Iterator[Candidate]:
    """The verbs, nouns and adjectives of a document that frames list, those of refusing frames among them."""
    return _words(parsed.told(), index)


def _words(told: Iterable[Token], index: TriggerIndex) -> Iterator[Candidate]:
    for token in told:
        pos = token.pos_
        if pos in ("VERB", "AUX") or (token.tag_ == "JJ" and token.lower_.endswith(_PARTICIPLES)):
            yield from _verbs(token, lemma(token), index)
        elif pos in ("NOUN", "PROPN"):
            yield from _nouns(token, lemma(token), index)
        if pos in ("ADJ", "VERB", "NOUN", "ADV") or token.tag_ == "RP":
            yield from _adjectives(token, index)


def _verbs(token: Token, word: str, index: TriggerIndex) -> Iterator[Candidate]:
    for particles, frame in index.verbs.get(word, ()):
        end = _particle_end(token, particles)
        if end is not None:
            yield Candidate(token, token.i, end, frame, "verbs", " ".join((word, *particles)))


def _particle_end(verb: Token, particles: tuple[str, ...]) -> int | None:
    """Where the trigger ends; None when a particle is missing. "shot the drone down" ends with its verb."""
    if not particles:
        return verb.i + 1
    doc = verb.doc
    after = doc[verb.i + 1 : verb.i + 1 + len(particles)]
    if tuple(t.lower_ for t in after) == particles:
        return verb.i + 1 + len(particles)
    own = {c.lower_: c for c in verb.children if c.dep_ in _PARTICLE_DEPS and c.i > verb.i}
    if len(particles) == 1 and particles[0] in own and own[particles[0]].dep_ in ("prt", "advmod"):
        far = own[particles[0]].i + 1
        return far if far - verb.i <= limits().triggers.particle_words else verb.i + 1
    return None


def _nouns(token: Token, word: str, index: TriggerIndex) -> Iterator[Candidate]:
    for before, frame in index.nouns.get(word, ()):
        start = token.i - len(before)
        if _spells(token.doc, start, before):
            yield Candidate(token, start, token.i + 1, frame, "nouns", " ".join((*before, word)))


def _adjectives(token: Token, index: TriggerIndex) -> Iterator[Candidate]:
    for rest, frame in index.adjectives.get(token.lower_, ()):
        end = token.i + 1 + len(rest)
        if tuple(t.lower_ for t in token.doc[token.i + 1 : end]) == rest:
            words = " ".join((token.lower_, *rest))
            yield Candidate(token, token.i, end, frame, "adjectives", words)


def _phrases(token: Token, index: TriggerIndex) -> Iterator[Candidate]:
    lower = token.lower_
    keys = {lower, lemma(token)} if token.pos_ in ("VERB", "NOUN", "AUX") else (lower,)
    for key in keys:
        for rest, frame in index.phrases.get(key, ()):
            end = token.i + 1 + len(rest)
            if _spells(token.doc, token.i + 1, rest):
                head, words = _span_head(token.doc, token.i, end), " ".join((key, *rest))
                yield Candidate(head, token.i, end, frame, "phrases", words)


def _spells(doc: Doc, start: int, words: Sequence[str]) -> bool:
    """Whether the tokens from a place on are these words, by form or lemma."""
    if start < 0 or start + len(words) > len(doc):
        return False
    return all(_is_word(doc[start + i], word) for i, word in enumerate(words))


def _is_word(token: Token, word: str) -> bool:
    return token.lower_ == word or lemma(token) == word


def _span_head(doc: Doc, start: int, end: int) -> Token:
    return next((t for t in doc[start:end] if not start <= t.head.i < end or t.head == t), doc[end - 1])
