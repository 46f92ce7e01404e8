"""What reading has to say about an input besides its documents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_KINDS_NAMED = 8


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be read. ``source`` is a path, or a path with a line (``news.jsonl:7``)."""

    source: str
    reason: str
    remedy: str = ""

    def __str__(self) -> str:
        return _sentence(self.source, self.reason, self.remedy)


@dataclass(frozen=True, slots=True)
class Caution:
    """An input that was read, but about which there is some doubt.

    A ``grave`` one tells of a mishap in the run itself: it is told even to who wants no warnings.
    """

    source: str
    reason: str
    remedy: str = ""
    grave: bool = False

    def __str__(self) -> str:
        return _sentence(self.source, self.reason, self.remedy)


@dataclass(frozen=True, slots=True)
class PassedOver:
    """Files of a folder that are of no kind that is read, counted by their suffix.

    ``textless`` are the suffixes of tables in which no column is known to hold texts.
    """

    source: str
    suffixes: Mapping[str, int]
    textless: tuple[str, ...] = ()

    def __str__(self) -> str:
        number = sum(self.suffixes.values())
        files = "1 file of another kind was" if number == 1 else f"{number:,} files of other kinds were"
        ranked = sorted(self.suffixes.items(), key=lambda pair: (-pair[1], pair[0]))
        named = ", ".join(f"{count:,} {suffix}" for suffix, count in ranked[:_KINDS_NAMED])
        more = f" and {len(ranked) - _KINDS_NAMED} more kinds" if len(ranked) > _KINDS_NAMED else ""
        told = f"{self.source}: {files} not read ({named}{more})"
        return f"{told}; --text-field names the text of a {' or '.join(self.textless)}" if self.textless else told


def _sentence(source: str, reason: str, remedy: str) -> str:
    return f"{source}: {reason}" + (f"; {remedy}" if remedy else "")
