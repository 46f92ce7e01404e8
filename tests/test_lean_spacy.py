"""spaCy is imported without its command line, which is there all the same for who asks."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    "code",
    [
        "import spacy.pipeline; assert 'weasel' not in sys.modules and 'typer' not in sys.modules",
        "import spacy; assert spacy.info(silent=True)['spacy_version'] == spacy.__version__",
        "from spacy.cli import download; import spacy.cli; assert callable(spacy.cli.download)",
        "from spacy.cli.info import info; assert info(silent=True)",
    ],
)
def test_the_command_line_comes_when_it_is_asked_for(code: str) -> None:
    code = f"import sys; from eventx.lean_spacy import postpone_command_line; postpone_command_line(); {code}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
