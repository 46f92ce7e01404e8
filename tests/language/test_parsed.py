"""Parsed documents: zones by token, what is told, and parsing in batches."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc
from treebank import parsed_of, sentences

from eventx.documents.document import Document, Zone, ZoneKind
from eventx.language import parsed as module
from eventx.language.parsed import LONG_SENTENCE, LONGEST_SENTENCE, Parsed, Unparsed, parse, prepared, zone_at

FIRST, SECOND, THIRD = "Rebels attacked the port.", "Twelve people are dead.", "The peace talks failed."
ZONES = (Zone(ZoneKind.TITLE, 0, 10), Zone(ZoneKind.BODY, 12, 40), Zone(ZoneKind.CREDIT, 40, 50))


@pytest.mark.parametrize(
    ("position", "kind"),
    [(0, "title"), (9, "title"), (10, None), (11, None), (12, "body"), (39, "body"), (40, "credit"), (50, None)],
)
def test_zone_at(position: int, kind: str | None) -> None:
    found = zone_at(ZONES, position)
    assert (found.kind.value if found else None) == kind


def test_no_zones_hold_no_position() -> None:
    assert zone_at((), 0) is None


@given(st.lists(st.integers(1, 9), max_size=6), st.integers(0, 60), st.integers(0, 5))
def test_zone_at_finds_the_zone_that_holds_the_position(lengths: list[int], position: int, gap: int) -> None:
    zones, start = [], 0
    for length in lengths:
        zones.append(Zone(ZoneKind.BODY, start, start + length))
        start += length + gap
    holding = [zone for zone in zones if zone.start <= position < zone.end]
    assert zone_at(tuple(zones), position) == (holding[0] if holding else None)


def test_zone_of_a_token() -> None:
    found = parsed_of(FIRST, SECOND, THIRD, title=1, silent=2)
    kinds = [found.zone(sentence[0]) for sentence in found.doc.sents]
    assert kinds == [ZoneKind.TITLE, ZoneKind.BODY, ZoneKind.PROMOTIONAL]


def test_a_token_outside_all_zones_is_body() -> None:
    found = module.Parsed(Document("x", "Rebels."), parsed_of(FIRST).doc)
    assert found.zone(found.doc[0]) is ZoneKind.BODY


def test_what_is_promotional_is_not_told() -> None:
    found = parsed_of(FIRST, SECOND, THIRD, silent=1)
    told = [t.text for t in found.told()]
    assert "Twelve" not in told
    assert {"Rebels", "talks"} <= set(told)
    assert found.silent(found.doc[6]) and not found.silent(found.doc[0])


@given(st.lists(st.sampled_from(sentences()), min_size=1, max_size=4), st.integers(0, 3), st.integers(0, 7))
def test_told_and_silent_tokens_divide_the_text(chosen: list[str], silent: int, offset: int) -> None:
    found = parsed_of(*chosen, silent=silent, offset=offset)
    told = {t.i for t in found.told()}
    assert told == {t.i for t in found.doc if not found.silent(t)}


def test_zones_lie_in_the_text_of_the_document_not_of_the_doc() -> None:
    found = parsed_of(FIRST, SECOND, silent=0, offset=100)
    assert [t.text for t in found.told()][:2] == ["Twelve", "people"]


def starts(doc: Doc) -> list[str]:
    return [doc[t.i].text for t in doc if t.is_sent_start and t.i]


def test_a_paragraph_and_a_zone_begin_a_sentence(nlp: Language) -> None:
    text = "Porto burns\nFire in the old\n\ntown and harbour"
    document = Document("x", text, (Zone(ZoneKind.TITLE, 0, 11), Zone(ZoneKind.BODY, 12, len(text))))
    assert starts(prepared(document, nlp)) == ["Fire", "town"]


def test_a_single_line_break_within_a_zone_does_not(nlp: Language) -> None:
    assert starts(prepared(Document("x", "Fire in the old\ntown"), nlp)) == []


def test_documents_come_back_in_order_whatever_the_batches(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    documents = [Document(str(i), sentence) for i, sentence in enumerate([FIRST, SECOND, THIRD, FIRST])]

    def heads() -> list[tuple[str, list[int]]]:
        return [(p.document.id, [t.head.i for t in p.doc]) for p in parse(documents, nlp)]

    together = heads()
    monkeypatch.setattr(module, "BATCH_WORDS", 1)
    assert heads() == together
    assert [name for name, _ in together] == ["0", "1", "2", "3"]


def test_a_text_with_nothing_to_read_is_not_parsed(nlp: Language) -> None:
    silent = Document("x", FIRST, (Zone(ZoneKind.PROMOTIONAL, 0, len(FIRST)),))
    told = Document("y", FIRST, (Zone(ZoneKind.BODY, 0, len(FIRST)),))
    assert [type(p) for p in parse([silent, told], nlp)] == [Unparsed, Parsed]


def test_an_empty_text(nlp: Language) -> None:
    assert [len(p.doc) for p in parse([Document("x", "")], nlp)] == [0]


class _Breaking:
    """A pipeline that cannot parse a batch in which some word stands."""

    def __init__(self, nlp: Language, word: str, error: Exception) -> None:
        self.nlp, self.word, self.error = nlp, word, error

    def make_doc(self, text: str) -> Doc:
        return self.nlp.make_doc(text)

    def pipe(self, docs: list[Doc], batch_size: int) -> Iterator[Doc]:
        for doc in docs:
            if self.word in doc.text:
                raise self.error
            yield self.nlp(doc)


@pytest.mark.parametrize(
    ("error", "reason"), [(MemoryError(), "more memory"), (RecursionError(), "too deeply"), (ValueError("E9"), "E9")]
)
def test_a_text_that_cannot_be_parsed_costs_no_other(nlp: Language, error: Exception, reason: str) -> None:
    documents = [Document(str(number), text) for number, text in enumerate([FIRST, SECOND, THIRD])]
    first, second, third = parse(documents, _Breaking(nlp, "Twelve", error))  # type: ignore[arg-type]
    assert isinstance(first, Parsed) and isinstance(third, Parsed)
    assert isinstance(second, Unparsed) and second.failure
    assert second.failure.source == "1" and reason in second.failure.reason
    assert [token.head.i for token in third.doc] == [token.head.i for token in next(parse([documents[2]], nlp)).doc]


def test_no_sentence_is_longer_than_can_be_read(nlp: Language) -> None:
    [found] = parse([Document("x", "last " * 1000)], nlp)
    assert max(len(sentence) for sentence in found.doc.sents) == LONGEST_SENTENCE


def test_a_long_sentence_ends_with_a_full_stop(nlp: Language) -> None:
    text = "and " * (LONG_SENTENCE - 4) + "he said “no.” Then they left the town " + "and " * 10
    assert starts(prepared(Document("x", text), nlp)) == ["Then"]


def test_sentences_of_usual_length_are_the_parsers(nlp: Language) -> None:
    assert starts(prepared(Document("x", "The army won. It had no losses. " * 12), nlp)) == []
