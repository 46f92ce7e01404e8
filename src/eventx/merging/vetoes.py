"""Vetoes of merging: what forbids two mentions to tell of the same happening, whatever else they agree in.

Another named victim, target or place, another office holder, another thing on the market, another year: never one
event ("The rector of Sarn resigned on Monday. The rector of Lutia resigned on Tuesday.").
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from eventx.events.mentions import EventMention, MentionArgument
from eventx.events.sorts import GENERIC
from eventx.language.nouns.noun_classes import classes_of_lemma
from eventx.merging.apart import apart
from eventx.merging.dates_apart import other_year
from eventx.merging.fillings import Fillings
from eventx.merging.look import Look
from eventx.merging.named_within import named_within
from eventx.merging.once import befalls_once
from eventx.merging.rules import merging_rules
from eventx.merging.standing import is_done_to
from eventx.merging.things import Thing


def veto(later: EventMention, earlier: EventMention, filled: Fillings) -> str | None:
    """What forbids two mentions of a type to be one event, in words; None where nothing does.

    ``filled`` tells how the two fill their roles. What only says what a deed is, is never another: "sent *inspectors to
    monitor* the work".
    """
    if named_within(later, earlier):
        return None
    if another := _another_step(later, earlier):
        return another
    retold = later.in_title or earlier.in_title
    for role in merging_rules().vetoes.named:
        if _other_names(_named(later, role, retold), _named(earlier, role, retold)):
            return f"another {role} by name"
    for role in merging_rules().vetoes.identity.get(later.type.name, ()):
        if _other_things(later, earlier, role):
            return f"another {role}"
    return (
        "another year"
        if other_year(later, earlier) and not befalls_once(later, earlier)
        else apart(later, earlier, filled)
    )


def _another_step(later: EventMention, earlier: EventMention) -> str | None:
    """What makes two mentions steps of a case or parts of a series: another sort, an act on an act, another ordinal."""
    rules, name = merging_rules().vetoes, later.type.name
    a, b = Look.of(later), Look.of(earlier)
    if a.ordinal is not None and b.ordinal is not None and a.ordinal != b.ordinal:
        return "another one of several"
    if name in rules.sorted and a.sort != b.sort and None not in (a.sort, b.sort) and GENERIC not in (a.sort, b.sort):
        return "another sort"
    return "one is done to the other" if name in rules.acting and is_done_to(later, earlier) else None


def _named(mention: EventMention, role: str, retold: bool) -> list[MentionArgument]:
    """What fills a role; retold below a title, who is only described ("chief data officer") may bear any name."""
    return [a for a in _told(mention, role) if not (retold and _describes(a.head))]


def _describes(head: Token) -> bool:
    return head.pos_ != "PROPN" or "person" in classes_of_lemma(head.lower_)


def _told(mention: EventMention, role: str) -> list[MentionArgument]:
    return [a for a in mention.fillers(role) if not a.by_reach and not a.is_bare_pronoun]


def _other_names(mine: Sequence[MentionArgument], theirs: Sequence[MentionArgument]) -> bool:
    """Whether both sides are told by names alone, none of which may be one with any of the other side."""
    if not mine or not theirs or not all(a.entity for a in (*mine, *theirs)):
        return False
    return not any(_one_name(x, y) for x in mine for y in theirs)


def _one_name(x: MentionArgument, y: MentionArgument) -> bool:
    a, b = x.entity, y.entity
    if a is None or b is None or x.key in y.key or y.key in x.key:
        return True
    # A state, its government, its capital and its towns may stand for one another; two towns may not.
    return bool(a.country and a.country == b.country and (a.kind in _WIDE or b.kind in _WIDE or a.kind != b.kind))


#: Kinds that act for a whole country.
_WIDE = frozenset({"GOV", "GROUP"})


def _other_things(later: EventMention, earlier: EventMention, role: str) -> bool:
    """Whether the things that both sides tell differ in what they are or in the words that say which."""
    mine, theirs = _told(later, role), _told(earlier, role)
    if not mine or not theirs:
        return False
    retold = later.in_title or earlier.in_title
    return not any(_one_thing(x, y, retold) for x in mine for y in theirs)


def _one_thing(x: MentionArgument, y: MentionArgument, retold: bool) -> bool:
    if x.entity and y.entity and _one_name(x, y):
        return True
    mine, theirs = Thing.of(x.head), Thing.of(y.head)
    return mine.may_retell(theirs) if retold else mine.may_be(theirs)
