"""Steps from an anchor to values: last week, two days later, the end of the month."""

from __future__ import annotations

from eventx.timex.context import Context, Direction, Resolved
from eventx.timex.expression import Basis
from eventx.timex.reading import Running, Step
from eventx.timex.units import finer, first_day, holding, stepped, unit_of

#: The value of a unit of which nothing is known, and what a known year leaves open of it.
OPEN_UNITS = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX",
         "H": "XXXX-HX", "S": "XXXX-XX", "Y": "XXXX", "E": "XXX", "C": "XX", "L": "X"}  # fmt: skip
_INSIDE_YEAR = {"D": "-XX-XX", "W": "-WXX", "WE": "-WXX-WE", "M": "-XX", "Q": "-QX", "S": "-XX", "H": "-HX"}


def step_value(step: Step, context: Context) -> Resolved:
    """The unit so many units from the day of writing, or from what the text speaks of."""
    narrative = step.narrative or (context.history and step.unit != "D")
    if not narrative:
        if context.document_date is None:
            return Resolved(OPEN_UNITS[step.unit], Basis.UNANCHORED)
        value = stepped(context.document_date, step.count, step.unit)
        return Resolved(value, Basis.DOCUMENT, context.document_date)
    return step_from(_anchor(step, context), step) or _unsaid_step(step, context)


def _anchor(step: Step, context: Context) -> str | None:
    """What a step counts from. "The same day" is a day told, whatever year has been named since; no day of a year."""
    if step.unit == "D" and step.count == 0:
        day = context.narrative.day()
        return day.isoformat() if day else None
    return context.narrative.counted_from(step.unit)


def _unsaid_step(step: Step, context: Context) -> Resolved:
    """A narrative step with nothing mentioned: the whole unit that runs may still be the document's."""
    if step.count == 0 and step.unit != "D" and context.document_date:
        return Resolved(holding(context.document_date, step.unit), Basis.DOCUMENT, context.document_date)
    return Resolved(OPEN_UNITS[step.unit], Basis.UNANCHORED)


def running_value(reading: Running, context: Context) -> Resolved:
    """The unit of the day of writing, unless a history or the past that the paragraph tells of holds it.

    "Earlier in the day" is of the day of writing only where the text has named no time before.

    A founding year told before does not hold "the month", nor what is "earlier in the year": that needs a time
    in the year to be earlier than.
    """
    step = Step(reading.unit, 0, narrative=True)
    if reading.unit == "D" and not context.history and context.narrative.last is None and context.document_date:
        return step_value(Step("D", 0), context)
    if reading.unit == "D" or context.document_history:
        return step_value(step, context)
    told = context.narrative.at_hand(reading.unit, strictly=reading.earlier)
    if told is not None and context.direction is Direction.PAST:
        return step_from(told, step) or _unsaid_step(step, context)
    return _unsaid_step(step, context)


def step_from(anchor: str | None, step: Step) -> Resolved | None:
    """A step from a value; parts the anchor does not know stay X ("two days later" in 1915: 1915-XX-XX)."""
    if anchor is None:
        return None
    unit = str(unit_of(anchor))
    if not finer(step.unit, unit) or step.unit == unit:
        return Resolved(stepped(first_day(anchor), step.count, step.unit), Basis.NARRATIVE, anchor[:10])
    if unit == "M" and step.unit == "D":
        return Resolved(f"{anchor}-XX", Basis.NARRATIVE, anchor)
    year = first_day(anchor).year
    if finer(unit, "E") and step.unit in _INSIDE_YEAR:
        return Resolved(f"{year:04}{_INSIDE_YEAR[step.unit]}", Basis.NARRATIVE, anchor)
    return None
