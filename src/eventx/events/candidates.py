"""Candidates: the words of a document that a frame lists as triggers, whatever stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from operator import attrgetter
from typing import Any, NamedTuple

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


class Entry(NamedTuple):
    """A trigger of a frame: ``rest`` are its words but the one that it is looked up by, ``words`` all of them.

    ``place`` is its place among those that are looked up by the same word.
    """

    place: int
    rest: tuple[str, ...]
    frame: Frame
    words: str


@dataclass(slots=True)
class Entries:
    """The triggers that are looked up by one word: those that need no other, the others by the word next to it."""

    bare: list[Entry] = field(default_factory=list)
    longer: dict[str, list[Entry]] = field(default_factory=dict)
    size: int = 0

    def __iter__(self) -> Iterator[Entry]:
        return iter(sorted(chain(self.bare, *self.longer.values()), key=attrgetter("place")))

    def add(self, rest: tuple[str, ...], beside: str | None, frame: Frame, words: str) -> None:
        """Add a trigger; ``beside`` is the word of it that stands next to the one it is looked up by, if any."""
        own = self.bare if beside is None else self.longer.setdefault(beside, [])
        own.append(Entry(self.size, rest, frame, words))
        self.size += 1

    def beside(self, words: Iterable[str]) -> Sequence[Entry]:
        """Those that need no other word, and those that need one of a few next to it, in the order of the files."""
        found = [entries for word in dict.fromkeys(words) if (entries := self.longer.get(word)) is not None]
        return sorted(chain(self.bare, *found), key=attrgetter("place")) if found else self.bare


#: What is looked up by a word.
Table = dict[str, Entries]


@dataclass(slots=True)
class TriggerIndex:
    """Trigger words of all types, by part of speech, for look-up by lemma or by first word.

    Words of refusing frames stand among them; ``wordless`` are those that hold for all words of their type.
    """

    verbs: Table = field(default_factory=dict)
    nouns: Table = field(default_factory=dict)
    adjectives: Table = field(default_factory=dict)
    phrases: Table = field(default_factory=dict)

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
                    _add_by_first(table, word, frame)
            for word in frame.nouns:
                index._split(word, frame)
                *before, last = word.split()
                beside = before[-1] if before else None
                index.nouns.setdefault(last, Entries()).add(tuple(before), beside, frame, " ".join((*before, last)))
        return index

    def _split(self, word: str, frame: Frame) -> None:
        """A word with a hyphen is several tokens: "heavy - handed"."""
        if (apart := _HYPHEN.sub(" - ", word)) != word:
            _add_by_first(self.phrases, apart, frame)


def _add_by_first(table: Table, words: str, frame: Frame) -> None:
    first, *rest = words.split()
    table.setdefault(first, Entries()).add(tuple(rest), rest[0] if rest else None, frame, " ".join((first, *rest)))


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


_new: Any = tuple.__new__  # half the cost of calling Candidate


def phrase_candidates(parsed: Parsed, index: TriggerIndex) -> Iterator[Candidate]:
    """The phrases of a document that frames list, those of refusing frames among them."""
    forms, phrases = Forms.of(parsed.doc), index.phrases
    for token in parsed.told():
        lower = token.lower_
        if lower in phrases:
            yield from _phrases_of(phrases[lower], token.i, forms)
        if token.pos in _INFLECTED and (word := lemma(token)) != lower and word in phrases:
            yield from _phrases_of(phrases[word], token.i, forms)


def word_candidates(parsed: Parsed, index: TriggerIndex) -> Iterator[Candidate]:
    """The verbs, nouns and adjectives of a document that frames list, those of refusing frames among them."""
    return _words(parsed.told(), Forms.of(parsed.doc), index)


def _words(told: Iterable[Token], forms: Forms, index: TriggerIndex) -> Iterator[Candidate]:
    for token in told:
        pos = token.pos
        if pos in _NOMINAL:
            if (entries := index.nouns.get(lemma(token))) is not None:
                yield from _nouns(token, entries, forms)
        elif (pos in _PREDICATES or (token.tag_ == "JJ" and token.lower_.endswith(_PARTICIPLES))) and (
            entries := index.verbs.get(lemma(token))
        ) is not None:
            yield from _verbs(token, entries, forms)
        if token.lower_ in index.adjectives and (pos in _ADJECTIVAL or token.tag_ == "RP"):
            yield from _adjectives(token, index.adjectives[token.lower_], forms)


def _verbs(token: Token, entries: Entries, forms: Forms) -> Iterator[Candidate]:
    start, own = token.i, _particles(token) if entries.longer else {}
    for entry in entries.beside((*forms.lower[start + 1 : start + 2], *own)) if entries.longer else entries.bare:
        end = _particle_end(token, entry.rest, own, forms) if entry.rest else start + 1
        if end is not None:
            yield _new(Candidate, (token, start, end, entry.frame, "verbs", entry.words))


def _particles(verb: Token) -> dict[str, Token]:
    return {c.lower_: c for c in verb.rights if c.dep_ in _PARTICLE_DEPS}


def _particle_end(verb: Token, particles: tuple[str, ...], own: Mapping[str, Token], forms: Forms) -> int | None:
    """Where the trigger ends; None when a particle is missing. "shot the drone down" ends with its verb."""
    start, end = verb.i + 1, verb.i + 1 + len(particles)
    if tuple(forms.lower[start:end]) == particles:
        return end
    if len(particles) == 1 and particles[0] in own and own[particles[0]].dep_ in ("prt", "advmod"):
        far = own[particles[0]].i + 1
        return far if far - verb.i <= limits().triggers.particle_words else start
    return None


def _nouns(token: Token, entries: Entries, forms: Forms) -> Iterator[Candidate]:
    here = token.i
    for entry in entries.beside(forms.of_place(here - 1)) if entries.longer and here else entries.bare:
        start = here - len(entry.rest)
        if not entry.rest or forms.spell(start, entry.rest):
            yield _new(Candidate, (token, start, here + 1, entry.frame, "nouns", entry.words))


def _adjectives(token: Token, entries: Entries, forms: Forms) -> Iterator[Candidate]:
    start = token.i + 1
    for entry in entries.beside(forms.lower[start : start + 1]):
        end = start + len(entry.rest)
        if not entry.rest or tuple(forms.lower[start:end]) == entry.rest:
            yield Candidate(token, token.i, end, entry.frame, "adjectives", entry.words)


def _phrases_of(entries: Entries, here: int, forms: Forms) -> Iterator[Candidate]:
    """The phrases that begin with a word, here by its form or lemma."""
    for entry in entries.beside(forms.of_place(here + 1)):
        if not entry.rest or forms.spell(here + 1, entry.rest):
            end = here + 1 + len(entry.rest)
            yield Candidate(_span_head(forms.doc, here, end), here, end, entry.frame, "phrases", entry.words)


def _span_head(doc: Doc, start: int, end: int) -> Token:
    return next((t for t in doc[start:end] if not start <= t.head.i < end or t.head == t), doc[end - 1])
