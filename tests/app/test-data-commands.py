#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-data-commands.py LANYARD

Uses the commands about data as a person or a script would: without a display,
with a data directory of its own, one process after another.
"""

import contextlib
import json
import os
import sqlite3
import subprocess
import sys

from person import Person

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "build-aux"))
from tap import Tap  # noqa: E402

ROOM, OTHER = "Opala", "Esmerelda"
DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "formats", "data")
GRID = os.path.join(DATA, "sessionize-grid.json")
SPEAKERS = os.path.join(DATA, "sessionize-speakers.json")
SESSIONS = [
    {"id": "bpf", "title": "BPF in\tdepth", "room": "o", "start": "2019-09-11T10:00:00+01:00",
     "duration": 45, "speakers": ["ada"]},
    {"id": "vfio", "title": "VFIO and C++", "room": "e", "start": "2019-09-09T15:00:00+01:00",
     "duration": 60},
    {"id": "rdma", "title": "RDMA", "room": "e", "start": "2019-09-11T10:00:00+01:00"},
    {"id": "hall", "title": "Hallway"},
]


def document(sessions, conference_id="plumbers", title="Plumbers"):
    return json.dumps({
        "format": "lanyard-programme", "version": 1,
        "conference": {"id": conference_id, "title": title, "time_zone": "Europe/Lisbon",
                       "start": "2019-09-09", "end": "2019-09-11"},
        "rooms": [{"id": "o", "title": ROOM}, {"id": "e", "title": OTHER}],
        "people": [{"id": "ada", "name": "Ada Lovelace"}],
        "sessions": sessions,
    })


def check_nothing_known(person):
    assert person.run("--list") == []
    for command in ("--sessions", "--agenda", "--changes", "--refresh"):
        assert "Add one" in person.run(command, status=1)
    person.run("--star", status=2)
    person.run("--star", "a", "b", status=2)
    person.run("--add", status=2)
    person.run("--search", status=2)
    person.run("--list", "more", status=2)
    person.run("--star", "a", "--maybe", "b", status=2)
    for command in ("add", "list", "refresh", "sessions", "star", "maybe", "unstar", "agenda",
                    "search", "changes", "check", "convert"):
        said = person.run(f"--{command}", "--nonsense", status=2)
        assert "--nonsense" in said and f"Usage: lanyard --{command}" in said, said
    assert "--help" in person.run("--nonsense", status=2)
    person.run("-x", status=2)
    person.run("--time-zone", status=2)
    for command in ("add", "star", "note", "search", "agenda", "sessions", "refresh"):
        for nothing in ("", "  "):
            said = person.run(f"--{command}", nothing, status=2)
            assert said.startswith("Give "), said
    person.run("--list", "", status=2)
    for command in ("list", "agenda", "sessions", "search", "star", "refresh", "changes"):
        said = person.run(f"--{command}", "--time-zone", "Europe/Lisbon", status=2)
        assert "goes with" in said, said


def check_add(person):
    person.write("a.json", document(SESSIONS))
    person.write("page.json", "<!DOCTYPE html><html><body>Log in</body></html>")
    assert person.run("--add", "a.json") == [["plumbers"]]
    assert "web page" in person.run("--add", "page.json", status=1)
    said = person.run("--add", "ftp://example.org/page.json", status=1)
    assert "“ftp://example.org/page.json” can't be opened" in said, said
    listed = person.run("--list")
    assert listed == [["plumbers", "2019-09-09", "2019-09-11", "Plumbers", "", "", "current"]], listed


def check_sessions(person):
    sessions = person.run("--sessions")
    assert sessions == [
        ["vfio", "2019-09-09T15:00:00+01:00", "2019-09-09T16:00:00+01:00", OTHER, "VFIO and C++"],
        ["rdma", "2019-09-11T10:00:00+01:00", "", OTHER, "RDMA"],
        ["bpf", "2019-09-11T10:00:00+01:00", "2019-09-11T10:45:00+01:00", ROOM, "BPF in depth"],
        ["hall", "", "", "", "Hallway"],
    ], sessions
    assert person.run("--sessions", "plumbers") == sessions
    assert "nobody" in person.run("--sessions", "nobody", status=1)


def check_stars(person):
    assert person.run("--star", "bpf") == []
    person.run("--maybe", "hall")
    person.run("--star", "rdma")
    person.run("--unstar", "rdma")
    assert "none" in person.run("--star", "none", status=1)
    agenda = person.run("--agenda")
    assert [row[0] + row[5] + row[6] for row in agenda] == ["bpfgoing", "hallmaybe"], agenda


def check_reminders(person):
    """When to remind of one session; what makes no sense changes nothing."""
    assert person.run("--remind", "bpf") == [["default"]]
    for text, told in (("15", "15"), ("off", "off"), ("0", "0"), ("1440", "1440")):
        assert person.run("--remind", "bpf", text) == []
        assert person.run("--remind", "bpf") == [[told]]
    for text in ("1441", "soon", "5m", ""):
        assert "1440" in person.run("--remind", "bpf", text, status=1)
    assert person.run("--remind", "bpf") == [["1440"]]
    person.run("--remind", "bpf", "default")
    assert person.run("--remind", "bpf") == [["default"]]
    assert person.run("--remind", "hall") == [["default"]]
    assert "none" in person.run("--remind", "none", "5", status=1)
    person.run("--remind", status=2)
    person.run("--remind", "bpf", "5", "6", status=2)


def check_appointments(person):
    """One that was removed is kept, and not told."""
    path = os.path.join(person.home.name, "lanyard", "plan.db")
    with contextlib.closing(sqlite3.connect(path)) as plan, plan:
        plan.executemany("INSERT INTO appointment VALUES ('plumbers', ?, ?, ?, ?, ?, ?, 0)", [
            ("a", "Lunch\twith Ada", 1568199600, 1568203200, "Bar", 0),
            ("b", "Train", 1568206800, 1568210400, None, 0),
            ("c", "Tram", 1568206800, 1568210400, None, 1)])
    agenda = person.run("--agenda")
    assert [row for row in agenda if row[0].startswith("appointment:")] == [
        ["appointment:a", "2019-09-11T12:00:00+01:00", "2019-09-11T13:00:00+01:00", "Bar",
         "Lunch with Ada", "going", ""],
        ["appointment:b", "2019-09-11T14:00:00+01:00", "2019-09-11T15:00:00+01:00", "", "Train",
         "going", ""]], agenda
    assert [row[0] for row in agenda] == ["bpf", "appointment:a", "appointment:b", "hall"], agenda
    with contextlib.closing(sqlite3.connect(path)) as plan, plan:
        plan.execute("DELETE FROM appointment")


def check_appointing(person):
    """Kept by the venue's clock, told by its id, and deleted by that alone."""
    lunch = person.run("--appoint", "2019-09-11 12:30-13:15 Lunch with Ada @ Bar")[0][0]
    party = person.run("--appoint", "2019-09-11", "22:00–1:30", "Party", "@", "home")[0][0]
    agenda = person.run("--agenda")
    assert [row for row in agenda if row[0].startswith("appointment:")] == [
        [lunch, "2019-09-11T12:30:00+01:00", "2019-09-11T13:15:00+01:00", "Bar",
         "Lunch with Ada", "going", ""],
        [party, "2019-09-11T22:00:00+01:00", "2019-09-12T01:30:00+01:00", "home", "Party",
         "going", ""]], agenda
    for text in ("Lunch", "2019-09-31 12:30-13:15 Lunch", "2019-09-11 12:30 Lunch"):
        said = person.run("--appoint", text, status=1)
        assert f"“{text}” is no appointment" in said and "12:30-13:15 Lunch @" in said, said
    assert "“nothing”" in person.run("--unappoint", "nothing", status=1)
    assert "bpf" in person.run("--unappoint", "bpf", status=1)
    for command in ("--appoint", "--unappoint"):
        person.run(command, status=2)
        assert person.run(command, " ", status=2).startswith("Give ")
    person.run("--unappoint", lunch, party, status=2)
    assert person.run("--agenda") == agenda
    assert person.run("--unappoint", lunch) == []
    assert "--agenda" in person.run("--unappoint", lunch, status=1)
    person.run("--unappoint", party.removeprefix("appointment:"))
    assert [row[0] for row in person.run("--agenda")] == ["bpf", "hall"]


