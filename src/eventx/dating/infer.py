"""The date of a document by inference: the days that all its clues leave open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from eventx.dating.bounds import absolute_dates, names_of_their_time
from eventx.dating.constraint import Constraint
from eventx.dating.days import ANY, Days, each_year
from eventx.dating.happenings import dated_happenings
from eventx.dating.head import date_in_text, dateline_day
from eventx.dating.landmarks import Landmarks
from eventx.dating.lead import filing_day
from eventx.dating.offices import office_holders
from eventx.dating.shared import shared_sentences
from eventx.dating.told import Told, told_times
from eventx.documents.document import DocumentDate, TextSpan
from eventx.language.parsed import Parsed


@dataclass(frozen=True, slots=True)
class Inference:
    """What the clues of a text leave open.

    ``used`` are the constraints that narrowed the days, ``refused`` those that contradict the ones before them;
    where any is refused no single day is given.
    """

    days: Days
    used: tuple[Constraint, ...] = ()
    refused: tuple[Constraint, ...] = ()

    @property
    def date(self) -> DocumentDate:
        """The result as a document's date."""
        if not self.used:
            return DocumentDate()
        value = None if self.refused else self.days.only
        evidence = tuple(dict.fromkeys(constraint.evidence for constraint in self.used))
        return DocumentDate(value, "inferred", self.days.earliest, self.days.latest, evidence)


def infer_date(parsed: Parsed, landmarks: Landmarks, others: Iterable[Parsed] = ()) -> DocumentDate:
    """The date of a document from its text alone; never a guess.

    A date that the text states in its head is taken first. Else ``value`` is set only when the clues leave one
    day; ``earliest`` and ``latest`` are the bounds, ``evidence`` the passages that led there. ``others`` are
    documents of the same run; those with a known day help where they share sentences.
    """
    stated = date_in_text(parsed.document.text, parsed.document.zones)
    return stated if stated.value else inference(parsed, landmarks, others).date


def inference(parsed: Parsed, landmarks: Landmarks, others: Iterable[Parsed] = ()) -> Inference:
    """The days left open by everything the text tells, with the reasons."""
    times = list(told_times(parsed))
    found = narrowed(_constraints(parsed, times, landmarks, others))
    last = filing_day(parsed, times, found.days) if not found.refused and found.days.only is None else None
    return narrowed([*found.used, last]) if last else found


def narrowed(constraints: Iterable[Constraint]) -> Inference:
    """The intersection of constraints in order, the strongest kind first; what would leave no day is refused."""
    days = ANY
    used: list[Constraint] = []
    refused: list[Constraint] = []
    for constraint in constraints:
        left = days & constraint.days
        if not left:
            refused.append(constraint)
        elif left != days:
            used.append(constraint)
            days = left
    return Inference(days, tuple(used), tuple(refused))


def _constraints(
    parsed: Parsed, times: Sequence[Told], landmarks: Landmarks, others: Iterable[Parsed]
) -> Iterator[Constraint]:
    """All constraints, the plainest first."""
    yield from _stated(parsed)
    yield from shared_sentences(parsed, times, others)
    yield from names_of_their_time(parsed)
    yield from absolute_dates(times)
    yield from dated_happenings(parsed, times, landmarks)
    yield from office_holders(parsed, list(times))


def _stated(parsed: Parsed) -> Iterator[Constraint]:
    """What the head tells when it does not tell a whole day: a span of days, or a dateline without a year."""
    stated = date_in_text(parsed.document.text, parsed.document.zones)
    if stated.evidence:
        yield Constraint(
            Days.between(stated.earliest, stated.latest), stated.evidence[0], "stated in the head"
        )
    elif dateline := dateline_day(parsed.document.text):
        day, span = dateline
        yield Constraint(each_year(day.month, day.day), _span(parsed, span), "dateline")


def _span(parsed: Parsed, span: TextSpan) -> TextSpan:
    return TextSpan(parsed.document.text[span.start : span.end], span.start, span.end)
