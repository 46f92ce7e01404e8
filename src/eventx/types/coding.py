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

    "imposed sanctions" is SANCTION, "will impose sanctions" THREATEN. A frame of a hostile type may tell a cooperative
    act ("will send peacekeepers"), which is then agreed to, not threatened. Denied events keep their code.
    """
    if polarity is Polarity.POSITIVE and modality in event_type.codes:
        return _agreed() if _turns(event_type, frame) else event_type.codes[modality]
    return frame.code or event_type.code


def _turns(event_type: EventType, frame: Frame) -> bool:
    """Whether a frame tells a cooperative act where its type tells hostile ones."""
    kinds = (event_type.code, frame.code or event_type.code)
    usual, own = (quad_of(code.plover) in _plover().intended.of if code.plover else None for code in kinds)
    return usual is False and own is True


@cache
def _agreed() -> Code:
    intended = _plover().intended
    return Code(intended.plover, (), intended.cameo)


@cache
def quad_of(plover: str) -> str:
    """The quad class of a PLOVER type: quad_of("ASSAULT") is "material conflict"."""
    return next(quad for quad, types in _plover().quad.items() if plover in types)


def modes_of(plover: str) -> frozenset[str]:
    """The modes that a PLOVER type may have; empty for an unknown type."""
    return _plover().modes.get(plover, frozenset())


@dataclass(frozen=True, slots=True)
class _Intended:
    """The code of an intended act whose own code is in one of the quad classes ``of``."""

    of: frozenset[str]
    plover: str
    cameo: str


@dataclass(frozen=True, slots=True)
class _Plover:
    """The contents of ``data/plover.toml``; ``intended`` is the code of a cooperative act still to come."""

    quad: Mapping[str, frozenset[str]]
    modes: Mapping[str, frozenset[str]]
    intended: _Intended


@cache
def _plover() -> _Plover:
    return toml("plover.toml", _Plover)
