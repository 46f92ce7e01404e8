"""Repairs of where words hang: what the parser gave to the wrong word of a clause."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from spacy.tokens import Token

from eventx.language.prepositions import object_below
from eventx.language.repairs.kinds import may_act
from eventx.language.repairs.places import place_behind_brackets, site_hung_on_vehicle
from eventx.language.repairs.words import repair_words
from eventx.language.verb_groups import TENSED

#: Where only a noun has an article of its own.
NOUN_PLACES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
#: Subjects that the parser takes for clauses, and what they are as nouns.
SUBJECT_CLAUSES = {"csubj": "nsubj", "csubjpass": "nsubjpass", "nsubj": "nsubj", "nsubjpass": "nsubjpass"}


def object_hung_on_doer(by: Token) -> None:
    """What a deed is aimed at belongs to the deed, not to its doer: "a raid by rebels *on a convoy*"."""
    words = repair_words()
    noun, doer = by.head, object_below(by)
    if noun.tag_ not in ("NN", "NNS") or doer is None or doer.lower_ in words.charged:
        return
    for preposition in [c for c in doer.rights if c.dep_ == "prep"]:
        aim = object_below(preposition)
        if aim is None or any(c.lower_ == preposition.lower_ for c in noun.rights):
            continue
        counted = preposition.lower_ == "of" and any(c.dep_ == "nummod" for c in aim.lefts)
        if counted or (preposition.lower_ in words.aiming and aim.lower_ not in words.states_of_duty):
            preposition.head = noun


def doer_hung_on_setting(by: Token) -> None:
    """Who does a thing is no part of where and when it is done: "was arrested on arrival *by police*"."""
    setting = by.head
    preposition = setting.head
    verb = preposition.head
    if setting.dep_ != "pobj" or preposition.dep_ != "prep" or not any(c.dep_ == "auxpass" for c in verb.lefts):
        return
    bare = all(c.dep_ in ("compound", "punct", "prep") for c in setting.children)
    placed = setting.tag_ == "NNP" or setting.lower_ in repair_words().settings
    if bare and placed and not any(c.dep_ == "agent" for c in verb.rights):
        by.head, by.dep_ = verb, "agent"


def what_one_is_taken_as(noun: Token) -> None:
    """What somebody is taken or held as, behind who is: "took the crew *hostage*", "took the crew of 21 *hostage*"."""
    if noun.lower_ not in repair_words().captives or noun.tag_ != "NN":
        return
    _captive_taken_for_head(noun)
    number = next((c for c in noun.lefts if c.dep_ == "nummod" and c.lower_ != "one"), None)
    verb = noun.head.head.head if number is not None and noun.head.lower_ == "of" else noun.head
    if verb.lower_ not in repair_words().taking:
        return
    if any(c.dep_ == "dobj" and c.i < noun.i for c in verb.rights):
        if number is not None:
            number.head, number.dep_ = noun.head, noun.dep_
        noun.head, noun.dep_ = verb, "oprd"


def _captive_taken_for_head(noun: Token) -> None:
    """Whoever is taken hostage heads a phrase of his own: "took *the driver* and *a passenger* hostage"."""
    verb = noun.head.head if noun.dep_ == "conj" else noun.head
    taken = noun.nbor(-1) if noun.i > noun.sent.start else noun
    if verb.lower_ not in repair_words().taking or noun.dep_ not in ("dobj", "conj"):
        return
    if taken.dep_ != "compound" or taken.head.i != noun.i or taken.tag_ not in ("NN", "NNS"):
        return
    for word in [c for c in noun.lefts if c.i < taken.i]:
        word.head = taken
    taken.head, taken.dep_ = noun.head, noun.dep_
    noun.head, noun.dep_ = verb, "oprd"


def load_taken_for_subject(carrying: Token) -> None:
    """What a vehicle carries does not go where it goes: "A bus *carrying* pilgrims plunged into a ravine"."""
    if carrying.lower_ != "carrying" or carrying.dep_ != "compound":
        return
    load = carrying.head
    bus = next((c for c in carrying.lefts if c.dep_ == "compound"), None)
    if bus is None or load.dep_ == "ROOT":
        return
    bus.head, bus.dep_ = load.head, load.dep_
    for word in [c for c in load.lefts if c.i < bus.i]:
        word.head = bus
    load.head, load.dep_ = carrying, "dobj"
    carrying.head, carrying.dep_, carrying.tag_ = bus, "acl", "VBG"


def length_taken_for_object(noun: Token) -> None:
    """How long before or after a thing it happened is no object: "crashed *minutes* after take-off"."""
    words = repair_words()
    if noun.dep_ != "dobj" or noun.lower_ not in words.lengths:
        return
    after = noun.nbor(1) if noun.i + 1 < len(noun.doc) else None
    if after is None or after.lower_ not in words.apart:
        return
    if noun.head.lower_ not in words.filling and noun.head.i < noun.i:
        noun.dep_ = "npadvmod"


def resolve_hung_on_verb(to: Token) -> None:
    """What somebody is resolved to do belongs to the resolve, not to the verb of who speaks of it.

    "The firm regrets the decision of the president on 8 May *to leave* the pact": the president leaves.
    """
    deed = to.head
    verb = deed.head
    if deed.dep_ not in ("advcl", "xcomp") or deed.i < to.i or not verb.tag_.startswith("VB"):
        return
    noun = next((c for c in verb.rights if c.dep_ == "dobj" and c.i < to.i), None)
    if noun is None or noun.lower_ not in repair_words().resolves or any(c.dep_ == "acl" for c in noun.rights):
        return
    owned = any(c.dep_ == "poss" and c.tag_ != "PRP$" for c in noun.lefts)
    owned = owned or any(c.lower_ in ("of", "by", "from") for c in noun.rights)
    between = [c for c in verb.rights if noun.i < c.i < to.i]
    dated = between or to.nbor(-1).lower_ in repair_words().ends_of_dates
    if owned and dated and all(c.dep_ in ("prep", "npadvmod", "advmod") for c in between):
        deed.head, deed.dep_ = noun, "acl"


def culprit_hung_on_deed(on: Token) -> None:
    """On whom a deed is blamed hangs on the verb, not on the deed: "blamed the attack *on a separatist group*"."""
    deed = on.head
    if deed.dep_ == "dobj" and deed.head.lower_ in repair_words().blaming and on.i > deed.i:
        on.head = deed.head


def deed_taken_for_thing(deed: Token) -> None:
    """What somebody is accused of doing is a clause, be it of one word: "accused the opposition *of lying*"."""
    preposition = deed.head
    accused = preposition.head
    if deed.dep_ != "pobj" or preposition.lower_ != "of" or any(c.i < deed.i for c in deed.children):
        return
    if accused.dep_ == "dobj" and accused.head.lower_ in repair_words().accusing and accused.head.i < accused.i:
        deed.dep_ = "pcomp"


def what_parties_are_to(to: Token) -> None:
    """What somebody is a party to belongs to him, not to the verb: "urged the parties *to the conflict* to talk"."""
    if to.i == 0:
        return
    noun = to.nbor(-1)
    bound = object_below(to)
    if to.dep_ != "prep" or noun.lower_ not in repair_words().bound or noun.head != to.head or bound is None:
        return
    if bound.lower_ in repair_words().binding:
        to.head = noun


def taker_hung_on_thing(to: Token) -> None:
    """To whom a thing is handed belongs to the handing, not to the thing: "the sale of a stake *to a bank*"."""
    thing, words = to.head, repair_words()
    of = thing.head
    taker = object_below(to)
    if to.dep_ != "prep" or thing.dep_ != "pobj" or of.lower_ != "of" or taker is None:
        return
    named = taker.tag_ in ("NNP", "NNPS") or may_act(taker)
    if of.head.lower_ in words.handing and thing.lower_ not in words.leading and named:
        to.head = of.head


def _where_to_leads(to: Token) -> None:
    what_parties_are_to(to)
    taker_hung_on_thing(to)


def _where_it_is(preposition: Token) -> None:
    place_behind_brackets(preposition)
    site_hung_on_vehicle(preposition)


def shifted_object(as_: Token) -> None:
    """The object of a verb that judges, where it comes last: "denounced as a crime *the bombing*"."""
    verb = as_.head
    if verb.lower_ not in repair_words().judging or as_.i != verb.i + 1 or verb.dep_ in ("acl", "amod"):
        return
    if any(c.dep_ in ("dobj", "auxpass", "nsubjpass") for c in verb.children):
        return
    seen = object_below(as_)
    if seen is None:
        return
    beside = next((c for c in seen.rights if c.dep_ == "appos" and seen.nbor() == c.left_edge), None)
    quality = next((c for c in seen.lefts if c.dep_ == "amod" and c.i == as_.i + 1), None)
    if beside is not None:
        beside.head, beside.dep_ = verb, "dobj"
    elif quality is not None and seen.tag_ in ("NN", "NNS"):
        seen.head, seen.dep_ = verb, "dobj"
        quality.head, quality.dep_ = as_, "pobj"


def subject_taken_for_object(after: Token) -> None:
    """Behind "after" a clause may have lost its subject: "after *his father*, convicted of fraud, resigned".

    A deed's "-ing" form is one, too: "since *fighting* between the army and rebels broke out".
    """
    noun = next((c for c in after.rights if c.dep_ in ("pobj", "pcomp")), None)
    if after.dep_ != "prep" or noun is None:
        return
    deed = noun.dep_ == "pcomp" and noun.lower_ in repair_words().deeds
    if not deed and not any(c.dep_ in ("acl", "appos", "relcl") for c in noun.rights):
        return
    verb = next((c for c in after.head.rights if c.dep_ in ("advcl", "conj") and c.i > noun.i), None)
    if verb is None or any(c.dep_ in SUBJECT_CLAUSES or c.dep_ == "mark" for c in verb.children):
        return
    helper = next((c for c in verb.lefts if c.dep_ in ("aux", "auxpass")), None)
    joined = verb.dep_ == "conj" and any(c.dep_ == "cc" for c in after.head.rights)
    finite = helper is not None or verb.tag_ in TENSED
    comma = (helper or verb).nbor(-1)
    last = noun.right_edge if noun.right_edge.text != "," else noun.right_edge.nbor(-1)
    if finite and not joined and (last == comma if deed else comma.text == "," and last.i + 1 == comma.i):
        noun.tag_ = "NN" if deed else noun.tag_
        passive = helper is not None and helper.dep_ == "auxpass"
        noun.dep_, noun.head = "nsubjpass" if passive else "nsubj", verb
        after.dep_, after.head = "mark", verb
        verb.dep_ = "advcl"


def first_of_a_list(token: Token) -> None:
    """A name before a comma and a list of names begins the list: "*Chad*, Niger and Mali signed"."""
    if token.dep_ not in ("parataxis", "dep", "npadvmod", "intj", "ccomp", "advcl", "appos") or token.i + 2 >= len(
        token.doc
    ):
        return
    comma = token.nbor(1)
    if comma.text != "," or token.left_edge.i != token.i or any(c.i > comma.i for c in token.children):
        return
    subject = token.nbor(2)
    named = subject.tag_ == "NNP" and subject.dep_ in ("nsubj", "nsubjpass") and subject.head == token.head
    if named and any(c.dep_ == "cc" and c.lower_ == "and" for c in subject.rights):
        token.dep_, token.head = subject.dep_, subject.head
        subject.dep_, subject.head = "conj", token


def noun_of_two_peoples(token: Token) -> None:
    """Two peoples before a noun qualify it: in "scores of *Kenyan and Ugandan* refugees" the refugees are counted."""
    if not token.is_title or token.dep_ not in NOUN_PLACES or not token.lower_.endswith(repair_words().peoples_end):
        return
    noun = next((c for c in token.rights if c.dep_ == "conj" and c.tag_ in ("NN", "NNS")), None)
    joined = any(c.dep_ == "cc" for c in token.rights)
    other = next((c for c in noun.lefts if c.dep_ == "amod" and c.tag_ == "JJ" and c.is_title), None) if noun else None
    if noun is None or other is None or not joined or any(c.dep_ == "det" for c in noun.lefts):
        return
    noun.dep_, noun.head = token.dep_, token.head
    token.dep_, token.head = "amod", noun
    other.dep_, other.head = "conj", token


def object_taken_for_time(token: Token) -> None:
    """A name right behind its verb that tells no time is its object: "The army *shelled* Mosul on Tuesday"."""
    if (
        token.dep_ not in ("npadvmod", "advmod")
        or not token.head.tag_.startswith("VB")
        or token.left_edge.i != token.head.i + 1
    ):
        return
    days = repair_words().days
    if not any(c.dep_ == "dobj" for c in token.head.rights) and not any(
        c.lower_.rstrip(".") in days for c in token.subtree
    ):
        token.dep_ = "dobj"


#: What is mended at a preposition, by its word.
OF_PREPOSITIONS: Mapping[str, Callable[[Token], None]] = {
    "as": shifted_object,
    "after": subject_taken_for_object,
    "before": subject_taken_for_object,
    "until": subject_taken_for_object,
    "since": subject_taken_for_object,
    "to": _where_to_leads,
    "in": _where_it_is,
    "at": _where_it_is,
    "near": _where_it_is,
    "on": site_hung_on_vehicle,
    "off": site_hung_on_vehicle,
    "outside": site_hung_on_vehicle,
    "along": site_hung_on_vehicle,
}
