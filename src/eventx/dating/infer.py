"""The date of a document by inference: the days that all its clues leave open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from eventx.dating.aftermath import aftermaths
from eventx.dating.bounds import absolute_dates, names_of_their_time
from eventx.dating.constraint import Constraint
from eventx.dating.days import ANY, Days, each_year
from eventx.dating.happenings import dated_happenings
from eventx.dating.head import date_in_text, dateline_day, stated_date
from eventx.dating.landmarks import Landmarks
from eventx.dating.lead import filing_day
from eventx.dating.offices import office_holders
from eventx.dating.shared import DatedSentences, shared_sentences
from eventx.dating.told import Told, told_times
from eventx.documents.document import Document, DocumentDate
from eventx.language.parsed import Parsed


@dataclass(frozen=True, slots=True)
class Inference:
    """What the clues of a text leave open.

    ``used`` are the constraints that narrowed the days, ``refused`` those that contradict each other; where
    any is refused no single day is given.
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


def infer_date(
    parsed: Parsed,
    landmarks: Landmarks,
    others: DatedSentences = DatedSentences(),  # noqa: B008 - immutable
) -> DocumentDate:
    """The date of a document: its own where it has a day, else what its text tells; never a guess.

    A date that the text states in its head comes first. Else ``value`` is set only when the clues leave one
    day; ``earliest`` and ``latest`` are the bounds, ``evidence`` the passages that led there. ``others`` are
    the dated documents of the same run.

    Example: "Ministers fled Kabul as the Taliban took the city on Sunday." was written on 15 August 2021 or
    within the six days after it.
    """
    told, known = stated_date(parsed.document), parsed.document.date
    if told.value:
        return told
    found = inference(parsed, landmarks, others).date
    return found if found.basis == "inferred" else known


def dated(parsed: Parsed, landmarks: Landmarks, others: DatedSentences = DatedSentences()) -> Parsed:  # noqa: B008
    """The parsed document with its inferred date, the same where its day is known."""
    date = infer_date(parsed, landmarks, others)
    if date == parsed.document.date:
        return parsed
    return replace(parsed, document=replace(parsed.document, date=date))


def inference(
    parsed: Parsed,
    landmarks: Landmarks,
    others: DatedSentences = DatedSentences(),  # noqa: B008 - immutable
) -> Inference:
    """The days left open by everything the text tells, with the reasons."""
    known = Days.between(parsed.document.date.earliest, parsed.document.date.latest)
    times = list(told_times(parsed))
    found = _without_idle(narrowed(_constraints(parsed, times, landmarks, others), known), known)
    if found.refused or found.days.only:
        return found
    last = filing_day(parsed, times, found.days)
    return narrowed([*found.used, last], known) if last else found


def stated(document: Document) -> Inference:
    """The days that a document states in so many words; nothing of its prose is asked."""
    return narrowed(_stated(document), Days.between(document.date.earliest, document.date.latest))


def narrowed(constraints: Iterable[Constraint], known: Days = ANY) -> Inference:
    """The intersection of constraints with the days known before; what would leave no day is refused.

    After a contradiction nothing that rests on a choice of event or person is kept: all of it is refused.
    """
    given = list(constraints)
    found = _intersection(given, known)
    if not found.refused:
        return found
    plain = _intersection([constraint for constraint in given if constraint.plain], known)
    chosen = (constraint for constraint in (*found.used, *found.refused) if not constraint.plain)
    return Inference(plain.days, plain.used, (*plain.refused, *chosen))


def _without_idle(found: Inference, known: Days) -> Inference:
    """The same days from fewer passages: what narrowed them first may be idle after what came later."""
    kept = list(found.used)
    for constraint in found.used:
        rest = [other for other in kept if other is not constraint]
        if _intersection(rest, known).days == found.days:
            kept = rest
    return replace(found, used=tuple(kept))


def _intersection(constraints: Iterable[Constraint], days: Days) -> Inference:
    """Constraints in order, each kept that leaves any of the days."""
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
    parsed: Parsed, times: Sequence[Told], landmarks: Landmarks, others: DatedSentences
) -> Iterator[Constraint]:
    """All constraints, the plainest first."""
    yield from _stated(parsed.document)
    yield from shared_sentences(parsed.document.text, times, others)
    yield from absolute_dates(parsed, times)
    yield from names_of_their_time(parsed)
    yield from dated_happenings(parsed, times, landmarks)
    yield from aftermaths(parsed, times, landmarks)
    yield from office_holders(parsed, times)


def _stated(document: Document) -> Iterator[Constraint]:
    """What is stated without telling the day: a span of days, or a dateline without a year."""
    text = document.text
    date = date_in_text(text, document.zones)
    if date.evidence:
        yield Constraint(Days.between(date.earliest, date.latest), date.evidence[0], "stated in the head")
    elif dateline := dateline_day(text):
        day, span = dateline
        yield Constraint(each_year(day.month, day.day), span, "dateline")
