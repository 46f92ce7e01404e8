"""Tables of a type file: values are asked for by kind, and one of another kind is noted as a problem."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from eventx.datafiles.load import parsed
from eventx.datafiles.problems import Findings, Place, unknown

_Member = TypeVar("_Member", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Table:
    """A TOML table with its place. What it lacks, or has in a wrong kind, is read as empty."""

    raw: Mapping[str, Any]
    place: Place

    @classmethod
    def parsed(cls, findings: Findings) -> Table | None:
        """The text of a file as a table. None where it is no TOML, which is noted in ``findings``."""
        raw = parsed(findings)
        return None if raw is None else cls(raw, Place(findings))

    @classmethod
    def of(cls, raw: object, place: Place) -> Table:
        """A value that must be a table."""
        if isinstance(raw, dict):
            return cls(raw, place)
        place.complain("must be a table")
        return cls({}, place)

    def __contains__(self, key: str) -> bool:
        return key in self.raw

    def allow(self, keys: Collection[str]) -> bool:
        """Note every key that is not one of those; true where there is none."""
        strange = [key for key in self.raw if key not in keys]
        for key in strange:
            self.place.at(key).complain(unknown("key", key, keys))
        return not strange

    def text(self, key: str, among: Collection[str] = ()) -> str | None:
        """A string, and one of ``among`` where that is given; None where there is none."""
        value = self._value(key, str, "a string")
        if value is not None and among and value not in among:
            self.place.at(key).complain(unknown(key, value, among), f'"{value}"')
            return None
        return None if value is None else str(value)

    def member(self, key: str, kind: type[_Member]) -> _Member | None:
        """A value of a closed list; None where there is none."""
        value = self.text(key, [each.value for each in kind])
        return None if value is None else kind(value)

    def flag(self, key: str) -> bool:
        """True or false; false where there is none."""
        return bool(self._value(key, bool, "true or false"))

    def number(self, key: str) -> int:
        """A whole number; 0 where there is none."""
        return int(self._value(key, int, "a whole number") or 0)

    def decimal(self, key: str) -> float:
        """A number that may have a fraction; 0 where there is none."""
        value = self.raw.get(key, 0)
        return float(self._value(key, float if isinstance(value, float) else int, "a number") or 0)

    def strings(self, key: str) -> tuple[str, ...]:
        """A list of strings."""
        value = self.raw.get(key, [])
        if isinstance(value, list) and all(isinstance(each, str) for each in value):
            return tuple(value)
        self.place.at(key).complain("must be a list of strings")
        return ()

    def table(self, key: str) -> Table:
        """A table within this one."""
        return Table.of(self.raw.get(key, {}), self.place.at(key))

    def tables(self, key: str) -> Iterator[tuple[int, Table]]:
        """A list of tables, with the place of each in it."""
        value = self.raw.get(key, [])
        if not isinstance(value, list):
            self.place.at(key).complain("must be a list of tables")
            return
        for number, each in enumerate(value):
            yield number, Table.of(each, self.place.at(key).at(number, str(number + 1)))

    def _value(self, key: str, kind: type, wanted: str) -> Any:
        value = self.raw.get(key)
        if value is None or (isinstance(value, kind) and (kind is bool or not isinstance(value, bool))):
            return value
        self.place.at(key).complain(f"must be {wanted}, not {value!r}")
        return None
