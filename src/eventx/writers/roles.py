"""Who acts and who is acted upon, in the terms of a record's own type."""

from __future__ import annotations

from collections.abc import Mapping

from eventx.records.record import Argument, EventRecord
from eventx.types.frames import PLACE, EventType


def actors(record: EventRecord, types: Mapping[str, EventType]) -> list[Argument]:
    """The arguments in the role of PLOVER's actor: the attacker, the visitor, the first of those who met."""
    kind = types.get(record.type)
    acting = in_role(record, kind.actor if kind else None)
    return acting[:1] if kind and kind.actor == kind.recipient else acting


def recipients(record: EventRecord, types: Mapping[str, EventType]) -> list[Argument]:
    """The arguments in the role of PLOVER's recipient: the target, the host, the others of those who met."""
    kind = types.get(record.type)
    receiving = in_role(record, kind.recipient if kind else None)
    return receiving[1:] if kind and kind.actor == kind.recipient else receiving


def in_role(record: EventRecord, role: str | None) -> list[Argument]:
    """The arguments of a role, in text order."""
    return [argument for argument in record.arguments if argument.role == role]


def others(record: EventRecord, types: Mapping[str, EventType]) -> list[Argument]:
    """The arguments that are neither actor nor recipient nor place: instrument, topic, price."""
    kind = types.get(record.type)
    told = {PLACE, kind.actor, kind.recipient} if kind else {PLACE}
    return [argument for argument in record.arguments if argument.role not in told]


def codes(arguments: list[Argument]) -> str:
    """The codes of some arguments, each once, parted by ``; ``."""
    told = (argument.entity.actor.code for argument in arguments if argument.entity and argument.entity.actor)
    return "; ".join(dict.fromkeys(told))


def details(record: EventRecord, types: Mapping[str, EventType]) -> str:
    """The other arguments in one line: ``instrument: drones; topic: the nuclear deal``."""
    return "; ".join(f"{argument.role}: {name(argument)}" for argument in others(record, types))


def name(argument: Argument) -> str:
    """The best name of an argument, its own words where it has none."""
    return argument.entity.name if argument.entity else argument.text


def names(arguments: list[Argument]) -> str:
    """The names of some arguments, each once, parted by ``; ``."""
    return "; ".join(dict.fromkeys(map(name, arguments)))


def countries(arguments: list[Argument]) -> str:
    """The countries of some arguments, each once, parted by ``; ``."""
    codes = (argument.entity.country for argument in arguments if argument.entity)
    return "; ".join(dict.fromkeys(code for code in codes if code))
