"""Cue files: what is refused, and that every cue does what its examples say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from spacy.language import Language
from spacy.tokens import Doc, Token

from eventx.attribution.attributions import Attributions
from eventx.attribution.reports import PhraseFile, ReportFile, report_book
from eventx.cues.cue import Cue, CueBook, Effect, Kind
from eventx.cues.files import CueFile, cue_book
from eventx.datafiles import DataError, read_toml, toml
from eventx.documents.document import Document
from eventx.factuality.factuality import factuality
from eventx.language.parsed import Parsed

DENY = {
    "name": '"deny"',
    "kind": '"governor"',
    "lemmas": '["deny"]',
    "through": '["object"]',
    "effect": '{ polarity = "negative" }',
    "examples": '["They denied the [attack]."]',
}


def read(entry: dict[str, str]) -> Cue:
    rows = "".join(f"{key} = {value}\n" for key, value in entry.items())
    return read_toml(f"[[cue]]\n{rows}", "mine.toml", CueFile).cue[0]


def marked(doc: Doc, text: str) -> Iterator[Token]:
    """The tokens whose words stand in square brackets in the marked text."""
    for number, match in enumerate(re.finditer(r"\[([^\]]+)\]", text)):
        start = match.start() - 2 * number
        span = doc.char_span(start, start + len(match[1]))
        assert span is not None, text
        yield span.root


def plain(text: str) -> str:
    return text.replace("[", "").replace("]", "")


def check(nlp: Language, examples: list[tuple[str, str, bool]], meets: Callable[[Doc, Token, str], bool]) -> list[str]:
    """The examples that do not do what they should: (name, marked text, whether the cue is to be met)."""
    docs = nlp.pipe(plain(text) for _, text, _ in examples)
    return [
        f"{name}: {text}"
        for (name, text, expected), doc in zip(examples, docs, strict=True)
        for token in marked(doc, text)
        if meets(doc, token, name) is not expected
    ]


def test_a_cue_is_read() -> None:
    cue = read(DENY)
    assert cue.kind is Kind.GOVERNOR
    assert cue.effect == Effect("negative")
    assert cue.through == {"object"}


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"scope": '"left"'}, "cue.deny.scope: unknown key 'scope'"),
        ({"kind": '"trigger"'}, "cue.deny.kind: unknown value 'trigger'; known: governor, link, mark, modifier"),
        ({"lemmas": "[]"}, "cue.deny.lemmas: must not be empty"),
        ({"lemmas": '"deny"'}, "cue.deny.lemmas: must be a list"),
        ({"lemmas": '["deny", "deny"]'}, "lists 'deny' twice"),
        ({"through": "[]"}, "cue.deny: a governor needs the arcs"),
        ({"pos": '["verbs"]'}, "unknown value 'verbs'; did you mean 'verb'?"),
        ({"effect": '{ polarity = "no" }'}, "cue.deny.effect.polarity: unknown value 'no'; known: negative, positive"),
        ({"effect": '{ mood = "bad" }'}, "cue.deny.effect.mood: unknown key 'mood'"),
        ({"negated": '{ modality = "sure" }'}, "cue.deny.negated.modality: unknown value 'sure'"),
        ({"tense": '"past"'}, "unknown value 'past'"),
        ({"examples": "[]"}, "cue.deny.examples: must not be empty"),
    ],
)
def test_a_wrong_cue_is_refused_with_the_reason(change: dict[str, str], reason: str) -> None:
    with pytest.raises(DataError, match=r"mine\.toml:\d+: .*" + re.escape(reason)):
        read(DENY | change)


def cue(name: str, arc: str, with_child: frozenset[str] = frozenset()) -> Cue:
    return Cue(name, Kind.GOVERNOR, ("stop",), frozenset({arc}), with_child=with_child)


def test_equal_claims_are_refused() -> None:
    with pytest.raises(DataError, match="two: claims 'stop' for the same arcs as 'one'"):
        CueBook.of((cue("one", "object"), cue("two", "object")))


def test_claims_on_different_arcs_or_children_stand_side_by_side() -> None:
    short = cue("three", "object", frozenset({"short"}))
    book = CueBook.of((cue("one", "object"), cue("two", "from"), short))
    assert book.find(Kind.GOVERNOR, "stop")[0] is short


def test_every_cue_does_what_its_examples_say(nlp: Language) -> None:
    examples = [(c.name, text, True) for c in cue_book().cues for text in c.examples]
    examples += [(c.name, text, False) for c in cue_book().cues for text in c.counter_examples]
    wrong = check(nlp, examples, lambda _, token, name: name in {hit.cue for hit in factuality(token).cues})
    assert not wrong


def test_cue_names_are_unique() -> None:
    names = [c.name for c in cue_book().cues]
    assert len(set(names)) == len(names)


def test_reporting_words_do_what_their_examples_say(nlp: Language) -> None:
    def has_source(doc: Doc, token: Token, _: str) -> bool:
        return Attributions.of_document(Parsed(Document("x", doc.text), doc)).source_of(token) is not None

    reports, opinions = report_book().reports, toml("cues/attribution/prepositions.toml", PhraseFile).opinion
    entries = [(r.name, r) for r in reports] + [(o.preposition, o) for o in opinions]
    examples = [(name, text, True) for name, entry in entries for text in entry.examples]
    examples += [(name, text, False) for name, entry in entries for text in entry.counter_examples]
    assert not check(nlp, examples, has_source)


def test_a_wrong_report_is_refused_with_its_name() -> None:
    text = '[[report]]\nname = "say"\nlemmas = ["say"]\nexamples = ["x"]\nsource = "speaker"\n'
    with pytest.raises(DataError, match=r"reports\.toml:5: report\.say\.source: unknown value 'speaker'"):
        read_toml(text, "reports.toml", ReportFile)
