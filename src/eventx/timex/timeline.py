"""One pass over a document: every expression resolved in turn against what stands before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from eventx.documents.document import ZoneKind
from eventx.language.parsed import Parsed, zone_at
from eventx.language.verb_groups import verb_group
from eventx.timex.context import Context, Direction, Resolved
from eventx.timex.cues import cues
from eventx.timex.direction import is_deadline, pointing
from eventx.timex.expression import Basis, Shift, Timex
from eventx.timex.interval import interval
from eventx.timex.narrative import Narrative, is_far, is_history, points_at_document
from eventx.timex.nearest import pick
from eventx.timex.passage import Passage
from eventx.timex.reading import Figures, Fixed, Found, Nearest, Reading, Step, Timed
from eventx.timex.resolve import resolve
from eventx.timex.telling import Tellings, is_deictic_day
from eventx.timex.units import first_day, stepped, unit_of

_PARAGRAPH = re.compile(r"\n\s*\n|[.!?:;\"'”’)]\s*\n")

_PAIR = re.compile(r"\s*,?\s*(?:and|or|&)?\s+(?:on\s+)?")
#: Headlines and captions tell in the present what has happened.
_PRESENT_ZONES = frozenset({ZoneKind.TITLE, ZoneKind.STANDFIRST, ZoneKind.CAPTION})
#: Days between the two days of a pair.
_PAIRED = 3

_CLOSE = 4  # words between a clock time and the day that it is of
_STOPS = frozenset(".;!?")


@dataclass
class Timeline:
    """The state of the pass. ``document_date`` is None where no single day is known."""

    parsed: Parsed
    passage: Passage
    document_date: date | None
    narrative: Narrative = field(default_factory=Narrative)
    plans: Narrative = field(default_factory=Narrative)
    history: bool = False
    far_paragraph: bool = False
    order: str | None = None
    tellings: Tellings | None = None

    def resolved(self, founds: Sequence[Found]) -> tuple[Timex, ...]:
        """The expressions of the document, in order."""
        self.history = is_history(founds, self.document_date)
        self.order = figure_order(founds, self.document_date)
        self.tellings = Tellings(self.passage, founds)
        timexes: list[Timex] = []
        end = 0
        for i, found in enumerate(founds):
            start = self.passage.words[found.first].start
            if _PARAGRAPH.search(self.passage.text, end, start):
                self._begin_paragraph()
            end = self.passage.words[found.last - 1].end
            found = self._with_day_after(found, founds[i + 1 : i + 3])
            timexes.append(self._next(found, timexes[-1] if timexes else None))
        return tuple(timexes)

    def _begin_paragraph(self) -> None:
        self.far_paragraph = False
        self.narrative.begin_paragraph()
        self.plans = Narrative()

    def _next(self, found: Found, before: Timex | None) -> Timex:
        context = self._context(found)
        outcome = self._spoken(found, context) or self._year_from_quarter(found, before)
        outcome = outcome or resolve(found.reading, context)
        if before and before.earliest:
            if found.part == "end":
                outcome = _not_before(before.earliest, found, outcome, context)
            elif before.rule == found.rule and self._paired(before, found):
                outcome = _beside(before.earliest, found, outcome)
        if not self._is_aside(found):
            self._move(found, outcome, context.direction)
        return timex_of(self.passage, found, outcome)

    def _spoken(self, found: Found, context: Context) -> Resolved | None:
        """ "Tomorrow" in a quotation, told from the day on which it was spoken; open where that is a week or more."""
        told = self.tellings.of(found) if self.tellings and is_deictic_day(found) else None
        if told is None:
            return None
        spoken = resolve(told.reading, self._context(told))
        if unit_of(spoken.value) not in ("D", "T"):
            return resolve(found.reading, replace(context, document_date=None))
        day = first_day(spoken.value)
        outcome = resolve(found.reading, replace(context, document_date=day, history=False))
        return replace(outcome, basis=Basis.NARRATIVE, anchor=day.isoformat())

    def _year_from_quarter(self, found: Found, before: Timex | None) -> Resolved | None:
        """ "A year ago" compared with a quarter of the same sentence is that quarter of that year."""
        reading = found.reading
        if before is None or not isinstance(reading, Step) or reading.unit != "Y" or reading.count >= 0:
            return None
        start = self.passage.words[found.first].start
        compared = self.passage.before(found.first) in cues("comparing") or self.passage.after(found.last) in cues(
            "stretches"
        )
        if not compared or unit_of(before.value) != "Q" or _STOPS & set(self.passage.text[before.end : start]):
            return None
        value = stepped(first_day(before.value), 4 * reading.count, "Q")
        return Resolved(value, Basis.NARRATIVE, before.value)

    def _context(self, found: Found) -> Context:
        """What an expression is resolved against; in a clause that looks ahead, the plans of the paragraph."""
        undated, pointed = self.document_date is None, points_at_document(found)
        direction = pointing(self.passage, found, self._zone(found) not in _PRESENT_ZONES)
        planned = direction is Direction.FUTURE and self.plans.mentioned
        return Context(
            self.document_date,
            self.plans if planned else self.narrative,
            (self.history and not (undated and pointed))
            or (self.far_paragraph and not pointed and direction is Direction.PAST),
            direction,
            self.order,
            self.history,
        )

    def _paired(self, before: Timex, found: Found) -> bool:
        """Whether two expressions are a pair: "on Thursday and Friday"."""
        between = self.passage.text[before.end : self.passage.words[found.first].start]
        return _PAIR.fullmatch(between) is not None

    def _move(self, found: Found, outcome: Resolved, direction: Direction) -> None:
        """Take the narrative to a value. What is planned does not move what is told."""
        if self._is_planned(found, outcome, direction):
            self.plans.mention(outcome.value)
            return
        if self.document_date is None and outcome.basis is Basis.UNANCHORED:
            self.narrative.lose()
            return
        self.narrative.mention(outcome.value, self.history)
        if self.document_date is not None and is_far(found, self.document_date):
            self.far_paragraph = True
        elif points_at_document(found):
            self.far_paragraph = False

    def _is_planned(self, found: Found, outcome: Resolved, direction: Direction) -> bool:
        """Whether a value is still to come: after the day of writing or, where that is unknown, told with will."""
        if self.document_date is None:
            return direction is Direction.FUTURE and self.passage.will(found)
        earliest, _ = interval(outcome.value)
        return earliest is not None and earliest > self.document_date

    def _with_day_after(self, found: Found, following: Sequence[Found]) -> Found:
        """A clock time takes the day told right behind it: "at 2:45 p.m. (1845 GMT) on Tuesday"."""
        reading = found.reading
        if not isinstance(reading, Timed) or reading.day is not None or reading.narrative:
            return found
        last = found.last
        for after in following:
            if after.first - last > _CLOSE:
                break
            last = after.last
            if isinstance(after.reading, (Nearest, Fixed, Step)):
                between = {word.text for word in self.passage.words[found.last : after.first]}
                return found if between & _STOPS else replace(found, reading=replace(reading, day=after.reading))
            if not isinstance(after.reading, Timed):
                break
        return found

    def _is_aside(self, found: Found) -> bool:
        """A caption or a year in parentheses stands outside the story: it does not move the narrative.

        Nor does a year or a known day that only names something: "the 1917 campaign", "the 9/11 families"; nor, in
        news, the year of a relative clause: "the mayor, who was elected in 2015".
        """
        if self.passage.before(found.first) == "(" and self.passage.after(found.last) == ")":
            return True
        reading = found.reading
        naming = isinstance(reading, Fixed) and (len(reading.value) == 4 or found.rule.startswith("named-"))
        if naming and (self._attributive(found) or self._only_describes(found)):
            return True
        return self._zone(found) is ZoneKind.CAPTION

    def _zone(self, found: Found) -> ZoneKind | None:
        zone = zone_at(self.parsed.document.zones, self.passage.words[found.first].start + self.parsed.offset)
        return zone.kind if zone else None

    def _only_describes(self, found: Found) -> bool:
        """Whether news tell a year in a relative clause, which says who or what is meant: "who was elected in 2015"; or
        as that since when something has been so: "has led it since 2015".
        """
        verb = None if self.history else self.passage.verb(found)
        if verb is None:
            return False
        since = self.passage.before(found.first) == "since" and verb_group(verb).present_perfect
        return since or verb.dep_ == "relcl"

    def _attributive(self, found: Found) -> bool:
        """A year that names something: "the 1917 campaign"."""
        return self.passage.tag(found.last).startswith(("NN", "JJ"))


def _shift(found: Found) -> Shift | None:
    """The distance from an anchor that events may know better: "two days after …", "a day earlier"."""
    if found.shift:
        return Shift(*found.shift)
    reading = found.reading
    return Shift(reading.count, reading.unit) if isinstance(reading, Step) and reading.narrative else None


def _not_before(begin: date, found: Found, outcome: Resolved, context: Context) -> Resolved:
    """The end of a range is not before its beginning: "from Monday to Wednesday"."""
    reading = found.reading
    if not isinstance(reading, Nearest) or not (end := interval(outcome.value)[0]) or end >= begin:
        return outcome
    value = pick(reading.cycle, None, begin, Direction.FUTURE)
    return replace(outcome, value=value) if value else outcome


def _beside(day: date, found: Found, outcome: Resolved) -> Resolved:
    """The second of a pair of weekdays follows the first: "on Thursday and Friday", written on that Thursday."""
    reading, second = found.reading, interval(outcome.value)[0]
    if not isinstance(reading, Nearest) or reading.relation is not None or reading.cycle.kind != "weekday":
        return outcome
    value = pick(reading.cycle, None, day, Direction.FUTURE)
    if second is None or second >= day or value is None or (first_day(value) - day).days > _PAIRED:
        return outcome
    return replace(outcome, value=value)


def timex_of(passage: Passage, found: Found, outcome: Resolved) -> Timex:
    """The expression with its value."""
    start, end = passage.words[found.first].start, passage.words[found.last - 1].end
    earliest, latest = outcome.bounds or interval(outcome.value)
    return Timex(
        start=start,
        end=end,
        text=passage.text[start:end],
        type=outcome.type or ("TIME" if "T" in outcome.value else "DATE"),
        value=outcome.value,
        mod=found.mod,
        earliest=earliest,
        latest=latest,
        basis=outcome.basis,
        anchor=outcome.anchor,
        rule=found.rule,
        shift=_shift(found),
        part=found.part,
        deadline=is_deadline(passage, found),
    )


def figure_order(founds: Sequence[Found], document_date: date | None) -> str | None:
    """Whether the document writes its dates in figures month first (MD) or day first (DM); None where open.

    A date that can be read one way only settles it, and so does one that is the document's own day in one of
    the two ways. Dates that contradict each other settle nothing.
    """
    orders = {order for found in founds if (order := _order(found.reading, document_date))}
    return orders.pop() if len(orders) == 1 else None


def _order(reading: Reading, document_date: date | None) -> str | None:
    if isinstance(reading, Timed) and reading.day:
        reading = reading.day
    if not isinstance(reading, Figures):
        return None
    orders = reading.orders()
    if len(orders) == 1:
        return next(iter(orders))
    if document_date is None or reading.first == reading.second or document_date.year % 100 != reading.year % 100:
        return None
    return next((k for k, day in orders.items() if day == (document_date.month, document_date.day)), None)
