"""Which time expression belongs to a trigger, on sentences parsed by hand."""

from __future__ import annotations

import pytest
from support import make_doc
from time_support import ATTACKED, WHEN, WRITTEN, text_of, time_in, timex

from eventx.times.event_time import TimedDoc, time_of

TOOK_PLACE = """
The DT det 1
attack NN nsubj 2
took VBD ROOT 2 take
place NN dobj 2
on IN prep 2
Monday NNP pobj 4
"""
SAID_THAT = """
Police NNS nsubj 1
said VBD ROOT 1 say
on IN prep 1
Monday NNP pobj 2
that IN mark 6
rebels NNS nsubj 6
attacked VBD ccomp 1 attack
"""
ANNOUNCED_THAT = """
Norway NNP nsubj 1
announced VBD ROOT 1 announce
on IN prep 1
Monday NNP pobj 2
that IN mark 7
it PRP nsubj 7
would MD aux 7
leave VB ccomp 1
"""
SEIZED_AND_HELD = """
Police NNS nsubj 1
seized VBD ROOT 1 seize
him PRP dobj 1
on IN prep 1
Monday NNP pobj 3
and CC cc 1
held VBD conj 1 hold
his PRP$ poss 8
wife NN dobj 6
"""
SEIZED_AND_OTHERS_FLED = """
Police NNS nsubj 1
seized VBD ROOT 1 seize
him PRP dobj 1
on IN prep 1
Monday NNP pobj 3
and CC cc 1
guards NNS nsubj 7
fled VBD conj 1 flee
"""
FRONTED = """
On IN prep 3
Monday NNP pobj 0
police NNS nsubj 3
seized VBD ROOT 3 seize
him PRP dobj 3
and CC cc 3
guards NNS nsubj 7
fled VBD conj 3 flee
"""
ASKED_FOR = """
He PRP nsubj 1
asked VBD ROOT 1 ask
for IN prep 1
her PRP$ poss 4
resignation NN pobj 2
Monday NNP compound 6
night NN npadvmod 4
"""
THANK_FOR = """
We PRP nsubj 1
thank VBP ROOT 1
them PRP dobj 1
for IN prep 1
talks NNS pobj 3
Monday NNP compound 6
night NN npadvmod 4
"""
BOMBING_THAT = """
A DT det 1
bombing NN nsubj 6
that WDT nsubj 3
happened VBD relcl 1 happen
on IN prep 3
Monday NNP pobj 4
closed VBD ROOT 6 close
roads NNS dobj 6
"""
TALKS_IN_PLACE = """
They PRP nsubj 1
agreed VBD ROOT 1 agree
at IN prep 1
talks NNS pobj 2
in IN prep 3
Oslo NNP pobj 4
that WDT nsubj 7
ended VBD relcl 5 end
on IN prep 7
Monday NNP pobj 8
"""
SUBJECT_ON = """
The DT det 1
ministry NN nsubj 4
on IN prep 1
Monday NNP pobj 2
banned VBD ROOT 4 ban
imports NNS dobj 4
"""
DATED_WHEN = """
It PRP nsubj 1
began VBD ROOT 1 begin
in IN prep 1
2014 CD pobj 2
when WRB advmod 6
rebels NNS nsubj 6
seized VBD relcl 3 seize
Aden NNP dobj 6
"""
JAILED_FOR = """
She PRP nsubjpass 2
was VBD auxpass 2
jailed VBN ROOT 2 jail
on IN prep 2
Monday NNP pobj 3
for IN prep 2
refusing VBG pcomp 5 refuse
"""
PLEADED = """
He PRP nsubj 1
pleaded VBD ROOT 1 plead
guilty JJ acomp 1
on IN prep 2
Monday NNP pobj 3
"""


@pytest.mark.parametrize(
    ("rows", "trigger", "others"),
    [
        pytest.param(ATTACKED, "attacked", (), id="below the trigger"),
        pytest.param(TOOK_PLACE, "attack", (), id="below the verb that carries it"),
        pytest.param(ANNOUNCED_THAT, "leave", (), id="announced on a day"),
        pytest.param(SEIZED_AND_HELD, "held", ("seized",), id="coordinated verbs"),
        pytest.param(FRONTED, "fled", ("seized",), id="fronted, for whoever acts"),
        pytest.param(BOMBING_THAT, "bombing", (), id="a clause about the noun"),
        pytest.param(SUBJECT_ON, "banned", (), id="between subject and verb"),
        pytest.param(WHEN, "resigned", (), id="a clause that tells when"),
        pytest.param(PLEADED, "pleaded", (), id="hung on an adjective"),
    ],
)
def test_expression_belongs_to_trigger(rows: str, trigger: str, others: tuple[str, ...]) -> None:
    assert text_of(time_in(rows, trigger, "Monday", others=others)) == "Monday"


