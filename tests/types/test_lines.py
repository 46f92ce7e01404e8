"""Templates of lines in type files."""

from __future__ import annotations

import pytest

from eventx.types.files import TypeFileError, read_type
from eventx.types.lines import default_line, pieces

TYPE = """summary = "oil escapes"
%s
roles.source = { verb = ["agent"] }
[[frames]]
id = "spill"
verbs = ["spill"]
"""


def test_templates_are_read() -> None:
    told = 'line = "{word}[ from {source}]"\nverb_line = "{source.first}"\nnoun = "leak"'
    lines = read_type("spill", TYPE % told.replace('"{source.first}"', '"[{source.first}]"'), "f").lines
    assert (lines.line, lines.verb_line, lines.noun) == ("{word}[ from {source}]", "[{source.first}]", "leak")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{word}[ from {sauce}]", "2: line: there is no {sauce}; there are {word}, {source}, {place}"),
        ("{word}[ from {source.last}]", "2: line: there is no {source.last}; there are {word}, {source}, {place}"),
        ("{word}[ from {source}", "2: line: its brackets and braces must close, and brackets stand in no others"),
        ("{word}[ [from] {source}]", "2: line: its brackets and braces must close, and brackets stand in no others"),
        ("{word", "2: line: its brackets and braces must close, and brackets stand in no others"),
    ],
)
def test_a_wrong_template_is_told(line: str, reason: str) -> None:
    with pytest.raises(TypeFileError) as caught:
        read_type("spill", TYPE % f'line = "{line}"', "f")
    assert [str(problem).removeprefix("f:") for problem in caught.value.problems] == [reason]


def test_pieces_and_default() -> None:
    assert pieces("{word}[: {a}][, {b.first} to {b.others}]") == [
        ("{word}", ["word"]), (": {a}", ["a"]), (", {b.first} to {b.others}", ["b.first", "b.others"]),
    ]  # fmt: skip
    assert default_line([]) == "{word}"
