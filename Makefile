# Everything runs in a virtual environment of its own, made on first use with the newest Python there is.
# PYTHON=/path/to/python3.12 picks another one. What a target prints on stdout is its result alone.

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.eventx-ready
export PYTHON

.PHONY: help setup run test test-all lint types docs format clean

help:
	@echo 'make run        extract the events of corpus/, one JSON line each'
	@echo 'make test       the tests, without the slow ones'
	@echo 'make test-all   all tests'
	@echo 'make lint       ruff'
	@echo 'make types      mypy'
	@echo 'make docs       run the commands in the documentation again and show what they print'
	@echo 'make setup      only make the virtual environment'

setup: $(STAMP)

$(STAMP): pyproject.toml constraints.txt scripts/find-python
	@if ! $(BIN)/python -c 'import pip' >/dev/null 2>&1; then \
	    python=$$(scripts/find-python) || exit 2; \
	    echo "Making $(VENV) with $$python" >&2; \
	    "$$python" -m venv --clear $(VENV) >&2; \
	fi
	@echo 'Installing eventx and its tools into $(VENV)' >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]' >&2
	@touch $@

run: $(STAMP)
	@$(BIN)/eventx extract corpus/

test: $(STAMP)
	@$(BIN)/python -m pytest -m 'not slow'

test-all: $(STAMP)
	@$(BIN)/python -m pytest

lint: $(STAMP)
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check

types: $(STAMP)
	@$(BIN)/mypy

docs: $(STAMP)
	@$(BIN)/python scripts/refresh_docs.py

format: $(STAMP)
	@$(BIN)/ruff format
	@$(BIN)/ruff check --fix

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis src/eventx.egg-info
