"""A run through the cache: documents that are known pass through, the others are read, all in their order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from eventx.cache.keys import document_key
from eventx.cache.result import Result
from eventx.cache.store import Store
from eventx.documents.document import Document
from eventx.documents.notices import Caution, Failure, PassedOver
from eventx.documents.raw import Item, Names, Raw
from eventx.records.tally import Tally

#: So many known documents may wait for one that is being read; then it is waited for.
_MOST_WAITING = 500

Notice = Failure | Caution | PassedOver
#: What was found in a document: its count, and its lines.
Found = tuple[Document, Tally, bytes]
#: What reads documents: the outcome of each in order, with a Caution before one that was read twice.
Extract = Callable[[Iterable[Document]], Iterator["Found | Failure | Caution"]]


@dataclass(frozen=True, slots=True)
class _Awaited:
    """A document that is being read: the key to keep it under, and what was said when it was opened."""

    key: bytes | None
    cautions: tuple[Caution, ...]


@dataclass(slots=True)
class CachedRun:
    """The documents of a run; those that were read before, under the same key, are taken from a store."""

    units: Iterator[Raw | Item]
    extract: Extract
    store: Store
    key: bytes
    _names: Names = field(default_factory=Names)
    _waiting: deque[Result | Notice | _Awaited] = field(default_factory=deque)

    def told(self) -> Iterator[Result | Notice]:
        """What became of all documents, and what there is to say of them, in order."""
        for unit in self.units:
            if document := self._met(unit):
                for outcome in self.extract(self._unknown(document)):
                    yield from self._ready()
                    yield from self._finished(outcome)
            yield from self._ready()

    def _unknown(self, first: Document) -> Iterator[Document]:
        """A document to be read and those behind it; it ends early where many wait for them."""
        yield first
        for unit in self.units:
            if document := self._met(unit):
                yield document
            if len(self._waiting) > _MOST_WAITING:
                return

    def _met(self, unit: Raw | Item) -> Document | None:
        """Put a unit in its place in the row; the document where one is to be read."""
        if not isinstance(unit, Raw):
            assert not isinstance(unit, Document)
            self._waiting.append(unit)
            return None
        key = document_key(self.key, unit.parts) if unit.parts is not None else None
        if known := self._known(key):
            refused = self._names.refused(known.document, unit.where)
            self._waiting += [refused] if refused else [*known.cautions, known]
            return None
        return self._opened(unit, key)

    def _known(self, key: bytes | None) -> Result | None:
        data = self.store.get(key) if key else None
        try:
            return Result.from_bytes(data) if data is not None else None
        except ValueError:
            return None

    def _opened(self, unit: Raw, key: bytes | None) -> Document | None:
        items = list(unit.items())
        found = next((item for item in items if isinstance(item, Document)), None)
        self._waiting += [item for item in items if not isinstance(item, Document)]
        if found is None:
            return None
        if refused := self._names.refused(found.id, unit.where):
            self._waiting.append(refused)
            return None
        self._waiting.append(_Awaited(key, tuple(item for item in items if isinstance(item, Caution))))
        return found

    def _ready(self) -> Iterator[Result | Notice]:
        """All in the row up to a document that is being read."""
        while self._waiting and not isinstance(first := self._waiting[0], _Awaited):
            self._waiting.popleft()
            yield first

    def _finished(self, outcome: Found | Failure | Caution) -> Iterator[Result | Notice]:
        """An outcome of the document that the row has come to. What failed is not kept."""
        if isinstance(outcome, Caution):
            yield outcome
            return
        awaited = self._waiting.popleft()
        assert isinstance(awaited, _Awaited)
        if isinstance(outcome, Failure):
            yield outcome
            return
        document, tally, lines = outcome
        result = Result(document.id, awaited.cautions, tally, lines)
        if awaited.key:
            self.store.put(awaited.key, result.to_bytes())
        yield result
