"""PLOVER and CAMEO codes of an event, from its frame, its type and its modality."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from eventx.cues.kinds import Modality, Polarity
from eventx.datafiles import toml
from eventx.types.frames import Code, EventType, Frame


def code_of(event_type: EventType, frame: Frame, polarity: Polarity, modality: Modality) -> Code:
    """The code of an event: its frame's, else its type's; an intended act has the code the type gives for that.

    "imposed sanctions" is SANCTION, "will impose sanctions" THREATEN. Denied events keep their code.
    """
    if polarity is Polarity.POSITIVE and modality in event_type.codes:
        return event_type.codes[modality]
    return frame.code or event_type.code


@cache
def quad_of(plover: str) -> str:
    """The quad class of a PLOVER type: quad_of("ASSAULT") is "material conflict"."""
    return next(quad for quad, types in _plover().quad.items() if plover in types)


def modes_of(plover: str) -> frozenset[str]:
    """The modes that a PLOVER type may have; empty for an unknown type."""
    return _plover().modes.get(plover, frozenset())


@dataclass(frozen=True, slots=True)
class _Plover:
    """The contents of ``data/plover.toml``."""

    quad: Mapping[str, frozenset[str]]
    modes: Mapping[str, frozenset[str]]


@cache
def _plover() -> _Plover:
    return toml("plover.toml", _Plover)
