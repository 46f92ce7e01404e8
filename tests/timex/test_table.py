"""News expressions with the value they have in an article of Thursday 19 September 2019.

Alone, without a sentence, they are told in the past tense.
"""

from __future__ import annotations

from typing import Any

import pytest

DAYS = {
    "Tuesday": "2019-09-17",
    "on Friday": "2019-09-13",
    "Thursday": "2019-09-19",
    "Tuesday morning": "2019-09-17TMO",
    "Wednesday night": "2019-09-18TNI",
    "late Monday": "2019-09-16",
    "early on Saturday": "2019-09-14",
    "last Wednesday": "2019-09-18",
    "next Monday": "2019-09-23",
    "this past Sunday": "2019-09-15",
    "yesterday": "2019-09-18",
    "yesterday evening": "2019-09-18TEV",
    "today": "2019-09-19",
    "tonight": "2019-09-19TNI",
    "last night": "2019-09-18TNI",
    "this afternoon": "2019-09-19TAF",
    "overnight": "2019-09-18TNI",
    "tomorrow": "2019-09-20",
    "the day before yesterday": "2019-09-17",
    "the early hours of Wednesday": "2019-09-18TMO",
    "the night of Sept. 10": "2019-09-10TNI",
    "Wednesday of last week": "2019-09-11",
    "Friday next week": "2019-09-27",
    "two weeks ago Monday": "2019-09-02",
    "by Saturday": "2019-09-21",
    "until Monday": "2019-09-23",
    "from Tuesday": "2019-09-24",
    "two days before Sunday": "2019-09-13",
    "a week from Friday": "2019-09-20",
}
CALENDAR = {
    "Sept. 9": "2019-09-09",
    "September 9th": "2019-09-09",
    "the 9th of September": "2019-09-09",
    "9 September": "2019-09-09",
    "Nov. 20": "2018-11-20",
    "Friday, Sept. 13": "2019-09-13",
    "Nov. 20, 2017": "2017-11-20",
    "20 November 2017": "2017-11-20",
    "Nov. 20 last year": "2018-11-20",
    "last Sept. 9": "2018-09-09",
    "the 12th": "2019-09-12",
    "20/11/2017": "2017-11-20",
    "2017-11-20": "2017-11-20",
    "20-Nov-2017": "2017-11-20",
    "11 Mehr 1398": "2019-10-03",
    "5 Safar 1441": "2019-10-04",
}
STRETCHES = {
    "last week": "2019-W37",
    "later next week": "2019-W39",
    "the week of Sept. 2": "2019-W36",
    "the second week of August": "2019-W33",
    "over the weekend": "2019-W37-WE",
    "this weekend": "2019-W38-WE",
    "earlier this month": "2019-09",
    "last month": "2019-08",
    "the end of next month": "2019-10",
    "in August": "2019-08",
    "November": "2018-11",
    "last March": "2019-03",
    "March last year": "2018-03",
    "mid-April": "2019-04",
    "April 2017": "2017-04",
    "the third quarter": "2019-Q3",
    "the second quarter of 2017": "2017-Q2",
    "last year's fourth quarter": "2018-Q4",
    "the second half of 2017": "2017-H2",
    "this summer": "2019-SU",
    "last summer": "2018-SU",
    "the winter of 2015": "2015-WI",
    "late last year": "2018",
    "in 2011": "2011",
    "mid-2011": "2011",
    "the beginning of 2011": "2011",
    "the 1890s": "189",
    "the early 1920s": "192",
    "the 18th century": "17",
    "the third century BC": "BC02",
    "in 44 BC": "BC0044",
    "three weeks ago": "2019-W35",
    "ten days ago": "2019-09-09",
    "six months ago": "2019-03",
    "three years ago": "2016",
    "two decades ago": "1999",
    "three weeks from now": "2019-W41",
    "in two months": "2019-11",
}
CLOCKS = {
    "Monday at 8 a.m.": "2019-09-16T08:00",
    "at 7:15 p.m. EST on Sunday": "2019-09-15T19:15",
    "0430 GMT on Wednesday": "2019-09-18T04:30",
    "noon Tuesday": "2019-09-17T12:00",
    "midnight on Sunday": "2019-09-15T24:00",
    "17:30 on 3 August": "2019-08-03T17:30",
    "9.30pm": "2019-09-19T21:30",
    "2019-09-14T10:30Z": "2019-09-14T10:30",
}
NAMED = {
    "Boxing Day": "2018-12-26",
    "Labor Day": "2019-09-02",
    "Good Friday": "2019-04-19",
    "Easter Monday 2018": "2018-04-02",
    "last Halloween": "2018-10-31",
    "the Sept. 11 attacks": "2001-09-11",
}
NO_DAY = {
    "four days": "P4D",
    "a 45-day truce": "P45D",
    "two-year": "P2Y",
    "for three weeks": "P3W",
    "half an hour": "PT30M",
    "a year and a half": "P1.5Y",
    "twenty-five minutes": "PT25M",
    "the past two months": "P2M",
    "the past year": "P1Y",
    "the last 48 hours": "PT48H",
    "for the third time in a week": "P1W",
    "several hours": "PTXH",
    "for decades": "PXE",
    "every Friday": "XXXX-WXX-5",
    "monthly": "P1M",
    "twice a year": "P1Y",
    "on Sundays": "XXXX-WXX-7",
    "recently": "PAST_REF",
    "in recent months": "PAST_REF",
    "at present": "PRESENT_REF",
    "in the near future": "FUTURE_REF",
    "a week earlier": "XXXX-WXX",
    "the next day": "XXXX-XX-XX",
    "the previous year": "XXXX",
    "five days after the raid": "P5D",
}
ALL = DAYS | CALENDAR | STRETCHES | CLOCKS | NAMED | NO_DAY
RANGES = {
    "June 3-5": ["2019-06-03", "2019-06-05"],
    "June 3 and 4": ["2019-06-03", "2019-06-04"],
    "between May and July": ["2019-05", "2019-07"],
    "from 2009 to 2012": ["2009", "2012"],
    "1939-1945": ["1939", "1945"],
    "1939-45": ["1939", "1945"],
    "summer and autumn 1918": ["1918-SU", "1918-FA"],
    "14 August to 3 September 1914": ["1914-08-14", "1914-09-03"],
    "Monday to Wednesday": ["2019-09-16", "2019-09-18"],
    "264-241 BC": ["BC0264", "BC0241"],
}
NOTHING = [
    "a 34-year-old man",
    "aged 61",
    "14 people",
    "2000 people",
    "$2015",
    "Resolution 1973",
    "Room 1984",
    "an F-16",
    "24 hours a day",
    "at the same time",
    "Super Tuesday",
    "Ramadan 1441",
    "12 Rabi al-Awwal 1441",
    "2: 45",
    "99:99",
]


@pytest.mark.parametrize(("text", "value"), ALL.items(), ids=ALL)
def test_expression(text: str, value: str, read_parsed: Any) -> None:
    assert [timex.value for timex in read_parsed(text)] == [value]


@pytest.mark.parametrize(("text", "values"), RANGES.items(), ids=RANGES)
def test_the_two_ends_of_a_range_are_two_expressions(text: str, values: list[str], read_parsed: Any) -> None:
    assert [timex.value for timex in read_parsed(text)] == values


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_looks_like_a_time(text: str, read_parsed: Any) -> None:
    assert read_parsed(text) == []


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("early June", "START"), ("mid-June", "MID"), ("the end of June", "END"), ("June", None),
        ("more than two years", "MORE_THAN"), ("less than a week", "LESS_THAN"), ("nearly a month", "LESS_THAN"),
        ("about three hours", "APPROX"), ("at least ten days", "EQUAL_OR_MORE"), ("up to 90 days", "EQUAL_OR_LESS"),
        ("ten days", None),
    ],
)  # fmt: skip
def test_modifiers_go_to_mod_and_not_into_the_value(text: str, mod: str | None, read_parsed: Any) -> None:
    assert [timex.mod for timex in read_parsed(text)] == [mod]
