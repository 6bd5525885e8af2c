#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-series.py LANYARD

Stars sixty sessions of a real programme and follows them through its updates,
as a server brings them: as they are, and without guids and with all numbers
dealt anew each time. The files belong to the conference: where they aren't,
this says so and is skipped (status 77).
"""

import collections
import json
import os
import pathlib
import random
import sys

from person import Person
from served import Answer, Server

SKIPPED = 77
SERIES = ("updates/36c3-2019-12-12.json", "updates/36c3-2019-12-18.json",
          "updates/36c3-2019-12-25.json", "36c3-everything.schedule.json")
PATH = "/congress/2019.json"
N_STARS = 60


def events_of(document):
    days = document["schedule"]["conference"]["days"]
    return [event for day in days for events in day["rooms"].values() for event in events]


def renumber(document, seed):
    events = events_of(document)
    numbers = list(range(1, len(events) + 1))
    random.Random(seed).shuffle(numbers)
    for event, number in zip(events, numbers, strict=True):
        del event["guid"]
        event["id"] = number


def fold(text):
    return " ".join((text or "").casefold().split())


def name_of(event):
    """What a person knows a session by."""
    people = (person.get("public_name") or person.get("name") for person in event["persons"])
    return fold(event["title"]), frozenset(map(fold, people))


def spread(rows):
    """Returns the ids of sessions from the first to the last."""
    return [rows[index * len(rows) // N_STARS][0] for index in range(N_STARS)]


def follow(program, documents, check):
    """Checks what the plan says after each update, and says how many are gone."""
    server, person = Server(), Person(program)
    try:
        for number, document in enumerate(documents):
            server.answers[PATH] = Answer(json.dumps(document), headers={"ETag": f'"{number}"'})
            if number == 0:
                person.run("--add", server.address(PATH))
                stars = spread(person.run("--sessions"))
                for index, session in enumerate(stars):
                    person.run("--maybe" if index % 3 == 0 else "--star", session)
            else:
                person.run("--refresh")
            agenda = person.run("--agenda")
            kinds = collections.Counter(row[5] for row in agenda)
            assert kinds == {"maybe": N_STARS // 3, "going": N_STARS - N_STARS // 3}, kinds
            gone = [row for row in agenda if row[6] == "gone"]
            there = [row for row in agenda if row[6] != "gone"]
            sessions = {row[0] for row in person.run("--sessions")}
            assert {row[0] for row in there} <= sessions, there
            check(documents[:number + 1], stars, there, gone)
            print(f"{SERIES[number]}: {len(there)} there, {len(gone)} gone")
    finally:
        server.stop()
        person.clean()


def check_guids(documents, stars, there, gone):
    """By its guid each is the one that was starred, and gone if no other has it.
    One that was given another guid is known by what it is called. Several of one
    guid have their slot behind it."""
    called = collections.defaultdict(set)
    for event in (event for document in documents for event in events_of(document)):
        called[event["guid"]].add(name_of(event))
    known = {event["guid"] for event in events_of(documents[-1])}
    set_on = collections.Counter(star.partition("@")[0] for star in stars)
    is_on = collections.Counter(row[0].partition("@")[0] for row in there + gone)
    other, left = list((is_on - set_on).elements()), list((set_on - is_on).elements())
    names = collections.Counter(name for guid in left for name in called[guid])
    for guid in other:
        assert any(name in names for name in called[guid]), f"{guid} was never starred"
    assert len(other) == len(left) and not known & set(left), (other, left)
    for row in gone:
        assert row[0] not in known, f"{row} is there"


def check_names(documents, stars, there, gone):
    """No star is on what is called otherwise than what it was set on."""
    starred, now = ({str(event["id"]): event for event in events_of(of)}
                    for of in (documents[0], documents[-1]))
    set_on = collections.Counter(name_of(starred[star]) for star in stars)
    is_on = collections.Counter(name_of(now[row[0]]) for row in there)
    assert is_on <= set_on, is_on - set_on
    assert collections.Counter(fold(row[4]) for row in there + gone) == collections.Counter(
        title for title, _ in set_on.elements())


def main():
    folder = pathlib.Path(os.environ.get("LANYARD_SHARED", "")) / "programmes" / "c3voc"
    if not (folder / SERIES[0]).is_file():
        print(f"skipped: the updates of 36c3 ({folder} is not there)")
        return SKIPPED

    failed = False
    for title, check in (("as it is", check_guids), ("renumbered", check_names)):
        documents = [json.loads((folder / name).read_text(encoding="utf-8")) for name in SERIES]
        if check is check_names:
            for seed, document in enumerate(documents):
                renumber(document, seed)
        print(f"{title}:", flush=True)
        try:
            follow(sys.argv[1], documents, check)
        except AssertionError as error:
            print(f"failed: {error}")
            failed = True
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
