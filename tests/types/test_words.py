"""Named word lists: those of eventx, and those of a user's own file."""

from __future__ import annotations

import pytest

from eventx.types.files import TypeFileError, read_type
from eventx.types.frames import Condition, Query, WordList
from eventx.types.words import builtin_lists, list_comments

SPILL = """words.liquid = ["crude", "oil"]
[roles.source]
verb = ["agent[vehicle|@vessel|=rig]", "from"]
[[frames]]
id = "spill"
verbs = ["spill"]
when = { patient = ["substance", "@liquid", "=beer"] }
"""
LIQUID = WordList("@liquid", frozenset({"crude", "oil"}))


def test_conditions_and_queries_name_lists() -> None:
    found = read_type("spill", SPILL, "f")
    (condition,) = found.frames[0].when
    assert condition == Condition("patient", frozenset({"substance"}), frozenset({"beer"}), lists=(LIQUID,))
    assert [each.name for each in condition.word_lists()] == ["beer", "@liquid"]
    first, second = found.roles["source"].verb
    assert first.words == (builtin_lists()["vessel"], WordList("rig", frozenset({"rig"})))
    assert (str(first), second) == ("agent[vehicle|@vessel|rig]", Query("from"))


def test_triggers_may_be_a_list() -> None:
    text = SPILL.replace('verbs = ["spill"]', 'verbs = ["spill"]\nnouns = ["slick", "@liquid"]')
    assert read_type("spill", text, "f").frames[0].nouns == ("slick", "crude", "oil")


def test_a_list_of_the_own_file_comes_before_one_of_eventx() -> None:
    text = SPILL.replace("words.liquid", 'words.vessel = ["bottle"]\nwords.liquid')
    assert read_type("spill", text, "f").roles["source"].verb[0].words[0].words == {"bottle"}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("@vessel", "@vesel", "f:3: roles.source.verb: unknown word list 'vesel'; did you mean 'vessel'?"),
        ("@liquid", "@liqid", "f:7: frames.spill.when.patient: unknown word list 'liqid'; did you mean 'liquid'?"),
        ('["crude", "oil"]', "[]", "f:1: words.liquid: must be a list of words"),
        ('["crude", "oil"]', '"oil"', "f:1: words.liquid: must be a list of strings"),
        ("words.liquid", "words.Liquid", "f:1: words.Liquid: a list is named with lower-case letters, digits, - and _"),
    ],
)
def test_what_is_wrong_is_told_with_line_and_key(old: str, new: str, told: str) -> None:
    with pytest.raises(TypeFileError) as caught:
        read_type("spill", SPILL.replace(old, new, 1), "f")
    assert told in [str(problem) for problem in caught.value.problems]


def test_every_list_of_eventx_says_what_it_holds_and_holds_lemmas() -> None:
    assert list_comments().keys() == builtin_lists().keys()
    assert all(comment and not comment.endswith(".") for comment in list_comments().values())
    assert all(word == word.lower() and " " not in word for each in builtin_lists().values() for word in each.words)
