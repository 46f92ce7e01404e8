"""Readings of days, months, seasons, years and times of day."""

from __future__ import annotations

from dataclasses import replace

from eventx.timex.calendars import islamic, persian
from eventx.timex.clock import clock_time
from eventx.timex.cues import cues
from eventx.timex.cycles import Cycle, named_days
from eventx.timex.dates import absolute, figures_reading
from eventx.timex.lexicon import lexicon
from eventx.timex.numbers import year_of
from eventx.timex.plain import plain_day
from eventx.timex.reading import (
    Beside,
    Fixed,
    Found,
    Holding,
    Inside,
    Nearest,
    Nth,
    Plain,
    Reading,
    Step,
    Timed,
    Weekend,
)
from eventx.timex.slots import Slots, day_number, found_of, mod_of, ordinal
from eventx.timex.units import longest_month

_DEICTIC = {
    "today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1, "overnight": -1,
    "the day before yesterday": -2, "the day after tomorrow": 2,
}  # fmt: skip


def day(slots: Slots) -> list[Found]:
    return found_of(slots, date_reading(slots), mod_of(slots) or ("APPROX" if "approx" in slots else None))


def date_reading(slots: Slots) -> Reading | None:
    """The day, month, season … that the slots name, with its part of day or clock time."""
    day = _unclocked(slots)
    time = clock_time(slots)
    if time is None and slots.text("deictic") in ("tonight", "overnight"):
        time = "NI"
    if time is None:
        return day
    if day is None or isinstance(day, (Fixed, Nearest, Step, Inside)):
        narrative = "same_part" in slots and "that" in [
            w.text.lower() for w in slots.words[slots.match.first : slots.match.last]
        ]
        return Timed(day, time, narrative)
    return None


def _unclocked(slots: Slots) -> Reading | None:
    relation, step = slots.relation()
    if "past" in slots.text("deixis") and slots.words[slots.spans["deixis"][0] - 1].text.lower() == "this":
        relation = None  # "this past Tuesday" is the nearest one
    if "deictic" in slots:
        return Step("D", _DEICTIC[slots.text("deictic")])
    fixed = absolute(slots)
    if fixed:
        return Fixed(fixed)
    cycle = cycle_of(slots)
    if cycle is None:
        if ("part" in slots) and relation is not None:
            night_before = relation == -1
            return Step("D", -1 if night_before else relation, step)
        return None
    container = _container(slots, relation or 0, step)
    if container:
        return Inside(container, cycle)
    return Nearest(cycle, relation, step)


def _container(slots: Slots, relation: int, step: bool) -> Reading | None:
    """The year, month or week that the words put around a position: "… last year", "… of that month"."""
    if "same" in slots.spans or (relation == 0 and "unit" in slots.spans and "deixis" not in slots.spans):
        return Step(slots.unit() or "Y", 0, narrative=True)
    if "year" in slots.spans and not slots.text("year").isdigit():
        return Step("Y", relation, step)
    unit = slots.unit()
    return Step(unit, relation, step) if unit in ("Y", "M", "W") else None


def cycle_of(slots: Slots) -> Cycle | None:
    month, number = slots.value("month"), day_number(slots)
    if month and number:
        return _monthday(int(month), number)
    if month:
        return Cycle("month", f"{int(month):02}")
    if "weekday" in slots:
        return Cycle("weekday", str(slots.value("weekday")))
    if number:
        return Cycle("day", f"{number:02}")
    if "season" in slots:
        return Cycle("season", str(slots.value("season")))
    for kind, most in (("quarter", 4), ("half", 2)):
        if kind in slots.spans:
            nth = ordinal(slots.text(kind))
            return Cycle(kind, f"{kind[0].upper()}{nth}") if nth and nth <= most else None
    return None


def _monthday(month: int, number: int) -> Cycle | None:
    if number > longest_month(month):
        return None
    return Cycle("monthday", f"{month:02}-{number:02}")


def both_ends(slots: Slots) -> list[Found]:
    """The two ends of a range; what both share (month, year) fills both."""
    split = slots.spans["split"]
    ends: list[Found] = []
    for prefix, first, last in (("a_", slots.match.first, split[0]), ("b_", split[1], slots.match.last)):
        own = slots.end(prefix)
        if {"two", "year2"} & own.spans.keys() and "a_year" in slots.spans:
            own = replace(own, spans={**own.spans, "two_of": slots.spans["a_year"]})
        reading = date_reading(own)
        if reading is None:
            return []
        while slots.words[first].text.lower() in ("the", "and", "to") and first < last - 1:
            first += 1
        mod = mod_of(slots) if prefix == "a_" else None
        rule = slots.match.rule
        ends.append(Found(first, last, rule.id, reading, mod, None, "begin" if prefix == "a_" else "end", rule.guards))
    words = slots.text("split")
    return [replace(end, part=None) for end in ends] if words in ("and", "or", "&", "/") else ends


def named(slots: Slots) -> list[Found]:
    day = slots.match.rule.fixed["named"]
    if date := named_days()[day].date:
        return found_of(slots, Fixed(date))
    return _named_position(slots, Cycle("named", day))


