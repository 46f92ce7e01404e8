"""Sections that are none of an article's telling: corrections, readers' comments, links, listings, an interviewer's questions."""

from __future__ import annotations

import pytest

import eventx
from eventx.zones.divide import zones_of

TITLE, LEAD = "Rebels shell port", "Rebels shelled the port of Tarvo on Monday, killing two dockers."
LAST = "The premier condemned the attack."


def kinds(*paragraphs: str) -> list[str]:
    return [str(zone.kind) for zone in zones_of("\n\n".join(paragraphs))]


@pytest.mark.parametrize(
    "note",
    [
        "CORRECTION: An earlier version of this story said that the army shelled the port.",
        "Correction, March 7: This article originally said that the army killed three dockers.",
        "Clarification (March 8): The army did not attack the town.",
        "Editor's note: This story has been updated to show that police arrested nobody.",
        "[Editor’s Note: Ada Lind was arrested in Lugo in 2015.]",
        "This story has been corrected to show that two dockers died, not three.",
        "An earlier version misstated the number of dead. Rebels killed two dockers.",
        "(Corrects paragraph 3 to say that rebels, not soldiers, shelled the port)",
    ],
)
def test_a_correction_is_no_prose(note: str) -> None:
    assert kinds(TITLE, LEAD, note, LAST) == ["title", "lead", "credit", "body"]


@pytest.mark.parametrize(
    "prose",
    [
        "Corrections officers walked out on Monday.",
        "The correction came late: two men were dead.",
        "Editors said on Monday that the note was forged.",
        "This story began in 2015, when the army shelled Lugo.",
        "A note to the premier said: rebels have taken Lugo.",
    ],
)
def test_prose_that_begins_like_a_correction(prose: str) -> None:
    assert kinds(TITLE, LEAD, prose, LAST) == ["title", "lead", "body", "body"]


@pytest.mark.parametrize(
    "remarks",
    [
        ("3 Comments", "Anna", "2 hours ago", "They should arrest the general who bombed the school."),
        ("Comments", "Bob says:", "March 6, 2019 at 9:14 am", "The army killed my brother in 2015."),
        ("Comments", "Anna", "9h ago", "The army killed my brother in 2015.", "Reply"),
        ("Be the first to comment", "The army killed my brother in 2015."),
        ("Leave a Reply", "The army killed my brother in 2015."),
    ],
)
def test_what_readers_write(remarks: tuple[str, ...]) -> None:
    assert kinds(TITLE, LEAD, LAST, *remarks) == ["title", "lead", "body", *["promotional"] * len(remarks)]


def test_comments_of_others_are_prose() -> None:
    said = "The army attacked first, the general told reporters."
    assert kinds(TITLE, LEAD, "Comments", said, LAST)[-2:] == ["body", "body"]


def test_links_end_where_prose_goes_on() -> None:
    links = ("Recommended Stories", "Gunmen kidnap bishop in Lugo", "Minister resigns over leaked letters")
    assert kinds(TITLE, LEAD, *links, LAST) == ["title", "lead", *["promotional"] * 3, "body"]


def test_the_hour_of_the_next_entry_ends_the_buttons_of_a_live_report() -> None:
    found = kinds(
        "Tarvo port shelled - live updates", LEAD, "14.32 BST", LAST, "Share", "2.15pm", "Police arrest two men in Lugo",
        "Police have arrested two men in Lugo.", "9h ago", "Good morning. Rebels have shelled the port.",
    )  # fmt: skip
    assert found == [
        "title", "lead", "dateline", "body", "promotional", "dateline", "body", "body", "dateline", "body",
    ]  # fmt: skip


def test_a_page_of_listings_tells_nothing() -> None:
    page = (
        "What's on this week", "8pm The Siege of Tarvo (Channel 4). Rebels attack a town and kill its mayor in this war drama.",
        "The Great Strike, Lugo Museum, until May 3. Miners walked out in 1912.",
    )  # fmt: skip
    assert kinds(*page) == ["title", "listing", "listing"]
    assert list(eventx.extract("\n\n".join(page), date="2019-03-06")) == []


def test_a_listing_within_an_article_ends_with_its_entries() -> None:
    entries = ("TV tonight", "9.30pm Murder in Lugo (BBC One). Detectives arrest the wrong man.", "Tarvo v Lugo")
    assert kinds(TITLE, LEAD, *entries, LAST) == ["title", "lead", *["listing"] * 3, "body"]
    assert kinds(TITLE, LEAD, "On television, rebels shelled the port at 9.30pm.", LAST)[2] == "body"


MARKED = (
    "Mayor of Tarvo: We were shelled every night", "Mayor Hana Voss spoke about the siege of her town.",
    "Q: When did the rebels attack the town?", "A: They attacked on the second of March.", "Q. You fled in 2015, when the army came.",
    "A. I never fled.", "Courier: Did the army bomb the hospital?", "Voss: The army bombed the hospital in April.",
)  # fmt: skip


def test_turns_that_are_marked() -> None:
    assert kinds(*MARKED)[2:] == ["question", "body"] * 3


def test_questions_of_an_interview_that_its_head_calls_so() -> None:
    turns = ("Why did you refuse the convoy?", "We never refused it.", "Will you resign?", "No.")
    assert kinds("An interview with the mayor of Tarvo", LEAD, *turns)[2:] == ["question", "body"] * 2
    assert kinds("Rebels shell the port of Tarvo", LEAD, *turns)[2:] == ["body"] * 4


def test_a_question_that_is_quoted_is_prose() -> None:
    quoted = '"Why did they bomb the hospital?"'
    assert (
        kinds("An interview with the mayor of Tarvo", LEAD, quoted, LAST, "Asked again: “Why?”", LAST)[2:]
        == ["body"] * 4
    )


def test_a_question_tells_nothing() -> None:
    events = list(eventx.extract("\n\n".join(MARKED), date="2019-05-06"))
    assert all("?" not in event.sentence.text for event in events)
    assert any(event.type == "attack" and event.trigger.text == "bombed" for event in events)
