"""The signs of an argument: how it was bound, what it is, where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from eventx.chronology.settled import SettledEvent
from eventx.confidence.weights import Sign
from eventx.documents.document import ZoneKind
from eventx.events.mentions import Background, MentionArgument

#: Bounds of words between a trigger and its argument, and of the words of a phrase, with what they are called.
_APART = ((2, "beside it"), (6, "near it"), (14, "some words away"))
_LONG = ((1, "one word"), (3, "a few words"), (8, "many words"))
#: Ways of binding that are one whatever follows: "reach 3", "inside topic", "link attacker".
_WAYS = ("reach", "inside", "link")
#: How the clause of a trigger hangs on another: its own subject stands elsewhere.
_CLAUSES = frozenset({"xcomp", "conj", "advcl", "relcl", "acl"})


def argument_signs(argument: MentionArgument, settled: SettledEvent, background: Background) -> list[Sign]:
    """The signs that hold of an argument of an event, each of strength 1.

    Example: of "Gunmen killed two guards" the victim is bound by ``patient``, one of its role, of a known class.
    """
    return [
        (name, 1.0)
        for name in (
            *_bound(argument, settled), *_is(argument, settled, background), *_stands(argument, settled, background),
            *_of_its_role(argument, settled, background),
        )
    ]  # fmt: skip


def _bound(argument: MentionArgument, settled: SettledEvent) -> Iterator[str]:
    """What gave the argument its role."""
    yield f"role {argument.role}"
    slot, bracket, _ = argument.how.partition("[")
    yield f"by {_way(slot)}"
    if bracket:
        yield "asked for by class"
        yield f"asked for as {bracket.rstrip(']')}"
    if argument.source:
        yield "claimed"
    number = sum(other.role == argument.role for other in settled.event.arguments)
    yield "alone in its role" if number == 1 else "two in its role" if number == 2 else "many in its role"


def _way(slot: str) -> str:
    """The way of binding by a slot: "reach" of "reach 3", else the slot as it stands."""
    first = slot.split()[0]
    return first if first in _WAYS else slot


def _of_its_role(argument: MentionArgument, settled: SettledEvent, background: Background) -> Iterator[str]:
    """What the role, the type and the frame make of the way it was bound and of what it is."""
    role, trigger, head = argument.role, settled.main.trigger, argument.head
    way = _way(argument.how.partition("[")[0])
    yield f"type {settled.main.type.name}"
    yield f"{settled.main.type.name} {role}"
    yield f"{settled.main.type.name} by {way}"
    yield f"{settled.main.type.name} {role} by {way}"
    yield f"frame {trigger.frame.id}"
    yield f"{role} by {way}"
    yield f"hangs by {head.dep_}"
    yield f"{role} hangs by {head.dep_}"
    yield f"tagged {head.tag_}"
    yield f"below a word that hangs by {trigger.head.dep_}"
    if argument.entity:
        yield f"{role} of kind {argument.entity.kind}"
    for each in sorted(background.around.classes(head)):
        yield f"class {each}"
        yield f"{role} of class {each}"


def _is(argument: MentionArgument, settled: SettledEvent, background: Background) -> Iterator[str]:
    """Who or what the argument is."""
    head, entity = argument.head, argument.entity
    yield f"kind {entity.kind}" if entity else "no entity"
    if entity and entity.country:
        yield "of a country"
    wanted, classes = settled.main.type.roles[argument.role].fits, background.around.classes(head)
    if not classes:
        yield "of no known class"
    elif wanted:
        yield "of a class that fits" if classes & wanted else "of a class that does not fit"
    if head.pos_ == "PRON":
        yield "a pronoun" if entity is None else "a pronoun resolved"
    elif head.pos_ in ("PROPN", "ADJ", "NUM"):
        yield {"PROPN": "a name", "ADJ": "an adjective", "NUM": "a number"}[head.pos_]
    elif head.pos_ in ("VERB", "AUX"):
        yield "a clause"
    yield next((name for most, name in _LONG if len(argument.span) <= most), "a long phrase")


def _stands(argument: MentionArgument, settled: SettledEvent, background: Background) -> Iterator[str]:
    """Where the argument stands, seen from the word it belongs to."""
    head, at = argument.head, argument.at
    if head.dep_ in ("conj", "compound", "nsubj", "nsubjpass"):
        yield {"conj": "joined by and", "compound": "before a noun"}.get(head.dep_, "a subject")
    if background.parsed.zone(head) is ZoneKind.TITLE:
        yield "in the title"
    if at is None:
        return
    if at.i != settled.main.head.i:
        yield "of another mention"
    via = next((slot.via for slot in background.around.slots(at) if slot.head.i == head.i), None)
    if via is not None:
        yield f"via {via}"
    yield next((name for most, name in _APART if abs(head.i - at.i) <= most), "far away")
    if at.dep_ in _CLAUSES and argument.role in (settled.main.type.actor, settled.main.type.recipient):
        side = "actor" if argument.role == settled.main.type.actor else "recipient"
        yield f"{side} of a clause below ({at.dep_})"
