"""Small word tables: nouns that refer again, last words of names, titles, given names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from eventx.datafiles import Row, rows
from eventx.datafiles.problems import unknown
from eventx.entities.entity import EntityKind
from eventx.language.lemmas import lemma
from eventx.language.nouns.noun_classes import classes_of_lemma

#: What a noun class says of a party, the likelier first.
_KIND_OF_CLASS = (
    ("person", EntityKind.PER), ("force", EntityKind.GROUP), ("organization", EntityKind.ORG),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Description:
    """What a common noun may refer to: "vessel" → VEH of the sense "ship"."""

    kinds: tuple[EntityKind, ...]
    gender: str | None
    sense: str | None


@dataclass(frozen=True, slots=True)
class Title:
    """A title: "Secretary of State" → office "foreign minister". ``naming``: kept as part of the name."""

    office: str | None
    gender: str | None
    naming: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The word tables, by lower-cased word; name heads by the word as written."""

    descriptions: Mapping[str, Description]
    name_heads: Mapping[str, EntityKind]
    titles: Mapping[tuple[str, ...], Title]
    given_names: Mapping[str, str]
    title_openings: frozenset[str]


def noun_form(token: Token) -> str:
    """The form under which a noun stands in the tables: its lemma, or the word itself ("accused")."""
    lexicon = load_lexicon()
    return token.lower_ if token.lower_ in lexicon.descriptions else lemma(token)


def kinds_of_noun(token: Token) -> tuple[EntityKind, ...]:
    """The kinds of party or thing a common noun may mean, by the tables, else by its class; may be none."""
    lexicon, word = load_lexicon(), noun_form(token)
    found = lexicon.descriptions.get(word)
    if found is not None:
        return found.kinds
    if (word,) in lexicon.titles:
        return (EntityKind.PER,)
    classes = classes_of_lemma(word)
    return tuple(kind for name, kind in _KIND_OF_CLASS if name in classes)[:1]


@cache
def load_lexicon() -> Lexicon:
    """Read the tables once. Raises DataError where one is wrong."""
    descriptions = rows("actors/descriptions.tsv", ("noun", "kind", "gender", "sense"))
    heads = rows("actors/name_heads.tsv", ("word", "kind"))
    rank = rows("actors/titles.tsv", ("title", "office", "gender", "naming"))
    titles = {tuple(row["title"].split()): _title(row) for row in rank}
    names = rows("actors/given_names.tsv", ("gender", "names"))
    return Lexicon(
        {row["noun"]: _description(row) for row in descriptions},
        {row["word"]: _kind(row, row["kind"]) for row in heads},
        titles,
        {name: row["gender"] for row in names for name in row["names"].split()},
        frozenset(title[0].partition("-")[0] for title in titles),
    )


def _description(row: Row) -> Description:
    kinds = tuple(_kind(row, kind) for kind in row.several("kind"))
    return Description(kinds, _gender(row), row["sense"] or None)


def _title(row: Row) -> Title:
    return Title(row["office"] or None, _gender(row), bool(row.among("naming", ("naming",))))


def _gender(row: Row) -> str | None:
    return row.among("gender", ("m", "f"))


def _kind(row: Row, kind: str) -> EntityKind:
    if kind not in EntityKind.__members__:
        raise row.error(unknown("kind", kind, EntityKind.__members__), "kind")
    return EntityKind(kind)
