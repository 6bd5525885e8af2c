#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-shared-c3voc.py LANYARD SCHEMA

Reads real programmes of schedule.json and schedule2 with the real binary and
compares what is counted with what SOURCES.md counts. The files belong to the
conferences: where they aren't, this says so and is skipped (status 77).
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema

SKIPPED = 77
ZONES = ("UTC", "America/New_York", "Asia/Tokyo")

# What differs from SOURCES.md's count, with the problem that explains it.
DIFFERENCES = {
    # sessions of the list without a name have no room, which is reported
    "c3voc/34c3-everything.schedule.json": {"rooms": (49, "“name” is missing")},
    # eight rooms are listed that no day has
    "pretalx/anyconf-2024-fixture.json": {"rooms": (9, "8 of them")},
}

# How many problems the sentences that matter are in.
SENTENCES = {
    "c3voc/36c3-everything.schedule.json": {
        "is the id of another session": 6,
        "contradicts the rest": 6,
    },
    "c3voc/updates/36c3-2019-12-25.json": {"contradicts the clock time": 47},
    "c3voc/updates/36c3-2019-12-18.json": {"contradicts the clock time": 5},
    "c3voc/camp2019-frab.json": {"contradicts the rest": 1},
    "c3voc/klimacamp2015-frab.json": {"control characters": 1},
}

# The first session by its start, in the venue's own time.
FIRST = {
    "c3voc/36c3-everything.schedule.json": "2019-12-27T09:30:00+01:00",
    "c3voc/camp2019-frab.json": None,
    "c3voc/klimacamp2015-frab.json": None,
}

COUNTS = ("days", "rooms", "sessions", "people")  # in the table's order

REFUSED = "pretalx/pyconfr2024-derived.json"


def rows_of(sources):
    """Yields file, days, rooms, sessions and people of each row of the table."""
    for line in sources.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        name = re.fullmatch(r"`((?:c3voc|pretalx)/.*\.json)`", cells[0])
        if name and name[1] != REFUSED and len(cells) == 8:
            yield name[1], dict(zip(COUNTS, map(int, cells[3:7]), strict=True))


def run(lanyard, command, path, zone="UTC"):
    """Returns the status, the standard output and the standard error."""
    done = subprocess.run([lanyard, command, path], env=os.environ | {"TZ": zone},
                          capture_output=True, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def check_counts(name, expected, output):
    """Returns what is counted otherwise than SOURCES.md has it."""
    found = dict(re.findall(r"^([a-z-]+): (.*)$", output, re.MULTILINE))
    problems = output.partition("\nproblems: ")[2]
    wrong = []

    for key, count in expected.items():
        other, reason = DIFFERENCES.get(name, {}).get(key, (count, ""))
        if found.get(key) != str(other) or reason not in problems:
            wrong.append(f"{key}: {found.get(key)} and not {other}")
    for sentence, count in SENTENCES.get(name, {}).items():
        if problems.count(sentence) != count:
            wrong.append(f"“{sentence}”: {problems.count(sentence)} times and not {count}")
    return wrong


def check_converted(lanyard, name, path, validator):
    """Returns what is wrong with the file as our own JSON."""
    texts = [run(lanyard, "--convert", path, zone)[1] for zone in ZONES]
    wrong = [f"{zone} makes another programme"
             for zone, text in zip(ZONES, texts, strict=True) if text != texts[0]]
    programme = json.loads(texts[0])

    wrong += [f"{error.json_path}: {error.message[:200]}"
              for error in validator.iter_errors(programme)]
    sessions = programme["sessions"]
    if len({session["id"] for session in sessions}) != len(sessions):
        wrong.append("ids are not unique")

    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        file.write(texts[0].encode())
        file.flush()
        if run(lanyard, "--convert", file.name)[1] != texts[0]:
            wrong.append("it isn't the same when it is converted again")

    return wrong + check_times(name, path, sessions)


def check_times(name, path, sessions):
    """Returns the sessions that don't start when the file's clocks say."""
    if name not in FIRST:
        return []

    clocks = {}
    document = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    for day in document["schedule"]["conference"]["days"]:
        for events in day["rooms"].values():
            for event in events:
                clocks.setdefault(event["guid"], set()).add(event["start"])
    wrong = [f"{session['id']} starts at {session['start']}" for session in sessions
             if session["start"][11:16] not in clocks[session["id"].partition("@")[0]]]
    first = min(session["start"] for session in sessions)
    if FIRST[name] not in (None, first):
        wrong.append(f"the first starts at {first} and not at {FIRST[name]}")
    return wrong


def main():
    lanyard, schema = sys.argv[1:]
    programmes = pathlib.Path(os.environ.get("LANYARD_SHARED", "")) / "programmes"
    sources = programmes / "SOURCES.md"
    if not sources.is_file():
        print(f"skipped: the real programmes of schedule.json ({programmes} is not there)")
        return SKIPPED

    schema = json.loads(pathlib.Path(schema).read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    rows = list(rows_of(sources))
    wrong = {} if rows else {str(sources): ["no row was understood"]}
    for name, expected in rows:
        path = str(programmes / name)
        status, output, errors = run(lanyard, "--check", path)
        wrong[name] = [errors] if status else check_counts(name, expected, output)
        if not status:
            wrong[name] += check_converted(lanyard, name, path, validator)

    status, _, errors = run(lanyard, "--check", str(programmes / REFUSED))
    refused = status == 1 and "schedule, sprints, rooms" in errors
    wrong[REFUSED] = [] if refused else [f"not refused: {errors}"]

    for name, lines in wrong.items():
        print(f"{name}: {'; '.join(lines[:20]) or 'as expected'}")
    return int(any(wrong.values()))


if __name__ == "__main__":
    sys.exit(main())