def feast(slots: Slots) -> list[Found]:
    """A feast of the moon's calendars. Of a year that its table lacks, or that is one of its own calendar, nothing."""
    cycle = Cycle("feast", slots.match.rule.fixed["named"])
    year = slots.text("year")
    if year and cycle.in_year(int(year)) is None:
        return []
    about = "APPROX" if cycle.margin or slots.match.rule.fixed["named"] == "ramadan" else None
    return [replace(one, mod=one.mod or about) for one in _named_position(slots, cycle)]


def _named_position(slots: Slots, cycle: Cycle) -> list[Found]:
    relation, step = slots.relation()
    year = slots.text("year")
    value = cycle.in_year(int(year)) if year else None
    reading: Reading = Fixed(value, cycle.margin) if value else Nearest(cycle, relation, step)
    if "part" in slots:
        reading = Timed(reading, str(slots.value("part")))
    return found_of(slots, reading, mod_of(slots))


def weekend(slots: Slots) -> list[Found]:
    this = slots.words[slots.match.first].text.lower() == "this"
    return found_of(slots, Step("WE", 0) if this else Weekend())


def holding(slots: Slots) -> list[Found]:
    inner = date_reading(replace(slots, spans={k: v for k, v in slots.spans.items() if k != "unit"}))
    return found_of(slots, Holding(slots.unit() or "W", inner) if inner else None)


def nth(slots: Slots) -> list[Found]:
    """ "The first week of September", "the last day of that month"."""
    unit, count, container = slots.unit(), _nth(slots), _stretch(slots)
    if container is None or unit is None or count is None:
        return []
    return found_of(slots, Nth(container, unit, count))


def nth_weekday(slots: Slots) -> list[Found]:
    """ "The first Tuesday of November 2016", "the last Friday of this month"."""
    count, container = _nth(slots), _stretch(slots)
    if container is None or count is None or count > 5:
        return []
    return found_of(slots, Inside(container, Cycle("weekday", str(slots.value("weekday"))), count))


def _nth(slots: Slots) -> int | None:
    return ordinal(slots.text("ordinal")) if "ordinal" in slots.spans else -1


def _stretch(slots: Slots) -> Reading | None:
    """The month or year that the nth of something is counted in."""
    if "container" in slots.spans:
        relation, step = slots.relation()
        letter = str(lexicon().classes["UNIT"][slots.text("container")])
        return Step(letter, relation or 0, step or relation is None)
    spans = {k: v for k, v in slots.spans.items() if k not in ("unit", "ordinal", "weekday")}
    return date_reading(replace(slots, spans=spans))


def weekday_week(slots: Slots) -> list[Found]:
    """ "Friday week": the Friday after the coming one; "yesterday week", "tomorrow week": a week from that day."""
    if "deictic" in slots:
        count = _DEICTIC[slots.text("deictic")]
        return found_of(slots, Step("D", count + (7 if count >= 0 else -7)))
    return found_of(slots, Beside(Nearest(Cycle("weekday", str(slots.value("weekday"))), turn=1), "W", 1))


def turn(slots: Slots) -> list[Found]:
    """ "The turn of the century": the year it begins in; of the 20th century, 1900."""
    if "ordinal" not in slots:
        return found_of(slots, Nearest(Cycle("century", "00")), "APPROX")
    count = ordinal(slots.text("ordinal"))
    return found_of(slots, Fixed(f"{count - 1:02}00") if count and 11 <= count <= 21 else None, "APPROX")


def year_in_words(slots: Slots) -> list[Found]:
    """ "Nineteen eighty-seven", "two thousand and nine"."""
    year = year_of([word.text.lower() for word in slots.tokens("yearwords")])
    return found_of(slots, Fixed(str(year)) if year else None, mod_of(slots))


def part_of_narrative(slots: Slots) -> list[Found]:
    relation, _ = slots.relation()
    words = [w.text.lower() for w in slots.words[slots.match.first : slots.match.last]]
    count = 1 if "next" in words else relation or 0
    time = str(slots.value("part"))
    pointing = relation is not None or bool(cues("pointing") & set(words))
    if not pointing and "the" not in words:
        return found_of(slots, Plain("TIME", f"XXXX-XX-XXT{time}"), mod_of(slots))
    reading = Timed(Step("D", count, True) if pointing else None, time, narrative=True)
    return found_of(slots, reading, mod_of(slots))


def plain(slots: Slots) -> list[Found]:
    """A date in full that dateparser reads."""
    words = slots.words[slots.match.first : slots.match.last]
    found = plain_day(" ".join(word.text for word in words))
    return found_of(slots, Fixed(found.isoformat()) if found else None)


def other_calendar(slots: Slots) -> list[Found]:
    """A date of the Persian or Islamic calendar; nothing where that calendar has no such day."""
    year, number = int(slots.text("year")), ordinal(slots.text("day") or slots.text("dayth")) or 0
    lunar = "islamicmonth" in slots
    month = int(slots.value("islamicmonth" if lunar else "persianmonth") or 0)
    found = islamic(year, month, number) if lunar else persian(year, month, number)
    if found is None:
        return []
    return found_of(slots, Fixed(found.isoformat(), margin=int(lunar)), "APPROX" if lunar else None)


def figures(slots: Slots) -> list[Found]:
    day = figures_reading(slots)
    time = clock_time(slots)
    return found_of(slots, Timed(day, time) if day and time and not isinstance(day, Timed) else day)
