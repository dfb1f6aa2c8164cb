# The very commands that CI runs. `make install` makes .venv; everything else uses it.
# cli.py stands beside the package, so that an editable installation copies it: a change installs anew.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: install check test eval bench

install: .venv/installed

.venv/installed: pyproject.toml cli.py
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --editable '.[dev,train]'
	touch $@

check: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

test: install
	$(BIN)/pytest

eval: install
	$(BIN)/python eval/gate.py

bench: install
	$(BIN)/python eval/bench.py
