"""Every rule finds its own example, and a wrong rule file is told by rule and reason."""

from __future__ import annotations

from typing import Any

import pytest

from eventx.datafiles import DataError, read_toml
from eventx.timex.build import BUILDERS
from eventx.timex.guards import GUARDS
from eventx.timex.lexer import number_classes, words
from eventx.timex.patterns import expand
from eventx.timex.rules import RuleFile, RuleRow, rule_file, rule_set

RULES = rule_file().rule


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_finds_its_example(rule: RuleRow, read_parsed: Any) -> None:
    found = read_parsed(rule.example)
    expected = list(rule.values) or ([rule.value] if rule.value else [])
    assert [timex.value for timex in found] == expected


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_names_what_there_is(rule: RuleRow) -> None:
    assert rule.make == "drop" or rule.make in BUILDERS
    assert set(rule.guard) <= GUARDS.keys()


def test_every_builder_and_every_guard_is_used_by_a_rule() -> None:
    assert BUILDERS.keys() - {rule.make for rule in RULES} == {"named-day", "feast"}
    assert GUARDS.keys() == {guard for rule in rule_set().rules for guard in rule.guards}


def test_rule_ids_are_not_used_twice() -> None:
    names = [rule.id for rule in rule_set().rules]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ('finds = "noon"\nmake = "date"', "6: rule.noonish.finds: unknown key 'finds'; did you mean 'find'?"),
        ('find = "noon"', "4: rule.noonish.make: is missing"),
        ('find = "noon"\nmake = "noons"', "4: rule.noonish: unknown make 'noons'"),
        ('find = "noon"\nmake = "drop"\nguard = ["sun"]', "4: rule.noonish: unknown guard 'sun'"),
    ],
)
def test_a_wrong_rule_is_told_by_name_and_reason(row: str, message: str) -> None:
    text = f'[macro]\nA = "a"\n\n[[rule]]\nid = "noonish"\n{row}\nexample = "noon"\n'
    with pytest.raises(DataError) as caught:
        read_toml(text, "rules.toml", RuleFile)
    assert message in "\n".join(map(str, caught.value.problems))


def test_a_macro_that_is_missing_or_circular_is_told() -> None:
    with pytest.raises(DataError, match="unknown macro 'SUN'"):
        expand("{SUN} MONTH", {})
    with pytest.raises(DataError, match="circular"):
        expand("{A}", {"A": "{A} B"})


def test_every_number_has_a_character_of_its_own_shape() -> None:
    known = rule_set().alphabet
    for number in [str(n) for n in range(10_000)] + [f"{n:02}" for n in range(100)] + [f"{n:04}" for n in range(2500)]:
        assert known.knows(number_classes(number)), number


def test_the_longest_match_comes_first_then_the_earlier_rule() -> None:
    found = rule_set().candidates(words("early last week"))
    assert (found[0].rule.id, found[0].last) == ("unit-deictic", 3)
    assert [match.last for match in found if match.first == 0] == sorted(
        (match.last for match in found if match.first == 0), reverse=True
    )
