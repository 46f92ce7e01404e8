"""Repair of the parse: a date that the parser hangs on the noun behind it ("On 12 September *police* arrested …").

The recogniser marks the date and the parser takes it for a modifier of the subject, so that the preposition is left
without its object, or the verb without its subject. The date is given back to the preposition or the verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from spacy import symbols
from spacy.tokens import Doc, Span, Token

from eventx.language.views.strings import strings_of

_TIMES = frozenset({"DATE", "TIME"})
#: Prepositions that a date may be the object of.
_PREPOSITIONS = frozenset({"on", "in", "by", "since", "until", "till", "from", "after", "before", "during", "around"})
_MODIFIERS = frozenset({"compound", "nummod", "nmod", "amod", "npadvmod"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_CLOSED = frozenset({"det", "poss"})
_DAYS = frozenset({"yesterday", "today", "tomorrow", "tonight"})
_PARTS = frozenset({"morning", "afternoon", "evening", "night"})
_WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_MONTHS = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)"
)
_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
_FIGURES = re.compile(r"\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d{4}(?:[-./]\d\d[-./]\d\d)?")


def free_dates(doc: Doc) -> Doc:
    """The same Doc with swallowed dates mended in place; runs behind the entity recogniser.

    "On Tuesday smugglers fled": ``Tuesday``, a compound of ``smugglers``, becomes the object of ``On``.
    """
    for span in doc.ents:
        if span.label_ in _TIMES and any(names_a_date(token) for token in span):
            _free(_with_part_of_day(span))
    for token in list(_day_numbers(doc)):
        if _is_told_before(token):
            _free(doc[token.i - 1 : token.i + 1])
    return doc


def _day_numbers(doc: Doc) -> Iterator[Token]:
    """The figures that may be a day of the month: "on *the 9th*"."""
    forms, _ = strings_of(doc.vocab)
    rows: Any = doc.to_array([symbols.ORTH])
    lowers = [forms[orth][1] for orth in rows.reshape(-1).tolist()]
    for i, lower in enumerate(lowers):
        if lower[:1].isdecimal() and _DAY.fullmatch(lower) and lowers[max(0, i - 2) : i] == ["on", "the"]:
            yield doc[i]


def _is_told_before(token: Token) -> bool:
    """Whether a noun that may have taken a day of the month stands behind it: "on the 9th *rebels* fled"."""
    return token.i + 1 == token.head.i or (token.i + 1 < len(token.doc) and token.nbor().pos_ == "PROPN")


def names_a_date(token: Token) -> bool:
    """Whether a word or figure names a day, a month or a year: "Tuesday", "Sept.", "yesterday", "14/09/2018"."""
    word = token.lower_
    return word in _WEEKDAYS or word in _DAYS or bool(_MONTHS.fullmatch(word) or _FIGURES.fullmatch(word))


def _with_part_of_day(span: Span) -> Span:
    """The date with the part of the day behind it, which the recogniser may mark apart: "Saturday evening"."""
    doc, end = span.doc, span.end
    while end < len(doc) and doc[end].lower_ in _PARTS and doc[end].ent_type_ in _TIMES:
        end += 1
    return doc[span.start : end]


def _free(span: Span) -> None:
    """Give a date back to what stands before it, where a noun behind it has taken it."""
    root = _root(span)
    if root is None:
        return
    noun, before = root.head, span.doc[span.start - 1] if span.start else None
    if before is not None and before.dep_ == "prep" and before.lower_ in _PREPOSITIONS:
        _to_preposition(span, root, before)
    elif before is not None and before.tag_ == "VBD" and noun.head.head == before:
        _to_verb(span, root, before)
    else:
        _to_verb(span, root, noun.head)


def _root(span: Span) -> Token | None:
    """The token of a date that hangs on a noun behind it as a modifier: its month or weekday, if that is one."""
    hung = [t for t in span if t.head.i >= span.end and t.dep_ in _MODIFIERS and t.head.pos_ in ("NOUN", "PROPN")]
    if not hung or any(t.head != hung[0].head for t in hung):
        return None
    return next((t for t in hung if not t.text[0].isdigit()), hung[0])


def _to_preposition(span: Span, root: Token, preposition: Token) -> None:
    """The date becomes the object of its preposition; a noun that was it becomes the subject of a verb without one."""
    noun, verb = root.head, preposition.head
    if any(child.dep_ in _CLOSED for child in noun.lefts if child.i < span.start):
        return
    objects = [child for child in preposition.rights if child.dep_ in ("pobj", "pcomp")]
    if objects == [noun] and verb.pos_ in ("VERB", "AUX") and noun.i < verb.i and not _has_subject(verb):
        noun.head = verb
        noun.dep_ = "nsubjpass" if any(child.dep_ == "auxpass" for child in verb.children) else "nsubj"
    elif objects:
        return
    _hang(span, root, preposition, "pobj")


def _to_verb(span: Span, root: Token, verb: Token) -> None:
    """ "Yesterday firefighters rescued", "said Tuesday rebels had fled": the day is an adverb of the verb."""
    noun = root.head
    said = span.start > 0 and span.doc[span.start - 1] == verb
    days = _DAYS | _WEEKDAYS if said else _DAYS
    if noun.dep_ not in _SUBJECTS or root.lower_ not in days or verb.pos_ not in ("VERB", "AUX"):
        return
    if any(child.dep_ in _CLOSED for child in noun.lefts):
        return
    _hang(span, root, verb, "npadvmod")


def _hang(span: Span, root: Token, head: Token, label: str) -> None:
    for token in [t for t in span if t != root and not span.start <= t.head.i < span.end]:
        token.head = root
    root.head = head
    root.dep_ = label


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in (*_SUBJECTS, "csubj", "expl") for child in verb.children)
