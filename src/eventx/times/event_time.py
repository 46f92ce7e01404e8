"""The time of an event: which time expression of its sentence belongs to a trigger."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from eventx.language.verb_groups import verb_group
from eventx.limits import limits
from eventx.times.arcs import distance
from eventx.times.targets import counted_site, goes_with, told_before
from eventx.times.timed import EventTime, Expression, TimedDoc
from eventx.times.why import Way
from eventx.times.words import time_cues
from eventx.timex import resolve_on_event

__all__ = ["EventTime", "TimedDoc", "time_of"]


def time_of(trigger: Token, others: frozenset[int], timed: TimedDoc) -> EventTime | None:
    """The time attached to a trigger: below it, or below the verb that carries it and is no event itself.

    ``others`` are the positions of the other triggers, and may hold its own: what hangs on one of them is that
    event's time. The nearest expression wins, by arcs of the parse, then by words; a date comes before a distance
    from an event.
    """
    back = _counted_back(trigger, timed)
    found: list[tuple[bool, int, int, Expression]] = []
    for expression in timed.around(trigger):
        arcs = distance(expression, trigger, others) if expression.head.i != trigger.i else None
        if arcs is not None and (back is None or expression.timex.shift is None):
            vague = expression.target is not None or expression.vague
            found.append((vague, arcs, abs(expression.head.i - trigger.i), expression))
    if found:
        _, arcs, _, expression = min(found, key=lambda f: f[:3])
        time = timed.event_time(expression, trigger, _nearest(arcs, trigger, len(found)), arcs)
        return replace(time, settled=told_before(expression.head, trigger))
    return back or _of_when_clause(trigger, others, timed) or _of_picture(trigger, timed)


def _nearest(arcs: int, trigger: Token, number: int) -> str:
    """Why an expression belongs to a trigger, told with the number of those that might."""
    far = f"{arcs} arc{'' if arcs == 1 else 's'} from {trigger.text!r}"
    return far if number == 1 else f"{far}, the nearest of {number}"


def _counted_back(trigger: Token, timed: TimedDoc) -> EventTime | None:
    """The time of an event that another is counted from: "met on June 24, four days after they *signed*".

    What is told in the present is of the day of writing: "comes a day after the *blast*".
    """
    for expression in timed.around(trigger):
        timex, target = expression.timex, expression.target
        if timex.shift is None or target is None or not goes_with(trigger, target):
            continue
        back = replace(timex, shift=replace(timex.shift, count=-timex.shift.count))
        site = counted_site(expression.span, target)
        if timed.written is None or not verb_group(site).simple_present:
            open_days = EventTime(back, None, None, "expression", 1, site.i)
            return open_days.step(Way.COUNTING, f"counts back from {site.text!r}", site)
        back = resolve_on_event(back, timed.written, timed.written)
        days = EventTime(back, back.earliest, back.latest, "expression", 1)
        return days.step(Way.COUNTED, f"counted back from the day of writing, for {site.text!r} tells of now", site)
    return None


def _of_when_clause(trigger: Token, others: frozenset[int], timed: TimedDoc) -> EventTime | None:
    """The time of a clause that tells when: "stepped down when his term ended in May"."""
    for clause in trigger.children:
        words = {c.lower_ for c in clause.children if c.dep_ in ("mark", "advmod")}
        if clause.dep_ == "advcl" and words & {"when", "while"} and clause.i not in others:
            time = time_of(clause, others | {trigger.i}, timed)
            return time and time.step(Way.CLAUSE, f"tells when {trigger.text!r} was", clause)
        if clause.dep_ == "advcl" and words & time_cues().since:
            time = time_of(clause, others - {clause.i} | {trigger.i}, timed)
            return time and timed.runs_on(time.step(Way.CLAUSE, f"tells since when {trigger.text!r} is so", clause))
    return None


def _of_picture(trigger: Token, timed: TimedDoc) -> EventTime | None:
    """The day of a picture, for all that its caption tells: "In this photo of May 2, 2014, he *visits* …"."""
    sentence = trigger.sent
    if verb_group(sentence.root).past:
        return None
    pictures = (t for t in sentence if t.lower_ in time_cues().pictures)
    if not any(c.lower_ in ("this", "file") for picture in pictures for c in picture.lefts):
        return None
    days = [e for e in timed.around(trigger) if e.timex.earliest]
    if len(days) != 1 or days[0].timex.earliest != days[0].timex.latest:
        return None
    far = limits().times.picture_arcs
    return timed.event_time(days[0], trigger, "the day of the picture that the sentence tells of", far)
