"""Resolution over a document: news, histories, paragraphs, asides."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from spacy.language import Language

from eventx.documents.document import Document, DocumentDate, Zone, ZoneKind
from eventx.language.parsed import Parsed
from eventx.timex import Basis, timexes, written_times


def values(found: Any) -> list[str]:
    return [timex.value for timex in found]


def test_without_a_document_date_values_stay_open(read: Any) -> None:
    found = read("On Tuesday, last week, in June, on Sept. 3 and at Christmas.", None)
    assert values(found) == ["XXXX-WXX-2", "XXXX-WXX", "XXXX-06", "XXXX-09-03", "XXXX-12-25"]
    assert {timex.basis for timex in found} == {Basis.UNANCHORED}
    assert {timex.earliest for timex in found} == {None}


def test_a_later_day_stands_on_the_time_just_told(read: Any) -> None:
    found = read("The bridge fell on 3 May 2011. Two days later the town was flooded; the following month it rained.")
    assert values(found) == ["2011-05-03", "2011-05-05", "2011-06"]
    assert [timex.basis for timex in found] == ["explicit", "narrative", "narrative"]
    assert found[1].anchor == "2011-05-03"


def test_what_the_anchor_does_not_know_stays_open(read: Any) -> None:
    assert values(read("It opened in 1911. Three days later it burned.")) == ["1911", "1911-XX-XX"]
    assert values(read("It opened in May 1911. Three days later it burned.")) == ["1911-05", "1911-05-XX"]


def test_the_same_day_is_no_day_of_a_year(read: Any) -> None:
    text = "Grain fell on Tuesday. The bank was fined in 2014. Two men fled the same day."
    assert values(read(text, date(2019, 9, 18))) == ["2019-09-17", "2014", "2019-09-17"]
    assert values(read(text, None)) == ["XXXX-WXX-2", "2014", "XXXX-XX-XX"]


def test_what_opens_with_the_day_of_writing_is_news(read: Any) -> None:
    life = "He was elected in 1996, ran again in 2004, and led the house from 2010.\n\nHis last vote was on May 11."
    day = date(2022, 6, 16)
    assert values(read(f"The senator died on Sunday.\n\n{life}", day))[-1] == "2022-05-11"
    assert values(read(f"The senator was born in 1950.\n\n{life}", day))[-1] != "2022-05-11"


HISTORY = (
    "The dam was begun in 1902 and finished in 1907. In June the lake was filled. On 3 August a village was left. "
    "The next day it was gone. By 1911 another dam stood; in March it leaked."
)


def test_a_history_is_told_from_its_own_years(read: Any) -> None:
    expected = ["1902", "1907", "1907-06", "1907-08-03", "1907-08-04", "1911", "1911-03"]
    assert values(read(HISTORY)) == expected
    assert values(read(HISTORY, None)) == expected


def test_a_glance_far_aside_does_not_take_a_history_along(read: Any) -> None:
    text = "It began in 1802, in 1803 and in 1804. The last such war was in 1618. In May it ended."
    assert values(read(text))[-1] == "1804-05"


def test_a_year_in_parentheses_does_not_move_a_history(read: Any) -> None:
    text = "It began in 1802, in 1803 and in 1804. He had written a book (1801). In May it ended."
    assert values(read(text))[-1] == "1804-05"


def test_a_paragraph_of_the_past_in_the_news(read: Any) -> None:
    text = "The mayor spoke on Tuesday.\n\nShe took office in 2004. In June she left.\n\nIn August the town voted."
    assert values(read(text)) == ["2019-09-17", "2004", "2004-06", "2019-08"]


def test_weekdays_of_the_news_never_stand_on_the_past(read: Any) -> None:
    assert values(read("She took office in 2004. On Monday she left.")) == ["2004", "2019-09-16"]


def test_a_clock_time_is_of_the_day_told_beside_it(read: Any) -> None:
    assert values(read("It burned on Monday. At 4 p.m. it fell.")) == ["2019-09-16", "2019-09-16T16:00"]
    text = "It struck at 2:45 p.m. (1845 GMT) on Tuesday."
    assert values(read(text)) == ["2019-09-17T14:45", "2019-09-17T18:45", "2019-09-17"]


def test_the_end_of_a_range_is_not_before_its_beginning(read: Any) -> None:
    found = read("from Wednesday to Monday")
    assert values(found) == ["2019-09-25", "2019-09-30"]
    assert [timex.part for timex in found] == ["begin", "end"]


def test_both_of_a_pair_are_no_range(read: Any) -> None:
    assert [timex.part for timex in read("June 3 and 4")] == [None, None]


def test_deadlines_are_told(read: Any) -> None:
    assert [timex.deadline for timex in read("by Friday, on Monday")] == [True, False]


def zoned(tokenizer: Language, *zones: tuple[ZoneKind, str]) -> Parsed:
    text, found = "", []
    for kind, part in zones:
        found.append(Zone(kind, len(text), len(text) + len(part)))
        text += part + "\n\n"
    document = Document("d", text, tuple(found), DocumentDate.of_day(date(2019, 9, 19), "option"))
    return Parsed(document, tokenizer(text))


@pytest.mark.parametrize("kind", [ZoneKind.PROMOTIONAL, ZoneKind.DATELINE, ZoneKind.TAG, ZoneKind.CREDIT])
def test_silent_zones_hold_no_times_of_the_story(kind: ZoneKind, tokenizer: Language) -> None:
    parsed = zoned(tokenizer, (kind, "Updated on Sept. 3, 2019"), (ZoneKind.BODY, "It fell on Monday."))
    assert values(timexes(parsed)) == ["2019-09-16"]


def test_written_times_are_those_of_datelines_too_but_not_of_promotion(tokenizer: Language) -> None:
    parsed = zoned(tokenizer, (ZoneKind.DATELINE, "Sept. 3, 2019"), (ZoneKind.PROMOTIONAL, "Join us on Friday!"))
    assert values(written_times(parsed)) == ["2019-09-03"]


def test_a_caption_counts_and_does_not_move_the_narrative(tokenizer: Language) -> None:
    parsed = zoned(
        tokenizer,
        (ZoneKind.BODY, "The bridge fell on 3 May 2011."),
        (ZoneKind.CAPTION, "The bridge on 9 August 2010."),
        (ZoneKind.BODY, "Two days later the town was flooded."),
    )
    assert values(timexes(parsed)) == ["2011-05-03", "2010-08-09", "2011-05-05"]


def test_the_date_can_be_given_beside_the_document(tokenizer: Language) -> None:
    parsed = zoned(tokenizer, (ZoneKind.BODY, "It fell on Monday."))
    assert values(timexes(parsed, date(2018, 1, 1))) == ["2018-01-01"]
    assert values(timexes(parsed, None)) == ["XXXX-WXX-1"]


def test_offsets_are_those_of_the_text_with_signs_beyond_the_basic_plane(read: Any) -> None:
    text = "🔥🔥 It burned on Monday 🔥 and on Sept. 3."
    assert [text[t.start : t.end] for t in read(text)] == ["Monday", "Sept. 3"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Thursday and Friday", ["2019-09-19", "2019-09-20"]),
        ("on Thursday, Friday and Saturday", ["2019-09-19", "2019-09-20", "2019-09-21"]),
        ("on Wednesday and on Thursday", ["2019-09-18", "2019-09-19"]),
        ("on Friday and Saturday", ["2019-09-13", "2019-09-14"]),
        ("on Thursday. Friday was quiet", ["2019-09-19", "2019-09-13"]),
        ("on Thursday and last Friday", ["2019-09-19", "2019-09-13"]),
        ("on Thursday and Wednesday", ["2019-09-19", "2019-09-18"]),
    ],
)
def test_a_pair_of_weekdays_is_of_one_week(text: str, expected: list[str], read: Any) -> None:
    assert values(read(text)) == expected


def test_the_month_that_runs_is_that_of_the_day_of_writing(read_parsed: Any) -> None:
    text = "The mill was founded in 1987. It said earlier in the month that it would close by the end of the year."
    assert values(read_parsed(text)) == ["1987", "2019-09", "2019"]
    text = "The pact, signed last December, holds. Trade will resume by the end of the month."
    assert values(read_parsed(text)) == ["2018-12", "2019-09"]


def test_the_past_that_a_paragraph_tells_has_months_and_years_of_its_own(read_parsed: Any) -> None:
    text = "Work began in March 1992. Later in the year it was halted.\n\nPrices fell later in the year."
    assert values(read_parsed(text)) == ["1992-03", "1992", "2019"]


def test_the_month_that_runs_is_open_without_a_date_and_of_the_story_in_a_history(read_parsed: Any) -> None:
    assert values(read_parsed("It will close by the end of the month.", None)) == ["XXXX-XX"]
    text = "It was begun in 1902. It burned in 1905 and 1907.\n\nBy the end of the year it stood again."
    assert values(read_parsed(text)) == ["1902", "1905", "1907", "1907"]


def test_what_is_planned_does_not_move_what_is_told(read_parsed: Any) -> None:
    text = "He is held until his next hearing on April 5. The fire began at 13:40 local time."
    assert values(read_parsed(text)) == ["2020-04-05", "2019-09-19T13:40"]


def test_plans_stand_on_plans(read_parsed: Any) -> None:
    text = "The fair will open on October 28. Two days later the bridge will close. It was tested a day earlier."
    assert values(read_parsed(text)) == ["2019-10-28", "2019-10-30", "XXXX-XX-XX"]


def test_known_limit_a_distance_of_hours_is_a_duration(read: Any) -> None:
    assert values(read("It fell on Monday. Six hours later it burned.")) == ["2019-09-16", "PT6H"]


def test_midnight_in_the_past_is_the_one_that_ended_the_day_before(read_parsed: Any) -> None:
    assert values(read_parsed("He conceded shortly before midnight.")) == ["2019-09-18T24:00"]
    assert values(read_parsed("The truce will end at midnight.")) == ["2019-09-19T24:00"]


def test_without_a_date_one_year_makes_no_history(read: Any) -> None:
    text = "The mill was founded in 1987. Last month it burned; on June 8 it was sold."
    assert values(read(text, None)) == ["1987", "XXXX-XX", "XXXX-06-08"]


def test_without_a_date_nothing_stands_on_what_was_told_before_an_unknown_day(read: Any) -> None:
    text = "The ship was built on May 3, 2001. It sank on Monday. Two days later it was found."
    assert values(read(text, None)) == ["2001-05-03", "XXXX-WXX-1", "XXXX-XX-XX"]
    assert values(read(text)) == ["2001-05-03", "2019-09-16", "2019-09-18"]
