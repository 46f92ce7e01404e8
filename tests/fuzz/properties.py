"""What must hold of every document, whatever stands in it."""

from __future__ import annotations

import io
import json
import time
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import jsonschema

from eventx.documents.document import Document
from eventx.documents.notices import Failure
from eventx.documents.read import read
from eventx.extraction import Extractor
from eventx.records.record import EventRecord
from eventx.records.schema import schema_text
from eventx.writers.lines import line

#: Seconds of the processor that a document may take: so many, and so many more for each thousand characters.
_SECONDS, _SECONDS_A_THOUSAND = 2.0, 2.0


def broken(data: bytes, extractor: Extractor) -> Iterator[str]:
    """What does not hold of a file with these bytes; nothing where all is well.

    A file that is refused with a message is well. One that is read gives the same valid records each time.
    """
    documents = [item for item in read(["-"], stdin=io.BytesIO(data)) if isinstance(item, Document)]
    start = time.process_time()
    first = _written(documents, extractor)
    seconds = time.process_time() - start
    if seconds > _SECONDS + _SECONDS_A_THOUSAND * sum(len(document.text) for document in documents) / 1000:
        yield f"took {seconds:.1f} s"
    for document, found in zip(documents, first, strict=True):
        if isinstance(found, str):
            yield found
        else:
            yield from wrong(document, found)
    beside = Document("beside", "Rebels shelled the port of Aden on Monday. “We saw it,” the mayor said.")
    again = _written([beside, *documents], extractor)[1:]
    if again != first:
        yield "another result in another company"


def _written(documents: list[Document], extractor: Extractor) -> list[list[EventRecord] | str]:
    """The records of each document, or the message that stands for them."""
    outcomes = extractor.attempt(documents)
    return [str(outcome) if isinstance(outcome, Failure) else outcome[1] for outcome in outcomes]


def wrong(document: Document, records: list[EventRecord]) -> Iterator[str]:
    """What is wrong with the records of a document: offsets, order, ids, the schema, what cannot be written."""
    for record in records:
        for text, start, end in spans(record):
            if document.as_read[start:end] != text:
                yield f"{record.type} {record.id}: {text!r} is not what stands at {start}..{end}"
        value = json.loads(line(record).encode("utf-8"))
        for error in _validator().iter_errors(value):
            yield f"{record.type} {record.id}: {error.json_path}: {error.message}"
    if len({record.id for record in records}) < len(records):
        yield "two records of one id"
    keys = [(record.trigger.start, record.type, record.id) for record in records]
    if keys != sorted(keys):
        yield "records out of order"


def spans(record: EventRecord) -> Iterable[tuple[str, int, int]]:
    """Every stretch of text that a record points to."""
    for span in (record.trigger, record.sentence, *record.mentions, *record.arguments, record.attribution):
        if span is not None:
            yield span.text, span.start, span.end
    if record.time is not None and record.time.text is not None:
        yield record.time.text, record.time.start or 0, record.time.end or 0


@cache
def _validator() -> Any:
    schema = json.loads(schema_text())
    return jsonschema.validators.validator_for(schema)(schema)
