"""The time of an event: which time expression of the text belongs to a trigger."""

from __future__ import annotations

import tomllib
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from spacy.tokens import Doc, Token

from eventx.language.lemmas import lemma
from eventx.timex import Timex

_MAX_ARCS = 5
_ATTACHING = frozenset({"pobj", "prep", "npadvmod", "compound", "nmod", "nummod", "poss", "amod", "conj", "pcomp", "advmod", "dobj"})
#: Clauses that have a time of their own: what hangs above them does not reach into them.
_CLOSED = frozenset({"ccomp", "relcl", "csubj", "parataxis"})
_VERBAL = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class EventTime:
    """An event's time: an expression of the text, or the days of another event (then ``timex`` is that one's).

    ``basis`` is expression, context or document; ``distance`` counts the arcs between expression and trigger.
    """

    timex: Timex
    earliest: date | None
    latest: date | None
    basis: str = "expression"
    distance: int = 0


@dataclass(frozen=True, slots=True)
class TimedDoc:
    """The time expressions of a Doc, by the token that heads each, and the day the article was written."""

    heads: dict[int, Timex]
    written: date | None

    @classmethod
    def of(cls, doc: Doc, found: Sequence[Timex], written: date | None) -> TimedDoc:
        """Index dates and times; durations and sets name no day and are left out."""
        heads = {}
        for timex in found:
            span = doc.char_span(timex.start, timex.end, alignment_mode="expand")
            if span is not None and timex.type in ("DATE", "TIME") and not timex.value.endswith("_REF"):
                heads[span.root.i] = timex
        return cls(heads, written)


def time_of(trigger: Token, others: frozenset[int], timed: TimedDoc) -> EventTime | None:
    """The time attached to a trigger: below it, or below the verb that carries it and is no event itself.

    ``others`` are the positions of the other triggers: what hangs on one of them is that event's time.
    """
    found: list[tuple[int, int, Timex]] = []
    for position, timex in timed.heads.items():
        token = trigger.doc[position]
        if trigger.sent.start <= position < trigger.sent.end:
            distance = _distance(token, trigger, others)
            if distance is not None:
                found.append((distance, abs(position - trigger.i), timex))
    if not found:
        return None
    distance, _, timex = min(found, key=lambda f: f[:2])
    return _as_event_time(timex, distance, trigger.doc, timed)


def _as_event_time(timex: Timex, distance: int, doc: Doc, timed: TimedDoc) -> EventTime:
    earliest, latest = timex.earliest, timex.latest
    span = doc.char_span(timex.start, timex.end, alignment_mode="expand")
    if timex.mod in _parts() and earliest and latest and _is_month(timex.value):
        first, last = _parts()[timex.mod]
        end = monthrange(latest.year, latest.month)[1]
        earliest, latest = earliest.replace(day=first), latest.replace(day=min(last, end))
    if span is not None and earliest and timed.written and _opens(span.root):
        latest = max(timed.written, earliest)
    return EventTime(timex, earliest, latest, "expression", distance)


def _is_month(value: str) -> bool:
    return len(value) == 7 and value[4] == "-" and value[5:].isdigit()


def _opens(root: Token) -> bool:
    words = _data()["open"]["words"]
    return root.head.lower_ in words or (root.i > 0 and root.nbor(-1).lower_ in words) or root.lower_ in words


def _distance(token: Token, trigger: Token, others: frozenset[int]) -> int | None:
    """How many arcs lie between an expression and a trigger, None when it belongs elsewhere."""
    site, steps = _site(token, trigger)
    while True:
        if site.i == trigger.i:
            return steps
        if site.i not in others or _shares(site, trigger):
            up = _climb(trigger, site, others)
            if up is not None:
                return steps + up
        above = _above(site, token, others)
        if above is None or steps > _MAX_ARCS:
            return None
        site, steps = above, steps + 2


def _above(site: Token, token: Token, others: frozenset[int]) -> Token | None:
    """The verb or noun above a noun that an expression hangs on, where the time holds for it too.

    "named him minister in 2016": the parser may hang the year on "minister"; "during Monday's session".
    """
    if site.pos_ not in ("NOUN", "PROPN") or site.i in others:
        return None
    below_preposition = site.dep_ == "pobj" and site.head.lower_ in _data()["during"]["words"]
    by_preposition = token.dep_ == "pobj" and token.head.head.i == site.i
    if below_preposition:
        return site.head.head
    if by_preposition and site.dep_ in ("dobj", "pobj", "attr", "oprd", "appos", "conj"):
        return site.head.head if site.dep_ == "pobj" else site.head
    return None


def _site(token: Token, trigger: Token) -> tuple[Token, int]:
    """The verb or noun that an expression hangs on ("on" → "Monday" hangs on "attacked")."""
    site, steps = token, 0
    while site.i != trigger.i and site.head is not site and steps < 4:
        inside_time = steps == 0 or site.pos_ == "ADP" or site.ent_type_ in ("DATE", "TIME")
        if not inside_time or site.dep_ not in _ATTACHING:
            break
        site, steps = site.head, steps + 1
    return site, steps


def _shares(site: Token, trigger: Token) -> bool:
    """Whether a verb's time holds for another: coordinated verbs, or a participle that goes with its verb."""
    if trigger.head.i != site.i or trigger.pos_ not in _VERBAL or site.pos_ not in _VERBAL:
        return False
    if trigger.dep_ == "conj":
        return not any(c.dep_ in ("nsubj", "nsubjpass") for c in trigger.children)
    return trigger.dep_ == "advcl" and trigger.tag_ == "VBG" and not any(c.dep_ == "mark" for c in trigger.children)


def _climb(trigger: Token, site: Token, others: frozenset[int]) -> int | None:
    """The arcs from a trigger up to the site of an expression, through verbs that are no events themselves."""
    carrier, up = trigger, 0
    while carrier.i != site.i:
        if up >= _MAX_ARCS or carrier.head is carrier or _is_closed(carrier):
            return _down(trigger, site, others)
        if up and carrier.i in others and not _shares(site, carrier):
            return None
        carrier, up = carrier.head, up + 1
    return up


def _is_closed(token: Token) -> bool:
    if token.dep_ == "ccomp" and lemma(token.head) in _data()["announcing"]["verbs"]:
        return False
    if token.dep_ in _CLOSED:
        return True
    if token.dep_ == "advcl":
        return any(c.dep_ in ("mark", "nsubj", "nsubjpass") for c in token.children)
    return token.dep_ == "xcomp" and any(c.tag_ == "TO" for c in token.children)


def _down(trigger: Token, site: Token, others: frozenset[int]) -> int | None:
    """The arcs from a noun down to a verb said of it: "the bombing that happened on Monday"."""
    if trigger.pos_ not in ("NOUN", "PROPN") or site.pos_ not in _VERBAL or site.i in others:
        return None
    if site.dep_ in ("acl", "relcl") and site.head.i == trigger.i:
        return 1
    return None


def _data() -> dict[str, Any]:
    return _read()


@cache
def _read() -> dict[str, Any]:
    return tomllib.loads((files("eventx") / "data" / "event_time.toml").read_text(encoding="utf-8"))


def _parts() -> dict[str | None, tuple[int, int]]:
    return {name: (days[0], days[1]) for name, days in _data()["parts"].items()}


def companions(event_type: str) -> Iterator[str]:
    """The types of events whose time an event of a type takes over."""
    yield from _data()["companions"].get(event_type, ())
