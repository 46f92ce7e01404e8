"""Checks on the sentence that a rule may ask for: is "May" a month here, "2000" a year, "second" a unit?

Each check takes the passage and the expression and tells whether the rule holds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from eventx.language.lemmas import lemma
from eventx.language.noun_classes import noun_classes
from eventx.timex.cues import cues
from eventx.timex.lexicon import lexicon
from eventx.timex.passage import Passage
from eventx.timex.reading import Found
from eventx.timex.tense import Tense
from eventx.timex.units import longest_month

_NAMES = frozenset({"PERSON", "ORG", "GPE", "FAC", "WORK_OF_ART", "PRODUCT", "LAW", "LOC", "NORP"})
_TIME_LABELS = frozenset({"DATE", "TIME"})
#: What may be counted in thousands.
_COUNTED = frozenset({"person", "force", "group", "facility", "vehicle", "weapon", "artifact"})
_FIGURES = frozenset({"MONEY", "QUANTITY", "PERCENT"})


def _outside_names(passage: Passage, found: Found) -> bool:
    """Not part of a name: "Sunday Times", "May said", "the August Wilson Theatre"."""
    return not any(passage.label(i) in _NAMES for i in range(found.first, found.last))


def _weekday(passage: Passage, found: Found) -> bool:
    label = passage.label(found.first)
    if any(passage.words[i].text[0].isdigit() for i in range(found.first, found.last)):
        return True
    if found.last - found.first > 1:
        return label not in ("ORG", "WORK_OF_ART") or passage.label(found.last) != label
    return label not in {"WORK_OF_ART", "FAC", "LAW"} and not (label == "ORG" and passage.label(found.last) == "ORG")


def _month(passage: Passage, found: Found) -> bool:
    words = [passage.words[i].text.lower() for i in range(found.first, found.last)]
    if _is_march(passage, found, words) or _speaks(passage, found, words):
        return False
    if len(words) > 1 and not (len(words) == 2 and words[0] in ("the", "-")):
        return True
    if passage.before(found.first) in cues("before_month") and passage.tag(found.first) not in ("MD", "VB"):
        return passage.label(found.first) not in {"PERSON", "ORG", "FAC"} or words[-1] not in cues("ambiguous_months")
    if passage.label(found.first) in _TIME_LABELS:
        return True
    if words[-1] in cues("ambiguous_months") or passage.label(found.first) in _NAMES:
        return len(passage.words) == 1
    return True


def _is_march(passage: Passage, found: Found, words: Sequence[str]) -> bool:
    """ "The March for Water", "March on the capital": a walk with an aim."""
    if words not in (["march"], ["the", "march"]) or passage.before(found.first) in cues("before_month"):
        return False
    return passage.after(found.last) in cues("marches")


def _speaks(passage: Passage, found: Found, words: Sequence[str]) -> bool:
    """ "May told the house": a month that says something is a name."""
    token = passage.token(found.first)
    if token is None or len(words) != 1 or words[0] not in cues("ambiguous_months"):
        return False
    return token.dep_ == "nsubj" and lemma(token.head) in cues("saying")


def _year(passage: Passage, found: Found) -> bool:
    if found.last - found.first > 1:
        return passage.label(found.last - 1) not in _FIGURES
    label = passage.label(found.first)
    if label in _FIGURES or passage.after(found.last) in cues("counted") or _counts(passage, found):
        return False
    if label in _TIME_LABELS or len(passage.words) == 1:
        return True
    plural = passage.tag(found.last) in ("NNS", "NNPS")
    number = int(passage.words[found.first].text[:4])
    return (
        passage.before(found.first) in cues("before_year")
        and not plural
        and 1200 <= number <= 2100
        and label != "CARDINAL"
    )


def _counts(passage: Passage, found: Found) -> bool:
    """ "1990 homes burned": so many people or things, unless they are those of a year ("the 1990 champions")."""
    token, before = passage.token(found.first), passage.token(found.first - 1)
    if token is None or token.dep_ != "nummod" or token.head.tag_ != "NNS" or token.head.i != token.i + 1:
        return False
    if before is not None and (before.head == token.head or before.tag_ in ("DT", "PRP$", "POS", "JJ")):
        return False
    return bool(noun_classes(token.head) & _COUNTED)


def _season(passage: Passage, found: Found) -> bool:
    words = [passage.words[i].text.lower() for i in range(found.first, found.last)]
    if len(words) > 2 or (len(words) == 2 and words[0] != "the"):
        return True
    if passage.tag(found.last - 1) not in ("NN", "NNP", ""):
        return False
    ambiguous = words[-1] in ("fall", "spring")
    if ambiguous:
        return passage.label(found.last - 1) in _TIME_LABELS
    return passage.label(found.last - 1) not in _NAMES | {"EVENT"}


def _decade(passage: Passage, found: Found) -> bool:
    """Not an age ("in her 50s") nor a temperature ("in the 80s")."""
    word = passage.words[found.last - 1].text
    bare = word[:1].isdigit() and len(word.rstrip("s'’")) == 2
    if bare and (found.mod is None or passage.has(found, cues("heat"))):
        return False
    return passage.before(found.first) not in ("his", "her", "their", "my", "your")


def _unit_deictic(passage: Passage, found: Found) -> bool:
    words = [passage.words[i].text.lower() for i in range(found.first, found.last)]
    if "past" in words and "this" not in words:
        return False
    if any(pair in (("the", "last"), ("the", "next")) for pair in pairwise(words[-3:])) and found.mod is None:
        return False
    if words[-1] == "day":
        return "next" in words
    return words[-1] not in ("second", "minute", "hour", "millennium")


def _unit_step(passage: Passage, found: Found) -> bool:
    words = [passage.words[i].text.lower() for i in range(found.first, found.last)]
    return words[-1] not in ("second", "minute", "hour", "quarter") and words[0] != "prior"


def _unit_end(passage: Passage, found: Found) -> bool:
    words = [passage.words[i].text.lower() for i in range(found.first, found.last)]
    return len(words) > 2 or words[0] in ("later", "earlier")


def _part(passage: Passage, found: Found) -> bool:
    return passage.label(found.last - 1) not in _NAMES | {"EVENT"}


def _day_number(passage: Passage, found: Found) -> bool:
    """ "On the 14th", not "the 14th time", "the 5th Infantry", "the 20th congress"."""
    if found.last - found.first > 2:
        return True
    return passage.before(found.first) in (
        "on",
        "by",
        "until",
        "of",
        "from",
        "since",
        "and",
        "",
    ) and not passage.tag(found.last).startswith(("NN", "JJ"))


def _later(passage: Passage, found: Found) -> bool:
    return passage.words[found.last - 1].text.lower() != "on" or passage.after(found.last) in (".", ",", "")


def _earlier(passage: Passage, found: Found) -> bool:
    """ "Three years before", with nothing after it that it comes before."""
    if passage.words[found.last - 1].text.lower() not in ("before", "prior"):
        return True
    return not passage.after(found.last).isalpha()


def _unit_beside(passage: Passage, found: Found) -> bool:
    """ "The day before", with nothing after it that it comes before."""
    if passage.words[found.last - 1].text.lower() not in ("before", "after"):
        return True
    return not passage.after(found.last).isalpha() or passage.after(found.last) in (
        "that",
        "in",
        "at",
        "and",
        "on",
        "when",
    )


def _event_day(passage: Passage, found: Found) -> bool:
    words = [passage.words[i].text.lower() for i in range(found.first, found.last)]
    after = (
        passage.after(found.last) if words[-1] in ("after", "before", "following") else passage.after(found.last + 1)
    )
    return after in ("the", "a", "an", "his", "her", "their", "its") or passage.tag(found.last + 1).startswith("NN")


def _duration(passage: Passage, found: Found) -> bool:
    """A length of time: not "a second strike", "the Sunday of the week", "one day" in a tale, "the 2003 quarter"."""
    words = [passage.words[i].text.lower() for i in range(found.first, found.last)]
    if len(words) == 2 and "YEAR" in passage.words[found.first].classes and not words[1].endswith("s"):
        return False
    if words[-1] in ("second", "quarter", "minute") and words[0] in ("a", "an", "the", "another", "one"):
        return words[-1] == "minute" or not passage.tag(found.last).startswith(("NN", "JJ", "VB"))
    if words[0] in ("a", "an") and len(words) == 2 and words[1] in ("day", "week", "month", "year", "night", "hour"):
        return not passage.before(found.first).isdigit()
    return words[-1] != "quarters"


def _duration_last(passage: Passage, found: Found) -> bool:
    words = [passage.words[i].text.lower() for i in range(found.first, found.last)]
    return words[-1] not in ("quarter", "second", "quarters") and words[0] not in ("second", "third")


def _duration_bare(passage: Passage, found: Found) -> bool:
    return (
        passage.words[found.last - 1].text.lower() not in ("quarters", "seconds")
        or passage.before(found.first) == "for"
    )


def _set_word(passage: Passage, found: Found) -> bool:
    """ "Weekly meetings", not the "Daily Mail" nor the "New England Weekly"."""
    return (_outside_names(passage, found) and not passage.words[found.first].text.istitle()) or found.first == 0


def _rate(passage: Passage, found: Found) -> bool:
    """ "20 miles a day", "10 dollars a month": a noun with a number stands before."""
    noun = passage.tag(found.first - 1) in ("NNS", "NN", "$", "CD")
    return noun and any(passage.tag(found.first - back) in ("CD", "$") for back in (1, 2, 3) if found.first >= back)


def _reference(passage: Passage, found: Found) -> bool:
    return _outside_names(passage, found)


def _present(passage: Passage, found: Found) -> bool:
    words = [passage.words[i].text.lower() for i in range(found.first, found.last)]
    return words != ["this", "time"] or passage.before(found.first) in ("at", "by", "")


def _past(passage: Passage, found: Found) -> bool:
    """ "In the past", not "past the gate" nor "in the past week"."""
    return not passage.tag(found.last).startswith(("NN", "CD"))


def _coming(passage: Passage, found: Found) -> bool:
    """ "In three weeks" looks ahead; not after the past, nor in "for the second time in a month"."""
    if passage.before(found.first, 2) in ("time", "times"):
        return False
    tense = passage.tense(found)
    return (tense is Tense.FUTURE and not passage.would(found)) or (
        tense is Tense.OPEN and not passage.before(found.first, 2)
    )


def _day_in_words(passage: Passage, found: Found) -> bool:
    """ "On October twenty-three", not "in October twenty-three people died"."""
    return not passage.tag(found.last).startswith(("NN", "JJ"))


def _weekday_week(passage: Passage, found: Found) -> bool:
    """ "On Friday week", not "the Friday week-long strike"."""
    return passage.after(found.last) != "-" and not passage.tag(found.last).startswith(("NN", "CD"))


def _impossible_day(passage: Passage, found: Found) -> bool:
    """ "30 February", a day that its month has in no year."""
    words = [passage.words[i].text.lower() for i in range(found.first, found.last)]
    month = next(int(value) for word in words if (value := lexicon().classes["MONTH"].get(word)))
    number = next(int(number) for word in words if (number := word.rstrip("stndrh")).isdigit())
    return number > longest_month(month)


def _weekday_of_name(passage: Passage, found: Found) -> bool:
    """ "The first Tuesday Club": the weekday is part of a name."""
    token = passage.token(found.last - 1)
    return token is not None and token.dep_ == "compound" and token.head.tag_ in ("NNP", "NNPS")


def _named(passage: Passage, found: Found) -> bool:
    """ "During Ramadan", not Mr Ramadan: a name of one word is no part of a longer one, nor a person that acts."""
    articled = passage.words[found.first].text.lower() == "the"
    token = passage.token(found.last - 1)
    if found.last - found.first > 1 + articled or token is None or not token.dep_:
        return True
    if token.dep_ == "compound" and token.head.tag_ in ("NNP", "NNPS") and token.head.i == token.i + 1:
        return False
    titled = any(child.dep_ == "compound" and child.tag_ == "NNP" for child in token.lefts)
    return not titled and not (token.dep_ == "nsubj" and lemma(token.head) in cues("saying"))


def _quarter(passage: Passage, found: Found) -> bool:
    """ "The third quarter", not "the third quarter of the game"."""
    return not _of_a_game(passage, found)


def _accounts(passage: Passage, found: Found) -> bool:
    """ "Sales fell in the first half": a half of the year, beside words of accounts."""
    if _of_a_game(passage, found) or passage.after(found.last) == "of" or passage.has(found, cues("games")):
        return False
    return passage.has(found, cues("accounts")) or passage.tag(found.last).startswith("NN")


def _of_a_game(passage: Passage, found: Found) -> bool:
    behind = {passage.after(found.last + i) for i in (1, 2, 3)}
    return passage.after(found.last) in ("of", "in", "against") and bool(behind & cues("games"))


def _in_figures(passage: Passage, found: Found) -> bool:
    """ "In Q3", "Q1 sales", "H1 2021"; not "Q3 Labs", and H1 alone only after a preposition."""
    if passage.tag(found.last) in ("NNP", "NNPS") and passage.words[found.last].text[:1].isupper():
        return False
    alone = found.last - found.first == 1
    if alone and "HFIG" in passage.words[found.first].classes:
        return passage.before(found.first) in cues("before_year_words") and not passage.tag(found.last).startswith("NN")
    return passage.label(found.first) not in ("PRODUCT", "LAW")


def _year_in_words(passage: Passage, found: Found) -> bool:
    """ "Since nineteen eighty-seven", not "nineteen eighty pound notes"."""
    if passage.tag(found.last).startswith(("NN", "JJ", "CD")):
        return False
    words = {passage.words[i].text.lower() for i in range(found.first, found.last)}
    return "year" in words or found.mod is not None or passage.before(found.first) in cues("before_year_words")


def _upper(passage: Passage, found: Found) -> bool:
    return passage.words[found.first].text.isupper()


GUARDS: Mapping[str, Callable[[Passage, Found], bool]] = {
    "weekday": _weekday,
    "month": _month,
    "year": _year,
    "season": _season,
    "decade": _decade,
    "unit-deictic": _unit_deictic,
    "unit-step": _unit_step,
    "unit-end": _unit_end,
    "part": _part,
    "day-number": _day_number,
    "later": _later,
    "earlier": _earlier,
    "unit-beside": _unit_beside,
    "event-day": _event_day,
    "duration": _duration,
    "duration-last": _duration_last,
    "duration-bare": _duration_bare,
    "set-word": _set_word,
    "rate": _rate,
    "reference": _reference,
    "present": _present,
    "past": _past,
    "coming": _coming,
    "upper": _upper,
    "day-in-words": _day_in_words,
    "weekday-week": _weekday_week,
    "impossible-day": _impossible_day,
    "weekday-of-name": _weekday_of_name,
    "named": _named,
    "quarter": _quarter,
    "accounts": _accounts,
    "in-figures": _in_figures,
    "year-in-words": _year_in_words,
}


def holds(passage: Passage, found: Found) -> bool:
    """Whether all checks of an expression's rule hold."""
    return all(GUARDS[name](passage, found) for name in found.guards)
