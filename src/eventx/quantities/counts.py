"""How many persons or things a phrase counts: "at least 12 villagers", "hundreds of people", "a child"."""

from __future__ import annotations

from spacy.tokens import Span, Token

from eventx.language.lemmas import lemma
from eventx.quantities.numerals import Numeral, numerals
from eventx.quantities.quantity import Count
from eventx.quantities.rules import rules

#: Names and labels whose figures count nothing.
_NO_COUNT = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "ORDINAL", "PRODUCT", "FAC", "LAW", "EVENT", "WORK_OF_ART"})
_DATES = frozenset({"DATE", "TIME"})
_YEAR = 4
_MANY = frozenset({"group", "organization", "force"})
#: Relations of a noun inside the name of something else: "the hostage massacre".
_INSIDE = frozenset({"compound", "nmod"})
_ONE = frozenset({"a", "an", "another"})
_ONE_PERSON = frozenset({"he", "she", "him", "her", "i", "me", "himself", "herself", "myself"})
#: Tokens before a phrase at which a number may begin that reaches into it: "between 10 and 20 fishermen".
_FURTHER = 4
_TENS_OF = frozenset({"thousands", "millions", "billions"})
_BREAKS = frozenset({"ADP", "VERB", "PUNCT", "CCONJ", "SCONJ"})


def count_of(head: Token, classes: frozenset[str], named_person: bool) -> Count | None:
    """How many the phrase of a head counts; None where no number is told.

    ``classes`` are the noun's, ``named_person`` says that it is a person by name: "the president" and "a child" are
    one, of "the family" and "soldiers" nobody knows how many.
    """
    if head.lower_ in _ONE_PERSON or named_person:
        return Count(1, 1, head.text, False)
    if _is_part(head):
        return None
    counted = _leading(head)
    if counted is not None:
        return counted
    return Count(1, 1, head.text, False) if _is_one_person(head, classes) else None


def _is_one_person(head: Token, classes: frozenset[str]) -> bool:
    """Whether a noun in the singular is one person: "the president", not "the family" or "the hostage drama"."""
    if head.tag_ not in ("NN", "NNP") or head.pos_ == "PRON" or head.dep_ in _INSIDE:
        return False
    return "person" in classes and not classes & _MANY and head.lower_ not in rules().collective


def _leading(head: Token) -> Count | None:
    """The number before a head, or before the group that it makes: "a crowd of 5,000", "a group of 12 men"."""
    doc = head.doc
    start, end = _window(head)
    text = doc[start:end].text
    for number in reversed(numerals(text)):
        span = doc.char_span(doc[start].idx + number.start, doc[start].idx + number.end, alignment_mode="expand")
        if span is not None and span.end > min(head.left_edge.i, head.i) and _counts(span, head, end):
            return _count(number, text[number.start : number.end])
    return _one(head)


def _window(head: Token) -> tuple[int, int]:
    """From where a number may stand to the last word of what is counted."""
    doc, end = head.doc, head.i + 1
    start = max(head.sent.start, min(head.left_edge.i, head.i) - _FURTHER)
    if doc[end : end + 1].text == "or":
        return start, min(end + 2, head.sent.end)
    if doc[end : end + 1].text == "of" and doc[end + 1 : end + 2].text in _TENS_OF:
        return start, end + 2
    governor = head.head
    if head.dep_ == "pobj" and governor.lower_ == "of" and _is_measure(governor.head):
        return min(governor.head.left_edge.i, start), end
    if lemma(head) in rules().groups and end < len(doc) and doc[end].lower_ == "of":
        inner = next((child for child in doc[end].children if child.dep_ == "pobj"), None)
        if inner is not None and inner.i - head.i < 6:
            return start, inner.i + 1
    return start, end


def _is_measure(noun: Token) -> bool:
    return lemma(noun) in rules().groups or bool(numerals(noun.text))


def _is_part(head: Token) -> bool:
    """Whether the phrase is a part of a number that nobody tells: "half of the crew", "some of the 300"."""
    if head.lower_ in rules().parts:
        return True
    governor = head.head
    if head.dep_ == "pobj" and governor.lower_ == "of" and governor.head.lower_ in rules().parts:
        return True
    return any(child.lower_ in ("half", "most") and child.i < head.i for child in head.children)


def _counts(span: Span, head: Token, end: int) -> bool:
    """Whether a number counts the head: nothing but words of its phrase stands between, and it is no date or name."""
    if span.end > end or _is_date_or_name(span, head):
        return False
    between = head.doc[span.end : max(span.end, head.i)]
    if head.doc[span.end : span.end + 1].text.lower() in ("%", "percent", "per", "pct", "percentage"):
        return False
    return not any(token.pos_ in _BREAKS and token.lower_ not in ("of", "-", "\u2013", "and", ",") for token in between)


def _is_date_or_name(span: Span, head: Token) -> bool:
    """Whether a number dates or names: "the 2015 attackers", not "between 10 and 20 fishermen", whatever its label."""
    if span.text.isdigit() and len(span.text) == _YEAR and span.text[:2] in ("19", "20"):
        return True
    if any(token.ent_type_ in _DATES and token.dep_ == "nummod" and token.head == head for token in span):
        return False
    return any(token.ent_type_ in _NO_COUNT for token in span)


def _one(head: Token) -> Count | None:
    article = next((child for child in head.children if child.lower_ in _ONE and child.i < head.i), None)
    return (
        Count(1, 1, f"{article.text} {head.text}", False)
        if article is not None and head.tag_ == "NN" and lemma(head) not in rules().groups
        else None
    )


def _count(number: Numeral, text: str) -> Count | None:
    if any(each is not None and each != int(each) for each in (number.least, number.most)):
        return None
    least = None if number.least is None else int(number.least)
    most = None if number.most is None else int(number.most)
    return Count(least, most, " ".join(text.split()), number.about)
