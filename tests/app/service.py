# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program without a window, as it is started at login, on the bus of this
process and with a home of its own. Imported after seen.py, which asks for a
display and a bus."""

import json
import os
import signal
import subprocess
import tempfile

import seen
from seen import wait

from gi.repository import Gio, GLib

NAME = "io.github.lanyard_app.Lanyard"
PATH = "/" + NAME.replace(".", "/")


class Service:
    def __init__(self, program):
        self.program = os.path.abspath(program)
        self.home = tempfile.TemporaryDirectory(prefix="lanyard-service.")
        self.environment = dict(os.environ, LC_ALL="C.UTF-8", TZ="Europe/Lisbon")
        self.environment.pop("GTK_A11Y", None)
        self.errors = open(os.path.join(self.home.name, "errors"), "w+", encoding="utf-8")
        self.process = None
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)

    def use_home(self, name):
        """What was kept until now counts no longer."""
        for kind in ("CONFIG", "DATA", "CACHE"):
            self.environment[f"XDG_{kind}_HOME"] = os.path.join(self.home.name, name, kind)

    def run(self, *arguments):
        return subprocess.run([self.program, *arguments], env=self.environment, check=True,
                              timeout=60, stdout=subprocess.PIPE).stdout

    def bring(self, start, duration=30):
        """Adds a programme with one session, or a newer version of it."""
        path = os.path.join(self.home.name, "programme.json")
        session = {"title": "BPF", "duration": duration, "start": start}
        with open(path, "w", encoding="utf-8") as file:
            json.dump({"format": "lanyard-programme", "version": 1,
                       "conference": {"id": "lpc", "title": "Plumbers",
                                      "time_zone": "Europe/Lisbon"},
                       "rooms": [{"id": "b", "title": "Room B"}],
                       "sessions": [dict(session, id="bpf", room="b")]}, file)
        self.run("--add", path)

    def is_owned(self):
        return self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus",
                                  "org.freedesktop.DBus", "NameHasOwner",
                                  GLib.Variant("(s)", (NAME,)), None, Gio.DBusCallFlags.NONE, -1,
                                  None).unpack()[0]

    def activate(self, action):
        self.bus.call_sync(NAME, PATH, "org.gtk.Actions", "Activate",
                           GLib.Variant("(sava{sv})", (action, [], {})), None,
                           Gio.DBusCallFlags.NONE, -1, None)

    def start(self, now=None):
        """Starts it as at login, at another time where one is given."""
        environment = dict(self.environment, LANYARD_NOW=now) if now else self.environment
        self.process = subprocess.Popen([self.program, "--gapplication-service"],
                                        stderr=self.errors, env=environment)
        wait(self.is_owned, "the name on the bus")

    def end(self, number=signal.SIGTERM):
        self.process.send_signal(number)
        self.process.wait(seen.PATIENCE)
        wait(lambda: not self.is_owned(), "the end of the name on the bus")
        self.process = None

    def kill(self):
        """After a failure."""
        if self.process:
            self.process.kill()
            self.process.wait()
            self.process = None

    def clean(self):
        if self.process:
            self.end()
        self.errors.seek(0)
        printed = [line for line in self.errors if "WARNING" in line or "CRITICAL" in line]
        self.errors.close()
        self.home.cleanup()
        assert not printed, printed


def run_checks(tap, service, checks):
    """Runs each, and goes on with the next where one fails."""
    for check in checks:
        try:
            check(service)
            failure = None
        except (AssertionError, GLib.Error, OSError, subprocess.SubprocessError) as error:
            failure = f"line {error.__traceback__.tb_next.tb_lineno}: {error}"
            service.kill()
        tap.ok(failure is None, check.__name__, failure)
