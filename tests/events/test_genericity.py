"""Sentences about anyone tell of no happening."""

from __future__ import annotations

import pytest
from event_support import background_of
from support import make_doc
from treebank import doc_of, parsed_of, token

from eventx.documents.document import Document
from eventx.events.arguments import Bound
from eventx.events.unreal.genericity import is_generic
from eventx.language.parsed import Parsed


def generic(parsed: Parsed, verb: str, *parties: str) -> bool:
    bound = [Bound("target", token(parsed.doc, party), "patient") for party in parties]
    return is_generic(token(parsed.doc, verb), bound, background_of(parsed).entities)


def rows(text: str, *names: tuple[int, int, str]) -> Parsed:
    doc = make_doc(text, list(names))
    return Parsed(Document("x", doc.text), doc)


@pytest.mark.parametrize(
    ("sentence", "verb", "party", "wanted"),
    [
        ("A president can be impeached.", "impeached", "president", True),
        ("Officials are removed from office.", "removed", "Officials", True),
        # A past form tells what happened.
        ("The official was removed from office.", "removed", "official", False),
        # One who has a name, or whom the text knows.
        ("Parliament can impeach the president.", "impeach", "president", False),
        ("Kenya may attack Somalia.", "attack", "Somalia", False),
        ("Chad must return the ship.", "return", "ship", False),
        # A headline's present has a subject, too.
        ("Rebels attacked the port.", "attacked", "Rebels", False),
    ],
)
def test_generic(sentence: str, verb: str, party: str, wanted: bool) -> None:
    assert generic(parsed_of(sentence), verb, party) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Unions NNS nsubj 1 union\noppose VBP ROOT 1 oppose\nbans NNS dobj 1 ban", False),
        ("Parents NNS nsubj 1 parent\noppose VBP ROOT 1 oppose\nbans NNS dobj 1 ban", True),
        ("Unions NNS nsubj 1 union\noppose VBP ROOT 1 oppose\nbans NNS dobj 1 ban\nbefore IN prep 1", True),
    ],
)
def test_what_many_say_in_the_present_is_news(text: str, *, wanted: bool) -> None:
    parsed = rows(text)
    bound = [Bound("actor", parsed.doc[0], "agent")]
    assert is_generic(parsed.doc[1], bound, background_of(parsed).entities, spoken=True) is wanted


def test_all_parties_must_be_anyone() -> None:
    parsed = rows("Kenya NNP nsubj 1\nimpeaches VBZ ROOT 1 impeach\npresidents NNS dobj 1 president")
    assert generic(parsed, "impeaches", "presidents")
    assert not generic(parsed, "impeaches", "Kenya", "presidents")


def test_without_parties_nothing_is_known() -> None:
    assert not generic(parsed_of("A president can be impeached."), "impeached")


def test_a_perfect_tells_what_happened() -> None:
    parsed = rows("Courts NNS nsubj 2 court\nhave VBP aux 2\nremoved VBN ROOT 2 remove\nofficials NNS dobj 2 official")
    assert not generic(parsed, "removed", "officials")


@pytest.mark.parametrize(
    ("governor", "wanted"),
    [
        ("expected expect", False),
        ("told tell", False),
        ("urged urge", False),
        ("needed need", True),
        ("allowed allow", True),
    ],
)
def test_nobody_is_expected_to_do_a_thing_at_all_times(governor: str, wanted: bool) -> None:
    word, lemma = governor.split()
    text = "Ministers NNS nsubjpass 2 minister\nare VBP auxpass 2 be\n{} VBN ROOT 2 {}\nto TO aux 4\nmeet VB xcomp 2\n"
    assert generic(rows(text.format(word, lemma)), "meet", "Ministers") is wanted


def test_what_goes_on_now_is_no_rule() -> None:
    text = "Users NNS nsubjpass 3 user\nare VBP aux 3 be\n{}\ntold VBN ROOT 3 tell"
    assert not generic(rows(text.format("being VBG auxpass 3 be")), "told", "Users")
    assert generic(rows(text.format("often RB advmod 3")), "told", "Users")


def test_one_of_a_named_kind_is_somebody() -> None:
    text = "A DT det 2\nDutch JJ amod 2\nmosque NN nsubjpass 4\nis VBZ auxpass 4 be\nburned VBN ROOT 4 burn"
    assert generic(rows(text.replace("Dutch", "small")), "burned", "mosque")
    assert not generic(rows(text, (1, 2, "NORP")), "burned", "mosque")


def test_what_has_a_named_place_happened_there() -> None:
    text = "Ministers NNS nsubj 1 minister\nmeet VBP ROOT 1\nin IN prep 1\nPorto NNP pobj 2 Porto"
    parsed = rows(text, (3, 4, "GPE"))
    parties = [
        Bound("target", token(parsed.doc, "Ministers"), "agent"),
        Bound("place", token(parsed.doc, "Porto"), "in"),
    ]
    entities = background_of(parsed).entities
    assert is_generic(token(parsed.doc, "meet"), parties[:1], entities)
    assert not is_generic(token(parsed.doc, "meet"), parties, entities)


