"""Expressions that only measure what happened: its length, the end of a stretch, or the time that it is compared with.

"The highest *since 2014*", "more *than in May*", "up four percent *from a year earlier*", "ahead *of winter*" tell of
no time at which anything happened.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from eventx.language.lemmas import lemma
from eventx.language.sentences import sentence_start
from eventx.language.verb_groups import verb_group
from eventx.limits import limits
from eventx.times.topics import is_new_day
from eventx.times.words import time_cues

_AGAINST = frozenset({"from", "over", "with", "to"})
_HYPHENS = frozenset("-\u2010\u2011")
_NAMING = frozenset({"nummod", "compound", "nmod", "amod", "poss"})
_INSIDE_PHRASE = frozenset({"pobj", "prep", "npadvmod", "pcomp", "nummod", "compound", "nmod", "amod"})


def is_limit(span: Span) -> bool:
    """Whether an expression only tells until when, or what something was done ahead of: "before winter"."""
    words = _before(span)
    if is_new_day(span.root) or _names_deed(span.root):
        return False
    if bool(words) and (words[-1] in time_cues().limits or words[-2:] == ["ahead", "of"]):
        return True
    named = _named_by(span)
    return named is not None and is_limit(named)


def _names_deed(day: Token) -> bool:
    """Whether a day names the deed that is the limit: "ahead of *Sunday's* vote"; not of "Sunday's bus", which is no
    event.
    """
    whose = day.dep_ in ("poss", "compound", "nmod") and day.head.pos_ == "NOUN" and day.head.dep_ == "pobj"
    return whose and day.ent_type_ in ("DATE", "TIME") and lemma(day.head) not in time_cues().periods


def _named_by(span: Span) -> Span | None:
    """The noun that a feast or season names, with its article: "ahead of *the holy month* of Ramadan"."""
    root = span.root
    if root.dep_ != "pobj" or root.head.lower_ != "of" or root.head.head.pos_ != "NOUN":
        return None
    noun = root.head.head
    return span.doc[noun.left_edge.i : noun.i + 1] if lemma(noun) in time_cues().periods else None


def is_of_standing(span: Span) -> bool:
    """Whether a time tells since when its subject holds what it holds: "the premier, *in power since 2010*, quit"."""
    link = span.root.head
    if (
        link.lower_ not in time_cues().since
        or link.head.pos_ != "ADP"
        or not any(c.dep_ == "pobj" for c in link.head.children)
    ):
        return False
    verb = link.head.head
    return lemma(verb) != "be" and verb.pos_ == "VERB" and verb_group(verb).simple_past


def is_old_day(span: Span) -> bool:
    """Whether an expression is the day from which something was put off: "the visit, postponed *from May*"."""
    link = span.root.head
    return span.root.dep_ == "pobj" and link.lower_ == "from" and lemma(link.head) in time_cues().putting_off


def is_any_day(span: Span) -> bool:
    """Whether a weekday is only one of its name: "on a *Thursday* in March", not "a *Thursday* meeting"."""
    doc = span.doc
    if len(span) > 1 or not span.start or doc[span.start - 1].lower_ not in time_cues().any:
        return False
    return span.end == len(doc) or doc[span.end].pos_ not in ("NOUN", "PROPN")


def is_length(span: Span) -> bool:
    """Whether a duration tells how long something took: "lost a tenth *in five days*", "*two days* of talks".

    "The highest *in five days*", "*after* two days of talks" tell of no length of it.
    """
    root, cues = span.root, time_cues()
    if is_lasting(span):
        return True
    if root.dep_ == "pobj" and root.head.lower_ in cues.taking:
        return not any(_is_first(t) for t in _nearby(span))
    aside = root.dep_ == "pobj" and root.head.lower_ in cues.aside
    return not aside and any(c.dep_ == "prep" and c.lower_ == "of" for c in root.children)


def is_lasting(span: Span) -> bool:
    """Whether a duration behind "for" tells how long something went on, not for how long it is to be.

    "Have been holding them *for a month*", "fell *for a third day*"; but "jailed *for six years*", "banned *for life*".
    """
    root, cues = span.root, time_cues()
    if root.dep_ != "pobj" or root.head.lower_ != "for":
        return False
    verb = root.head.head
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    group = verb_group(verb)
    going = group.present_perfect and group.progressive
    return going or lemma(verb) in cues.lasting or (lemma(verb) == "be" and group.present_perfect)


def is_count_window(span: Span) -> bool:
    """Whether an expression only tells within which time something was counted: "the third bombing *this year*"."""
    if len(span) == 1 and span.text.isdigit():
        return False  # "his first debate in *1984*" was in that year
    site = span.root.head if span.root.dep_ == "npadvmod" else span.root.head.head
    windows = span.root.dep_ == "npadvmod" or (span.root.dep_ == "pobj" and span.root.head.lower_ in time_cues().taking)
    return windows and site.pos_ == "NOUN" and any(_is_ordinal(c) for c in site.children)


def _is_ordinal(word: Token) -> bool:
    return word.dep_ == "amod" and word.ent_type_ == "ORDINAL"


def is_other_side(span: Span) -> bool:
    """Whether an expression belongs to the other side of a comparison, or to what something moved from.

    "Higher than during the same period *last year*", "fell from 180 *in November* to 179".
    """
    token, cues = span.root, time_cues()
    if token.dep_ in _NAMING and token.head.pos_ == "NOUN" and lemma(token.head) not in cues.periods:
        return False  # "worse than the *2011* famine"
    while token.dep_ in _INSIDE_PHRASE and token.head != token:
        above = token.head
        if above.lower_ == "than" or (above.lower_ == "from" and _is_amount(token, span)):
            return True
        if above.lower_ in _AGAINST and any(c.lower_ in cues.elapsed for c in (token, *token.children)):
            return True
        if token.i != span.root.i and token.pos_ not in ("ADP", "NUM") and lemma(token) not in cues.periods:
            return _is_amount(token, span) and above.lower_ == "from"
        token = above
    return False


def _is_amount(token: Token, span: Span) -> bool:
    """Whether a word is a number, or counted by one, outside of an expression: "from 180 in November to 179"."""
    numbers = (t for t in (token, *token.children) if t.pos_ in ("NUM", "SYM"))
    moved = any(c.lower_ == "to" for c in token.head.head.children)
    return moved and any(not span.start <= t.i < span.end for t in numbers)


def is_compared(span: Span) -> bool:
    """Whether an expression names only a time that something is compared with."""
    words, cues = _before(span), time_cues()
    if not words:
        return False
    if _is_expected(span):
        return True
    link = words[-2] if words[-1] in cues.inside and len(words) > 1 else words[-1]
    if link in cues.since:
        return any(_is_first(t) for t in _nearby(span))
    if link == "than":
        return len(words) < 2 or words[-2] not in cues.later
    if link in cues.against:
        return True
    return link in ("from", "over", "on") and bool(cues.elapsed & {t.lower_ for t in span})


def _is_expected(span: Span) -> bool:
    """Whether an expression tells when something was expected or was so before: "less than *forecast* in July".

    "More than expected *died* in May" is no such.
    """
    words = _clause_before(span)
    than = next((i for i, token in enumerate(words) if token.lower_ == "than"), None)
    if than is None:
        return False
    expecting = time_cues().expecting
    verbs = [lemma(t) for t in words[than:] if t.pos_ in ("VERB", "AUX") or lemma(t) in expecting]
    return bool(verbs) and verbs[-1] in expecting


def _clause_before(span: Span) -> list[Token]:
    """The words in front of an expression back to a mark."""
    first = max(sentence_start(span.root), span.start - limits().times.compared_words)
    found: list[Token] = []
    for token in reversed(span.doc[first : span.start]):
        if token.is_punct:
            break
        found.insert(0, token)
    return found


def is_unequalled(link: Token) -> bool:
    """Whether "since" only tells that there was no other like it: "its worst slump *since* the famine"."""
    return any(_is_first(t) for t in _nearby(link.doc[link.i : link.i + 1]))


def _before(span: Span) -> list[str]:
    """The words of its sentence in front of an expression, lower-cased."""
    first = sentence_start(span.root)
    return [t.lower_ for t in span.doc[max(first, span.start - limits().times.compared_words) : span.start]]


def _nearby(span: Span) -> list[Token]:
    """The words in front of an expression back to a verb or a mark: those of the phrase that it may belong to."""
    first, found = max(sentence_start(span.root), span.start - limits().times.compared_words), []
    for token in reversed(span.doc[first : span.start]):
        helper = token.pos_ == "AUX" and not verb_group(token.head).infinitive
        if (token.is_punct and token.text not in _HYPHENS) or helper or token.pos_ == "CCONJ":
            break
        if token.pos_ == "VERB" and not verb_group(token).infinitive:
            break  # "the worst storm *to hit* the coast since 1999", "the third guard *to be killed* since May"
        found.append(token)
    return found


def _is_first(token: Token) -> bool:
    """Whether a word says that there was no other like it: "first", "only", "worst", "fastest"."""
    if _is_share(token):
        return False
    return token.tag_ in ("JJS", "RBS") or _is_ordinal(token) or token.lower_ in time_cues().unequalled


def _is_share(token: Token) -> bool:
    """Whether an ordinal is a part of a whole: "lost a *third* of their value"; not "a third strike"."""
    whole = token.i + 1 == len(token.doc) or token.nbor(1).pos_ not in ("NOUN", "PROPN", "ADJ", "NUM")
    counted = token.i > 0 and token.nbor(-1).lower_ in ("a", "one")
    return token.lower_ == "third" and counted and whole
