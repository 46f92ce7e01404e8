"""Triggers: the words that name an event, and the frame that claims them or the reason none does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from eventx.events.sense import Surroundings, refusal
from eventx.language.lemmas import lemma
from eventx.language.parsed import Parsed
from eventx.types.frames import EventType, Frame

#: Endings of adjectives that the tagger may have taken for one: "the captured ship".
_PARTICIPLES = ("ed", "en", "ing")
_PARTICLE_DEPS = frozenset({"prt", "advmod", "prep", "advcl", "mark", "acomp", "oprd"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A trigger in a Doc: tokens ``start`` to ``end`` (exclusive), its head, and the frame that claims it.

    ``retold``: it names the effect of an event told elsewhere in the article, and is a mention of that one.
    """

    head: Token
    start: int
    end: int
    frame: Frame
    retold: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """A candidate that no frame took, with the reason of each frame that looked at it."""

    head: Token
    reasons: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class TriggerIndex:
    """Trigger words of all types, by part of speech, for look-up by lemma or by first word."""

    verbs: dict[str, list[tuple[tuple[str, ...], Frame]]] = field(default_factory=dict)
    nouns: dict[str, list[tuple[tuple[str, ...], Frame]]] = field(default_factory=dict)
    adjectives: dict[str, list[tuple[tuple[str, ...], Frame]]] = field(default_factory=dict)
    phrases: dict[str, list[tuple[tuple[str, ...], Frame]]] = field(default_factory=dict)

    @classmethod
    def of_types(cls, types: Iterable[EventType]) -> TriggerIndex:
        """The triggers of event types: verbs and phrases by their first word, nouns by their last."""
        index = cls()
        for frame in (f for t in types for f in t.frames):
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
class _Candidate:
    head: Token
    start: int
    end: int
    frame: Frame


def find_triggers(parsed: Parsed, index: TriggerIndex, around: Surroundings) -> tuple[list[Trigger], list[Refusal]]:
    """All triggers of a document in text order, and the candidates that were refused."""
    taken: set[int] = set()
    triggers: list[Trigger] = []
    refusals: list[Refusal] = []
    told = list(parsed.told())
    phrases = (c for token in told for c in _phrases(token, index))
    for group in (*_grouped(phrases), *_grouped(_words(told, index))):
        head = group[0].head
        if taken.intersection(range(group[0].start, group[0].end)):
            continue
        reasons = []
        for candidate in sorted(group, key=_rank):
            reason = refusal(candidate.head, candidate.frame, around)
            if reason is None:
                triggers.append(Trigger(head, candidate.start, candidate.end, candidate.frame))
                taken.update(range(candidate.start, candidate.end))
                break
            reasons.append((candidate.frame.id, reason))
        else:
            refusals.append(Refusal(head, tuple(reasons)))
    return sorted(triggers, key=lambda t: t.start), refusals


def _rank(candidate: _Candidate) -> tuple[int, int, int, str]:
    priority, constraints = candidate.frame.weight
    return (-priority, -(candidate.end - candidate.start), -constraints, candidate.frame.id)


def _grouped(candidates: Iterable[_Candidate]) -> Iterator[list[_Candidate]]:
    groups: dict[int, list[_Candidate]] = {}
    for candidate in candidates:
        groups.setdefault(candidate.head.i, []).append(candidate)
    yield from groups.values()


def _words(told: Sequence[Token], index: TriggerIndex) -> Iterator[_Candidate]:
    for token in told:
        pos = token.pos_
        if pos in ("VERB", "AUX") or (token.tag_ == "JJ" and token.lower_.endswith(_PARTICIPLES)):
            yield from _verbs(token, lemma(token), index)
        elif pos in ("NOUN", "PROPN"):
            yield from _nouns(token, lemma(token), index)
        if pos in ("ADJ", "VERB", "NOUN", "ADV"):
            yield from _adjectives(token, index)


def _verbs(token: Token, word: str, index: TriggerIndex) -> Iterator[_Candidate]:
    for particles, frame in index.verbs.get(word, ()):
        end = _particle_end(token, particles)
        if end is not None:
            yield _Candidate(token, token.i, end, frame)


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
        return far if far - verb.i <= 3 else verb.i + 1
    return None


def _nouns(token: Token, word: str, index: TriggerIndex) -> Iterator[_Candidate]:
    for before, frame in index.nouns.get(word, ()):
        start = token.i - len(before)
        if _spells(token.doc, start, before):
            yield _Candidate(token, start, token.i + 1, frame)


def _adjectives(token: Token, index: TriggerIndex) -> Iterator[_Candidate]:
    for rest, frame in index.adjectives.get(token.lower_, ()):
        end = token.i + 1 + len(rest)
        if tuple(t.lower_ for t in token.doc[token.i + 1 : end]) == rest:
            yield _Candidate(token, token.i, end, frame)


def _phrases(token: Token, index: TriggerIndex) -> Iterator[_Candidate]:
    lower = token.lower_
    keys = {lower, lemma(token)} if token.pos_ in ("VERB", "NOUN", "AUX") else (lower,)
    for key in keys:
        for rest, frame in index.phrases.get(key, ()):
            end = token.i + 1 + len(rest)
            if _spells(token.doc, token.i + 1, rest):
                yield _Candidate(_span_head(token.doc, token.i, end), token.i, end, frame)


def _spells(doc: Doc, start: int, words: Sequence[str]) -> bool:
    """Whether the tokens from a place on are these words, by form or lemma."""
    if start < 0 or start + len(words) > len(doc):
        return False
    return all(_is_word(doc[start + i], word) for i, word in enumerate(words))


def _is_word(token: Token, word: str) -> bool:
    return token.lower_ == word or lemma(token) == word


def _span_head(doc: Doc, start: int, end: int) -> Token:
    return next((t for t in doc[start:end] if not start <= t.head.i < end or t.head == t), doc[end - 1])
