"""From a rule's match to readings: one builder for each word that ``make`` may name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from eventx.timex.clock import clock_time
from eventx.timex.cycles import Cycle, named_days
from eventx.timex.dates import absolute, figures_reading
from eventx.timex.lexer import Word
from eventx.timex.lexicon import DataError, lexicon
from eventx.timex.numbers import amount, written
from eventx.timex.reading import Beside, Fixed, Found, Holding, Inside, Nearest, Nth, Plain, Reading, Step, Timed, Weekend
from eventx.timex.rules import Match

_DEICTIC = {
    "today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1, "overnight": -1,
    "the day before yesterday": -2, "the day after tomorrow": 2,
}  # fmt: skip
_BOUNDS = (
    ("no more", "EQUAL_OR_LESS"), ("no less", "EQUAL_OR_MORE"), ("at least", "EQUAL_OR_MORE"),
    ("at most", "EQUAL_OR_LESS"), ("up to", "EQUAL_OR_LESS"), ("more than", "MORE_THAN"), ("over", "MORE_THAN"),
    ("longer than", "MORE_THAN"), ("less than", "LESS_THAN"), ("fewer than", "LESS_THAN"), ("under", "LESS_THAN"),
    ("nearly", "LESS_THAN"), ("almost", "LESS_THAN"), ("close to", "APPROX"), ("about", "APPROX"),
    ("around", "APPROX"), ("approximately", "APPROX"), ("roughly", "APPROX"), ("some", "APPROX"), ("circa", "APPROX"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Slots:
    """The words of a match by slot, and the values that the rule gives."""

    words: Sequence[Word]
    match: Match
    spans: Mapping[str, tuple[int, int]]

    def __contains__(self, slot: str) -> bool:
        return slot in self.spans or slot in self.match.rule.fixed

    def tokens(self, slot: str) -> Sequence[Word]:
        """The words in a slot, none when it is empty."""
        first, last = self.spans.get(slot, (0, 0))
        return self.words[first:last]

    def text(self, slot: str) -> str:
        """The words of a slot in lower case, joined by spaces; "" when it is empty."""
        if slot in self.spans:
            return " ".join(word.text.lower() for word in self.tokens(slot))
        return str(self.match.rule.fixed.get(slot, ""))

    def value(self, slot: str) -> str | int | None:
        """The lexicon's value of the word in a slot, None when it is empty."""
        if slot not in self.spans:
            return self.match.rule.fixed.get(slot)
        return lexicon().value(_class_of(slot), self.text(slot))

    def unit(self) -> str | None:
        """The unit letter named by unit, units or n_bare."""
        for slot in ("unit", "units", "n_bare"):
            if slot in self.spans:
                word = self.text(slot)
                found = lexicon().classes["UNIT"].get(word) or lexicon().classes["UNITS"].get(word)
                return str(found) if found else {"season": "S"}.get(word)
        return None

    def count(self) -> float | None:
        """The amount; None when it is vague."""
        if "n" in self.spans:
            return amount(self.tokens("n"))
        fixed = self.match.rule.fixed.get("n")
        return float(fixed) if fixed and fixed != "X" else None

    def relation(self) -> tuple[int | None, bool]:
        """How the words step (last, next, following …) and whether from the narrative."""
        if "step" in self.spans:
            return int(self.value("step") or 0), True
        if "deixis" in self.spans:
            return int(self.value("deixis") or 0), False
        return None, False

    def end(self, prefix: str) -> Slots:
        """The slots of one end of a range: those of the other end left out."""
        ends = [span for slot, span in self.spans.items() if slot.startswith(("a_", "b_"))]
        shared = {k: v for k, v in self.spans.items() if k[:2] not in ("a_", "b_") and not _within(v, ends)}
        own = {k.removeprefix(prefix): v for k, v in self.spans.items() if k.startswith(prefix)}
        return replace(self, spans=shared | own)


