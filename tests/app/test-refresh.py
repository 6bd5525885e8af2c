#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-refresh.py LANYARD

Adds conferences by their address and refreshes them, from a server that
answers well, and as servers and networks do on bad days.
"""

import json
import os
import sys

from person import Person
from served import Answer, Server

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "build-aux"))
from tap import Tap  # noqa: E402

PATH = "/fest/programme.json"
PAGE = "<!DOCTYPE html><html><head><title>Wi-Fi</title></head><body>Log in</body></html>"
SESSIONS = [
    {"id": "1", "title": "Opening", "start": "2026-10-01T10:00:00+02:00", "duration": 30,
     "room": "h", "speakers": ["ada"]},
    {"id": "2", "title": "Compilers", "start": "2026-10-01T11:00:00+02:00", "duration": 45,
     "room": "h", "speakers": ["grace"]},
    {"id": "3", "title": "Kernels", "start": "2026-10-01T12:00:00+02:00", "duration": 45,
     "room": "h", "speakers": ["ada", "grace"]},
]
MOVED = dict(SESSIONS[1], start="2026-10-01T15:00:00+02:00")
XML = """<?xml version="1.0" encoding="utf-8"?>
<schedule>
  <conference><acronym>fest26</acronym><title>Fest</title><start>2026-10-01</start>
    <end>2026-10-01</end><time_zone_name>Europe/Berlin</time_zone_name></conference>
  <day index="1" date="2026-10-01" start="2026-10-01T09:00:00+02:00"
       end="2026-10-01T20:00:00+02:00">
    <room name="Hall">
      <event id="7" guid="3d0a2b76-9a4e-4f0e-8a63-0d2f0e8a5f11">
        <date>2026-10-01T10:00:00+02:00</date><start>10:00</start><duration>00:30</duration>
        <room>Hall</room><title>Opening as XML</title><language>en</language><persons/>
      </event>
    </room>
  </day>
