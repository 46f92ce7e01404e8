# Everything runs in a virtual environment of its own, made on first use with the newest Python there is.
# PYTHON=/path/to/python3.12 picks another one. What a target prints on stdout is its result alone.

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.eventx-ready
export PYTHON

# What eventx finds in the corpus, now and before a change.
FOUND := build/corpus.jsonl
BEFORE := build/before.jsonl
EXTRACT := $(BIN)/eventx extract corpus/ -q
SCORE := $(BIN)/eventx score corpus/

# How many spoilt articles to read, and how many runs to break; SEED=1 gives others.
N := 1000
SEED := 0

# Tests run in as many processes as there are cores; those that fork or measure time run by themselves.
AT_ONCE := -n auto --maxprocesses 8 --dist worksteal

# What is read to measure the speed: any folder or file.
BENCH := corpus/
RUNS := 3

.PHONY: help setup run test test-all explore fuzz faults bench lint types gate gold floors docs docs-check site format clean

help:
	@echo 'make run        extract the events of corpus/, one JSON line each'
	@echo 'make test       the tests, without the slow ones'
	@echo 'make test-all   all tests'
	@echo 'make explore    the tests of properties, with cases that no run had before'
	@echo 'make fuzz       read spoilt articles, N=1000 of them (SEED=0)'
	@echo 'make faults     break runs of the real command, N=100 of them (SEED=0)'
	@echo 'make bench      speed, memory, start-up and growth, BENCH=folder RUNS=3'
	@echo 'make lint       ruff'
	@echo 'make types      mypy'
	@echo 'make gate       score the corpus, fail below the floors of quality/floors.toml'
	@echo 'make gold       score the corpus by type, beside the run before, with errors listed'
	@echo 'make floors     raise the floors to what is reached (FLOORS=--allow-lower, FLOORS=--new-gold)'
	@echo 'make docs       run the commands in the documentation again and show what they print'
	@echo 'make docs-check fail where the documentation shows what is no longer printed'
	@echo 'make site       the documentation as pages to browse, in build/site; fails on broken links'
	@echo 'make format     format code and data and mend what ruff can mend'
	@echo 'make setup      only make the virtual environment'
	@echo 'make clean      remove what was made, the virtual environment too'

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
	@$(BIN)/python -m pytest -m 'not slow and not alone' $(AT_ONCE)
	@$(BIN)/python -m pytest -m 'alone and not slow'

test-all: test
	@$(BIN)/python -m pytest -m slow

explore: $(STAMP)
	@HYPOTHESIS_PROFILE=new $(BIN)/python -m pytest -m hypothesis

fuzz: $(STAMP)
	@$(BIN)/python tests/fuzz/run.py $(N) --seed $(SEED)

faults: N := 100
faults: $(STAMP)
	@$(BIN)/python tests/fuzz/faults.py $(N) --seed $(SEED)

bench: $(STAMP)
	@$(BIN)/python scripts/bench.py $(BENCH) --runs $(RUNS)

lint: $(STAMP)
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check

types: $(STAMP)
	@$(BIN)/mypy

gate: SHELL := bash
gate: $(STAMP)
	@set -o pipefail; $(EXTRACT) | $(SCORE) - --floor quality/floors.toml

gold: $(STAMP) | build
	@$(EXTRACT) -o $(FOUND)
	@test -e $(BEFORE) || cp $(FOUND) $(BEFORE)
	@$(SCORE) $(FOUND) --against $(BEFORE) --by-type --errors 20

floors: $(STAMP) | build
	@$(EXTRACT) -o $(FOUND)
	@$(SCORE) $(FOUND) --floor quality/floors.toml --raise-floors $(FLOORS)
	@cp $(FOUND) $(BEFORE)

build:
	@mkdir -p build

docs: $(STAMP)
	@$(BIN)/python scripts/refresh_docs.py

docs-check: $(STAMP)
	@$(BIN)/python scripts/refresh_docs.py --check

site: $(STAMP)
	@$(BIN)/properdocs build --quiet --strict

format: $(STAMP)
	@$(BIN)/ruff format
	@$(BIN)/python scripts/wrap_data.py src/eventx/data
	@$(BIN)/ruff check --fix

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis build src/eventx.egg-info
