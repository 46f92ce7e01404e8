"""Who held which office when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TypeVar

from eventx.datafiles import Row, rows
from eventx.documents.document import DocumentDate

K = TypeVar("K")
_COLUMNS = ("office", "country", "name", "gender", "from", "to", "also")
#: Until when the table is complete: an open term is trusted no further.
KNOWN_UNTIL = date(2025, 12, 31)


@dataclass(frozen=True, slots=True)
class Term:
    """One person's time in one office; both days inclusive."""

    office: str
    country: str
    name: str
    gender: str | None
    start: date
    end: date

    def covers(self, first: date, last: date) -> bool:
        """Whether the office was held on all days from ``first`` to ``last``."""
        return self.start <= first and last <= self.end


@dataclass(frozen=True, slots=True)
class Offices:
    """The table of terms, by office and country, by full name, and by last name."""

    by_office: Mapping[tuple[str, str], tuple[Term, ...]]
    by_name: Mapping[str, tuple[Term, ...]]
    by_surname: Mapping[str, tuple[Term, ...]]

    def holder(self, office: str, country: str, day: DocumentDate) -> Term | None:
        """Who held an office when the document was written; None unless one person did on all its days.

        "leader" finds the head of state or government only where the country has one such entry.
        """
        if day.earliest is None or day.latest is None:
            return None
        terms = self.by_office.get((office, country), ())
        covering = {term.name: term for term in terms if term.covers(day.earliest, day.latest)}
        return next(iter(covering.values())) if len(covering) == 1 else None

    def country_of(self, name: str) -> str | None:
        """The country of a full name that held office in one country only."""
        countries = {term.country for term in self.by_name.get(name.casefold(), ())}
        return countries.pop() if len(countries) == 1 else None

    def held_by(self, name: str, day: DocumentDate) -> frozenset[str]:
        """The offices that someone of a full name held on all days when the document may be written."""
        first, last = day.earliest, day.latest
        if first is None or last is None:
            return frozenset()
        terms = self.by_name.get(name.casefold(), ())
        return frozenset(term.office for term in terms if term.covers(first, last))

    def country_of_surname(self, surname: str, day: DocumentDate) -> str | None:
        """The country of the only office holder of a surname at the time of the document.

        Where the document has no date: the one country in which anybody of that surname held office.
        """
        terms = self.by_surname.get(surname.casefold(), ())
        if day.earliest is not None and day.latest is not None:
            terms = tuple(t for t in terms if t.covers(day.earliest, day.latest))
        countries = {term.country for term in terms}
        return countries.pop() if len(countries) == 1 else None


@cache
def load_offices() -> Offices:
    """Read the shipped table. Raises DataError where a line is wrong."""
    by_office: defaultdict[tuple[str, str], list[Term]] = defaultdict(list)
    by_name: defaultdict[str, list[Term]] = defaultdict(list)
    by_surname: defaultdict[str, list[Term]] = defaultdict(list)
    for row in rows("actors/office_holders.tsv", _COLUMNS):
        term = _term(row)
        by_office[term.office, term.country].append(term)
        for form in (term.name, *row.several("also")):
            if " " in form:
                by_name[form.casefold()].append(term)
                by_surname[form.split()[-1].casefold()].append(term)
    return Offices(_frozen(by_office), _frozen(by_name), _frozen(by_surname))


def _term(row: Row) -> Term:
    start = _day(row, "from")
    end = _day(row, "to") if row["to"] else KNOWN_UNTIL
    if end < start:
        raise row.error(f"the term ends {end} before it begins {start}")
    return Term(row["office"], row["country"], row["name"], row["gender"] or None, start, end)


def _day(row: Row, column: str) -> date:
    try:
        return date.fromisoformat(row[column])
    except ValueError as error:
        raise row.error(f"{column} {row[column]!r} is no day (YYYY-MM-DD)") from error


def _frozen(table: Mapping[K, list[Term]]) -> dict[K, tuple[Term, ...]]:
    return {key: tuple(terms) for key, terms in table.items()}
