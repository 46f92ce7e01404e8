"""Which words of a sentence count, and how they are counted."""

from __future__ import annotations

from support import make_doc

from eventx.documents.document import Document, Zone, ZoneKind
from eventx.language.parsed import Parsed
from eventx.types.frames import EventType, Frame
from eventx.vocabulary.coverage import coverage, json_report, text_report
from eventx.vocabulary.decisions import PartOfSpeech
from eventx.vocabulary.known import Standing, Vocabulary
from eventx.vocabulary.predicates import predicates

FRAME = Frame("attack.strike", "attack", verbs=("strike",), nouns=("raid",), adjectives=("wounded",))
KNOWN = Vocabulary.of_types([EventType("attack", "", {}, (FRAME,))])
DOC = make_doc(
    """
    Rebels     NNS nsubj 3
    had        VBD aux 3 have
    suddenly   RB advmod 3
    struck     VBN ROOT 3 strike
    a          DT det 6
    large      JJ amod 6
    port       NN dobj 3
    ,          , punct 3
    zinged     VBD conj 3 zing
    wounded    JJ amod 10
    men        NNS dobj 8 man
    in         IN prep 8
    the        DT det 13
    raid       NN pobj 11
    and        CC cc 8
    began      VBD conj 8 begin
    zinging    VBG xcomp 15 zing
    .          . punct 3
    """
)


def parsed(*zones: Zone) -> Parsed:
    return Parsed(Document("a", DOC.text, zones=zones), DOC)


def test_verbs_known_nouns_and_known_adjectives_count() -> None:
    found = [(each.word, each.standing) for each in predicates(parsed(), KNOWN)]
    assert found == [
        ("strike", Standing.FRAMES),
        ("zing", Standing.UNDECIDED),
        ("wounded", Standing.FRAMES),
        ("raid", Standing.FRAMES),
        ("begin", Standing.NONE),
        ("zing", Standing.UNDECIDED),
    ]


def test_a_noun_whose_class_can_happen_counts_though_nobody_knows_it() -> None:
    doc = make_doc("The DT det 1\nousting NN ROOT 1\nlasted VBD ROOT 2 last\nhouses NNS dobj 2 house")
    found = {each.word for each in predicates(Parsed(Document("a", doc.text), doc), KNOWN)}
    assert "house" not in found
    doc = make_doc("The DT det 1\nrobbery NN ROOT 1")
    found = {each.word for each in predicates(Parsed(Document("a", doc.text), doc), Vocabulary.of_types(()))}
    assert found == {"robbery"}


def test_modals_and_the_copula_do_not_count() -> None:
    doc = make_doc("It PRP nsubj 2\nmust MD aux 2\nbe VB ROOT 2")
    assert not list(predicates(Parsed(Document("a", doc.text), doc), KNOWN))


def test_promotional_lines_do_not_count() -> None:
    whole = Zone(ZoneKind.PROMOTIONAL, 0, len(DOC.text))
    assert not list(predicates(parsed(whole), KNOWN))


def test_the_share_and_the_undecided_words() -> None:
    found = coverage(predicates(parsed(), KNOWN))
    assert (found.number(), found.number(PartOfSpeech.VERB), round(found.share(), 3)) == (6, 4, 0.667)
    assert found.share(PartOfSpeech.NOUN) == 1.0
    (zing,) = found.undecided
    assert (zing.word, zing.count, zing.example) == ("zing", 2, "struck a large port , zinged wounded men in the raid")


def test_the_report_lists_undecided_words_where_asked_for() -> None:
    found = coverage(predicates(parsed(), KNOWN))
    assert list(text_report(found, listed=False)) == [
        "6 predicate words, 66.7% decided",
        "             words  frames    none  undecided  decided",
        "verbs            4       1       1          2    50.0%",
        "nouns            1       1       0          0   100.0%",
        "adjectives       1       1       0          0   100.0%",
    ]
    assert list(text_report(found, listed=True))[-1].startswith("    2 zing (verb): struck a large port")


def test_the_report_as_values() -> None:
    found = coverage(predicates(parsed(), KNOWN))
    report = json_report(found, listed=True)
    assert (report["words"], report["undecided"], report["parts_of_speech"]["verb"]["none"]) == (6, 2, 1)
    assert [each["word"] for each in report["undecided_words"]] == ["zing"]
    assert "undecided_words" not in json_report(found, listed=False)


def test_a_text_without_predicates_is_wholly_decided() -> None:
    assert coverage([]).share() == 1.0
