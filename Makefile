# The two commands: `make run` shows coolhead at work on a sample draft, `make test` tests it.
# Both install what is missing first.

PREFIX ?= /usr/local
SWIFT ?= swift
PACKAGES := libicu-dev libcld2-dev libgmime-3.0-dev libxml2-dev pkg-config g++
CHECKED := --explicit-target-dependency-import-check error

# What a binary holds needn't be loaded each time it starts. For that, these are needed, too.
ARCHIVES := libidn2-dev libunistring-dev liblzma-dev zlib1g-dev
STATIC := .build/static-libraries
RELEASE := -c release --static-swift-stdlib --pkg-config-path $(STATIC) $(CHECKED)

# Tests run optimised, too: they read all lexicons, many times.
TESTED := -c release -Xswiftc -enable-testing --scratch-path .build-tests $(CHECKED)

.PHONY: run build benchmarks test lint install setup clean

run: build
	@echo
	@echo "$$ coolhead Fixtures/sample.txt"
	@.build/release/coolhead --fail-on never Fixtures/sample.txt

build: setup
	@sh .ci/setup $(ARCHIVES) || echo "coolhead: it starts a little slower without them."
	@sh .ci/static-libraries $(STATIC)
	$(SWIFT) build $(RELEASE) --product coolhead

benchmarks: build
	$(SWIFT) build $(RELEASE) --product word-breaks
	$(SWIFT) build $(RELEASE) --product mail-parse

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
