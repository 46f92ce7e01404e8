"""What the match of a pattern can begin with: texts without it are not searched."""

from __future__ import annotations

import random
import re

import pytest

from eventx.timex.patterns import first_characters
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


def test_every_match_of_a_rule_begins_with_one_of_them() -> None:
    rules = rule_set().rules
    known = sorted({character for rule in rules for character in rule.pattern.first})
    row = "".join(random.Random(1).choices(known, k=4000))
    found = 0
    for rule in rules:
        starts = {match.group()[0] for match in re.finditer(rule.pattern.expression, row)}
        assert starts <= rule.pattern.first, rule.id
        found += bool(starts)
    assert found > len(rules) / 4
