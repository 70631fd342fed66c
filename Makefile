# Two commands for a fresh machine with Python ≥ 3.11, git and make:
#   make demo   reads both example documents, shows what they say and what is wrong with them
#   make test   runs every test
# `make check` runs all that a change must pass. Everything is installed into .venv, nothing elsewhere. Tests that need the
# labelled corpora are skipped unless TDC_SHARED names their folder.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: demo test test-spark search corpus mends precision doctest lint types docs check bench cover architecture pages data clean

demo: $(VENV)/.demo
	$(BIN)/tdc-programme show --brief examples/*.txt
	$(BIN)/tdc-programme check --exit-zero --top 10 examples/*.txt
	$(BIN)/tdc-programme report examples/*.txt -o report.html
	@echo 'All that was read: $(BIN)/tdc-programme show examples/*.txt'
	@echo 'All that was found: $(BIN)/tdc-programme check examples/*.txt'

test: $(VENV)/.dev
	$(BIN)/python -m pytest

# The properties alone, with many new examples: for a night, not for each change.
search: $(VENV)/.dev
	HYPOTHESIS_PROFILE=search $(BIN)/python -m pytest -m hypothesis

# What the readers reach on texts that nobody labelled, measured whole, with an example of each kind of fault.
corpus: $(VENV)/.dev
	TDC_CORPUS=1 $(BIN)/python -m pytest -q -rP tests/corpora

# What runs under Spark, in a local session; needs Java (apt install openjdk-17-jre-headless).
test-spark: $(VENV)/.dev
	$(PIP) --editable '.[spark,test]'
	TDC_SPARK=1 $(BIN)/python -m pytest -q -rs tests/bulk/test_spark.py

# How often a finding is right on real texts: each rule against what people judged; fails where one is below its floor.
precision: $(VENV)/.dev
	$(BIN)/python tests/corpora/precision.py

# Every mend that counts as certain in real texts, to be read; fails where a second run would mend again.
mends: $(VENV)/.dev
	$(BIN)/python tests/corpora/mends.py

# Every example in a docstring, in the README and in the documentation.
doctest: $(VENV)/.dev
	$(BIN)/python -m pytest --doctest-modules --doctest-glob='*.md' src README.md docs

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy
	PATH="$(CURDIR)/$(BIN):$$PATH" VIRTUAL_ENV="$(CURDIR)/$(VENV)" $(BIN)/basedpyright --verifytypes tdc_programme --ignoreexternal

docs: $(VENV)/.dev
	$(BIN)/sphinx-build -W --keep-going -q -b html docs docs/_build/html

# Tests and doctests in one run, with branch coverage.
cover: $(VENV)/.dev
	$(BIN)/python -m pytest --doctest-modules --doctest-glob='*.md' tests src README.md docs \
	  --cov --cov-branch --cov-report=term --cov-fail-under=100

check: lint types docs cover

# The pictures of the floors, drawn from the imports.
architecture: $(VENV)/.dev
	$(BIN)/python docs/make_architecture.py

# What is made of other files: the pages of rules and sources, the compiled words of the command, the faces, the schemas.
pages: $(VENV)/.dev
	$(BIN)/python docs/make_rules.py
	$(BIN)/python docs/make_sources.py
	$(BIN)/python docs/make_words.py
	$(BIN)/python docs/make_columns.py
	$(BIN)/python docs/make_notebooks.py
	$(BIN)/python docs/make_faces.py
	$(BIN)/python docs/make_schemas.py

# The bundled register of documents and the headings of their articles, of the tables in docs/data.
data: $(VENV)/.dev
	$(BIN)/python docs/make_data.py
	$(BIN)/python docs/make_articles.py

# How the two examples print, drawn by LibreOffice where it is installed.
pictures: $(VENV)/.pictures
	$(BIN)/python docs/make_pictures.py

bench: $(VENV)/.bench
	$(BIN)/python -m pytest benchmarks --benchmark-only --benchmark-columns=median,iqr,rounds

clean:
	rm -rf $(VENV) docs/_build .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage htmlcov

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 …")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.demo: $(VENV)/bin/python pyproject.toml
	$(PIP) -e '.[cli]'
	touch $@

$(VENV)/.dev: $(VENV)/bin/python pyproject.toml
	$(PIP) -e '.[dev]'
	touch $@ $(VENV)/.demo

$(VENV)/.pictures: $(VENV)/.dev
	$(PIP) -e '.[pictures]'
	touch $@

$(VENV)/.bench: $(VENV)/.dev
	$(PIP) -e '.[bench]'
	touch $@
