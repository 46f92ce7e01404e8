"""Two judgements of the same gold side by side: which events one found and the other did not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from eventx.scoring.measure import Finding, Judgement


@dataclass(frozen=True, slots=True)
class Moved:
    """What changed from one run to another, in the order of the gold."""

    gained: tuple[Finding, ...]
    lost: tuple[Finding, ...]
    newly_spurious: tuple[Finding, ...]
    no_longer_spurious: tuple[Finding, ...]


def compare(new: Judgement, old: Judgement) -> Moved:
    """What ``new`` gained and lost against ``old``."""
    return Moved(
        gained=_without(new.found, old.found),
        lost=_without(old.found, new.found),
        newly_spurious=_without(new.spurious, old.spurious),
        no_longer_spurious=_without(old.spurious, new.spurious),
    )


def _without(findings: Iterable[Finding], others: Iterable[Finding]) -> tuple[Finding, ...]:
    known = set(map(_identity, others))
    return tuple(finding for finding in findings if _identity(finding) not in known)


def _identity(finding: Finding) -> tuple[object, ...]:
    """The place and type of an event: all else of a record may differ between the runs."""
    event = finding.event
    return finding.document, event.type, event.trigger
