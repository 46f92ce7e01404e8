"""The columns of ACLED, GDELT and POLECAT, filled as far as a record tells them: by ``data/columns.toml``."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TextIO

from eventx.cues.kinds import Modality, Polarity
from eventx.datafiles import toml
from eventx.records.record import Argument, EventRecord
from eventx.types.frames import EventType
from eventx.writers import roles
from eventx.writers.flat import flat, guarded
from eventx.writers.sectors import sector

_QUADS = {"verbal cooperation": 1, "material cooperation": 2, "verbal conflict": 3, "material conflict": 4}
#: ACLED's numbers: an exact place or a town, a part of a region, a region and more.
_GEO_PRECISION = {"exact": 1, "city": 1, "region": 3, "country": 3}


@dataclass(frozen=True, slots=True)
class Layouts:
    """For each table its columns, with the value that fills each; an empty text where none does."""

    deaths: Mapping[str, str]
    acled: Mapping[str, str]
    gdelt: Mapping[str, str]
    polecat: Mapping[str, str]


@cache
def layouts() -> Layouts:
    """The tables, read once."""
    return toml("columns.toml", Layouts)


def empty_columns(name: str) -> list[str]:
    """The columns of a table that no record fills."""
    table: Mapping[str, str] = getattr(layouts(), name)
    return [column for column, value in table.items() if not value]


def write_as(
    name: str, records: Iterable[EventRecord], stream: TextIO, types: Mapping[str, EventType], *, safe: bool = False
) -> int:
    """Write a header and one row per event that is told to have happened, in the columns of acled, gdelt or polecat.

    These have no place to say that an event was denied, planned or only thought of: how many were left out is returned.
    """
    table: Mapping[str, str] = getattr(layouts(), name)
    rows = csv.writer(stream, lineterminator="\n")
    rows.writerow(table)
    left_out = 0
    for record in records:
        if not _happened(record):
            left_out += 1
            continue
        cells = values(record, types)
        row = [cells[value] if value else None for value in table.values()]
        rows.writerow(guarded(cell) if safe and isinstance(cell, str) else cell for cell in row)
    return left_out


def _happened(record: EventRecord) -> bool:
    return record.polarity == Polarity.POSITIVE and Modality(record.modality).told


def values(record: EventRecord, types: Mapping[str, EventType]) -> dict[str, object]:
    """The values of a record that columns may ask for."""
    cells = flat(record, types)
    day = record.time.earliest if record.time else None
    known = record.time is not None and day is not None
    published, cameo = record.document_date.value, record.cameo or ""
    return {
        **cells,
        **_place(record),
        "year": day.year if day else None,
        "month_number": f"{day:%Y%m}" if day else None,
        "day_number": f"{day:%Y%m%d}" if day else None,
        "document_day_number": f"{published:%Y%m%d}" if published else None,
        "time_precision": _precision(record) if known else None,
        "cameo_base": cameo[:3] or None,
        "cameo_root": cameo[:2] or None,
        "quad_number": _QUADS.get(str(cells["quad"])),
        "mentions": len(record.mentions),
        "fatalities": _fatalities(record),
        **_codes("actor", roles.actors(record, types)),
        **_codes("recipient", roles.recipients(record, types)),
        "actor_sector": sector(roles.actors(record, types)),
        "recipient_sector": sector(roles.recipients(record, types)),
    }


def _codes(side: str, arguments: list[Argument]) -> dict[str, object]:
    """The country of the first of some actors, by its name or where it happened, and its code, else its country."""
    entity = next((each.entity for each in arguments if each.entity), None)
    country = entity and (entity.country or (entity.actor.country if entity.actor else None))
    code = entity.actor.code if entity and entity.actor else country
    return {f"{side}_state": country or None, f"{side}_agent": code or None}


def _precision(record: EventRecord) -> int | None:
    """ACLED's: 1 for a day, 2 for a week, 3 for a month and more; none where an end is open."""
    time = record.time
    if time is None or time.earliest is None or time.latest is None:
        return None
    days = (time.latest - time.earliest).days
    return 1 if days == 0 else 2 if days <= 7 else 3


def _fatalities(record: EventRecord) -> int | None:
    """The least number of deaths that an event of them tells; for other events, and where nothing is told, none."""
    fatal = record.type in layouts().deaths["types"].split() and record.polarity == Polarity.POSITIVE
    return record.count.min if fatal and record.count is not None else None


def _place(record: EventRecord) -> dict[str, object]:
    """The region of an event, and how exactly it lies where the map has it."""
    geo = record.place.geo if record.place else None
    if geo is None:
        return dict.fromkeys(("region", "geo_precision"))
    region = geo.name if geo.precision == "region" else geo.region
    precision = _GEO_PRECISION.get(geo.precision)
    return {"region": region, "geo_precision": precision}
