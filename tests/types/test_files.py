"""Type files: what is read from them, and what is told of a wrong one."""

from __future__ import annotations

from pathlib import Path

import pytest

from eventx.errors import EventxError
from eventx.types.files import TypeFileError, builtin_types, load_types, read_type
from eventx.types.frames import Code, Condition, Query

WHOLE = """summary = "oil escapes"
actor = "source"
plover = "ASSAULT"
mode = ["destroy"]
cameo = "18"
counter = ["Nothing happened."]

[codes.planned]
plover = "THREATEN"

[roles.source]
verb = ["agent", "from[vehicle|facility]"]
fits = ["vehicle"]

[[frames]]
id = "spill"
verbs = ["spill", "leak out"]
when = { patient = ["substance", "=oil"], on = ["*"], by = ["-"] }
roles = { source = ["patient.owner"], place = [] }
priority = 2
examples = [
  { text = "It spilled oil.", trigger = "spilled", arguments = { source = ["It"] }, polarity = "negative" },
]
"""


def problems(text: str, name: str = "spill") -> list[str]:
    """What is wrong with a file, less its name."""
    with pytest.raises(TypeFileError) as caught:
        read_type(name, text, "f")
    return [str(problem).removeprefix("f:") for problem in caught.value.problems]


def test_everything_is_read() -> None:
    found = read_type("spill", WHOLE, "f")
    frame = found.frames[0]
    assert (found.summary, found.actor, found.recipient) == ("oil escapes", "source", None)
    assert found.code == Code("ASSAULT", ("destroy",), "18")
    assert found.codes == {"planned": Code("THREATEN")}
    assert found.roles["source"].verb == (
        Query("agent"),
        Query("from", frozenset({"vehicle", "facility"})),
    )
    assert (frame.id, frame.verbs, frame.weight) == ("spill.spill", ("spill", "leak out"), (2, 3))
    assert frame.when == (
        Condition("patient", frozenset({"substance"}), frozenset({"oil"})),
        Condition("on", anything=True),
        Condition("by", nothing=True),
    )
    assert frame.roles == {"source": (Query("patient.owner"),), "place": ()}
    fires, silent = found.examples
    assert (fires.trigger, fires.arguments, fires.polarity) == ("spilled", {"source": ("It",)}, "negative")
    assert (silent.fires, silent.frame, silent.text) == (False, None, "Nothing happened.")


def test_nouns_look_where_verbs_do_unless_they_say_otherwise() -> None:
    role = read_type("spill", WHOLE, "f").roles["source"]
    assert role.noun == role.adjective == role.verb


