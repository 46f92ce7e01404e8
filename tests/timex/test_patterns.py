"""What the match of a pattern can begin with, and what it needs: texts without it are not searched."""

from __future__ import annotations

import random
import re

import pytest

from eventx.timex.patterns import first_characters, needed_characters
from eventx.timex.rules import rule_set


@pytest.mark.parametrize(
    ("parts", "first"),
    [
        (["(?:[ab])", "(?:[c])"], "ab"),
        (["(?P<g0>[a])", "?", "(?:[b])"], "ab"),
        (["(?:[a])", "?", "(?:[b])", "?", "(?:[c])"], "abc"),
        (["(?P<g0>", "(?:[a])", "|", "(?:[b])", "?", "(?:[c])", ")", "(?:[d])"], "abc"),
        (["(?:", "(?:[a])", "?", ")", "(?:[b])"], "ab"),
        (["(?:", "(?:[a])", "|", "(?:[b])", ")", "?", "(?:[c])"], "abc"),
        (["(?:", "(?:", "(?:[a])", ")", "?", "(?:[b])", ")", "(?:[c])", "?"], "ab"),
        (["(?:[a])", "(?:", "(?:[b])", "|", "(?:[c])", ")", "?"], "a"),
    ],
)
def test_first_characters(parts: list[str], first: str) -> None:
    assert first_characters(parts) == frozenset(first)


def test_every_match_of_a_rule_begins_with_one_of_them_and_has_what_it_needs() -> None:
    rules = rule_set().rules
    known = sorted({character for rule in rules for character in rule.pattern.first})
    row = "".join(random.Random(1).choices(known, k=4000))
    found = 0
    for rule in rules:
        matches = [match.group() for match in re.finditer(rule.pattern.expression, row)]
        assert {match[0] for match in matches} <= rule.pattern.first, rule.id
        assert all(rule.pattern.may_match(frozenset(match)) for match in matches), rule.id
        found += bool(matches)
    assert found > len(rules) / 4


@pytest.mark.parametrize(
    ("parts", "needed"),
    [
        (["(?:[a])", "(?:[b])"], ["a", "b"]),
        (["(?:[a])", "?", "(?:[b])"], ["b"]),
        (["(?:", "(?:[a])", "|", "(?:[b])", "(?:[cd])", ")", "(?:[e])"], ["ab", "e"]),
        (["(?:", "(?:[a])", "?", "|", "(?:[b])", ")", "(?:[c])"], ["c"]),
        (["(?:", "(?:[a])", "(?:[b])", "?", ")", "?", "(?P<g0>[c])"], ["c"]),
        (["(?:[a])", "|", "(?:[b])"], ["ab"]),
    ],
)
def test_needed_characters(parts: list[str], needed: list[str]) -> None:
    """What may be left out is not needed; of alternatives one is."""
    assert needed_characters(parts) == tuple(frozenset(each) for each in needed)
