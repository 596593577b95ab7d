# Two commands: `make app` serves the apps with the samples, `make test` runs every test.
PYTHON ?= python3.11
BIN := .venv/bin
ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
endif
# an editable install is not compiled by pip; every command and every page would else do it again where Python may not keep it
COMPILED = $(BIN)/python -m compileall -q planproof widgets

.PHONY: app lab test check lock clean

app: .venv/app
	$(BIN)/planproof app

lab: .venv/app
	$(BIN)/planproof lab

test: .venv/test
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadgroup

check: .venv/test
	$(BIN)/ruff check . && $(BIN)/lint-imports

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/app: requirements/app.txt pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/app.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	$(COMPILED)
	touch $@

.venv/test: requirements/test.txt pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/test.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	$(COMPILED)
	touch $@ .venv/app

lock: .venv/test
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --extra build pyproject.toml -o requirements/app.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --all-extras pyproject.toml -o requirements/test.txt

clean:
	rm -rf .venv build dist .pytest_cache .hypothesis .ruff_cache
