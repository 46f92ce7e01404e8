"""PLOVER and CAMEO codes of an event, from its frame, its type and its modality."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from eventx.cues.kinds import Modality, Polarity
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
    return next(quad for quad, types in _plover()["quad"].items() if plover in types)


def modes_of(plover: str) -> frozenset[str]:
    """The modes that a PLOVER type may have; empty for an unknown type."""
    return frozenset(_plover()["modes"].get(plover, ()))


@cache
def _plover() -> dict[str, dict[str, list[str]]]:
    text = (files("eventx") / "data" / "plover.toml").read_text(encoding="utf-8")
    table: dict[str, dict[str, list[str]]] = tomllib.loads(text)
    return table
