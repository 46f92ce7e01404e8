"""Headlines: verbs that the parser takes for nouns, and clauses that it does not part."""

from __future__ import annotations

import pytest
from spacy.language import Language

from eventx.documents.document import Document
from eventx.language.lemmas import lemma
from eventx.language.parsed import Parsed, parse
from eventx.zones.divide import zones_of


def parsed(text: str, nlp: Language) -> Parsed:
    """One line, parsed as `extract` parses it."""
    found = next(iter(parse([Document("line", text, zones_of(text))], nlp)))
    assert isinstance(found, Parsed)
    return found


def verbs(text: str, nlp: Language) -> list[tuple[str, str | None]]:
    """The verbs of a line, each with its own subject."""
    doc = parsed(text, nlp).doc
    found = [
        (t, next((c.lower_ for c in t.children if c.dep_.startswith("nsubj")), None)) for t in doc if t.pos_ == "VERB"
    ]
    return [(lemma(verb), subject) for verb, subject in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Army retakes town, frees hostages", [("retake", "army"), ("free", None)]),
        ("President sacks army chief, names brother", [("sack", "president"), ("name", None)]),
        ("Train derails, injures 30", [("derail", "train"), ("injure", None)]),
        ("Ferry sinks; 40 feared dead", [("sink", "ferry"), ("fear", "40")]),
        ("Rebels attack town", [("attack", "rebels")]),
        ("Police seize drugs, arms cache", [("seize", "police")]),
        ("Sports club plan", []),
        ("Brewer to buy rival's plants", [("buy", "brewer")]),
        ("Chad to send troops to Mali", [("send", "chad")]),
        ("Judge to sentence former mayor", [("sentence", "judge")]),
        ("A plan to cut jobs", [("cut", None)]),
        ("Peace talks to resume in May", [("resume", "talks")]),
        ("Union threatens strike, rejects offer", [("threaten", "union"), ("reject", None)]),
        ("Airline averts strike", [("avert", "airline")]),
        ("Gunman shoots mayor in Lagos", [("shoot", "gunman")]),
        ("Bank shares slump", [("slump", "shares")]),
        ("Five held as terror suspects", [("hold", None)]),
        ("Ten killed as ferry sinks off coast", [("kill", "ten"), ("sink", "ferry")]),
        ("The trains, buses and ferries stopped.", [("stop", "trains")]),
    ],
)
def test_verbs_of_headlines(text: str, wanted: list[tuple[str, str | None]], nlp: Language) -> None:
    assert verbs(text, nlp) == wanted


def test_so_many_hurt_were_hurt(nlp: Language) -> None:
    doc = parsed("2 dead, 5 hurt as bus plunges into ravine", nlp).doc
    assert [(t.tag_, [c.dep_ for c in t.lefts][-1]) for t in doc if t.text == "hurt"] == [("VBN", "nsubjpass")]


@pytest.mark.parametrize(("text", "word"), [("KENYA TO VOTE IN MAY", "NNP"), ("KENYA MAY VOTE AGAIN", "MD")])
def test_may_behind_a_preposition_is_the_month(text: str, word: str, nlp: Language) -> None:
    assert [t.tag_ for t in parsed(text, nlp).doc if t.lower_ == "may"] == [word]


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Banks cut rates, shares jump", True),
        ("Banks cut rates when prices fall.", False),
        ("A line\n\nA lead.", False),
    ],
)
def test_a_lone_line_that_does_not_end_as_a_sentence_is_a_headline(text: str, headline: bool, nlp: Language) -> None:
    assert parsed(text, nlp).is_headline is headline


def test_whom_nobody_shoots_dead_was_shot(nlp: Language) -> None:
    doc = parsed("Mayor shot dead in Quito", nlp).doc
    assert [(t.tag_, [c.dep_ for c in t.lefts]) for t in doc if t.text == "shot"] == [("VBN", ["nsubjpass"])]
    doc = parsed("The guard shot the mayor dead.", nlp).doc
    assert [t.tag_ for t in doc if t.text == "shot"] == ["VBD"]


def test_who_is_named_behind_a_dash_is_no_part_of_what_stands_before(nlp: Language) -> None:
    doc = parsed("Two killed, one hurt in blast - police", nlp).doc
    assert [(t.text, t.dep_) for t in doc[-3:]] == [("blast", "pobj"), ("-", doc[-2].dep_), ("police", "dep")]
