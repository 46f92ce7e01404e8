"""The time of an event: which time expression of its sentence belongs to a trigger."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from spacy.tokens import Token

from eventx.language.verb_groups import verb_group
from eventx.limits import limits
from eventx.times.arcs import distance, is_told_when
from eventx.times.bases import is_unequalled
from eventx.times.entries import of_entry
from eventx.times.targets import counted_site, goes_with, told_before
from eventx.times.timed import EventTime, Expression, TimedDoc
from eventx.times.topics import is_new_day, is_put_off
from eventx.times.undated import UNDATED
from eventx.times.why import Way
from eventx.times.words import time_cues
from eventx.timex import Basis, Timex, resolve_on_event

__all__ = ["EventTime", "TimedDoc", "time_of"]


def time_of(trigger: Token, others: frozenset[int], timed: TimedDoc) -> EventTime | None:
    """The time attached to a trigger: below it, or below the verb that carries it and is no event itself.

    ``others`` are the positions of the other triggers, and may hold its own: what hangs on one of them is that
    event's time. The nearest expression wins, by arcs of the parse, then by words; a date comes before a distance
    from an event.
    """
    back = _counted_back(trigger, others, timed)
    own = _of_nearest(trigger, others, timed, counted=back is not None)
    aside = _of_when_clause(trigger, others, timed) or _since_deed(trigger, others, timed)
    return own or back or aside or _of_picture(trigger, timed) or of_entry(trigger, timed)


def _of_nearest(trigger: Token, others: frozenset[int], timed: TimedDoc, *, counted: bool) -> EventTime | None:
    """The time that the nearest expression gives; of a trigger that is ``counted`` back to, only one below it does."""
    found: list[tuple[bool, int, int, Expression]] = []
    for expression in timed.around(trigger):
        arcs = _arcs(expression, trigger, others)
        if arcs is not None and (not counted or _is_below(expression, trigger)):
            vague = expression.target is not None or expression.vague or _is_open(expression)
            arcs = 0 if is_put_off(trigger) and is_new_day(expression.head) else arcs
            found.append((vague, arcs, abs(expression.head.i - trigger.i), expression))
    if not found:
        return None
    _, arcs, _, expression = min(found, key=lambda f: f[:3])
    lasting = not is_told_when(expression, trigger)
    time = timed.event_time(expression, trigger, _nearest(arcs, trigger, len(found)), arcs, lasting=lasting)
    return replace(time, settled=told_before(expression.head, trigger))


def _arcs(expression: Expression, trigger: Token, others: frozenset[int]) -> int | None:
    """The arcs between an expression and a trigger, none where the expression names it: "the Sept. 11 *attacks*".

    What is done about such a deed has another day: "*condemned* the Sept. 11 attacks".
    """
    deed = expression.head
    if expression.timex.rule == UNDATED and expression.span.start <= trigger.i < expression.span.end:
        return None
    named = expression.timex.rule.startswith("named-") and expression.timex.basis is Basis.EXPLICIT
    if deed.i == trigger.i:
        return 0 if named else None
    about = deed.dep_ != "pobj" or deed.head.lower_ not in time_cues().during
    if named and deed.i in others and about:
        return None
    return distance(expression, trigger, others)


def _is_open(expression: Expression) -> bool:
    """Whether an expression only counts from what was told before: "*hours later*, on the night of June 3"."""
    return expression.timex.shift is not None and expression.timex.earliest is None


def _is_below(expression: Expression, trigger: Token) -> bool:
    """Whether an expression is told of a trigger alone: "four days after they *signed* it on Monday"."""
    noun = trigger.pos_ in ("NOUN", "PROPN")
    behind = expression.head.i > trigger.i or noun
    whole = (
        trigger.head if noun and trigger.dep_ in ("nsubj", "nsubjpass") else trigger
    )  # "the *polls* opened on Sunday"
    return expression.timex.shift is None and behind and expression.head in whole.subtree


def _nearest(arcs: int, trigger: Token, number: int) -> str:
    """Why an expression belongs to a trigger, told with the number of those that might."""
    far = f"{arcs} arc{'' if arcs == 1 else 's'} from {trigger.text!r}"
    return far if number == 1 else f"{far}, the nearest of {number}"


def _counted_back(trigger: Token, others: frozenset[int], timed: TimedDoc) -> EventTime | None:
    """The time of an event that another is counted from: "met on June 24, four days after they *signed*".

    What is told in the present is of the day of writing: "comes a day after the *blast*". What counts may be no event:
    "Monday's concert came ten days after the *blast*".
    """
    for expression in timed.around(trigger):
        timex, target = expression.timex, expression.target
        if timex.shift is None or target is None or not goes_with(trigger, target) or _follows(trigger, target):
            continue
        back = replace(timex, shift=replace(timex.shift, count=-timex.shift.count))
        site = counted_site(expression.span, target)
        told = _day_at(expression, site, others, timed)
        if told is not None:
            return _back_from(back, told.earliest, told.latest, f"counted back from {told.timex.text!r}", site)
        if timed.written is None or not verb_group(site).simple_present:
            open_days = EventTime(back, None, None, "expression", 1, site.i, back=True)
            return open_days.step(Way.COUNTING, f"counts back from {site.text!r}", site)
        if not timex.shift.count:
            continue  # "the film *shows* him moments before he was shot"
        reason = f"counted back from the day of writing, for {site.text!r} tells of now"
        return _back_from(back, timed.written, timed.written, reason, site)
    return None


def _follows(noun: Token, target: Token) -> bool:
    """Whether a noun stands behind the comma: "On June 24, days after they shot a drone, he imposed *duties*"."""
    apart = noun.pos_ == "NOUN" and noun.i > target.i
    return apart and any(token.text == "," for token in noun.doc[target.i : noun.i])


def _back_from(back: Timex, earliest: date | None, latest: date | None, reason: str, site: Token) -> EventTime:
    counted = resolve_on_event(back, earliest, latest)
    days = EventTime(counted, counted.earliest, counted.latest, "expression", 1, back=True)
    return days.step(Way.COUNTED, reason, site)


def _day_at(distance_of: Expression, site: Token, others: frozenset[int], timed: TimedDoc) -> EventTime | None:
    """The days of what a distance is told of, where that is no event: those right in front of it, or of its verb.

    "On *March 2*, a day after rebels fled"; "the concert on *Tuesday* came ten days after the blast".
    """
    if site.dep_ == "relcl" and site.head.i in others:
        return _of_nearest(site.head, others - {site.head.i}, timed, counted=False)
    doc, start = site.doc, distance_of.span.start
    for expression in timed.around(site):
        end = expression.span.end
        if expression.timex.earliest and end <= start and all(t.is_punct for t in doc[end:start]):
            return timed.event_time(expression, site, "in front of a distance")
    parties = (c.i for c in site.children if c.dep_ in ("nsubj", "nsubjpass", "dobj"))
    if not others.isdisjoint((site.i, *parties)):
        return None
    time = _of_nearest(site, others, timed, counted=False) if site.pos_ in ("VERB", "AUX") else None
    return time if time is not None and time.known else None


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


def _since_deed(trigger: Token, others: frozenset[int], timed: TimedDoc) -> EventTime | None:
    """From the time of a deed on: "have been *jailed* since the coup in 2017", "since taking office in 2017"."""
    told = _counted_by(trigger)
    verb = told.head if told.dep_ in ("nsubj", "nsubjpass", "attr") else trigger
    for link in verb.children:
        if link.dep_ == "prep" and link.lower_ in time_cues().since and not is_unequalled(link):
            for deed in (c for c in link.children if c.dep_ in ("pobj", "pcomp")):
                time = time_of(deed, others - {deed.i} | {trigger.i}, timed)
                if time is not None and time.known:
                    return timed.runs_on(time.step(Way.CLAUSE, f"tells since when {trigger.text!r} is so", deed))
    return None


def _counted_by(trigger: Token) -> Token:
    """The word that counts what a trigger names: "there have been *dozens* of attacks"."""
    counted = trigger.dep_ == "pobj" and trigger.head.lower_ == "of" and trigger.head.dep_ == "prep"
    return trigger.head.head if counted and trigger.tag_ == "NNS" else trigger


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
