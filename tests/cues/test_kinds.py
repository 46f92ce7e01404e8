"""The closed lists of polarity and modality, and what each value says of an event."""

from __future__ import annotations

import json

import pytest

from eventx.cues.kinds import Modality, Polarity


def test_values_are_written_as_plain_words() -> None:
    """A record holds the words themselves, and they are found under them."""
    assert json.dumps([*Modality]) == '["asserted", "alleged", "possible", "planned", "hypothetical"]'
    assert f"{Polarity.NEGATIVE}" == "negative" == Polarity.NEGATIVE
    assert {Modality.PLANNED: 1}["planned"] == 1  # type: ignore[index]


@pytest.mark.parametrize(
    ("modality", "told", "ahead", "intended"),
    [
        ("asserted", True, False, False),
        ("alleged", True, False, False),
        ("possible", False, True, False),
        ("planned", False, True, True),
        ("hypothetical", False, True, True),
    ],
)
def test_each_modality_is_told_or_ahead(modality: str, told: bool, ahead: bool, intended: bool) -> None:
    """What a source alleges is told; what may have been is not meant."""
    found = Modality(modality)
    assert (found.told, found.ahead, found.intended) == (told, ahead, intended)


def test_the_stronger_modality_holds() -> None:
    """A threat that may come stays a plan; nothing said changes nothing."""
    assert Modality.POSSIBLE.or_stronger(Modality.PLANNED) is Modality.PLANNED
    assert Modality.PLANNED.or_stronger(Modality.POSSIBLE) is Modality.PLANNED
    assert Modality.ALLEGED.or_stronger(None) is Modality.ALLEGED


def test_a_negation_turns_the_polarity() -> None:
    """Twice turned is the same."""
    assert Polarity.POSITIVE.turned is Polarity.NEGATIVE
    assert Polarity.NEGATIVE.turned is Polarity.POSITIVE


def test_other_words_are_no_modality() -> None:
    """The list is closed."""
    with pytest.raises(ValueError, match="probable"):
        Modality("probable")
