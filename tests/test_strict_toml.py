"""TOML that is read within bounds."""

from __future__ import annotations

from tomllib import TOMLDecodeError

import pytest

from eventx.strict_toml import MAX_DEPTH, read_toml


def test_a_table() -> None:
    assert read_toml('a = "b"\n[c]\nd = [1, [2]]\n') == {"a": "b", "c": {"d": [1, [2]]}}


def test_what_is_as_deep_as_may_be() -> None:
    depth = MAX_DEPTH - 1
    assert read_toml(f"a = {'[' * depth}{']' * depth}")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a = ", "Invalid value"),
        ("a = " + "[" * 5000 + "]" * 5000, "deep"),
        ("a = " + "{a = " * 5000 + "1" + "}" * 5000, "deep"),
        (".".join("a" * 500) + " = 1", "deep"),
        ("a = " + "[" * MAX_DEPTH + "]" * MAX_DEPTH, "deep"),
        ("a = " + "9" * 5000, "cannot be read"),
        ("a = 2019-02-31", "cannot be read|Invalid"),
    ],
)
def test_all_errors_are_of_one_kind(text: str, message: str) -> None:
    with pytest.raises(TOMLDecodeError, match=message):
        read_toml(text)
