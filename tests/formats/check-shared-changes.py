#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-shared-changes.py COMPARE-PROGRAMMES

Holds what is found to have changed between real versions of a programme against
a comparison of its own, of the bare files by the description of their format:
by guids, and as they are. Then without guids and with all numbers new: what is
found to be the same session has to have the same title and speakers. The files
belong to the conferences: where they aren't, this says so and is skipped
(status 77).
"""

import collections
import datetime
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import unicodedata

SKIPPED = 77
STEPS = (
    ("c3voc/updates/36c3-2019-12-12.json", "c3voc/updates/36c3-2019-12-18.json"),
    ("c3voc/updates/36c3-2019-12-18.json", "c3voc/updates/36c3-2019-12-25.json"),
    ("c3voc/updates/36c3-2019-12-25.json", "c3voc/36c3-everything.schedule.json"),
    ("pretalx/updates/tuebix2025-cc00623.json", "pretalx/tuebix2025.json"),
)
ASPECTS = ("new", "gone", "time", "room", "title", "speakers")

Event = collections.namedtuple("Event", "guid number start room title speakers")


def clean(text):
    """Returns a line as it is shown: no line ends, no outer blanks."""
    for end in ("\r\n", "\r", "\n", "\t"):
        text = text.replace(end, " ")
    return unicodedata.normalize("NFC", text).strip()


def start_of(event, offset):
    """Returns the instant. An offset of zero is a lie where the conference has
    another one and the clock beside it shows the same time."""
    start = datetime.datetime.fromisoformat(event["date"])
    if not start.utcoffset() and start.strftime("%H:%M") == event["start"].zfill(5):
        start = start.replace(tzinfo=datetime.timezone(offset))
    return start.timestamp()


def events_of(document):
    """Returns what the document says of its events."""
    days = document["schedule"]["conference"]["days"]
    placed = [(room, event) for day in days
              for room, events in day["rooms"].items() for event in events]
    offsets = collections.Counter(
        datetime.datetime.fromisoformat(event["date"]).utcoffset() for _, event in placed)
    offset = max(offsets, key=lambda found: (bool(found), offsets[found]))
    return [Event(event.get("guid"), str(event["id"]), start_of(event, offset), clean(room),
                  clean(event["title"]),
                  frozenset(clean(person.get("public_name") or person.get("name"))
                            for person in event["persons"]))
            for room, event in placed]


def pair_alone(earlier, later, name):
    """Yields the pairs that have a name which nothing else has on either side."""
    sides = [collections.defaultdict(list), collections.defaultdict(list)]
    for side, events in zip(sides, (earlier, later), strict=True):
        for event in events:
            side[name(event)].append(event)
    for key, events in sides[0].items():
        if len(events) == 1 and len(sides[1][key]) == 1:
            yield events[0], sides[1][key][0]


def pair_events(earlier, later):
    """Returns the pairs, what is gone and what is new."""
    pairs = []
    earlier, later = list(earlier), list(later)
    # one of a guid is the same; of several the one in the same slot, then that
    # of the same time (36c3 has one twice a day in a room that got another name),
    # then the one that is left; then what title and speakers name on either side
    names = (lambda event: event.guid,
             lambda event: (event.guid, event.title, event.start, event.room),
             lambda event: (event.guid, event.title, event.start),
             lambda event: event.guid,
             lambda event: (event.title, event.speakers) if event.speakers else event.guid)
    for name in names:
        for before, after in list(pair_alone(earlier, later, name)):
            pairs.append((before, after))
            earlier.remove(before)
            later.remove(after)
    return pairs, earlier, later


def renamed_rooms(pairs, earlier, later):
    """Returns the old names of rooms whose sessions, two at least, are all in one
    that wasn't there before, and whose own name is nowhere any more."""
    old = {event.room for event in earlier}
    new = {event.room for event in later}
    moves = collections.defaultdict(list)
    for before, after in pairs:
        if before.room not in new:
            moves[before.room].append(after.room)
    found = {room: rooms[0] for room, rooms in moves.items()
             if len(rooms) > 1 and len(set(rooms)) == 1 and rooms[0] not in old}
    # two rooms don't become one by another name
    targets = collections.Counter(found.values())
    return {room for room, target in found.items() if targets[target] == 1}


