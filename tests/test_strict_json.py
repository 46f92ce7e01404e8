"""JSON read without silent choices."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventx.strict_json import MAX_DEPTH, json_text, read_json

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)


@given(VALUES)
def test_what_json_writes_is_read(value: object) -> None:
    assert read_json(json.dumps(value), finite=True) == value


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"a": 1, "b": 2, "a": 1}', "the key 'a' stands twice"),
        ('[{"x": {"b": 1, "b": 2}}]', "the key 'b' stands twice"),
        ("[" * 101 + "]" * 101, "deep"),
        ('{"a":' * 101 + "1" + "}" * 101, "deep"),
        ("[" * 100_000, "deep"),
        ("9" * 5000, "digits"),
        ("{", "Expecting"),
    ],
)
def test_what_is_refused(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        read_json(text)


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e400", "-1e999"])
def test_numbers_that_json_has_not(number: str) -> None:
    read_json(f"[{number}]")
    with pytest.raises(ValueError, match="number"):
        read_json(f"[{number}]", finite=True)


@pytest.mark.parametrize("text", ['"' + "[{" * 500 + '"', '{"a": "\\"' + "[" * 500 + '"}', "[" + "{}, " * 500 + "{}]"])
def test_brackets_in_strings_and_beside_one_another_are_not_deep(text: str) -> None:
    read_json(text)


@pytest.mark.alone
@pytest.mark.parametrize("text", ["[" * MAX_DEPTH + '"' + '\\"' * 200_000, "[" * 101 + '"\\"' * 200_000 + "\\"])
def test_time_grows_with_the_length_alone(text: str) -> None:
    started = time.process_time()
    with pytest.raises(ValueError, match=r"."):
        read_json(text)
    assert time.process_time() - started < 2


class TestWriting:
    @given(VALUES)
    def test_the_value_stays(self, value: object) -> None:
        assert json.loads(json_text(value)) == value

    @pytest.mark.parametrize("sign", ["\x7f", "\x9b", "\x85", "\u2028", "\u202e", "\u2066", "\ud800", "\x1b", "\u200f"])
    def test_signs_that_steer_are_escaped(self, sign: str) -> None:
        text = json_text({f"k{sign}": [f"a{sign}b"]})
        assert text.isascii() and json.loads(text) == {f"k{sign}": [f"a{sign}b"]}

    def test_other_letters_stay_as_they_are(self) -> None:
        assert json_text(["Zoë", "新闻", "\xa0"]) == '["Zoë", "新闻", "\xa0"]'

    def test_indented(self) -> None:
        assert json_text([1], indent=1) == "[\n 1\n]"

    @pytest.mark.parametrize("value", [float("nan"), float("inf"), {"a": [float("-inf")]}])
    def test_numbers_that_json_has_not_become_null(self, value: object) -> None:
        assert "null" in json_text(value)