def test_every_type_has_a_place_and_it_comes_last() -> None:
    assert all(list(each.roles)[-1] == "place" for each in builtin_types().values())


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('plover = "ASSAULT"', 'plover = "ASSULT"', "3: plover: unknown PLOVER type 'ASSULT'; plover.toml lists them"),
        ('"destroy"', '"destory"', "4: mode: unknown mode of ASSAULT 'destory'; did you mean 'destroy'?"),
        ('"18"', '"assault"', "5: cameo: 'assault' is no CAMEO code: two to four digits"),
        ('cameo = "18"', "cameo = 18", "5: cameo: must be a string, not 18"),
        ('"source"\n', '"sauce"\n', "2: actor: unknown actor 'sauce'; did you mean 'source'?"),
        ("codes.planned", "codes.planed", "8: codes.planed: unknown key 'planed'; did you mean 'planned'?"),
        ('["vehicle"]', '["vehicel"]', "13: roles.source.fits: unknown noun class 'vehicel'; did you mean 'vehicle'?"),
        ("from[vehicle|", "from[vehicle", "12: roles.source.verb: unknown noun class 'vehiclefacility'"),
        ('"agent"', '"agent["', "12: roles.source.verb: 'agent[' is no slot; write e.g. 'agent', 'on', 'patient.owner', 'in[place]'"),
        ("fits", "inside", "13: roles.source.inside: must be a string, not ['vehicle']"),
        ('fits = ["vehicle"]', 'inside = "sauce"', "13: roles.source.inside: unknown role 'sauce'; did you mean 'source'?"),
        ('id = "spill"', 'id = "Spill"', "15: frames.Spill: a frame needs an id of lower-case letters, digits, - and _"),
        ('"leak out"', '" "', "17: frames.spill.verbs: an empty trigger"),
        ('["*"]', "[]", "18: frames.spill.when.on: must be a list of classes, '=lemma', '@list', '*' for anything or '-' for nothing"),
        ("source = [\"patient", "sauce = [\"patient", "19: frames.spill.roles.sauce: unknown role 'sauce'; did you mean 'source'?"),
        ("priority = 2", "priority = true", "20: frames.spill.priority: must be a whole number, not True"),
        ("priority", "standing", "20: frames.spill.standing: must be true or false, not 2"),
        ('text = "It spilled oil.", ', "", "21: frames.spill.examples.1: an example needs a text"),
        ("source = [\"It", "sauce = [\"It", "22: frames.spill.examples.1.arguments.sauce: unknown role 'sauce'; did you mean 'source'?"),
        ('"negative"', '"no"', "22: frames.spill.examples.1.polarity: unknown polarity 'no'; known: negative, positive"),
        ("[roles.source]", "[roles.place]\n[roles.source]", "11: roles.place: every type has a place; where it differs, write [place]"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_line_and_key(old: str, new: str, told: str) -> None:
    assert old in WHOLE
    assert any(problem.startswith(told) for problem in problems(WHOLE.replace(old, new, 1))), told


def test_all_problems_are_told_in_the_order_of_lines() -> None:
    wrong = WHOLE.replace("priority", "priorty").replace("actor", "actr")
    assert [each.split(":")[0] for each in problems(wrong)] == ["2", "20"]


@pytest.mark.parametrize("value", ["3", '"x"', "[1]", "true", "{ a = 1 }", "[{ a = 1 }]"])
@pytest.mark.parametrize(
    "key", ["summary", "actor", "mode", "codes", "roles", "frames", "place", "examples", "counter"]
)
def test_a_value_of_any_kind_is_told_or_taken_never_a_crash(key: str, value: str) -> None:
    try:
        read_type("spill", f"{key} = {value}", "f")
    except TypeFileError as error:
        assert all(problem.reason for problem in error.problems)


@pytest.mark.parametrize("text", ["a = ", 'a = "', "[a", "a = 1\na = 2", "\x00"])
def test_broken_toml_is_told(text: str) -> None:
    assert problems(text)[0].split(": ")[1] == "TOML"


def test_a_type_needs_frames_and_frames_need_triggers_and_other_ids() -> None:
    assert problems('summary = "x"') == [" frames: a type needs at least one [[frames]] table with triggers"]
    assert problems('[[frames]]\nid = "a"')[0].startswith("1: frames.a: a frame needs triggers")
    twice = '[[frames]]\nid = "a"\nverbs = ["x"]\n' * 2
    assert problems(twice) == ["4: frames.a: another frame has the id 'a' too"]


def test_a_type_is_named_after_its_file() -> None:
    assert "not 'Oil-Spill'" in problems(WHOLE, "Oil-Spill")[0]


def test_equal_claims_are_found_in_the_own_file(tmp_path: Path) -> None:
    own = tmp_path / "aaa.toml"
    own.write_text('[[frames]]\nid = "x"\nverbs = [\n  "spill",\n  "attack",\n]\n', encoding="utf-8")
    with pytest.raises(
        TypeFileError,
        match=r"aaa\.toml:5: frames\.x\.verbs: 'attack' is claimed with equal weight by attack\.",
    ):
        load_types([own])


def test_a_file_of_a_known_name_takes_the_place_of_that_type(tmp_path: Path) -> None:
    own = tmp_path / "attack.toml"
    own.write_text('[[frames]]\nid = "x"\nverbs = ["attack"]\n', encoding="utf-8")
    types = load_types([own])
    assert types.keys() == builtin_types().keys()
    assert [frame.id for frame in types["attack"].frames] == ["attack.x"]


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_file_that_cannot_be_read_is_told(content: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(EventxError, match=r"x\.toml: (cannot be read|is not UTF-8)"):
        load_types([path])
