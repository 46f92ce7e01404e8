"""Polarity and modality of sentences of our own, parsed: constructions that no single word tells."""

from __future__ import annotations

import re

import pytest
from spacy.language import Language

from eventx.factuality.factuality import factuality

# The event stands in square brackets.
READ = [
    # A condition behind the last of several verbs is one of all; so is one that the parse takes for what is asked.
    ("Norland will [quit] the pact and build its bomb in secret if its neighbours threaten it.", "hypothetical"),
    ("Norland will [quit] the pact and its army will build a bomb if its neighbours threaten it.", "planned"),
    ("We have told an auditor to look at our books, and we shall [sue] if the claim is repeated.", "hypothetical"),
    # Only who or what did it is open.
    ("The [blast] may have been caused by a gas leak.", "asserted"),
    ("A [blast] may have been caused by a gas leak.", "possible"),
    ("The [talks] could be held in Oslo.", "possible"),
    # A relative clause speaks of an effect of its noun, or of the thing itself.
    ("The [trial], which is expected to last a month, opened on Monday.", "asserted"),
    ("The [trial], which is expected to begin on Monday, worries the mayor.", "possible"),
    # What is done before a deed has the tense of the verb above; who has done a thing before a day, that day is ahead.
    ("The premier has met the bishops, just days before the country's [election].", "planned"),
    ("The premier met the bishops, just days before the country's [election].", "asserted"),
    # Direct speech keeps its own modal.
    ('"The easy way would be to [bomb] the port," he said in Oslo.', "hypothetical"),
    ("He said that the fleet would [bomb] the port.", "planned"),
    # The past that follows from "said" is none.
    ("The premier said that the mill had to [close].", "hypothetical"),
    ("The mill had to [close].", "asserted"),
    # What is alleged is whose deed it is.
    ("The general is accused of leading the [siege] of the port.", "asserted"),
    ("The general is accused of leading a [siege] of the port.", "alleged"),
    ("He is suspected of having set fire to the mill, [killing] six.", "asserted"),
    ("He is suspected of [killing] six.", "alleged"),
    # The comma of a day parts no plan from what is planned.
    ("The mill announced plans Thursday, Aug. 19, to [cut] 90 jobs.", "planned"),
    # What was demanded was demanded, whatever becomes of the clause above.
    ("They were not about to free the men, as [demanded] by a gang.", "asserted"),
    ("Further [strikes] could hurt exports.", "possible"),
    ("The [strikes] could hurt exports.", "asserted"),
    ("Did the army [shell] the port?", "possible"),
    ("Why did the army [shell] the port?", "asserted"),
    ("Was the mayor [arrested]?", "possible"),
]


@pytest.mark.parametrize(("text", "modality"), READ)
def test_a_sentence_is_read(nlp: Language, text: str, modality: str) -> None:
    found = re.search(r"\[(\w+)\]", text)
    assert found is not None
    doc = nlp(text.replace("[", "").replace("]", ""))
    trigger = next(token for token in doc if token.idx == found.start())
    assert str(factuality(trigger).modality) == modality
