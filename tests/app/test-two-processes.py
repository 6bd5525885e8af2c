#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-two-processes.py LANYARD

Opens the window and uses the commands beside it: the process that has the
window answers them and shows what they did. Then without it.
"""

import json
import os
import subprocess
import sys
import tempfile
import time

NAME = "io.github.lanyard_app.Lanyard"

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "build-aux"))
import seen  # noqa: E402
from seen import Atspi, wait  # noqa: E402
from tap import Tap  # noqa: E402

from gi.repository import Gio, GLib  # noqa: E402


def is_owned():
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    return bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                         "NameHasOwner", GLib.Variant("(s)", (NAME,)), None,
                         Gio.DBusCallFlags.NONE, -1, None).unpack()[0]


class Window:
    """The process with the window, as who can't see it has it."""

    def __init__(self, program, environment, errors):
        self.process = subprocess.Popen(
            [program], env=dict(environment, LANYARD_SAMPLE="1"), stderr=errors)
        wait(is_owned, "the name on the bus")
        self.application = wait(lambda: seen.find_application(self.process), "the window")

    def stars(self):
        """Yields the star buttons that can be seen."""
        for node in seen.showing(self.application):
            if node.get_role_name() == "button" and ": " in (node.get_name() or ""):
                yield node

    def find_star(self, name):
        return wait(lambda: next((star for star in self.stars() if star.get_name() == name), None),
                    f"“{name}”")

    def end(self):
        self.process.terminate()
        self.process.wait(seen.PATIENCE)


class Both:
    def __init__(self, program):
        self.program = os.path.abspath(program)
        self.home = tempfile.TemporaryDirectory(prefix="lanyard-two.")
        self.environment = dict(os.environ, LC_ALL="C.UTF-8")
        self.environment.pop("GTK_A11Y", None)
        for name in ("CONFIG", "DATA", "CACHE"):
            self.environment[f"XDG_{name}_HOME"] = os.path.join(self.home.name, name.lower())
        self.errors = open(os.path.join(self.home.name, "errors"), "w+", encoding="utf-8")
        self.window = None
        self.session = None  # the id and the title of one with a star button

    def open(self):
        self.window = Window(self.program, self.environment, self.errors)

    def start(self, *arguments, **environment):
        return subprocess.Popen([self.program, *arguments], env=self.environment | environment,
                                text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    @staticmethod
    def finish(process, status=0):
        out, errors = process.communicate(timeout=60)
        assert process.returncode == status, f"{process.args}: {process.returncode}, {out}{errors}"
        assert errors.count("\n") == status, f"{process.args}: {errors}"
        return [line.split("\t") for line in out.splitlines()] if status == 0 else errors

    def run(self, *arguments, status=0, **environment):
        return self.finish(self.start(*arguments, **environment), status)

    def agenda(self):
        return [(row[0], row[5]) for row in self.run("--agenda")]

    def write(self, name):
        """A programme of its own, long enough that adding it takes a while."""
        path = os.path.join(self.home.name, name + ".json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump({"format": "lanyard-programme", "version": 1,
                       "conference": {"id": name, "title": name, "time_zone": "Europe/Berlin"},
                       "sessions": [{"id": f"{name}-{i}", "title": f"Session {i}"}
                                    for i in range(500)]}, file)
        return path

    def add_two(self, *names):
        for process, name in [(self.start("--add", self.write(name)), name) for name in names]:
            assert self.finish(process) == [[name]]
        known = {row[0] for row in self.run("--list")}
        assert known >= set(names), known
        for name in names:
            assert len(self.run("--sessions", name)) == 500

    def clean(self):
        if self.window:
            self.window.end()
        self.errors.seek(0)
        printed = [line for line in self.errors
                   if any(word in line for word in ("WARNING", "CRITICAL", "ERROR", "    #"))]
        self.errors.close()
        self.home.cleanup()
        assert not printed, printed


def check_answered(both):
    """Whoever has no data of its own at all is answered by who has the window."""
    both.open()
    elsewhere = os.path.join(both.home.name, "elsewhere")
    sessions = wait(lambda: both.run("--sessions", XDG_DATA_HOME=elsewhere), "any session")
    assert not os.path.exists(elsewhere), os.listdir(elsewhere)
    ids = {row[4]: row[0] for row in sessions}
    title = wait(lambda: next((star.get_name().removeprefix("No star: ")
                               for star in both.window.stars()
                               if star.get_name().startswith("No star: ")), None), "a star button")
    both.session = ids[title], title
    both.run("--star", both.session[0], XDG_DATA_HOME=elsewhere)
    assert not os.path.exists(elsewhere), os.listdir(elsewhere)
    assert both.agenda() == [(both.session[0], "going")], both.agenda()
    both.run("--unstar", both.session[0])


def check_shown(both):
    """What another process does is seen in the window."""
    session, title = both.session
    for command, name in (("--star", "Going"), ("--maybe", "Maybe"), ("--unstar", "No star"),
                          ("--star", "Going")):
        both.run(command, session)
        done = time.monotonic()
        both.window.find_star(f"{name}: {title}")
        print(f"# {command} is seen after {time.monotonic() - done:.2f} s")


def check_told(both):
    """And what is done in the window is told to the other process."""
    session, title = both.session
    for name, stars in (("Going", [(session, "maybe")]), ("Maybe", []),
                        ("No star", [(session, "going")])):
        both.window.find_star(f"{name}: {title}").get_action_iface().do_action(0)
        wait(lambda wanted=stars: both.agenda() == wanted, f"the plan with {stars}")


def check_statuses(both):
    assert "none" in both.run("--star", "none", status=1)
    assert "nowhere" in both.run("--sessions", "nowhere", status=1)
    assert "id of a session" in both.run("--star", status=2)
    assert both.run("--refresh", status=1)
    assert both.run("--changes") == []


def check_two_beside_window(both):
    both.add_two("one", "two")


def check_without_window(both):
    """The star is where it was set; and the next process does its own writing."""
    lpc = next(row[0] for row in both.run("--list") if row[0] not in ("one", "two"))
    both.window.end()
    both.window = None
    wait(lambda: not is_owned(), "the name's end")
    assert [(row[0], row[5]) for row in both.run("--agenda", lpc)] == [(both.session[0], "going")]
    both.run("--add", both.write("one"))
    both.run("--star", "one-7")
    assert both.agenda() == [("one-7", "going")]


def check_two_alone(both):
    both.add_two("three", "four")


def check_sample(both):
    """What comes with the program makes way for the first conference of one's
    own: nobody's star was in it."""
    other = Both(both.program)
    other.open()
    wait(lambda: [row[0] for row in other.run("--list")] == ["lpc-2019"], "the sample")
    other.run("--add", other.write("one"))
    assert [row[0] for row in other.run("--list")] == ["one"]
    assert other.run("--sessions", "lpc-2019"), "its programme is kept"
    other.clean()


def main():
    tap = Tap()
    both = Both(sys.argv[1])
    Atspi.init()
    for check in (check_answered, check_shown, check_told, check_statuses, check_two_beside_window,
                  check_without_window, check_two_alone, check_sample, Both.clean):
        try:
            check(both)
            failure = None
        except (AssertionError, GLib.Error) as error:
            failure = f"line {error.__traceback__.tb_next.tb_lineno}: {error}"
        tap.ok(failure is None, check.__name__, failure)
    tap.done()


if __name__ == "__main__":
    main()
