"""What a source takes as known is the writer's."""

from __future__ import annotations

import pytest
from spacy.language import Language

from eventx.attribution.known import taken_as_known


@pytest.mark.parametrize(
    ("sentence", "word", "cue", "known"),
    [
        ("His spokesman said the premier would visit the town after the raid.", "raid", "said", True),
        ("The firm said it would appeal after a court ruled against it.", "ruled", "said", True),
        ("The ministry said the kidnapped engineer was safe.", "kidnapped", "said", True),
        ("The ministry said an engineer had been kidnapped.", "kidnapped", "said", False),
        ("The ministry said troops would raid the town.", "raid", "said", False),
        ("The envoy said the army had not withdrawn as demanded by the council.", "demanded", "said", True),
        ("The bishop said the plan was dead, as workers cheered the vote.", "cheered", "said", True),
        ("The envoy said the truce would hold as he began a visit.", "visit", "said", True),
        ("The firm said profit rose as sales jumped.", "jumped", "said", False),
        ("The firm said profit rose, as it increased sales.", "increased", "said", False),
        ("The firm said sales fell after the strike.", "fell", "said", False),
    ],
)
def test_what_is_taken_as_known(nlp: Language, sentence: str, word: str, cue: str, known: bool) -> None:
    words = {token.text: token for token in nlp(sentence)}
    assert (taken_as_known(words[word], words[cue]) is not None) is known
