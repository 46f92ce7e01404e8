"""Readings at a distance from an anchor: last week, two days later, a week from Tuesday."""

from __future__ import annotations

from dataclasses import replace

from eventx.timex.cycles import Cycle
from eventx.timex.lexicon import lexicon
from eventx.timex.make_days import date_reading
from eventx.timex.make_spans import duration, duration_value
from eventx.timex.reading import Beside, Found, Nearest, Plain, Reading, Running, Step, Timed
from eventx.timex.slots import Slots, bound_of, found_of, mod_of


def step(slots: Slots) -> list[Found]:
    relation, step = slots.relation()
    unit = slots.unit()
    if unit is None or relation is None:
        return []
    if unit.startswith("T"):
        return found_of(slots, Plain("TIME", "PRESENT_REF") if relation == 0 else None)
    return found_of(slots, unit_step(unit, relation, step), mod_of(slots))


def unit_step(unit: str, count: int, narrative: bool) -> Step:
    """Steps of the irregular units are steps of a regular one: a fortnight is two weeks."""
    return Step("W", 2 * count, narrative) if unit == "2W" else Step(unit, count, narrative)


def narrative_step(slots: Slots) -> list[Found]:
    unit = slots.unit()
    if unit is None or unit.startswith("T"):
        return []
    relation, _ = slots.relation()
    if "step_next" in slots.spans:
        relation = 1
    return found_of(slots, unit_step(unit, relation or 0, True), mod_of(slots))


def current(slots: Slots) -> list[Found]:
    earlier = slots.words[slots.match.first].text.lower() == "earlier"
    return found_of(slots, Running(slots.unit() or "Y", earlier), mod_of(slots))


def unit_beside(slots: Slots) -> list[Found]:
    """ "The day before", "a week earlier": one unit from where the narrative stands."""
    words = slots.words[slots.match.last - 1].text.lower()
    sign = -1 if words in ("before", "earlier") else 1
    unit = slots.text("unit")
    if unit == "night":
        return found_of(slots, Timed(Step("D", sign, True), "NI"))
    return found_of(slots, Step(slots.unit() or "D", sign, narrative=True))


def ago(slots: Slots) -> list[Found]:
    unit, count = slots.unit(), slots.count()
    if unit is None:
        return []
    if "weekday" in slots and count and unit in ("W", "2W"):
        weeks = int(count) * (2 if unit == "2W" else 1)
        last = Nearest(Cycle("weekday", str(slots.value("weekday"))), turn=-1)
        return found_of(slots, Beside(last, "W", -weeks))
    return _distance(slots, unit, count, -1, narrative=False)


def ago_day(slots: Slots) -> list[Found]:
    """ "Five years ago today": that day of that year; "ten years ago this month": that month."""
    unit, count = slots.unit(), slots.count()
    inner = date_reading(replace(slots, spans={k: v for k, v in slots.spans.items() if k == "deictic"}))
    if "container" in slots.spans:
        inner = Step(str(lexicon().classes["UNIT"][slots.text("container")]), 0)
    if unit is None or unit.startswith("T") or inner is None or count is None or count != int(count):
        return []
    regular = unit_step(unit, -int(count), False)
    return found_of(slots, Beside(inner, regular.unit, regular.count, same=True))


def hence(slots: Slots) -> list[Found]:
    return _distance(slots, slots.unit() or "D", slots.count(), 1, narrative=False)


def later(slots: Slots) -> list[Found]:
    sign = int(slots.match.rule.fixed["sign"])
    return _distance(slots, slots.unit() or "D", slots.count(), sign, narrative=True)


def _distance(slots: Slots, unit: str, count: float | None, sign: int, narrative: bool) -> list[Found]:
    """So many units from an anchor; a vague number of them is only past or future."""
    reading: Reading
    if count is None or unit.startswith("T"):
        reading = Plain("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF")
        if unit.startswith("T"):
            reading = Plain("DURATION", duration_value(count, unit))
    elif count != int(count):
        finer = {"E": ("Y", 10), "C": ("Y", 100), "Y": ("M", 12), "W": ("D", 7), "M": ("D", 30)}.get(unit, ("D", 1))
        reading = Step(finer[0], sign * round(count * finer[1]), narrative)
    else:
        reading = _distance_step(unit, sign * int(count), narrative)
    return found_of(slots, reading, bound_of(slots))


def _distance_step(unit: str, count: int, narrative: bool) -> Reading:
    """ "A decade ago" is a year, not a decade: long units are counted in years."""
    years = {"E": 10, "C": 100, "L": 1000}.get(unit)
    return Step("Y", count * years, narrative) if years else unit_step(unit, count, narrative)


def in_units(slots: Slots) -> list[Found]:
    """ "In three weeks": a day to come; guards turn it into a duration after a verb of the past."""
    unit, count = slots.unit(), slots.count()
    if unit is None or count is None or unit.startswith("T"):
        return duration(slots)
    return _distance(slots, unit, count, 1, narrative=False)


def beside(slots: Slots) -> list[Found]:
    """ "Two days after Monday", "a week from Tuesday"."""
    inner_slots = replace(
        slots,
        spans={k: v for k, v in slots.spans.items() if k not in ("unit", "units", "n", "int", "cardinal")},
    )
    inner, unit, count = date_reading(inner_slots), slots.unit(), slots.count()
    sign = int(slots.match.rule.fixed.get("sign", 1))
    if inner is None or unit is None or unit.startswith("T") or count is None or count != int(count):
        return []
    if unit == "2W":
        unit, count = "W", 2 * count
    return found_of(slots, Beside(inner, unit, sign * int(count)), bound_of(slots))


def event_distance(slots: Slots) -> list[Found]:
    """ "Two days after the attack": a duration, and how far from the event that follows."""
    word = slots.words[slots.match.last - 1].text.lower()
    sign = int(slots.match.rule.fixed.get("sign") or {"before": -1, "of": 0}.get(word, 1))
    unit = slots.unit() or "D"
    count = slots.count() if "n" in slots.spans else None if "n_bare" in slots.spans else 1.0
    value = duration_value(count, unit)
    found = found_of(slots, Plain("DURATION", value), bound_of(slots))
    shift = None
    if count is not None and count == int(count) and not unit.startswith("T"):
        plain = {"2W": ("W", 2), "E": ("Y", 10), "C": ("Y", 100), "L": ("Y", 1000)}.get(unit, (unit, 1))
        shift = (sign * int(count) * plain[1], plain[0])
    last = slots.match.last - (2 if word in ("to", "of") and sign != 0 else 1)
    return [replace(one, last=last, shift=shift) for one in found]
