"""The rules of data/timex/rules.toml, read and checked once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from eventx.timex.build import BUILDERS
from eventx.timex.cycles import named_days
from eventx.timex.feasts import feasts
from eventx.timex.guards import GUARDS
from eventx.timex.lexer import UNKNOWN, number_classes
from eventx.timex.lexer import words as tokens_of
from eventx.timex.lexicon import DataError, Lexicon, lexicon, read
from eventx.timex.patterns import Alphabet, compiled, names_in
from eventx.timex.rule import Rule, RuleSet

_KEYS = {"id", "find", "make", "with", "before", "guard", "example", "value", "values"}
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


@cache
def rule_set() -> RuleSet:
    """The rules, read and compiled once. Raises DataError when a data file is wrong."""
    tables = read("rules.toml")
    macros, rows = tables.get("macro", {}), [*_named_day_rules(), *tables.get("rule", [])]
    for row in rows:
        check(row)
    known, words = lexicon(), set[str]()
    for row in rows:
        words |= names_in(row["find"], macros)
    alphabet = _alphabet(words, known)
    classes = frozenset(known.classes) | frozenset(_SHAPES)
    rules = [
        Rule(
            row["id"],
            compiled(row["find"], macros, alphabet, classes),
            row["make"],
            row.get("with", {}),
            frozenset(row.get("before", ())),
            tuple(row.get("guard", ())),
        )
        for row in rows
    ]
    return RuleSet(tuple(rules), alphabet)


def check(row: Mapping[str, Any]) -> None:
    """Check a row of rules.toml. Raises DataError with the rule's name and the reason."""
    name = row.get("id", "(without id)")
    for key in row:
        if key not in _KEYS:
            raise DataError(f"timex/rules.toml: {name}: unknown key {key}; known: {', '.join(sorted(_KEYS))}")
    for key in ("id", "find", "make"):
        if not isinstance(row.get(key), str):
            raise DataError(f"timex/rules.toml: {name}: {key} is missing")
    if row["make"] != "drop" and row["make"] not in BUILDERS:
        raise DataError(f"timex/rules.toml: {name}: unknown make {row['make']}")
    for guard in row.get("guard", ()):
        if guard not in GUARDS:
            raise DataError(f"timex/rules.toml: {name}: unknown guard {guard}")


def _named_day_rules() -> list[dict[str, Any]]:
    """A rule for each named day and feast: its names, with an optional year or "last"."""
    named = [(day, "named-day", entry["names"]) for day, entry in named_days().items()]
    named += [(name, "feast", feast.names) for name, feast in feasts().items()]
    rows = []
    for day, make, names in named:
        spelt = " | ".join(" ".join(_spelt(name)) for name in names)
        find = f"{{MOD}}? (the)? (DEIXIS|STEP)? ({spelt}) (PART | ,? (of|in)? YEAR)?"
        rows.append({"id": f"named-{day}", "find": find, "make": make, "with": {"named": day}, "guard": ["named"]})
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
