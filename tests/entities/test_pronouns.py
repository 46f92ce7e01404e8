"""Antecedents of pronouns: agreement, syntax, salience, and when there is none."""

from __future__ import annotations

import pytest
from entity_support import read, token
from spacy.language import Language

FOUND = [
    ("Anna Brandt met Paul Keller. She thanked him.", "She", "Brandt"),
    ("Anna Brandt met Paul Keller. She thanked him.", "him", "Keller"),
    ("Anna Brandt said she would resign.", "she", "Brandt"),
    ("Paul Keller told Boris Halvorsen that he would resign.", "he", "Keller"),
    ("The rebels took the town after they crossed the river.", "they", "rebels"),
    ("Corvia Air cancelled flights because it had no fuel.", "it", "Air"),
    ("Peru recalled its envoy.", "its", "Peru"),
    ("In her speech, Anna Brandt praised the workers.", "her", "Brandt"),
    ("The men who fled were caught.", "who", "men"),
    ("The ship, which sank, was old.", "which", "ship"),
    ("The army said it had won.", "it", "army"),
    ("The tariffs have forced Peru to halt its purchases.", "its", "Peru"),
    ("Chad has written a law that obliged Peru to end its imports.", "its", "Peru"),
    ("Chad urged Peru to heed its warning.", "its", "Chad"),  # what a party asks for may be its own
    ("Peru said it was ready to leave the pact.", "it", "Peru"),
    ("Paul Keller said Boris Halvorsen fled when he saw them.", "he", "Halvorsen"),
    ("Ivan Dorn appeared. The judge ordered him held.", "him", "Dorn"),
    ("Anna Brandt was ill. The agent confirmed her death.", "her", "Brandt"),
    # what is punished or praised was done by whom the punishment befalls
    ("Police arrested students after they threw stones.", "they", "students"),
    ("Guards shot three men because they refused to stop.", "they", "men"),
    ("Police fired tear gas at students after they burned a bus.", "they", "students"),
    ("The minister praised the soldier after he freed the hostages.", "he", "soldier"),
    ("The president sacked the minister after he criticised the army.", "he", "minister"),
    # what those do who punish, and what answers nothing
    ("Police arrested two men after they found weapons in a car.", "they", "Police"),
    ("Officers detained three students when they raided a hostel.", "they", "Officers"),
    ("The troops shot the villagers before they left the area.", "they", "troops"),
    ("The minister praised the soldier after he visited the camp.", "he", "minister"),
    ("The governor met farmers after she addressed lawmakers.", "she", "governor"),
]

NONE = [
    ("They left early.", "They"),
    ("It rained all day.", "It"),
    ("It is clear that talks failed.", "It"),
    ("It was understood that the envoy had left.", "It"),
    ("Anna Brandt spoke. It took weeks to repair the hall.", "It"),
    ("Peru knows that it is not in the interest of Chad to leave the pact.", "it"),
    ("Peru said it was up to Chad to leave the pact.", "it"),
    ("Paul Keller spoke. She left.", "She"),  # another gender
    ("The judge ordered him held.", "him"),
    ("Three men fled. He was caught.", "He"),  # another number
]


@pytest.mark.parametrize(("text", "word", "head"), FOUND)
def test_antecedent(nlp: Language, text: str, word: str, head: str) -> None:
    doc, entities = read(nlp, text)
    antecedent = entities.antecedent(token(doc, word))
    assert antecedent is not None and antecedent.text == head


@pytest.mark.parametrize(("text", "word"), NONE)
def test_no_antecedent(nlp: Language, text: str, word: str) -> None:
    doc, entities = read(nlp, text)
    assert entities.antecedent(token(doc, word)) is None


def test_the_second_of_two_pronouns_follows_the_first(nlp: Language) -> None:
    doc, entities = read(nlp, "Anna Brandt spoke. Rain fell. She smiled. Wind rose. She left.")
    antecedent = entities.antecedent(token(doc, "She", 2))
    assert antecedent is not None and antecedent.text == "Brandt"


def test_in_a_quotation_he_is_not_the_speaker(nlp: Language) -> None:
    doc, entities = read(nlp, 'Paul Keller met Boris Halvorsen. "He lied," Keller said.')
    speaking = entities.with_speakers(lambda quoted: token(doc, "Keller", 2))
    antecedent = speaking.antecedent(token(doc, "He"))
    assert antecedent is not None and antecedent.text == "Halvorsen"


def test_known_limit_a_plural_pronoun_for_two_people_gives_the_first(nlp: Language) -> None:
    """The antecedent is the head of the coordination; its conjuncts are for the reader to add."""
    doc, entities = read(nlp, "Anna Brandt and Paul Keller met. They agreed.")
    antecedent = entities.antecedent(token(doc, "They"))
    assert antecedent is not None and antecedent.text == "Brandt"
