"""Days behind what somebody agreed, offered, threatened or ordered to be done: past ones are those of the word given.

"*Agreed* to buy the mill on Tuesday", "*pledged* to rebuild it at a rally last month", "*ordered* the firm to pay on
Friday"; but "agreed to meet on Saturday", "offered to pay by May".
"""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.lemmas import lemma
from eventx.language.verb_groups import verb_group
from eventx.times.occasions import is_held_in
from eventx.times.timed import Expression
from eventx.times.topics import is_filed_for
from eventx.times.words import time_cues

_VERBAL = frozenset({"VERB", "AUX"})
#: Words of an expression that lies behind, whatever it is told of.
_BEHIND = frozenset({"last", "ago", "yesterday", "earlier"})
_LINKS = frozenset({"on", "in", "at", "during"})
#: Between the deed and an expression behind it: "to buy a *stake* in a *mill* on Tuesday".
_PHRASE = frozenset({"dobj", "pobj", "prep", "dative", "attr", "conj", "compound", "npadvmod"})


def word_given(site: Token, expression: Expression, trigger: Token) -> Token | None:
    """The verb of a word given, for an expression that hangs on what was to be done; None where that has the day.

    Example: "The firm *agreed* to buy the mill on Tuesday" tells of the day of the agreement; a ``trigger`` that is
    the occasion of the deed keeps its own: "pledged to cut emissions at *talks* last May".
    """
    time = expression.head
    filed = _filed_for(site)
    if filed is not None and filed.i < time.i and _is_open_to(time) and not _has_day(filed, expression):
        return filed if expression.over or _is_weekday(expression) else None
    deed = _deed_above(site)
    if deed is None or not deed.i < time.i or not _is_open_to(time) or is_held_in(trigger, deed, time):
        return None
    above = _word_above(deed)
    if above is None or not above.i < deed.i or not verb_group(above).simple_past or _has_day(above, expression):
        return None
    return above if _lies_behind(expression, deed) else None


def _filed_for(noun: Token) -> Token | None:
    """The verb by which somebody asked for something in writing: "*filed* a motion for a new trial on Monday"."""
    if not is_filed_for(noun):
        return None
    paper = noun.head.head
    return paper.head if paper.dep_ in ("dobj", "nsubjpass") and verb_group(paper.head).simple_past else None


def _deed_above(word: Token) -> Token | None:
    """The verb of the phrase that a word belongs to."""
    while word.pos_ not in _VERBAL and word.dep_ in _PHRASE and word.head != word:
        word = word.head
    return word if word.pos_ in _VERBAL else None


def _word_above(deed: Token) -> Token | None:
    """The verb by which somebody gave the word for a deed: "*agreed* to buy", "*decided* against suing"."""
    if deed.dep_ == "pcomp" and deed.tag_ == "VBG" and deed.head.lower_ == "against":
        above = deed.head.head
    elif deed.dep_ in ("xcomp", "ccomp") and verb_group(deed).infinitive:
        above = deed.head
    else:
        return None
    return above if lemma(above) in time_cues().pledging else None


def _is_open_to(time: Token) -> bool:
    """Whether an expression is told like a time of its verb: bare, or behind "on", "in", "at"."""
    if time.dep_ in ("npadvmod", "advmod"):
        return True
    return time.dep_ == "pobj" and time.head.lower_ in _LINKS


def _has_day(verb: Token, expression: Expression) -> bool:
    """Whether a verb has another time of its own: "*agreed* on Monday to merge in May"."""
    times = (c for c in verb.children if c.dep_ in ("npadvmod", "prep", "advmod"))
    days = (d for time in times for d in (time, *time.children))
    start, end = expression.span.start, expression.span.end
    return any(d.ent_type_ in ("DATE", "TIME") and not start <= d.i < end for d in days)


def _lies_behind(expression: Expression, deed: Token) -> bool:
    """Whether an expression is of a day gone by; of a deed that is fixed for a day only where its own words say so."""
    words = {token.lower_ for token in expression.span}
    if words & _BEHIND:
        return True
    if lemma(deed) in time_cues().appointed or words & time_cues().fixed - {"this", "today"}:
        return False
    return expression.over or _is_weekday(expression)


def _is_weekday(expression: Expression) -> bool:
    """Whether an expression is a weekday that nothing is known to resolve against."""
    return "-WXX-" in expression.timex.value
