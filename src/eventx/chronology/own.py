"""The time that an event's own mentions tell, each turned to the side of the day of writing that the event lies on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from spacy.tokens import Token

from eventx.chronology.sides import fits, on_its_side
from eventx.events.event import Event
from eventx.events.mentions import EventMention
from eventx.language.lemmas import lemma
from eventx.language.verb_groups import verb_group
from eventx.times.event_time import EventTime
from eventx.times.shut import is_meanwhile
from eventx.times.topics import is_of_figure
from eventx.times.undated import TRADING, UNDATED
from eventx.times.why import Way
from eventx.times.words import time_cues
from eventx.values import dataclass

_UNFIT = "a past day of a neighbouring clause is not that of a mere thought"

_MEANWHILE = "prices move through a day on which other things happen"

_FIGURE = "of what stretch a figure tells is not when it moved"

_LENGTH = "how long one mention went on is not when the event was"

#: The rule of a part of a day alone.
_PART = "part-alone"
#: That of a part of the day just told: "in the morning".
_THAT_PART = "part-that"

_NAME = "the year that names an agreement is not that of what is done about it"

_ITSELF = "an event is no time of its own"

_VAGUE = "a word without a day is not the time of what is told more than once"


@dataclass(frozen=True, slots=True)
class OwnTime:
    """The time that an expression gives a mention; ``passed`` tells why it is not the event's, None where it is."""

    mention: EventMention
    time: EventTime
    passed: str | None = None


def own_times(event: Event, written: date | None) -> list[OwnTime]:
    """What the mentions of an event tell of its time, the main mention first; at most one is the event's.

    The event's is that of the mention that carries most, else the nearest expression of any; known days come first.
    Where another mention tells the day of a longer time, that day is the event's.
    """
    told = [own for mention in _in_turn(event) if (own := _of(mention, event, written)) is not None]
    fitting = [own for own in told if own.passed is None]
    best = min(
        fitting,
        key=lambda o: (
            written is not None and not o.time.known,
            o.time.counted or o.time.measured or o.time.vague or _is_hour(o.time),
            o.time.distance,
        ),
        default=None,
    )
    if best is None:
        return told
    best = min(
        (o for o in fitting if _within(o.time, best.time) and not _is_one_of(o.mention, best.mention)),
        key=lambda o: (_width(o.time), o.time.timex.start),
        default=best,
    )
    given = f"the event has its time from {best.mention.head.text!r}"
    chosen = best if written is None else replace(best, time=_going_on(event, best.time, written))
    return [chosen if own is best else replace(own, passed=own.passed or given) for own in told]


def _is_one_of(mention: EventMention, whole: EventMention) -> bool:
    """Whether a mention names one of several: of "three *bombings* last month" not all were on the day of the one."""
    several = whole.head.tag_ in ("NNS", "NNPS")
    return several and mention.head.tag_ in ("NN", "NNP")


def _within(time: EventTime, whole: EventTime) -> bool:
    """Whether a time is a part of a longer one: the Monday of "earlier this week"."""
    hour = time.timex.type == "TIME" and time.timex.text.islower() and not any(c.isdigit() for c in time.timex.text)
    if hour or time.counted or not (time.earliest and time.latest and whole.earliest and whole.latest):
        return False
    return whole.earliest <= time.earliest and time.latest <= whole.latest and _width(time) < _width(whole)


def _width(time: EventTime) -> int:
    return (time.latest - time.earliest).days if time.earliest and time.latest else 0


def chosen(own: Sequence[OwnTime]) -> OwnTime | None:
    """The one among the times of mentions that is the event's."""
    return next((each for each in own if each.passed is None), None)


def _in_turn(event: Event) -> list[EventMention]:
    main = event.main
    return [main, *(mention for mention in event.mentions if mention is not main)]


