"""Clock times and parts of the day, as TIMEX3 writes them after the T."""

from __future__ import annotations

import re

from eventx.timex.lexicon import lexicon
from eventx.timex.slots import Slots

_CLOCK = re.compile(r"(\d{1,2})[:.](\d\d)(?::(\d\d))?")


def clock_time(slots: Slots) -> str | None:
    """The time of day that a match names: "21:00", "MO"; None when it names none, or an impossible one.

    A clock time beats a part of the day: "Monday night at 9 p.m." is T21:00. A part of the day tells which
    half of the clock is meant: "9 at night" is T21:00.
    """
    figures = _figures(slots)
    part = slots.value("part") or slots.value("same_part")
    if figures is None:
        return str(part) if part else None
    hour, minute, second = figures
    half = slots.value("ampm")
    if half is not None and not 1 <= hour <= 12:
        half = None
    if half is not None:
        hour = hour % 12 + int(half)
    elif part in ("AF", "EV", "NI") and 1 <= hour < 12 and not (part == "NI" and hour < 5):
        hour += 12
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return str(part) if part else None
    return f"{hour:02}:{minute:02}" + (f":{second}" if second else "")


def _figures(slots: Slots) -> tuple[int, int, str | None] | None:
    if "hourname" in slots:
        hour, minute = str(lexicon().value("HOURNAME", slots.text("hourname"))).split(":")
        return int(hour), int(minute), None
    if "clock" in slots:
        match = _CLOCK.match(slots.text("clock"))
        return (int(match[1]), int(match[2]), match[3]) if match else None
    if "military" in slots:
        figures = slots.text("military")
        return int(figures[:2]), int(figures[2:]), None
    for slot in ("hour", "int"):
        if slot in slots and slots.text(slot).isdigit() and ("ampm" in slots or slot == "hour"):
            number = int(slots.text(slot))
            if number < 25:
                return number, 0, None
            if 100 <= number < 1260 and number % 100 < 60 and "ampm" in slots:
                return number // 100, number % 100, None
    return None
