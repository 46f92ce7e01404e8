"""Where the source of a reporting word stands: subject, agent, possessor, object of "according to"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from eventx.attribution.reports import Report, report_book
from eventx.cues.words import phrasal_lemma
from eventx.language.clauses import subjects
from eventx.language.lemmas import lemma
from eventx.language.nouns.noun_classes import counted_noun, noun_classes
from eventx.language.sentences import sentence_start
from eventx.language.verb_groups import TENSED, verb_group
from eventx.language.voice import is_passive

_STOCK_CODE = re.compile(r"[A-Z]{1,5}\.[A-Z]{1,2}")
#: Classes of those who may say something.
SPEAKERS = frozenset({"person", "group", "organization", "state"})
#: Classes of what somebody speaks at, unless it may be read.
_OCCASIONS, _READ = frozenset({"event", "communication"}), frozenset({"document", "artifact"})
#: What speaks for itself, whoever is named before it: "a UN *report* that".
_READ_ITSELF = frozenset({"report", "reports"})
_PHRASES = frozenset({"prep", "advcl", "advmod", "amod", "acl"})


def source_beside(token: Token, report: Report) -> Token | None:
    """The head of the noun phrase that a reporting word makes responsible, as the text gives it."""
    found = _in_place(token, report.source)
    if found is None or not report.told_by:
        return found
    if found.ent_type_ == "ORG":  # "a *study* by Norvex showed"
        found = next((c for c in token.lefts if c.dep_ == "nsubj" and lemma(c) in report.told_by), found)
    if report.by_body and (found.ent_type_ == "ORG" or "organization" in noun_classes(found)):
        return found
    teller = counted_noun(found)  # "a series of *emails* showed"
    return teller if lemma(teller) in report.told_by else None


def _in_place(token: Token, place: str) -> Token | None:
    """What stands where a reporting word has its source."""
    if place == "possessor":
        return possessor(token) or _modifier(token)
    if token.pos_ == "ADJ":
        return _who_is(token)
    if place == "object":
        minded = subject(token.head) if token.dep_ == "acomp" else None  # "the *mayor* is **convinced** that"
        return _child(token, "dobj") or _child(token, "nsubjpass") or minded
    return subject(token)


def _who_is(adjective: Token) -> Token | None:
    """Who is of a mind, or makes something clear: "the *mayor* is **sure** that"; nobody where "it" stands."""
    found = subject(adjective.head)
    return None if found is None or found.lower_ in ("it", "there", "that", "what") else found


def _modifier(noun: Token) -> Token | None:
    """The body named before what it puts forward: "*UN* estimates that 300 had died"; a report speaks for itself."""
    if noun.lower_ in _READ_ITSELF:
        return None
    before = (c for c in noun.lefts if c.dep_ in ("compound", "nmod"))
    return next((c for c in before if c.ent_type_ in ("ORG", "GPE") or "force" in noun_classes(c)), None)


def subject(verb: Token) -> Token | None:
    """Who says what a reporting verb says: its subject, the agent of a passive, else who controls it.

    >>> # "Abe spoke to reporters, saying …": Abe, for "saying"
    """
    if _child(verb, "agent") is not None or (is_passive(verb) and not _tells_itself(verb)):
        return agent(verb)
    found = _inverted(verb) or next(iter(subjects(verb)), None) or _beside_gerund(verb)
    found = _to_blame(verb) or found
    if found is not None and _is_occasion(found, verb):
        found = next(iter(subjects(_clause_above(found))), None)
    if found is None or _is_expletive(found):
        found = _lost_subject(verb)
    elif found.head.i != verb.i and verb.dep_ == "conj":
        found = _lost_subject(verb) or found
    if found is None:
        return None
    found = _with_a_voice(_listed(found), verb)
    document = found.pos_ == "NOUN" and report_book().find(found)
    owner = possessor(found) if document else None
    return named(found if owner is None or (owner.pos_ == "PRON" and verb.dep_ != "acl") else owner)


def _is_occasion(noun: Token, gerund: Token) -> bool:
    """Whether a gerund hangs on when it is said, which does not speak: "said at a *briefing* **announcing** that"."""
    if gerund.tag_ != "VBG" or gerund.dep_ != "acl" or gerund.head.i != noun.i or noun.dep_ != "pobj":
        return False
    readable = noun_classes(noun) & (SPEAKERS | _READ) or lemma(noun) in report_book().told_by(lemma(gerund))
    return noun.pos_ == "NOUN" and not readable and bool(noun_classes(noun) & _OCCASIONS)


def _clause_above(noun: Token) -> Token:
    """The verb in whose clause a noun stands."""
    return next((t for t in noun.ancestors if t.pos_ in ("VERB", "AUX")), noun)


def _inverted(verb: Token) -> Token | None:
    """Who is named behind a report put in between: "the army, **said** the *general*, had taken the town"."""
    finite = verb.tag_ in TENSED and verb.i > 0 and verb.i + 1 < len(verb.doc)
    if (
        not finite
        or verb.nbor(-1).text != ","
        or lemma(verb) in report_book().to_hearers
        or not report_book().tells(verb)
    ):
        return None
    told = [clause for clause in verb.children if clause.dep_ == "ccomp"]
    told += [verb.head] if verb.dep_ == "parataxis" else []
    named = (c for word in (verb, *told) for c in word.children if c.dep_ in ("nsubj", "dobj"))
    behind = next((c for c in named if c.left_edge.i == verb.i + 1), None)
    if behind is None or not (behind.pos_ == "PROPN" or noun_classes(behind) & SPEAKERS):
        return None
    end = max(t.i for t in (behind, *(c for c in behind.lefts))) + 1
    return behind if end < len(verb.doc) and verb.doc[end].text == "," else None


def _beside_gerund(verb: Token) -> Token | None:
    """Who says what goes along, where the parse makes one phrase of both: "…, with local *press* reporting that"."""
    if verb.tag_ != "VBG" or verb.dep_ != "pobj" or verb.head.lower_ != "with" or verb.i == 0:
        return None
    before = verb.nbor(-1)
    return before if before.head.i == verb.i and before.pos_ in ("NOUN", "PROPN") else None


def _to_blame(gerund: Token) -> Token | None:
    """Who is fined, praised or sued for what he said: "they fined the *mayor* for **saying** that guards fled"."""
    if gerund.tag_ != "VBG" or gerund.dep_ != "pcomp" or gerund.head.lower_ not in ("for", "of"):
        return None
    verb = gerund.head.head
    return None if verb.pos_ != "VERB" else _child(verb, "nsubjpass") or _child(verb, "dobj")


def _with_a_voice(shared: Token, verb: Token) -> Token:
    """Who goes on speaking where the parse gives a verb the subject of what is told before it, and that cannot speak.

    "*Norland* said the raid was a crime and **urged** both to stop": no raid urges.
    """
    told = verb.head
    if shared.pos_ != "NOUN" or shared.head.i == verb.i or verb.dep_ != "conj" or told.dep_ != "ccomp":
        return shared
    if noun_classes(shared) & SPEAKERS or report_book().find(shared) or not report_book().tells(told.head):
        return shared
    return next(iter(subjects(told.head)), shared)


def _tells_itself(verb: Token) -> bool:
    """Whether a verb has a subject and no helper: "he was poisoned, a *doctor* **said**" shares no "was"."""
    labels = {child.dep_ for child in verb.children}
    return "nsubj" in labels and "auxpass" not in labels


def _lost_subject(verb: Token) -> Token | None:
    """The noun before a finite verb with a clause below it, where the parse has hung it elsewhere.

    "There was no count but *witnesses* said ten had died": the noun goes with "count" there.
    """
    before = verb.doc[verb.i - 1] if verb.i > sentence_start(verb) else None
    if before is None or before.dep_ != "conj" or before.pos_ not in ("NOUN", "PROPN"):
        return None
    if verb.tag_ not in TENSED or _child(verb, "ccomp") is None:
        return None
    # "…, *police* and reports said": both do.
    first, start = before.head, before.head.left_edge.i
    both = start > 0 and verb.doc[start - 1].text == "," and any(c.lower_ == "and" for c in first.rights)
    return first if both and first.pos_ in ("NOUN", "PROPN") else before


def agent(verb: Token) -> Token | None:
    """The agent of a passive: "it was announced by the *ministry*"."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            return _child(child, "pobj")
    return None


