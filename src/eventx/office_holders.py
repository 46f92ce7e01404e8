"""Who held which office when: one table for those who name a holder and those who date a text by one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from eventx.datafiles import Row, rows

_COLUMNS = ("office", "country", "name", "gender", "from", "to", "also", "titles", "source")
#: Where terms may be from; the table explains each.
_SOURCES = frozenset({"heads", "office"})
#: Until when the table is complete: an open term is trusted no further.
KNOWN_UNTIL = date(2025, 12, 31)


@dataclass(frozen=True, slots=True)
class OfficeTerm:
    """One person's time in one office; both days inclusive, ``end`` None while it is open.

    ``country`` is ISO 3166-1 alpha-3, None for a body of many states. ``titles`` are what news calls the holder by,
    before the name; there are none where no text is dated by it.
    """

    office: str
    country: str | None
    name: str
    gender: str | None
    start: date
    end: date | None
    also: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """The name and its other spellings."""
        return (self.name, *self.also)

    def covers(self, first: date, last: date) -> bool:
        """Whether the office is known to have been held on all days from ``first`` to ``last``."""
        return self.start <= first and last <= min(self.end or KNOWN_UNTIL, KNOWN_UNTIL)


@cache
def office_terms() -> tuple[OfficeTerm, ...]:
    """The terms in the order of ``data/office_holders.tsv``. Raises DataError where a line is wrong."""
    return tuple(map(term_of, rows("office_holders.tsv", _COLUMNS)))


def term_of(row: Row) -> OfficeTerm:
    """The term of a row. Raises DataError for a term that ends before it begins, and for one of no known source."""
    start, end = row.day("from"), row.day("to") if row["to"] else None
    if end is not None and end < start:
        raise row.error(f"the term ends {end} before it begins {start}", "to")
    if not row["source"] or not set(row.several("source")) <= _SOURCES:
        raise row.error(f"{row['source']!r}: one or both of {', '.join(sorted(_SOURCES))} needed", "source")
    gender = row.among("gender", ("m", "f"))
    return OfficeTerm(
        row["office"],
        row["country"] or None,
        row["name"],
        gender,
        start,
        end,
        row.several("also"),
        row.several("titles"),
    )


def split_surname(form: str) -> tuple[tuple[str, ...], str]:
    """The first names and the surname of a name: its last word, with the small words that belong to it.

    >>> split_surname("Luiz Inácio Lula da Silva")
    (('Luiz', 'Inácio', 'Lula'), 'da Silva')
    """
    words = form.split()
    small = (number for number, word in enumerate(words) if number and word[0].islower())
    first = next(small, len(words) - 1)
    return tuple(words[:first]), " ".join(words[first:])
