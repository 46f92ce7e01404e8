"""How inputs are to be read."""

from __future__ import annotations

from dataclasses import dataclass

from eventx.documents.document import DocumentDate


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Settings of a reading. The fields name where a JSON Lines or CSV record holds what.

    ``date`` stands above every date that an input gives. ``id_field`` None means ``id`` where a record has
    one, else its line number.
    """

    date: DocumentDate | None = None
    text_field: str = "text"
    date_field: str = "date"
    title_field: str = "title"
    id_field: str | None = None

    @property
    def foreign(self) -> bool:
        """Whether the user named the fields of somebody else's records, so that CSV files are wanted."""
        own = ReadOptions(self.date)
        return self != own
