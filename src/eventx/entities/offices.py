"""Who held which office when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from eventx.documents.document import DocumentDate
from eventx.office_holders import OfficeTerm, office_terms

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Offices:
    """The table of terms, by office and country, by full name, and by last name."""

    by_office: Mapping[tuple[str, str], tuple[OfficeTerm, ...]]
    by_name: Mapping[str, tuple[OfficeTerm, ...]]
    by_surname: Mapping[str, tuple[OfficeTerm, ...]]

    def holder(self, office: str, country: str, day: DocumentDate) -> OfficeTerm | None:
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
    """The offices of states. Raises DataError where a line of the table is wrong."""
    by_office: defaultdict[tuple[str, str], list[OfficeTerm]] = defaultdict(list)
    by_name: defaultdict[str, list[OfficeTerm]] = defaultdict(list)
    by_surname: defaultdict[str, list[OfficeTerm]] = defaultdict(list)
    for term in office_terms():
        if term.country is None:
            continue
        by_office[term.office, term.country].append(term)
        for form in term.forms:
            if " " in form:
                by_name[form.casefold()].append(term)
                by_surname[form.split()[-1].casefold()].append(term)
    return Offices(_frozen(by_office), _frozen(by_name), _frozen(by_surname))


def _frozen(table: Mapping[K, list[OfficeTerm]]) -> dict[K, tuple[OfficeTerm, ...]]:
    return {key: tuple(terms) for key, terms in table.items()}
