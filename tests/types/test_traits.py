"""Properties of event types: what is read, what is told of a wrong one, and that own types are as good as built-in ones."""

from __future__ import annotations

import ast
from datetime import date
from pathlib import Path

import pytest
from spacy.language import Language

from eventx.documents.document import Document, DocumentDate
from eventx.extraction import Extractor
from eventx.language.parsed import parse
from eventx.settings import Settings
from eventx.types.files import TypeFileError, builtin_types, load_types, read_type
from eventx.types.frames import PLACE
from eventx.types.traits import Blaming, Claimed, Retelling, Timing

SOURCE = Path(__file__).parents[2] / "src" / "eventx"
WHOLE = """summary = "oil escapes"
located = true
speech_act = true
[time]
companions = ["death"]
lends_to = ["injury"]
causes = true
[claimed]
role = "source"
unnamed = true
[blames]
source = "source"
party = "owner"
deed = "place"
mode = "allege"
[retells]
frames = ["disaster.explosion"]
into = "spill"
unless_sort = ["small"]
[sorts]
small = ["drip", "leak"]
[roles.source]
verb = ["agent"]
disputed = true
[roles.owner]
verb = ["of"]
locates = true
[[frames]]
id = "spill"
verbs = ["brinkle"]
"""
SPILL = """summary = "oil escapes"
located = true
%s
[roles.source]
verb = ["agent"]
[[frames]]
id = "spill"
verbs = ["spill"]
"""


@pytest.mark.parametrize(("told", "value"), [("recurs = 1.5", 1.5), ("recurs = 2", 2.0), ("", 0.0)])
def test_how_readily_a_type_recurs(told: str, value: float) -> None:
    assert read_type("spill", SPILL % told, "f").traits.recurs == value


def test_everything_is_read() -> None:
    found = read_type("spill", WHOLE, "f")
    traits = found.traits
    assert traits.located and traits.speech_act
    assert traits.timing == Timing(frozenset({"death"}), frozenset({"injury"}), causes=True)
    assert traits.claimed == Claimed("source", unnamed=True)
    assert traits.blames == Blaming("source", "owner", "place", "allege")
    assert traits.retells == Retelling(frozenset({"disaster.explosion"}), "spill.spill", frozenset({"small"}))
    assert traits.sorts == (("small", frozenset({"drip", "leak"})),)
    assert [(r.disputed, r.locates) for r in found.roles.values()] == [(True, False), (False, True), (False, False)]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("located = true", 'located = true\nrecurs = "often"', "3: recurs: must be a number, not 'often'"),
        ("located = true", "located = 1", "2: located: must be true or false, not 1"),
        ("causes", "cuases", "7: time.cuases: unknown key 'cuases'; did you mean 'causes'?"),
        ('["death"]', '"death"', "5: time.companions: must be a list of strings"),
        ('role = "source"', 'role = "sauce"', "9: claimed.role: unknown role 'sauce'; did you mean 'source'?"),
        ('role = "source"\n', "", "8: claimed: lacks the key 'role'"),
        ('party = "owner"', 'party = "ownr"', "13: blames.party: unknown party 'ownr'; did you mean 'owner'?"),
        ('deed = "place"', 'dead = "place"', "14: blames.dead: unknown key 'dead'; did you mean 'deed'?"),
        ('into = "spill"', 'into = "spil"', "18: retells.into: unknown into 'spil'; did you mean 'spill'?"),
        ('["small"]', '["smal"]', "19: retells.unless_sort: unknown sort 'smal'; did you mean 'small'?"),
        ('"leak"]', '"leak"]\nbig = ["leak"]', "22: sorts.big: 'leak' stands under 'small' already"),
        ("disputed", "disputd", "24: roles.source.disputd: unknown key 'disputd'; did you mean 'disputed'?"),
    ],
)
def test_what_is_wrong_is_told_with_line_and_key(old: str, new: str, told: str) -> None:
    assert old in WHOLE
    with pytest.raises(TypeFileError) as caught:
        read_type("spill", WHOLE.replace(old, new, 1), "f")
    assert f"f:{told}" in [str(problem) for problem in caught.value.problems]


def test_types_and_frames_that_do_not_exist_are_told(tmp_path: Path) -> None:
    path = tmp_path / "spill.toml"
    path.write_text(
        WHOLE.replace("injury", "injry").replace("disaster.explosion", "disaster.explosin"), encoding="utf-8"
    )
    with pytest.raises(TypeFileError) as caught:
        load_types([path])
    assert [str(problem).removeprefix(f"{path}:") for problem in caught.value.problems] == [
        "6: time.lends_to: unknown event type 'injry'; did you mean 'injury'?",
        "17: retells.frames: unknown frame 'disaster.explosin'; did you mean 'disaster.explosion'?",
    ]


def test_nothing_accompanies_by_speaking() -> None:
    timings = [each.traits.timing for each in builtin_types().values()]
    assert not any(timing.spoken and timing.companions for timing in timings)


@pytest.mark.parametrize(
    ("time", "day"),
    [
        ('time = { lends_to = ["death"], causes = true, dates_scene = true }', date(2023, 5, 16)),
        ("", None),
    ],
)
def test_an_own_type_lends_its_day_as_a_built_in_one_does(
    time: str, day: date | None, nlp: Language, tmp_path: Path
) -> None:
    path = tmp_path / "spill.toml"
    path.write_text(SPILL % time, encoding="utf-8")
    extractor = Extractor.around(nlp, Settings(types=(path,)))
    text = "Crude spilled at Porto on Tuesday. Two divers died."
    document = Document("spill", text, date=DocumentDate(date(2023, 5, 17), "metadata"))
    (parsed,) = parse([document], nlp)
    _, records = extractor.records(parsed)
    spill, death = records
    assert (spill.type, spill.place.name if spill.place else None) == ("spill", "Porto")
    assert (death.type, death.time.earliest if death.time else None) == ("death", day)


def test_no_type_and_no_role_stands_in_the_code() -> None:
    """What a type is, its file says. Names that are words of the language or noun classes too are left out."""
    types = builtin_types()
    names = {*types, *(role for each in types.values() for role in each.roles)} - _OTHER_MEANINGS
    found = {
        f"{path.relative_to(SOURCE)}: {node.value}"
        for path in SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and node.value in names
    }
    assert found == set()


#: Noun classes, slots, keys of records and of type files, dependency labels, and words that rules read.
_OTHER_MEANINGS = {
    PLACE, "agreement", "person", "force", "organization", "crime", "agent", "object", "actor", "recipient", "sentence",
    "position", "direction", "target", "visit", "support", "change", "accused", "owner", "party", "asset", "artifact",
}  # fmt: skip
