"""Known actors and places: the names by which news calls them, and the country each belongs to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from eventx.datafiles import Row, read_rows, rows
from eventx.datafiles.compiled import compiled_table
from eventx.datafiles.problems import unknown
from eventx.entities.entity import EntityKind

COUNTRY_COLUMNS = ("code", "name", "also", "official", "capital", "adjective", "people", "form")
ACTOR_COLUMNS = ("name", "kind", "country", "also")
ACTOR_TABLES = (
    "places.tsv",
    "government.tsv",
    "international_bodies.tsv",
    "groups.tsv",
    "companies.tsv",
    "terms.tsv",
)

_CODE = re.compile(r"[A-Z]{3}")
_FIRST_WORD = re.compile(r"\w+")


class Use(StrEnum):
    """How a form names its actor."""

    NAME = "name"
    CAPITAL = "capital"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    CITY = "city"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who or what a form stands for: "Turkish" → Turkey, GPE, TUR, used as an adjective."""

    name: str
    kind: EntityKind
    country: str | None
    use: Use = Use.NAME


@dataclass(frozen=True, slots=True)
class Country:
    """A country: ISO 3166-1 alpha-3 code, usual English short name, capitals, and its form of state."""

    code: str
    name: str
    capitals: tuple[str, ...]
    form: str


@dataclass(frozen=True, slots=True)
class Actors:
    """All known forms. A form with several actors is ambiguous and left to the text to decide."""

    countries: Mapping[str, Country]
    forms: Mapping[str, tuple[Actor, ...]]
    by_first_word: Mapping[str, tuple[str, ...]]
    #: What forms begin with: capitals and figures, for the most part.
    initials: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "initials", frozenset(word[:1] for word in self.by_first_word))

    def __getitem__(self, form: str) -> tuple[Actor, ...]:
        return self.forms.get(form, ())

    def starting_at(self, text: str, position: int) -> str | None:
        """The longest known form that the text holds at a position, ending with a word's end."""
        if text[position : position + 1] not in self.initials:
            return None
        first = _FIRST_WORD.match(text, position)
        for form in self.by_first_word.get(first.group(), ()) if first else ():
            end = position + len(form)
            if text.startswith(form, position) and not text[end : end + 1].isalnum():
                return form
        return None


def load_actors(extra: Path | None = None) -> Actors:
    """The shipped tables, and a user's own on top: its rows replace what is shipped for the same form.

    ``extra`` is a table of tab-separated text with the columns name, kind, country, also, for instance
    ``Acme Shipping<TAB>ORG<TAB>NOR<TAB>Acme|Acme ASA``. Raises DataError with file, line and reason.
    """
    known = _shipped()
    if extra is None:
        return known
    forms = dict(known.forms)
    forms.update(_gathered(_actors_of(row, known.countries) for row in read_rows(extra, ACTOR_COLUMNS)))
    return Actors(known.countries, forms, _index(forms))


@compiled_table
def _shipped() -> Actors:
    countries, pairs = {}, []
    for row in rows("actors/countries.tsv", COUNTRY_COLUMNS):
        countries[row["code"]] = Country(row["code"], row["name"], row.several("capital"), row["form"])
        pairs.append(list(_forms_of_country(row)))
    for table in ACTOR_TABLES:
        pairs += [_actors_of(row, countries) for row in rows(f"actors/{table}", ACTOR_COLUMNS)]
    forms = _gathered(pairs)
    cities = (_actors_of(row, countries, Use.CITY) for row in rows("actors/cities.tsv", ACTOR_COLUMNS))
    forms = _gathered(cities) | forms
    return Actors(countries, forms, _index(forms))


def _forms_of_country(row: Row) -> Iterator[tuple[str, Actor]]:
    name, code = row["name"], row["code"]
    for form in (name, *row.several("also"), *row.several("official")):
        yield form, Actor(name, EntityKind.GPE, code)
    for form in row.several("capital"):
        yield form, Actor(form, EntityKind.GPE, code, Use.CAPITAL)
    for form in row.several("adjective"):
        yield form, Actor(name, EntityKind.GPE, code, Use.ADJECTIVE)
        if form.endswith(("n", "i")):
            yield form + "s", Actor(form + "s", EntityKind.GROUP, code, Use.PEOPLE)
    for form in row.several("people"):
        yield form, Actor(form, EntityKind.GROUP, code, Use.PEOPLE)


def _actors_of(row: Row, countries: Mapping[str, Country], use: Use = Use.NAME) -> list[tuple[str, Actor]]:
    if not row["name"]:
        raise row.error("is missing", "name")
    if row["kind"] not in EntityKind.__members__:
        raise row.error(unknown("kind", row["kind"], EntityKind.__members__), "kind")
    country = row["country"]
    if country and (not _CODE.fullmatch(country) or country not in countries):
        raise row.error(f"{country!r} is no ISO 3166-1 alpha-3 code known to countries.tsv (- for none)", "country")
    actor = Actor(row["name"], EntityKind(row["kind"]), country or None, use)
    return [(form, actor) for form in (row["name"], *row.several("also"))]


def _gathered(rows: Iterable[list[tuple[str, Actor]]]) -> dict[str, tuple[Actor, ...]]:
    forms: defaultdict[str, list[Actor]] = defaultdict(list)
    for row in rows:
        for form, actor in row:
            if actor not in forms[form]:
                forms[form].append(actor)
    return {form: tuple(actors) for form, actors in forms.items()}


def _index(forms: Mapping[str, tuple[Actor, ...]]) -> dict[str, tuple[str, ...]]:
    index: defaultdict[str, list[str]] = defaultdict(list)
    for form in forms:
        first = _FIRST_WORD.search(form)
        if first and first.start() == 0:
            index[first.group()].append(form)
    return {word: tuple(sorted(found, key=len, reverse=True)) for word, found in index.items()}