</schedule>
"""


def document(sessions, conference_id="fest", title="Fest", start="2026-10-01"):
    return json.dumps({
        "format": "lanyard-programme", "version": 1,
        "conference": {"id": conference_id, "title": title, "time_zone": "Europe/Berlin",
                       "start": start, "end": start},
        "rooms": [{"id": "h", "title": "Hall"}],
        "people": [{"id": "ada", "name": "Ada Lovelace"}, {"id": "grace", "name": "Grace Hopper"}],
        "sessions": sessions,
    })


GOOD = Answer(document(SESSIONS), headers={"ETag": '"1"'})
OTHER = document([dict(SESSIONS[0], id="x", title="Baking")], "bakers", "Bakers", "2027-05-05")


def add(server, person):
    """A conference with a star on one of its sessions."""
    server.answers[PATH] = GOOD
    assert person.run("--add", server.address(PATH)) == [["fest"]]
    person.run("--star", "2")
    server.take_asked()


def check_file_then_address(server, person):
    """A document without a name of its own: the file and the address are one
    conference, and what was starred stays."""
    grid = [{"date": "2026-10-01T00:00:00", "rooms": [{"id": 1, "name": "Hall", "sessions": [
        {"id": str(number), "title": f"Talk {number}", "startsAt": f"2026-10-01T1{number}:00:00",
         "endsAt": f"2026-10-01T1{number}:30:00", "isServiceSession": False,
         "isPlenumSession": False, "speakers": [], "categories": [], "roomId": 1, "room": "Hall"}
        for number in range(7)]}], "timeSlots": []}]
    with open(os.path.join(person.home.name, "fest.json"), "w", encoding="utf-8") as file:
        json.dump(grid, file)
    conference = person.run("--add", "fest.json", "--time-zone", "Europe/Berlin")
    person.run("--star", "3")
    server.answers["/view/GridSmart"] = Answer(json.dumps(grid))
    assert person.run("--add", server.address("/view/GridSmart")) == conference
    listed = person.run("--list")
    assert len(listed) == 1 and listed[0][5] == server.address("/view/GridSmart"), listed
    assert [row[:2] for row in person.run("--agenda")] == [["3", "2026-10-01T13:00:00+02:00"]]
    title = listed[0][3]
    person.run("--refresh")
    assert person.run("--list")[0][3] == title


def check_untitled(server, person):
    """A document without a title is called as its server."""
    grid = [{"date": "2026-10-01T00:00:00", "rooms": [{"id": 1, "name": "Hall", "sessions": [
        {"id": "1", "title": "Talk", "startsAt": "2026-10-01T10:00:00", "roomId": 1,
         "endsAt": "2026-10-01T10:30:00", "speakers": [], "categories": []}]}], "timeSlots": []}]
    server.answers["/view/GridSmart"] = Answer(json.dumps(grid))
    person.run("--add", server.address("/view/GridSmart"))
    assert person.run("--list")[0][3] == "127.0.0.1"


def check_not_modified(server, person):
    add(server, person)
    assert [row[0] for row in person.run("--sessions")] == ["1", "2", "3"]
    assert person.run("--list")[0][5] == server.address(PATH)
    for conference in ([], ["fest"]):
        assert person.run("--refresh", *conference) == []
        assert server.asked[0][1].get("If-None-Match") == '"1"', server.asked
        assert server.take_asked() == [(PATH, 304)]
    assert person.run("--changes") == []


def check_date(server, person):
    """Where a server has no ETag, its date says what is there."""
    date = "Tue, 01 Sep 2026 10:00:00 GMT"
    server.answers[PATH] = Answer(GOOD.body, headers={"Last-Modified": date})
    person.run("--add", server.address(PATH))
    server.take_asked()
    person.run("--refresh")
    assert server.asked[0][1].get("If-Modified-Since") == date, server.asked
    assert server.take_asked() == [(PATH, 304)]


def check_newer(server, person):
    add(server, person)
    server.answers[PATH] = Answer(document([SESSIONS[0], MOVED]), headers={"ETag": '"2"'})
    assert person.run("--refresh") == []
    assert server.take_asked() == [(PATH, 200)]
    assert [row[:3] for row in person.run("--changes")] == [["2", "time", "going"],
                                                            ["3", "gone", ""]]
    assert [row[0] for row in person.run("--sessions")] == ["1", "2"]
    assert [row[1] for row in person.run("--agenda")] == [MOVED["start"]]
    person.run("--refresh")
    assert server.take_asked() == [(PATH, 304)]
    assert len(person.run("--changes")) == 2


def check_twin(server, person):
    """The JSON beside an address is better than what is at it."""
    xml, twin = "/fest/schedule.xml", "/fest/schedule.json"
    server.answers[xml] = Answer(XML, headers={"ETag": '"x"'})
    server.answers[twin] = Answer(document(SESSIONS[:2]), headers={"ETag": '"j"'})
    assert person.run("--add", server.address(xml)) == [["fest"]]
    assert server.take_asked() == [(twin, 200)]
    assert [row[4] for row in person.run("--sessions")] == ["Opening", "Compilers"]
    person.run("--refresh")
    assert server.take_asked() == [(twin, 304)]


def check_no_twin(server, person):
    """Where there is none, or a page in its place, the address itself serves;
    and the next time it is asked first."""
    xml, twin = "/fest/schedule.xml", "/fest/schedule.json"
    server.answers[xml] = Answer(XML, headers={"ETag": '"x"'})
    for answer in (Answer("Not here", 404), Answer(PAGE)):
        server.answers[twin] = answer
        assert person.run("--add", server.address(xml)) == [["fest26"]]
        assert server.take_asked() == [(twin, answer.status), (xml, 200)]
        assert [row[4] for row in person.run("--sessions")] == ["Opening as XML"]
        person.run("--refresh")
        assert server.take_asked() == [(xml, 304)]


def check_bad_days(server, person):
    """Whatever comes, a sentence says so, and what was there is there."""
    good = document([SESSIONS[0], MOVED])
    bad_days = (
        (Answer(PAGE), "web page"),
        (Answer(good[:-30]), ""),
        (Answer(good, length=len(good) + 1000), "a part of it"),
        (Answer(""), ""),
        (Answer("{}"), ""),
        (Answer("No", 404), "nothing at that address"),
        (Answer("No", 401, {"WWW-Authenticate": 'Basic realm="Crew"'}), "login for “Crew”"),
        (Answer("No", 403), "hand it out"),
        (Answer("No", 500), "answered 500"),
        (Answer("No", 503, {"Retry-After": "120"}), "too much to do"),
        (Answer("", 302, {"Location": PATH}), "comes to no end"),
        (Answer(OTHER, headers={"ETag": '"1o"'}), "another conference, “Bakers”"),
        (Answer("", 301, {"Location": "/portal"}), "web page"),
        (Answer("", 301, {"Location": "/bakers.json"}), "another conference, “Bakers”"),
    )

    add(server, person)
    server.answers["/portal"] = Answer(PAGE)
    server.answers["/bakers.json"] = Answer(OTHER)
    before = person.list_all()
    for answer, words in bad_days:
        server.answers[PATH] = answer
        sentence = person.run("--refresh", status=1)
        assert words in sentence and sentence.endswith("."), (answer, sentence)
        assert person.list_all() == before, answer
        assert server.take_asked()[0][0] == PATH, answer

    server.answers[PATH] = GOOD
    person.run("--refresh")
    assert server.take_asked() == [(PATH, 304)]
    assert person.run("--list")[0][5] == server.address(PATH)


def check_bad_first_day(server, person):
    """What can't be added isn't there, nor in anybody's place."""
    for answer in (Answer(PAGE), Answer(GOOD.body, length=len(GOOD.body) + 9), Answer("No", 404)):
        server.answers[PATH] = answer
        person.run("--add", server.address(PATH), status=1)
        assert person.run("--list") == []
    assert "https://" in person.run("--add", "http://", status=1)


