"""Titles in which every word has a capital are spelt as sentences before they are parsed."""

from __future__ import annotations

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc

from eventx.documents.document import Zone, ZoneKind
from eventx.language.headline_case import annotated, respelt

NLP = English()
BODY = "Dealers in Porto said that oil fell when Nordix closed the well."


def spelt(title: str, body: str = BODY) -> str | None:
    """The title as it is given to the parser; None where the text is left alone."""
    doc = NLP.make_doc(f"{title}\n\n{body}")
    copy = respelt(doc, [Zone(ZoneKind.TITLE, 0, len(title)), Zone(ZoneKind.LEAD, len(title) + 2, len(doc.text))])
    return copy.text.partition("\n")[0] if copy is not None else None


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        # What the text spells small is small, what it spells with a capital is a name.
        ("Lower Oil Price Worries Porto Dealers", "Lower oil price worries Porto dealers"),
        ("Slump in Oil Hits Nordix Again Today", "Slump in oil hits Nordix again today"),
        # Words that the text lacks go by what is known of them; days and unknown words are names.
        ("Nordix Sells Bridge to Quellby on Monday", "Nordix sells bridge to Quellby on Monday"),
        # Two longer words are enough.
        ("Dollar Falls", "Dollar falls"),
        ("Dealers Hit by Worries", "Dealers hit by worries"),
        # Short forms stay.
        ("UN Report Warns Dealers About Oil", "UN report warns dealers about oil"),
    ],
)
def test_a_title_in_headline_case_is_spelt_as_a_sentence(title: str, wanted: str) -> None:
    words = "worries hits sells warns again today about said"
    assert spelt(title, f"{BODY} Some {words} there.") == wanted


@pytest.mark.parametrize("title", ["Oil falls again in Porto as dealers wait", "Markets", "Porto Oil", "OIL FALLS"])
def test_other_titles_are_left_alone(title: str) -> None:
    assert spelt(title) is None


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("OIL FALLS AGAIN IN PORTO", "Oil falls again in Porto"),
        ("oil falls again in porto", "Oil falls again in Porto"),
        # Countries and given names are known without the text; short forms stay.
        ("TURKEY BLOCKS ACCESS TO SITE", "Turkey blocks access to site"),
        ("UN SENDS FOOD TO CHAD", "UN sends food to Chad"),
        ("nordix picks john smith to head oil arm in chile", "Nordix picks John Smith to head oil arm in Chile"),
        ("MAYOR TO VISIT NORWAY ON MONDAY", "Mayor to visit Norway on Monday"),
    ],
)
def test_a_title_in_one_case_throughout_is_spelt_as_a_sentence(title: str, wanted: str) -> None:
    assert spelt(title, f"{BODY} Some falls again blocks access site sends food picks head arm visit there.") == wanted


def test_a_line_in_capitals_that_stands_alone_is_spelt_as_a_sentence() -> None:
    doc = NLP.make_doc("REBEL ATTACK ON PORT IN NORWAY")
    copy = respelt(doc, [Zone(ZoneKind.LEAD, 0, len(doc.text))])
    assert copy is not None and copy.text == "Rebel attack on port in Norway"


def test_a_country_keeps_its_capital_though_its_name_is_a_word() -> None:
    assert (
        spelt("Oil Exports to Turkey Fall Again", f"{BODY} The exports fall again.")
        == "Oil exports to Turkey fall again"
    )


def test_a_capital_at_the_start_of_a_sentence_tells_nothing() -> None:
    assert spelt("Older Bridge Falls Near Harbour", "Bridge. Bridge falls near the older harbour.") == (
        "Older bridge falls near harbour"
    )


def test_the_annotations_are_put_on_the_text_as_it_stands() -> None:
    title = "Oil Price Falls Near Porto"
    doc = NLP.make_doc(f"{title}\n\n{BODY}")
    copy = respelt(doc, [Zone(ZoneKind.TITLE, 0, len(title))])
    assert isinstance(copy, Doc)
    for token in copy:
        token.tag_ = "NN"
    copy[2].tag_ = "VBZ"
    found = annotated(doc, copy)
    assert (found.text, found[2].text, found[2].tag_, found[3].tag_) == (f"{title}\n\n{BODY}", "Falls", "VBZ", "NN")
