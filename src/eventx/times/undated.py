"""Occasions that tell when something happened though nobody tells their day: the words are the time, and no days.

"Fell in *early trade*", "on *the eve of the vote*", "step down at *the next election*", "on *the first day of term*",
"rose in *the quarter*", "will *shortly* resign", "in *the short term*".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from eventx.language.lemmas import lemma
from eventx.language.phrases import behind_of
from eventx.language.verb_groups import verb_group
from eventx.times.bases import is_compared, is_limit, is_other_side
from eventx.times.words import time_cues
from eventx.timex import Timex

#: The rule of what is found here.
UNDATED = "occasion"
#: The rule of a part of a day of trading.
TRADING = "trading"
#: How a word hangs on another that may head an occasion.
_HEADING = frozenset({"advmod", "pobj"})
_NAMES = frozenset({"EVENT", ""})
_PAST, _PRESENT, _FUTURE = "PAST_REF", "PRESENT_REF", "FUTURE_REF"
_VERBAL = frozenset({"VERB", "AUX"})


def undated_times(doc: Doc, found: Sequence[Timex]) -> Iterator[Timex]:
    """The occasions of a Doc that tell when, but for what the time expressions ``found`` in it cover."""
    taken = {i for timex in found for i in range(timex.start, timex.end)}
    for token in [token for token in doc if token.dep_ in _HEADING]:
        told = _told_by(token)
        if told is not None and taken.isdisjoint(range(told[0].start_char, told[0].end_char)):
            span, rule, value = told
            yield Timex(span.start_char, span.end_char, span.text, "DATE", value, rule=rule)


def _told_by(token: Token) -> tuple[Span, str, str] | None:
    """The expression that an adverb or an object heads, its rule and its value, None where it heads none."""
    if token.dep_ == "advmod":
        value = _of_adverb(token)
        start = token.left_edge.i if value == _FUTURE else token.i
        return None if value is None else (token.doc[start : token.i + 1], UNDATED, value)
    if token.pos_ not in ("NOUN", "PROPN"):
        return None
    for reads, rule in _READERS:
        span = reads(token)
        if span is not None and not (is_compared(span) or is_other_side(span) or is_limit(span)):
            ahead = reads in (_of_moment, _of_term)
            return span, rule, _FUTURE if ahead else _side(token)
    return None


def _side(noun: Token) -> str:
    """On which side of now an occasion lies, by the verb that it is told of."""
    verb = next((t for t in noun.ancestors if t.pos_ in _VERBAL), None)
    if verb is None:
        return _PRESENT
    group = verb_group(verb)
    if group.modal or group.infinitive:
        return _FUTURE
    return _PAST if group.past else _PRESENT


def _of_adverb(word: Token) -> str | None:
    """The value of an adverb in front of or behind its verb: "will *shortly* resign", "*earlier* denied"."""
    verb, after = word.head, word.nbor(1).lower_ if word.i + 1 < len(word.doc) else ""
    if verb.pos_ != "VERB" or after in time_cues().after | time_cues().before or after in ("than", "as"):
        return None
    if word.lower_ in time_cues().soon:
        very = any(c.lower_ in ("very", "pretty") for c in word.children)
        return _FUTURE if word.lower_ != "soon" or very else None
    bare = word.lower_ == "earlier" and not list(word.children)
    return _PAST if bare and word.i + 1 == verb.i and verb.tag_ == "VBD" else None


def _of_trading(noun: Token) -> Span | None:
    """A part of a day of trading: "in *early trade*", "at *the close*"."""
    if lemma(noun) in time_cues().bells and noun.head.lower_ == "at":
        ofs = behind_of(noun)
        return _whole(noun) if _is_definite(noun) and all(lemma(n) in time_cues().trading for n in ofs) else None
    if lemma(noun) not in time_cues().trading or noun.head.lower_ not in ("in", "during"):
        return None
    words = noun.doc[noun.left_edge.i : noun.i]
    return _whole(noun) if any(t.lower_ in time_cues().trading_parts for t in words) else None


def _of_end(noun: Token) -> Span | None:
    """The eve, the beginning or the end of what lasts: "on *the eve of the vote*", "at *the end of the season*"."""
    word, beside = lemma(noun), noun.head.lower_
    is_day = word in ("eve", "anniversary") and beside in ("on", "for")
    if not is_day and not (word in time_cues().ends and beside in ("at", "by", "near")):
        return None
    whole = next(behind_of(noun), None)
    return _whole(noun, whole) if whole is not None and (is_day or _is_occasion(whole)) else None


def _is_occasion(noun: Token) -> bool:
    cues = time_cues()
    if noun.pos_ == "PROPN":
        return noun.ent_type_ in _NAMES
    return lemma(noun) in cues.held | cues.going | cues.terms | cues.arenas


def _of_next(noun: Token) -> Span | None:
    """The next or the last of what is held again and again: "at *the next election*"."""
    held = lemma(noun) in time_cues().held and noun.head.lower_ in ("at", "in")
    return _whole(noun) if held and any(c.lower_ in time_cues().recurring for c in noun.children) else None


def _of_nth_day(noun: Token) -> Span | None:
    """The first or a later day of what lasts: "on *the second day of the siege*"."""
    if lemma(noun) != "day" or noun.head.lower_ != "on" or not _is_definite(noun):
        return None
    if not any(c.lower_ in time_cues().nth for c in noun.children if c.dep_ == "amod"):
        return None
    return _whole(noun, next(behind_of(noun), noun))


def _of_accounts(noun: Token) -> Span | None:
    """A quarter or a year of accounts: "in *the previous quarter*", "during *the holiday season*"."""
    needed = time_cues().account_periods.get(lemma(noun))
    if needed is None or noun.head.lower_ not in ("in", "for", "during", "over") or not _is_definite(noun):
        return None
    left = [c.lower_ for c in noun.children if c.i < noun.i and c.dep_ in ("amod", "compound", "nmod")]
    fits = set(left) <= time_cues().in_turn | set(needed) and (set(left) & set(needed) or "" in needed)
    return _whole(noun) if fits and any(lemma(t) in time_cues().figures for t in noun.sent) else None


def _of_term(noun: Token) -> Span | None:
    """What is soon: "in *the short term*"."""
    if noun.lower_ not in ("term", "run") or noun.head.lower_ not in ("in", "over"):
        return None
    near = any(t.lower_ in ("short", "near", "medium", "immediate") for t in noun.doc[noun.left_edge.i : noun.i])
    return _whole(noun) if near else None


def _of_moment(noun: Token) -> Span | None:
    """What may be soon: "at *any moment*"."""
    soon = noun.lower_ in ("moment", "minute") and noun.head.lower_ == "at"
    return _whole(noun) if soon and any(c.lower_ == "any" for c in noun.children) else None


def _of_era(noun: Token) -> Span | None:
    """A war that is told apart: "captured during *the war* in Angola"."""
    if noun.head.lower_ != "during" or lemma(noun) not in time_cues().eras:
        return None
    known = any(c.dep_ == "prep" or c.dep_ in ("compound", "poss") or c.ent_type_ for c in noun.children)
    return _whole(noun) if known and _is_definite(noun) else None


def _is_definite(noun: Token) -> bool:
    return any(c.dep_ == "poss" or c.lower_ == "the" for c in noun.children if c.i < noun.i)


def _whole(noun: Token, last: Token | None = None) -> Span:
    """A noun with what stands in front of it, up to the noun that it is of."""
    return noun.doc[noun.left_edge.i : (last or noun).i + 1]


_READERS: Sequence[tuple[Callable[[Token], Span | None], str]] = (
    (_of_trading, TRADING),
    (_of_end, UNDATED),
    (_of_next, UNDATED),
    (_of_nth_day, UNDATED),
    (_of_accounts, UNDATED),
    (_of_term, UNDATED),
    (_of_moment, UNDATED),
    (_of_era, UNDATED),
)
