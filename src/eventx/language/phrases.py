"""Noun phrases around a head token: their span, their conjuncts, and the owner inside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Span, Token

from eventx.datafiles import toml
from eventx.language.control import lays_to
from eventx.language.lemmas import lemma
from eventx.language.nouns.undergone import undergone
from eventx.language.one_person import is_same_person
from eventx.language.views.asked_once import asked_once

#: Dependents that are no part of the phrase an annotator would mark: clauses, asides, further conjuncts.
_OUTSIDE = frozenset({"relcl", "advcl", "conj", "cc", "appos", "punct", "dep", "preconj", "parataxis", "acl"})
_DETERMINERS = frozenset({"DT", "PDT", "PRP$", "WDT", "WP$"})
_TIMES = frozenset({"DATE", "TIME"})
#: Names of whom or what may be listed inside a phrase.
_OWNERS = frozenset({"GPE", "NORP", "ORG", "PERSON"})
#: Where a noun stands that says nothing of its own.
_AT_LARGE = frozenset({"pobj", "dobj", "conj", "npadvmod"})
#: Words before an article that belong to the amount, and amounts that "how" asks for.
_APPROXIMATE = frozenset(
    {"almost", "nearly", "about", "roughly", "only", "just", "barely", "hardly", "not", "quite", "half"}
)
_AMOUNTS = frozenset({"many", "much", "few", "little"})
#: How what is coordinated hangs on the first of it.
_JOINED = frozenset({"conj", "appos"})
#: What may be coordinated.
_LISTED = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})
#: What makes one of a noun that may stand for any amount.
_COUNTS = frozenset({"det", "poss", "nummod", "predet", "compound", "nmod", "quantmod"})


@dataclass(frozen=True, slots=True)
class _Words:
    """The contents of ``data/phrases.toml``."""

    owning: frozenset[str]


@cache
def _words() -> _Words:
    return toml("phrases.toml", _Words)


def is_nominal(token: Token) -> bool:
    """Whether the token can head a noun phrase."""
    return token.pos_ in ("NOUN", "PROPN", "PRON", "NUM") or token.dep_ in ("nsubj", "dobj", "pobj", "nsubjpass")


def is_bare(noun: Token) -> bool:
    """Whether a singular noun stands alone, as for what it means at large: "because of war", "to eradicate torture".

    What it is the subject or the only word of tells of a happening all the same: "war broke out".
    """
    if noun.tag_ != "NN" or noun.dep_ not in _AT_LARGE:
        return False
    return all(c.dep_ in ("punct", "cc", "conj") for c in noun.children)


def is_plural(noun: Token) -> bool:
    """Whether a noun tells of several: "*Schools* across the valley"; not "the school"."""
    return noun.tag_ in ("NNS", "NNPS")


def is_uncounted(noun: Token) -> bool:
    """Whether a singular noun has neither article nor owner nor number: "after bitter debate"."""
    if noun.tag_ != "NN" or noun.dep_ == "compound":
        return False
    return not any(c.dep_ in _COUNTS for c in noun.children)


@asked_once
def phrase(head: Token) -> Span:
    """The noun phrase of a head: no leading determiner, no trailing clause, no time expression.

    In "the devastating attack on Saudi oil facilities, which …" the phrase of "facilities" is
    "Saudi oil facilities", that of "attack" is "devastating attack on Saudi oil facilities".
    """
    inside = {head.i}
    _collect(head, inside, head)
    start, end = head.i, head.i
    while (before := _before(start, inside, head)) is not None:
        start = before
    while (after := _after(end, inside, head)) is not None:
        end = after
    doc = head.doc
    while start < head.i and (_is_leading(doc[start], head) or doc[start].is_punct or doc[start].is_space):
        start += 1
    while end > head.i and (doc[end].is_punct or doc[end].is_space or doc[end].tag_ == "POS"):
        end -= 1
    return doc[start : end + 1]


def _is_leading(word: Token, head: Token) -> bool:
    """Whether a word before a phrase is no part of it: an article, "*how* convicted robbers", "*again* the nominee"."""
    following = word.nbor(1)
    if word.tag_ == "WRB":
        return following.lower_ not in _AMOUNTS
    aside = word.tag_ == "RB" and word.dep_ == "advmod" and word.head == head and head.pos_ in ("NOUN", "PROPN")
    return word.tag_ in _DETERMINERS or (aside and following.tag_ in _DETERMINERS and word.lower_ not in _APPROXIMATE)


def _before(start: int, inside: set[int], head: Token) -> int | None:
    """The token that goes before a phrase's first; a bracketed acronym is stepped over: "the Union (AKK) officials"."""
    if start - 1 in inside:
        return start - 1
    doc = head.doc
    if start >= 4 and doc[start - 1].text == ")" and doc[start - 3].text == "(" and start - 4 in inside:
        return start - 4
    return None