def compare(earlier, later):
    """Returns the guids of each aspect, as often as there are sessions."""
    pairs, gone, new = pair_events(earlier, later)
    renamed = renamed_rooms(pairs, earlier, later)
    found = {"new": new, "gone": gone,
             "time": [after for before, after in pairs if before.start != after.start],
             "room": [after for before, after in pairs
                      if before.room != after.room and before.room not in renamed],
             "title": [after for before, after in pairs if before.title != after.title],
             "speakers": [after for before, after in pairs if before.speakers != after.speakers]}
    return {aspect: collections.Counter(event.guid for event in events)
            for aspect, events in found.items()}


def run(program, earlier, later):
    """Returns the lines of matches and of changes, as fields."""
    done = subprocess.run([program, earlier, later], capture_output=True, check=True)
    lines = [line.split("\t") for line in done.stdout.decode().splitlines()]
    return ([line[1:] for line in lines if line[0] == "match"],
            [line[1:] for line in lines if line[0] == "change"])


def check_changes(program, files):
    """Returns the figures and what is found otherwise than by our own comparison."""
    documents = [json.loads(path.read_text(encoding="utf-8")) for path in files]
    expected = compare(*map(events_of, documents))
    matches, changes = run(program, *files)
    wrong = []

    for aspect in ASPECTS:
        # several of one guid have their slot behind it in their id
        found = collections.Counter(number.partition("@")[0] for number, aspects, _ in changes
                                    if aspect in aspects.split(","))
        if found != expected[aspect]:
            wrong.append(f"{aspect}: more {dict(found - expected[aspect])}, "
                         f"less {dict(expected[aspect] - found)}")
    figures = {aspect: expected[aspect].total() for aspect in ASPECTS}
    figures["rules"] = dict(collections.Counter(rule for rule, _, _ in matches))
    return figures, wrong


def renumber(document, seed):
    """Takes the guids away and gives every event another number."""
    events = [event for day in document["schedule"]["conference"]["days"]
              for events in day["rooms"].values() for event in events]
    numbers = list(range(1, len(events) + 1))
    random.Random(seed).shuffle(numbers)
    guids = {}
    for event, number in zip(events, numbers, strict=True):
        guids[str(number)] = event.pop("guid")
        event.pop("code", None)
        event["id"] = number
    return guids


def fold(text):
    return " ".join(text.casefold().split())


def check_renumbered(program, files):
    """Returns the figures, and the pairs that aren't called the same."""
    documents = [json.loads(path.read_text(encoding="utf-8")) for path in files]
    guids = [renumber(document, seed) for seed, document in enumerate(documents)]
    sides = [{event.number: event for event in events_of(document)} for document in documents]
    wrong = []
    others = 0

    with tempfile.TemporaryDirectory() as folder:
        paths = [pathlib.Path(folder) / f"{i}.json" for i in range(len(documents))]
        for path, document in zip(paths, documents, strict=True):
            path.write_text(json.dumps(document), encoding="utf-8")
        matches, _ = run(program, *paths)

    for _, before_id, after_id in matches:
        before, after = sides[0][before_id], sides[1][after_id]
        others += guids[0][before_id] != guids[1][after_id]
        if (fold(before.title) != fold(after.title) or
                set(map(fold, before.speakers)) != set(map(fold, after.speakers))):
            wrong.append(f"{before.title} is not {after.title}")
    figures = {"sessions": len(sides[0]), "in both": len(
        set(guids[0].values()) & set(guids[1].values())), "found": len(matches),
               "found under another guid": others}
    figures["rules"] = dict(collections.Counter(rule for rule, _, _ in matches))
    return figures, wrong


def main():
    program = sys.argv[1]
    programmes = pathlib.Path(os.environ.get("LANYARD_SHARED", "")) / "programmes"
    if not (programmes / STEPS[0][0]).is_file():
        print(f"skipped: the real updates of programmes ({programmes} is not there)")
        return SKIPPED

    failed = False
    for step in STEPS:
        files = [programmes / name for name in step]
        for check in (check_changes, check_renumbered):
            figures, wrong = check(program, files)
            failed |= bool(wrong)
            print(f"{step[1]}: {check.__name__[6:]}: " +
                  ", ".join(f"{name} {figure}" for name, figure in figures.items()) +
                  f": {'; '.join(wrong[:20]) or 'as expected'}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
