# The two commands: `make run` shows coolhead at work on a sample draft, `make test` tests it.
# Both install what is missing first.

PREFIX ?= /usr/local
SWIFT ?= swift
PACKAGES := libicu-dev libcld2-dev libgmime-3.0-dev libxml2-dev pkg-config g++
CHECKED := --explicit-target-dependency-import-check error
RELEASE := -c release --product coolhead --static-swift-stdlib $(CHECKED)

# Tests run optimised, too: they read all lexicons, many times.
TESTED := -c release -Xswiftc -enable-testing --scratch-path .build-tests $(CHECKED)

# GMime and libxml2 are loaded when a message needs them: the linker drops what isn't linked in
# earnest, so that a bare draft doesn't pay for them. (The option has to stand before all libraries.)
ifeq ($(shell uname), Linux)
  LINKED := CCC_OVERRIDE_OPTIONS='\# ^-Wl,--as-needed'
endif

.PHONY: run build test lint install setup clean

run: build
	@echo
	@echo "$$ coolhead Fixtures/sample.txt"
	@.build/release/coolhead --fail-on never Fixtures/sample.txt

build: setup
	$(LINKED) $(SWIFT) build $(RELEASE)

test: setup lint
	$(SWIFT) build --build-tests $(TESTED)
	$(SWIFT) test --skip-build $(TESTED)

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Benchmarks

install: build
	install -D -m 755 .build/release/coolhead "$(DESTDIR)$(PREFIX)/bin/coolhead"

setup:
	@sh .ci/setup $(PACKAGES)

clean:
	$(SWIFT) package clean
