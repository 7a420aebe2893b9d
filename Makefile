# `make` prints what there is. Everything is installed into this checkout: tools in .tools, packages in .venv.

PYTHON ?= python3
UV := .tools/uv/bin/uv
BIN := .venv/bin
RUN_LOCK := requirements.lock
DEV_LOCK := requirements-dev.lock
BUILD_LOCK := requirements-build.lock
INSTALL_SELF = $(UV) pip install --quiet --python $(BIN)/python --no-deps --build-constraints $(BUILD_LOCK) --editable .
say = @printf '\033[1m==> %s\033[0m\n' "$(1)"

.DEFAULT_GOAL := help
.PHONY: wheel help setup setup-dev demo desk test check bench looks messages assets lock browser clean

help:  ## what there is
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

setup: .venv/.installed .venv/.assets  ## install everything that running needs into this checkout

demo: setup  ## install, and start the whole platform with its demonstration world
	$(call say,Starting the demonstration. Stop it with Ctrl-C; what was done in it is kept.)
	@$(BIN)/awn demo

desk: setup  ## open the list desk on a set of dreadful sample files
	@test -d demo-files || $(BIN)/awn aid sample demo-files --rows 2000 --seed 7
	@$(BIN)/awn aid desk --files demo-files

test: setup-dev browser  ## install what tests need, and run them all, those in a browser last
	$(call say,Tests)
	@$(BIN)/pytest -n 2 --dist loadfile awn
	@$(BIN)/pytest e2e

check: setup-dev  ## format, lint, types, import order, catalogues
	$(call say,Checks)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy awn e2e bench
	$(BIN)/lint-imports
	$(BIN)/python -m awn.config.messages --check

bench: setup-dev  ## measure (ONLY=name for one); results in bench/results/
	@$(BIN)/python -m bench $(ONLY)

looks: setup-dev browser  ## screenshots of every page into looks/
	@$(BIN)/python -m e2e.looks

messages: setup-dev  ## gather the words for people into the catalogues and compile them
	@$(BIN)/python -m awn.config.messages

assets: .venv/.assets  ## fetch front-end files and cut the font

browser: setup-dev
	@$(BIN)/python -m e2e.browser

wheel: setup  ## build the package that is carried to other machines, into dist/
	$(UV) build --quiet --wheel --build-constraints $(BUILD_LOCK) --out-dir dist .

UPGRADE ?= --upgrade
lock: $(UV)  ## choose the newest versions again and write the lock files
	$(UV) pip compile --quiet $(UPGRADE) --universal --generate-hashes --no-header --python-version 3.13 --extra platform --extra embedded pyproject.toml -o $(RUN_LOCK)
	$(UV) pip compile --quiet $(UPGRADE) --universal --generate-hashes --no-header --python-version 3.13 --constraints $(RUN_LOCK) --extra platform --extra embedded --extra dev --extra build pyproject.toml -o $(DEV_LOCK)
	$(BIN)/python -c "import tomllib; print(*tomllib.load(open('pyproject.toml','rb'))['project']['optional-dependencies']['build'], sep='\n')" \
	  | $(UV) pip compile --quiet $(UPGRADE) --universal --generate-hashes --no-header --python-version 3.13 --constraints $(DEV_LOCK) - -o $(BUILD_LOCK)

clean:  ## remove what was installed and made here
	rm -rf .venv .tools node_modules demo-files looks bench/results awn/kit/static/kit/fonts

setup-dev: .venv/.installed-dev .venv/.assets

$(UV): requirements-tools.lock
	$(call say,Fetching uv into .tools/)
	@$(PYTHON) -m venv .tools/uv
	@.tools/uv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-tools.lock
	@touch $@

$(BIN)/python: | $(UV)
	$(call say,Making .venv with Python 3.13)
	@$(UV) venv --quiet --allow-existing --python 3.13 .venv || { \
	  echo "Awn needs Python 3.13: no interpreter named python3.13 was found on PATH or in the usual places, and none could be fetched." >&2; \
	  echo "Install Python 3.13 (for example your system's package python3.13) and run the command again." >&2; exit 1; }

.venv/.installed: $(RUN_LOCK) $(BUILD_LOCK) pyproject.toml | $(BIN)/python
	@if [ -e .venv/.installed-dev ] && [ .venv/.installed-dev -nt $(RUN_LOCK) ]; then touch $@; else \
	  printf '\033[1m==> Installing packages into .venv\033[0m\n'; \
	  $(UV) pip sync --python $(BIN)/python --require-hashes $(RUN_LOCK) && $(INSTALL_SELF) && touch $@; fi

.venv/.installed-dev: $(DEV_LOCK) $(BUILD_LOCK) pyproject.toml | $(BIN)/python
	$(call say,Installing packages for development into .venv)
	@$(UV) pip sync --python $(BIN)/python --require-hashes $(DEV_LOCK)
	@$(INSTALL_SELF)
	@touch $@ .venv/.installed

.tools/build/.installed: $(BUILD_LOCK) | $(UV)
	$(call say,Fetching what makes the front-end files into .tools/)
	@$(UV) venv --quiet --allow-existing --python 3.13 .tools/build
	@$(UV) pip sync --python .tools/build/bin/python --require-hashes $(BUILD_LOCK)
	@touch $@

.venv/.assets: package-lock.json awn/kit/assets.py $(wildcard awn/*/locale/*/LC_MESSAGES/django.po) .tools/build/.installed | $(BIN)/python
	$(call say,Making fonts and catalogues)
	@.tools/build/bin/python -m awn.kit.assets
	@.tools/build/bin/python -m awn.config.messages --compile
	@touch $@
