#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads real programmes of Sessionize and home-made lists with the real binary
and compares the counts with those of the programmes' SOURCES.md.

Usage: check-shared-lists.py LANYARD SCHEMA. Skipped (77) where the folder
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
ZONES = ("UTC", "America/New_York", "Asia/Tokyo")

# What --check says of them beside the counts of SOURCES.md, and the start and
# offset of a session of theirs once --time-zone says where it is.
FILES = {
    "sessionize/gab-linz-2020.All.json": {
        "check": {"format": "sessionize-all", "tracks": "2", "title": "gab linz 2020"},
        "zone": "Europe/Vienna",
        "first": "2020-04-24T09:00:00+02:00",
    },
    "sessionize/droidcon-2024-10-31.GridSmart.json": {
        "check": {"format": "sessionize-grid", "tracks": "0", "links": "0"},
        "zone": "America/New_York",
        "first": "2024-10-31T07:45:00-04:00",
    },
    "sessionize/dddperth2018.GridSmart-like.json": {
        "check": {"format": "sessionize-grid"},
        "zone": "Australia/Perth",
        "first": "2018-08-04T08:00:00+08:00",
    },
    "other/hope9-own.json": {
        "check": {"format": "flat list", "time-zone": "-04:00:00", "people": "141"},
        "zone": "America/New_York",
        "first": "2012-07-13T10:00:00-04:00",
    },
}
SPEAKERS = "sessionize/droidcon-2024-10-31.Speakers.json"
GRID = "sessionize/droidcon-2024-10-31.GridSmart.json"
REFUSED = {
    SPEAKERS: "Open it together",
    "pretalx/pyconfr2024-derived.json": "schedule, sprints, rooms, extra, speakers",
}
failures = []


def expect(name, what, found, expected):
    if found != expected:
        failures.append(f"{name}: {what} is {found!r}, not {expected!r}")


def run(*arguments, zone="UTC"):
    environment = dict(os.environ, TZ=zone)
    return subprocess.run(
        [LANYARD, *arguments], env=environment, capture_output=True, check=False
    )


def path_of(name):
    return os.path.join(PROGRAMMES, name)


def sources(name):
    """The counts of a file's row, without those that nobody counted."""
    with open(path_of("SOURCES.md"), encoding="utf-8") as file:
        rows = [line for line in file if f"| `{name}` |" in line]
    cells = [cell.strip() for cell in rows[0].strip().strip("|").split("|")]
    counts = dict(zip(("days", "rooms", "sessions", "people"), cells[3:7]))
    return {key: value for key, value in counts.items() if re.fullmatch(r"\d+", value)}


def check(*names):
    result = run("--check", *map(path_of, names))
    lines = result.stdout.decode().splitlines()
    expect(names, "the status of --check", result.returncode, 0)
    return dict(line.split(": ", 1) for line in lines if ": " in line)


def check_conversion(name, wanted, schema, folder):
    arguments = ("--convert", path_of(name), "--time-zone", wanted["zone"])
    outputs = {run(*arguments, zone=zone).stdout for zone in ZONES}
    expect(name, "the number of results in several zones", len(outputs), 1)
    text = outputs.pop()
    document = json.loads(text)
    for error in jsonschema.Draft202012Validator(schema).iter_errors(document):
        failures.append(f"{name}: {error.json_path}: {error.message[:100]}")

    sessions = document["sessions"]
    expect(name, "the zone", document["conference"]["time_zone"], wanted["zone"])
    starts = sorted(session["start"] for session in sessions)
    expect(name, "the first start", starts[0], wanted["first"])
    expect(name, "the number of ids", len({s["id"] for s in sessions}), len(sessions))

    again = os.path.join(folder, "again.json")
    with open(again, "wb") as file:
        file.write(text)
    expect(name, "what it is converted to again", run("--convert", again).stdout, text)


def main():
    if not os.path.isdir(PROGRAMMES):
        print("skipped: the real programmes of Sessionize and HOPE aren't there")
        return 77

    with open(SCHEMA, encoding="utf-8") as file:
        schema = json.load(file)

    for name, wanted in FILES.items():
        found = check(name)
        for count, number in {**sources(name), **wanted["check"]}.items():
            expect(name, count, found.get(count), number)
        with tempfile.TemporaryDirectory() as folder:
            check_conversion(name, wanted, schema, folder)

    for names in ((GRID, SPEAKERS), (SPEAKERS, GRID)):
        found = check(*names)
        expect(names, "sessions", found.get("sessions"), "137")
        expect(names, "people", found.get("people"), "117")
        expect(names, "links", found.get("links"), "266")

    for name, sentence in REFUSED.items():
        result = run("--check", path_of(name))
        expect(name, "the status", result.returncode, 1)
        expect(name, "why", sentence in result.stderr.decode(), True)

    for failure in failures:
        print(failure, file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
