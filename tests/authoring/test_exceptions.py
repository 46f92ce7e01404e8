"""Exceptions of a type, and the counter-examples that show them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from eventx.authoring.examples import run_examples
from eventx.authoring.exceptions import Excepted, complain_of, exceptions, without_sentence
from eventx.datafiles.problems import Findings
from eventx.dating.landmarks import landmarks
from eventx.events.candidates import TriggerIndex
from eventx.extraction import Extractor
from eventx.types.files import builtin_types, read_type

TYPE = """summary = "a liquid escapes"
words.secret = ["bean", "gut"]
[[frames]]
id = "a"
verbs = ["spill"]
when = { agent = ["*"] }
unless = { patient = ["food", "@secret", "=drink"] }
counter = [%s]
[[refuse]]
id = "over"
verbs = ["spill"]
when = { over = ["*"], agent = ["=anger"] }
counter = ["Anger spilled over the border."]
[[refuse]]
id = "words"
nouns = ["spill chequer"]
"""
LIST = Excepted("spill.a", "unless", "patient", "@secret")
DRINK = Excepted("spill.a", "unless", "patient", "drink")
ANGER = Excepted("spill.over", "when", "agent", "anger")
CHEQUER = Excepted("spill.words", "", "nouns", "spill chequer")


def missing(nlp: Language, counter: str = "") -> list[Excepted]:
    spill = read_type("spill", TYPE % counter, "spill.toml")
    extractor = Extractor(nlp, {"spill": spill}, TriggerIndex.of_types([spill]), landmarks())
    return without_sentence(spill, [outcome.shows for outcome in run_examples([spill], extractor)])


def test_words_of_exceptions_and_of_refusing_frames_ask_for_a_sentence() -> None:
    assert list(exceptions(read_type("spill", TYPE % "", "spill.toml"))) == [DRINK, LIST, ANGER, CHEQUER]


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("", [DRINK, LIST, CHEQUER]),
        ("The boy spilled the beans.", [DRINK, CHEQUER]),
        ("The boy spilled his drink.", [LIST, CHEQUER]),
        ("The drink was good.", [DRINK, LIST, CHEQUER]),
        ("The boy saw the spill chequer.", [DRINK, LIST]),
    ],
)
def test_a_sentence_shows_the_word_that_stands_in_the_slot(nlp: Language, sentence: str, left: list[Excepted]) -> None:
    assert missing(nlp, f'"{sentence}"') == left


def test_what_no_sentence_shows_is_told_with_its_line(nlp: Language) -> None:
    text = TYPE % ""
    findings = Findings("spill.toml", text)
    complain_of([DRINK, CHEQUER], read_type("spill", text, "spill.toml"), findings)
    assert [str(problem) for problem in findings.problems] == [
        "spill.toml:7: frames.a.unless.patient: no counter-example shows 'drink'",
        "spill.toml:16: refuse.words.nouns: no counter-example shows 'spill chequer'",
    ]


def test_a_type_told_nearby_is_shown_by_a_text_that_tells_it(nlp: Language) -> None:
    text = """frames = [{ id = "a", verbs = ["spill"], unless = { told = ["=attack"] }, counter = [%s] }]"""
    for counter, left in (('"Rebels attacked the port. The boy spilled his drink."', 0), ("", 1)):
        spill = read_type("spill", text % counter, "spill.toml")
        types = {"spill": spill, "attack": builtin_types()["attack"]}
        extractor = Extractor(nlp, types, TriggerIndex.of_types(types.values()), landmarks())
        outcomes = list(run_examples([spill], extractor))
        assert [outcome.failure for outcome in outcomes] == [None] * len(outcomes)
        assert len(without_sentence(spill, [outcome.shows for outcome in outcomes])) == left
