# Everything a newcomer needs: `make run` and `make test`. CONTRIBUTING.md says more.
SHELL := /bin/sh
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

PORT ?= 8000
NAME ?=
PYTEST ?=
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock'

# Compiled once and kept, also where the machine keeps nothing compiled: the tests alone start Python some eighty times.
export PYTHONPYCACHEPREFIX := $(CURDIR)/.make/compiled
unexport PYTHONDONTWRITEBYTECODE

# A stamp speaks of the environment that stands here; without one it is stale.
ifeq ($(wildcard $(BIN)/python),)
$(shell rm -f .make/base .make/dev)
endif

.PHONY: help setup run demo test check types architecture contracts style bench docs schema lock format clean assets

help: ## Show these targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile

setup: .make/dev assets ## Build .venv with everything for development, and the pages' assets

run: .make/base assets ## Set up and serve the filled demonstration (PORT=8000)
	@$(BIN)/concordat demo --port $(PORT)

demo: .make/base assets ## Build the filled demonstration in var/ without serving it
	@$(BIN)/concordat demo --no-serve

test: .make/dev assets ## Set up and pass every test, on PostgreSQL and on SQLite (PYTEST='-k word' for some)
	@$(BIN)/python scripts/run_tests.py $(PYTEST)

check: .make/dev assets ## Style, types, import contracts, architecture, migrations
	@$(MAKE) -j2 --output-sync=target types architecture contracts style

types:
	$(BIN)/mypy src/concordat scripts benchmarks

architecture:
	$(BIN)/pytest tests/architecture -m 'not slow'

contracts:
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m django makemigrations --check --dry-run --settings concordat.config.settings

style:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	@find src -path '*/templates/*.html' -exec $(BIN)/djade --check --target-version 5.2 {} +

bench: .make/dev ## Run one benchmark: NAME=reading
	@$(BIN)/python -m benchmarks.run $(NAME)

docs: .make/dev ## Write docs/reference and docs/coverage.md again
	@$(BIN)/python scripts/reference.py
	@$(BIN)/python scripts/coverage.py

schema: .make/dev ## Write the tables of an empty system again, after a new migration
	@$(BIN)/python -m scripts.schema

format: .make/dev ## Mend style where a machine can
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format --quiet .
	@find src -path '*/templates/*.html' -exec $(BIN)/djade --target-version 5.2 {} +

lock: .make/dev ## Compile requirements/*.lock again from pyproject.toml
	@$(COMPILE) pyproject.toml -o requirements/base.lock
	@$(COMPILE) pyproject.toml --group dev -c requirements/base.lock -o requirements/dev.lock
	@$(COMPILE) --group pyproject.toml:installer -c requirements/dev.lock -o requirements/installer.lock

clean: ## Remove what set-up and tests made; the demonstration's data in var/ stays
	@rm -rf .make .venv node_modules .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find src tests benchmarks scripts -name __pycache__ -type d -prune -exec rm -rf {} +

# Who only runs the demonstration is spared what the tests fetch.
setup test check: ALL := --all
assets: .make/base
	@stamp=.make/assets$(ALL); \
	if [ ! -e $$stamp ] || [ package-lock.json -nt $$stamp ] || [ scripts/assets.py -nt $$stamp ]; then \
		if $(BIN)/python scripts/system_packages.py node; then \
			$(BIN)/python scripts/assets.py $(ALL) && touch .make/assets $$stamp; \
		fi; \
	fi

.make/base: requirements/base.lock requirements/installer.lock scripts/environment.py
	@$(if $(PYTHON),,echo 'Set-up stopped: Python 3.11 or newer is not here: apt-get install python3' >&2; exit 1;) \
	echo 'Setting up .venv ...'; mkdir -p .make; $(PYTHON) scripts/environment.py requirements/base.lock
	@touch .make/base

.make/dev: requirements/dev.lock .make/base
	@echo 'Adding the development tools ...'; $(BIN)/python scripts/environment.py requirements/dev.lock
	@touch .make/dev
