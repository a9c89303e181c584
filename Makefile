# Every target sets up what it needs; the second time that takes no time. `make help` lists them.

PYTHON ?= python3
ARGS ?=

BIN := .venv/bin
SETUP := sh tools/setup.sh "$(PYTHON)"

# Material prints a notice about MkDocs 2 at each build; the plan for that is in docs/architecture.md.
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help setup site serve test check format-check lint types scripts content generated format bench lock clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

setup: ## make .venv from requirements.lock
	@$(SETUP)

site: setup ## build content/ into site/
	$(BIN)/promptoteka build $(ARGS)

serve: setup ## show the site while you write, and build it again at every change
	$(BIN)/promptoteka serve $(ARGS)

test: setup ## run all tests: unit, golden, browser (ARGS="-k feed" for some)
	@chromium=$$($(BIN)/python tools/chromium.py) || exit 1; \
	PROMPTOTEKA_CHROMIUM="$$chromium" $(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder $(ARGS)

check: format-check lint types scripts content generated ## check format, types, scripts, content/ and generated files

format-check: setup
	$(BIN)/ruff format --check

lint: setup
	$(BIN)/ruff check

types: setup
	$(BIN)/mypy

scripts: setup
	@$(BIN)/python -m tools.scripts

content: setup
	$(BIN)/promptoteka check content

generated: setup
	@$(BIN)/python -m tools.generated --check

format: setup ## format the Python code and mend what ruff can
	$(BIN)/ruff check --fix-only
	$(BIN)/ruff format

bench: setup ## measure how fast articles are read
	$(BIN)/python -m benchmarks.read $(ARGS)

lock: setup ## pin what pyproject.toml needs (ARGS=--upgrade for the newest)
	sh tools/lock.sh $(BIN)/python $(ARGS)
	@$(SETUP)

clean: ## remove what was built and all caches, but not .venv
	rm -rf site dist .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache test-results
