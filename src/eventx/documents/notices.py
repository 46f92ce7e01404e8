"""What reading has to say about an input besides its documents."""

from __future__ import annotations

from dataclasses import dataclass


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


def _sentence(source: str, reason: str, remedy: str) -> str:
    return f"{source}: {reason}" + (f"; {remedy}" if remedy else "")
