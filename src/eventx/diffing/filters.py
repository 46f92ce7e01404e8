"""What a comparison leaves out: fields to ignore, and kinds or fields to look at alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase

from eventx.diffing.fields import FieldChange

ADDED, REMOVED, CHANGED, DOCUMENTS = KINDS = ("added", "removed", "changed", "documents")

Pattern = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Filters:
    """Patterns of field paths to ignore and to keep, and kinds of difference to keep; empty ones keep all."""

    ignored: tuple[Pattern, ...] = ()
    kept_fields: tuple[Pattern, ...] = ()
    kept_kinds: frozenset[str] = frozenset()

    @classmethod
    def of(cls, ignore: Iterable[str], only: Iterable[str]) -> Filters:
        """Filters from a user's words: kinds, or paths such as ``time.value`` and ``arguments.*.entity``."""
        wanted = list(only)
        fields = tuple(_pattern(word) for word in wanted if word not in KINDS)
        return cls(tuple(map(_pattern, ignore)), fields, frozenset(word for word in wanted if word in KINDS))

    @property
    def patterns(self) -> tuple[Pattern, ...]:
        """Every pattern of a field path."""
        return self.ignored + self.kept_fields

    def keeps_kind(self, kind: str) -> bool:
        """Whether events of this kind are looked at; fields to keep imply changed events."""
        if not self.kept_kinds and not self.kept_fields:
            return True
        return kind in self.kept_kinds or (bool(self.kept_fields) and kind in (CHANGED, DOCUMENTS))

    def keep(self, changes: Iterable[FieldChange]) -> tuple[FieldChange, ...]:
        """The changes that are looked at."""
        return tuple(change for change in changes if self._keeps(change.path))

    def _keeps(self, path: tuple[str, ...]) -> bool:
        if any(_covers(pattern, path) for pattern in self.ignored):
            return False
        return not self.kept_fields or any(_covers(pattern, path) for pattern in self.kept_fields)


def _pattern(word: str) -> Pattern:
    return tuple(word.split("."))


def _covers(pattern: Pattern, path: tuple[str, ...]) -> bool:
    """Whether the pattern names the path or a part of the record that holds it."""
    return len(pattern) <= len(path) and all(map(fnmatchcase, path, pattern))
