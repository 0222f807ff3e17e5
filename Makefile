# The command list: `make help`. CI runs the same commands.
SHELL := /bin/sh
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help

PYTHON ?= python3
ARGS ?=
IN_VENV := .venv/bin/python
PIP := $(IN_VENV) -m pip --disable-pip-version-check install --quiet
COMPILE := -m uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes --no-strip-extras \
	--no-header --no-annotate --no-emit-index-url $(ARGS) --output-file

ifdef PORT
export PORT
endif
ifdef HOST
export HOST
endif

.PHONY: help
help: ## list the commands
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' Makefile | while IFS='	' read -r name text; do \
		printf '  make %-11s %s\n' "$$name" "$$text"; done

.PHONY: run
run: .venv/installed ## set up what is missing and serve (PORT=8000 HOST=127.0.0.1 DATABASE_URL=…)
	@$(IN_VENV) manage.py set_up && exec $(IN_VENV) -m gunicorn --config hgt_projects/gunicorn_conf.py hgt_projects.wsgi

.PHONY: demo-users
demo-users: .venv/installed ## make a user of each role and print their passwords (ARGS=--force where HTTPS is on)
	@$(IN_VENV) manage.py demo_users $(ARGS)

.PHONY: install
install: .venv/dev-installed ## make .venv with everything that running and developing need

.PHONY: test
test: .venv/dev-installed ## all tests on SQLite and on PostgreSQL, browser tests included (ARGS="-k words" passes on)
	@$(IN_VENV) -m scripts.system_packages postgresql chromium font gettext office
	@$(IN_VENV) -m scripts.run_tests $(ARGS)

.PHONY: mutants
mutants: .venv/dev-installed ## put small mistakes into the schedule rules: the tests must notice each (some minutes)
	@$(IN_VENV) -m scripts.mutants

.PHONY: fuzz-api
fuzz-api: .venv/dev-installed ## ask the API 5,000 questions made from its own description (FUZZ_EXAMPLES=160 of each kind)
	@FUZZ_EXAMPLES="$${FUZZ_EXAMPLES:-160}" $(IN_VENV) -m pytest -q -k described tests/api/test_fuzz.py $(ARGS)

.PHONY: guide
guide: .venv/dev-installed ## make the pictures of the staff guide anew, from the running site
	@$(IN_VENV) -m scripts.staff_guide

.PHONY: bench
bench: .venv/dev-installed ## how fast the parts are on this machine (ARGS="reading --articles DIR" for one of them)
	@$(IN_VENV) -m scripts.bench $(ARGS)

.PHONY: install-production
install-production: ## nginx, gunicorn and PostgreSQL on this Debian machine, as root (SERVER_NAME=… TLS_CERTIFICATE=… TLS_KEY=… DESTDIR=…)
	@SERVER_NAME="$(SERVER_NAME)" TLS_CERTIFICATE="$(TLS_CERTIFICATE)" TLS_KEY="$(TLS_KEY)" DESTDIR="$(DESTDIR)" sh deploy/install.sh

.PHONY: drill
drill: .venv/dev-installed ## lose a throw-away database on purpose, restore it, compare everything (ARGS="postgresql --projects 9000")
	@$(IN_VENV) -m scripts.drill $(ARGS)

.PHONY: reliability
reliability: .venv/dev-installed ## what the site bears: equal writes, killed imports, a database gone, crowds (ARGS="writes --database sqlite")
	@$(IN_VENV) -m scripts.system_packages postgresql gettext nginx redis
	@$(IN_VENV) -m tests.reliability $(ARGS)

.PHONY: check
check: .venv/dev-installed ## lint, format, types, migrations, deployment settings, translations, every branch of the rules
	@$(IN_VENV) -m scripts.check

.PHONY: fmt
fmt: .venv/dev-installed ## put imports and layout of the code in order
	@$(IN_VENV) -m ruff check --fix --quiet . ; $(IN_VENV) -m ruff format --quiet .

.PHONY: screenshots
screenshots: .venv/dev-installed ## picture every kind of page, made from the seeds, into var/screenshots and docs
	@$(IN_VENV) -m scripts.screenshots

.PHONY: audit
audit: .venv/audit-installed ## judge the pages: weight, HTML, accessibility, Lighthouse (ARGS="nu wcag" picks)
	@$(IN_VENV) -m scripts.system_packages chromium font java
	@$(IN_VENV) -m scripts.audit $(ARGS)

.PHONY: security
security: .venv/dev-installed ## attack the site: guesses, redirects, forms, scripts, personal data (some minutes)
	@$(IN_VENV) -m scripts.system_packages chromium font
	@$(IN_VENV) -m scripts.security $(ARGS)

.PHONY: sbom
sbom: .venv/audit-installed ## list what the site is made of, as CycloneDX, into var/sbom.json
	@$(IN_VENV) -m scripts.sbom

.PHONY: messages
messages: .venv/dev-installed ## bring locale/zh_Hans up to date with the texts in code and templates
	@$(IN_VENV) -m scripts.messages update

.PHONY: lock
lock: .venv/bin/python ## resolve pyproject.toml into requirements/*.txt, with hashes (ARGS=--upgrade takes newer releases)
	@test -x var/lock/bin/python || { $(PYTHON) -m venv var/lock && var/lock/bin/python -m pip install --quiet uv; }
	@var/lock/bin/python $(COMPILE) requirements/runtime.txt
	@var/lock/bin/python $(COMPILE) requirements/dev.txt --group dev --constraint requirements/runtime.txt
	@var/lock/bin/python $(COMPILE) requirements/audit.txt --group audit --constraint requirements/runtime.txt

.venv/bin/python:
	@sh scripts/require_python.sh "$(PYTHON)"
	@"$(PYTHON)" -m venv .venv || { rm -rf .venv; exit 1; }

.venv/installed: .venv/bin/python requirements/runtime.txt
	@echo "Installing the requirements into .venv …"
	@$(PIP) --require-hashes -r requirements/runtime.txt
	@touch $@

.venv/dev-installed: .venv/bin/python requirements/runtime.txt requirements/dev.txt
	@echo "Installing the requirements and the development tools into .venv …"
	@$(PIP) --require-hashes -r requirements/dev.txt
	@touch .venv/installed $@

.venv/audit-installed: .venv/dev-installed requirements/audit.txt
	@echo "Installing Node into .venv …"
	@$(PIP) --require-hashes -r requirements/audit.txt
	@touch $@
