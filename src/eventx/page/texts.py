"""The texts of articles that records were read from, where they still are those."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from eventx.documents.document import Document
from eventx.documents.notices import Caution

Values = Mapping[str, Any]


def texts_of(records: Iterable[Values], documents: Iterable[Document]) -> Iterator[Document | Caution]:
    """The documents that records are of; a caution for one that has changed since, and for how many there are none.

    A document that no record is of is passed over.
    """
    wanted: dict[str, list[Values]] = defaultdict(list)
    for record in records:
        wanted[record["document"]].append(record)
    for document in documents:
        of_it = wanted.pop(document.id, None)
        if of_it is None:
            continue
        if all(_stands(record, document.text) for record in of_it):
            yield document
        else:
            reason = "is not the text that its records were read from"
            yield Caution(document.id, reason, "sentences are shown instead; extract again")
    if wanted:
        number = f"{len(wanted)} article{'s' if len(wanted) > 1 else ''}"
        yield Caution(min(wanted), f"there is no text of {number} of this name", "give the paths as for extract")


def _stands(record: Values, text: str) -> bool:
    """Whether a text holds the trigger and the sentence of a record where that says."""
    spans = (record["trigger"], record["sentence"])
    return all(text[span["start"] : span["end"]] == span["text"] for span in spans)
