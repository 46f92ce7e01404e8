"""What a type file asks of a slot - conditions and queries - from their written form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from eventx.datafiles import toml
from eventx.datafiles.problems import Findings, Place, unknown
from eventx.language.nouns.class_names import class_names
from eventx.types.frames import Condition, Query, WordList
from eventx.types.tables import Table
from eventx.types.words import words_asked_for

_QUERY = re.compile(r"([a-z ]+(?:[.|][a-z ]+)*)(?:\[([^\[\]]+)\])?")
_CONDITION = "must be a list of classes, '=lemma', '@list', '*' for anything or '-' for nothing"


def read_conditions(table: Table, lists: Mapping[str, WordList]) -> tuple[Condition, ...]:
    """The conditions of a table, ``when`` or ``unless``: a list of values for each slot."""
    found = []
    for relation in table.raw:
        values, place = table.strings(relation), table.place.at(relation)
        if not values:
            place.complain(_CONDITION)
        lemmas = frozenset(v[1:] for v in values if v.startswith("="))
        named = words_asked_for((v for v in values if v.startswith("@")), lists, place)
        classes = spelt_out((v for v in values if v not in ("*", "-") and v[:1] not in ("=", "@")), place)
        found.append(Condition(relation, classes, lemmas, "*" in values, "-" in values, named))
    return tuple(found)


def read_queries(table: Table, key: str, lists: Mapping[str, WordList]) -> tuple[Query, ...]:
    """The queries of a role in the order of the file."""
    return tuple(_known_query(text) or parse_query(text, table.place.at(key), lists) for text in table.strings(key))


@cache
def _known_query(text: str) -> Query | None:
    """A query that is sound: the same few stand in all files. None for a wrong one, and where a list is named."""
    findings = Findings("", "")
    query = parse_query(text, Place(findings), {})
    return None if findings.problems or "@" in text else query


def parse_query(text: str, place: Place, lists: Mapping[str, WordList]) -> Query:
    """A role's query from its written form (see Query)."""
    match = _QUERY.fullmatch(text.strip())
    if not match:
        place.complain(f"{text!r} is no slot; write e.g. 'agent', 'on', 'patient.owner', 'in[place]'", text)
        return Query("")
    relation, within = match.groups()
    wanted = [part.strip() for part in within.split("|")] if within else []
    classes = spelt_out((w for w in wanted if w[:1] not in ("=", "@")), place)
    return Query(relation.strip(), classes, words_asked_for(wanted, lists, place))


def spelt_out(names: Iterable[str], place: Place) -> frozenset[str]:
    """The noun classes named, with the groups of classes spelt out."""
    wanted: frozenset[str] = frozenset()
    for name in names:
        if name not in class_names() and name not in class_groups():
            place.complain(unknown("noun class", name, class_names().union(class_groups())), name)
        wanted |= class_groups().get(name, frozenset((name,)))
    return wanted


@cache
def class_groups() -> dict[str, frozenset[str]]:
    """Names for sets of noun classes that many roles ask for together."""
    return toml("class_groups.toml", dict[str, frozenset[str]])
