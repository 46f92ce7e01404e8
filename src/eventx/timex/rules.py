"""The rules of data/timex/rules.toml, and where they match in a row of tokens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from eventx.datafiles import toml
from eventx.datafiles.problems import unknown
from eventx.datafiles.shapes import KEY, REQUIRED
from eventx.timex.cycles import named_days
from eventx.timex.lexer import UNKNOWN, Word, number_classes
from eventx.timex.lexer import words as tokens_of
from eventx.timex.lexicon import Lexicon, lexicon
from eventx.timex.patterns import Alphabet, Pattern, compiled, names_in

_SHAPES = [
    "INT",
    "DECIMAL",
    "DAY",
    "HOUR",
    "YEAR",
    "TWO",
    "UPTO3",
    "MILITARY",
    "NTH",
    "DAYTH",
    "ORDINAL",
    "DECADE",
    "DECADE2",
    "YEAR2",
    "CLOCK",
    "ISODATE",
    "ISOTIME",
    "NUMDATE",
]
#: One number of each shape: every set of classes that lexer.number_classes can give.
_NUMBERS = "0 5 00 05 12 13 24 31 32 99 000 100 0000 0060 0600 2400 1000 1959 1960 2199 2200 2360 2500 12345 1.5 1,000"
#: The longest run of tokens whose matches are remembered, and how many such runs: a few megabytes at most.
_SHORT, _MOST_SEEN = 12, 20_000


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule as it stands in the file; the keys are explained there."""

    id: str
    find: str
    make: str
    fixed: Mapping[str, str] = field(default_factory=dict, metadata={KEY: "with"})
    before: frozenset[str] = frozenset()
    guard: tuple[str, ...] = ()
    example: str = field(default="", metadata=REQUIRED)
    value: str | None = None
    values: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        from eventx.timex.build import BUILDERS
        from eventx.timex.guards import GUARDS

        if self.make not in {"drop", *BUILDERS}:
            raise ValueError(unknown("make", self.make, BUILDERS.keys()))
        for guard in self.guard:
            if guard not in GUARDS:
                raise ValueError(unknown("guard", guard, GUARDS.keys()))


@dataclass(frozen=True, slots=True)
class RuleFile:
    """The contents of rules.toml."""

    macro: Mapping[str, str]
    rule: tuple[RuleRow, ...]


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
        found = [
            (match.start(), -match.end(), number, match)
            for number, rule in enumerate(self.rules)
            for match in rule.pattern.expression.finditer(run)
        ]
        found.sort(key=lambda row: row[:3])
        return [_match(self.rules[number], match) for _, _, number, match in found]


def _match(rule: Rule, match: Any) -> Match:
    slots: dict[str, tuple[int, int]] = {}
    for group, slot in rule.pattern.groups.items():
        if match.start(group) >= 0:
            slots.setdefault(slot, match.span(group))
    return Match(rule, match.start(), match.end(), slots)


@cache
def rule_set() -> RuleSet:
    """The rules, read and compiled once. Raises DataError when a data file is wrong."""
    file = rule_file()
    macros, rows = file.macro, [*_named_day_rules(), *file.rule]
    known, words = lexicon(), set[str]()
    for row in rows:
        words |= names_in(row.find, macros)
    alphabet = _alphabet(words, known)
    classes = frozenset(known.classes) | frozenset(_SHAPES)
    rules = [
        Rule(row.id, compiled(row.find, macros, alphabet, classes), row.make, row.fixed, row.before, row.guard)
        for row in rows
    ]
    return RuleSet(tuple(rules), alphabet)


def rule_file() -> RuleFile:
    """The rules as they stand in the file. Raises DataError when it is wrong."""
    return toml("timex/rules.toml", RuleFile)


def _named_day_rules() -> list[RuleRow]:
    """A rule for each named day: its names, with an optional year or "last"."""
    rows = []
    for day, entry in named_days().items():
        names = " | ".join(" ".join(_spelt(name)) for name in entry.names)
        find = f"{{MOD}}? (the)? (DEIXIS|STEP)? ({names}) (PART | ,? of? YEAR)?"
        rows.append(RuleRow(f"named-{day}", find, "named-day", {"named": day}))
    return rows


def _spelt(name: str) -> list[str]:
    return [next(iter(word.classes - set(lexicon().classes)), word.text) for word in tokens_of(name)]


def _alphabet(used: set[str], known: Lexicon) -> Alphabet:
    """The characters for every set of classes that a token can have."""
    spelt = {name for name in used if not name.isupper()}
    spelt |= {word for words in known.classes.values() for word in words}
    sets = {
        frozenset({word}) | known.classes_of(form) for word in spelt for form in (word, word.capitalize(), word.upper())
    }
    sets |= {number_classes(number) for number in _NUMBERS.split()}
    sets |= {frozenset({shape}) for shape in _SHAPES}
    sets |= {frozenset({"NTH", "ORDINAL"}), frozenset({"NTH", "ORDINAL", "DAYTH"}), UNKNOWN}
    alphabet = Alphabet(used)
    alphabet.learn(sorted(sets, key=sorted))
    return alphabet