def _after(end: int, inside: set[int], head: Token) -> int | None:
    """The token that goes behind a phrase's last; a bracketed acronym is stepped over: "the Plant (TP) in Chad"."""
    if end + 1 in inside:
        return end + 1
    doc = head.doc
    if end + 4 in inside and doc[end + 1].text == "(" and doc[end + 3].text == ")":
        return end + 4
    return None


def _lists_names(token: Token, child: Token, top: Token) -> bool:
    """Whether a name goes on with others inside a phrase: "ministers of *France, Chad and Kenya*"."""
    if token == top or child.i < token.i or child.dep_ not in ("conj", "cc", "punct"):
        return False
    named = token.dep_ in ("pobj", "conj") and token.pos_ == "PROPN" and token.ent_type_ in _OWNERS
    return named and any(c.dep_ == "conj" and c.pos_ == "PROPN" and c.ent_type_ in _OWNERS for c in token.rights)


def _collect(token: Token, inside: set[int], top: Token) -> None:
    for child in token.children:
        if child.dep_ in _OUTSIDE and not _bracketed_inside(child, top) and not _lists_names(token, child, top):
            if child.dep_ == "punct" and child.text in ("-", "–", "'", "’", "."):
                inside.add(child.i)
            continue
        if child.dep_ == "prep" and (child.i < token.i or _is_temporal(child) or _lays_deed(token, child)):
            continue
        if child.dep_ == "npadvmod" and token == top and token.pos_ in ("ADV", "ADJ"):
            continue
        inside.add(child.i)
        _collect(child, inside, top)


def _bracketed_inside(child: Token, top: Token) -> bool:
    """A conjunct or participle before the head belongs to its phrase ("Arts and Crafts Museum", "captured men").

    So does one of qualities: "scores of Kenyan and Ugandan refugees".
    """
    if child.dep_ in ("conj", "cc") and child.head.dep_ == "amod" and child.i < child.head.head.i:
        return True
    return child.i < top.i and child.dep_ in ("conj", "cc", "acl")


def _lays_deed(noun: Token, preposition: Token) -> bool:
    """Whether a preposition tells what its noun is blamed for: "accused the lawyer | of pressuring the firm"."""
    return lays_to(noun.head, preposition) and any(c.dep_ == "pcomp" for c in preposition.children)


def _is_temporal(preposition: Token) -> bool:
    objects = [c for c in preposition.children if c.dep_ == "pobj"]
    return bool(objects) and all(o.ent_type_ in _TIMES for o in objects)


def conjuncts(head: Token) -> Iterator[Token]:
    """The head and the heads coordinated with it, in text order ("France, Germany and the UK": three).

    An apposition that goes on with a conjunct is a member of a list that the parser took for an apposition:
    "a farmer, a teacher and two boys". Not one that says who a name is: "Ann Roe, *a friend and former aide*", nor
    the second noun of one person: "the singer and *painter*, Luc Morel".
    """
    yield next((c for c in head.rights if c.pos_ == "PROPN" and is_same_person(head, c)), head)
    for child in head.rights:
        if child.dep_ not in _JOINED or child.pos_ not in _LISTED or is_same_person(head, child):
            continue
        further = [c for c in child.rights if c.dep_ == "conj"]
        if child.dep_ == "conj" or (child.dep_ == "appos" and _goes_on(head, child, further)):
            yield from conjuncts(child)
        else:
            for name in (c for c in further if c.pos_ == "PROPN" and not _describes(c, head)):
                yield from conjuncts(name)


