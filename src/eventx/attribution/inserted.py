"""Reports put into what they tell: "what *witnesses* said was a raid", "*police* said ten had died: two drowned"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from eventx.attribution.reports import report_book
from eventx.attribution.sources import subject
from eventx.language.clauses import own_subject
from eventx.language.verb_groups import FINITE, verb_group
from eventx.limits import limits

_WH = frozenset({"WP", "WDT"})
#: Where the parse leaves the report itself: below what it tells, or below what that hangs on.
_REPORTED = frozenset({"relcl", "pcomp", "csubj", "ccomp", "acl", "advcl"})


def inserted_reports(verb: Token) -> Iterator[tuple[Token, Token]]:
    """The sources of what a finite verb tells, with their words, where the report does not stand above it.

    >>> # "the plant, which *media* **claimed** now lets them close mines": media, for "lets"
    """
    report = _before(verb)
    if report is not None:
        source = own_subject(report)
        if source is not None:
            yield source, report
    for clause in verb.lefts:
        if _opens(clause, verb):
            source = subject(clause)
            if source is not None:
                yield source, clause


def _before(verb: Token) -> Token | None:
    """The report right before a verb without a subject, behind a relative word: "*what* witnesses **said** was"."""
    if verb.tag_ not in FINITE or any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in verb.children):
        return None
    at, first = verb.i - 1, max(0, verb.i - limits().attribution.speaker_words)
    while at > first and (verb.doc[at].pos_ in ("ADV", "AUX") and not report_book().tells(verb.doc[at])):
        at -= 1
    report = verb.doc[at]
    if report.tag_ not in FINITE or report.dep_ not in _REPORTED or not _tells_clause(report):
        return None
    if any(c.dep_ in ("ccomp", "dobj") and c.tag_ not in _WH and c.i != verb.i for c in report.rights):
        return None
    source = own_subject(report)
    before = source.left_edge.i - 1 if source is not None else -1
    return report if before >= 0 and verb.doc[before].tag_ in _WH and not verb_group(report).negated else None


def _opens(clause: Token, verb: Token) -> bool:
    """Whether a report stands before a colon, and what goes on telling behind it."""
    if clause.dep_ != "ccomp" or not _tells_clause(clause) or verb_group(clause).negated:
        return False
    told = next((c for c in clause.rights if c.dep_ == "ccomp"), None)
    return told is not None and any(token.text == ":" for token in verb.doc[told.i : verb.i])


def _tells_clause(verb: Token) -> bool:
    return any(report.tells and "ccomp" in report.through for report in report_book().find(verb))