def check_down(server, person):
    gone = Server()
    add(gone, person)
    before = person.list_all()
    gone.stop()
    sentence = person.run("--refresh", status=1)
    assert "takes no connections" in sentence, sentence
    assert person.list_all() == before
    person.run("--add", server.address("/none.json"), status=1)
    assert person.list_all() == before


def check_permanent_redirect(server, person):
    """Where it moved for good it is asked for there, at no cost either."""
    for status in (301, 308):
        new = f"/moved-{status}.json"
        add(server, person)
        server.answers[PATH] = Answer("", status, {"Location": new})
        server.answers[new] = Answer(document([SESSIONS[0], MOVED]), headers={"ETag": '"3"'})
        person.run("--refresh")
        assert server.take_asked() == [(PATH, status), (new, 200)]
        assert person.run("--list")[0][5] == server.address(new)
        person.run("--refresh")
        assert server.take_asked() == [(new, 304)]
        assert [row[0] for row in person.run("--agenda")] == ["2"]


def check_permanent_unchanged(server, person):
    """The same where nothing changed but the address."""
    new = "/moved.json"
    add(server, person)
    server.answers[PATH] = Answer("", 301, {"Location": new})
    server.answers[new] = GOOD
    person.run("--refresh")
    assert server.take_asked() == [(PATH, 301), (new, 304)]
    person.run("--refresh")
    assert server.take_asked() == [(new, 304)]


def check_temporary_redirect(server, person):
    for status in (302, 303, 307):
        new = f"/for-now-{status}.json"
        add(server, person)
        server.answers[PATH] = Answer("", status, {"Location": new})
        server.answers[new] = GOOD
        for _ in range(2):
            person.run("--refresh")
            assert server.take_asked() == [(PATH, status), (new, 304)]
        assert person.run("--list")[0][5] == server.address(PATH)


def schedule(numbers):
    """A schedule of the Chaos Computer Club's kind, whose numbers may change."""
    events = [{"id": number, "title": title, "date": f"2026-10-01T1{hour}:00:00+02:00",
               "start": f"1{hour}:00", "duration": "00:45", "room": "Hall",
               "persons": [{"id": 1, "public_name": name}]}
              for number, hour, title, name in zip(numbers, (0, 1, 2, 3), (
                  "Opening", "Compilers", "Kernels", "Closing"), (
                  "Ada Lovelace", "Grace Hopper", "Alan Turing", "Ada Lovelace"))]
    return json.dumps({"schedule": {"version": "1", "conference": {
        "acronym": "fest26", "title": "Fest", "start": "2026-10-01", "end": "2026-10-01",
        "daysCount": 1, "days": [{"index": 0, "date": "2026-10-01", "rooms": {"Hall": events}}]}}})


def check_renumbered(server, person):
    """Numbers that were dealt anew: a star stays on what it was set on."""
    server.answers[PATH] = Answer(schedule([1, 2, 3, 4]))
    person.run("--add", server.address(PATH), "--time-zone", "Europe/Berlin")
    person.run("--star", "2")
    person.run("--maybe", "3")
    server.answers[PATH] = Answer(schedule([2, 3, 4, 1]))
    person.run("--refresh")
    assert [row[0:1] + row[4:] for row in person.run("--agenda")] == [
        ["3", "Compilers", "going", ""], ["4", "Kernels", "maybe", ""]], person.run("--agenda")
    assert person.run("--changes") == []


def main():
    tap = Tap()
    for check in (check_file_then_address, check_untitled, check_not_modified, check_date,
                  check_newer, check_twin, check_no_twin, check_bad_days, check_bad_first_day, check_down, check_permanent_redirect,
                  check_permanent_unchanged, check_temporary_redirect, check_renumbered):
        server, person = Server(), Person(sys.argv[1])
        try:
            check(server, person)
            failure = None
        except AssertionError as error:
            line = error.__traceback__.tb_next.tb_lineno
            failure = f"line {line}: {error}"
        tap.ok(failure is None, check.__name__, failure)
        server.stop()
        person.clean()
    tap.done()


if __name__ == "__main__":
    main()
