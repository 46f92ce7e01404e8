"""Which time expression belongs to a trigger, on sentences parsed by hand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc
from support import make_doc

from eventx.times.event_time import EventTime, TimedDoc, time_of
from eventx.times.ranges import around_now
from eventx.timex import Shift, Timex, interval

WRITTEN = date(2019, 9, 18)
VALUES = {
    "Monday": "2019-09-16",
    "Monday night": "2019-09-16TNI",
    "Tuesday": "2019-09-17",
    "Friday": "2019-09-13",
    "Sunday": "2019-09-15",
    "March": "2019-03",
    "May": "2019-05",
    "late July": "2019-07",
    "2014": "2014",
    "winter": "2018-WI",
}
SHIFTS = {"Two days": Shift(2, "D"), "A day": Shift(1, "D"), "hours": None}


def timex(doc: Doc, text: str, **changes: object) -> Timex:
    """The first place of a text in a Doc, with the value it has for an article of a Wednesday."""
    start = doc.text.index(text)
    place = {"start": start, "end": start + len(text), "text": text}
    if text in SHIFTS:
        value = {"Two days": "P2D", "A day": "P1D", "hours": "PTXH"}[text]
        return Timex(**place, type="DURATION", value=value, shift=SHIFTS[text])
    value = VALUES[text]
    earliest, latest = interval(value)
    kind = "TIME" if "T" in value else "DATE"
    return Timex(**place, type=kind, value=value, earliest=earliest, latest=latest, **changes)


def time_in(
    rows: str, trigger: str, *texts: str, others: tuple[str, ...] = (), ents: list[tuple[int, int, str]] | None = None
) -> EventTime | None:
    """The time of a trigger word, the other words in ``others`` being triggers too."""
    doc = make_doc(rows, ents)
    timed = TimedDoc.of(doc, [timex(doc, text) for text in texts], WRITTEN)
    words = [token.text for token in doc]
    return time_of(doc[words.index(trigger)], frozenset(words.index(o) for o in others), timed)


def text_of(time: EventTime | None) -> str | None:
    return time.timex.text if time else None


ATTACKED = """
Rebels NNS nsubj 1
attacked VBD ROOT 1 attack
the DT det 3
town NN dobj 1
on IN prep 1
Monday NNP pobj 4
"""
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
WHEN = """
He PRP nsubj 1
resigned VBD ROOT 1 resign
when WRB advmod 5
his PRP$ poss 4
term NN nsubj 5
ended VBD advcl 1 end
on IN prep 5
Monday NNP pobj 6
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


# --- distances from events ---

AFTER_ATTACK = """
Two CD nummod 1
days NNS npadvmod 2
after IN prep 6
the DT det 4
attack NN pobj 2
ministers NNS nsubj 6
met VBD ROOT 6 meet
"""
AFTER_THEY_SIGNED = """
They PRP nsubj 1
met VBD ROOT 1 meet
on IN prep 1
Monday NNP pobj 2
, , punct 1
A DT det 6
day NN npadvmod 9
after IN mark 9
rivals NNS nsubj 9
signed VBD advcl 1 sign
"""
COMES_AFTER = """
It PRP nsubj 1
comes VBZ ROOT 1 come
A DT det 3
day NN npadvmod 4
after IN prep 1
blasts NNS pobj 4
"""


def steps(time: EventTime | None) -> list[tuple[str, str]]:
    """The ways and reasons of a time."""
    return [(str(step.way), step.reason) for step in time.why] if time else []


def test_a_time_tells_why_it_belongs_to_its_trigger() -> None:
    assert steps(time_in(ATTACKED, "attacked", "Monday")) == [("attached", "'Monday', 2 arcs from 'attacked'; rule ")]
    [nearest] = steps(time_in(BETWEEN.replace("between", "in"), "Talks", "March", "May"))
    assert nearest[1].startswith("'March', 3 arcs from 'Talks', the nearest of 2;")


def test_a_time_tells_what_it_counts_from_or_runs_to() -> None:
    assert steps(time_in(AFTER_ATTACK, "met", "Two days", others=("attack",)))[-1] == (
        "counting",
        "counts from 'attack'",
    )
    assert steps(time_in(AFTER_ATTACK, "attack", "Two days", others=("met",))) == [
        ("counting", "counts back from 'met'")
    ]
    since = ATTACKED.replace("on IN", "since IN").replace("Monday", "March")
    assert steps(time_in(since, "attacked", "March"))[-1] == ("since", "runs on to the day of writing")
    assert steps(time_in(WHEN, "resigned", "Monday"))[-1] == ("clause", "tells when 'resigned' was")


def test_distance_counts_from_the_event_behind_after() -> None:
    met = time_in(AFTER_ATTACK, "met", "Two days", others=("attack",))
    assert met is not None and (met.target, met.known) == (4, False)


