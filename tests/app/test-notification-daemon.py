#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-notification-daemon.py LANYARD

The program without a window and a real notification daemon, dunst, on one
screen and by the system's clock: a reminder comes at its time and once, its
buttons work, and one of a session that moved is replaced. Says how late each
was. With LANYARD_AHEAD the first session is so many seconds ahead (64), and
with LANYARD_SCREENSHOT its notification's picture is saved there.
"""

import datetime
import os
import shutil
import signal
import stat
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..", "build-aux")]
import seen  # noqa: E402
from seen import wait  # noqa: E402
from service import Service, run_checks  # noqa: E402
from tap import Tap  # noqa: E402

LEAD = 60  # seconds
QUIET = 2  # seconds in which nothing comes that must not

# Each notification is written down, and the menu of its actions answered.
CONFIGURATION = """[global]
    font = Inter 11
    width = (300, 420)
    origin = top-right
    dmenu = {choose}
    format = "<b>%s</b>\\n%b"
    markup = full
[record]
    summary = "*"
    script = {record}
"""
RECORD = """#!/bin/sh
printf '%s\\t%s\\t%s\\t%s\\n' "$(date +%s.%N)" "$DUNST_ID" "$DUNST_SUMMARY" \\
  "$(printf %s "$DUNST_BODY" | tr '\\n' ' ')" >>'{log}'
"""
CHOOSE = """#!/bin/sh
grep -F "$(cat '{answer}')" | head -n 1
"""


class Person(Service):
    def __init__(self, program):
        super().__init__(program)
        self.log = self.path("log")
        self.write("log", "")
        self.write("dunstrc", CONFIGURATION.format(
            choose=self.write("choose", CHOOSE.format(answer=self.path("answer"))),
            record=self.write("record", RECORD.format(log=self.log))))
        self.environment["GSETTINGS_BACKEND"] = "keyfile"
        self.daemon = subprocess.Popen(["dunst", "-config", self.path("dunstrc")],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait(lambda: self.control("count", "displayed") == "0", "dunst")

    def path(self, name):
        return os.path.join(self.home.name, name)

    def write(self, name, text):
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)
            os.fchmod(file.fileno(), stat.S_IRWXU)
        return self.path(name)

    def use_home(self, name):
        super().use_home(name)
        folder = os.path.join(self.environment["XDG_CONFIG_HOME"], "glib-2.0", "settings")
        os.makedirs(folder)
        with open(os.path.join(folder, "keyfile"), "w", encoding="utf-8") as file:
            file.write(f"[io/github/lanyard_app/Lanyard]\nremind-going={LEAD // 60}\n")
        self.write("log", "")

    def control(self, *arguments):
        done = subprocess.run(["dunstctl", *arguments], capture_output=True, text=True)
        return done.stdout.strip() if done.returncode == 0 else None

    def plan(self, seconds):
        """Stars a session that is reminded of in so many seconds; returns when."""
        due = int(time.time()) + seconds
        self.bring_at(due + LEAD)
        self.run("--star", "bpf")
        return due

    def bring_at(self, instant):
        self.bring(datetime.datetime.fromtimestamp(instant, datetime.timezone.utc).isoformat())

    def shown(self):
        """Returns what dunst showed: (when, id, title, text)."""
        with open(self.log, encoding="utf-8") as file:
            return [(float(when), number, title, text) for when, number, title, text in
                    (line.rstrip("\n").split("\t") for line in file)]

    def wait_shown(self, count):
        return wait(lambda: self.shown()[count - 1] if len(self.shown()) >= count else None,
                    f"notification {count}", seen.PATIENCE + 60)

    def press(self, label):
        """Chooses an action in the menu of what is shown."""
        self.write("answer", f"#{label} (")
        subprocess.run(["dunstctl", "context"], check=True, timeout=20)

    def assert_quiet(self, count):
        time.sleep(QUIET)
        assert len(self.shown()) == count, self.shown()

    def clean(self):
        self.daemon.terminate()
        self.daemon.wait()
        super().clean()


def assert_in_time(shown, due):
    """Not before its time; how late depends on the machine, too."""
    late = shown[0] - due
    print(f"# {late * 1000:.0f} ms after its time", flush=True)
    assert late >= 0, shown


def end(person):
    person.end()
    person.control("close-all")


def check_comes_once(person):
    person.use_home("once")
    due = person.plan(int(os.environ.get("LANYARD_AHEAD", LEAD + 4)) - LEAD)
    person.start()
    shown = person.wait_shown(1)
    assert_in_time(shown, due)
    assert shown[2] == "BPF" and "Begins in 1 minute" in shown[3], shown
    assert shown[3].endswith("· Room B"), shown
    if os.environ.get("LANYARD_SCREENSHOT"):
        time.sleep(1)
        subprocess.run(["import", "-window", "root", os.environ["LANYARD_SCREENSHOT"]], check=True)
    assert not seen.find_application(person.process), "there is a window"
    person.assert_quiet(1)
    assert person.control("count", "displayed") == "1"
    end(person)


def check_snooze(person):
    """It goes, and comes again five minutes later."""
    person.use_home("snooze")
    person.plan(0)
    person.start()
    person.wait_shown(1)
    person.press("Snooze 5 min")
    wait(lambda: person.control("count", "displayed") == "0", "its end")
    person.assert_quiet(1)
    person.end()
    now = datetime.datetime.fromtimestamp(int(time.time()) + 300, datetime.timezone.utc)
    person.start(now.isoformat())
    assert "Began 4 minutes ago" in person.wait_shown(2)[3], person.shown()
    end(person)


def check_open(person):
    """The window comes, and shows the session."""
    person.use_home("open")
    person.plan(0)
    person.start()
    person.wait_shown(1)
    person.press("Open")
    application = wait(lambda: seen.find_application(person.process), "the window")
    wait(lambda: "BPF" in seen.read(application), "the session")
    end(person)


def check_killed(person):
    """Who is killed a second before and started anew reminds at its time, and
    who is killed after it never again."""
    person.use_home("killed")
    due = person.plan(8)
    person.start()
    time.sleep(max(0, due - 1 - time.time()))
    assert not person.shown(), person.shown()
    person.end(signal.SIGKILL)
    person.start()
    assert_in_time(person.wait_shown(1), due)
    person.end(signal.SIGKILL)
    person.start()
    person.assert_quiet(1)
    end(person)


def check_moved(person):
    """What can be seen tells the new time, in its place."""
    person.use_home("moved")
    due = person.plan(0)
    person.start()
    first = person.wait_shown(1)
    person.bring_at(due + 3 * 60 * 60)
    second = person.wait_shown(2)
    assert second[1] == first[1], person.shown()
    assert second[2] == "BPF" and second[3].startswith("Moved to "), second
    assert person.control("count", "displayed") == "1"
    end(person)


def main():
    if not shutil.which("dunst"):
        print("1..0 # SKIP there is no dunst")
        sys.exit(seen.SKIPPED)
    tap = Tap()
    run_checks(tap, Person(sys.argv[1]), (check_comes_once, check_snooze, check_open, check_killed,
                                          check_moved, Person.clean))
    tap.done()


if __name__ == "__main__":
    main()
