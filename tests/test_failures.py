"""What is said of a document that could not be read to its end."""

from __future__ import annotations

from pathlib import Path

import pytest

from eventx.failures import failure_of, mishap
from eventx.language.tokens import tokenised


def raised() -> Exception:
    try:
        tokenised("Rebels.", None)  # type: ignore[arg-type]
    except AttributeError as error:
        return error
    raise AssertionError


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (MemoryError(), "a.txt: it needs more memory than there is; split it into its articles"),
        (RecursionError("x"), "a.txt: it is nested too deeply; leave it out, and report it with its text"),
        (KeyError("x"), "a.txt: it could not be read: KeyError: 'x'; leave it out, and report it with its text"),
        (ValueError(), "a.txt: it could not be read: ValueError; leave it out, and report it with its text"),
    ],
)
def test_reason_and_remedy(error: Exception, said: str) -> None:
    assert str(failure_of("a.txt", error)) == said


def test_a_message_is_one_line_of_bounded_length() -> None:
    reason = failure_of("a.txt", ValueError("many\nlines " + "x" * 1000)).reason
    assert reason.endswith("ValueError: many")
    assert len(failure_of("a.txt", ValueError("x" * 1000)).reason) < 300


def test_the_place_in_eventx_is_named_and_no_path_of_this_machine() -> None:
    reason = failure_of("a.txt", raised()).reason
    assert "(language/tokens.py:" in reason and str(Path.cwd()) not in reason


def test_a_run_that_ends_for_an_unknown_reason() -> None:
    assert "please report it" in mishap(raised()) and "language/tokens.py" in mishap(raised())
    assert "memory" in mishap(MemoryError())
