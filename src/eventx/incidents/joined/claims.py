"""Claims side by side: who is said to have done it, by whom, who claims it and who denies it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from eventx.incidents.incident import Claim, Party, Stance
from eventx.incidents.joined.statements import Statement
from eventx.incidents.names import Likeness, Name, likeness

_ORDER = {stance: at for at, stance in enumerate(Stance)}


def claims(role: str, statements: Iterable[Statement]) -> tuple[Claim, ...]:
    """Statements joined where party, stance and source are the same; the party that most documents name comes first."""
    told = sorted(set(statements), key=lambda each: (each.document, each.event, each.party.text, each.stance))
    parties = _joined([each.party for each in told])
    sources = _joined([each.source for each in told if each.source])
    grouped: dict[tuple[Name, Stance, Name | None], list[Statement]] = {}
    documents: dict[Name, set[str]] = {}
    for each in told:
        key = parties[each.party], each.stance, sources[each.source] if each.source else None
        grouped.setdefault(key, []).append(each)
        documents.setdefault(key[0], set()).add(each.document)

    def order(key: tuple[Name, Stance, Name | None]) -> tuple[int, str, int, str]:
        party, stance, source = key
        return -len(documents[party]), party.text, _ORDER[stance], source.text if source else ""

    return tuple(_claim(role, *key, grouped[key]) for key in sorted(grouped, key=order))


def _claim(role: str, party: Name, stance: Stance, source: Name | None, told: Sequence[Statement]) -> Claim:
    documents, events = sorted({each.document for each in told}), sorted({each.event for each in told})
    return Claim(role, _party(party), stance, _party(source) if source else None, tuple(documents), tuple(events))


def _party(name: Name) -> Party:
    return Party(name.text, name.country)


def _joined(names: Sequence[Name]) -> dict[Name, Name]:
    """Each name, and the one that stands for it: of those that are one party the one told most, then the shortest."""
    counted = Counter(names)
    ordered = sorted(
        counted, key=lambda name: (-counted[name], len(name.text), name.text, name.kind, name.country or "")
    )
    found: dict[Name, Name] = {}
    for name in ordered:
        same = (other for other in ordered if other in found and likeness(name, other) is Likeness.SAME)
        found[name] = found.get(next(same, name), name)
    return found
