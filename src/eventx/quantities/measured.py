"""Measured events: of each argument how many or how much it tells, and of the event how many in all.

"Two soldiers and a child died" tells of two victims and one, and of three in all; "25 people, including three children"
of 25. Which roles count persons or things, and which name money or a length, says the file of the type (``measured``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from eventx.chronology.settled import SettledEvent
from eventx.documents.document import TextSpan
from eventx.entities import EntityKind
from eventx.events.mentions import Background, EventMention, MentionArgument
from eventx.events.sorts import sort_of
from eventx.quantities.amounts import amount_in
from eventx.quantities.changes import change_in
from eventx.quantities.counts import count_of
from eventx.quantities.lengths import length_in
from eventx.quantities.quantity import Amount, Change, Count, Quantity, Told, Total

#: Tokens beside a sum in which the other end of a range may stand.
_AROUND = 5
#: Slots of the level that something reached or left.
_LEVELS = frozenset({"to", "from", "at", "above", "below"})
_DIRECTIONS: Mapping[str, str] = {"up": "up", "down": "down"}


def measured_events(events: Iterable[SettledEvent], background: Background) -> list[SettledEvent]:
    """The events with what their arguments count or measure."""
    return [_measured(each, background) for each in events]


def _measured(event: SettledEvent, background: Background) -> SettledEvent:
    arguments = event.event.arguments
    found = {a.position: quantity for a in arguments if (quantity := _quantity(a, event, background))}
    total = _total(event, background) if arguments else None
    return replace(event, quantities=found, total=total) if found or total else event


def _quantity(argument: MentionArgument, event: SettledEvent, background: Background) -> Quantity | None:
    """What the argument tells, in the first of the ways in which its role is measured."""
    role = event.main.type.roles[argument.role]
    return next((found for way in role.measured if (found := _WAYS[way](argument, event, background))), None)


def _count(argument: MentionArgument, background: Background) -> Count | None:
    head, entity = argument.head, argument.entity
    named = entity is not None and entity.kind == EntityKind.PER and head.pos_ == "PROPN"
    return count_of(head, background.around.classes(head), named)


def _amount(argument: MentionArgument) -> Amount | None:
    """A sum of money; of two that are the ends of one, both ends: "between $1 billion and $2 billion"."""
    span, own = argument.span, amount_in(_text(argument))
    first, last = max(span.sent.start, span.start - _AROUND), min(span.sent.end, span.end + _AROUND)
    around = amount_in(span.doc[first:last].text)
    if own is None or around is None or around.value is not None or around.approximate:
        return own
    return around if own.text in around.text else own


def _change(argument: MentionArgument, event: SettledEvent) -> Change | None:
    """By how much something moved; where it moved to or from, and what it lies above, is a level and no change."""
    if argument.how.split("[")[0] in _LEVELS:
        return None
    return change_in(_text(argument), _direction(event.main))


def _length(argument: MentionArgument, event: SettledEvent) -> Quantity | None:
    head = argument.head
    if head.dep_ == "conj" and any(a.head == head.head for a in event.event.arguments if a.role == argument.role):
        return None  # told by the length before it
    end = max([argument.span.end, *(each.i + 1 for each in head.conjuncts if each.i > head.i)])
    return length_in(head.doc[argument.span.start : end].text)


#: How each of MEASURES is read.
_WAYS: Mapping[str, Callable[[MentionArgument, SettledEvent, Background], Quantity | None]] = {
    "count": lambda argument, _, background: _count(argument, background),
    "amount": lambda argument, _event, _background: _amount(argument),
    "change": lambda argument, event, _: _change(argument, event),
    "length": lambda argument, event, _: _length(argument, event),
}


def _direction(mention: EventMention) -> str | None:
    """Whether a mention tells of a rise or a fall, by the sort of its trigger."""
    return _DIRECTIONS.get(sort_of(mention.trigger, mention.type) or "")


def _text(argument: MentionArgument) -> str:
    """The words of a phrase, with the sign of a currency that stands before it."""
    span = argument.span
    start = span.start
    while start > span.sent.start and span.doc[start - 1].is_currency:
        start -= 1
    return span.doc[start : span.end].text


def _total(event: SettledEvent, background: Background) -> Total | None:
    """How many the event tells of in the role that its type totals, and what each of its mentions says."""
    role = next((role.name for role in event.main.type.roles.values() if role.total), None)
    if role is None:
        return None
    told = [(mention, _of_mention(mention, role, background)) for mention in event.event.mentions]
    found = [each for _, each in told if each is not None]
    if not found:
        return None
    own = next((each for mention, each in told if mention is event.main and each is not None), found[0])
    told_of = tuple(sorted(set(found), key=lambda each: each.trigger.start))
    return Total(role, own.min, own.max, own.approximate, told_of)


def _of_mention(mention: EventMention, role: str, background: Background) -> Told | None:
    """What one mention tells: the sum of the first list that it counts, None where it counts only part of that."""
    fillers = [a for a in mention.arguments if a.role == role]
    last = mention.head.doc[mention.trigger.end - 1]
    if any(a.is_reflexive for a in fillers) or (last.lower_.endswith(("self", "selves")) and last.conjuncts):
        return None  # "killed himself and three others"
    counts = [(a, c) for a in fillers if isinstance(c := _count(a, background), Count)]
    if not counts:
        return None
    first = counts[0][0]
    listed = [a for a in fillers if (a.how, a.at) == (first.how, first.at)]
    summed = [(a, c) for a, c in counts if a in listed]
    return _sum(summed, mention) if len(summed) == len(listed) else None


def _sum(counts: Sequence[tuple[MentionArgument, Count]], mention: EventMention) -> Told:
    least = _added([count.min for _, count in counts])
    most = _added([count.max for _, count in counts])
    words = mention.head.doc[mention.trigger.start : mention.trigger.end]
    return Told(
        least, most, any(count.approximate for _, count in counts), " + ".join(count.text for _, count in counts),
        TextSpan(words.text, words.start_char, words.end_char), mention.source_name,
    )  # fmt: skip


def _added(numbers: Sequence[int | None]) -> int | None:
    return None if None in numbers else sum(number for number in numbers if number is not None)
