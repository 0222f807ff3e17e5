# The command list: `make help`. The same commands run in CI.
SHELL := /bin/sh
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
ARGS ?=
IN_VENV := .venv/bin/python
PIP := $(IN_VENV) -m pip --disable-pip-version-check install --quiet --require-hashes

export HOST PORT

.PHONY: help
help: ## list the commands
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' $(firstword $(MAKEFILE_LIST)) | while IFS="	" read -r name text; do printf '  make %-12s %s\n' "$$name" "$$text"; done

.PHONY: install
install: .venv/dev-installed ## make .venv with everything that running and developing need

.PHONY: run
run: .venv/installed ## set up what is missing and serve (PORT=8000 HOST=127.0.0.1 DATABASE_URL=…)
	@$(IN_VENV) manage.py set_up && exec $(IN_VENV) -m gunicorn --config hgt_projects/gunicorn_conf.py hgt_projects.wsgi

.venv/bin/python:
	@sh scripts/require_python.sh $(PYTHON)
	@$(PYTHON) -m venv .venv

.venv/installed: .venv/bin/python requirements/runtime.txt
	@echo "Installing the requirements into .venv …"
	@$(PIP) -r requirements/runtime.txt
	@touch $@

.venv/dev-installed: .venv/bin/python requirements/runtime.txt requirements/dev.txt
	@echo "Installing the requirements and the development tools into .venv …"
	@$(PIP) -r requirements/dev.txt
	@touch .venv/installed $@
