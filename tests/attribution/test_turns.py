"""Speakers named by a label, a signature or a colon."""

from __future__ import annotations

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc

from eventx.attribution.turns import signer, turns

VOCAB = English().vocab


def spoken(text: str) -> list[tuple[str, str]]:
    """The speakers' last words with the first word that is theirs."""
    doc = English()(text)
    return [(turn.head.text, doc[turn.start].text) for turn in turns(doc)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("HOST: Who won?\nRUIZ: The union won.", [("HOST", "Who"), ("RUIZ", "The")]),
        ("Ana Ruiz: They won.\nHost: Who?\nAna Ruiz: They.", [("Ruiz", "They"), ("Host", "Who"), ("Ruiz", "They")]),
        ('"HOST: Who?\n"RUIZ: They.\n"And why not?', [("HOST", "Who"), ("RUIZ", "They"), ("RUIZ", '"')]),
        ("Sarn: They won.\nThe union won.", []),
        ("WARNING: Snow.\nThe union won.", []),
        ("The score: two.\nThe place: Sarn.", []),
    ],
)
def test_a_transcript_names_its_speakers(text: str, expected: list[tuple[str, str]]) -> None:
    assert spoken(text) == expected


SIGNED = Doc(
    VOCAB,
    words=["“", "They", "lied", "”", "―", "Ana", "Ruiz", "\n"],
    pos=["PUNCT", "PRON", "VERB", "PUNCT", "PUNCT", "PROPN", "PROPN", "SPACE"],
)
BROKEN_OFF = Doc(
    VOCAB,
    words=["“", "They", "lied", "”", "—", "Ruiz", "left"],
    pos=["PUNCT", "PRON", "VERB", "PUNCT", "PUNCT", "PROPN", "VERB"],
)


def test_a_name_signs_a_quotation() -> None:
    found = signer(SIGNED, 4)
    assert found is not None
    assert found.text == "Ruiz"
    assert signer(BROKEN_OFF, 4) is None
    assert signer(SIGNED, 3) is None
