"""The properties of an event type from its TOML table."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields
from typing import Any

from eventx.datafiles.problems import Findings, Place, unknown
from eventx.types.frames import EventType, Frame
from eventx.types.tables import Table
from eventx.types.traits import TIMING_FLAGS, TIMING_LISTS, Blaming, Claimed, Retelling, Timing, Traits

#: The keys of a type file that hold its properties.
TRAIT_KEYS = ("located", "recurs", "speech_act", "sorts", "time", "claimed", "blames", "retells")


def read_traits(name: str, table: Table, roles: Collection[str], frames: Iterable[Frame]) -> Traits:
    """The properties in the table of a type; what is wrong is noted at its place."""
    sorts = _sorts(table.table("sorts"))
    ids = {frame.id.split(".", 1)[1] for frame in frames}
    return Traits(
        table.flag("located"), table.flag("speech_act"), table.decimal("recurs"), sorts, _timing(table.table("time")),
        _claimed(table.table("claimed"), roles) if "claimed" in table else None,
        _blames(table.table("blames"), roles) if "blames" in table else None,
        _retells(name, table.table("retells"), ids, [sort for sort, _ in sorts]) if "retells" in table else None,
    )  # fmt: skip


def _sorts(table: Table) -> tuple[tuple[str, frozenset[str]], ...]:
    sorts = tuple((sort, table.strings(sort)) for sort in table.raw)
    seen: dict[str, str] = {}
    for sort, words in sorts:
        for word in words:
            if word in seen:
                table.place.at(sort).complain(f"{word!r} stands under {seen[word]!r} already", f'"{word}"')
            seen[word] = sort
    return tuple((sort, frozenset(words)) for sort, words in sorts)


def _timing(table: Table) -> Timing:
    table.allow((*TIMING_LISTS, *TIMING_FLAGS))
    values: dict[str, Any] = {key: frozenset(table.strings(key)) for key in TIMING_LISTS}
    values |= {key: table.flag(key) for key in TIMING_FLAGS}
    return Timing(**values)


def _claimed(table: Table, roles: Collection[str]) -> Claimed:
    table.allow(("role", "unnamed"))
    return Claimed(_needed(table, "role", roles), table.flag("unnamed"))


def _blames(table: Table, roles: Collection[str]) -> Blaming:
    table.allow([each.name for each in fields(Blaming)])
    source, party, deed = (_needed(table, key, roles) for key in ("source", "party", "deed"))
    return Blaming(source, party, deed, table.text("mode"))


def _retells(name: str, table: Table, ids: Collection[str], sorts: Collection[str]) -> Retelling:
    table.allow([each.name for each in fields(Retelling)])
    unless = table.strings("unless_sort")
    for sort in unless:
        if sort not in sorts:
            table.place.at("unless_sort").complain(unknown("sort", sort, sorts), f'"{sort}"')
    return Retelling(frozenset(table.strings("frames")), f"{name}.{_needed(table, 'into', ids)}", frozenset(unless))


def _needed(table: Table, key: str, among: Collection[str]) -> str:
    """A value that must be there and be one of those known."""
    if key not in table:
        table.place.complain(f"lacks the key {key!r}")
    return table.text(key, among) or ""


def check_references(types: Mapping[str, EventType], own: Mapping[str, Findings]) -> None:
    """Note the types and frames of other types that the properties of a type name and that do not exist."""
    ids = {frame.id for each in types.values() for frame in each.frames}
    for name in own.keys() & types.keys():
        place, traits = Place(own[name]), types[name].traits
        for key in TIMING_LISTS:
            for other in sorted(getattr(traits.timing, key) - types.keys()):
                place.at("time").at(key).complain(unknown("event type", other, types), f'"{other}"')
        for frame in sorted(traits.retells.frames - ids) if traits.retells else ():
            place.at("retells").at("frames").complain(unknown("frame", frame, ids), f'"{frame}"')
