"""Entries of a timeline: the day in front of a paragraph is that of what it tells: "March 3: Jets *bomb* the port."."""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.verb_groups import verb_group
from eventx.language.views.forms import lowers
from eventx.limits import limits
from eventx.times.shut import is_aside
from eventx.times.timed import EventTime, Expression, TimedDoc

_MARKS = frozenset({":", "-", "\u2013", "\u2014"})
_APART = frozenset({"relcl", "acl", "advcl", "pcomp", "amod", "poss"})
_VERBAL = frozenset({"VERB", "AUX"})


def of_entry(trigger: Token, timed: TimedDoc) -> EventTime | None:
    """The day that heads the paragraph of a trigger, for what its main clauses tell in the present or the past."""
    heading = _heading(trigger, timed)
    if heading is None or not _is_told_there(trigger):
        return None
    return timed.event_time(heading, trigger, "the day that heads its paragraph", limits().times.picture_arcs)


def _heading(trigger: Token, timed: TimedDoc) -> Expression | None:
    """The date in front of a mark that opens the paragraph of a trigger."""
    first = _first(trigger)
    if first is None:
        return None
    for expression in timed.around(first):
        span = expression.span
        marked = span.start == first.i and span.end < trigger.i and span.doc[span.end].text in _MARKS
        if marked and expression.timex.earliest is not None and expression.timex.shift is None:
            return expression
    return None


def _first(trigger: Token) -> Token | None:
    """The first word of a trigger's paragraph, None where that is far."""
    words = lowers(trigger.doc)
    for i in range(trigger.i, max(-1, trigger.i - limits().times.entry_words), -1):
        if i == 0 or "\n" in words[i - 1]:
            return trigger.doc[i]
    return None


def _is_told_there(trigger: Token) -> bool:
    """Whether a main clause tells of a trigger, in the present or the simple past."""
    for token in (trigger, *trigger.ancestors):
        reported = token.dep_ == "ccomp" and token.head.i < token.i
        if token.dep_ in _APART or reported or is_aside(token):
            return False
        if token.pos_ in _VERBAL and token.dep_ not in ("xcomp", "aux"):
            group = verb_group(token)
            return not (group.infinitive or group.modal or group.perfect)
    return False
