"""Names of things, drills and what readers are told tell of nothing that happened; their literal twins do."""

from __future__ import annotations

import pytest
from spacy.language import Language

from eventx.documents.document import Document
from eventx.extraction import Extractor
from eventx.settings import Settings
from eventx.zones.divide import zones_of

SILENT = [
    # called
    "The band Massacre will play in Lutia.",
    "The horse Desert Storm won by a length.",
    "The trio's single Murder on the Dance Floor reached number two.",
    "A pub named The Siege reopened in March.",
    "Siege, a quartet from Porto, sang at the hall.",
    # supposed
    "The drill assumes that terrorists have seized a ferry.",
    "Volunteers played the victims while actors stormed the school in Friday's exercise.",
    "If a burglar attacks you, stay calm.",
    "Suppose a neighbour shoots your dog.",
    "Kill the engine and crush the ice.",
]
TOLD = {
    "The band's singer was killed in a massacre in Lutia.": "death",
    "The company was hit by the Gulf War.": "attack",
    "A pub in Siege Street was bombed.": "attack",
    "Terrorists seized a ferry during a drill in Porto.": "seizure",
    "Students stormed the school in Porto on Friday.": "attack",
    "If Norland attacks, we will strike back, the general said.": "attack",
    "The general said he would shoot the hostages if police attacked him.": "attack",
    "“Kill the hostages,” the general told his men, and two were shot.": "death",
    "Two recruits died during a training exercise on Monday.": "death",
    "The exercise, held after rebels killed nine villagers on Monday, simulates a raid.": "death",
    "If you saw the gunman who killed three women on Monday, call the police.": "death",
    "When rebels killed nine villagers on Monday, you could hear the shots.": "death",
    "Ten people were killed in the second half of the year.": "death",
    "The club played a match that ended in clashes between fans on Monday.": "attack",
    "Prosecutors played a tape that showed guards killing a prisoner.": "death",
    "He returned as a soldier who had killed nine rebels.": "death",
    "The chain fired 200 workers in Chapter 11.": "departure",
    "Workers began Strike over pay.": "protest",
    "Villagers ambushed two traders at the corner of the road.": "attack",
    "Bees attack two farmers near the lake.": "attack",
    "The film king is shot dead in his house.": "death",
    "The plane crashed out at sea, killing nine.": "disaster",
}


@pytest.fixture(scope="module")
def found(nlp: Language) -> dict[str, list[str]]:
    """The types of the records of each sentence."""
    documents = [Document(text, text, zones_of(text)) for text in (*SILENT, *TOLD)]
    extracted = Extractor.around(nlp, Settings()).extract(documents)
    return {document.id: [record.type for record in records] for document, records in extracted}


@pytest.mark.parametrize("text", SILENT)
def test_what_is_only_called_or_supposed_is_silent(found: dict[str, list[str]], text: str) -> None:
    assert found[text] == []


@pytest.mark.parametrize("text", TOLD)
def test_its_literal_twin_is_told(found: dict[str, list[str]], text: str) -> None:
    assert TOLD[text] in found[text]
