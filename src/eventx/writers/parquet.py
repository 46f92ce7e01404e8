"""Parquet: typed columns, written in row groups as records come. Needs ``eventx-news[arrow]``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import TextIO

from eventx.errors import EventxError
from eventx.records.record import EventRecord
from eventx.types.frames import EventType

#: Records of a row group: as many are held in memory.
ROWS = 5000


def write(records: Iterable[EventRecord], stream: TextIO, types: Mapping[str, EventType]) -> None:
    """Write a file of the schema of ``eventx.arrow``, one row per record.

    Raises EventxError where pyarrow is not installed, and where the file would go to a terminal.
    """
    if stream.isatty():
        raise EventxError("parquet is no format for a terminal; name a file with -o")
    try:
        import pyarrow.parquet as pq

        from eventx.arrow import SCHEMA, batch_of
    except ImportError as error:
        raise EventxError("parquet needs pyarrow; install eventx-news[arrow]") from error
    left = iter(records)
    with pq.ParquetWriter(stream.buffer, SCHEMA, compression="zstd") as writer:
        while rows := list(islice(left, ROWS)):
            writer.write_batch(batch_of(rows))
    stream.buffer.flush()
