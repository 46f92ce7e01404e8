"""Each count of the measure, on small documents made for it."""

from __future__ import annotations

from dataclasses import replace

from eventx.scoring.annotation import Annotated, Argument, Event, Mention, Party, Time, TimeState
from eventx.scoring.figures import Score, Share, Tally, figures
from eventx.scoring.measure import judge, judge_document

KNOWN = Time(TimeState.KNOWN, "2024-03-07", "2024-03-07")


def event(type: str = "attack", *starts: int, **more: object) -> Event:
    mentions = tuple(Mention("struck", start, start + 6) for start in starts or (0,))
    base = Event(type, mentions[0], mentions, polarity="positive", modality=("asserted",))
    return replace(base, **more)  # type: ignore[arg-type]


def argument(role: str, name: str, **more: object) -> Argument:
    return replace(Argument(role, (Party(None, None, name),)), **more)  # type: ignore[arg-type]


def score(gold: list[Event], records: list[Event]) -> Score:
    return judge_document(Annotated("port", tuple(gold)), Annotated("port", tuple(records))).score


def test_hits_predictions_and_gold_are_counted() -> None:
    found = score(
        [event("attack", 0), event("visit", 50)],
        [event("attack", 0), event("threat", 50), event("visit", 90)],
    )
    assert found.events == Tally(1, 3, 2)
    assert found.triggers == Tally(2, 3, 2)
    assert found.types == {"attack": Tally(1, 1, 1), "visit": Tally(0, 1, 1), "threat": Tally(0, 1, 0)}


def test_optional_events_are_neither_asked_for_nor_punished() -> None:
    assert score([event("attack", 0, optional=True)], []).events == Tally(0, 0, 0)
    assert score([event("attack", 0, optional=True)], [event("attack", 0)]).events == Tally(0, 0, 0)
    assert score([event("attack", 0, optional=True)], [event("attack", 0)]).triggers == Tally(0, 0, 0)


def test_a_restriction_counts_only_where_it_stands_for_a_sanction() -> None:
    assert score([], [event("restriction", 0)]).events == Tally(0, 0, 0)
    found = score([event("sanction", 0)], [event("restriction", 0)])
    assert found.events == Tally(1, 1, 1)
    assert found.types == {"sanction": Tally(1, 0, 1), "restriction": Tally(0, 1, 0)}


def test_a_restriction_counts_where_the_gold_is_complete() -> None:
    gold = Annotated("port", (event("restriction", 0),), complete=True)
    found = judge_document(gold, Annotated("port", (event("restriction", 0), event("restriction", 50))))
    assert found.score.events == found.score.triggers == Tally(1, 2, 1)
    assert [finding.event.trigger.start for finding in found.spurious] == [50]


def test_a_record_that_repeats_a_matched_event_is_a_split() -> None:
    found = judge_document(
        Annotated("port", (event("attack", 0, 20),)),
        Annotated("port", (event("attack", 0), event("attack", 20), event("attack", 90))),
    )
    assert found.score.splits == 1
    assert [finding.note for finding in found.spurious] == ["split", ""]


def test_a_gold_event_whose_record_is_matched_with_another_is_a_merge() -> None:
    found = judge_document(
        Annotated("port", (event("attack", 0), event("attack", 20), event("attack", 90))),
        Annotated("port", (event("attack", 0, 20),)),
    )
    assert found.score.merges == 1
    assert [finding.note for finding in found.missed] == ["merged", ""]


def test_arguments_are_asked_for_whether_or_not_their_event_was_found() -> None:
    gold = [
        event("attack", 0, arguments=(argument("target", "Lenza"),)),
        event("visit", 50, arguments=(argument("host", "Quist"),)),
    ]
    found = score(gold, [event("attack", 0, arguments=(argument("target", "Lenza"), argument("attacker", "Quist")))])
    assert found.arguments == Tally(1, 2, 2)


def test_a_prediction_of_an_optional_argument_is_not_counted() -> None:
    gold = event("attack", 0, arguments=(argument("target", "Lenza", optional=True),))
    assert score([gold], [event("attack", 0, arguments=(argument("target", "Lenza"),))]).arguments == Tally(0, 0, 0)


def test_time_counts_when_both_days_agree() -> None:
    other = replace(KNOWN, latest="2024-03-08")
    assert score([event(time=KNOWN)], [event(time=KNOWN)]).time == Tally(1, 1, 1)
    wrong = score([event(time=KNOWN)], [event(time=other)])
    assert (wrong.time, wrong.time_matched) == (Tally(0, 1, 1), Share(0, 1))


def test_a_time_where_gold_has_none_costs_precision_and_a_disputed_one_nothing() -> None:
    assert score([event()], [event(time=KNOWN)]).time == Tally(0, 1, 0)
    assert score([event(time=Time(TimeState.DISPUTED))], [event(time=KNOWN)]).time == Tally(0, 0, 0)


def test_a_document_date_may_be_one_of_several() -> None:
    gold = Annotated("port", (), ("2024-03-08", "2024-03-09"))
    assert judge_document(gold, Annotated("port", (), ("2024-03-09",))).score.document_date == Share(1, 1)
    assert judge_document(gold, Annotated("port", (), ("2024-03-10",))).score.document_date == Share(0, 1)
    assert judge_document(gold, Annotated("port", ())).score.document_date == Share(0, 1)
    assert judge_document(Annotated("port", ()), Annotated("port", (), ("2024-03-09",))).score.document_date == Share()


def test_clean_counts_records_and_whole_gold_events() -> None:
    told = event("attack", 0, arguments=(argument("target", "Lenza"),))
    found = score(
        [told, event("visit", 50), event("threat", 80)],
        [event("attack", 0), event("visit", 50), event("market", 99)],
    )
    assert (found.clean, found.whole) == (Share(2, 3), Share(1, 3))
    assert found.clean_types == {"attack": Share(1, 1), "visit": Share(1, 1), "market": Share(0, 1)}


def test_optional_events_are_neither_clean_nor_false() -> None:
    found = score([event("attack", 0, optional=True)], [event("attack", 0, polarity="negative")])
    assert (found.clean, found.whole) == (Share(), Share())


def test_documents_add_up_and_one_without_records_is_judged() -> None:
    gold = [Annotated("a", (event(),)), Annotated("b", (event(), event("visit", 50)))]
    found = judge(gold, {"a": Annotated("a", (event(),)), "c": Annotated("c", (event(),))})
    assert found.score.events == Tally(1, 1, 3)
    assert [finding.document for finding in found.missed] == ["b", "b"]
    assert [part.events for part in found.parts] == [Tally(1, 1, 1), Tally(0, 0, 2)]
    assert found.score.types == {"attack": Tally(1, 1, 2), "visit": Tally(0, 0, 1)}


def test_figures_of_nothing_are_zero() -> None:
    assert set(figures(Score()).values()) == {0}


def test_figures_bear_the_names_that_floors_use() -> None:
    named = figures(Score(events=Tally(1, 2, 4), polarity=Share(3, 4)))
    assert (named["events.p"], named["events.r"], named["events.f1"]) == (0.5, 0.25, 1 / 3)
    assert named["polarity"] == 0.75
