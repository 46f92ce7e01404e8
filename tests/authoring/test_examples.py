"""Examples of type files, run through the pipeline."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from eventx.authoring.examples import Outcome, run_examples
from eventx.dating.landmarks import landmarks
from eventx.events.triggers import TriggerIndex
from eventx.extraction import Extractor
from eventx.types.files import read_type

TYPE = """summary = "a liquid escapes"
roles.source = { verb = ["agent"], fits = ["vehicle"] }
[[frames]]
id = "a"
verbs = ["spill"]
when = { patient = ["substance"] }
%s
"""


@pytest.fixture
def run(nlp: Language) -> Callable[[str], list[Outcome]]:
    def run(lines: str) -> list[Outcome]:
        event_type = read_type("spill", TYPE % lines, "spill.toml")
        index = TriggerIndex.of_types([event_type])
        return list(run_examples([event_type], Extractor(nlp, {"spill": event_type}, index, landmarks())))

    return run


@pytest.mark.parametrize(
    ("wanted", "failure"),
    [
        ("", None),
        (', trigger = "Spilled"', None),
        (', trigger = "oil"', "fires on 'spilled', not on 'oil'"),
        (', arguments = { source = ["tanker"] }', None),
        (', arguments = { source = ["ferry"], place = ["bay"] }', "source is 'tanker', not 'ferry'; place is empty, not 'bay'"),
        (', polarity = "positive", modality = "asserted"', None),
        (', polarity = "negative"', "polarity is positive, not negative"),
        (', modality = "planned"', "modality is asserted, not planned"),
    ],
)  # fmt: skip
def test_what_an_example_asks_for(wanted: str, failure: str | None, run: Callable[[str], list[Outcome]]) -> None:
    (outcome,) = run(f'examples = [{{ text = "The tanker spilled oil."{wanted} }}]')
    assert outcome.failure == failure
    assert bool(outcome.seen) is (failure is not None)


def test_an_example_that_does_not_fire_is_told_with_the_reason(run: Callable[[str], list[Outcome]]) -> None:
    (outcome,) = run('examples = [{ text = "The boy spilled the beans." }]')
    assert outcome.failure == "does not fire"
    assert outcome.seen == ("refused: 'spilled': spill.a: patient is 'beans', not substance",)


def test_a_sentence_without_a_trigger_says_so(run: Callable[[str], list[Outcome]]) -> None:
    (outcome,) = run('examples = [{ text = "The boy slept." }]')
    assert outcome.seen == ("no word of the sentence is a trigger of any type",)


def test_counter_examples_must_be_silent(run: Callable[[str], list[Outcome]]) -> None:
    outcomes = run('counter = ["The boy spilled the beans.", "The tanker spilled oil."]')
    assert [outcome.failure for outcome in outcomes] == [None, "must not fire, but does so on 'spilled'"]


def test_the_counter_example_of_a_refusing_frame_must_give_it_something_to_refuse(
    run: Callable[[str], list[Outcome]],
) -> None:
    refuse = '[[refuse]]\nid = "b"\nverbs = ["spill"]\nwhen = { agent = ["=boy"] }\n'
    outcomes = run(refuse + 'counter = ["The boy spilled the oil.", "The man spilled the beans."]')
    assert [outcome.failure for outcome in outcomes] == [None, "spill.b has nothing to refuse"]
