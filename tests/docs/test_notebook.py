"""The notebook gives what it shows, and says nothing that Jupyter would not take."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from run_notebook import executed

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "docs").glob("*.ipynb"))


def written(folder: Path, *sources: str) -> Path:
    cells = [{"cell_type": "code", "metadata": {}, "source": [source]} for source in sources]
    path = folder / "a.ipynb"
    path.write_text(json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))
    return path


def outputs(folder: Path, *sources: str) -> list[Any]:
    return [cell["outputs"] for cell in json.loads(executed(written(folder, *sources)))["cells"]]


@pytest.mark.slow
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_outputs_are_those_stored(path: Path) -> None:
    pytest.importorskip("pandas")
    assert executed(path) == path.read_text(encoding="utf-8"), "make docs mends it"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_the_form_is_that_of_notebooks(path: Path) -> None:
    notebook = json.loads(path.read_text(encoding="utf-8"))
    assert (notebook["nbformat"], notebook["nbformat_minor"], set(notebook)) == (
        4,
        5,
        {"cells", "metadata", "nbformat", "nbformat_minor"},
    )
    ids = [cell["id"] for cell in notebook["cells"]]
    assert len(set(ids)) == len(ids) > 5
    for cell in notebook["cells"]:
        code = {"execution_count", "outputs"} if cell["cell_type"] == "code" else set()
        assert set(cell) == {"cell_type", "id", "metadata", "source"} | code
        assert all(line.endswith("\n") for line in cell["source"][:-1])


def test_cells_share_names_and_show_their_last_value(tmp_path: Path) -> None:
    first, second, third = outputs(tmp_path, "a = 1\nprint('x')", "a + 1", "None")
    assert first == [{"name": "stdout", "output_type": "stream", "text": ["x\n"]}]
    assert second[0]["data"] == {"text/plain": ["2"]} and second[0]["execution_count"] == 2
    assert third == []


def test_a_cell_that_fails(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        outputs(tmp_path, "1 / 0")
