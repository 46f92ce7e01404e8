"""Titles: whose they are, of which country, and what they do not belong to."""

from __future__ import annotations

import pytest
from entity_support import read
from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "office", "person", "owners"),
    [
        ("Secretary of State Jane Roe spoke.", "foreign minister", "Jane Roe", []),
        ("The Kenyan president, Daniel Otieno, spoke.", "president", "Daniel Otieno", ["Kenyan"]),
        ("Jane Roe, the speaker of the assembly, resigned.", "speaker", "Jane Roe", []),
        ("The president of Chile, Diego Fuentes, spoke.", "president", "Diego Fuentes", ["Chile"]),
        ("The U.N. secretary-general met them.", "secretary-general", None, ["U.N."]),
        ("Jane Roe is the mayor.", "mayor", "Jane Roe", []),
        ("On behalf of Jane Roe, the Queen opened the hall.", "monarch", None, []),
        ("The president spoke.", "president", None, []),
    ],
)
def test_a_title_its_person_and_its_owners(
    nlp: Language, text: str, office: str, person: str | None, owners: list[str]
) -> None:
    _, entities = read(nlp, text)
    use = next(u for u in entities.naming.titles if u.title.office == office)
    assert (use.person.text if use.person else None) == person
    assert [owner.text for owner in use.owners] == owners


@pytest.mark.parametrize("text", ["General Motors cut jobs.", "Martin Luther King spoke."])
def test_a_title_inside_a_name_is_none(nlp: Language, text: str) -> None:
    _, entities = read(nlp, text)
    assert not entities.naming.titles