def test_an_infinitive_goes_by_the_verb_above_it() -> None:
    text = "{} NNS nsubj 1\n{} ROOT 1\nto TO aux 3\nattack VB xcomp 1\nships NNS dobj 3 ship"
    assert generic(rows(text.format("Pirates", "try VBP")), "attack", "ships")
    assert not generic(rows(text.format("Pirates", "tried VBD")), "attack", "ships")


def test_numbered_and_owned_things_are_not_anyone() -> None:
    for determiner in ("two CD nummod 2", "its PRP$ poss 2", "the DT det 2"):
        parsed = rows(f"impeaches VBZ ROOT 0 impeach\n{determiner}\npresidents NNS dobj 0 president")
        assert not generic(parsed, "impeaches", "presidents")


def test_a_noun_is_never_generic() -> None:
    doc = doc_of("Rebel attacks on ports and bridges continued.")
    parsed = Parsed(Document("x", doc.text), doc)
    assert not generic(parsed, "attacks", "ports")


@pytest.mark.parametrize(
    ("when", "verb", "wanted"),
    [
        ("every DT det 4 every", "meets VBZ", True),
        ("last JJ amod 4 last", "meets VBZ", False),
        ("every DT det 4 every", "met VBD", False),
    ],
)
def test_what_is_done_again_and_again_is_no_happening(when: str, verb: str, wanted: bool) -> None:
    text = f"The DT det 1\nboard NN nsubj 2 board\n{verb} ROOT 2 meet\n{when}\nThursday NNP npadvmod 2 thursday\n"
    assert generic(rows(text), verb.split()[0], "board") is wanted


def test_an_adverb_of_habit_tells_of_no_happening() -> None:
    text = "Kenya NNP nsubj 2\n{} RB advmod 2\nattacks VBZ ROOT 2 attack\nports NNS dobj 2 port"
    assert generic(rows(text.format("routinely")), "attacks", "Kenya")
    assert not generic(rows(text.format("again")), "attacks", "Kenya")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Wars NNS nsubj 1 war\nare VBP ROOT 1 be\nexpensive JJ acomp 1\n", True),
        ("The DT det 1\nwars NNS nsubj 2 war\nare VBP ROOT 2 be\nover RB acomp 2\n", False),
        ("Wars NNS nsubj 1 war\nwere VBD ROOT 1 be\nlong JJ acomp 1\n", False),
        ("Wars NNS nsubjpass 2 war\nare VBP auxpass 2 be\nfeared VBN ROOT 2 fear\n", False),
    ],
)
def test_a_bare_plural_that_is_said_to_be_of_a_kind(text: str, wanted: bool) -> None:
    parsed = rows(text)
    word = next(t.text for t in parsed.doc if t.text.lower() == "wars")
    assert generic(parsed, word) is wanted


def test_a_measure_is_nobody() -> None:
    text = (
        "Anyone NN nsubjpass 3 anyone\nmay MD aux 3\nbe VB auxpass 3 be\nsentenced VBN ROOT 3 sentence\n"
        "to IN prep 3\nyears NNS pobj 4 year\n"
    )
    assert generic(rows(text), "sentenced", "Anyone", "years")


@pytest.mark.parametrize(("subject", "wanted"), [("law NN law", False), ("man NN man", True)])
def test_a_law_that_forbids_is_a_happening_though_it_names_nobody(subject: str, wanted: bool) -> None:
    word, tag, lemma = subject.split()
    text = (
        f"Roe NNP nsubj 1\nsigned VBD ROOT 1 sign\na DT det 3\n{word} {tag} dobj 1 {lemma}\n"
        "that WDT nsubj 5\nbans VBZ relcl 3 ban\nabortions NNS dobj 5 abortion\n"
    )
    assert generic(rows(text), "bans", "abortions") is wanted


@pytest.mark.parametrize(
    ("rows_", "verb", "wanted"),
    [
        ("Women NNS nsubjpass 2 woman\nare VBP auxpass 2 be\nbarred VBN ROOT 2 bar", "barred", False),
        ("Women NNS nsubjpass 2 woman\nare VBP auxpass 2 be\nchosen VBN ROOT 2 choose", "chosen", True),
        ("Women NNS nsubjpass 3 woman\nare VBP auxpass 3 be\nnot RB neg 3\nallowed VBN ROOT 3 allow", "allowed", False),
        ("Women NNS nsubjpass 2 woman\nare VBP auxpass 2 be\nallowed VBN ROOT 2 allow", "allowed", True),
    ],
)
def test_a_rule_in_force_holds_for_all_whom_it_names(rows_: str, verb: str, wanted: bool) -> None:
    assert generic(rows(rows_), verb, "Women") is wanted


def test_a_rule_in_force_is_no_generic_sentence() -> None:
    parsed = parsed_of("Officials are removed from office.")
    bound = [Bound("target", token(parsed.doc, "Officials"), "patient")]
    verb = token(parsed.doc, "removed")
    entities = background_of(parsed).entities
    assert is_generic(verb, bound, entities)
    assert not is_generic(verb, bound, entities, in_force=True)
