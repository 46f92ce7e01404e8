"""The words of a text that can name a happening: verbs, and some nouns and adjectives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from eventx.language.lemmas import lemma
from eventx.language.nouns.noun_classes import classes_of_lemma
from eventx.language.parsed import Parsed
from eventx.vocabulary.decisions import PartOfSpeech, happening_classes
from eventx.vocabulary.known import Standing, Vocabulary

_AUXILIARY_DEPS = frozenset({"aux", "auxpass"})
_MODAL, _COPULA = "MD", "be"


@dataclass(frozen=True, slots=True)
class Predicate:
    """A predicate word: its token, part of speech, lemma, and how it stands."""

    token: Token
    pos: PartOfSpeech
    word: str
    standing: Standing


def predicates(parsed: Parsed, vocabulary: Vocabulary) -> Iterator[Predicate]:
    """The predicate words of a document in text order, less auxiliaries, modals and the copula.

    A noun counts when its class can name a happening, or when it is known; an adjective when it is known.
    """
    for token in parsed.told():
        pos = _part_of_speech(token)
        if pos is None or not token.is_alpha:
            continue
        word = token.lower_ if pos is PartOfSpeech.ADJECTIVE else lemma(token)
        standing = vocabulary.standing(pos, word)
        if standing is not Standing.UNDECIDED or _can_happen(pos, word):
            yield Predicate(token, pos, word, standing)


def _part_of_speech(token: Token) -> PartOfSpeech | None:
    if token.pos_ == "NOUN":
        return PartOfSpeech.NOUN
    if token.pos_ == "ADJ":
        return PartOfSpeech.ADJECTIVE
    if token.pos_ != "VERB" or token.dep_ in _AUXILIARY_DEPS or token.tag_ == _MODAL or lemma(token) == _COPULA:
        return None
    return PartOfSpeech.VERB


def _can_happen(pos: PartOfSpeech, word: str) -> bool:
    if pos is PartOfSpeech.NOUN:
        return not happening_classes().isdisjoint(classes_of_lemma(word))
    return pos is PartOfSpeech.VERB
