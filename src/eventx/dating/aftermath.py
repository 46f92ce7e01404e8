"""What is so now, some time after a landmark: "A day after the vote, markets are falling"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from eventx.dating.constraint import Constraint
from eventx.dating.days import Days
from eventx.dating.happenings import LandmarkMention, mentions
from eventx.dating.landmarks import Landmarks
from eventx.dating.told import Told, span_of
from eventx.language.parsed import Parsed
from eventx.language.verb_groups import verb_group
from eventx.timex.expression import Shift
from eventx.timex.units import add_months

_MONTHS = {"M": 1, "Y": 12}


def aftermaths(parsed: Parsed, times: Iterable[Told], landmarks: Landmarks) -> Iterator[Constraint]:
    """Constraints from "two days after" a landmark, where the main clause is in the present tense.

    A number of weeks, months or years is rounded: half a unit stays open on each side.
    """
    for told in times:
        shift, root = told.found.shift, told.sentence.root
        if not shift or told.token.i > root.i or told.passage.after(told.found.last) != "after":
            continue
        if not verb_group(root).simple_present:
            continue
        near = mentions(parsed.doc, told.sentence, landmarks)
        found = [mention for mention in near if told.token.i < mention.token.i < root.i]
        days = Days.union(_shifted(mention, Shift(*shift)) for mention in found)
        if days:
            end = max(mention.token.idx + len(mention.token) for mention in found)
            what = " or ".join(dict.fromkeys(mention.landmark.what for mention in found))
            yield Constraint(days, span_of(parsed, told.span.start - parsed.offset, end), what, plain=False)


def _shifted(mention: LandmarkMention, shift: Shift) -> Days:
    """The days at a distance from a landmark."""
    spans = mention.landmark.spans
    return Days.union(Days.between(_moved(first, shift, -1), _moved(last, shift, 1)) for first, last in spans)


def _moved(day: date, shift: Shift, side: int) -> date:
    """A day moved by a shift, and by half its unit to one side where the number is rounded."""
    if shift.unit == "D":
        return day + timedelta(shift.count)
    if shift.unit == "W":
        return day + timedelta(7 * shift.count + 4 * side)
    months = _MONTHS.get(shift.unit, 12)
    return add_months(day, months * shift.count) + timedelta(16 * months * side)
