#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-monkey.py LANYARD [--seed N] [--minutes N | --seconds N]

Uses the real program at random, by its actions, by keys and by clicks: opens
pages, stars, searches, narrows, switches day, view and conference, goes back,
resizes, turns dark, ends it and starts it again. It must answer after every
step, print nothing that warns, end well, and need no more memory the longer it
runs. The seed is printed; the same seed does the same steps.
"""

import argparse
import json
import os
import random
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time

from keyboard import (ALT, CONTROL, DOWN, ESCAPE, LEFT, NEXT, RETURN, SHIFT, TAB, UP, Atspi, GLib,
                      Keys, seen)

from gi.repository import Gio  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLE = os.path.join(HERE, "..", "..", "data", "programmes", "lpc-2019.json")
GARDENS = os.path.join(HERE, "data", "gardens.json")
NAME = "io.github.lanyard_app.Lanyard"
PATH = "/io/github/lanyard_app/Lanyard"
NOW = "2026-03-27T11:10:00+01:00"

# An answer after so many milliseconds is one; a machine may be busy.
PATIENCE = 60000
# It rests after so many steps; what it needs then is compared.
REST = 100
# It runs that many rests before it has made all that it keeps.
WARM = 4
# What of the memory at the first rests may be there on top at the last ones;
# so much in kB may always be.
GROWTH = 0.15
SLACK = 12 * 1024
# What GTK says where a window changes its size under a pressed button.
KNOWN = re.compile("Broken accounting of active state")
# The last steps are told where something went wrong.
TOLD = 25
# So many lines of a sanitizer's report are told.
REPORT = 160

PLAIN_KEYS = (TAB, TAB, TAB, DOWN, UP, DOWN, LEFT, 0xFF53, NEXT, 0xFF55, 0xFF50, 0xFF57, RETURN,
              ord(" "), ESCAPE, ord("s"))
HELD_KEYS = ((ord("t"), CONTROL), (ord("j"), CONTROL), (ord("i"), CONTROL), (NEXT, CONTROL),
             (0xFF55, CONTROL), (LEFT, ALT), (ord("1"), ALT), (ord("2"), ALT),
             (ord("f"), CONTROL), (TAB, SHIFT), (0xFFC7, SHIFT), (ord("k"), CONTROL))
SIZES = ((1280, 800), (360, 720), (800, 600), (1000, 700), (360, 480), (1180, 760))


def make_fair(rng):
    """Returns a programme that fills a timetable: three days of eight rooms."""
    sessions = []
    for day in ("27", "28", "29"):
        for room in range(8):
            minute = 9 * 60
            while minute < 19 * 60:
                length = rng.choice((20, 30, 45, 60, 90))
                sessions.append({
                    "id": f"s{len(sessions)}", "kind": rng.choice(("talk", "workshop", "other")),
                    "title": f"Stall {len(sessions)}: {rng.choice(('bread', 'C++', 'honey'))}",
                    "track": f"t{rng.randrange(5)}", "room": f"r{room}",
                    "start": f"2026-03-{day}T{minute // 60:02}:{minute % 60:02}:00+01:00",
                    "duration": length, "speakers": [f"p{rng.randrange(40)}"],
                    "abstract": {"type": "text/markdown", "text": "Come *and* see. " * 20}})
                minute += length + rng.choice((0, 0, 15, 30))
    return {"format": "lanyard-programme", "version": 1,
            "conference": {"id": "fair-2026", "title": "Fair 2026", "start": "2026-03-27",
                           "end": "2026-03-29", "time_zone": "Etc/GMT-1"},
            "rooms": [{"id": f"r{n}", "title": f"Hall {n}"} for n in range(8)],
            "tracks": [{"id": f"t{n}", "title": f"Lane {n}"} for n in range(5)],
            "people": [{"id": f"p{n}", "name": f"Trader {n}"} for n in range(40)],
            "sessions": sessions}


class Conference:
    """What of a programme one can go to."""

    def __init__(self, programme):
        self.id = programme["conference"]["id"]
        self.sessions = [session["id"] for session in programme["sessions"]]
        self.people = [person["id"] for person in programme["people"]]
        self.tracks = [track["id"] for track in programme["tracks"]]
        days = sorted({session["start"][:10] for session in programme["sessions"]
                       if "start" in session})
        self.places = ["plan", "now", "changes", "rooms", "people", "unscheduled"]
        self.places += 3 * days + [f"track:{track}" for track in self.tracks]


class Monkey:
    """One run: what it did, and what came of it."""

    def __init__(self, program, seed):
        self.program = program
        self.rng = random.Random(seed)
        self.own = tempfile.TemporaryDirectory(prefix="lanyard-monkey.")
        self.home = self.own.name
        self.done, self.printed, self.memory = [], [], []
        self.conferences = []
        self.settings = {"window-width": 1100, "window-height": 720, "color-scheme": "'follow'",
                         "refresh-automatically": "false", "directory-address": "''",
                         "remind-in-background": "false"}
        self.write_settings()
        self.environment = {"GSETTINGS_BACKEND": "keyfile", "LANYARD_NOW": NOW,
                            "G_DEBUG": "fatal-criticals"}
        self.add_conferences()
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.moves = self.list_moves()
        self.keys = None

    def write_settings(self):
        folder = os.path.join(self.home, "config", "glib-2.0", "settings")
        os.makedirs(folder, exist_ok=True)
        lines = [f"{key}={value}\n" for key, value in self.settings.items()]
        # in place, as the program watches the file
        with open(os.path.join(folder, "keyfile"), "w", encoding="utf-8") as keyfile:
            keyfile.write("".join(["[io/github/lanyard_app/Lanyard]\n", *lines]))

    def add_conferences(self):
        fair = os.path.join(self.home, "fair.json")
        with open(fair, "w", encoding="utf-8") as out:
            json.dump(make_fair(self.rng), out)
        environment = dict(os.environ, **self.environment)
        for name in ("CONFIG", "DATA", "CACHE"):
            environment[f"XDG_{name}_HOME"] = os.path.join(self.home, name.lower())
        for path in (SAMPLE, GARDENS, fair):
            subprocess.run([self.program, "--add", path], env=environment, check=True,
                           stdout=subprocess.DEVNULL)
            with open(path, encoding="utf-8") as programme:
                self.conferences.append(Conference(json.load(programme)))
        self.conference = self.conferences[-1]

    def start(self):
        self.keys = Keys(self.program, home=self.home, environment=self.environment)
        seen.wait(lambda: seen.find_application(self.keys.process), "a window", PATIENCE / 1000)

    def end(self):
        """Ends the program as a user does, so that leaks are looked for."""
        if self.keys.process.poll() is None:
            self.keys.settle()
            self.act("app", "quit")
            self.keys.process.wait(PATIENCE / 1000)
        status = self.keys.process.returncode
        if status != 0:
            self.printed += self.read_report()
        self.printed += [line for line in self.keys.end() if not KNOWN.search(line)]
        assert status == 0, f"the program ended with {status}"

    def read_report(self):
        """Returns what a sanitizer has to say, else what was printed last."""
        with open(os.path.join(self.home, "errors"), encoding="utf-8", errors="replace") as text:
            lines = text.read().splitlines()
        begin = next((at for at, line in enumerate(lines)
                      if "Sanitizer" in line or "runtime error" in line), -TOLD)
        return lines[begin:begin + REPORT]

    def abort(self):
        """Ends it where it is: a sanitizer then tells where that was."""
        self.keys.process.send_signal(signal.SIGABRT)
        self.keys.process.wait(PATIENCE / 1000)
        self.printed += self.read_report()

    def ask(self, method, arguments, group):
        path = PATH + ("/window/1" if group == "win" else "")
        return self.bus.call_sync(NAME, path, "org.gtk.Actions", method, arguments, None,
                                  Gio.DBusCallFlags.NO_AUTO_START, PATIENCE, None)

    def act(self, group, name, target=None):
        parameters = [target] if target is not None else []
        self.done.append(f"{group}.{name} {target.unpack() if target is not None else ''}")
        self.ask("Activate", GLib.Variant("(sava{sv})", (name, parameters, {})), group)

    def press(self, key, modifiers=0):
        self.done.append(f"key {modifiers}+{key:#x}")
        self.keys.press(key, modifiers)

    # what it does

    def show_place(self):
        place = self.rng.choice(self.conference.places)
        self.act("win", "show-place", GLib.Variant("s", place))

    def show_page(self):
        kind, ids = self.rng.choice((("session", self.conference.sessions),
                                     ("session", self.conference.sessions),
                                     ("person", self.conference.people),
                                     ("track", self.conference.tracks)))
        self.act("win", f"show-{kind}", GLib.Variant("s", self.rng.choice(ids)))

    def star(self):
        state = self.rng.choice(("going", "going", "maybe", "off", "hidden"))
        session = self.rng.choice(self.conference.sessions)
        self.act("app", "star", GLib.Variant("(ss)", (session, state)))

    def search(self):
        self.act("win", "find")
        self.keys.type(self.rng.choice(("c++", "ro", "stall 1", "bpf", "zzz", "hon", "'", "e")))
        for _ in range(self.rng.randrange(4)):
            self.press(self.rng.choice((DOWN, DOWN, UP, RETURN, TAB, ESCAPE)))

    def act_without_target(self):
        self.act("win", self.rng.choice(("go-back", "go-back", "go-back", "switch-day-view",
                                         "switch-day-view", "jump-to-now", "narrow", "find",
                                         "show-conference", "switch-conference", "star",
                                         "library", "new-appointment")))

    def open_dialog(self):
        self.act("app", self.rng.choice(("preferences", "shortcuts", "about")))
        self.press(TAB)
        self.press(ESCAPE)

    def zoom(self):
        self.act("win", "zoom", GLib.Variant("i", self.rng.choice((1, 1, -1, -1, 0))))

    def move_in_list(self):
        self.act("win", "move-in-list", GLib.Variant("i", self.rng.choice((1, 1, -1))))

    def press_keys(self):
        for _ in range(self.rng.randrange(1, 6)):
            self.press(self.rng.choice(PLAIN_KEYS))

    def hold_keys(self):
        self.press(*self.rng.choice(HELD_KEYS))

    def click(self):
        x = self.rng.randrange(self.settings["window-width"])
        y = self.rng.randrange(self.settings["window-height"])
        button = self.rng.choice(("b1c", "b1c", "b1c", "b3c", "b4c", "b5c", "b8c"))
        self.done.append(f"click {button} {x},{y}")
        Atspi.generate_mouse_event(x, y, button)

    def switch_conference(self):
        self.conference = self.rng.choice(self.conferences)
        self.act("app", "switch-conference", GLib.Variant("s", self.conference.id))

    def resize(self):
        width, height = self.rng.choice(SIZES)
        self.settings |= {"window-width": width, "window-height": height}
        self.done.append(f"resize {width}x{height}")
        self.write_settings()

    def turn_dark(self):
        self.settings["color-scheme"] = self.rng.choice(("'light'", "'dark'"))
        self.done.append(f"colours {self.settings['color-scheme']}")
        self.write_settings()

    def listen(self):
        self.done.append("listen")
        self.keys.read()

    def restart(self):
        self.done.append("restart")
        self.end()
        self.start()

    def list_moves(self):
        weights = {self.show_place: 14, self.show_page: 14, self.star: 14, self.search: 5,
                   self.act_without_target: 14, self.open_dialog: 1, self.zoom: 4,
                   self.move_in_list: 6, self.press_keys: 10, self.hold_keys: 8, self.click: 10,
                   self.switch_conference: 2, self.resize: 4, self.turn_dark: 1, self.listen: 2}
        return [move for move, weight in weights.items() for _ in range(weight)]

    # how it goes on

    def rest(self):
        """Closes what is open, goes to the same place as ever, and notes how
        much memory is in use."""
        for _ in range(4):
            self.press(ESCAPE)
        self.conference = self.conferences[-1]
        self.act("app", "switch-conference", GLib.Variant("s", self.conference.id))
        self.act("win", "show-place", GLib.Variant("s", "plan"))
        seen.wait(lambda: "Fair 2026" in self.keys.read(), "the fair", PATIENCE / 1000)
        with open(f"/proc/{self.keys.process.pid}/smaps_rollup", encoding="ascii") as smaps:
            self.memory.append(next(int(line.split()[1]) for line in smaps
                                    if line.startswith("Anonymous:")))

    def is_alive(self):
        """Whether it answers; clicks may have closed it, which isn't wrong."""
        try:
            self.ask("List", None, "app")
        except GLib.Error:
            self.keys.process.wait(PATIENCE / 1000)
            self.end()
            return False
        return True

    def step(self):
        try:
            self.rng.choice(self.moves)()
        except GLib.Error:
            pass  # it may end meanwhile; whether it may is asked next
        if not self.is_alive():
            self.done.append("start")
            self.memory = []
            self.start()

    def run(self, seconds):
        until = time.monotonic() + seconds
        self.start()
        while time.monotonic() < until:
            for _ in range(REST):
                self.step()
                if time.monotonic() >= until:
                    break
            else:
                self.rest()
        self.end()

    def find_growth(self):
        """Returns a sentence where the memory rose, else None."""
        settled = self.memory[WARM:]
        if len(settled) < 6:
            return None
        third = len(settled) // 3
        first = statistics.median(settled[:third])
        last = statistics.median(settled[-third:])
        if last <= first * (1 + GROWTH) + SLACK:
            return None
        return f"the memory in use rose from {first:.0f} to {last:.0f} kB: {self.memory}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("program")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 31))
    parser.add_argument("--minutes", type=float, default=0)
    parser.add_argument("--seconds", type=float, default=30)
    wanted = parser.parse_args()

    print("1..1", flush=True)
    print(f"# seed {wanted.seed}", flush=True)
    Atspi.init()
    monkey = Monkey(os.path.abspath(wanted.program), wanted.seed)
    findings = []
    try:
        monkey.run(wanted.minutes * 60 or wanted.seconds)
    except (AssertionError, GLib.Error, subprocess.SubprocessError) as error:
        findings += [str(error), "last steps:", *monkey.done[-TOLD:]]
        if monkey.keys and monkey.keys.process.poll() is None:
            monkey.abort()
    findings += [f"printed: {line}" for line in monkey.printed]
    findings += [text for text in [monkey.find_growth()] if text]
    print(f"# {len(monkey.done)} steps; memory at the rests: {monkey.memory} kB")
    for text in findings:
        print("# " + text)
    print(f"{'not ok' if findings else 'ok'} 1 a monkey with the seed {wanted.seed}", flush=True)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
