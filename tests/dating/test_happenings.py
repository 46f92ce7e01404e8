"""Landmarks in sentences, and the time expressions that hang on them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from spacy.language import Language
from support import make_doc

from eventx.dating.constraint import Constraint
from eventx.dating.happenings import attached, dated_happenings
from eventx.dating.landmarks import Landmarks, landmarks
from eventx.dating.told import told_times
from eventx.documents.document import Document
from eventx.language.parsed import parse

LAUNCHED = """
Rebels NNS nsubj 1 rebel
{verb} VBD ROOT 1 {lemma}
an DT det 3
attack NN dobj 1
on IN prep 1
Monday NNP pobj 4
"""


@pytest.mark.parametrize(("verb", "lemma", "dated"), [("launched", "launch", True), ("condemned", "condemn", False)])
def test_a_noun_takes_the_time_of_a_verb_that_says_it_happened(verb: str, lemma: str, dated: bool) -> None:
    doc = make_doc(LAUNCHED.format(verb=verb, lemma=lemma))
    assert attached(doc[3], doc[5]) is dated


IN_THE_ATTACK = """
Two CD nsubjpass 2
were VBD auxpass 2 be
{verb} VBN ROOT 2 {lemma}
in IN prep 2
the DT det 5
attack NN pobj 3
on IN prep 2
Monday NNP pobj 6
"""


@pytest.mark.parametrize(("verb", "lemma", "dated"), [("killed", "kill", True), ("charged", "charge", False)])
def test_a_noun_takes_the_time_of_the_harm_done_in_it(verb: str, lemma: str, dated: bool) -> None:
    doc = make_doc(IN_THE_ATTACK.format(verb=verb, lemma=lemma))
    assert attached(doc[5], doc[7]) is dated


def test_anything_may_happen_at_a_session() -> None:
    doc = make_doc(IN_THE_ATTACK.format(verb="charged", lemma="charge"))
    assert attached(doc[5], doc[7], recurring=True)


def test_the_time_of_a_trial_is_not_that_of_the_attack_it_is_about() -> None:
    doc = make_doc(
        """
        The DT det 1
        trial NN nsubj 5
        over IN prep 1
        the DT det 4
        attack NN pobj 2
        began VBD ROOT 5 begin
        Monday NNP npadvmod 5
        """
    )
    assert not attached(doc[4], doc[6])
    assert attached(doc[1], doc[6])


def test_a_noun_takes_the_time_inside_its_own_phrase() -> None:
    doc = make_doc(
        """
        They PRP nsubj 1
        condemned VBD ROOT 1 condemn
        Monday NNP poss 4
        's POS case 2
        attack NN dobj 1
        """
    )
    assert attached(doc[4], doc[2])


def test_a_time_in_another_clause_dates_nothing() -> None:
    doc = make_doc(
        """
        He PRP nsubj 1
        said VBD ROOT 1 say
        Monday NNP npadvmod 1
        they PRP nsubj 4
        withdrew VBD ccomp 1 withdraw
        """
    )
    assert not attached(doc[4], doc[2])
    assert attached(doc[1], doc[2])


def test_what_happens_when_something_else_does_shares_its_time() -> None:
    doc = make_doc(
        """
        Two CD nsubj 1
        died VBD ROOT 1 die
        Monday NNP npadvmod 1
        when WRB advmod 6
        the DT det 5
        ferry NN nsubj 6
        sank VBD advcl 1 sink
        """
    )
    assert attached(doc[6], doc[2])


@pytest.fixture(scope="module")
def lenza(tmp_path_factory: pytest.TempPathFactory) -> Landmarks:
    """Two floods at an invented town, a year apart: 12 May 2010 (a Wednesday), 9 June 2011 (a Thursday)."""
    path = tmp_path_factory.mktemp("own") / "lenza.tsv"
    rows = (
        "2010-05-12\tflood; drown; burst\tlenza\tFirst flood",
        "2011-06-09\tflood; drown\tlenza\tSecond flood",
    )
    path.write_text("\n".join(rows), encoding="utf-8")
    return landmarks(path)


def constraints(text: str, nlp: Language, known: Landmarks) -> list[Constraint]:
    (parsed,) = parse([Document("a", text)], nlp)
    found = list(dated_happenings(parsed, list(told_times(parsed)), known))
    assert all(text[c.evidence.start : c.evidence.end] == c.evidence.text for c in found)
    return found


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("The river burst its banks at Lenza on Wednesday.", date(2010, 5, 12), date(2010, 5, 18)),
        ("The river burst its banks at Lenza yesterday.", date(2010, 5, 13), date(2010, 5, 13)),
        ("The dam at Lenza burst in May last year.", date(2011, 1, 1), date(2011, 12, 31)),
        ("Twelve people drowned at Lenza on Thursday.", date(2011, 6, 9), date(2011, 6, 15)),
    ],
)
def test_an_expression_on_a_landmark_narrows_the_day_of_writing(
    text: str, earliest: date, latest: date, nlp: Language, lenza: Landmarks
) -> None:
    (constraint,) = constraints(text, nlp, lenza)
    assert (constraint.days.earliest, constraint.days.latest) == (earliest, latest)


def test_what_may_mean_two_landmarks_leaves_both_possible(nlp: Language, lenza: Landmarks) -> None:
    (constraint,) = constraints("Twelve people drowned at Lenza last year.", nlp, lenza)
    assert constraint.reason == "First flood or Second flood"
    assert date(2011, 3, 1) in constraint.days and date(2012, 3, 1) in constraint.days


@pytest.mark.parametrize(
    "text",
    [
        "The river burst its banks at Oda on Wednesday.",  # another town
        "The river burst its banks at Lenza on Monday.",  # another weekday: another flood
        "The minister said on Wednesday that the river had burst its banks at Lenza.",
        "They marked the anniversary of the flood at Lenza on Wednesday.",
        "The river that burst its banks at Lenza in 2010 rose again on Wednesday.",
        '"The river burst its banks at Lenza on Wednesday," he recalled.',
        "The river burst its banks at Lenza.",
        "Officials who had watched the flood at Lenza met on Wednesday.",
    ],
)
def test_what_does_not_date_the_landmark_tells_nothing(text: str, nlp: Language, lenza: Landmarks) -> None:
    assert constraints(text, nlp, lenza) == []


@pytest.mark.parametrize(("when", "number"), [("on Wednesday", 1), ("yesterday", 0)])
def test_the_title_may_give_the_context_where_the_weekday_confirms_it(
    when: str, number: int, nlp: Language, tmp_path: Path
) -> None:
    path = tmp_path / "own.tsv"
    path.write_text("2010-05-12\tburst\tlenza; river\tFlood", encoding="utf-8")
    text = f"Flood alarm at Lenza.\n\nThe river burst its banks {when}."
    assert len(constraints(text, nlp, landmarks(path))) == number


def test_a_second_flood_on_the_same_weekday_is_taken_for_the_first(nlp: Language, lenza: Landmarks) -> None:
    """Known limit: an unlisted event that is told like a landmark, on its weekday, passes for it."""
    text = "In a new flood the river burst its banks at Lenza on Wednesday."
    assert len(constraints(text, nlp, lenza)) == 1


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The mayor of Lenza, Ada Quill, will quit today.", 0),
        ("The mayor of Lenza, Ada Quill, is expected to quit today.", 0),
        ("The mayor of Lenza, Ada Quill, quit today.", 1),
    ],
)
def test_who_is_said_to_leave_has_not_left(text: str, number: int, nlp: Language, tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    path.write_text("2010-05-12\tquit\tlenza; quill\tThe mayor quits", encoding="utf-8")
    assert len(constraints(text, nlp, landmarks(path))) == number