def _of(mention: EventMention, event: Event, written: date | None) -> OwnTime | None:
    """The time of a mention, seen from its event."""
    if mention.time is None:
        return None
    main = event.main
    begun = _begun(mention.time) if main.type.traits.timing.lasting else mention.time
    time = on_its_side(begun, mention.head, mention.factuality.modality, main.type, written)
    if main.type.traits.timing.daily and not is_season(time) and _in_other_clause(mention.head, time):
        return OwnTime(mention, time, _MEANWHILE)
    if main.type.traits.timing.daily and is_of_figure(mention.head, time.timex):
        return OwnTime(mention, time, _FIGURE)
    if time.measured and mention is not main and any(m.time for m in event.mentions if m is not mention):
        return OwnTime(mention, time, _LENGTH)
    if time.vague and len(event.mentions) > 1 and time.timex.rule not in (UNDATED, TRADING):
        return OwnTime(mention, time, _VAGUE)
    if time.timex.rule == UNDATED and any(_is_inside(m.head, time) for m in event.mentions):
        return OwnTime(mention, time, _ITSELF)
    if not main.type.traits.timing.session and _is_of_name(mention, main, time):
        return OwnTime(mention, time, _NAME)
    fitting = fits(time, mention.head, mention.factuality.modality, written)
    return OwnTime(mention, time, None if fitting else _UNFIT)


def _is_of_name(mention: EventMention, main: EventMention, time: EventTime) -> bool:
    """Whether a year only names what a verb is about: "returned to the 2015 *pact*"; not "signed the 2015 pact"."""
    noun, verb = mention.head, main.head
    if noun.pos_ not in ("NOUN", "PROPN") or verb.pos_ not in ("VERB", "AUX") or lemma(verb) in time_cues().making:
        return False
    return time.timex.text.isdigit() and time.timex.start < noun.idx and verb in list(noun.ancestors)


def is_part_of_day(time: EventTime) -> bool:
    """Whether a time tells only a part of a day that is not told: "came at *dawn* and killed ten"."""
    return not time.known and not time.counted and time.timex.rule in (_PART, TRADING)


def _is_hour(time: EventTime) -> bool:
    """Whether a time names no day, but a part of one: "was killed in *the morning*"."""
    return is_part_of_day(time) or (not time.known and time.timex.rule == _THAT_PART)


def _is_inside(head: Token, time: EventTime) -> bool:
    """Whether a word stands in the words of a time: "at the next *election*"."""
    return time.timex.start <= head.idx < time.timex.end


def is_season(time: EventTime) -> bool:
    """Whether a time is a month or longer: what figures of a month tell, they tell of all that moved in it."""
    return time.timex.type == "DATE" and len(time.timex.value) <= len("XXXX-10") and not time.vague


def _in_other_clause(head: Token, time: EventTime) -> bool:
    """Whether a time stands outside of the clause that tells what went on: "spoke *on Monday* as growth slowed"."""
    clause = next((token for token in (head, *head.ancestors) if is_meanwhile(token)), None)
    start = time.timex.start
    return clause is not None and not any(token.idx <= start < token.idx + len(token) for token in clause.subtree)


def _begun(time: EventTime) -> EventTime:
    """The beginning alone of a time that runs on: of what stands since 2011, that it was set up in 2011."""
    if not (time.stretched or any(step.way is Way.SINCE for step in time.why)):
        return time
    days = {"earliest": time.timex.earliest, "latest": time.timex.latest}
    return time.step(Way.BEGUN, "of a lasting state only the beginning is its time", **days)


def _going_on(event: Event, time: EventTime, written: date) -> EventTime:
    """Up to the day of writing, where one mention tells when it began and another that it continues."""
    begun, continues = False, None
    for mention in event.mentions:
        verb = mention.head.head
        if mention.head.dep_ == "nsubj":
            begins = lemma(verb) in time_cues().beginning
            begun = begun or (begins and mention.time is not None and mention.time.timex == time.timex)
            if continues is None and lemma(verb) in time_cues().continuing and verb_group(verb).simple_present:
                continues = verb
    if not begun or continues is None or time.latest is None or time.latest > written:
        return time
    reason = f"{continues.text!r} tells that what began then goes on to the day of writing"
    return time.step(Way.GOING_ON, reason, continues, latest=written)
