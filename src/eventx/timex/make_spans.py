"""Readings that no anchor is needed for: durations, sets, references."""

from __future__ import annotations

from dataclasses import replace

from eventx.timex.lexicon import lexicon
from eventx.timex.make_days import cycle_of
from eventx.timex.numbers import amount, written
from eventx.timex.reading import Found, Plain
from eventx.timex.slots import Slots, bound_of, found_of, ordinal

#: Halves that have a whole number of a smaller unit.
_HALVES = {("TH", 0.5): "PT30M", ("Y", 0.5): "P6M", ("TM", 0.5): "PT30S"}


def duration(slots: Slots) -> list[Found]:
    unit = slots.unit()
    if unit is None:
        return []
    count = slots.count()
    if "n_bare" in slots.spans or ("units" in slots.spans and slots.text("n") in ("a", "an")):
        count = None  # "for years", "a months-long trek"
    if "row" in slots.spans:
        count = ordinal(slots.text("row"))  # "for a third day"
    value = duration_value(count, unit)
    if "n2" in slots.spans:
        value = _joined(value, slots)
    found = found_of(slots, Plain("DURATION", value), bound_of(slots))
    if "n_bare" in slots.spans:
        return [replace(one, first=slots.spans["n_bare"][0]) for one in found]
    return found


def _joined(value: str, slots: Slots) -> str:
    """ "Two hours and 30 minutes": PT2H30M."""
    units = {**lexicon().classes["UNIT"], **lexicon().classes["UNITS"]}
    second = duration_value(amount(slots.tokens("n2")), str(units[slots.text("unit2")]))
    if value.startswith("PT") and second.startswith("PT"):
        return value + second[2:]
    return value + (second[1:] if "T" not in value else "")


def duration_value(count: float | None, unit: str) -> str:
    """The TIMEX3 value of a duration.

    >>> duration_value(3, "D"), duration_value(None, "Y"), duration_value(24, "TH")
    ('P3D', 'PXY', 'PT24H')
    """
    if count is not None and count != int(count) and (unit, count) in _HALVES:
        return _HALVES[unit, count]
    if unit == "2W":
        return f"P{written(None if count is None else 2 * count)}W"
    years = {"E": 10, "C": 100, "L": 1000}.get(unit)
    if years:
        vague = {"E": "E", "C": "C", "L": "L"}[unit]
        return f"PX{vague}" if count is None else f"P{written(years * count)}Y"
    if unit == "Q":
        return f"P{written(None if count is None else 3 * count)}M"
    if unit.startswith("T"):
        return f"PT{written(count)}{unit[1]}"
    return f"P{written(count)}{unit}"


def duration_long(slots: Slots) -> list[Found]:
    """ "Month-long", "years-long", "month-and-a-half-long"."""
    count = None if "units" in slots.spans else 1.5 if "half" in slots.spans else 1.0
    return found_of(slots, Plain("DURATION", duration_value(count, slots.unit() or "D")))


def repeated(slots: Slots) -> list[Found]:
    if "setword" in slots:
        return found_of(slots, Plain("SET", str(slots.value("setword"))))
    if "weekdays" in slots:
        return found_of(slots, Plain("SET", f"XXXX-WXX-{slots.value('weekdays')}" + _suffix(slots)))
    cycle = cycle_of(slots)
    if cycle and "unit" not in slots and "units" not in slots:
        return found_of(slots, Plain("SET", cycle.unanchored + _suffix(slots)))
    if slots.unit() == "WE":
        return found_of(slots, Plain("SET", "XXXX-WXX-WE"))
    if "part" in slots:
        return found_of(slots, Plain("SET", "XXXX-XX-XX" + _suffix(slots)))
    unit = slots.unit()
    if unit is None:
        return []
    count = amount(slots.tokens("int") or slots.tokens("cardinal")) if "quant" in slots.spans else 1
    return found_of(slots, Plain("SET", duration_value(count, unit)))


def _suffix(slots: Slots) -> str:
    return f"T{slots.value('part')}" if "part" in slots else ""


def reference(slots: Slots) -> list[Found]:
    value = slots.match.rule.fixed.get("reference") or slots.value("reference")
    return found_of(slots, Plain("DATE", str(value)))


def recent(slots: Slots) -> list[Found]:
    relation, _ = slots.relation()
    return found_of(slots, Plain("DATE", "FUTURE_REF" if relation == 1 else "PAST_REF"))
