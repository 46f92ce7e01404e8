"""A judgement as text for a terminal, and as values for JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from eventx.scoring.columns import Beside, interval_values
from eventx.scoring.comparison import Moved, compare
from eventx.scoring.figures import Score, Share, Tally
from eventx.scoring.intervals import parts
from eventx.scoring.measure import Finding, Judgement

_NAME, _NUMBER = 16, 8
_MOVED_TITLES = {
    "gained": "found now",
    "lost": "lost",
    "newly_spurious": "spurious now",
    "no_longer_spurious": "no longer spurious",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a report is to hold: figures by type, at most ``errors`` findings of each kind, bootstrap intervals."""

    by_type: bool = False
    errors: int = 0
    intervals: bool = False


def text_report(new: Judgement, old: Judgement | None, wanted: Wanted) -> Iterator[str]:
    """Lines of the report; ``old`` is another run, whose figure stands last with the change after it."""
    yield _headline(new.score)
    if old is not None:
        yield f"against: {_headline(old.score)}"
    beside = Beside.of(new, old, intervals=wanted.intervals)
    yield _row("", ["P", "R", "F1"], beside.heads())
    for name, part in _parts(new.score):
        if _asked(part):
            yield _row(name, _numbers(part), beside.cells(name, part))
    if wanted.by_type:
        yield from _type_rows(new.score, beside)
    yield from _finding_rows("missed", new.missed, wanted.errors)
    yield from _finding_rows("spurious", new.spurious, wanted.errors)
    yield from _finding_rows("found, but false in part", new.false, wanted.errors)
    if old is not None:
        yield from _moved_rows(compare(new, old), wanted.errors)


def _headline(score: Score) -> str:
    events = score.events
    counts = ", ".join(
        f"{number} {noun}{'' if number == 1 else 's'}"
        for number, noun in ((score.documents, "document"), (events.gold, "gold event"), (events.predicted, "record"))
    )
    return f"{counts}; {score.splits} splits, {score.merges} merges"


def _parts(score: Score) -> Iterator[tuple[str, Tally | Share]]:
    """The counts that are not by type."""
    return ((name, part) for name, part in parts(score) if "." not in name)


def _asked(part: Tally | Share) -> bool:
    """Whether there was anything to count: a figure of nothing is no figure."""
    return bool(part.gold or part.predicted if isinstance(part, Tally) else part.asked)


def _numbers(part: Tally | Share) -> list[str]:
    if isinstance(part, Tally):
        return [f"{value:.3f}" for value in (part.precision, part.recall, part.f1)]
    return ["", "", f"{part.value:.3f}"]


def _row(name: str, numbers: Sequence[str], beside: Sequence[str]) -> str:
    cells = [f"{cell:>{_NUMBER}}" for cell in (*numbers, *beside)]
    return f"{name:<{_NAME}}{''.join(cells)}".rstrip()


def _type_rows(score: Score, beside: Beside) -> Iterator[str]:
    yield ""
    yield _row("type", ["gold", "records", "hit", "P", "R", "F1", "clean"], beside.heads())
    for name, tally in _types(score):
        counts = [str(count) for count in (tally.gold, tally.predicted, tally.hit)]
        rates = [tally.precision, tally.recall, tally.f1, score.clean_types.get(name, Share()).value]
        yield _row(name, [*counts, *(f"{rate:.2f}" for rate in rates)], beside.cells(f"types.{name}", tally))


def _types(score: Score) -> list[tuple[str, Tally]]:
    """Types, those with most gold events first, then by name."""
    return sorted(score.types.items(), key=lambda item: (-item[1].gold, item[0]))


def _finding_rows(title: str, findings: Sequence[Finding], limit: int) -> Iterator[str]:
    if not limit or not findings:
        return
    yield ""
    yield f"{title}: {len(findings)}" + (f", the first {limit}" if len(findings) > limit else "")
    for finding in findings[:limit]:
        event = finding.event
        note = f" ({finding.note})" if finding.note else ""
        yield f"  {finding.document}:{event.trigger.start} {event.type} {event.trigger.text!r}{note}"
        if event.sentence:
            yield f"      {event.sentence}"


def _moved_rows(moved: Moved, limit: int) -> Iterator[str]:
    counts = [f"{len(getattr(moved, kind))} {title}" for kind, title in _MOVED_TITLES.items()]
    yield ""
    yield f"events: {', '.join(counts)}"
    for kind, title in _MOVED_TITLES.items():
        yield from _finding_rows(title, getattr(moved, kind), limit)


def json_report(new: Judgement, old: Judgement | None, wanted: Wanted) -> dict[str, Any]:
    """The same as values: every figure by its name, and what ``wanted`` asks for beside them."""
    report = _score_values(new.score, wanted.by_type)
    if wanted.errors:
        report["missed"] = _finding_values(new.missed, wanted.errors)
        report["spurious"] = _finding_values(new.spurious, wanted.errors)
        report["false"] = _finding_values(new.false, wanted.errors)
    if wanted.intervals:
        report["intervals"] = interval_values(new.score, Beside.of(new, old, intervals=True))
    if old is not None:
        moved = compare(new, old)
        report["against"] = _score_values(old.score, wanted.by_type)
        report["moved"] = {kind: _finding_values(getattr(moved, kind)) for kind in _MOVED_TITLES}
    return report


def _score_values(score: Score, by_type: bool) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, part in _parts(score):
        values[name] = _rates(part) if isinstance(part, Tally) else part.value
    values |= {"splits": score.splits, "merges": score.merges, "documents": score.documents}
    if by_type:
        clean = {name: {"clean": share.value} for name, share in score.clean_types.items()}
        values["types"] = {
            name: _counts(tally) | _rates(tally) | clean.get(name, {"clean": 0.0}) for name, tally in _types(score)
        }
    return values


def _rates(tally: Tally) -> dict[str, float]:
    return {"p": tally.precision, "r": tally.recall, "f1": tally.f1}


def _counts(tally: Tally) -> dict[str, float]:
    return {"gold": tally.gold, "records": tally.predicted, "hit": tally.hit}


def _finding_values(findings: Sequence[Finding], limit: int | None = None) -> list[dict[str, Any]]:
    return [
        {
            "document": finding.document,
            "type": finding.event.type,
            "trigger": finding.event.trigger.text,
            "start": finding.event.trigger.start,
            "sentence": finding.event.sentence,
            "note": finding.note or None,
        }
        for finding in findings[:limit]
    ]
