"""The time of an event: which time expression of its sentence belongs to a trigger.

An expression hangs on a verb or a noun of the parse. It belongs to a trigger that is this word, that this word
carries ("the *attack* took place on Monday"), or that shares the word's clause ("seized and *held* on Monday").
Clauses of their own keep what is told above them out: in "said on Monday that rebels *attacked*" the attack has
no day.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Span, Token

from eventx.events.time_cues import time_cues
from eventx.events.timed import EventTime, TimedDoc, target_of
from eventx.language.lemmas import lemma
from eventx.timex import Timex, resolve_on_event

_MAX_ARCS = 5
_ATTACHING = frozenset({"pobj", "prep", "npadvmod", "compound", "nmod", "nummod", "poss", "amod", "conj", "pcomp", "advmod", "dobj"})  # fmt: skip
#: Clauses that have a time of their own: what hangs above them does not reach into them.
_CLOSED = frozenset({"ccomp", "relcl", "csubj", "parataxis"})
_VERBAL = frozenset({"VERB", "AUX"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
#: What an expression costs, in arcs, that is told of another clause and holds for this one too.
_SHARED = 3

__all__ = ["EventTime", "TimedDoc", "time_of"]


def time_of(trigger: Token, others: frozenset[int], timed: TimedDoc) -> EventTime | None:
    """The time attached to a trigger: below it, or below the verb that carries it and is no event itself.

    ``others`` are the positions of the other triggers: what hangs on one of them is that event's time. The
    nearest expression wins, by arcs of the parse, then by words.
    """
    found: list[tuple[int, int, Timex]] = []
    for position, timex in timed.heads.items():
        if trigger.sent.start <= position < trigger.sent.end and position != trigger.i:
            distance = _distance(trigger.doc[position], timex, trigger, others)
            if distance is not None:
                found.append((distance, abs(position - trigger.i), timex))
    back = _counted_back(trigger, timed)
    dates = [f for f in found if f[2].shift is None or back is None]
    if dates:
        distance, _, timex = min(dates, key=lambda f: f[:2])
        return timed.event_time(timex, trigger.doc, distance)
    return back or _of_when_clause(trigger, others, timed) or _of_picture(trigger, timed)


def _counted_back(trigger: Token, timed: TimedDoc) -> EventTime | None:
    """The time of an event that another is counted from: "met on June 24, four days after they *signed*".

    Where what is counted is told in the present, it is of the day of writing: "comes a day after the *blast*".
    """
    for timex in timed.heads.values():
        span = trigger.doc.char_span(timex.start, timex.end, alignment_mode="expand") if timex.shift else None
        target = target_of(span) if span is not None else None
        if timex.shift is None or span is None or target is None or not _goes_with(trigger, target):
            continue
        back = replace(timex, shift=replace(timex.shift, count=-timex.shift.count))
        site = _counted_site(span, target)
        if timed.written is None or not _is_present(site):
            return EventTime(back, None, None, "expression", 1, site.i)
        back = resolve_on_event(back, timed.written, timed.written)
        return EventTime(back, back.earliest, back.latest, "expression", 1)
    return None


def _is_present(verb: Token) -> bool:
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    return any(t.tag_ in ("VBZ", "VBP") and t.lower_ not in ("has", "have") for t in (verb, *helpers))


def _goes_with(trigger: Token, target: Token) -> bool:
    """Whether a trigger is what an expression counts from, a verb coordinated with it, or its noun."""
    if trigger.i == target.i:
        return True
    return trigger.head.i == target.i and trigger.dep_ in ("conj", "nsubj", "nsubjpass", "dobj")


def _counted_site(span: Span, target: Token) -> Token:
    """The verb that an expression of distance tells of: "*met* two days after the attack"."""
    link = span.doc[span.end]
    site = link.head if link.dep_ != "mark" else target.head
    while site.dep_ == "xcomp" and site.head is not site:
        site = site.head
    return site


def _of_when_clause(trigger: Token, others: frozenset[int], timed: TimedDoc) -> EventTime | None:
    """The time of a clause that tells when: "stepped down when his term ended in May"."""
    for clause in trigger.children:
        told_when = any(
            c.dep_ in ("mark", "advmod") and c.lower_ in ("when", "while") for c in clause.children
        )
        if clause.dep_ == "advcl" and told_when and clause.i not in others:
            return time_of(clause, others | {trigger.i}, timed)
    return None


def _of_picture(trigger: Token, timed: TimedDoc) -> EventTime | None:
    """The day of a picture, for all that its caption tells: "In this photo of May 2, 2014, he *visits* …"."""
    pictures = time_cues().pictures
    sentence = trigger.sent
    shown = any(t.lower_ in pictures and any(c.lower_ in ("this", "file") for c in t.lefts) for t in sentence)
    if not shown or sentence.root.tag_ == "VBD":
        return None
    days = [t for i, t in timed.heads.items() if sentence.start <= i < sentence.end and t.earliest]
    if len(days) != 1 or days[0].earliest != days[0].latest:
        return None
    return timed.event_time(days[0], trigger.doc, _MAX_ARCS)


def _distance(token: Token, timex: Timex, trigger: Token, others: frozenset[int]) -> int | None:
    """How many arcs lie between an expression and a trigger, None when it belongs elsewhere."""
    if (
        trigger.dep_ == "relcl"
        and trigger.head.ent_type_ in ("DATE", "TIME")
        and trigger.head.i in _inside(timex, token)
    ):
        return 1
    site, steps = _site(token, timex, trigger)
    if site.i != trigger.i and timex.shift is not None and _is_target(trigger, timex):
        return None
    while True:
        if site.i == trigger.i:
            return steps
        fronted = token.i < site.i
        if site.i not in others or _shares(site, trigger, fronted):
            up = _climb(trigger, site, others, fronted)
            if up is not None:
                return steps + up
        above = _above(site, token, others)
        if above is None or steps > _MAX_ARCS:
            return None
        site, steps = above, steps + (1 if site.dep_ in ("nsubj", "nsubjpass") else 2)


def _inside(timex: Timex, token: Token) -> range:
    """The indices of an expression's tokens."""
    span = token.doc.char_span(timex.start, timex.end, alignment_mode="expand")
    return range(span.start, span.end) if span is not None else range(token.i, token.i + 1)