def _goes_on(head: Token, child: Token, further: list[Token]) -> bool:
    """Whether an apposition goes on with a list: a conjunct follows, or "and" behind another number."""
    if further:
        return not _describes(child, head)
    return any(c.dep_ == "cc" for c in child.rights) and _is_numbered(child) and _is_numbered(head)


def _is_numbered(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and any(c.dep_ == "nummod" for c in noun.lefts)


def _describes(noun: Token, name: Token) -> bool:
    """Whether a noun beside a name says who it is: "Ann Roe, *a friend*"; not "Chad, *the United Nations*"."""
    if name.pos_ != "PROPN":
        return False
    return noun.pos_ != "PROPN" or any(c.lower_ in ("a", "an") or c.tag_ == "PRP$" for c in noun.lefts)


def who_is_described(noun: Token) -> Token:
    """Whose description a noun is, where it stands beside a name: of "Ann Roe, *an investor* who backed the firm", Roe.

    The noun itself anywhere else. Who is set apart by "not" is meant by nothing more: of "the army, not the police,
    that opened fire" the army.
    """
    name = noun.head
    if noun.dep_ == "appos" and any(c.dep_ == "neg" and name.i < c.i < noun.i for c in (*name.rights, *noun.lefts)):
        return name
    beside = noun.dep_ == "appos" and noun.pos_ == "NOUN" and name.pos_ == "PROPN" and name.i < noun.i
    return name if beside else noun


def list_top(head: Token) -> Token:
    """The first of a list that a word stands in, appositions of the parser's making taken along."""
    while head.dep_ in _JOINED and head.head.i < head.i:
        head = head.head
    return head


def behind_of(noun: Token) -> Iterator[Token]:
    """What stands behind "of" below a noun: of "four of the *victims*" victims."""
    return (t for c in noun.rights if c.lower_ == "of" for t in c.children if t.dep_ == "pobj")


def first_conjunct(head: Token) -> Token:
    """The first of the coordinated words that a word is one of: of "France, Germany and *the UK*", France."""
    while head.dep_ == "conj":
        head = head.head
    return head


def owner(head: Token) -> Token | None:
    """The party inside a phrase that the thing belongs to or comes from.

    "a U.S. request" → U.S.; "Tehran's offer" → Tehran; "the demands of the union" → union. Who has undergone
    something is no party to it: "the editor's arrest by the junta" → junta, "the shelling of Elba" → nobody.
    """
    suffers = lemma(head) in undergone().nouns
    doers = ("by",) if suffers else ("by", "from") if lemma(head) in undergone().deeds else ("of", "by", "from")
    for child in head.children:
        if child.dep_ == "poss" and not suffers:
            return child
    for child in head.children:
        if child.dep_ in ("compound", "amod", "nmod") and child.ent_type_ in ("GPE", "NORP", "ORG", "PERSON"):
            return child
        if child.dep_ == "compound" and child.lower_ in _words().owning and child.i + 1 == head.i:
            return child
    for child in head.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in doers:
            for inner in child.children:
                if inner.dep_ == "pobj":
                    return inner
    return _doer_of(head)


def _doer_of(head: Token) -> Token | None:
    """Who has done what a participle says of a noun: "crimes *committed by rebels*"."""
    participles = (c for c in head.rights if c.dep_ == "acl" and c.tag_ == "VBN")
    agents = (a for c in participles for a in c.children if a.dep_ == "agent")
    return next((t for a in agents for t in a.children if t.dep_ == "pobj"), None)


def is_definite(head: Token) -> bool:
    """Whether the phrase points at something told before: the, this, that, these, those, a possessive."""
    return any(
        (c.dep_ == "det" and c.lower_ in ("the", "this", "that", "these", "those")) or c.dep_ == "poss"
        for c in head.lefts
    )


def makers(noun: Token) -> list[Token]:
    """Who stands behind "by" below a noun, or is such a one: the parser hangs "to open the border" on either."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "by" and noun.head.head.pos_ == "NOUN":
        return list(conjuncts(noun))
    by = (c for c in noun.rights if c.lower_ == "by" and c.dep_ in ("prep", "agent"))
    return [t for preposition in by for o in preposition.rights if o.dep_ == "pobj" for t in conjuncts(o)]
