"""What the numbers of a Doc stand for: looked up in the string store of its vocabulary once for each."""

from __future__ import annotations

from sys import intern

from spacy.vocab import Vocab

#: Of a word form: itself, in lower case, whether it is punctuation, whether it is space.
_Form = tuple[str, str, bool, bool]
#: Of a token: its tag, its part of speech (as number and text), its dependency, the kind of entity it stands in.
_Label = tuple[str, int, str, str, str]
#: So many forms are remembered; then it begins anew.
_MOST_FORMS = 100_000


class Forms(dict[int, _Form]):
    """The words of a vocabulary, as far as they were asked for."""

    def __init__(self, vocab: Vocab) -> None:
        super().__init__()
        self.vocab = vocab

    def __missing__(self, orth: int) -> _Form:
        if len(self) >= _MOST_FORMS:
            self.clear()
        lexeme = self.vocab[orth]
        found = self[orth] = lexeme.text, lexeme.lower_, lexeme.is_punct, lexeme.is_space
        return found


class Labels(dict[tuple[int, int, int, int], _Label]):
    """What is said of tokens with the strings of a vocabulary; of the same label always the same string."""

    def __init__(self, vocab: Vocab) -> None:
        super().__init__()
        self.vocab = vocab

    def __missing__(self, numbers: tuple[int, int, int, int]) -> _Label:
        tag, pos, dep, kind = (intern(self.vocab.strings[number]) for number in numbers)
        found = self[numbers] = tag, numbers[1], pos, dep, kind
        return found


#: Those of the vocabulary asked last: it is the same for all Docs of a run.
_latest: tuple[Forms, Labels] | None = None


def strings_of(vocab: Vocab) -> tuple[Forms, Labels]:
    """The words of a vocabulary, and its labels."""
    global _latest
    if _latest is None or _latest[0].vocab is not vocab:
        _latest = Forms(vocab), Labels(vocab)
    return _latest
