"""A document before it is read: the bytes that say what will be read from it, and how to read it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from eventx.documents.document import Document
from eventx.documents.notices import Caution, Failure, PassedOver

Item = Document | Failure | Caution | PassedOver


@dataclass(frozen=True, slots=True)
class Raw:
    """A file of text, or a record of a file: ``where`` it stands ("news.jsonl:7").

    ``items`` reads it: notices, and one document at the most.

    Equal ``parts`` give equal items under equal options: the names that the document has, its bytes, what is said
    beside it. None where that cannot be told beforehand.
    """

    where: str
    parts: tuple[bytes, ...] | None
    items: Callable[[], Iterator[Item]]


class Names:
    """The ids of the documents of a run: none may come twice."""

    def __init__(self) -> None:
        self._seen: set[str] = set()

    def refused(self, name: str, where: str) -> Failure | None:
        """Note an id; the Failure of its document, which stands ``where``, if it was there before."""
        if name in self._seen:
            return Failure(where, f"the document id {name!r} was read before", "make the ids differ")
        self._seen.add(name)
        return None