def _is_target(trigger: Token, timex: Timex) -> bool:
    """Whether an expression counts from the trigger: "hours before the *attack*"."""
    span = trigger.doc.char_span(timex.start, timex.end, alignment_mode="expand")
    target = target_of(span) if span is not None else None
    return target is not None and target.i == trigger.i


def _above(site: Token, token: Token, others: frozenset[int]) -> Token | None:
    """The verb or noun above a word that an expression hangs on, where the time holds for it too.

    "named him minister in 2016": the parser may hang the year on "minister"; "pleaded guilty on Tuesday";
    "during Monday's session".
    """
    if site.i in others or site.head == site:
        return None
    if site.pos_ in ("ADJ", "ADV") and site.dep_ in ("acomp", "oprd", "advmod", "attr"):
        return site.head
    if site.pos_ not in ("NOUN", "PROPN"):
        return None
    if site.dep_ == "pobj" and site.head.lower_ in time_cues().during:
        return site.head.head
    if site.dep_ in ("nsubj", "nsubjpass") and site.i < token.i < site.head.i:
        return site.head
    bare = token.dep_ == "npadvmod" and token.i > site.i
    by_preposition = token.dep_ == "pobj" and token.head.head.i == site.i
    if (bare or by_preposition) and site.dep_ in ("dobj", "pobj", "attr", "oprd", "appos", "conj"):
        return site.head.head if site.dep_ == "pobj" else site.head
    return None


def _site(token: Token, timex: Timex, trigger: Token) -> tuple[Token, int]:
    """The verb or noun that an expression hangs on ("on" → "Monday" hangs on "attacked"), and the arcs to it."""
    span = token.doc.char_span(timex.start, timex.end, alignment_mode="expand") if timex.shift else None
    target = target_of(span) if span is not None else None
    if target is not None and span is not None:
        return _counted_site(span, target), 1
    site, steps = token, 0
    while site.i != trigger.i and site.head != site and steps < 4:
        inside_time = steps == 0 or site.pos_ == "ADP" or site.ent_type_ in ("DATE", "TIME")
        if not inside_time or site.dep_ not in _ATTACHING:
            break
        site, steps = site.head, steps + 1
    return _verb_of_bare(token, site, trigger), steps


