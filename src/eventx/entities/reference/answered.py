"""Whose deed a clause tells that answers for the main one: "Police arrested *students* after they threw stones"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from eventx.entities.words import word_classes
from eventx.language.lemmas import lemma
from eventx.language.phrases import conjuncts
from eventx.language.voice import is_passive, objects_of

#: What opens a clause that tells what came before a deed, or why it was done.
_REASONS = frozenset({"after", "because", "for", "when", "since"})
#: What leads to whom a deed is aimed at: "fired *at* a man", "fired tear gas *on* students".
_AIMED = frozenset({"at", "on", "against"})


def whose_deed(pronoun: Token) -> frozenset[int]:
    """The heads of those to whom the main verb answers what the pronoun's own clause says they did; else nothing.

    Punishment and praise answer deeds; what those who punish did themselves ("after they *searched* his car", data)
    leaves the pronoun to its other signs.
    """
    deed = pronoun.head
    if pronoun.dep_ != "nsubj" or deed.dep_ != "advcl" or not _gives_reason(deed):
        return frozenset()
    words = word_classes()
    main = deed.head
    if lemma(main) not in words.answering or is_passive(main) or lemma(deed) in words.enquiring:
        return frozenset()
    return frozenset(t.i for t in _affected(main))


def _gives_reason(deed: Token) -> bool:
    return any(c.dep_ in ("mark", "advmod") and c.lower_ in _REASONS and c.i < deed.i for c in deed.lefts)


def _affected(verb: Token) -> Iterator[Token]:
    for target in objects_of(verb):
        yield from conjuncts(target)
    for preposition in (c for c in verb.rights if c.dep_ == "prep" and c.lower_ in _AIMED):
        yield from (t for c in preposition.children if c.dep_ == "pobj" for t in conjuncts(c))