def possessor(noun: Token) -> Token | None:
    """Whose a claim is: "the *minister's* claim", "a claim by the *minister*", "*she* made a claim"."""
    owner = _child(noun, "poss")
    if owner is not None:
        return owner
    for child in noun.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from", "among"):
            found = _child(child, "pobj")
            return named(found) if found is not None else None
    utters = noun.dep_ == "dobj" and phrasal_lemma(noun.head) in report_book().uttered
    return subject(noun.head) if utters else None


def named(head: Token) -> Token:
    """The name in apposition to who is told by an office: "the president of the league, Ana *Ruiz*, said"."""
    one = any(child.lower_ in ("a", "an") for child in head.lefts)  # "a *Councilwoman*, Ana Ruiz, said"
    called = head.ent_type_ != "PERSON" and "person" in noun_classes(head)
    office = head.pos_ == "PROPN" and (one or called)
    if head.pos_ != "NOUN" and not office:
        return head
    own = next((child for child in head.children if child.dep_ == "appos" and child.pos_ == "PROPN"), None)
    return own or (_holder(head) if office or "person" in noun_classes(head) else None) or head


def _holder(office: Token) -> Token | None:
    """Who holds an office, where the parse takes the name for one of its body: "the head of *Norbank*, Ana *Ruiz*"."""
    for body in office.subtree:
        if body.dep_ == "pobj" and body.i > office.i:
            found = (c for c in body.children if c.dep_ == "appos" and c.pos_ == "PROPN" and c.ent_type_ == "PERSON")
            name = next(found, None)
            if name is not None and body.ent_type_ != "PERSON" and "person" not in noun_classes(body):
                return name
    return None


def issuer(head: Token) -> Token:
    """Who issued a document ("a tweet by the *minister*"), or the head itself when the text does not tell."""
    if head.pos_ != "NOUN" or head.dep_ == "dobj" or not report_book().find(head):
        return head
    return possessor(head) or _basis(head) or head


