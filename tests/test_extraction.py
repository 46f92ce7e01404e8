"""The whole extraction, from a text to its records, through the pipeline and the types that come with eventx."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from eventx.documents.document import Document, DocumentDate
from eventx.extraction import Extractor
from eventx.records.record import EventRecord
from eventx.settings import Settings
from eventx.zones.divide import zones_of

DAY = date(2024, 3, 8)
#: Paragraphs that stand by themselves; "Monday" is 4 March.
PARAGRAPHS = [
    "Gunmen attacked a police station in Quito on Monday, killing six officers.",
    "Kenya and Peru signed a trade agreement in Lima on Wednesday.",
    "The foreign ministry said Norway would impose sanctions on Belarus.",
    "Police in Porto arrested two men who had robbed a bank.",
    "Thousands of teachers marched through Nairobi to demand higher pay.",
    "The president of Chile denied that the army had attacked the village.",
    "A ferry sank off the coast of Ghana, and 12 people drowned.",
    "Prime Minister Ana Brnabic resigned on Tuesday.",
    "Canada rejected a Mexican request for talks.",
    "“We will not negotiate,” the union’s leader said.",
]
LEAD = "Rebels killed four soldiers in an attack on an army base in northern Mali on Tuesday, officials said."


@pytest.fixture(scope="module")
def extractor(nlp: Language) -> Extractor:
    return Extractor.around(nlp, Settings())


def document(text: str, name: str = "x", day: date | None = DAY) -> Document:
    dated = DocumentDate.of_day(day, "metadata") if day else DocumentDate()
    return Document(name, text, zones_of(text), dated)


def records(extractor: Extractor, text: str, day: date | None = DAY) -> list[EventRecord]:
    [(_, found)] = extractor.extract([document(text, day=day)])
    return found


def only(extractor: Extractor, text: str, type_name: str, day: date | None = DAY) -> EventRecord:
    [record] = [r for r in records(extractor, text, day) if r.type == type_name]
    return record


def arguments(record: EventRecord) -> set[tuple[str, str]]:
    return {(a.role, a.entity.name if a.entity else a.text) for a in record.arguments}


def test_who_did_what_to_whom_where_and_when(extractor: Extractor) -> None:
    record = only(extractor, PARAGRAPHS[0], "attack")
    assert {("attacker", "Gunmen"), ("place", "Quito")} <= arguments(record)
    assert record.time is not None and record.time.value == "2024-03-04"
    assert (record.polarity, record.modality, record.attribution) == ("positive", "asserted", None)
    assert record.place is not None and record.place.country == "ECU"


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked the port of Aden on Monday.",
        "The port of Aden was attacked by rebels on Monday.",
        "Rebels carried out an attack on the port of Aden on Monday.",
        "The port of Aden came under attack from rebels on Monday.",
        "On Monday, rebels launched an attack on the port of Aden.",
    ],
)
def test_one_event_however_a_sentence_puts_it(extractor: Extractor, text: str) -> None:
    record = only(extractor, text, "attack")
    parties = {(role, name.lower()) for role, name in arguments(record) if role in ("attacker", "target")}
    assert parties == {("attacker", "rebels"), ("target", "aden")}
    assert record.time is not None and record.time.value == "2024-03-04"


def test_what_is_denied_is_told_as_denied(extractor: Extractor) -> None:
    record = only(extractor, PARAGRAPHS[5], "attack")
    assert record.polarity == "negative"
    assert record.attribution is not None


def test_what_is_announced_has_not_happened(extractor: Extractor) -> None:
    record = only(extractor, PARAGRAPHS[2], "sanction")
    assert record.modality == "planned"
    assert record.attribution is not None and "ministry" in record.attribution.text


def test_the_owner_inside_what_is_rejected_is_the_other_party(extractor: Extractor) -> None:
    record = only(extractor, PARAGRAPHS[8], "rejection")
    assert {("actor", "Canada"), ("recipient", "Mexico")} <= arguments(record)


def test_mentions_of_one_attack_are_one_record(extractor: Extractor) -> None:
    text = f"Gunmen attack army base in Mali\n\n{LEAD}\n\nNobody has claimed the attack."
    record = only(extractor, text, "attack")
    assert len(record.mentions) == 3
    assert record.time is not None and record.time.value == "2024-03-05"


def test_nothing_happened(extractor: Extractor) -> None:
    assert records(extractor, "The museum is open daily from ten to six.") == []
    assert records(extractor, "") == []


def test_promotional_lines_tell_nothing(extractor: Extractor) -> None:
    plain = records(extractor, PARAGRAPHS[1])
    promoted = records(extractor, f"{PARAGRAPHS[1]}\n\nREAD MORE: Rebels attack army base in Mali")
    assert [r.id for r in promoted] == [r.id for r in plain]


PARSING = settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
TEXTS = st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=4, unique=True)


def spans(record: EventRecord) -> Iterable[tuple[str, int, int]]:
    for span in (record.trigger, record.sentence, *record.mentions, *record.arguments, record.attribution):
        if span is not None:
            yield span.text, span.start, span.end
    if record.time is not None and record.time.text is not None:
        yield record.time.text, record.time.start or 0, record.time.end or 0


@PARSING
@given(TEXTS, st.sampled_from(["\n\n", "\r\n\r\n", "\n \n", "\n\n\u2029\n"]))
def test_every_span_is_the_text_at_its_offsets(extractor: Extractor, chosen: list[str], gap: str) -> None:
    text = gap.join(chosen)
    for record in records(extractor, text):
        for words, start, end in spans(record):
            assert text[start:end] == words


@PARSING
@given(TEXTS)
def test_records_are_in_order_and_their_ids_differ(extractor: Extractor, chosen: list[str]) -> None:
    found = records(extractor, "\n\n".join(chosen))
    assert [(r.trigger.start, r.type, r.id) for r in found] == sorted((r.trigger.start, r.type, r.id) for r in found)
    assert len({r.id for r in found}) == len(found)


@pytest.mark.parametrize("number", range(1, len(PARAGRAPHS), 2))
def test_ids_stay_when_a_paragraph_is_put_above(extractor: Extractor, number: int) -> None:
    alone = {r.id for r in records(extractor, f"{PARAGRAPHS[0]}")}
    below = {r.id for r in records(extractor, f"{PARAGRAPHS[number]}\n\n{PARAGRAPHS[0]}")}
    assert alone <= below


@PARSING
@given(st.permutations(range(3)))
def test_a_document_gives_the_same_in_any_company(extractor: Extractor, order: list[int]) -> None:
    documents = [document(PARAGRAPHS[i], str(i)) for i in range(3)]
    alone = {d.id: found for d, found in extractor.extract(documents)}
    together = list(extractor.extract([documents[i] for i in order]))
    assert [d.id for d, _ in together] == [str(i) for i in order]
    assert {d.id: found for d, found in together} == alone


@pytest.mark.parametrize("days", [1, 7, 30, 366])
def test_days_move_with_the_day_of_writing(extractor: Extractor, days: int) -> None:
    """ "On Monday" is another day in an article of another week; all else stays."""
    now = only(extractor, PARAGRAPHS[0], "attack")
    later = only(extractor, PARAGRAPHS[0], "attack", DAY + timedelta(days=days))
    assert now.time is not None and later.time is not None
    assert now.time.earliest is not None and later.time.earliest is not None
    assert now.time.earliest.weekday() == later.time.earliest.weekday() == 0
    assert timedelta() <= DAY + timedelta(days=days) - later.time.earliest < timedelta(days=7)
    assert (now.id, now.trigger, now.arguments) == (later.id, later.trigger, later.arguments)


def test_without_a_day_of_writing_weekdays_stay_open(extractor: Extractor) -> None:
    record = only(extractor, PARAGRAPHS[0], "attack", day=None)
    assert record.document_date.basis in ("unknown", "inferred")
    assert record.time is not None and record.time.value == "XXXX-WXX-1"
    assert (record.time.earliest, record.time.latest) == (None, None)


class TestBrokenParses:
    """Sentences that the parser gets wrong; what the rules make of them all the same."""

    def test_a_participle_read_for_the_verb(self, extractor: Extractor) -> None:
        record = only(extractor, "Airstrikes on positions killed and injured dozens.", "death")
        assert "dozens" in {a.text for a in record.arguments if a.role == "victim"}

    def test_a_verb_read_for_a_noun(self, extractor: Extractor) -> None:
        record = only(extractor, "EU sanctions three officials", "sanction")
        assert ("imposer", "EU") in arguments(record)

    def test_a_past_form_in_a_headline(self, extractor: Extractor) -> None:
        record = only(extractor, "Mayor arrested in Porto\n\nThe mayor of Porto was arrested.", "arrest")
        assert {role for role, _ in arguments(record)} & {"detainee", "jailer"} == {"detainee"}

    def test_limit_a_verb_read_for_part_of_a_compound(self, extractor: Extractor) -> None:
        """ "Rebels attack army base" may be read as one long noun: the verb and its sides are then lost."""
        assert [r.trigger.text for r in records(extractor, "Rebels attack army base in Mali")] == []

    def test_a_subject_read_for_a_part_of_the_day(self, extractor: Extractor) -> None:
        """ "On Monday rebels launched …" without a comma: the date goes back to its preposition, the noun to the verb."""
        record = only(extractor, "On Monday rebels launched an attack on the port of Aden.", "attack")
        assert ("attacker", "rebels") in arguments(record)

    def test_a_distance_between_two_broken_verbs_ends(self, extractor: Extractor) -> None:
        """What is counted from what it is itself counted from, as in spoilt text, is not asked for ever."""
        assert [r.type for r in records(extractor, "A day after slid a and captured Hormuz.")] == ["arrest"]
