"""One pass over a document: every expression resolved in turn against what stands before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from eventx.documents.document import ZoneKind
from eventx.language.parsed import Parsed, zone_at
from eventx.timex.context import Context, Resolved
from eventx.timex.direction import is_deadline, pointing
from eventx.timex.expression import Shift, Timex
from eventx.timex.interval import interval
from eventx.timex.narrative import Narrative, is_far, is_history, points_at_document
from eventx.timex.reading import Figures, Fixed, Found, Reading, Timed
from eventx.timex.resolve import resolve
from eventx.timex.scene import Scene

_PARAGRAPH = re.compile(r"\n\s*\n|[.!?:;\"'”’)]\s*\n")


@dataclass
class Timeline:
    """The state of the pass. ``document_date`` is None where no single day is known."""

    parsed: Parsed
    scene: Scene
    document_date: date | None
    narrative: Narrative = field(default_factory=Narrative)
    history: bool = False
    far_paragraph: bool = False
    order: str | None = None

    def resolved(self, founds: Sequence[Found]) -> tuple[Timex, ...]:
        """The expressions of the document, in order."""
        self.history = is_history(founds, self.document_date)
        self.order = figure_order(founds, self.document_date)
        timexes: list[Timex] = []
        end = 0
        for found in founds:
            start = self.scene.words[found.first].start
            if _PARAGRAPH.search(self.scene.text, end, start):
                self.far_paragraph = False
            end = self.scene.words[found.last - 1].end
            timexes.append(self._next(found))
        return tuple(timexes)

    def _next(self, found: Found) -> Timex:
        context = Context(
            self.document_date,
            self.narrative,
            self.history or self.far_paragraph,
            pointing(self.scene, found),
            self.order,
        )
        outcome = resolve(found.reading, context)
        if not self._is_aside(found):
            self.narrative.mention(outcome.value)
            if is_far(found, self.document_date):
                self.far_paragraph = True
            elif points_at_document(found):
                self.far_paragraph = False
        return timex_of(self.scene, found, outcome)

    def _is_aside(self, found: Found) -> bool:
        """A caption or a year in parentheses stands outside the story: it does not move the narrative."""
        if self.scene.before(found.first) == "(" and self.scene.after(found.last) == ")":
            return True
        if isinstance(found.reading, Fixed) and len(found.reading.value) == 4 and self._attributive(found):
            return True
        zone = zone_at(self.parsed.document.zones, self.scene.words[found.first].start + self.parsed.offset)
        return zone is not None and zone.kind is ZoneKind.CAPTION

    def _attributive(self, found: Found) -> bool:
        """A year that names something: "the 1917 campaign"."""
        return self.scene.tag(found.last).startswith(("NN", "JJ"))


def timex_of(scene: Scene, found: Found, outcome: Resolved) -> Timex:
    """The expression with its value."""
    start, end = scene.words[found.first].start, scene.words[found.last - 1].end
    earliest, latest = outcome.bounds or interval(outcome.value)
    return Timex(
        start=start,
        end=end,
        text=scene.text[start:end],
        type=outcome.type or ("TIME" if "T" in outcome.value else "DATE"),
        value=outcome.value,
        mod=found.mod,
        earliest=earliest,
        latest=latest,
        basis=outcome.basis,
        anchor=outcome.anchor,
        rule=found.rule,
        shift=Shift(*found.shift) if found.shift else None,
        part=found.part,
        deadline=is_deadline(scene, found),
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
    if (
        document_date is None
        or reading.first == reading.second
        or document_date.year % 100 != reading.year % 100
    ):
        return None
    return next((k for k, day in orders.items() if day == (document_date.month, document_date.day)), None)
