#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-reminders.py LANYARD

The program without a window, on a bus where a server of notifications writes
down what it gets: a reminder comes at its time and once, its buttons work, and
one of a session that moved is replaced.
"""

import os
import signal
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..", "build-aux")]
import seen  # noqa: E402
from seen import wait  # noqa: E402
from service import NAME, Service, run_checks  # noqa: E402
from tap import Tap  # noqa: E402

from gi.repository import Gio, GLib  # noqa: E402

SERVER = "org.freedesktop.Notifications"
INTERFACE = Gio.DBusNodeInfo.new_for_xml(f"""<node><interface name='{SERVER}'>
<method name='GetCapabilities'><arg type='as' direction='out'/></method>
<method name='GetServerInformation'><arg type='s' direction='out'/>
<arg type='s' direction='out'/><arg type='s' direction='out'/>
<arg type='s' direction='out'/></method>
<method name='Notify'><arg type='s' direction='in'/><arg type='u' direction='in'/>
<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>
<arg type='as' direction='in'/><arg type='a{{sv}}' direction='in'/>
<arg type='i' direction='in'/><arg type='u' direction='out'/></method>
<method name='CloseNotification'><arg type='u' direction='in'/></method>
</interface></node>""").interfaces[0]

QUIET = 3  # seconds in which nothing comes that must not


class Server:
    """Shows nobody anything, and remembers it."""

    def __init__(self, bus):
        self.bus = bus
        self.shown = []  # (id, replaced, title, body, {label: action})
        self.closed = []
        bus.register_object("/org/freedesktop/Notifications", INTERFACE, self.answer, None, None)
        Gio.bus_own_name_on_connection(bus, SERVER, Gio.BusNameOwnerFlags.NONE, None, None)

    def answer(self, _bus, _sender, _path, _interface, method, parameters, invocation):
        if method == "GetCapabilities":
            invocation.return_value(GLib.Variant("(as)", (["actions", "body"],)))
        elif method == "GetServerInformation":
            invocation.return_value(GLib.Variant("(ssss)", ("test", "test", "1", "1.2")))
        elif method == "Notify":
            _app, replaced, _icon, title, body, actions, _hints, _time = parameters.unpack()
            number = replaced or len(self.shown) + 1
            labels = dict(zip(actions[1::2], actions[0::2]))
            self.shown.append((number, replaced, title, body, labels))
            invocation.return_value(GLib.Variant("(u)", (number,)))
        else:
            self.closed.append(parameters.unpack()[0])
            invocation.return_value(None)

    def press(self, shown, label):
        self.bus.emit_signal(None, "/org/freedesktop/Notifications", SERVER, "ActionInvoked",
                             GLib.Variant("(us)", (shown[0], shown[4][label])))

    def wait(self, count):
        return wait(lambda: self.shown[count - 1] if len(self.shown) >= count else None,
                    f"notification {count}")

    def assert_quiet(self, count):
        end = time.monotonic() + QUIET
        while time.monotonic() < end:
            while GLib.MainContext.default().iteration(False):
                pass
            time.sleep(0.02)
        assert len(self.shown) == count, self.shown


class Person(Service):
    def __init__(self, program):
        super().__init__(program)
        self.server = Server(self.bus)

    def use_home(self, name):
        super().use_home(name)
        self.server.shown.clear()
        self.server.closed.clear()

    def bring_at(self, hour):
        self.bring(f"2019-09-11T{hour}:00:00+01:00")

    def start_at(self, clock):
        self.start(f"2019-09-11T{clock}+01:00")


def begin(person, name):
    person.use_home(name)
    person.bring_at(10)
    person.run("--star", "bpf")


def check_comes_once(person):
    """At its time, and not again for who is killed and started anew."""
    begin(person, "once")
    person.start_at("09:49:57")
    shown = person.server.wait(1)
    assert shown[2:4] == ("BPF", "Begins in 10 minutes, at 10:00 · Room B"), shown
    assert set(shown[4]) >= {"Open", "Snooze 5 min", "Not Going"}, shown
    person.end(signal.SIGKILL)
    person.start_at("09:50:10")
    person.server.assert_quiet(1)
    person.end()


def check_late(person):
    begin(person, "late")
    person.start_at("10:04:00")
    assert person.server.wait(1)[3] == "Began 4 minutes ago · Room B", person.server.shown
    person.end()


def check_snooze(person):
    """It comes again, also for who starts meanwhile."""
    begin(person, "snooze")
    person.start_at("09:50:00")
    person.server.press(person.server.wait(1), "Snooze 5 min")
    person.server.assert_quiet(1)
    person.end()
    person.start_at("09:55:10")
    assert person.server.wait(2)[3].startswith("Begins in 5 minutes"), person.server.shown
    person.end()


def check_not_going(person):
    begin(person, "not-going")
    person.start_at("09:50:00")
    person.server.press(person.server.wait(1), "Not Going")
    wait(lambda: not person.run("--agenda"), "an empty plan")
    person.end()


def check_moved(person):
    """What can be seen tells the new time."""
    begin(person, "moved")
    person.start_at("09:50:00")
    first = person.server.wait(1)
    person.bring_at(15)
    second = person.server.wait(2)
    assert second[:2] == (first[0], first[0]), person.server.shown
    assert second[3] == "Moved to 15:00 · Room B", person.server.shown
    person.end()


def check_moved_meanwhile(person):
    """What moved while nothing ran is told at the next start, and once."""
    begin(person, "meanwhile")
    person.start_at("09:00:00")
    person.server.assert_quiet(0)
    person.end()
    person.bring_at(15)
    for _ in range(2):
        person.start_at("09:01:00")
        assert person.server.wait(1)[3] == "Wed 11 September, 10:00 · Room B → 15:00 · Room B", \
            person.server.shown
        person.server.assert_quiet(1)
        person.end()


def check_open(person):
    """There is no window until one is asked for, and then it shows the session."""
    begin(person, "open")
    person.start_at("09:50:00")
    shown = person.server.wait(1)
    assert not seen.find_application(person.process), "there is a window"
    person.server.press(shown, "Open")
    application = wait(lambda: seen.find_application(person.process), "the window")
    wait(lambda: "BPF" in seen.read(application), "the session")
    person.end()


def check_test(person):
    """A reminder of nothing shows that any arrive; a click brings the window."""
    begin(person, "test")
    person.start_at("09:00:00")
    person.activate("remind-test")
    shown = person.server.wait(1)
    assert shown[2] == "Test Reminder", shown
    person.bus.emit_signal(None, "/org/freedesktop/Notifications", SERVER, "ActionInvoked",
                           GLib.Variant("(us)", (shown[0], "default")))
    wait(lambda: seen.find_application(person.process), "the window")
    person.end()


def check_login(person):
    """A file has the session start it, as long as that is wanted."""
    begin(person, "login")
    person.start_at("09:00:00")
    path = os.path.join(person.environment["XDG_CONFIG_HOME"], "autostart", NAME + ".desktop")
    for wanted in (True, False):
        person.activate("start-at-login")
        wait(lambda: os.path.exists(path) == wanted, "the file" if wanted else "its end")
    person.end()


def check_quit(person):
    """It ends who runs, and starts nobody."""
    begin(person, "quit")
    person.start_at("09:00:00")
    person.run("--quit")
    assert person.process.wait(seen.PATIENCE) == 0
    person.process = None
    person.run("--quit")
    assert not person.is_owned()


def check_nothing_to_do(person):
    """Without anything to come it doesn't stay."""
    begin(person, "nothing")
    person.start_at("18:00:00")
    person.process.wait(60)
    assert not person.server.shown, person.server.shown
    person.process = None


def main():
    tap = Tap()
    person = Person(sys.argv[1])
    run_checks(tap, person, (check_comes_once, check_late, check_snooze, check_not_going,
                             check_moved, check_moved_meanwhile, check_open, check_test,
                             check_login, check_quit, check_nothing_to_do, Person.clean))
    tap.done()


if __name__ == "__main__":
    main()
