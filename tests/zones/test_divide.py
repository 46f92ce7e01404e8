"""Zones of news layouts: what each paragraph is taken for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventx.zones.divide import zones_of

PROSE = "The harbour authority said on Friday that two ferries had collided in thick fog off the northern pier."


def kinds(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(zone.kind.value, text[zone.start : zone.end]) for zone in zones_of(text, title)]


def test_magazine_page() -> None:
    text = (
        "Two Ferries Collide: No Word From the U.S.\n\n"
        "The line had promised calm seas after a season of strikes.\nferries harbour fog\n\n"
        f"{PROSE}\n\n"
        "READ: Why the pilots walked out\n\n"
        f"{PROSE}\n\n"
        "Cover: A ferry lies at the pier in Port Ellery on June 3. (Port Authority via AP)"
    )
    assert [kind for kind, _ in kinds(text)] == [
        "title", "standfirst", "tag", "lead", "promotional", "body", "caption",
    ]  # fmt: skip


def test_wire_copy_wrapped_by_hand() -> None:
    text = (
        "Ferries collide off Port Ellery, 14 hurt\n\n"
        "PORT ELLERY, Oct 3 (Meridian) - Two ferries collided in thick fog on\n"
        "Friday, injuring fourteen passengers, the harbour authority said after\n"
        "the second vessel had been towed in.\n\n"
        "(Reporting by Ann Lee; Editing by Ben Roe)\n"
    )
    found = kinds(text)
    assert [kind for kind, _ in found] == ["title", "dateline", "lead", "credit"]
    assert found[1][1] == "PORT ELLERY, Oct 3 (Meridian) -"
    assert found[2][1].startswith("Two ferries") and found[2][1].endswith("towed in.")


def test_one_paragraph_a_line() -> None:
    text = (
        f"Ferries collide off Port Ellery\nBy Ann Lee in Port Ellery\nOctober 3, 2014 at 7:31 AM ET\n{PROSE}\n{PROSE}"
    )
    assert [kind for kind, _ in kinds(text)] == ["title", "credit", "dateline", "lead", "body"]


@pytest.mark.parametrize(
    "head",
    [
        "PORT ELLERY, Oct 3 (Meridian) -",
        "PORT ELLERY —",
        "Port Ellery, Oct. 3 (AP) —",
        "(Meridian) -",
        "PORT ELLERY, Cape Province (AFP) --",
        "HALIFAX, Oct 3, 2014 /Newsline/ --",
        "NEW ELLERY:",
        "NEW ELLERY :",
        "HALIFAX (Antara):",
        "HALIFAX, Cape Province :",
        "HALIFAX/PORT ELLERY —",
        "Port Ellery, 3 October 2014.",
        "Port Ellery, Oct. 3, 2014 –",
        "PORT ELLERY, Oct 3:",
        "Port Ellery, October 3 (ferrynews.example) -",
        "PORT ELLERY Oct. 3, 2014 -",
        "OCTOBER 3, 2014 (FERRYNEWS.EXAMPLE) -",
        "AFP -",
        "(Antara):",
        "Canadian Press - HALIFAX (CP) -",
    ],
)
def test_dateline(head: str) -> None:
    assert kinds(f"Ferries collide\n\n{head} {PROSE}")[1:] == [("dateline", head), ("lead", PROSE)]


@pytest.mark.parametrize(
    "sentence",
    [
        "NATO — the alliance that he called obsolete — will meet in the spring, officials said.",
        "The U.S. - a partner for decades - stayed away from the talks.",
        "Rudin - a former mayor - was seen at the quay, officials said.",
        "Reuters said on Friday - late in the day - that nobody was hurt.",
        "Rebels (AFP) said that they had won.",
        "Ann Lee (Antara): The ferry has been towed in and its crew is safe.",
        "UPDATE: The ferry has been towed in and its crew is safe.",
        "He told me one thing: that nobody would be charged.",
        "October 3: Two ferries collided off the cape.",
        "The ferry sank on Oct 3: nobody knew.",
        "In all, 3 October 2014. was the worst day.",
        "Said Ann Lee, 34 Ferries 2014. A record.",
    ],
)
def test_no_dateline(sentence: str) -> None:
    assert kinds(f"Ferries collide\n\n{sentence}")[1:] == [("lead", sentence)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("READ MORE: Pilots vote on new pay deal", "promotional"),
        ("Also see: the ferry disaster of the century", "promotional"),
        ("Watch | Rescue in the fog", "promotional"),
        ("Sign up for our morning newsletter", "promotional"),
        ("Explainer: How pilots are trained", "promotional"),
        ("Advertisement", "promotional"),
        ("Sponsored by Harbour Bank", "promotional"),
        ("Related stories: Fog closes the port", "promotional"),
        ("Photo: The ferry Margit in dock.", "caption"),
        ("FILE PHOTO: The ferry Margit in dock, May 2, 2013.", "caption"),
        ("The ferry Margit in dock on Friday. (Ann Lee/AP Photo)", "caption"),
        ("Rescuers reach the ferry Margit | Getty Images", "caption"),
        ("Additional reporting by Ben Roe", "credit"),
        ("The Associated Press contributed to this report.", "credit"),
        ("© 2014 Port Ellery Courier", "credit"),
        ("Enditem", "credit"),
        ("Tags: ferries, fog, harbour", "tag"),
    ],
)
def test_furniture_in_the_body(line: str, kind: str) -> None:
    assert kinds(f"Ferries collide\n\n{PROSE}\n\n{line}\n\n{PROSE}")[2] == (kind, line)


@pytest.mark.parametrize(
    "line",
    [
        "Read alone, the letter admits nothing, the judge said.",
        "Watch officers on both ships had seen the other vessel, the inquiry heard on Monday.",
        "Photographs of the wreck, taken by Reuters and AP, show a hole at the waterline.",
        "Subscribers of the state telephone company lost their lines on Sunday when troops moved in to the capital, "
        "and the outage lasted well into the evening.",
        "Subscribers sued the telephone company on Monday.",
        "Donated blood was stolen from the clinic.",
        "Promoted in May, the captain was arrested on Monday.",
        "More than forty people were hurt.",
        "The end of the inquiry is not in sight.",
        "Relatives of the missing told Getty Images staff to leave.",
    ],
)
def test_prose_stays_prose(line: str) -> None:
    assert kinds(f"Ferries collide\n\n{PROSE}\n\n{line}\n\n{PROSE}")[2] == ("body", line)


def test_links_under_a_heading() -> None:
    text = f"Ferries collide\n\n{PROSE}\n\nRelated stories\n\nPilots walk out\n\nFog shuts port\n\n{PROSE}"
    assert [kind for kind, _ in kinds(text)][2:] == ["promotional", "promotional", "promotional", "body"]


def test_subheading_is_body_and_its_own_zone() -> None:
    text = f"Ferries collide\n\n{PROSE}\n\nA troubled line\n\n{PROSE}"
    assert kinds(text)[2] == ("body", "A troubled line")


def test_no_title_where_the_text_begins_with_a_sentence() -> None:
    assert [kind for kind, _ in kinds(f"{PROSE}\n\n{PROSE}")] == ["lead", "body"]


def test_a_lone_line_is_the_lead() -> None:
    assert kinds("Ferries collide off Port Ellery") == [("lead", "Ferries collide off Port Ellery")]


def test_title_from_metadata() -> None:
    title = "The ferries collided."
    assert kinds(f"{title}\n\n{PROSE}", "The Ferries Collided")[0] == ("title", title)
    assert kinds(f"{PROSE}\n\n{PROSE}", "Ferries collide")[0][0] == "lead"


def test_rubric_above_the_title() -> None:
    assert [kind for kind, _ in kinds(f"WORLD NEWS\n\nFerries collide\n\n{PROSE}")] == [
        "tag",
        "title",
        "lead",
    ]


def test_hours_of_a_liveblog() -> None:
    text = f"LIVE: Ferries collide\n\n21:40 GMT\n\n{PROSE}\n\n8.05 pm\n\n{PROSE}"
    assert [kind for kind, _ in kinds(text)] == ["title", "dateline", "lead", "dateline", "body"]


@pytest.mark.parametrize(
    "line", ["By Ann Lee", "By a staff reporter", "By ANN LEE and Ben Roe in Oslo", "By our correspondents"]
)
def test_bylines(line: str) -> None:
    assert kinds(f"Ferries collide\n\n{line}\n\n{PROSE}")[1] == ("credit", line)


@pytest.mark.parametrize(
    "line", ["PORT ELLERY, Oct 3", "Halifax, Nov 11 -", "Updated 5:40 p.m. ET", "Friday 03 October 2014"]
)
def test_date_lines(line: str) -> None:
    assert kinds(f"Ferries collide\n\n{line}\n\n{PROSE}")[1] == ("dateline", line)


@pytest.mark.parametrize("line", ["Fourteen hurt, May dies", "A May day, 14 hurt and missing", "Ferries, 1914 to 2014"])
def test_no_date_lines(line: str) -> None:
    assert kinds(f"Ferries collide\n\n{line}\n\n{PROSE}")[1] == ("standfirst", line)


def test_genre_in_a_title() -> None:
    assert kinds(f"Explainer: How pilots are trained\n\n{PROSE}")[0][0] == "title"


def test_credit_behind_the_last_sentence() -> None:
    text = f"{PROSE}\n\nNobody was charged. (Reporting by Ann Lee)"
    assert kinds(text)[1:] == [("body", "Nobody was charged. "), ("credit", "(Reporting by Ann Lee)")]


def test_an_agency_behind_a_title_is_a_credit() -> None:
    assert kinds(f"Minister sacked over leak (Reuters)\n\n{PROSE}")[:2] == [
        ("title", "Minister sacked over leak "), ("credit", "(Reuters)"),
    ]  # fmt: skip
    assert kinds(f"Minister sacked over leak (again)\n\n{PROSE}")[0] == ("title", "Minister sacked over leak (again)")


@pytest.mark.parametrize(("line", "kind"), [("oil falls on weak demand", "title"), ("oil demand porto", "tag")])
def test_small_words_tell_a_title_from_a_row_of_topics(line: str, kind: str) -> None:
    assert kinds(f"{line}\n\n{PROSE}")[0][0] == kind


def test_each_brief_has_its_dateline() -> None:
    found = kinds(f"World briefs\n\nLENZA - {PROSE}\n\nQUELLE - {PROSE}")
    assert [kind for kind, _ in found] == ["title", "dateline", "lead", "dateline", "body"]


def test_a_heading_with_links_below_it_is_promotional() -> None:
    links = (
        "Recommended Stories\nlist of 2 items\nGunmen kidnap bishop in Lenza\nPremier resigns over fraud\nend of list"
    )
    found = [kind for kind, _ in kinds(f"{PROSE}\n\n{links}\n\n{PROSE}")]
    assert (found[0], set(found[1:-1]), found[-1]) == ("lead", {"promotional"}, "body")


def test_markdown_marks_stand_outside() -> None:
    assert kinds(f"# Ferries collide\n\n{PROSE}")[0] == ("title", "Ferries collide")


def test_front_matter_is_metadata() -> None:
    text = f"---\ntitle: x\n---\n{PROSE}"
    assert [zone.kind.value for zone in zones_of(text, None, 17)] == ["metadata", "lead"]


def test_known_limit_paragraphs_run_together() -> None:
    """Scraped text whose title runs into the lead without a break keeps both in one zone."""
    assert [kind for kind, _ in kinds(f"Ferries collide{PROSE}")] == ["lead"]


LINES = st.sampled_from(
    [
        "",
        "  ",
        "Ferries collide",
        PROSE,
        "READ: more",
        "By Ann Lee",
        "ROME, May 3 (AP) - It rained.",
        "# x",
        "a|b",
        "\r",
    ]
)


@given(st.one_of(st.text(max_size=200), st.lists(LINES, max_size=12).map("\n".join)))
def test_zones_are_in_order_and_miss_no_word(text: str) -> None:
    zones = zones_of(text)
    ends = [0, *(zone.end for zone in zones)]
    assert all(end <= zone.start < zone.end for end, zone in zip(ends, zones, strict=False))
    between = [text[end : zone.start] for end, zone in zip(ends, zones, strict=False)]
    assert not any(char.isalnum() for gap in between for char in gap)


@pytest.mark.parametrize("heading", ["12 comments", "Comments (12)", "Readers' comments", "Join the conversation"])
def test_what_readers_write_is_not_of_the_article(heading: str) -> None:
    text = (
        f"{PROSE}\n\n{PROSE}\n\n{heading}\n\nThe pilots should be jailed, all of them. They struck twice.\n\nRubbish."
    )
    assert [kind for kind, _ in kinds(text)] == ["lead", "body", "promotional", "promotional", "promotional"]


@pytest.mark.parametrize("heading", ["Comments", "No comment", "Responses", "Reaction"])
def test_what_analysts_say_is_of_the_article(heading: str) -> None:
    text = f"{PROSE}\n\n{PROSE}\n\n{heading}\n\nThe strike cost the port two million euros, said an analyst on Friday."
    assert kinds(text)[-1][0] == "body"


@pytest.mark.parametrize(
    "line",
    [
        "Correction: An earlier version of this article said that the ferry had sunk.",
        "This article was amended on 3 May 2019 because the ferry did not sink.",
        "An earlier version of this report said that police had arrested the captain.",
    ],
)
def test_corrections_tell_no_events(line: str) -> None:
    assert kinds(f"{PROSE}\n\n{PROSE}\n\n{line}")[-1][0] == "credit"


def test_recommended_stories_are_links() -> None:
    text = f"{PROSE}\n\nRecommended stories\n\nlist of 2 items\n\nGunmen kidnap bishop\n\nMayor shot dead\n\n{PROSE}"
    assert [kind for kind, _ in kinds(text)] == ["lead", *["promotional"] * 4, "body"]
