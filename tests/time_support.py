"""What the tests of event times share: expressions of a Wednesday in 2019 in sentences parsed by hand."""

from __future__ import annotations

from datetime import date

from spacy.tokens import Doc
from support import make_doc

from eventx.times.event_time import EventTime, TimedDoc, time_of
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
BETWEEN = """
Talks NNS nsubjpass 2
were VBD auxpass 2
held VBN ROOT 2 hold
between IN prep 2
March NNP pobj 3
and CC cc 4
May NNP conj 4
"""
