"""Which reports are compared: never all pairs."""

from __future__ import annotations

from told_records import depot, ferry, ferry_too, told, told_of

from eventx.incidents.blocking import candidates, kin_documents


def compared(records: list[dict[str, object]]) -> set[tuple[str, str]]:
    found = told_of(records)
    pairs = candidates(found.reports, found.stories, kin_documents(found.stories))
    return {(found.reports[i].document, found.reports[j].document) for i, j in pairs}


def test_reports_that_share_telling_words_are_compared() -> None:
    assert compared([ferry(), ferry_too(), depot()]) == {("gazette.txt", "herald.txt")}


def test_reports_of_kin_documents_are_compared_whatever_their_own_words() -> None:
    bare = told("gazette.txt", "It was an attack.", "attack", at=200)
    other = told("herald.txt", "The attack shocked many.", "attack", at=200)
    assert ("gazette.txt", "herald.txt") in compared([ferry(), ferry_too(), bare, other])


def test_reports_of_one_document_are_not_compared() -> None:
    assert compared([ferry(), ferry_too("gazette.txt", at=300)]) == set()


def test_a_word_of_very_many_reports_finds_none() -> None:
    def storm(number: int) -> dict[str, object]:
        return told(
            f"{number:04}.txt",
            f"Otters stormed a quarry at Town{chr(97 + number % 26)}{chr(97 + number // 26)}.",
            "stormed",
        )

    records = [storm(number) for number in range(400)]
    assert len(compared(records)) < 400 * 20
