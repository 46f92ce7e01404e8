"""An article as a file holds it, before it is a document; a file that is open; what readers of files raise."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from eventx.documents.metadata import Metadata
from eventx.documents.notices import Caution, Failure
from eventx.documents.options import ReadOptions
from eventx.documents.room import most_bytes

#: A file that is taken as a whole is read in such pieces: reading takes the memory of all that is asked for.
_PIECE = 1_000_000


@dataclass(frozen=True, slots=True)
class Article:
    """One article of a file.

    ``where`` is the file, with the number of the article in it where there may be several: ``news.mbox:7``.
    ``identity`` is the id that the article has of itself, ``file_name`` a name that may tell its day.
    """

    where: str
    text: str
    known: Metadata = field(default_factory=Metadata)
    identity: str | None = None
    file_name: str = ""
    cautions: tuple[Caution, ...] = ()


class UnreadableError(Exception):
    """Why a file cannot be read, with the remedy."""

    def __init__(self, reason: str, remedy: str = "") -> None:
        super().__init__(reason)
        self.reason, self.remedy = reason, remedy


class TooLongError(Exception):
    """A file that is taken as a whole, and is longer than there is memory for."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that is open: its id, its name without what it is packed in, and what stands beside it.

    ``named`` says that the user asked for this very file, and did not come upon it in a folder.
    """

    id: str
    name: str
    file: io.BufferedReader
    beside: Callable[[], bytes | None] = lambda: None
    named: bool = True

    def whole(self, most: int | None = None) -> bytes:
        """All bytes of the file. Raises TooLongError where they are more than ``most``, else than there is room for."""
        most = most_bytes() if most is None else most
        data = b"".join(pieces(self.file, most + 1))
        if len(data) > most:
            raise TooLongError
        return data


def headed(title: str | None, text: str) -> str:
    """A text below its title, if it does not begin with it.

    >>> headed("Port shelled", "Rebels shelled the port.")
    'Port shelled\\n\\nRebels shelled the port.'
    """
    begins = not title or text.casefold().startswith(title.casefold())
    return text if begins else f"{title}\n\n{text}"


def pieces(file: io.BufferedReader, most: int) -> Iterator[bytes]:
    """A file up to so many bytes, piece by piece."""
    while most > 0 and (piece := file.read(min(most, _PIECE))):
        yield piece
        most -= len(piece)


#: What reading a file gives.
Read = Article | Failure | Caution
#: Gives the articles of a file. Raises UnreadableError and TooLongError.
Reader = Callable[[Opened, ReadOptions], Iterator[Read]]
