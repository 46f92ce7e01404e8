"""Events as a data frame, and as a table in a notebook."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING, Any

from eventx.errors import EventxError

if TYPE_CHECKING:
    import pandas  # type: ignore[import-untyped,unused-ignore]

    from eventx.records.record import EventRecord


def to_dataframe(events: Iterable[EventRecord]) -> pandas.DataFrame:
    """The events as a data frame of pandas, with the columns of the CSV; codes stay texts.

    Days become timestamps, and numbers stay whole.

    Raises EventxError where pandas is not installed.

    >>> to_dataframe(extract("Rebels shelled the port on Monday.")).type[0]  # doctest: +SKIP
    'attack'
    """
    try:
        import pandas
    except ImportError as error:
        raise EventxError("a data frame needs pandas: pip install pandas") from error
    from eventx.types.files import load_types
    from eventx.writers.flat import COLUMNS, flat

    types = load_types(())
    rows = [{**flat(event, types), **event.fields} for event in events]
    kept = dict.fromkeys(name for row in rows for name in row if name not in COLUMNS)
    frame = pandas.DataFrame(rows, columns=[*COLUMNS, *kept])
    for name in ("document_date", "earliest", "latest"):
        frame[name] = pandas.to_datetime(frame[name], errors="coerce")
    for name in ("geonames_id", "count_min", "count_max"):
        frame[name] = frame[name].astype("Int64")
    return frame


def record_html(record: EventRecord) -> str:
    """A record as a small table of HTML, for notebooks."""
    time, source = record.time, record.attribution
    told: list[tuple[str, Any]] = [
        ("event", f"{record.type}: {record.trigger.text}"),
        *((each.role, each.entity.name if each.entity else each.text) for each in record.arguments),
        ("time", time.value if time else None),
        (
            "status",
            ", ".join(x for x in (record.polarity, record.modality) if x not in ("positive", "asserted")) or None,
        ),
        ("source", source.name if source else None),
        ("sentence", record.sentence.text),
        ("document", record.document),
    ]
    rows = (f"<tr><th>{escape(name)}</th><td>{escape(str(value))}</td></tr>" for name, value in told if value)
    return f"<table>{''.join(rows)}</table>"
