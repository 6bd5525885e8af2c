#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the data commands of the real binary, without a display, on the
programme that comes with it and on what can't be read.

Usage: check-bundled.py LANYARD PROGRAMME
"""

import json
import os
import shlex
import subprocess
import sys
import tempfile

LANYARD, PROGRAMME = sys.argv[1:3]
failures = []


def environment():
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS")
    return {name: value for name, value in os.environ.items() if name not in hidden}


def run(*arguments, stdout=subprocess.PIPE):
    return subprocess.run(
        [LANYARD, *arguments], env=environment(), stdin=subprocess.DEVNULL, stdout=stdout,
        stderr=subprocess.PIPE, text=True, check=False, timeout=60)


def run_shell(line):
    """Runs a shell's line, in which LANYARD and PROGRAMME are variables."""
    names = f"LANYARD={shlex.quote(LANYARD)} PROGRAMME={shlex.quote(PROGRAMME)}; "
    return subprocess.run(
        ["bash", "-c", names + line], env=environment(), stdin=subprocess.DEVNULL,
        capture_output=True, text=True, check=False, timeout=60)


def expect(what, holds):
    if not holds:
        failures.append(str(what))


def figures(text):
    return dict(line.split(": ", 1) for line in text.splitlines())


def test_check():
    result = run("--check", PROGRAMME)
    found = figures(result.stdout)
    wanted = {
        "format": "lanyard-programme", "title": "Linux Plumbers Conference 2019",
        "start": "2019-09-09", "end": "2019-09-11", "time-zone": "Europe/Lisbon", "days": "3",
        "microconferences": "18", "lead-addresses": "33", "problems": "0",
    }
    expect(("--check ends well", result.returncode, result.stderr), result.returncode == 0)
    expect(("--check is quiet beside that", result.stderr), result.stderr == "")
    for key, value in wanted.items():
        expect((key, found.get(key), "not", value), found.get(key) == value)
    expect(("topics", found.get("topics")), int(found.get("topics", 0)) >= 180)
    expect(("summary-parts", found.get("summary-parts")), int(found.get("summary-parts", 0)) >= 50)


def test_convert():
    """What is written says the same as what was read, and once more."""
    first = run("--convert", PROGRAMME)
    expect(("--convert ends well", first.returncode), first.returncode == 0)
    expect(("--convert is quiet beside that", first.stderr), first.stderr == "")
    expect("ends with a line end", first.stdout.endswith("}\n"))
    document = json.loads(first.stdout)
    with open(PROGRAMME, encoding="utf-8") as file:
        original = json.load(file)
    for member in ("sessions", "people", "rooms", "tracks"):
        expect((member, "all there"), len(document[member]) == len(original[member]))

    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "a name with spaces & Größe.json")
        with open(path, "w", encoding="utf-8") as file:
            file.write(first.stdout)
        second = run("--convert", path)
        expect("written twice is the same", second.stdout == first.stdout)
        ours, theirs = run("--check", path).stdout, run("--check", PROGRAMME).stdout
        expect("checked after writing is the same", ours == theirs)


def expect_failure(arguments, status, *words):
    result = run(*arguments)
    what = (arguments, result.returncode, result.stdout, result.stderr)
    expect(("status", *what), result.returncode == status)
    expect(("nothing on standard output", *what), result.stdout == "")
    expect(("why", *what), all(word in result.stderr for word in words) and result.stderr)
    expect(("one line, and the usage", *what), result.stderr.count("\n") == status)
    expect(("a word of the program's own", *what), "CRITICAL" not in result.stderr)


def test_failures():
    with tempfile.TemporaryDirectory() as folder:
        contents = {
            "empty.json": b"", "broken.json": b'{"format": "lanyard-programme", ',
            "zeros.json": b"\0" * 100, "noise.json": bytes(range(128, 256)),
            "page.html": b"<!doctype html><html><body>Gone</body></html>",
            "later.json": b'{"format": "lanyard-programme", "version": 2}',
            "unknown.json": b'{"schedule": 1}', "array.json": b"[]", "word.json": b"null",
        }
        for name, content in contents.items():
            with open(os.path.join(folder, name), "wb") as file:
                file.write(content)
        for command in ("--check", "--convert"):
            for name in contents:
                expect_failure([command, os.path.join(folder, name)], 1, name)
            expect_failure([command, os.path.join(folder, "missing.json")], 1, "missing.json")
            expect_failure([command, folder], 1, os.path.basename(folder))
            expect_failure([command, "/dev/null"], 1, "/dev/null")
            expect_failure([command, "/dev/zero"], 1, "/dev/zero")
            expect_failure([command, ""], 1)
            expect_failure([command], 2)
            expect_failure([command, "--"], 2)
            expect_unreadable(command, os.path.join(folder, "unreadable.json"))


def expect_unreadable(command, path):
    """For root everything can be read."""
    with open(path, "w", encoding="utf-8") as file:
        file.write("{}")
    os.chmod(path, 0)
    if not os.access(path, os.R_OK):
        expect_failure([command, path], 1, "unreadable.json")


def test_lost_output():
    """Where the result can't be written, that is said and the status tells."""
    for command in ("--check", "--convert"):
        for where in (">&-", ">/dev/full"):
            result = run_shell(f'"$LANYARD" {command} "$PROGRAMME" {where}')
            what = (command, where, result.returncode, result.stderr)
            expect(("fails", *what), result.returncode == 1)
            expect(("says so", *what), "written" in result.stderr)

        # whoever reads has had enough
        result = run_shell(f'"$LANYARD" {command} "$PROGRAMME" | head -c 1')
        expect((command, "a short reader", result.stderr), result.stderr == "")

    # no place to say why: the status tells all the same
    result = run_shell('"$LANYARD" --check /nowhere.json 2>&-')
    expect(("without standard error", result.returncode), result.returncode == 1)
    result = run_shell('"$LANYARD" --check "$PROGRAMME" <&-')
    expect(("without standard input", result.returncode), result.returncode == 0)


def test_help():
    """Says what there is, without a display."""
    for option, word in (("--help", "--check"), ("--version", "")):
        result = run(option)
        what = (option, result.returncode, result.stdout, result.stderr)
        expect(what, result.returncode == 0 and result.stdout.strip() and word in result.stdout)


def main():
    test_check()
    test_convert()
    test_failures()
    test_lost_output()
    test_help()
    for failure in failures:
        print(failure, file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
