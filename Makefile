# The two commands are `make site` and `make test`; everything else is a task of `invoke` (make help).
# Without make: python -m venv .venv, then .venv's python -m pip install --require-hashes -r requirements/site.txt,
# then .venv's python -m invoke build.

PYTHON ?= python3
INVOKE = .venv/bin/python -m invoke
PIP = .venv/bin/python -m pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := help
.PHONY: help setup site serve check test clean

help: ## Show what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

site: .venv/site.stamp ## Build content/ into output/, with its search index
	@$(INVOKE) build
	@$(INVOKE) search

serve: .venv/site.stamp ## Build, and show the site in a browser as you write
	@$(INVOKE) serve

check: .venv/site.stamp ## Report everything that is wrong with the content
	@$(INVOKE) check

test: .venv/dev.stamp ## Run the linters and all tests
	@$(INVOKE) lint
	@$(INVOKE) test

setup: .venv/dev.stamp ## Install what building and testing need, into .venv/

clean: ## Delete what make has made: .venv/, .cache/ and output/
	rm -rf .venv .cache output

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; name one with: make PYTHON=python3.12 site" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' || \
	  { echo "Python's venv module is missing; on Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@$(PYTHON) -m venv .venv

# A stamp is newer than the requirements it was installed from.
.venv/site.stamp: requirements/site.txt | .venv/bin/python
	@echo "Installing what building needs into .venv/ (once)"
	@$(PIP) install --require-hashes -r requirements/site.txt
	@touch $@

.venv/dev.stamp: requirements/dev.txt requirements/s3.txt | .venv/bin/python
	@echo "Installing what testing needs into .venv/ (once)"
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@$(PIP) install --require-hashes --no-compile --upgrade --target .venv/s3 -r requirements/s3.txt
	@touch $@ .venv/site.stamp