def check_search(person):
    for terms, found in ((["lovelace"], ["bpf"]), (["c++"], ["vfio"]), (["rd"], ["rdma"]),
                         (["bpf", "ada"], ["bpf"]), (["bpf", "vfio"], []), (['"'], []),
                         (["ll"], []), (["hallway"], ["hall"])):
        rows = person.run("--search", *terms)
        assert [row[0] for row in rows] == found, (terms, rows)
    assert person.run("--search", "bpf")[0][5] == "going"


def check_notes(person):
    """Kept by option or from standard input, found, and there without a star."""
    assert person.run("--note", "rdma") == []
    assert person.run("--note", "rdma", "--text", "Ask about **PASID**") == []
    assert person.run("--note", "rdma") == [["Ask about **PASID**"]]
    assert [row[0] for row in person.run("--search", "pasid")] == ["rdma"]
    done = subprocess.run([person.program, "--note", "hall", "--text", "-"], text=True,
                          env=person.environment, input="One\n\n- two of pasid\n", timeout=60,
                          capture_output=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", ""), done
    assert person.run("--note", "hall") == [["One"], [""], ["- two of pasid"]]
    assert [row[0] for row in person.run("--search", "pasid")] == ["rdma", "hall"]
    assert "none" in person.run("--note", "none", status=1)
    assert "none" in person.run("--note", "none", "--text", "a", status=1)
    person.run("--note", status=2)
    person.run("--note", "--text", "a", status=2)
    person.run("--note", "rdma", "hall", "--text", "a", status=2)
    person.run("--star", "rdma", "--text", "a", status=2)
    person.run("--text", "a", status=2)
    for session in ("rdma", "hall"):
        person.run("--note", session, "--text", "")
        assert person.run("--note", session) == []
    assert person.run("--search", "pasid") == []
    assert [row[0] for row in person.run("--agenda")] == ["bpf", "hall"]


def check_write_up(person):
    """All notes as one document, of the kind that the file's name says."""
    assert "no note" in person.run("--write-up", "notes.md", status=1)
    person.run("--note", "bpf", "--text", "# What\n\nIt *works*.")
    person.run("--note", "hall", "--text", "<b>")
    assert person.run("--write-up", "notes.md") == []
    assert person.run("--write-up", "notes.HTML") == []
    with open(os.path.join(person.home.name, "notes.md"), encoding="utf-8") as file:
        text = file.read()
    assert text == ("# Plumbers\n\n### BPF in depth\n\nSpeaker: Ada Lovelace\n\n#### What\n\n"
                    "It *works*.\n\n### Hallway\n\n<b>\n"), text
    with open(os.path.join(person.home.name, "notes.HTML"), encoding="utf-8") as file:
        text = file.read()
    assert "<h4>What</h4>\n<p>It <em>works</em>.</p>" in text and "<b>" not in text, text
    person.run("--write-up", "notes.txt", status=2)
    person.run("--write-up", status=2)
    assert "nowhere" in person.run("--write-up", "nowhere/notes.md", status=1)
    for session in ("bpf", "hall"):
        person.run("--note", session, "--text", "")


def check_plan_file(person):
    """The plan as a file, which another machine merges into its own."""
    other = Person(person.program)
    path = os.path.join(person.home.name, "a.lanyard-plan")
    try:
        other.write("a.json", document(SESSIONS))
        other.run("--add", "a.json")
        other.run("--star", "vfio")
        assert person.run("--export-plan", "a.lanyard-plan") == []
        assert other.run("--import-plan", path) == [["plumbers"]]
        assert [(row[0], row[5]) for row in other.run("--agenda")] == [
            ("vfio", "going"), ("bpf", "going"), ("hall", "maybe")]
        assert person.run("--export-plan", "b.lanyard-plan", "Plumb") == []
        assert person.run("--import-plan", "b.lanyard-plan") == [["plumbers"]]
        assert [row[0] for row in person.run("--agenda")] == ["bpf", "hall"]
    finally:
        other.clean()
    assert "“nobody”" in person.run("--export-plan", "c.lanyard-plan", "nobody", status=1)
    assert not os.path.exists(os.path.join(person.home.name, "c.lanyard-plan"))
    assert ".lanyard-plan" in person.run("--export-plan", "plan.json", status=2)
    said = person.run("--import-plan", "a.json", status=1)
    assert "a.json” has no plan" in said, said
    assert "isn't there" in person.run("--import-plan", "none.lanyard-plan", status=1)
    for command in ("--export-plan", "--import-plan"):
        person.run(command, status=2)
    person.run("--import-plan", "a.lanyard-plan", "b.lanyard-plan", status=2)


def check_update(person):
    """A newer file: one moved, one gone, one new; then the gone one is back."""
    moved = dict(SESSIONS[0], start="2019-09-11T12:00:00+01:00", room="e")
    new = {"id": "new", "title": "New"}
    person.write("b.json", document([moved, SESSIONS[1], SESSIONS[2], new]))
    assert person.run("--add", "b.json") == [["plumbers"]]
    agenda = person.run("--agenda")
    assert [(row[0], row[1], row[6]) for row in agenda] == [
        ("bpf", "2019-09-11T12:00:00+01:00", ""), ("hall", "", "gone")], agenda
    changes = person.run("--changes")
    assert [row[:3] for row in changes[:2]] in (
        [["bpf", "time,room", "going"], ["hall", "gone", "maybe"]],
        [["hall", "gone", "maybe"], ["bpf", "time,room", "going"]]), changes
    assert [row[:3] for row in changes[2:]] == [["new", "new", ""]], changes

    person.run("--add", "a.json")
    agenda = person.run("--agenda")
    assert [row[0] + row[5] + row[6] for row in agenda] == ["bpfgoing", "hallmaybe"], agenda
    assert person.run("--changes") == []


def check_second_conference(person):
    person.write("c.json", document(SESSIONS[:1], "other", "Other"))
    assert person.run("--add", "c.json") == [["other"]]
    assert person.run("--agenda") == []
    assert len(person.run("--agenda", "plumbers")) == 2
    assert [row[0] for row in person.run("--list") if row[-1] == "current"] == ["other"]
    assert "file" in person.run("--refresh", "other", status=1)
    person.write("elsewhere.json", document(SESSIONS[:1], "elsewhere", "Elsewhere"))
    person.run("--add", "elsewhere.json")
    for command in ("--star", "--note"):
        said = person.run(command, "vfio", status=1)
        assert "“plumbers”" in said and "--add plumbers" in said, said
        assert "--add" not in person.run(command, "nowhere", status=1)
    person.run("--add", "other")


def check_choosing(person):
    """A conference is meant by its id, its title or acronym, or a beginning."""
    first = person.run("--sessions", "plumbers")
    for name in ("Plumbers", "PLUMB", "p"):
        assert person.run("--sessions", name) == first, name
    assert "--list" in person.run("--sessions", "nobody", status=1)
    assert person.run("--add", "plumbers") == [["plumbers"]]
    assert [row[0] for row in person.run("--list") if row[-1] == "current"] == ["plumbers"]
    assert person.run("--add", "Oth") == [["other"]]
    assert "neither a file" in person.run("--add", "nowhere", status=1)

    person.write("d.json", document(SESSIONS[:1], "plumbers-2", "Plumbers again"))
    person.run("--add", "d.json")
    assert person.run("--sessions", "plumbers") == first, "a whole id is no beginning"
    said = person.run("--sessions", "plum", status=1)
    assert "plumbers, plumbers-2" in said, said


def check_several(person):
    """Files that don't belong together are conferences of their own."""
    person.write("e.json", document(SESSIONS[:1], "east", "East"))
    person.write("w.json", document(SESSIONS[1:], "west", "West"))
    person.write("text.txt", "Dear attendees")
    assert person.run("--add", "e.json", "w.json") == [["east"], ["west"]]
    assert [row[0] for row in person.run("--list") if row[-1] == "current"] == ["west"]
    said = person.run("--add", "e.json", "text.txt", status=1)
    assert "text.txt: It isn't a programme." in said, said
    for command in ("--check", "--convert"):
        said = person.run(command, "e.json", "w.json", status=1)
        assert "w.json” doesn't belong to" in said, said
        said = person.run(command, "e.json", "text.txt", status=1)
        assert "text.txt: It isn't a programme." in said, said
    joined = person.run("--add", GRID, SPEAKERS, "e.json")
    assert len(joined) == 2 and joined[1] == ["east"], joined


def check_nowhere_to_write(person):
    """The folder that nothing can be kept in is named."""
    environment = dict(person.environment, XDG_DATA_HOME="/dev/null")
    done = subprocess.run([person.program, "--list"], env=environment, text=True,
                          capture_output=True, timeout=60)
    assert done.returncode == 1 and "“/dev/null/lanyard”" in done.stderr, done
    assert done.stderr.count("\n") == 1, done


def check_broken_store(person):
    """A damaged store is said and set aside; the plan and the programme that
    came from a file are there again."""
    folder = os.path.join(person.home.name, "lanyard")
    path = os.path.join(folder, "programmes.db")
    for name in os.listdir(folder):
        if name.startswith("programmes.db-"):
            os.unlink(os.path.join(folder, name))
    with open(path, "r+b") as file:
        file.write(b"\0" * 4096)
    done = subprocess.run([person.program, "--sessions"], env=person.environment, text=True,
                          capture_output=True, timeout=60)
    assert "damaged" in done.stderr and done.returncode == 0, done
    assert len(done.stdout.splitlines()) == 1, done
    assert len(person.run("--agenda", "plumbers")) == 2
    assert len(person.run("--sessions", "plumbers")) == 4


def main():
    tap = Tap()
    person = Person(sys.argv[1])
    for check in (check_nothing_known, check_add, check_sessions, check_stars, check_reminders,
                  check_appointments, check_appointing, check_search, check_notes, check_write_up,
                  check_plan_file, check_update, check_second_conference, check_choosing,
                  check_several, check_nowhere_to_write, check_broken_store):
        try:
            check(person)
            failure = None
        except AssertionError as error:
            line = error.__traceback__.tb_next.tb_lineno
            failure = f"line {line}: {error}"
        tap.ok(failure is None, check.__name__, failure)
    person.clean()
    tap.done()


if __name__ == "__main__":
    main()
