"""What is wrong with a data file, and where: file, line, key and reason."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from eventx.datafiles.toml_lines import TomlLines
from eventx.errors import EventxError

#: So many known values are still listed in a message.
_FEW = 40


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: ``oil_spill.toml:12: frames.spill.when.patient: unknown noun class 'see'``."""

    source: str
    line: int | None
    key: str
    reason: str

    def __str__(self) -> str:
        place = self.source if self.line is None else f"{self.source}:{self.line}"
        return ": ".join(filter(None, (place, self.key, self.reason)))


class DataError(EventxError):
    """Data files that say something they cannot. The message tells the first of the ``problems``."""

    def __init__(self, problems: Sequence[Problem], more: str = "") -> None:
        others = len(problems) - 1
        super().__init__(f"{problems[0]} (and {others} more{more})" if others else str(problems[0]))
        self.problems = tuple(problems)

    @classmethod
    def at(cls, source: str, key: str, reason: str) -> DataError:
        """The error of one problem whose line is not known."""
        return cls([Problem(source, None, key, reason)])


@dataclass(slots=True)
class Findings:
    """The problems of one file, collected while it is read. Lines are only looked up where there is one."""

    source: str
    text: str
    problems: list[Problem] = field(default_factory=list)
    _lines: TomlLines | None = None

    def add(self, path: Sequence[str | int], key: str, reason: str, value: str | None = None) -> None:
        """Note that what stands at ``path`` is wrong, or the text ``value`` in it."""
        if self._lines is None:
            self._lines = TomlLines(self.text)
        self.problems.append(Problem(self.source, self._lines.line(path, value), key, reason))


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a data file: its path for the line, and the names that a reader knows it by.

    The third table of ``[[frames]]`` is ("frames", 2) by path and ``frames.strike`` by name.
    """

    findings: Findings
    path: tuple[str | int, ...] = ()
    names: tuple[str, ...] = ()

    def at(self, part: str | int, name: str | None = None) -> Place:
        """The place of a key or an element here; ``name`` is shown for it where a number tells little."""
        return Place(self.findings, (*self.path, part), (*self.names, str(part) if name is None else name))

    def complain(self, reason: str, value: str | None = None) -> None:
        """Note a problem here (see Findings.add)."""
        self.findings.add(self.path, ".".join(self.names) or "file", reason, value)


def unknown(what: str, value: str, known: Collection[str]) -> str:
    """How an unknown value is told: with the known one it is nearest to, or with all if they are few."""
    if close := get_close_matches(value, sorted(known), 1, 0.7):
        return f"unknown {what} {value!r}; did you mean {close[0]!r}?"
    listed = f"; known: {', '.join(sorted(known))}" if len(known) <= _FEW else ""
    return f"unknown {what} {value!r}{listed}"
