"""Paragraphs that a scraper has run together are parted; brands and names that go on with a capital are not."""

from __future__ import annotations

import pytest

from eventx.documents.repairs import mended
from eventx.documents.run_together import ends_of_paragraphs

SCRAPED = "The men fled.Police came.Nobody was hurt.Ten ran."
WORDS = frozenset({"died", "palm"})


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("The men fled.Police came.", "The men fled.Police came."),
        (SCRAPED, "The men fled.|Police came.|Nobody was hurt.|Ten ran."),
        (
            SCRAPED + " Two diedThe mayor left.",
            "The men fled.|Police came.|Nobody was hurt.|Ten ran. Two died|The mayor left.",
        ),
        (
            SCRAPED + " A raid in SyriaThe army left.",
            "The men fled.|Police came.|Nobody was hurt.|Ten ran. A raid in Syria|The army left.",
        ),
        (
            SCRAPED + " A trial of a SuspectA court met.",
            "The men fled.|Police came.|Nobody was hurt.|Ten ran. A trial of a Suspect|A court met.",
        ),
        (
            SCRAPED + " YouTube, PepsiCo and iPhone",
            "The men fled.|Police came.|Nobody was hurt.|Ten ran. YouTube, PepsiCo and iPhone",
        ),
        (
            SCRAPED + " McDonald and O'Brien",
            "The men fled.|Police came.|Nobody was hurt.|Ten ran. McDonald and O'Brien",
        ),
        (
            SCRAPED + " It began in June 2019.Five ran, up 4%.Others hid on May 3.None died, of 1,200.Two fled.",
            "The men fled.|Police came.|Nobody was hurt.|Ten ran. It began in June 2019.|Five ran, up 4%.|Others hid on May 3."
            "|None died, of 1,200.|Two fled.",
        ),
        (
            "It rose in 2019.Five ran. It fell by 4.The men hid in 2020.Ten died.",
            "It rose in 2019.|Five ran. It fell by 4.|The men hid in 2020.|Ten died.",
        ),
        ("The men fled in 2019.Police came.", "The men fled in 2019.|Police came."),
        ("Up 4%.Police came.", "Up 4%.Police came."),
        (SCRAPED + " Article 2.Scope", "The men fled.|Police came.|Nobody was hurt.|Ten ran. Article 2.Scope"),
        (SCRAPED + "\n2.Scope\n3.1.Terms", "The men fled.|Police came.|Nobody was hurt.|Ten ran.\n2.Scope\n3.1.Terms"),
        (SCRAPED + " by Web 2.0.", "The men fled.|Police came.|Nobody was hurt.|Ten ran. by Web 2.0."),
        ("Read moreOn Friday rebels fled.", "Read more|On Friday rebels fled."),
        ("Ten ran.\nADVERTISEMENTThe men fled.", "Ten ran.\nADVERTISEMENT|The men fled."),
        ("Story continuesA court met.", "Story continues|A court met."),
        ("Read more on Friday. Sign up. Read More: Ten ran.", "Read more on Friday. Sign up. Read More: Ten ran."),
        ("They would read moreOn Friday.", "They would read moreOn Friday."),
        ("YouTube said it diedThe end", "YouTube said it diedThe end"),
        ("Two men died.== References ==None", "Two men died.|== References ==|None"),
        ("It costs 5 == 5 dollars", "It costs 5 == 5 dollars"),
    ],
)
def test_paragraphs_run_together(text: str, parted: str) -> None:
    ends = sorted(set(ends_of_paragraphs(text, WORDS.__contains__)))
    for place in reversed(ends):
        text = text[:place] + "|" + text[place:]
    assert text == parted


def test_offsets_lead_back_to_the_text_as_read() -> None:
    found, repairs = mended(SCRAPED)
    assert repairs is not None
    start = found.index("Police")
    begin, end = repairs.span(start, start + 6)
    assert SCRAPED[begin:end] == "Police"
