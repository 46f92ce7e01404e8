"""Who is not meant by "the suspect" or "the gunman": those who tell of him, hold an office, or were hurt."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from eventx.entities.mentions import EntityMention
from eventx.entities.words import word_classes
from eventx.language.lemmas import lemma


def above_suspicion(mentions: Iterable[EntityMention]) -> frozenset[str]:
    """The keys of those who speak in the text, or whom harm was done to.

    "*Holt* said the suspect gave himself up", "A man shot *Ana Ruiz*. The gunman fled."
    """
    return frozenset(m.key for m in mentions if _speaks(m.head) or _is_harmed(m.head))


def tellers(mentions: Iterable[EntityMention]) -> frozenset[str]:
    """The keys of those who speak in the text."""
    return frozenset(m.key for m in mentions if _speaks(m.head))


def _speaks(name: Token) -> bool:
    return name.dep_ == "nsubj" and lemma(name.head) in word_classes().telling


def _is_harmed(name: Token) -> bool:
    return name.dep_ in ("nsubjpass", "dobj") and lemma(name.head) in word_classes().harming
