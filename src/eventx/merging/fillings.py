"""How two mentions of a type fill their roles: alike, by other names, in other words, with other numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from eventx.events.mentions import EventMention, MentionArgument
from eventx.language.lemmas import lemma
from eventx.timex.numbers import figure


@dataclass(frozen=True, slots=True)
class Fillings:
    """How many of the roles that both mentions fill they fill alike, and which by ``others`` names or ``unlike`` words.

    ``same_count`` and ``other_count``: both count what fills a role, and the numbers are one, or differ
    ("killed one soldier", "killed two policemen"). ``mine`` and ``theirs`` are the roles that each fills.

    >>> # "Rebels attacked the port", "The attack on the port killed six": same 1 (the target), others and unlike none
    """

    same: int
    others: frozenset[str]
    unlike: frozenset[str]
    same_count: bool
    other_count: bool
    mine: frozenset[str]
    theirs: frozenset[str]


def fillings(later: EventMention, earlier: EventMention) -> Fillings:
    """Compare the arguments of two mentions of one type, role by role; what only stands near is left out."""
    mine, theirs = _by_role(later), _by_role(earlier)
    shared = mine.keys() & theirs.keys()
    verdicts = {role: _verdict(mine[role], theirs[role]) for role in shared}
    counts = [(x, y) for role in shared if (x := _counts(mine[role])) and (y := _counts(theirs[role]))]
    return Fillings(
        len(_roles(verdicts, "same")), _roles(verdicts, "other"), _roles(verdicts, "unlike"),
        any(x & y for x, y in counts), any(not x & y for x, y in counts), frozenset(mine), frozenset(theirs),
    )  # fmt: skip


def _by_role(mention: EventMention) -> dict[str, list[MentionArgument]]:
    found: dict[str, list[MentionArgument]] = {}
    for argument in mention.arguments:
        if not argument.by_reach and not argument.is_bare_pronoun:
            found.setdefault(argument.role, []).append(argument)
    return found


def _roles(verdicts: Mapping[str, str], verdict: str) -> frozenset[str]:
    return frozenset(role for role, found in verdicts.items() if found == verdict)


def _verdict(mine: Sequence[MentionArgument], theirs: Sequence[MentionArgument]) -> str:
    if any(_same(x, y) for x in mine for y in theirs):
        return "same"
    return "other" if all(x.entity for x in (*mine, *theirs)) else "unlike"


def _same(x: MentionArgument, y: MentionArgument) -> bool:
    if x.key in y.key or y.key in x.key or lemma(x.head) == lemma(y.head):
        return True
    # A government, its capital and its people act for one another.
    return bool(x.entity and y.entity and x.entity.country and x.entity.country == y.entity.country)


def _counts(arguments: Sequence[MentionArgument]) -> frozenset[float]:
    """The numbers that count what fills a role: of "two policemen" 2, of "six" 6."""
    words = (t for a in arguments for t in (a.head, *a.head.children) if t is a.head or t.dep_ == "nummod")
    return frozenset(number for word in words if (number := figure(word.lower_)) is not None)
