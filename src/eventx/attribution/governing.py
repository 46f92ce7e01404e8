"""Who is responsible for what stands below a reporting word: "the *minister* said the ship had been seized"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from eventx.attribution.reports import Report, report_book
from eventx.attribution.sources import source_beside
from eventx.cues.match import governor_hit
from eventx.cues.path import SUBJECTS, Arc
from eventx.cues.words import phrasal_lemma
from eventx.language.lemmas import lemma
from eventx.language.nouns.noun_classes import noun_classes
from eventx.language.phrases import is_definite
from eventx.language.verb_groups import FINITE, verb_group

#: The arcs by which what a noun tells hangs on it: "the claim *that they left*".
_CONTENT = frozenset({"acl", "ccomp", "relcl"})
#: The arcs by which what a noun tells hangs on it, a deed or a clause: "claims *of torture*".
_SAID = _CONTENT | {"of", "xcomp", "purpose"}
#: What opens a clause that argues for what is told.
_REASONS = frozenset({"because", "if", "unless"})
_RELATIVE = frozenset({"which", "who", "whom"})
_NON_FINITE = frozenset({"VBG", "VBN", "TO"})
_VOICES = frozenset({"person", "group"})
#: The arcs inside of what is asked: the deed, what it is to be done to or for ("asked them to act to open *talks*").
_ASKED = frozenset({"object", "conj", "xcomp", "predicate", "purpose", "prt"})
#: The arcs to what somebody is asked to go on to: "urged both to return *to* talks", not "to respond to *the* raid".
_GOALS = frozenset({"to", "toward", "towards", "in", "into"})
#: What a deed stands before that is asked for: "called for *increased* aid", not for "the *jailed* leaders".
_BEINGS = frozenset({"person", "group", "organization", "vehicle", "animal"})


def reporter(arc: Arc, inner: Sequence[Arc]) -> Token | None:
    """The head of the source at an arc, if its head reports what stands there; ``inner`` are the arcs below it.

    >>> # "Rebels denied attacking": rebels, for the arc from attacking to denied
    """
    reports = report_book().find(arc.head)
    if not reports or any(_goes_on_above(each, arc.head) for each in inner) or _is_told_apart(arc):
        return None
    for report in reports:
        if _is_under(report, arc, inner):
            head = source_beside(arc.head, report)
            if head is None and _is_content(arc) and lemma(arc.head) in report.bare and not _is_denied(arc.head):
                head = arc.head
            if head is not None and head.i != arc.child.i:
                return head
    return None


def _is_denied(said: Token) -> bool:
    """Whether somebody denies what is said and answers for it: "the *army* rejected **claims** that it had fired"."""
    verb = said.head
    if said.dep_ not in ("dobj", "nsubjpass") or verb_group(verb).negated:
        return False
    denied = (r for r in report_book().find(verb) if r.denies and r.deep and lemma(said) in r.only_over)
    return any(source_beside(verb, report) is not None for report in denied)


def _is_told_apart(arc: Arc) -> bool:
    """Whether a mark parts a clause from a verb that tells another: "unions *appealed* …; the mayor said …".

    A colon does so before the verb alone: "the mayor said all was well: the shops had *opened*".
    """
    first, last = sorted((arc.child.i, arc.head.i))
    parts = (";", ":") if arc.child.i < arc.head.i else (";",)
    marks = [token.i for token in arc.child.doc[first:last] if token.text in parts]
    return bool(marks) and any(
        c.dep_ == "ccomp" and (c.i > marks[-1]) == (arc.head.i > marks[-1]) for c in arc.head.children
    )


def is_of_deeds(arc: Arc) -> bool:
    """Whether an arc leads up from what someone undertakes to do: "promised *to cancel* the treaty"."""
    return arc.relation == "xcomp" and verb_group(arc.child).infinitive


def goes_with_what_is_told(clause: Token) -> bool:
    """Whether a clause is part of what a verb tells, though it hangs on that as one beside it.

    "Said after the meeting he would *resign*"; "said the plan was dead, because drivers had *struck*".
    """
    verb = clause.head
    finite = clause.tag_ not in _NON_FINITE or any(c.dep_ == "aux" and c.tag_ in FINITE for c in clause.lefts)
    if clause.dep_ != "advcl" or not report_book().tells(verb) or not finite:
        return False
    told = any(child.dep_ == "ccomp" and verb.i < child.i < clause.i for child in verb.children)
    if _opens_what_is_told(clause):
        return True
    marks = {c.lower_ for c in clause.children if c.dep_ == "mark" or c.tag_ in ("WRB", "WP", "WDT")}
    if marks or told:
        return told and bool(marks) and marks <= _REASONS
    return verb.i < clause.left_edge.i and any(child.dep_ in ("nsubj", "nsubjpass") for child in clause.children)


def _opens_what_is_told(clause: Token) -> bool:
    """Whether a clause stands before a report put into what is told: "*after it closed*, Ruiz **said**, men left"."""
    verb, last = clause.head, clause.right_edge
    put_in = verb.dep_ == "parataxis" and clause.i < verb.i < verb.head.i
    return put_in and last.nbor().text == "," and verb.right_edge.i + 1 < len(verb.doc)


def _is_content(arc: Arc) -> bool:
    """Whether a clause tells what its noun says: "a report *that they left*", not "a report that they *wrote*"."""
    taken = any(c.tag_ in ("WDT", "WP") and c.dep_ not in ("mark", "det") for c in arc.child.children)
    return arc.relation in _CONTENT and not (arc.relation == "relcl" and taken)


def _goes_on_above(arc: Arc, verb: Token) -> bool:
    """Whether a verb goes on with the reporting one, though it hangs on what that reports.

    "The premier said the bridge would stay shut and *urged* drivers to wait": a verb of speech with no subject of its
    own, in the tense of the reporting verb. "The boat sank and men *drowned*, police said" goes on with the boat.
    """
    later = arc.child
    if arc.relation != "conj" or not verb.i < arc.head.i < later.i or not report_book().find(later):
        return False
    if arc.head.dep_ == "relcl":
        return False  # "said she gave talks, which she was *giving* when guards came and **told** her to leave"
    group, above = verb_group(later), verb_group(verb)
    own = any(child.dep_ in SUBJECTS for child in later.children) or _speaks(arc.head, later)
    return not own and (group.past, group.present) == (above.past, above.present) != (False, False)


def _speaks(verb: Token, later: Token) -> bool:
    """Whether somebody with a voice does a deed before speaking: "said officers *stopped* her and **told** her to go".

    A comma before "and" sets what is told later apart.
    """
    if any(token.text == "," for token in verb.doc[verb.i : later.i]):
        return False
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    named = verb_group(verb).told_past and not verb_group(verb).passive
    return named and any(noun_classes(s) & _VOICES and s.pos_ == "NOUN" for s in subjects)


def _is_under(report: Report, arc: Arc, inner: Sequence[Arc]) -> bool:
    told = (arc.relation == "advcl" and goes_with_what_is_told(arc.child)) or _is_clause_taken_for_thing(arc, inner)
    relation = "ccomp" if told else arc.relation
    names = {f"passive {relation}", relation} if arc.passive else {relation}
    if not report.through & names or (report.pos == "noun" and _is_no_content(arc)):
        return False
    if not report.denies and (verb_group(arc.head).negated or _is_withheld(arc.head)):
        return False
    if not _fits(report, arc) or (report.asks and arc.child.tag_ == "VBZ"):
        return False
    if report.deep and not (inner and inner[-1].relation in _SAID and lemma(arc.child) not in report.except_over):
        return False
    if report.asks:
        return _is_asked(inner)
    if not inner:
        word = phrasal_lemma(arc.child)
        return word not in report.except_over and (not report.only_over or word in report.only_over)
    # "Confirmed plans to sell" reports the sale, "confirmed a role in the attack" takes the attack as known.
    below = inner[-1]
    # "Reported a *higher* profit", not "accused the *jailed* leader".
    told = len(inner) == 1 and below.relation == "amod" and below.child.tag_ == "JJR"
    told = told or _is_reported_done(arc, inner)
    beside = below.relation == "conj" and arc.child.pos_ != "PRON"
    return relation != "object" or report.deep or told or beside or governor_hit(below) is not None


def _is_reported_done(arc: Arc, inner: Sequence[Arc]) -> bool:
    """Whether somebody is reported to have met with a deed: "reported ten men *killed*"."""
    deed = inner[0].child
    done = deed.dep_ == "acl" and deed.tag_ == "VBN" and lemma(arc.head) == "report"
    return done and len(inner) <= 2 and bool(noun_classes(inner[0].head) & _BEINGS)


def _is_withheld(verb: Token) -> bool:
    """Whether somebody declines to tell: "refused **to say** when they had met"."""
    return verb.dep_ == "xcomp" and lemma(verb.head) in report_book().withheld


def _is_clause_taken_for_thing(arc: Arc, inner: Sequence[Arc]) -> bool:
    """Whether the object of "say" is the subject of what is said: "said *the scheme* aimed to boost exports".

    The parse takes the verb behind it for a participle; nobody says a scheme.
    """
    if arc.relation != "object" or lemma(arc.head) != "say":
        return False
    return not inner or (inner[-1].relation in ("relcl", "acl") and inner[-1].child.tag_ in ("VBN", "VBD"))


def _fits(report: Report, arc: Arc) -> bool:
    """Whether the clause has what a report asks of it: "in *what* police called a raid", "made it *clear* that"."""
    if report.deep and report.only_over and lemma(arc.child) not in report.only_over:
        return False
    behind = arc.child.left_edge.i == arc.head.i + 1 and verb_group(arc.child).infinitive
    if arc.relation == "xcomp" and behind and lemma(arc.head) == "say":
        return False  # "the mill, said *to be sold*, closed", but "went, an aide said, *to talk*"
    if report.finite and not (
        verb_group(arc.child).past or verb_group(arc.child).present or verb_group(arc.child).modal
    ):
        return False
    if report.without_object and any(c.dep_ == "dobj" for c in arc.head.children):
        return False
    if report.beside and not any(lemma(c) in report.beside for c in arc.head.rights):
        return False
    if report.under and (lemma(arc.head.head) not in report.under or verb_group(arc.head.head).negated):
        return False
    return not report.of_what or any(c.lower_ == "what" for c in arc.head.children)


def _is_asked(inner: Sequence[Arc]) -> bool:
    """Whether an event is what is asked for, no thing that stands: "urged them to *end* the war"."""
    return all(_goes_with_what_is_asked(each) for each in inner)


def _goes_with_what_is_asked(arc: Arc) -> bool:
    """Whether an arc leads up within what is asked: its parts, the deed of a promise, a change of a thing."""
    if arc.relation == "acl":
        return verb_group(arc.child).infinitive  # "demanded that it make a promise *to release* them"
    if arc.relation == "amod":
        return arc.head.pos_ == "NOUN" and not noun_classes(arc.head) & _BEINGS
    if arc.relation in _GOALS:
        return arc.head.pos_ == "VERB" and not is_definite(arc.child)
    return arc.relation in _ASKED and not verb_group(arc.child).told_past


def _is_no_content(arc: Arc) -> bool:
    """Whether a clause tells what its noun does or what is to be done, not what it says.

    "A report that *calls* for reforms", "a letter *urging* them", "a pledge *to quit*"; but "a claim *to have quit*".
    """
    group = verb_group(arc.child)
    if arc.relation == "acl" and group.infinitive and not group.perfect:
        return True
    if arc.child.tag_ == "VBG" and not any(c.dep_ in (*SUBJECTS, "mark") for c in arc.child.children):
        return not any("ccomp" in each.through and each.tells for each in report_book().find(arc.child))
    taken = (c.lower_ in _RELATIVE or (c.dep_ == "nsubj" and c.tag_ in ("WDT", "WP")) for c in arc.child.children)
    return arc.relation == "relcl" and any(taken)
