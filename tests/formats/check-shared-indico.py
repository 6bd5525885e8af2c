#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads real exports of Indico with the real binary and compares the counts
with those of the programmes' SOURCES.md.

Usage: check-shared-indico.py LANYARD SCHEMA. Skipped (77) where the folder
$LANYARD_SHARED/programmes isn't there.
"""

import json
import os
import re
import subprocess
import sys
import tempfile

import jsonschema

LANYARD, SCHEMA = sys.argv[1:3]
PROGRAMMES = os.path.join(os.environ.get("LANYARD_SHARED", ""), "programmes")

# Beside the counts of SOURCES.md: what explains a difference to them, as
# (count, sign, what the problem's sentence says); and more that must hold.
BLOCKS = ("sessions", 1, r"Nothing is wrong: (\d+) blocks? ")
PARTS = ("sessions", 1, r"Nothing is wrong: (\d+) parts? of ")
MERGED = ("people", -1, r"(\d+) (?:other spellings|person's name)")
CHAIRS = ("people", 1, r"(\d+) (?:people|person) who chairs?")
PLACES = ("rooms", 1, r"(is given as a place without a room)")
FILES = {
    "cern-304944-chep2015.sessions.redacted.json": {
        "differences": [BLOCKS, PARTS, MERGED, PLACES],
        "check": {"tracks": 12, "time-zone": "Asia/Tokyo", "lead-addresses": 43},
        "unscheduled": 21,
        "blocks": 53,
        "first": "2015-04-13T09:00:00+09:00",
    },
    "cern-340656-tpc2014.sessions.json": {
        "differences": [MERGED, CHAIRS],
        "check": {"tracks": 0, "time-zone": "Europe/Paris"},
        "unscheduled": 7,
        "blocks": 0,
    },
    "cern-374641-split-sessions.utf16le.redacted.json": {
        "differences": [BLOCKS],
        "check": {"tracks": 2, "leads": 1},
        "unscheduled": 0,
        "blocks": 2,
    },
    "cern-442174-sub-contributions.utf16le.redacted.json": {
        "differences": [PARTS],
        "check": {"tracks": 0},
        "unscheduled": 0,
        "blocks": 0,
    },
}
ZONES = ("UTC", "America/New_York", "Asia/Tokyo")
failures = []


def expect(name, what, found, expected):
    if found != expected:
        failures.append(f"{name}: {what} is {found!r}, not {expected!r}")


def run(*arguments, zone="UTC"):
    environment = dict(os.environ, TZ=zone)
    return subprocess.run(
        [LANYARD, *arguments], env=environment, capture_output=True, check=False
    )


def sources(name):
    """The row's four counts: days, rooms, sessions, people."""
    with open(os.path.join(PROGRAMMES, "SOURCES.md"), encoding="utf-8") as file:
        rows = [line for line in file if name in line]
    for row in rows:
        cells = [cell.strip() for cell in row.strip().strip("|").split("|")]
        numbers = [int(cell) for cell in cells if re.fullmatch(r"\d+", cell)]
        if len(numbers) >= 4:
            return dict(zip(("days", "rooms", "sessions", "people"), numbers))
    raise SystemExit(f"{name} has no row in SOURCES.md")


def check_counts(name, path, wanted):
    result = run("--check", path)
    lines = result.stdout.decode().splitlines()
    expect(name, "the status of --check", result.returncode, 0)
    found = dict(line.split(": ", 1) for line in lines if ": " in line)
    expected = sources(name)
    for count, sign, pattern in wanted["differences"]:
        matches = re.findall(pattern, "\n".join(lines))
        expect(name, f"a problem that explains {count}", bool(matches), True)
        expected[count] += sign * sum(int(m) if m.isdigit() else 1 for m in matches)
    for count, number in {**expected, **wanted["check"]}.items():
        expect(name, count, found.get(count), str(number))
    expect(name, "the format", found.get("format"), "indico")


def check_conversion(name, path, wanted, schema, folder):
    outputs = {run("--convert", path, zone=zone).stdout for zone in ZONES}
    expect(name, "the number of results in several zones", len(outputs), 1)
    text = outputs.pop()
    document = json.loads(text)
    for error in jsonschema.Draft202012Validator(schema).iter_errors(document):
        failures.append(f"{name}: {error.json_path}: {error.message[:100]}")

    sessions = document["sessions"]
    days = [s for s in sessions if "start" not in s and "day" not in s]
    expect(name, "the number of unscheduled sessions", len(days), wanted["unscheduled"])
    parents = {s["parent"] for s in sessions if "parent" in s}
    holders = {parent for parent in parents if parent.startswith("s")}
    blocks = [s for s in sessions if s["id"].startswith("s")]
    expect(name, "the number of blocks", len(blocks), wanted["blocks"])
    expect(name, "an unknown block", holders - {s["id"] for s in blocks}, set())
    if "first" in wanted:
        starts = sorted(s["start"] for s in sessions if "start" in s)
        expect(name, "the first start", starts[0], wanted["first"])
    for word in (b"apikey", b"signature=", b"00000000-0000"):
        expect(name, f"{word!r} in the result", word in text, False)

    again = os.path.join(folder, "again.json")
    with open(again, "wb") as file:
        file.write(text)
    expect(name, "the result of converting again", run("--convert", again).stdout == text, True)


def main():
    if not os.path.isdir(os.path.join(PROGRAMMES, "indico")):
        print("skipped: the real exports of Indico ($LANYARD_SHARED/programmes/indico) aren't here")
        return 77

    with open(SCHEMA, encoding="utf-8") as file:
        schema = json.load(file)
    with tempfile.TemporaryDirectory() as folder:
        for name, wanted in FILES.items():
            path = os.path.join(PROGRAMMES, "indico", name)
            check_counts(name, path, wanted)
            check_conversion(name, path, wanted, schema, folder)

    refused = run("--check", os.path.join(PROGRAMMES, "indico", "cern-nopermission-response.json"))
    expect("no permission", "the status", refused.returncode, 1)
    expect("no permission", "the sentence", b"isn't open to everybody" in refused.stderr, True)

    for failure in failures:
        print(failure)
    print(f"{len(FILES) + 1} documents, {len(failures)} failures")
    return 1 if failures else 0


sys.exit(main())
