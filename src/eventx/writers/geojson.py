"""GeoJSON (RFC 7946): a point on the map for each event whose place is known, for QGIS, Leaflet and others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TextIO

from eventx.records.record import EventRecord, plain_value
from eventx.strict_json import json_text
from eventx.types.frames import EventType
from eventx.writers.flat import COLUMNS, flat

#: What stands in the feature itself, and in its geometry.
_ELSEWHERE = ("id", "lat", "lon")


def write(records: Iterable[EventRecord], stream: TextIO, types: Mapping[str, EventType]) -> None:
    """Write one collection, a feature a line. Records without a point are left out, for a map cannot show them."""
    stream.write('{"type": "FeatureCollection", "features": [')
    separator = "\n"
    for record in records:
        if is_located(record):
            stream.write(separator + json_text(feature(record, types)))
            separator = ",\n"
    stream.write("\n]}\n")


def is_located(record: EventRecord) -> bool:
    """Whether the place of an event has a point on the map."""
    return record.place is not None and record.place.geo is not None


def feature(record: EventRecord, types: Mapping[str, EventType]) -> dict[str, object]:
    """An event as a feature: longitude first, then latitude; the columns of CSV and ``fields`` are its properties.

    ``offset`` is how far from that point it was ("5 km north of X"), where that is told.
    """
    geo = record.place.geo if record.place else None
    cells = flat(record, types)
    properties = {name: plain_value(cells[name]) for name in COLUMNS if name not in _ELSEWHERE}
    return {
        "type": "Feature",
        "id": record.id,
        "geometry": {"type": "Point", "coordinates": [geo.lon, geo.lat]} if geo else None,
        "properties": {
            **properties,
            **({"offset": plain_value(geo.offset)} if geo and geo.offset else {}),
            **{key: plain_value(value) for key, value in record.fields.items() if key not in properties},
        },
    }
