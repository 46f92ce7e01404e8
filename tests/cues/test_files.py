"""Cue files: what is refused, and that every cue does what its examples say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc, Token

from eventx.attribution.attributions import Attributions
from eventx.attribution.reports import report_book, report_of
from eventx.cues.cue import Cue, CueBook, CueError, Effect, Kind
from eventx.cues.files import cue_book, cue_of, read_cues
from eventx.documents.document import Document
from eventx.factuality.factuality import factuality
from eventx.language.parsed import Parsed

DENY = {
    "name": "deny",
    "kind": "governor",
    "lemmas": ["deny"],
    "through": ["object"],
    "effect": {"polarity": "negative"},
    "examples": ["They denied the [attack]."],
}


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
    cue = cue_of(DENY)
    assert cue.kind is Kind.GOVERNOR
    assert cue.effect == Effect("negative")
    assert cue.through == {"object"}


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"scope": "left"}, "unknown keys ['scope']"),
        ({"kind": "trigger"}, "kind is 'trigger'"),
        ({"lemmas": []}, "lemmas is missing"),
        ({"lemmas": "deny"}, "lemmas must be a list of strings"),
        ({"lemmas": ["deny", "deny"]}, "lists deny twice"),
        ({"through": []}, "needs the arcs"),
        ({"pos": ["verbs"]}, "pos is 'verbs'"),
        ({"effect": {"polarity": "no"}}, "polarity is 'no'"),
        ({"effect": {"mood": "bad"}}, "not ['mood']"),
        ({"negated": {"modality": "sure"}}, "modality is 'sure'"),
        ({"tense": "past"}, "tense is 'past'"),
        ({"examples": []}, "examples is missing"),
    ],
)
def test_a_wrong_cue_is_refused_with_the_reason(change: dict[str, object], reason: str) -> None:
    with pytest.raises(CueError, match=re.escape(reason)):
        cue_of(DENY | change)


def test_an_error_names_file_and_entry(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('[[cue]]\nname = "deny"\nkind = "governor"\nlemmas = ["deny"]\nexamples = ["x"]\n')
    with pytest.raises(CueError, match=r"mine\.toml: cue 1 \(deny\): a governor needs"):
        list(read_cues(file))


def test_no_toml_is_refused_with_the_file(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text("[[cue]")
    with pytest.raises(CueError, match=r"mine\.toml"):
        list(read_cues(file))


def cue(name: str, arc: str, with_child: frozenset[str] = frozenset()) -> Cue:
    return Cue(name, Kind.GOVERNOR, ("stop",), frozenset({arc}), with_child=with_child)


def test_equal_claims_are_refused() -> None:
    with pytest.raises(CueError, match="'stop' is claimed by 'two' and by 'one'"):
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

    reports = report_book().reports
    examples = [(r.name, text, True) for r in reports for text in r.examples]
    examples += [(r.name, text, False) for r in reports for text in r.counter_examples]
    assert not check(nlp, examples, has_source)


def test_a_wrong_report_is_refused_with_its_name() -> None:
    with pytest.raises(CueError, match="say: source is 'speaker'"):
        report_of({"name": "say", "lemmas": ["say"], "examples": ["x"], "source": "speaker"})
