"""How real an event is, in words."""

from __future__ import annotations

import pytest

from eventx.cues.kinds import Modality, Polarity
from eventx.telling.status import claimed, status_in_words
from eventx.telling.words import telling_words


@pytest.mark.parametrize(
    ("polarity", "modality", "source", "words"),
    [
        ("positive", "asserted", None, []),
        ("positive", "asserted", "Ada Thornbury", ["says Ada Thornbury"]),
        ("positive", "planned", "Ada Thornbury", ["planned", "says Ada Thornbury"]),
        ("positive", "alleged", None, ["alleged"]),
        ("negative", "asserted", "Ostmark", ["denied by Ostmark"]),
        ("negative", "asserted", None, ["did not happen"]),
        ("negative", "planned", None, ["not planned"]),
        ("negative", "hypothetical", None, ["hypothetically not"]),
        ("positive", "strange", None, ["strange"]),
    ],
)
def test_status(polarity: str, modality: str, source: str | None, words: list[str]) -> None:
    assert status_in_words(polarity, modality, source) == words


def test_every_value_has_its_words() -> None:
    words = telling_words()
    assert len(words.months) == 12
    assert {*words.status} == {each.value for each in Polarity}
    assert all({*each} == {modality.value for modality in Modality} for each in words.status.values())


def test_a_claim_names_its_party() -> None:
    assert claimed("Ostmark", None) == "Ostmark"
    assert claimed("Ostmark", "Sudmark") == "Ostmark (says Sudmark)"
    assert claimed("Ostmark", "Sudmark", "Sudmark") == "Ostmark"
