"""Repairs of the parse: words whose tag and place in the tree cannot both be right.

The tagger and the parser decide apart, and headlines mislead the tagger ("Army topples governor": a noun with a
subject and an object). Where the two contradict each other, the reading that fits the tree is taken. Only tags
and labels change, and heads within a phrase alone, so that sentences stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from spacy.tokens import Doc, Token

from eventx.language.repairs.charges import mend_charge
from eventx.language.repairs.clauses import (
    begin_condition,
    headline_pair,
    name_before_time,
    rejoin,
    short_had,
)
from eventx.language.repairs.garden_paths import (
    participle_before_finite,
    participle_taken_for_subject,
    past_taken_for_quality,
    subject_taken_for_second_object,
)
from eventx.language.repairs.headline_verbs import (
    infinitive_taken_for_quality,
    source_behind_dash,
    state_without_object,
    verb_before_its_object,
    verb_before_last_noun,
    verb_behind_comma_taken_for_subject,
    verb_taken_for_helper,
)
from eventx.language.repairs.headlines import (
    clause_behind_as,
    number_hurt,
    participle_without_subject,
    verb_after_comma_taken_for_noun,
    verb_before_object,
    verb_in_row_of_nouns,
    verb_taken_for_subject,
)
from eventx.language.repairs.heads import (
    OF_PREPOSITIONS,
    culprit_hung_on_deed,
    deed_taken_for_thing,
    doer_hung_on_setting,
    first_of_a_list,
    length_taken_for_object,
    load_taken_for_subject,
    noun_of_two_peoples,
    object_hung_on_doer,
    object_taken_for_time,
    resolve_hung_on_verb,
    what_one_is_taken_as,
)
from eventx.language.repairs.naming import called_taken_for_clause, called_taken_for_part, office_hung_on_chosen
from eventx.language.repairs.openings import noun_tagged_name
from eventx.language.repairs.outcomes import (
    clause_before_semicolon,
    denied_before_compound,
    harm_taken_for_quality,
    outcome_hung_on_report,
    participle_taken_for_clause,
    particle_taken_for_adverb,
    past_after_comma,
    second_left_behind,
    second_of_none,
)
from eventx.language.repairs.participles import (
    doer_before_participle,
    list_taken_for_apposition,
    participle_before_helper,
    past_taken_for_participle,
    perfect_taken_for_quality,
    site_taken_for_object,
    vehicle_shot_down,
)
from eventx.language.repairs.parties import (
    charge_hung_within,
    culprit_hung_on_accuser,
    doer_hung_on_speaker,
    doer_hung_on_sufferer,
    former_before_noun,
    long_object_behind,
    noun_beside_noun,
    object_taken_for_subject,
    seller_hung_on_price,
    subject_taken_for_apposition,
    wider_place_taken_for_subject,
)
from eventx.language.repairs.reports import (
    circumstance_taken_for_report,
    report_taken_for_quality,
    speaker_behind_report,
    speakers_taken_for_objects,
    subject_taken_for_what_is_said,
    told_behind_circumstance,
    told_taken_for_description,
)
from eventx.language.repairs.rows import (
    deed_taken_for_quality,
    doer_taken_for_sufferer,
    hearer_before_name,
    participle_in_row,
)
from eventx.language.repairs.sequences import (
    doer_hung_on_order,
    joined_infinitive,
    name_taken_for_subject,
    second_of_two,
    second_subject,
    shared_helper,
)
from eventx.language.repairs.tags import (
    base_tagged_past,
    named_tagged_participle,
    noun_tagged_adjective,
    noun_tagged_gerund,
    noun_tagged_verb,
    past_tagged_present,
    verb_tagged_noun,
)
from eventx.language.repairs.words import PAST, repair_words
from eventx.language.verb_groups import TENSED

#: The tense of headlines.
_PRESENT = frozenset({"VBZ", "VBP", "VB"})


def repair(doc: Doc) -> Doc:
    """The same Doc with tags and labels mended in place; runs after the parser, before parts of speech are set.

    "Army topples governor" with ``topples`` tagged NNS at the root: the tag becomes VBZ, ``Army`` its nsubj.
    """
    for token in doc:
        for mend in _OF_WORDS.get(token.lower_, ()):
            mend(token)
        tag = token.tag_
        _by_tag(token, tag)
        if tag in ("JJ", "NNP"):
            noun_of_two_peoples(token)
        if tag in TENSED:
            _subject_before_verb(token)
            base_tagged_past(token)
            second_subject(token)
            name_taken_for_subject(token)
            subject_taken_for_apposition(token)
            speaker_behind_report(token)
        if tag in _PRESENT:
            past_tagged_present(token)
            verb_before_object(token)
            number_hurt(token)
            noun_tagged_verb(token)
            _verb_after_comma(token)
        for mend in _OF_PLACES.get(token.dep_, ()):
            mend(token)
        if token.tag_ in PAST:
            participle_before_finite(token)
            participle_before_helper(token)
            headline_pair(token)
        for mend in _OF_LAST_PLACES.get(token.dep_, ()):
            mend(token)
    return doc


def _by_tag(token: Token, tag: str) -> None:
    """The repairs that one tag alone asks for."""
    if tag in ("NN", "NNS"):
        verb_tagged_noun(token)
        what_one_is_taken_as(token)
        length_taken_for_object(token)
        load_taken_for_subject(token)
        shared_helper(token)
    elif tag == "VBN":
        named_tagged_participle(token)
        shared_helper(token)
    elif tag == "VBG":
        noun_tagged_gerund(token)
        deed_taken_for_thing(token)
        _outcome_hung_on_target(token)
        _target_taken_for_doer(token)
    elif tag == "JJ":
        noun_tagged_adjective(token)
    elif tag == "TO" and token.dep_ == "aux":
        resolve_hung_on_verb(token)
        infinitive_taken_for_quality(token)
    elif tag == "NNPS":
        noun_tagged_name(token)
    elif tag == "NNP":
        noun_tagged_name(token)
        object_taken_for_time(token)
        first_of_a_list(token)
    elif tag in ("IN", "TO") and token.lower_ in OF_PREPOSITIONS:
        OF_PREPOSITIONS[token.lower_](token)


def _subject_before_verb(token: Token) -> None:
    """A name right before a finite verb with an object but no subject is its subject: "*EU* lifts sanctions".

    So is what stands before a verb behind a clause: "men died, ministry *records* **show**".
    """
    if token.dep_ != "ROOT" or any(
        c.dep_ in ("nsubj", "nsubjpass", "csubj", "expl", "aux", "auxpass") for c in token.children
    ):
        return
    before = next((c for c in token.lefts if c.i == token.i - 1 and c.dep_ in ("compound", "nmod", "npadvmod")), None)
    whole = any(c.dep_ == "dobj" for c in token.rights) or any(c.dep_ == "ccomp" for c in token.lefts)
    if before is not None and before.tag_ in ("NNP", "NNPS", "NNS") and whole:
        before.dep_ = "nsubj"


def _outcome_hung_on_target(token: Token) -> None:
    """Whom a deed hurt hangs on the deed, not on what it was aimed at: "fired at a party *killing two guests*"."""
    words, target = repair_words(), token.head
    if token.lower_ not in words.outcomes or token.dep_ != "acl" or target.lower_ in words.armed:
        return
    deed = next((t for t in target.ancestors if t.tag_.startswith("VB")), None)
    if deed is not None and deed.i < target.i and deed.lower_ in words.outbreaks:
        token.head, token.dep_ = deed, "advcl"


def _target_taken_for_doer(token: Token) -> None:
    """What a blow was aimed at does not do what it led to: "a bomb struck *a convoy* killing nine"."""
    words, deed = repair_words(), token.head
    if token.dep_ != "ccomp" or token.lower_ not in words.outcomes or deed.lower_ not in words.outbreaks:
        return
    before = list(token.lefts)
    if len(before) == 1 and before[0].dep_ == "nsubj" and deed.i < before[0].left_edge.i:
        before[0].head, before[0].dep_, token.dep_ = deed, "dobj", "advcl"


def _verb_after_comma(token: Token) -> None:
    """A present verb hung on another without a label goes on with it: "Rebels strike depot, kill six"."""
    if token.dep_ != "dep" or token.head.tag_ not in _PRESENT or token.i < token.head.i:
        return
    if not any(c.dep_ in ("nsubj", "nsubjpass") for c in token.children):
        token.dep_ = "conj"


_Repairs = Mapping[str, tuple[Callable[[Token], None], ...]]

#: What is mended at a word of any tag, by its form.
_OF_WORDS: _Repairs = {
    "by": (doer_hung_on_speaker, doer_hung_on_sufferer, object_hung_on_doer, doer_hung_on_setting, doer_hung_on_order),
    "on": (culprit_hung_on_deed, culprit_hung_on_accuser),
    "ex": (former_before_noun,),
    "'d": (short_had,),
    "’d": (short_had,),
    "as": (office_hung_on_chosen,),
    "that": (told_behind_circumstance,),
    **dict.fromkeys(("-", "–", "—", "--"), (source_behind_dash,)),
    "co": (former_before_noun,),
    "from": (long_object_behind, seller_hung_on_price),
    "between": (second_of_two,),
    # What leads to what somebody is charged with.
    **dict.fromkeys(("of", "with", "for", "over"), (mend_charge, charge_hung_within)),
    "to": (long_object_behind, mend_charge, seller_hung_on_price),
}
#: What is mended at a word by its label, in this order: each repair looks at words of these labels alone, and may
#: give one another label that a later one looks at.
_OF_PLACES: _Repairs = {
    "amod": (
        called_taken_for_part,
        perfect_taken_for_quality,
        harm_taken_for_quality,
        outcome_hung_on_report,
        doer_before_participle,
    ),
    "advcl": (outcome_hung_on_report, deed_taken_for_quality),
    "aux": (verb_taken_for_helper,),
    "det": (denied_before_compound,),
    "acl": (
        report_taken_for_quality,
        participle_without_subject,
        past_taken_for_participle,
        past_taken_for_quality,
        vehicle_shot_down,
        deed_taken_for_quality,
    ),
    "appos": (noun_beside_noun, list_taken_for_apposition),
    "prt": (site_taken_for_object,),
    "nsubj": (
        verb_behind_comma_taken_for_subject,
        hearer_before_name,
        verb_taken_for_subject,
        object_taken_for_subject,
        wider_place_taken_for_subject,
    ),
    "nsubjpass": (object_taken_for_subject, wider_place_taken_for_subject),
    "advmod": (particle_taken_for_adverb, called_taken_for_clause),
    "prep": (particle_taken_for_adverb, clause_behind_as),
    "dep": (past_after_comma, second_left_behind, rejoin),
    "ROOT": (verb_in_row_of_nouns, verb_before_last_noun, verb_before_its_object),
    "csubj": (participle_taken_for_subject,),
    "csubjpass": (participle_taken_for_subject,),
    "oprd": (called_taken_for_clause, state_without_object),
    "acomp": (state_without_object,),
    "compound": (verb_after_comma_taken_for_noun,),
    "conj": (
        subject_taken_for_second_object,
        speakers_taken_for_objects,
        second_of_none,
        second_left_behind,
        joined_infinitive,
        participle_in_row,
        doer_taken_for_sufferer,
        rejoin,
    ),
    "ccomp": (
        circumstance_taken_for_report,
        participle_taken_for_clause,
        clause_before_semicolon,
        called_taken_for_clause,
        subject_taken_for_second_object,
    ),
    "relcl": (told_taken_for_description,),
}
_OF_LAST_PLACES: _Repairs = {
    "prep": (begin_condition,),
    "mark": (begin_condition,),
    "dobj": (name_before_time, subject_taken_for_what_is_said, hearer_before_name),
}
