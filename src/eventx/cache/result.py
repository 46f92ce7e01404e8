"""What became of a document, as the cache keeps it: a head for the report, and the lines to write as they are."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import astuple, dataclass

from eventx.documents.notices import Caution
from eventx.records.tally import Tally


@dataclass(frozen=True, slots=True)
class Result:
    """The id of a document, what was said of it, the count of its events, and their lines of JSON."""

    document: str
    cautions: tuple[Caution, ...]
    tally: Tally
    lines: bytes

    def to_bytes(self) -> bytes:
        """The result for the cache."""
        tally = [self.tally.types, self.tally.negative, self.tally.unreal, self.tally.undated]
        head = json.dumps([self.document, [astuple(each) for each in self.cautions], *tally])
        return head.encode("ascii") + b"\n" + self.lines

    @classmethod
    def from_bytes(cls, data: bytes) -> Result:
        """A result of the cache. Raises ValueError for what is none."""
        head, _, lines = data.partition(b"\n")
        try:
            document, cautions, types, negative, unreal, undated = json.loads(head)
            told = tuple(Caution(*each) for each in cautions)
            return cls(document, told, Tally(Counter(types), negative, Counter(unreal), undated), lines)
        except TypeError as error:
            raise ValueError(str(error)) from error
