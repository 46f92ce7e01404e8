"""The rules of data/timex/rules.toml, read and checked once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from eventx.datafiles import toml
from eventx.datafiles.compiled import compiled_table
from eventx.datafiles.problems import unknown
from eventx.datafiles.shapes import KEY, REQUIRED
from eventx.timex.build import BUILDERS
from eventx.timex.cycles import named_days
from eventx.timex.feasts import feasts
from eventx.timex.guards import GUARDS
from eventx.timex.lexer import UNKNOWN, number_classes
from eventx.timex.lexer import words as tokens_of
from eventx.timex.lexicon import Lexicon, lexicon
from eventx.timex.patterns import Alphabet, compiled, names_in
from eventx.timex.rule import Rule, RuleSet

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
    "FRACTION",
    "QFIG",
    "HFIG",
    "FYFIG",
]
#: One number of each shape: every set of classes that lexer.number_classes can give.
_NUMBERS = "0 5 00 05 12 13 24 31 32 99 000 100 0000 0060 0600 2400 1000 1959 1960 2199 2200 2360 2500 12345 1.5 1,000"


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


@compiled_table
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
    """A rule for each named day and feast: its names, with an optional year or "last"."""
    named = [(day, "named-day", entry.names) for day, entry in named_days().items()]
    named += [(name, "feast", feast.names) for name, feast in feasts().items()]
    rows = []
    for day, make, names in named:
        spelt = " | ".join(" ".join(_spelt(name)) for name in names)
        find = f"{{MOD}}? (the)? (DEIXIS|STEP)? ({spelt}) (PART | ,? (of|in)? YEAR)?"
        rows.append(RuleRow(f"named-{day}", find, make, {"named": day}, guard=("named",)))
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
    sets |= {frozenset({word}) for word in spelt}
    sets |= {frozenset({shape}) for shape in _SHAPES}
    sets |= {frozenset({"NTH", "ORDINAL"}), frozenset({"NTH", "ORDINAL", "DAYTH"}), UNKNOWN}
    alphabet = Alphabet(used)
    alphabet.learn(sorted(sets, key=sorted))
    return alphabet
