"""Lines of keys in TOML texts."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventx.datafiles.toml_lines import TomlLines

TEXT = '''# a comment with [brackets] and "a quote
summary = "spills"   # behind a value: ]
"quoted key" = 1
roles.source = { verb = ["agent"] }

[roles.object]
verb = [
  "patient",
  "of",  # the last ]
]

[[frames]]
id = "one"
[frames.roles]
object = ["agent"]

[[frames]]
id = "two"
text = """
id = "no key"
"""
[[frames.examples]]
text = "first"
[[frames.examples]]
text = 'second # no comment'
'''


@pytest.mark.parametrize(
    ("path", "value", "line"),
    [
        (("summary",), None, 2),
        (("quoted key",), None, 3),
        (("roles", "source"), None, 4),
        (("roles", "source", "verb"), None, 4),
        (("roles", "object"), None, 6),
        (("roles", "object", "verb"), None, 7),
        (("roles", "object", "verb"), '"of"', 9),
        (("roles", "object", "verb"), '"absent"', 7),
        (("roles", "object", "fits"), None, 6),
        (("frames", 0), None, 12),
        (("frames", 0, "roles", "object"), None, 15),
        (("frames", 1, "id"), None, 18),
        (("frames", 1, "examples", 1, "text"), None, 25),
        (("absent",), None, None),
        ((), None, None),
    ],
)
def test_line_of_a_path(path: tuple[str | int, ...], value: str | None, line: int | None) -> None:
    assert TomlLines(TEXT).line(path, value) == line


def test_the_text_is_toml() -> None:
    assert tomllib.loads(TEXT)["frames"][1]["examples"][1]["text"] == "second # no comment"


VALUES = st.sampled_from(['"a = b"', "[\n  1,\n]", "'''\n[x]\n'''", "{ b = 1 }  # [", '"""\n"quoted" \\""""', "3"])


@given(st.dictionaries(st.from_regex(r"[a-z]{1,5}", fullmatch=True), VALUES, min_size=1, max_size=6))
def test_every_key_stands_on_the_line_found(table: dict[str, str]) -> None:
    text = "\n".join(f"{key} = {value}" for key, value in table.items())
    assert tomllib.loads(text).keys() == table.keys()
    for key in table:
        line = TomlLines(text).line((key,))
        assert line is not None and text.split("\n")[line - 1].startswith(f"{key} = ")