def _verb_of_bare(token: Token, site: Token, trigger: Token) -> Token:
    """A bare expression behind an object tells of the verb: "asked for the *resignation* Monday night"."""
    if token.dep_ != "npadvmod" or token.i < site.i or site.pos_ not in ("NOUN", "PROPN"):
        return site
    verb = site
    for _ in range(_MAX_ARCS):
        if verb.pos_ in _VERBAL:
            return site if verb.tag_ in ("VBP", "VBZ") else verb
        if verb.dep_ not in ("dobj", "pobj", "prep", "attr", "dative", "conj"):
            break
        verb = verb.head
    return site


def _shares(site: Token, trigger: Token, fronted: bool) -> bool:
    """Whether a verb's time holds for another: coordinated verbs, or a participle that goes with its verb.

    What stands in front holds for all that follow, whoever does it: "On Friday police stormed the house and
    the mayor fled".
    """
    if trigger.head.i != site.i or trigger.pos_ not in _VERBAL or site.pos_ not in _VERBAL:
        return False
    if trigger.dep_ == "conj":
        return fronted or not _has_own_subject(trigger)
    return (
        trigger.dep_ == "advcl"
        and trigger.tag_ == "VBG"
        and not any(c.dep_ == "mark" for c in trigger.children)
    )


def _has_own_subject(verb: Token) -> bool:
    """Whether a coordinated verb has another doer; a pronoun takes up the first verb's."""
    return any(c.dep_ in _SUBJECTS and c.tag_ != "PRP" for c in verb.children)


def _climb(trigger: Token, site: Token, others: frozenset[int], fronted: bool) -> int | None:
    """The arcs from a trigger up to the site of an expression, through verbs that are no events themselves."""
    carrier, up, cost = trigger, 0, 0
    while carrier.i != site.i:
        if up >= _MAX_ARCS or carrier.head == carrier or _is_closed(carrier, fronted):
            return _down(trigger, site, others)
        if up and carrier.i in others and not _shares(site, carrier, fronted):
            return None
        cost += _SHARED if carrier.dep_ in ("ccomp", "conj") else 1
        carrier, up = carrier.head, up + 1
    return cost


def _is_closed(token: Token, fronted: bool) -> bool:
    """Whether a clause keeps out what is told above it."""
    if token.dep_ == "ccomp" and lemma(token.head) in time_cues().announcing:
        return False
    if token.dep_ in _CLOSED:
        return True
    if token.dep_ == "conj" and token.pos_ in _VERBAL and not fronted:
        return _has_own_subject(token)
    if token.dep_ == "pcomp":
        return token.head.lower_ not in ("by", "in", "while", "with")
    if token.dep_ == "advcl":
        if any(c.dep_ == "advmod" and c.lower_ == "when" for c in token.children):
            return False
        return any(c.dep_ == "mark" or c.dep_ in _SUBJECTS for c in token.children)
    return token.dep_ == "xcomp" and any(c.tag_ == "TO" for c in token.children)


def _down(trigger: Token, site: Token, others: frozenset[int]) -> int | None:
    """The arcs from a noun down to a verb said of it: "the bombing that happened on Monday".

    The parser may hang the clause on a place in between: "talks in Geneva that ended on Friday".
    """
    if trigger.pos_ not in ("NOUN", "PROPN") or site.pos_ not in _VERBAL:
        return None
    if site.i in others and lemma(site) not in time_cues().making:
        return None
    if site.dep_ not in ("acl", "relcl"):
        return None
    if site.head.i == trigger.i:
        return 1
    noun = site.head
    in_place = noun.ent_type_ in ("GPE", "LOC", "FAC") and noun.dep_ == "pobj"
    return 2 if in_place and noun.head.head.i == trigger.i else None
