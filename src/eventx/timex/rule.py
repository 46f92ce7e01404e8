"""Rules of data/timex/rules.toml as values, and where they match in a row of tokens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Any

from eventx.timex.lexer import Word
from eventx.timex.patterns import Alphabet, Pattern
from eventx.values import dataclass

#: The longest run of tokens whose matches are remembered, and how many such runs: a few megabytes at most.
_SHORT, _MOST_SEEN = 12, 20_000


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what it finds, the reading it makes, the words it wants in front, the checks it must pass."""

    id: str
    pattern: Pattern
    make: str
    fixed: Mapping[str, str]
    before: frozenset[str]
    guards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A rule's match: tokens ``first`` to ``last`` (exclusive) with the tokens of each slot."""

    rule: Rule
    first: int
    last: int
    slots: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    def moved(self, by: int) -> Match:
        """The same match so many tokens further on."""
        slots = {slot: (first + by, last + by) for slot, (first, last) in self.slots.items()}
        return Match(self.rule, self.first + by, self.last + by, slots)


@dataclass(frozen=True, slots=True)
class RuleSet:
    """All rules with the alphabet they are written in."""

    rules: tuple[Rule, ...]
    alphabet: Alphabet
    _seen: dict[str, list[Match]] = field(default_factory=dict)
    _by_first: dict[str, list[int]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        by_first: dict[str, list[int]] = {}
        for number, rule in enumerate(self.rules):
            for character in rule.pattern.first:
                by_first.setdefault(character, []).append(number)
        object.__setattr__(self, "_by_first", by_first)

    def candidates(self, tokens: Sequence[Word]) -> list[Match]:
        """All matches of all rules, by place; at a place the longest first, then the earlier rule."""
        return [match.moved(start) for start, run in self.alphabet.runs(tokens) for match in self._within(run)]

    def _within(self, run: str) -> list[Match]:
        """The matches in a run of tokens. Most runs ("in the", ", and") come again and again: they are remembered."""
        found = self._seen.get(run)
        if found is None:
            found = self._matched(run)
            if len(run) <= _SHORT and len(self._seen) < _MOST_SEEN:
                self._seen[run] = found
        return found

    def _matched(self, run: str) -> list[Match]:
        characters = frozenset(run)
        asked = {number for character in characters for number in self._by_first.get(character, ())}
        found = [
            (match.start(), -match.end(), number, match)
            for number in asked
            if self.rules[number].pattern.may_match(characters)
            for match in self.rules[number].pattern.matches(run)
        ]
        found.sort(key=lambda row: row[:3])
        return [_match(self.rules[number], match) for _, _, number, match in found]


def _match(rule: Rule, match: Any) -> Match:
    slots: dict[str, tuple[int, int]] = {}
    for group, slot in rule.pattern.groups.items():
        if match.start(group) >= 0:
            slots.setdefault(slot, match.span(group))
    return Match(rule, match.start(), match.end(), slots)
