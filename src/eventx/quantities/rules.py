"""The words of numbers, money and lengths, from ``data/quantities.toml``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from eventx.datafiles import toml


@dataclass(frozen=True)
class Vague:
    """A word that is a number of its own kind: "dozens" are 24 at ``least``."""

    least: int
    most: int | None = None


@dataclass(frozen=True)
class Manners:
    """What stands beside a number and says how to take it."""

    about: tuple[str, ...]
    least: tuple[str, ...]
    most: tuple[str, ...]

    def of(self, words: str) -> str | None:
        """ "about", "least" or "most", as the words say."""
        return next((name for name in ("about", "least", "most") if words in getattr(self, name)), None)

    @property
    def all(self) -> tuple[str, ...]:
        """All of them."""
        return (*self.about, *self.least, *self.most)


@dataclass(frozen=True)
class Rules:
    """All of them; see the file."""

    value: Mapping[str, int]
    times: Mapping[str, int]
    vague: Mapping[str, Vague]
    before: Manners
    behind: Manners
    groups: frozenset[str]
    parts: frozenset[str]
    collective: frozenset[str]
    heads: frozenset[str]
    signs: Mapping[str, str]
    codes: Mapping[str, str]
    hundredths: frozenset[str]
    units: Mapping[str, tuple[str, ...]]
    lengths: Mapping[str, str]

    @cached_property
    def manner_before(self) -> re.Pattern[str]:
        """A manner at the end of what stands before a number."""
        return re.compile(rf"(?:(?<=\W)|^)({any_of(self.before.all)})[ \n]+(?:a[ \n]+|the[ \n]+)?$", re.IGNORECASE)

    @cached_property
    def manner_behind(self) -> re.Pattern[str]:
        """A manner at the start of what stands behind one."""
        return re.compile(rf"[ \n]*(?:[a-z]+[ \n]+)?({any_of(self.behind.all)})\b", re.IGNORECASE)

    @cached_property
    def sign_before(self) -> re.Pattern[str]:
        """A currency's sign at the end of what stands before a number."""
        return re.compile(rf"({any_of(self.signs)})[ ]?$")


def any_of(words: Iterable[str], *, plural: bool = False) -> str:
    """A pattern of any of the words, the longest first; with ``plural`` also hyphened and with an s behind letters."""
    found = [re.escape(each) for each in sorted(words, key=lambda each: (-len(each), each))]
    if plural:
        found = [each.replace(r"\ ", "[ -]") + ("s?" if each[-1].isalpha() else "") for each in found]
    return "|".join(found)


@cache
def rules() -> Rules:
    """The rules, read once."""
    return toml("quantities.toml", Rules)
