"""Names in apposition, and the places that nouns of place are, through the whole pipeline."""

from __future__ import annotations

import pytest

import eventx

NAMED = [
    ("Police arrested the contractor, Halil Erdem, in Porto.", "contractor", "Halil Erdem"),
    ("The tram company, Larvik Transit, threatened to sue.", "tram company", "Larvik Transit"),
    ("Karin Ljung met her rival, Jaan Kask, in Lima.", "rival", "Jaan Kask"),
    ("The minister met his Iranian counterpart, Javad Zaran, on Monday.", "Iranian counterpart", "Javad Zaran"),
    ("A lawyer, Petra Hanak, was shot dead in Lima.", "lawyer", "Petra Hanak"),
    ("Ten sailors died in the port of Hodeidah.", "port of Hodeidah", "Hodeidah"),
    ("Rebels shot a guard in the city of Basra.", "city of Basra", "Basra"),
]
UNNAMED = [
    ("Police arrested a baker, a driver and Halil Erdem in Porto.", "Halil Erdem", "baker"),
    ("Two sailors, Petra Hanak and Jaan Kask, died in Lima.", "Petra Hanak", "sailors"),
    ("Rebels attacked a village of 300 people.", "300", "village"),
    ("Police arrested the contractor in Porto, Halil Erdem said.", "Halil Erdem", "contractor"),
]


def named(sentence: str) -> dict[str, str | None]:
    arguments = [a for record in eventx.extract([sentence]) for a in record.arguments]
    return {a.text: a.entity.name if a.entity else None for a in arguments}


@pytest.mark.parametrize(("sentence", "words", "name"), NAMED)
def test_a_description_has_the_name_beside_it(sentence: str, words: str, name: str) -> None:
    assert named(sentence).get(words) == name


@pytest.mark.parametrize(("sentence", "name", "word"), UNNAMED)
def test_a_list_or_a_speaker_names_nobody(sentence: str, name: str, word: str) -> None:
    assert not [text for text, found in named(sentence).items() if text.endswith(word) and found == name]
