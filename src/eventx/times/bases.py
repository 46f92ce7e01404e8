"""Expressions that only measure what happened: its length, the end of a stretch, or the time that it is compared with.

"The highest *since 2014*", "more *than in May*", "up four percent *from a year earlier*", "ahead *of winter*" tell of
no time at which anything happened.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from eventx.limits import limits
from eventx.times.words import time_cues


def is_limit(span: Span) -> bool:
    """Whether an expression only tells until when, or what something was done ahead of: "before winter"."""
    words = _before(span)
    return bool(words) and (words[-1] in time_cues().limits or words[-2:] == ["ahead", "of"])


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
    if root.dep_ == "pobj" and root.head.lower_ in cues.taking:
        return not any(_is_first(t) for t in _nearby(span))
    aside = root.dep_ == "pobj" and root.head.lower_ in cues.aside
    return not aside and any(c.dep_ == "prep" and c.lower_ == "of" for c in root.children)


def is_compared(span: Span) -> bool:
    """Whether an expression names only a time that something is compared with."""
    words, cues = _before(span), time_cues()
    if not words:
        return False
    link = words[-2] if words[-1] in cues.inside and len(words) > 1 else words[-1]
    if link in cues.since:
        return any(_is_first(t) for t in _nearby(span))
    if link == "than":
        return len(words) < 2 or words[-2] not in cues.later
    if link in cues.against:
        return True
    return link in ("from", "over", "on") and bool(cues.elapsed & {t.lower_ for t in span})


def _before(span: Span) -> list[str]:
    """The words of its sentence in front of an expression, lower-cased."""
    first = span.root.sent.start
    return [t.lower_ for t in span.doc[max(first, span.start - limits().times.compared_words) : span.start]]


def _nearby(span: Span) -> list[Token]:
    """The words in front of an expression back to a verb or a mark: those of the phrase that it may belong to."""
    first, found = max(span.root.sent.start, span.start - limits().times.compared_words), []
    for token in reversed(span.doc[first : span.start]):
        if token.is_punct or token.pos_ in ("VERB", "AUX", "CCONJ"):
            break
        found.append(token)
    return found


def _is_first(token: Token) -> bool:
    """Whether a word says that there was no other like it: "first", "only", "worst", "fastest"."""
    return token.tag_ in ("JJS", "RBS") or token.lower_ in time_cues().unequalled
