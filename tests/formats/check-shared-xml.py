#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-shared-xml.py LANYARD SCHEMA

Reads real programmes of schedule.xml and iCalendar with the real binary and
compares what is counted with what SOURCES.md counts. The files belong to the
conferences: where they aren't, this says so and is skipped (status 77).
"""

import gzip
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
COUNTS = ("days", "rooms", "sessions", "people")

# What SOURCES.md doesn't count, or counts otherwise, and why.
COUNTED = {
    # by their guids; it counts names, and four names are each those of two people
    "xml/38c3.xml": {"people": 571},
    # that it has none for, as no parser takes the file; those of its twin in JSON
    "xml/klimacamp2015-malformed.xml": {"days": 11, "rooms": 11, "sessions": 106, "people": 57},
    "ical/emf2024.ics": {"days": 4, "rooms": 44, "people": 0},
    "ical/klimacamp2015.ics": {"days": 8, "rooms": 10, "people": 0},
}

# How many problems the sentences are in: these and no others.
SENTENCES = {
    "xml/38c3.xml": {"There is no place for": 3},
    "xml/debconf17-wafer.xml": {"time zone is missing": 1},
    "xml/fosdem2020.xml": {"time zone is missing": 1, "isn't a whole address": 2},
    "xml/tuebix2019-giggity.xml": {"time zone is missing": 1},
    "xml/klimacamp2015-malformed.xml": {
        "The document is broken in line 54": 5, "time zone is missing": 1, "nothing takes place": 1,
    },
    "ical/emf2024.ics": {},
    "ical/klimacamp2015.ics": {"isn't a whole address": 106, "“title” is missing": 1},
}

# A session of each, with its true time where the conference was.
TIMES = {
    "xml/38c3.xml": ("", "270fa44c-821a-577f-8ca3-33e8d4a8c2a7", "2024-12-27T10:30:00+01:00"),
    "xml/fosdem2020.xml": ("Europe/Brussels", "9025", "2020-02-01T09:30:00+01:00"),
    "xml/debconf17-wafer.xml": ("America/Toronto", "246", "2017-08-05T10:00:00-04:00"),
    "xml/klimacamp2015-malformed.xml": ("", "ec04b6ef-f85f-47b0-a799-0da8c33bfa61", "2015-08-07T16:00:00+02:00"),
    "ical/emf2024.ics": ("", "2024-146", "2024-05-31T17:20:00+01:00"),
    "ical/klimacamp2015.ics": ("", "8e8544e2-1976-46fd-aff9-8fe0754f9de1@localhost", "2015-08-08T11:30:00+02:00"),
}

REFUSED = {"xml/europython2014-not-pentabarf.xml": "schedule, day, entry"}


def rows_of(sources):
    """Yields file and counts of each row of the table that is one of ours."""
    for line in sources.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        name = re.fullmatch(r"`((?:xml|ical)/.*)`", cells[0])
        if name and name[1] not in REFUSED and len(cells) == 8:
            counts = {key: int(cell) for key, cell in zip(COUNTS, cells[3:7], strict=True) if cell != "–"}
            yield name[1], counts | COUNTED.get(name[1], {})


def run(lanyard, *arguments, zone="UTC"):
    """Returns the status, the standard output and the standard error."""
    done = subprocess.run([lanyard, *arguments], env=os.environ | {"TZ": zone}, capture_output=True, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def check_counts(name, expected, output):
    """Returns what is counted otherwise, and problems that nobody expects."""
    found = dict(re.findall(r"^([a-z-]+): (.*)$", output, re.MULTILINE))
    problems = output.partition("\nproblems: ")[2]
    sentences = SENTENCES.get(name, {})

    wrong = [f"{key}: {found.get(key)} and not {count}" for key, count in expected.items()
             if found.get(key) != str(count)]
    wrong += [f"“{sentence}”: {problems.count(sentence)} times and not {count}"
              for sentence, count in sentences.items() if problems.count(sentence) != count]
    if found.get("problems") != str(sum(sentences.values())):
        wrong.append(f"{found.get('problems')} problems and not {sum(sentences.values())}")
    return wrong


def check_converted(lanyard, path, validator):
    """Returns what is wrong with the file as our own JSON."""
    texts = [run(lanyard, "--convert", path, zone=zone)[1] for zone in ZONES]
    wrong = [f"{zone} makes another programme" for zone, text in zip(ZONES, texts, strict=True) if text != texts[0]]
    programme = json.loads(texts[0])

    wrong += [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(programme)]
    if len({session["id"] for session in programme["sessions"]}) != len(programme["sessions"]):
        wrong.append("ids are not unique")

    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        file.write(texts[0].encode())
        file.flush()
        if run(lanyard, "--convert", file.name)[1] != texts[0]:
            wrong.append("it isn't the same when it is converted again")

    with tempfile.NamedTemporaryFile(suffix=".gz") as file:
        file.write(gzip.compress(pathlib.Path(path).read_bytes()))
        file.flush()
        if json.loads(run(lanyard, "--convert", file.name)[1])["sessions"] != programme["sessions"]:
            wrong.append("it isn't the same when it is packed")
    return wrong


def check_time(lanyard, name, path):
    """Returns whether a session isn't when it was."""
    if name not in TIMES:
        return []

    zone, session_id, expected = TIMES[name]
    options = ["--time-zone", zone] if zone else []
    programme = json.loads(run(lanyard, *options, "--convert", path, zone="Asia/Tokyo")[1])
    found = {session["id"]: session["start"] for session in programme["sessions"]}.get(session_id)
    return [] if found == expected else [f"{session_id} starts at {found} and not at {expected}"]


def main():
    lanyard, schema = sys.argv[1:]
    programmes = pathlib.Path(os.environ.get("LANYARD_SHARED", "")) / "programmes"
    sources = programmes / "SOURCES.md"
    if not sources.is_file():
        print(f"skipped: the real programmes of schedule.xml and iCalendar ({programmes} is not there)")
        return SKIPPED

    validator = jsonschema.Draft202012Validator(json.loads(pathlib.Path(schema).read_text(encoding="utf-8")))
    rows = list(rows_of(sources))
    wrong = {} if rows else {str(sources): ["no row was understood"]}
    for name, expected in rows:
        path = str(programmes / name)
        status, output, errors = run(lanyard, "--check", path)
        wrong[name] = [errors] if status else check_counts(name, expected, output)
        if not status:
            wrong[name] += check_converted(lanyard, path, validator) + check_time(lanyard, name, path)

    for name, words in REFUSED.items():
        status, _, errors = run(lanyard, "--check", str(programmes / name))
        wrong[name] = [] if status == 1 and words in errors else [f"not refused: {errors}"]

    for name, lines in wrong.items():
        print(f"{name}: {'; '.join(lines[:20]) or 'as expected'}")
    return int(any(wrong.values()))


if __name__ == "__main__":
    sys.exit(main())
