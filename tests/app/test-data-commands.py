#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-data-commands.py LANYARD

Uses the commands about data as a person or a script would: without a display,
with a data directory of its own, one process after another.
"""

import json
import os
import subprocess
import sys
import tempfile

ROOM, OTHER = "Opala", "Esmerelda"
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


class Commands:
    def __init__(self, program):
        self.program = os.path.abspath(program)
        self.home = tempfile.TemporaryDirectory(prefix="lanyard-commands.")
        self.environment = dict(os.environ, LC_ALL="C.UTF-8", XDG_DATA_HOME=self.home.name)
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"):
            self.environment.pop(name, None)

    def run(self, *arguments, status=0):
        done = subprocess.run([self.program, *arguments], env=self.environment, text=True,
                              capture_output=True, cwd=self.home.name, timeout=60)
        assert done.returncode == status, \
            f"{arguments}: {done.returncode}, not {status}: {done.stdout}{done.stderr}"
        if status == 0:
            assert not done.stderr, f"{arguments}: {done.stderr}"
            return [line.split("\t") for line in done.stdout.splitlines()]
        assert done.stderr.count("\n") == 1 and not done.stdout, f"{arguments}: {done.stderr}"
        return done.stderr.strip()

    def write(self, name, text):
        with open(os.path.join(self.home.name, name), "w", encoding="utf-8") as file:
            file.write(text)


def check_nothing_known(commands):
    assert commands.run("--list") == []
    for command in ("--sessions", "--agenda", "--changes", "--refresh"):
        assert "Add one" in commands.run(command, status=1)
    commands.run("--star", status=2)
    commands.run("--star", "a", "b", status=2)
    commands.run("--add", status=2)
    commands.run("--search", status=2)
    commands.run("--list", "more", status=2)
    commands.run("--star", "a", "--maybe", "b", status=2)


def check_add(commands):
    commands.write("a.json", document(SESSIONS))
    commands.write("page.json", "<!DOCTYPE html><html><body>Log in</body></html>")
    assert commands.run("--add", "a.json") == [["plumbers"]]
    assert "web page" in commands.run("--add", "page.json", status=1)
    listed = commands.run("--list")
    assert listed == [["plumbers", "2019-09-09", "2019-09-11", "Plumbers", "", "", "current"]], listed


def check_sessions(commands):
    sessions = commands.run("--sessions")
    assert sessions == [
        ["vfio", "2019-09-09T15:00:00+01:00", "2019-09-09T16:00:00+01:00", OTHER, "VFIO and C++"],
        ["rdma", "2019-09-11T10:00:00+01:00", "", OTHER, "RDMA"],
        ["bpf", "2019-09-11T10:00:00+01:00", "2019-09-11T10:45:00+01:00", ROOM, "BPF in depth"],
        ["hall", "", "", "", "Hallway"],
    ], sessions
    assert commands.run("--sessions", "plumbers") == sessions
    assert "nobody" in commands.run("--sessions", "nobody", status=1)


def check_stars(commands):
    assert commands.run("--star", "bpf") == []
    commands.run("--maybe", "hall")
    commands.run("--star", "rdma")
    commands.run("--unstar", "rdma")
    assert "none" in commands.run("--star", "none", status=1)
    agenda = commands.run("--agenda")
    assert [row[0] + row[5] + row[6] for row in agenda] == ["bpfgoing", "hallmaybe"], agenda


def check_search(commands):
    for terms, found in ((["lovelace"], ["bpf"]), (["c++"], ["vfio"]), (["rd"], ["rdma"]),
                         (["bpf", "ada"], ["bpf"]), (["bpf", "vfio"], []), (['"'], []),
                         (["ll"], []), (["hallway"], ["hall"])):
        rows = commands.run("--search", *terms)
        assert [row[0] for row in rows] == found, (terms, rows)
    assert commands.run("--search", "bpf")[0][5] == "going"


def check_update(commands):
    """A newer file: one moved, one gone, one new; then the gone one is back."""
    moved = dict(SESSIONS[0], start="2019-09-11T12:00:00+01:00", room="e")
    new = {"id": "new", "title": "New"}
    commands.write("b.json", document([moved, SESSIONS[1], SESSIONS[2], new]))
    assert commands.run("--add", "b.json") == [["plumbers"]]
    agenda = commands.run("--agenda")
    assert [(row[0], row[1], row[6]) for row in agenda] == [
        ("bpf", "2019-09-11T12:00:00+01:00", ""), ("hall", "", "gone")], agenda
    changes = commands.run("--changes")
    assert [row[:3] for row in changes[:2]] in (
        [["bpf", "time,room", "going"], ["hall", "gone", "maybe"]],
        [["hall", "gone", "maybe"], ["bpf", "time,room", "going"]]), changes
    assert [row[:3] for row in changes[2:]] == [["new", "new", ""]], changes

    commands.run("--add", "a.json")
    agenda = commands.run("--agenda")
    assert [row[0] + row[5] + row[6] for row in agenda] == ["bpfgoing", "hallmaybe"], agenda
    assert commands.run("--changes") == []


def check_second_conference(commands):
    commands.write("c.json", document(SESSIONS[:1], "other", "Other"))
    assert commands.run("--add", "c.json") == [["other"]]
    assert commands.run("--agenda") == []
    assert len(commands.run("--agenda", "plumbers")) == 2
    assert [row[0] for row in commands.run("--list") if row[-1] == "current"] == ["other"]
    assert "file" in commands.run("--refresh", "other", status=1)


def check_broken_store(commands):
    """A damaged store is said and set aside; the plan and the programme that
    came from a file are there again."""
    folder = os.path.join(commands.home.name, "lanyard")
    path = os.path.join(folder, "programmes.db")
    for name in os.listdir(folder):
        if name.startswith("programmes.db-"):
            os.unlink(os.path.join(folder, name))
    with open(path, "r+b") as file:
        file.write(b"\0" * 4096)
    done = subprocess.run([commands.program, "--sessions"], env=commands.environment, text=True,
                          capture_output=True, timeout=60)
    assert "damaged" in done.stderr and done.returncode == 0, done
    assert len(done.stdout.splitlines()) == 1, done
    assert len(commands.run("--agenda", "plumbers")) == 2
    assert len(commands.run("--sessions", "plumbers")) == 4


def main():
    checks = [check_nothing_known, check_add, check_sessions, check_stars, check_search,
              check_update, check_second_conference, check_broken_store]
    commands = Commands(sys.argv[1])
    failed = 0

    print(f"1..{len(checks)}", flush=True)
    for number, check in enumerate(checks, 1):
        try:
            check(commands)
            print(f"ok {number} {check.__name__}", flush=True)
        except AssertionError as error:
            failed += 1
            for line in str(error).splitlines():
                print("# " + line)
            print(f"not ok {number} {check.__name__}", flush=True)
    commands.home.cleanup()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