def test_distance_counts_back_for_that_event() -> None:
    attack = time_in(AFTER_ATTACK, "attack", "Two days", others=("met",))
    assert attack is not None and attack.timex.shift == Shift(-2, "D") and attack.target == 6


def test_date_beside_a_distance_stays_with_the_main_verb() -> None:
    signed = time_in(AFTER_THEY_SIGNED, "signed", "Monday", "A day", others=("met",))
    assert text_of(time_in(AFTER_THEY_SIGNED, "met", "Monday", "A day", others=("signed",))) == "Monday"
    assert signed is not None and signed.earliest == signed.latest == date(2019, 9, 15)


def test_what_comes_now_counts_from_the_day_of_writing() -> None:
    blasts = time_in(COMES_AFTER, "blasts", "A day")
    assert blasts is not None and blasts.earliest == blasts.latest == date(2019, 9, 17)


def test_hours_after_an_event_are_of_its_day() -> None:
    rows = AFTER_ATTACK.replace("Two CD nummod 1\ndays", "Some DT det 1\nhours")
    met = time_in(rows, "met", "hours", others=("attack",))
    assert met is not None and met.timex.shift == Shift(0, "D") and met.target == 4


# --- stretches ---


def test_since_a_day_runs_to_the_last_day_told() -> None:
    rows = ATTACKED.replace("on IN", "since IN") + ". . punct 1\nTuesday NNP ROOT 7\n"
    time = time_in(rows, "attacked", "Monday", "Tuesday")
    assert time is not None and (time.earliest, time.latest) == (date(2019, 9, 16), date(2019, 9, 17))


def test_since_a_month_runs_to_the_day_of_writing() -> None:
    rows = ATTACKED.replace("on IN", "since IN").replace("Monday", "March")
    time = time_in(rows, "attacked", "March")
    assert time is not None and (time.earliest, time.latest) == (date(2019, 3, 1), WRITTEN)
    assert time.stretched


BETWEEN = """
Talks NNS nsubjpass 2
were VBD auxpass 2
held VBN ROOT 2 hold
between IN prep 2
March NNP pobj 3
and CC cc 4
May NNP conj 4
"""


def test_two_ends_make_one_stretch() -> None:
    time = time_in(BETWEEN, "Talks", "March", "May")
    assert time is not None and time.timex.text == "March and May"
    assert (time.earliest, time.latest) == (date(2019, 3, 1), date(2019, 5, 31))


def test_two_days_without_between_stay_two() -> None:
    time = time_in(BETWEEN.replace("between", "in"), "Talks", "March", "May")
    assert time is not None and time.timex.text == "March"


@pytest.mark.parametrize(("text", "first", "last"), [("late July", 21, 31), ("earlier July", 1, 31)])
def test_parts_of_months(text: str, first: int, last: int) -> None:
    doc = make_doc(ATTACKED.replace("Monday NNP pobj 4", f"{text.split()[0]} JJ amod 6\nJuly NNP pobj 4"))
    start = doc.text.index(text)
    part = Timex(start, start + len(text), text, "DATE", "2019-07", "END", date(2019, 7, 1), date(2019, 7, 31))
    time = time_of(doc[1], frozenset(), TimedDoc.of(doc, [part], WRITTEN))
    assert time is not None and (time.earliest, time.latest) == (date(2019, 7, first), date(2019, 7, last))


@pytest.mark.parametrize(
    ("text", "value", "first"),
    [
        ("the last four years", "P4Y", date(2015, 9, 18)),
        ("the past three months", "P3M", date(2019, 6, 18)),
        ("the last two weeks", "P2W", date(2019, 9, 4)),
    ],
)
def test_duration_up_to_now(text: str, value: str, first: date) -> None:
    assert around_now(Timex(0, 1, text, "DURATION", value), WRITTEN) == Timex(
        0, 1, text, "DATE", f"{first}/{WRITTEN}", None, first, WRITTEN
    )
    assert around_now(Timex(0, 1, "four years", "DURATION", "P4Y"), WRITTEN) is None


@given(st.integers(1, 999), st.sampled_from("DWMY"), st.dates(date(1, 1, 1), date(2100, 1, 1)))
def test_duration_up_to_now_ends_on_the_day_of_writing(count: int, unit: str, written: date) -> None:
    stretch = around_now(Timex(0, 1, "the last", "DURATION", f"P{count}{unit}"), written)
    if stretch is not None:
        assert stretch.latest == written and stretch.earliest is not None and stretch.earliest < written


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


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.integers(0, 3000))
def test_since_never_ends_before_it_begins(day: date, distance: int) -> None:
    doc = make_doc(ATTACKED.replace("on IN", "since IN"))
    start = doc.text.index("Monday")
    when = Timex(start, start + 6, "Monday", "DATE", day.isoformat(), None, day, day)
    timed = TimedDoc.of(doc, [when], day + timedelta(days=distance - 1000))
    time = time_of(doc[1], frozenset(), timed)
    assert time is not None and time.earliest == day and time.latest is not None and time.latest >= day


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
