"""From a batch of documents to a batch of events."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator

import pyarrow as pa

from eventx.arrow.rows import batch_of
from eventx.documents.document import Document
from eventx.documents.notices import Caution, Failure, PassedOver
from eventx.documents.options import ReadOptions
from eventx.documents.read import read_record
from eventx.extractor import Extractor
from eventx.records.record import plain_value

Notice = Failure | Caution | PassedOver
#: What is told of documents that could not be read, or only with doubt.
Tell = Callable[[Notice], None]


def _warn(notice: Notice) -> None:
    warnings.warn(str(notice), stacklevel=2)


def events(
    batch: pa.RecordBatch, extractor: Extractor | None = None, *, options: ReadOptions | None = None, tell: Tell = _warn
) -> pa.RecordBatch:
    """The events of a batch of documents, one row each, of ``SCHEMA``.

    Columns are named as the fields of JSON Lines records: ``text``, and if there are any ``id``, ``date``, ``title``;
    ``options`` names others. A document that cannot be read costs no other: it is told, by a warning unless ``tell``
    is given. ``extractor`` holds the model; without one the usual model is loaded once in a process.
    """
    documents = _documents(batch, options or ReadOptions(), tell)
    found = []
    for outcome in (extractor or Extractor()).attempt(documents):
        if isinstance(outcome, Failure):
            tell(outcome)
        else:
            found += outcome[1]
    return batch_of(found)


def _documents(batch: pa.RecordBatch, options: ReadOptions, tell: Tell) -> Iterator[Document]:
    for number, row in enumerate(batch.to_pylist(), 1):
        fields = {name: plain_value(value) for name, value in row.items()}
        for item in read_record("batch", number, fields, options):
            if isinstance(item, Document):
                yield item
            else:
                tell(item)
