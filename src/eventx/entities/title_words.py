"""The words that titles and offices are made of."""

from __future__ import annotations

from functools import cache

from eventx.entities.lexicon import load_lexicon
from eventx.office_holders import office_terms


@cache
def title_words() -> frozenset[str]:
    """All words that may stand in a title of a text, or in the name of an office: prime, minister, general.

    What ``Entities.titles_of`` gives for anybody is among them.
    """
    titles = load_lexicon().titles
    written = {word for title in titles for part in title for word in part.replace("-", " ").split()}
    offices = (*(title.office for title in titles.values()), *(term.office for term in office_terms()))
    return frozenset(written.union(*(office.split() for office in offices if office)))
