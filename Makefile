# `make run` starts the bot, `make test` tests it; each sets up what it needs first, in .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input

.PHONY: setup run test lint screenshots lock clean

# Everything, for running, testing and changing the bot.
setup: $(VENV)/dev-ready

run: $(VENV)/run-ready
	@$(BIN)/pullquote run

test: $(VENV)/dev-ready
	$(BIN)/python -m pytest

lint: $(VENV)/dev-ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

screenshots: $(VENV)/dev-ready
	$(BIN)/python -m tests.screenshots
	$(BIN)/python -m pytest --quiet --pictures tests/browser

# Write the locks anew from pyproject.toml; LOCK=--upgrade takes newer versions.
lock: $(VENV)/dev-ready
	$(BIN)/uv pip compile $(LOCK_FORM) $(LOCK) --group dev -o requirements-dev.lock pyproject.toml
	$(BIN)/uv pip compile $(LOCK_FORM) $(LOCK) --group build -c requirements-dev.lock -o requirements.lock pyproject.toml

LOCK_FORM := --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Pullquote needs Python 3.11 or newer; name one with: make PYTHON=python3.12" >&2; exit 1; }
	@echo "Setting up $(VENV) (once, about a minute) ..." >&2
	@$(PYTHON) -m venv $(VENV)

$(VENV)/run-ready: requirements.lock pyproject.toml | $(BIN)/python
	@$(INSTALL) --require-hashes -r requirements.lock
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev-ready: requirements-dev.lock $(VENV)/run-ready
	@$(INSTALL) --require-hashes -r requirements-dev.lock
	@touch $@