def _basis(document: Token) -> Token | None:
    """What a document rests on: "an account based on court *papers*"."""
    for clause in document.children:
        if clause.dep_ == "acl" and lemma(clause) in ("base", "draw"):
            preposition = _child(clause, "prep")
            return None if preposition is None else _child(preposition, "pobj")
    return None


def sources_by_preposition(token: Token) -> Iterator[tuple[Token, Token]]:
    """Sources that hang on a word by a preposition, with its first token: "according to the *ministry*"."""
    for child in token.children:
        if child.dep_ not in _PHRASES and child.dep_ != "agent":  # "were killed, *by* police accounts"
            continue
        inner = _child(child, "prep") or child
        words = child.lower_ if inner.i == child.i else f"{child.lower_} {inner.lower_}"
        found = _behind_preposition(inner) if words in report_book().prepositions else None
        if found is not None:
            yield named(issuer(found)), child
        whose = _of_opinion(child)
        if whose is not None:
            yield named(whose), child


def _behind_preposition(preposition: Token) -> Token | None:
    """What stands behind a preposition, also where the parse takes its first noun for a verb: "to *show* insiders"."""
    found = _child(preposition, "pobj")
    verb = None if found is not None else _child(preposition, "pcomp")
    if verb is None or verb.tag_ != "VB" or verb.i != preposition.i + 1:
        return found
    return next((c for c in verb.rights if c.dep_ == "dobj" and c.i == verb.i + 1 and c.tag_ == "NNS"), None)


def _of_opinion(preposition: Token) -> Token | None:
    """Whose words or opinion a clause is by a preposition: "in the words of a *guard*", "by *police* accounts"."""
    nouns = report_book().opinions.get(preposition.lower_)
    noun = _child(preposition, "pobj") if nouns else None
    if noun is None or nouns is None or lemma(noun) not in nouns:
        return None
    known = any(c.lower_ == "the" for c in noun.lefts)  # not "in view of the drought"
    of = next((c for c in noun.rights if known and c.lower_ == "of" and c.dep_ == "prep"), None)
    beside = next((c for c in noun.lefts if c.dep_ == "compound"), None)
    whose = _child(noun, "poss") or (_child(of, "pobj") if of is not None else beside)
    if whose is None or whose.pos_ in ("PROPN", "PRON"):
        return whose
    return whose if noun_classes(whose) & (SPEAKERS | {"force"}) else None


def statement_before(token: Token) -> tuple[Token, Token] | None:
    """Who issued the statement that a sentence quotes, and the word for it: "The ministry issued a *statement*. …".

    The sentence before tells nothing else, and no paragraph ends between the two.
    """
    first = sentence_start(token)
    if first == 0 or "\n" in token.doc[first - 1].text:
        return None
    verb = token.doc[first - 1].sent.root
    document = _child(verb, "dobj")
    if document is None or verb.pos_ != "VERB" or phrasal_lemma(verb) not in report_book().uttered:
        return None
    tells = any(report.pos == "noun" and "ccomp" in report.through for report in report_book().find(document))
    bare = not any(child.dep_ not in ("det", "amod", "compound", "poss") for child in document.children)
    source = possessor(document) if tells and bare else None
    return None if source is None else (source, document)


def speaker_before(token: Token) -> tuple[Token, Token] | None:
    """Who goes on speaking indirectly, and by which word: "The mayor *said* the plan was ready. Fares *would* rise."

    The sentence before, of the same paragraph, reports a clause, and "would" tells what that speaker foresees.
    """
    first = sentence_start(token)
    if first == 0 or "\n" in token.doc[first - 1].text or not _is_foreseen(token.sent.root):
        return None
    verb = token.doc[first - 1].sent.root
    if not report_book().tells(verb) or _child(verb, "ccomp") is None or verb_group(verb).negated:
        return None
    source = subject(verb)
    return None if source is None else (source, verb)


def _is_foreseen(root: Token) -> bool:
    """Whether a main clause says what would come, on no condition: "Fares *would* rise"."""
    if not any(c.dep_ == "aux" and c.lower_ in ("would", "'d") for c in root.children):
        return False
    return not any(t.lower_ in ("if", "unless", "otherwise", "have", "like", '"', "“") for t in root.subtree)


def _is_expletive(token: Token) -> bool:
    """Whether "it" or "there" only fills the place of a subject."""
    if token.lower_ not in ("it", "there"):
        return False
    return token.dep_ == "expl" or any(child.dep_ in ("auxpass", "acomp") for child in token.head.children)


def _listed(head: Token) -> Token:
    """The firm before its stock exchange code, which the parser may take for a name: "Lutia Steel *LUT.N* said"."""
    if head.i == 0 or not _STOCK_CODE.fullmatch(head.text):
        return head
    before = head.nbor(-1)
    if before.pos_ not in ("NOUN", "PROPN"):
        return head
    return before.head if before.dep_ == "appos" else before


def _child(token: Token, label: str) -> Token | None:
    for child in token.children:
        if child.dep_ == label:
            return child
    return None
