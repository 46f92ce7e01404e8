"""How long something went on, told by its noun: "a six-year *war*", "eleven months of *fighting*".

What has gone on for years up to now runs from then to the day of writing; of anything else the words alone are kept.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from spacy.tokens import Span, Token

from eventx.language.lemmas import lemma
from eventx.language.verb_groups import verb_group
from eventx.times.words import time_cues
from eventx.timex import Timex

_LONG = re.compile(r"P(\d{1,2})(DE|Y|M)")
_NAMING = frozenset({"compound", "amod", "nummod", "nmod", "npadvmod"})
_VERBAL = frozenset({"VERB", "AUX"})


def lasting_noun(span: Span) -> Token | None:
    """The noun of what goes on that a duration measures, None where there is none: "a six-year *term*"."""
    above = span.root.head
    unit = next((t for t in span if t.head.i == above.i and t.dep_ != "det"), span.root)
    measured = [above] if unit.dep_ in _NAMING and above.i >= span.end else []
    measured += [n for c in unit.children if c.lower_ == "of" for n in c.children if n.dep_ == "pobj"]
    return next((noun for noun in measured if lemma(noun) in time_cues().going), None)


def up_to_now(timex: Timex, span: Span, written: date) -> Timex | None:
    """The stretch from the beginning to the day of writing of what goes on: "the six-year war *has driven* them out".

    None where the clause is of the past ("*ended* a six-year war"), and for lengths of days and weeks.
    """
    measured, noun = _LONG.fullmatch(timex.value), lasting_noun(span)
    if measured is None or noun is None or not _is_told_of_now(noun):
        return None
    count, unit = int(measured[1]), measured[2]
    if unit == "M":
        year, month = divmod(written.year * 12 + written.month - 1 - count, 12)
        begin = date(year, month + 1, 1)
    else:
        begin = date(written.year - count * (10 if unit == "DE" else 1), 1, 1)
    return replace(timex, type="DATE", value=f"{begin}/{written}", earliest=begin, latest=written)


def _is_told_of_now(noun: Token) -> bool:
    """Whether the clause of a noun is told of now: in the present, or of what has happened up to now."""
    for verb in noun.ancestors:
        if verb.i == noun.head.i and lemma(verb) in time_cues().ending:
            return False
        if verb.pos_ in _VERBAL and verb.tag_ not in ("VBG", "VB"):
            group = verb_group(verb)
            if group.simple_present or group.present_perfect:
                return True
            if verb.dep_ not in ("conj", "acl") or group.helpers:
                return False
    return False