@pytest.mark.parametrize(
    ("rows", "trigger", "others"),
    [
        pytest.param(SAID_THAT, "attacked", (), id="reported later"),
        pytest.param(SEIZED_AND_OTHERS_FLED, "fled", ("seized",), id="another doer, not fronted"),
        pytest.param(JAILED_FOR, "refusing", ("jailed",), id="the reason came before"),
        pytest.param(TOOK_PLACE.replace("attack", "army"), "army", ("took",), id="another trigger carries it"),
    ],
)
def test_expression_belongs_elsewhere(rows: str, trigger: str, others: tuple[str, ...]) -> None:
    assert time_in(rows, trigger, "Monday", others=others) is None


def test_bare_expression_behind_an_object_tells_of_the_verb() -> None:
    assert text_of(time_in(ASKED_FOR, "asked", "Monday night", others=("resignation",))) == "Monday night"
    assert time_in(ASKED_FOR, "resignation", "Monday night", others=("asked",)) is None


def test_bare_expression_stays_with_its_noun_where_the_verb_is_of_now() -> None:
    assert text_of(time_in(THANK_FOR, "talks", "Monday night", others=("thank",))) == "Monday night"


def test_clause_about_a_noun_may_hang_on_a_place_in_between() -> None:
    assert text_of(time_in(TALKS_IN_PLACE, "talks", "Monday", others=("agreed",), ents=[(5, 6, "GPE")])) == "Monday"
    assert time_in(TALKS_IN_PLACE, "talks", "Monday", others=("agreed",)) is None


def test_year_with_a_clause_of_its_own() -> None:
    ents = [(3, 4, "DATE")]
    assert text_of(time_in(DATED_WHEN, "seized", "2014", ents=ents)) == "2014"


NEAREST = """
The DT det 1
attack NN nsubj 4
on IN prep 1
Sunday NNP pobj 2
closed VBD ROOT 4 close
roads NNS dobj 4
until IN prep 4
Tuesday NNP pobj 6
"""


def test_nearest_expression_wins() -> None:
    assert text_of(time_in(NEAREST, "attack", "Sunday", "Tuesday")) == "Sunday"


def test_other_sentences_lend_nothing() -> None:
    doc = make_doc(ATTACKED + "Quiet NN nsubj 7\nreturned VBD ROOT 7 return\n")
    timed = TimedDoc.of(doc, [timex(doc, "Monday")], WRITTEN)
    assert time_of(doc[7], frozenset(), timed) is None


def test_a_limit_is_no_time() -> None:
    rows = ATTACKED.replace("on IN", "before IN").replace("Monday", "winter")
    assert time_in(rows, "attacked", "winter") is None


def test_weekday_in_a_name_is_no_time() -> None:
    rows = (
        "The DT det 3\nSunday NNP compound 3\ntrade NN compound 3\nban NN nsubj 4\nhurt VBD ROOT 4\nsales NNS dobj 4\n"
    )
    assert time_in(rows, "ban", "Sunday") is None


def test_weekday_before_its_event_is_a_time() -> None:
    rows = "The DT det 2\nSunday NNP compound 2\nattack NN nsubj 3\nclosed VBD ROOT 3\nroads NNS dobj 3\n"
    assert text_of(time_in(rows, "attack", "Sunday")) == "Sunday"


PICTURE = """
In IN prep 5
this DT det 2
photo NN pobj 0
of IN prep 2
Monday NNP pobj 3
meets VBZ ROOT 5 meet
the DT det 7
visit NN dobj 5
"""


def test_caption_dates_what_its_picture_shows() -> None:
    assert text_of(time_in(PICTURE, "visit", "Monday", others=("meets",))) == "Monday"
    assert time_in(PICTURE.replace("photo", "report"), "visit", "Monday", others=("meets",)) is None


CALLED_FOR = """
They PRP nsubj 1
called VBD ROOT 1 call
for IN prep 1
protests NNS pobj 2 protest
on IN prep 1
Friday NNP pobj 4
"""


def test_a_gathering_that_is_called_for_has_the_day() -> None:
    assert text_of(time_in(CALLED_FOR, "protests", "Friday", others=("called",))) == "Friday"
    assert time_in(CALLED_FOR, "called", "Friday", others=("protests",)) is None


def test_what_is_no_gathering_leaves_the_day_to_the_call() -> None:
    rows = CALLED_FOR.replace("protests NNS pobj 2 protest", "restraint NN pobj 2")
    assert text_of(time_in(rows, "called", "Friday", others=("restraint",))) == "Friday"


def test_a_day_told_before_is_that_of_the_call() -> None:
    rows = (
        "On IN prep 3\nFriday NNP pobj 0\nthey PRP nsubj 3\ncalled VBD ROOT 3 call\nfor IN prep 3\n"
        "protests NNS pobj 4 protest\n"
    )
    assert text_of(time_in(rows, "called", "Friday", others=("protests",))) == "Friday"


COORDINATED = """
Rebels NNS nsubj 1
seized VBD ROOT 1 seize
it PRP dobj 1
on IN prep 1
Monday NNP pobj 3
and CC cc 1
soon RB advmod 7
burned VBD conj 1 burn
it PRP dobj 7
"""


def test_what_came_afterwards_does_not_share_a_day() -> None:
    assert text_of(time_in(COORDINATED, "burned", "Monday", others=("seized",))) == "Monday"
    later = COORDINATED.replace("soon", "later")
    assert time_in(later, "burned", "Monday", others=("seized",)) is None
