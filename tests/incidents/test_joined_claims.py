"""Who says who did it: claims, blame, denials, disputes, side by side."""

from __future__ import annotations

from event_records import Values
from told_records import attribution, ferry, ferry_too, merged, told

from eventx.incidents.incident import Incident

SARN, LUTIA = ("GPE", "SRB"), ("GPE", "LTU")


def ferry_incident(*records: Values) -> Incident:
    """The incident of the attack among those of records."""
    return next(each for each in merged([ferry(), ferry_too(), *records]) if each.type == "attack")


def said(incident: Incident) -> list[tuple[str, str, str | None]]:
    """The claims in short."""
    return [(each.party.name, each.stance.value, each.source.name if each.source else None) for each in incident.claims]


def accused(document: str = "gazette.txt", topic: str = "storming of the ferry") -> Values:
    sentence = f"Sarn accused Lutia of the {topic}."
    parties = [("accuser", "Sarn", *SARN), ("accused", "Lutia", *LUTIA), ("topic", topic)]
    return told(document, sentence, "accused", type="accusation", at=300, arguments=parties)


def denied(document: str = "gazette.txt", topic: str = "charge", who: str = "Lutia") -> Values:
    sentence = f"{who} rejected the {topic}."
    return told(
        document, sentence, "rejected", type="rejection", at=400, arguments=[("actor", who, *LUTIA), ("topic", topic)]
    )


def test_an_accusation_that_names_the_deed_blames() -> None:
    assert said(ferry_incident(accused())) == [("Lutia", "blames", "Sarn")]


def test_an_accusation_of_another_deed_says_nothing() -> None:
    assert said(ferry_incident(accused(topic="rise of the fares"))) == []


def test_who_is_blamed_may_deny_it() -> None:
    assert said(ferry_incident(accused(), denied())) == [("Lutia", "blames", "Sarn"), ("Lutia", "denies", "Lutia")]


def test_who_is_not_blamed_denies_something_else() -> None:
    assert said(ferry_incident(denied())) == []
    assert said(ferry_incident(accused(), denied(topic="offer"))) == [("Lutia", "blames", "Sarn")]


def test_claims_of_several_documents_are_joined() -> None:
    found = ferry_incident(accused(), accused("herald.txt"))
    assert [each.documents for each in found.claims] == [("gazette.txt", "herald.txt")]


def test_the_attack_itself_tells_who_claims_it() -> None:
    sentence = "The Dun Brigade said it stormed the ferry Aurelia off Port Ellery, and Sarn named Lutia."
    parties = [
        ("attacker", "Dun Brigade", "GROUP"),
        ("attacker", "Lutia", *LUTIA),
        ("target", "ferry Aurelia"),
        ("victim", "Sarn", *SARN),
    ]
    sources = {"Dun Brigade": "Dun Brigade", "Lutia": "Sarn"}
    record = told("mirror.txt", sentence, "stormed", on="2031-05-18", arguments=parties, sources=sources)
    found = ferry_incident(record)
    assert set(said(found)) == {("Dun Brigade", "claims", "Dun Brigade"), ("Lutia", "blames", "Sarn")}
    assert {each.source.country for each in found.claims if each.source} == {None, "SRB"}


def test_what_the_writer_tells_has_no_source() -> None:
    sentence = "The Dun Brigade stormed the ferry Aurelia off Port Ellery."
    record = told("mirror.txt", sentence, "stormed", on="2031-05-18", arguments=[("attacker", "Dun Brigade", "GROUP")])
    assert said(ferry_incident(record)) == [("Dun Brigade", "tells", None)]


def test_an_attack_that_its_doer_denies_is_a_denial() -> None:
    sentence = "Lutia said it had not stormed the ferry Aurelia off Port Ellery."
    parties = [("attacker", "Lutia", *LUTIA), ("target", "ferry Aurelia")]
    record = told("mirror.txt", sentence, "stormed", arguments=parties, polarity="negative",
                  attribution=attribution(sentence, "Lutia"))  # fmt: skip
    assert said(merged([record])[0]) == [("Lutia", "denies", "Lutia")]


def test_a_claim_that_another_rejects_is_a_claim_in_dispute() -> None:
    sentence = "Sarn rejected the claim of the Dun Brigade."
    parties = [("actor", "Sarn", *SARN), ("recipient", "Dun Brigade", "GROUP"), ("topic", "claim")]
    record = told("gazette.txt", sentence, "rejected", type="rejection", at=400, arguments=parties)
    assert said(ferry_incident(record)) == [
        ("Dun Brigade", "claims", "Dun Brigade"),
        ("Dun Brigade", "disputes", "Sarn"),
    ]


def test_types_that_nobody_claims_have_no_claims() -> None:
    sentence = "President Ilse Vorn visited Lowmere on Friday."
    record = told("a.txt", sentence, "visited", type="visit", arguments=[("visitor", "Ilse Vorn", "PER")])
    assert merged([record])[0].claims == ()
