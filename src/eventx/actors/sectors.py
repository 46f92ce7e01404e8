"""What actors are, in CAMEO's codes of agents: by words (``data/sectors.toml``) and by names (``data/actors/``)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from eventx.datafiles import rows, toml
from eventx.datafiles.compiled import compiled_table
from eventx.entities.actors import ACTOR_COLUMNS
from eventx.entities.entity import EntityKind

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
#: What stands behind the noun that a phrase is about, and what may tell what that noun leaves open.
_BEHIND = re.compile(r" (?:of|in|at|from|near|on|with|who|that|for|to|against) |,")
_OWNER = re.compile(r" (?:of|for|from) (.*)")
#: What those are whose names stand in a table, by kind (None: of any).
_TABLES: Mapping[str, tuple[EntityKind | None, str]] = {
    "government.tsv": (EntityKind.GOV, "GOV"),
    "international_bodies.tsv": (None, "IGO"),
    "groups.tsv": (EntityKind.GROUP, "REB"),
    "companies.tsv": (None, "BUS"),
}


@dataclass(frozen=True, slots=True)
class Sectors:
    """Codes with their words and phrases; words that leave it to others, tell of foreigners, or of the past."""

    loose: frozenset[str]
    abroad: frozenset[str]
    former: frozenset[str]
    phrases: Mapping[str, frozenset[str]]
    codes: Mapping[str, frozenset[str]]


@cache
def sectors() -> Sectors:
    """The words, read once."""
    return toml("sectors.toml", Sectors)


@cache
def _codes() -> Mapping[str, str]:
    """The code of each word, and of each pair of words; of a word that stands twice the first."""
    found: dict[str, str] = {}
    for code, words in sectors().codes.items():
        for word in sorted(words):
            found.setdefault(word, code)
    pairs = {phrase.replace("_", " "): code for code, words in sectors().phrases.items() for phrase in words}
    return found | pairs


def by_words(text: str) -> str | None:
    """The code that the last words of a phrase tell; what stands behind "of" and "for" only where they leave it open.

    >>> by_words("two rebel commanders of the east"), by_words("members of parliament"), by_words("the port")
    ('REB', 'LEG', None)
    """
    codes, loose = _codes(), sectors().loose
    words = head_words(text)
    if not words:
        return None
    last = words[-1]
    if (pair := codes.get(" ".join(words[-2:]))) and len(words) > 1:
        return pair
    if last not in loose:
        return codes.get(last)
    before = by_words(" ".join(words[:-1])) if len(words) > 1 and words[-2] in codes else None
    owner = _OWNER.search(text.lower())
    return before or (by_words(owner[1]) if owner else None) or codes.get(last)


def head_words(text: str) -> list[str]:
    """The words of a phrase in lower case, less what stands behind its noun."""
    return _WORD.findall(_BEHIND.split(text.lower())[0])


def is_loose(text: str) -> bool:
    """Whether the noun of a phrase leaves it to others what it is: "NATO officials"."""
    return head_words(text)[-1:] != [] and head_words(text)[-1] in sectors().loose


def may_be_foreign(text: str) -> bool:
    """Whether those whom a phrase names are as often as not no people of the place: "troops", "tourists"."""
    words = head_words(text)
    if " ".join(words[-2:]) in _codes() and len(words) > 1:
        return "_".join(words[-2:]) in sectors().abroad
    counted = _OWNER.search(text.lower()) if is_loose(text) else None
    return bool(sectors().abroad & {*words[-1:]}) or (counted is not None and may_be_foreign(counted[1]))


@compiled_table
def _names() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for table, (kind, code) in _TABLES.items():
        for row in rows(f"actors/{table}", ACTOR_COLUMNS):
            if kind is None or row["kind"] == kind:
                found[row["name"]] = code
    return found | {row["name"]: row["sector"] for row in rows("actors/sectors.tsv", ("name", "sector"))}


def by_name(name: str) -> str | None:
    """The code of a known name; empty for one that is of no kind, None for one that is not known.

    >>> by_name("Boko Haram"), by_name("Kurds"), by_name("Pavel Tomsky")
    ('REB', '', None)
    """
    return _names().get(name)
