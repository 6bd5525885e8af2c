#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the data commands of the real binary: their files, --time-zone, the
statuses that they end with and where they say why.

Usage: check-commands.py LANYARD DATA
"""

import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile

LANYARD, DATA = map(os.path.abspath, sys.argv[1:3])
GRID = os.path.join(DATA, "sessionize-grid.json")
SPEAKERS = os.path.join(DATA, "sessionize-speakers.json")
LISBON = "2027-05-08T09:00:00+01:00"
failures = []


def run(*arguments, folder=None):
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run(
        [LANYARD, *arguments], env=environment, cwd=folder, capture_output=True, text=True, check=False
    )


def expect(what, found, expected):
    if found != expected:
        failures.append(f"{what}: {found!r}, not {expected!r}")


def expect_check(arguments, wanted, folder=None):
    result = run(*arguments, folder=folder)
    found = dict(line.split(": ", 1) for line in result.stdout.splitlines() if ": " in line)
    expect((arguments, "status", result.stderr), result.returncode, 0)
    for key, value in wanted.items():
        expect((arguments, key), found.get(key), value)


def expect_failure(arguments, status, sentence):
    result = run(*arguments)
    expect((arguments, "status"), result.returncode, status)
    expect((arguments, "standard output"), result.stdout, "")
    expect((arguments, result.stderr), sentence in result.stderr, True)


def test_files():
    joined = {"people": "3", "sessions": "7"}
    expect_check(["--check", GRID], {"people": "2", "time-zone-source": "assumed"})
    expect_check([f"--check={GRID}"], {"people": "2"})
    expect_check(["--check", GRID, SPEAKERS], joined)
    expect_check(["--check", SPEAKERS, GRID], joined)
    expect_check(["--check", "--", GRID, SPEAKERS], joined)


def test_time_zone():
    user = {"time-zone": "Europe/Lisbon", "time-zone-source": "user"}
    orders = (
        ["--check", GRID, "--time-zone", "Europe/Lisbon"],
        ["--check", "--time-zone=Europe/Lisbon", GRID],
        ["--time-zone", "Europe/Lisbon", "--check", GRID],
    )
    for arguments in orders:
        expect_check(arguments, user)

    document = json.loads(run("--convert", GRID, "--time-zone", "Europe/Lisbon").stdout)
    starts = {session["id"]: session["start"] for session in document["sessions"]}
    expect("the start in Lisbon", starts["201"], LISBON)


def test_title():
    """A document that has no title is called as its file is."""
    with tempfile.TemporaryDirectory() as folder:
        for name, title in (
            ("Harbour Days.json", "Harbour Days"),
            ("harbour.days", "harbour"),
            (".json", ".json"),
            ("Größe", "Größe"),
            ("droidcon-2024-10-31.GridSmart.json", "droidcon 2024-10-31"),
            ("gab_linz-2020.All.json", "gab linz 2020"),
            ("Harbour Days (2).json", "Harbour Days"),
            ("Days (two).json", "Days (two)"),
            (".All.json", ".All"),
        ):
            shutil.copy(GRID, os.path.join(folder, name))
            expect_check(["--check", name], {"title": title}, folder)
        with open(GRID, "rb") as file, gzip.open(os.path.join(folder, "p.json.gz"), "wb") as packed:
            packed.write(file.read())
        expect_check(["--check", "p.json.gz"], {"title": "p"}, folder)


def test_failures():
    expect_failure(["--check", GRID, "--time-zone", "Europe/Nowhere"], 2, "Europe/Nowhere")
    expect_failure(["--time-zone", "+02:00"], 2, "time zone")
    expect_failure(["--convert", GRID, "--time-zone", ""], 2, "time zone")
    expect_failure(["--check"], 2, "file")
    expect_failure(["--check", GRID, "--unknown"], 2, "--unknown")
    expect_failure(["--check", GRID, "/nowhere/at/all.json"], 1, "“/nowhere/at/all.json” isn't there")
    expect_failure(["--check", DATA], 1, "is a folder")
    expect_failure(["--check", SPEAKERS], 1, "Open it together")


def main():
    test_files()
    test_time_zone()
    test_title()
    test_failures()
    for failure in failures:
        print(failure, file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
