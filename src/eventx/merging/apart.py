"""What sets two mentions apart in running text: two happenings of one type, told one after the other.

A title is told again in other words by the text below it; for two sentences of the text itself another place by
name, another number, somebody new or another day are another happening ("A man was shot in Porto. A woman was shot
in Quito.").
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from eventx.events.mentions import EventMention
from eventx.merging.dates_apart import other_time
from eventx.merging.fillings import Fillings
from eventx.merging.look import Look
from eventx.merging.once import befalls_once
from eventx.merging.returned import returned
from eventx.merging.rules import merging_rules
from eventx.merging.word_signs import retells

#: How what is asked for or planned hangs on its verb: "called for *protests*". A subject may stand for what was done.
_AIMS = frozenset({"dobj", "pobj"})
#: Days of the shortest month.
_MONTH = 27


def apart(later: EventMention, earlier: EventMention, filled: Fillings) -> str | None:
    """What sets the two apart, in words; None where nothing does, or where the title tells one of them."""
    if returned(later, earlier):
        return "done by whom it was done to"
    if later.in_title or earlier.in_title:
        return "another number of others" if _of_others(later, earlier, filled) else None
    return next(_reasons(later, earlier, filled), None)


def _of_others(later: EventMention, earlier: EventMention, filled: Fillings) -> bool:
    """Whether others are told in another number below a title: "kills *20 rebels*", "killed *five fishermen*"."""
    if not filled.other_count or later.type.name not in merging_rules().vetoes.counted:
        return False
    told = (filled.others | filled.unlike) - filled.akin
    return any(_are_things(later, role) and _are_things(earlier, role) for role in told)


def _are_things(mention: EventMention, role: str) -> bool:
    """Whether nouns alone fill a role, no bare number: "20 rebels", not "20"."""
    return all(argument.head.pos_ == "NOUN" for argument in mention.fillers(role))


def _reasons(later: EventMention, earlier: EventMention, filled: Fillings) -> Iterator[str]:
    rules = merging_rules().vetoes
    if later.factuality.polarity != earlier.factuality.polarity:
        yield "told once and denied once"
    for role in rules.apart:
        if role in filled.others and not befalls_once(later, earlier):
            yield f"another {role} by name"
    if filled.other_count and not retells(later):
        yield "another number"
    for role in sorted(filled.others | filled.unlike):
        if any(_is_new(argument.head) for argument in later.fillers(role)):
            yield f"a new {role}"
    for role in sorted(filled.alike):
        if any(_is_one_more(argument.head) for argument in later.fillers(role)):
            yield f"one more {role}"
    if later.head.pos_ == "VERB":
        yield from _of_verb(later, earlier, filled)
    elif _is_new(later.head):
        if Look.of(later).is_one and Look.of(earlier).is_many:
            yield "one of several"
        if later.type.name in merging_rules().vetoes.elsewhen and _is_of_another_time(later, earlier):
            yield "a new one of another time"


def _is_of_another_time(later: EventMention, earlier: EventMention) -> bool:
    """Whether a mention is dated as what is long past is, "a quake *in 2003*", and the other is not of that time."""
    time = later.time
    if time is None or time.earliest is None or time.latest is None or (time.latest - time.earliest).days < _MONTH:
        return False
    return earlier.time is None or earlier.time.earliest is None or other_time(later, earlier)


def _of_verb(later: EventMention, earlier: EventMention, filled: Fillings) -> Iterator[str]:
    """What sets a verb apart that tells anew what was told before."""
    anew = next((t.lower_ for t in later.head.children if t.lower_ in merging_rules().vetoes.anew), None)
    if anew is not None:
        yield f"told as another by {anew!r}"
    if anew := next(_other_cases(later.head), None):
        yield f"told as another by {anew!r}"
    if earlier.head.pos_ != "VERB":
        if (
            earlier.head.dep_ in _AIMS
            and earlier.factuality.modality.intended
            and not later.factuality.modality.intended
        ):
            yield "told as done, and as to be done before"
        return
    if later.type.actor in filled.others:
        yield f"another {later.type.actor} by name"
    if _has_subject(later.head) and _has_subject(earlier.head) and other_time(later, earlier):
        yield "another day"


def _other_cases(verb: Token) -> Iterator[str]:
    """What says that a verb tells of another case: "convicted *in a separate case*"."""
    for preposition in verb.children:
        if preposition.dep_ == "prep" and preposition.lower_ == "in":
            within = (t for t in preposition.children if t.dep_ == "pobj" and t.tag_ == "NN")
            yield from (t.lower_ for each in within for t in each.lefts if t.lower_ in merging_rules().vetoes.cases)


def _is_new(head: Token) -> bool:
    """Whether a phrase brings in somebody or something that was not told of: "a woman"."""
    return any(t.dep_ == "det" and t.lower_ in merging_rules().vetoes.new for t in head.children)


def _is_one_more(head: Token) -> bool:
    """Whether a phrase tells of one more of what was told of: "*another* bomb", "*a second* bomb", not "the second"."""
    rules = merging_rules()
    before = frozenset(t.lower_ for t in head.lefts)
    return bool(before & rules.vetoes.further) or bool(before & {"a", "an"} and before & rules.words.ordinals.keys())


def _has_subject(verb: Token) -> bool:
    return any(t.dep_ in ("nsubj", "nsubjpass") for t in verb.children)
