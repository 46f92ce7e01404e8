"""Quantities as records tell them."""

from __future__ import annotations

from eventx.documents.document import TextSpan
from eventx.values import dataclass


@dataclass(frozen=True, slots=True)
class Count:
    """How many persons or things: from ``min`` to ``max``, None where that side is open.

    ``text`` is what says so; ``approximate`` where it says that the number is not exact.
    """

    min: int | None
    max: int | None
    text: str
    approximate: bool


@dataclass(frozen=True, slots=True)
class Amount:
    """How much money: ``value``, None for a range or where one side is open, in a ``currency`` of ISO 4217.

    ``currency`` is None where several have the word ("crowns").
    """

    value: float | None
    currency: str | None
    min: float | None
    max: float | None
    text: str
    approximate: bool


@dataclass(frozen=True, slots=True)
class Change:
    """By how much something moved: ``value`` in ``unit`` ("percent", "points", a currency …).

    ``direction`` is up or down, None where neither is told. ``value`` is None for a range or where one side is open.
    """

    value: float | None
    unit: str
    direction: str | None
    min: float | None
    max: float | None
    text: str
    approximate: bool


@dataclass(frozen=True, slots=True)
class Length:
    """How long: ``value`` as ISO 8601 has it ("P2Y3M"), None for a range; ``min`` and ``max`` likewise."""

    value: str | None
    min: str | None
    max: str | None
    text: str
    approximate: bool


Quantity = Count | Amount | Change | Length


@dataclass(frozen=True, slots=True)
class Told:
    """What the mention with a ``trigger`` says, in the words of ``text``, by ``source`` (None: by the writer)."""

    min: int | None
    max: int | None
    approximate: bool
    text: str
    trigger: TextSpan
    source: str | None


@dataclass(frozen=True, slots=True)
class Total:
    """How many persons or things of a role an event tells of, by its main mention, and what each mention says."""

    role: str
    min: int | None
    max: int | None
    approximate: bool
    told: tuple[Told, ...]