def _within(span: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    return any(first <= span[0] and span[1] <= last for first, last in others)


def _class_of(slot: str) -> str:
    return {"same_part": "PART", "month_day": "ORDINAL"}.get(slot, slot.upper())


def build(words: Sequence[Word], match: Match) -> list[Found]:
    """The readings of a match: none when its rule drops it, two for a range.

    Words that name no time after all (a 31 June without year, a 13th month) give none either.
    """
    if match.rule.make == "drop":
        return []
    slots = Slots(words, match, match.slots)
    builder = _BUILDERS.get(match.rule.make)
    if builder is None:
        raise DataError(f"timex/rules.toml: {match.rule.id}: unknown make {match.rule.make}")
    return builder(slots)


def _found(slots: Slots, reading: Reading | None, mod: str | None = None) -> list[Found]:
    match = slots.match
    if reading is None:
        return []
    return [Found(match.first, match.last, match.rule.id, reading, mod, guards=match.rule.guards)]


def _mod(slots: Slots) -> str | None:
    for slot in ("mod_end", "early"):
        if slot in slots.spans:
            return "END" if slot == "mod_end" else str(slots.value("early"))
    return None


def _bound(slots: Slots) -> str | None:
    last = slots.spans.get("n", (slots.match.first, 0))[0]
    text = " ".join(word.text.lower() for word in slots.words[slots.match.first : last])
    return next((mod for words, mod in _BOUNDS if words in text), None)


def _date(slots: Slots) -> list[Found]:
    return _found(slots, date_reading(slots), _mod(slots) or ("APPROX" if "approx" in slots else None))


def date_reading(slots: Slots) -> Reading | None:
    """The day, month, season … that the slots name, with its part of day or clock time."""
    day = _day(slots)
    time = clock_time(slots)
    if time is None and slots.text("deictic") in ("tonight", "overnight"):
        time = "NI"
    if time is None:
        return day
    if day is None or isinstance(day, (Fixed, Nearest, Step, Inside)):
        narrative = "same_part" in slots and "that" in [w.text.lower() for w in slots.words[slots.match.first : slots.match.last]]
        return Timed(day, time, narrative)
    return None


def _day(slots: Slots) -> Reading | None:
    relation, step = slots.relation()
    if "deictic" in slots:
        return Step("D", _DEICTIC[slots.text("deictic")])
    fixed = absolute(slots)
    if fixed:
        return Fixed(fixed)
    cycle = _cycle(slots)
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


def _cycle(slots: Slots) -> Cycle | None:
    month, number = slots.value("month"), _day_number(slots)
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
    longest = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
    if number > longest:
        return Cycle("month", f"{month:02}")
    return Cycle("monthday", f"{month:02}-{number:02}")


def _day_number(slots: Slots) -> int | None:
    for slot in ("day", "dayth", "month_day"):
        if slot in slots.spans:
            return ordinal(slots.text(slot))
    return None


def ordinal(text: str) -> int | None:
    """The number of "14", "14th" or "fourteenth"; None for other words."""
    digits = text.rstrip("stndrh")
    if digits.isdigit():
        return int(digits)
    found = lexicon().classes["ORDINAL"].get(text)
    return int(found) if found else None


def _range(slots: Slots) -> list[Found]:
    """The two ends of a range; what both share (month, year) fills both."""
    split = slots.spans["split"]
    ends: list[Found] = []
    for prefix, first, last in (("a_", slots.match.first, split[0]), ("b_", split[1], slots.match.last)):
        own = slots.end(prefix)
        if "two" in own.spans:
            own = replace(own, spans={**own.spans, "two_of": slots.spans["a_year"]})
        reading = date_reading(own)
        if reading is None:
            return []
        while slots.words[first].text.lower() in ("the", "and", "to") and first < last - 1:
            first += 1
        mod = _mod(slots) if prefix == "a_" else None
        rule = slots.match.rule
        ends.append(Found(first, last, rule.id, reading, mod, None, "begin" if prefix == "a_" else "end", rule.guards))
    words = slots.text("split")
    return [replace(end, part=None) for end in ends] if words in ("and", "or", "&", "/") else ends


def _step(slots: Slots) -> list[Found]:
    relation, step = slots.relation()
    unit = slots.unit()
    if unit is None or relation is None:
        return []
    if unit.startswith("T"):
        return _found(slots, Plain("TIME", "PRESENT_REF") if relation == 0 else None)
    return _found(slots, _unit_step(unit, relation, step), _mod(slots))


def _unit_step(unit: str, count: int, narrative: bool) -> Reading:
    """Steps of the irregular units are steps of a regular one: a fortnight is two weeks."""
    return Step("W", 2 * count, narrative) if unit == "2W" else Step(unit, count, narrative)


def _narrative_step(slots: Slots) -> list[Found]:
    unit = slots.unit()
    if unit is None or unit.startswith("T"):
        return []
    relation, _ = slots.relation()
    if "step_next" in slots.spans:
        relation = 1
    return _found(slots, _unit_step(unit, relation or 0, True), _mod(slots))


def _current(slots: Slots) -> list[Found]:
    return _found(slots, Step(slots.unit() or "Y", 0, narrative=True), _mod(slots))


def _unit_beside(slots: Slots) -> list[Found]:
    """"The day before", "a week earlier": one unit from where the narrative stands."""
    words = slots.words[slots.match.last - 1].text.lower()
    sign = -1 if words in ("before", "earlier") else 1
    unit = slots.text("unit")
    if unit == "night":
        return _found(slots, Timed(Step("D", sign, True), "NI"))
    return _found(slots, Step(slots.unit() or "D", sign, narrative=True))


def _ago(slots: Slots) -> list[Found]:
    unit, count = slots.unit(), slots.count()
    if unit is None:
        return []
    if "weekday" in slots and count and unit in ("W", "2W"):
        week = _unit_step(unit, -int(count), False)
        return _found(slots, Inside(week, Cycle("weekday", str(slots.value("weekday")))))
    return _distance(slots, unit, count, -1, narrative=False)


def _hence(slots: Slots) -> list[Found]:
    return _distance(slots, slots.unit() or "D", slots.count(), 1, narrative=False)


def _later(slots: Slots) -> list[Found]:
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
    return _found(slots, reading, _bound(slots))


def _distance_step(unit: str, count: int, narrative: bool) -> Reading:
    """"A decade ago" is a year, not a decade: long units are counted in years."""
    years = {"E": 10, "C": 100, "L": 1000}.get(unit)
    return Step("Y", count * years, narrative) if years else _unit_step(unit, count, narrative)


def _in_units(slots: Slots) -> list[Found]:
    """"In three weeks": a day to come; guards turn it into a duration after a verb of the past."""
    unit, count = slots.unit(), slots.count()
    if unit is None or count is None or unit.startswith("T"):
        return _duration(slots)
    found = _distance(slots, unit, count, 1, narrative=False)
    first = slots.match.first + 1
    return [replace(one, first=first, guards=("coming",)) for one in found]


def _duration(slots: Slots) -> list[Found]:
    unit = slots.unit()
    if unit is None:
        return []
    count = slots.count()
    value = duration_value(None if "n_bare" in slots.spans else count, unit)
    if "n2" in slots.spans:
        value = _joined(value, slots)
    found = _found(slots, Plain("DURATION", value), _bound(slots))
    if "n_bare" in slots.spans:
        return [replace(one, first=slots.spans["n_bare"][0]) for one in found]
    return found


def _joined(value: str, slots: Slots) -> str:
    """"Two hours and 30 minutes": PT2H30M."""
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


def _set(slots: Slots) -> list[Found]:
    if "setword" in slots:
        return _found(slots, Plain("SET", str(slots.value("setword"))))
    if "weekdays" in slots:
        return _found(slots, Plain("SET", f"XXXX-WXX-{slots.value('weekdays')}" + _suffix(slots)))
    cycle = _cycle(slots)
    if cycle and "unit" not in slots and "units" not in slots:
        return _found(slots, Plain("SET", cycle.unanchored + _suffix(slots)))
    if slots.text("unit") == "weekend":
        return _found(slots, Plain("SET", "XXXX-WXX-WE"))
    if "part" in slots:
        return _found(slots, Plain("SET", "XXXX-XX-XX" + _suffix(slots)))
    unit = slots.unit()
    if unit is None:
        return []
    count = amount(slots.tokens("int") or slots.tokens("cardinal")) if "quant" in slots.spans else 1
    return _found(slots, Plain("SET", duration_value(count, unit)))


def _suffix(slots: Slots) -> str:
    return f"T{slots.value('part')}" if "part" in slots else ""


def _reference(slots: Slots) -> list[Found]:
    value = slots.match.rule.fixed.get("reference") or slots.value("reference")
    return _found(slots, Plain("DATE", str(value)))


def _recent(slots: Slots) -> list[Found]:
    relation, _ = slots.relation()
    return _found(slots, Plain("DATE", "FUTURE_REF" if relation == 1 else "PAST_REF"))


def _named(slots: Slots) -> list[Found]:
    day = slots.match.rule.fixed["named"]
    if "date" in named_days()[day]:
        return _found(slots, Fixed(named_days()[day]["date"]))
    relation, step = slots.relation()
    cycle = Cycle("named", day)
    year = slots.text("year")
    value = cycle.in_year(int(year)) if year else None
    reading: Reading = Fixed(value) if value else Nearest(cycle, relation, step)
    if "part" in slots:
        reading = Timed(reading, str(slots.value("part")))
    return _found(slots, reading, _mod(slots))


def _weekend(slots: Slots) -> list[Found]:
    first = slots.match.first
    while slots.words[first].text.lower() in ("over", "at", "during", "on", "for", "through", "throughout"):
        first += 1
    this = slots.words[first].text.lower() == "this"
    reading = Step("WE", 0) if this else Weekend()
    return [replace(found, first=first) for found in _found(slots, reading)]


def _holding(slots: Slots) -> list[Found]:
    inner = date_reading(replace(slots, spans={k: v for k, v in slots.spans.items() if k != "unit"}))
    return _found(slots, Holding(slots.unit() or "W", inner) if inner else None)


def _nth(slots: Slots) -> list[Found]:
    nth = ordinal(slots.text("ordinal")) if "ordinal" in slots.spans else -1
    unit = slots.unit()
    inner = replace(slots, spans={k: v for k, v in slots.spans.items() if k not in ("unit", "ordinal")})
    if "container" in slots.spans:
        relation, step = slots.relation()
        letter = str(lexicon().classes["UNIT"][slots.text("container")])
        container: Reading | None = Step(letter, relation or 0, step or relation is None)
    else:
        container = date_reading(inner)
    if container is None or unit is None or nth is None:
        return []
    return _found(slots, Nth(container, unit, nth))


def _beside(slots: Slots) -> list[Found]:
    """"Two days after Monday", "a week from Tuesday"."""
    inner_slots = replace(slots, spans={k: v for k, v in slots.spans.items() if k not in ("unit", "units", "n", "int", "cardinal")})
    inner, unit, count = date_reading(inner_slots), slots.unit(), slots.count()
    sign = int(slots.match.rule.fixed.get("sign", 1))
    if inner is None or unit is None or unit.startswith("T") or count is None or count != int(count):
        return []
    if unit == "2W":
        unit, count = "W", 2 * count
    return _found(slots, Beside(inner, unit, sign * int(count)), _bound(slots))


def _event_distance(slots: Slots) -> list[Found]:
    """"Two days after the attack": a duration, and how far from the event that follows."""
    sign = slots.match.rule.fixed.get("sign")
    word = slots.words[slots.match.last - 1].text.lower()
    if sign is None:
        sign = {"before": -1, "of": 0}.get(word, 1)
    unit = slots.unit() or "D"
    count = slots.count() if "n" in slots.spans else 1.0
    value = duration_value(count, unit)
    found = _found(slots, Plain("DURATION", value), _bound(slots))
    shift = None
    if count is not None and count == int(count) and not unit.startswith("T"):
        plain = {"2W": ("W", 2), "E": ("Y", 10), "C": ("Y", 100), "L": ("Y", 1000)}.get(unit, (unit, 1))
        shift = (int(sign) * int(count) * plain[1], plain[0])
    last = slots.match.last - (2 if word in ("to", "of") and sign != 0 else 1)
    return [replace(one, last=last, shift=shift) for one in found]


def _part_of_narrative(slots: Slots) -> list[Found]:
    relation, _ = slots.relation()
    words = [w.text.lower() for w in slots.words[slots.match.first : slots.match.last]]
    count = 1 if "next" in words else relation or 0
    time = str(slots.value("part"))
    first = slots.match.first
    while slots.words[first].text.lower() in ("in", "at", "by", "during", "of") and first < slots.match.last - 1:
        first += 1
    pointing = "that" in words or "same" in words or relation is not None or "next" in words
    reading = Timed(Step("D", count, True) if pointing else None, time, narrative=True)
    return [replace(one, first=first) for one in _found(slots, reading, _mod(slots))]


def _figures(slots: Slots) -> list[Found]:
    day = figures_reading(slots)
    time = clock_time(slots)
    return _found(slots, Timed(day, time) if day and time else day)


_BUILDERS: Mapping[str, Callable[[Slots], list[Found]]] = {
    "date": _date,
    "figures": _figures,
    "range": _range,
    "step": _step,
    "narrative-step": _narrative_step,
    "current": _current,
    "unit-beside": _unit_beside,
    "ago": _ago,
    "hence": _hence,
    "later": _later,
    "in-units": _in_units,
    "duration": _duration,
    "set": _set,
    "reference": _reference,
    "recent": _recent,
    "named-day": _named,
    "weekend": _weekend,
    "holding": _holding,
    "nth": _nth,
    "beside-day": _beside,
    "beside-date": _beside,
    "event-distance": _event_distance,
    "part-of-narrative": _part_of_narrative,
}
