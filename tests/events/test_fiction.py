"""Fiction tells of nothing that happened; what is told of works, their makers and of the world does."""

from __future__ import annotations

import pytest
from spacy.language import Language

from eventx.documents.document import Document
from eventx.extraction import Extractor
from eventx.settings import Settings
from eventx.zones.divide import zones_of

INVENTED = [
    "The opera tells of a murder in a convent.",
    "The film follows two brothers who rob and kill a banker.",
    "The fresco depicts the execution of a saint.",
    "The comedy turns on the kidnapping of a heiress.",
    "In the film, a clerk shoots his partner.",
    "The thriller's plot includes a bombing in Lisbon.",
    "She wrote a novel about the murder of a judge.",
    "The butler is shot dead in the final episode of the series.",
    "The heiress was arrested in the third chapter of the novel.",
    "The novel's hero is stabbed by his brother.",
    "The play tells how a queen is murdered by her lover.",
    "In episode four, the inspector is shot and the mayor is arrested.",
    "The video game lets players bomb cities.",
    "Her second book follows a girl whose village is bombed.",
    "The new thriller stars Ines Moreau as a spy who assassinates a general.",
    "The film follows two sisters. They rob a bank and shoot the guard.",
]
TOLD = [
    "The documentary shows soldiers shooting a boy in Sarn.",
    "The film festival condemned the killing of its founder.",
    "The film's director was arrested in Rome.",
    "The novel's author was killed in the bombing of Porto.",
    "A series of attacks shook Sarn.",
    "Police seized the painting in Geneva.",
    "Gunmen attacked the opera in Lutia.",
    "The book tells of his arrest in 1974.",
    "The actor was arrested after the second season of the sitcom ended.",
    "The play's director was arrested on Monday.",
    "A war hero was shot dead in Lutia.",
    "In a separate episode, police shot a man in Sarn.",
    "The film follows two sisters. Police arrested its director on Friday.",
    "The actor, who stars as a spy, was arrested in Lutia.",
    "A stuntman was killed during the filming of the fourth season of the series.",
]


@pytest.fixture(scope="module")
def found(nlp: Language) -> dict[str, list[str]]:
    """The types of the records of each sentence."""
    documents = [Document(text, text, zones_of(text)) for text in (*INVENTED, *TOLD)]
    extracted = Extractor.around(nlp, Settings()).extract(documents)
    return {document.id: [record.type for record in records] for document, records in extracted}


@pytest.mark.parametrize("text", INVENTED)
def test_what_a_work_tells_did_not_happen(found: dict[str, list[str]], text: str) -> None:
    assert found[text] == []


@pytest.mark.parametrize("text", TOLD)
def test_what_is_told_of_the_world_did(found: dict[str, list[str]], text: str) -> None:
    assert found[text] != []
