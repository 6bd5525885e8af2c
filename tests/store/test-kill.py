#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-kill.py PROGRAM [--rounds N] [--seed N]

Runs a program that imports programmes and stars sessions, and kills it at a
random moment, again and again. After each time it looks at what is on the disk
with Python's own SQLite: nothing is damaged, every star is as it was last
acknowledged, and the programme is the version before or the one after, whole.
"""

import argparse
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "build-aux"))
from tap import Tap  # noqa: E402


class Known:
    """What the program said that it had done."""

    def __init__(self):
        self.stars = {}      # session: star, as acknowledged
        self.version = None  # of the programme, as acknowledged
        self.tried = None    # what was begun and not acknowledged
        self.faults = []
        self.acknowledged = 0

    def take(self, line):
        words = line.split()
        if words[0] == "try":
            self.tried = words[1:]
        elif words[0] == "done":
            self.acknowledged += 1
            self.take_done(self.tried)
            self.tried = None
        elif words[0] != "open":
            self.faults.append(line)

    def take_done(self, words):
        if words[0] == "star":
            self.stars[words[1]] = int(words[2])
        else:
            self.version = int(words[1])

    def settle(self, stars, version):
        """Takes what was begun as done where it is on the disk."""
        match self.tried:
            case ["star", session, star] if stars.get(session, 0) == int(star):
                self.take_done(self.tried)
            case ["version", number] if version == int(number):
                self.take_done(self.tried)
        self.tried = None


def run(program, directory, known, seed, wait, delay):
    """Starts the program, waits until it is open where @wait says so, and kills
    it some seconds later. Returns whether it was alive."""
    first = 1 + (known.version or 0)
    process = subprocess.Popen([program, directory, str(first), str(seed)],
                               stdout=subprocess.PIPE, bufsize=0)
    output = b""
    while wait and b"open\n" not in output:
        more = process.stdout.read(4096)
        if not more:
            break
        output += more
    time.sleep(delay)
    alive = process.poll() is None
    process.kill()
    output += process.stdout.readall()
    process.wait()
    process.stdout.close()
    for line in output.decode().split("\n")[:-1]:
        known.take(line)
    return alive


def read(path, *queries):
    """Returns the rows that each query gives, as SQLite finds the file after
    a process ended; or why it can't."""
    database = sqlite3.connect(path)
    try:
        return [database.execute(query).fetchall() for query in queries]
    finally:
        database.close()


def look(directory):
    """Returns the stars, the programme's version, and what is wrong."""
    faults = []
    stars, version = {}, None
    # a copy, so that the next run finds what the killed one left
    with tempfile.TemporaryDirectory() as copy:
        for path in directory.glob("*.db*"):
            if not path.name.endswith("-shm"):
                shutil.copy(path, copy)
        plan, programmes = pathlib.Path(copy) / "plan.db", pathlib.Path(copy) / "programmes.db"
        if plan.exists() and plan.stat().st_size:
            check, tables = read(plan, "PRAGMA integrity_check",
                                 "SELECT name FROM sqlite_schema WHERE name = 'star'")
            if check != [("ok",)]:
                faults.append(f"plan.db: {check}")
            if tables:
                stars = dict(read(plan, "SELECT session, star FROM star")[0])
        if programmes.exists() and programmes.stat().st_size:
            check, tables = read(programmes, "PRAGMA integrity_check",
                                 "SELECT name FROM sqlite_schema WHERE name = 'sessions'")
            if check != [("ok",)]:
                faults.append(f"programmes.db: {check}")
            if tables:
                version, more = look_at_programme(programmes)
                faults += more
    return stars, version, faults


def look_at_programme(path):
    titles, sessions, texts, words = read(
        path, "SELECT title FROM programmes", "SELECT id, title FROM sessions",
        "SELECT count(*) FROM texts", "SELECT count(*) FROM folded")
    if not titles:
        return None, [f"{len(sessions)} sessions of no programme"] if sessions else []
    version, count = map(int, titles[0][0].split())
    expected = {(f"s-{i}", f"Session {i} of version {version}") for i in range(count)}
    faults = []
    if len(sessions) != count or set(sessions) != expected:
        faults.append(f"version {version} has {count} sessions, but {len(sessions)} are there")
    if (texts, words) != ([(count,)], [(count,)]):
        faults.append(f"version {version} has {count} sessions, but {texts} texts, {words} indexed")
    return version, faults


def compare(known, stars, version):
    """Returns in what the disk isn't as it should be."""
    faults = []
    allowed = {known.version}
    tried = known.tried or [None]
    if tried[0] == "version":
        allowed.add(int(tried[1]))
    if version not in allowed:
        faults.append(f"the programme is version {version}, not of {allowed}")
    for session in sorted(known.stars.keys() | stars.keys()):
        good = {known.stars.get(session, 0)}
        if tried[:2] == ["star", session]:
            good.add(int(tried[2]))
        if stars.get(session, 0) not in good:
            faults.append(f"{session} has the star {stars.get(session)}, not of {good}")
    return faults


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--rounds", type=int, default=25)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    options = parser.parse_args()

    tap = Tap()
    print(f"# --seed {options.seed}", flush=True)
    chance = random.Random(options.seed)
    known = Known()
    killed = interrupted = 0
    with tempfile.TemporaryDirectory() as work:
        directory = pathlib.Path(work)
        for number in range(options.rounds):
            # sometimes while it opens, mostly while it works
            wait = chance.random() < 0.8
            delay = chance.uniform(0, 0.4 if wait else 0.05)
            killed += run(options.program, directory, known, chance.randrange(1 << 32), wait,
                          delay)
            interrupted += known.tried is not None
            stars, version, faults = look(directory)
            faults += known.faults + compare(known, stars, version)
            known.settle(stars, version)
            if faults:
                tap.ok(False, f"round {number + 1}", *faults)
                break
    tap.ok(not tap.failed, "nothing is lost and nothing half done")
    tap.equal(killed, options.rounds, "it was killed each time")
    tap.ok(known.acknowledged > 0 and known.stars, "it was killed at work",
           f"{known.acknowledged} acknowledged, {interrupted} interrupted")
    stars = sum(star > 0 for star in known.stars.values())
    print(f"# {options.rounds} rounds, {known.acknowledged} acknowledged, "
          f"{interrupted} interrupted, {stars} stars, version {known.version}")
    tap.done()


main()
