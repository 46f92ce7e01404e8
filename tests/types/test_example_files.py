"""The example files beside the types that come with eventx, without reading their sentences."""

from __future__ import annotations

import pytest

from eventx.datafiles.problems import Findings
from eventx.types.examples import builtin_examples, examine_examples, example_files, with_examples
from eventx.types.files import builtin_types, read_type
from eventx.types.frames import Example

SPILL = """[[frames]]
id = "leak"
verbs = ["leak"]
[[frames]]
id = "spill"
verbs = ["spill"]
"""
EXAMPLES = """counter = ["Nothing happened."]

[frames.spill]
examples = [{ text = "Oil spilled.", trigger = "spilled", arguments = { place = ["Cork"] } }]

[frames.leak]
counter = ["The story leaked."]
"""


def examined(text: str) -> tuple[tuple[Example, ...], list[str]]:
    findings = Findings("f", text)
    found = examine_examples(read_type("spill", SPILL, "spill.toml"), findings)
    return found, [str(problem) for problem in findings.problems]


def test_examples_come_in_the_order_of_frames_those_of_none_last() -> None:
    found, problems = examined(EXAMPLES)
    assert [(each.frame, each.text, each.fires) for each in found] == [
        ("spill.leak", "The story leaked.", False),
        ("spill.spill", "Oil spilled.", True),
        (None, "Nothing happened.", False),
    ]
    assert problems == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("frames.spill", "frames.spil", "f:3: frames.spil: unknown key 'spil'; did you mean 'spill'?"),
        ("trigger", "tigger", "f:4: frames.spill.examples.1.tigger: unknown key 'tigger'; did you mean 'trigger'?"),
        ("place =", "plaice =", "f:4: frames.spill.examples.1.arguments.plaice: unknown role 'plaice'; did you mean 'place'?"),
        ("[frames.leak]\ncounter", "[frames.leak]\nverbs", "f:7: frames.leak.verbs: unknown key 'verbs'; known: counter, examples"),
        ('["Nothing happened."]', "", "f:1: TOML: Invalid value (at line 1, column 11)"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_line_and_key(old: str, new: str, told: str) -> None:
    assert old in EXAMPLES
    assert told in examined(EXAMPLES.replace(old, new, 1))[1]


def test_types_of_a_user_keep_the_examples_of_their_own_file() -> None:
    own = read_type("attack", SPILL + 'counter = ["The story leaked."]\n', "attack.toml")
    types = with_examples({**builtin_types(), "attack": own})
    assert types["attack"] == own
    assert len(types["death"].examples) > len(builtin_types()["death"].examples) == 0


def test_sentences_that_show_exceptions_stand_in_a_file_of_their_own() -> None:
    first, second = example_files("attack")
    assert (first.source, second.source) == ("examples/attack.toml", "examples/exceptions/attack.toml")
    sentence = "It was a war of attrition."
    assert sentence in second.text and sentence not in first.text
    assert Example(sentence, "attack.conflict-of", fires=False) in builtin_examples("attack")
