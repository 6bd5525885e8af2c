#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-desktop-services.py LANYARD

The program on a bus of its own, where nobody is but whom python-dbusmock
plays: who shows notifications, the desktop's portal, and logind. It reminds
without a window as long as that is wanted. What can't work is told in the
preferences; the user is asked once whether it shall start at login, and the
portal once for that; after a resume all is planned anew.
"""

import importlib.util
import os
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..", "build-aux")]

BUS = """<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>
<servicedir>{services}</servicedir>
<policy context="default"><allow send_destination="*" eavesdrop="true"/>
<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
"""
ACCESSIBILITY = "org.a11y.Bus.service"
PROGRAM = "io.github.lanyard_app.Lanyard"


def start_bus(folder, program):
    """Starts a bus that can start nobody but the program and who makes its
    window readable."""
    services = os.path.join(folder, "services")
    os.makedirs(services)
    for place in "/usr/share", "/usr/local/share":
        known = os.path.join(place, "dbus-1", "services", ACCESSIBILITY)
        if os.path.exists(known):
            os.symlink(known, os.path.join(services, ACCESSIBILITY))
    with open(os.path.join(services, "program.service"), "w", encoding="utf-8") as file:
        file.write(f"[D-BUS Service]\nName={PROGRAM}\n"
                   f"Exec={os.path.abspath(program)} --gapplication-service\n")
    with open(os.path.join(folder, "bus.conf"), "w", encoding="utf-8") as file:
        file.write(BUS.format(services=services))
    bus = subprocess.Popen(["dbus-daemon", f"--config-file={file.name}", "--nofork",
                            "--print-address"], stdout=subprocess.PIPE, text=True)
    address = bus.stdout.readline().strip()
    for kind in "SESSION", "SYSTEM":
        os.environ[f"DBUS_{kind}_BUS_ADDRESS"] = address
    return bus


FOLDER = tempfile.TemporaryDirectory(prefix="lanyard-services.")
if os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
    BUS_PROCESS = start_bus(FOLDER.name, sys.argv[1])

import seen  # noqa: E402
from seen import wait  # noqa: E402
from service import NAME, PATH, Service, run_checks  # noqa: E402
from tap import Tap  # noqa: E402

from gi.repository import Gio, GLib  # noqa: E402

MOCK = "org.freedesktop.DBus.Mock"
NOTIFICATIONS = "org.freedesktop.Notifications"
PORTAL = "org.freedesktop.portal.Desktop"
BACKGROUND = "org.freedesktop.portal.Background"
LOGIND = "org.freedesktop.login1"


class Mock:
    """Somebody on the bus, as python-dbusmock plays him."""

    def __init__(self, bus, name, path, *arguments):
        self.bus = bus
        self.name = name
        self.path = path
        self.process = subprocess.Popen([sys.executable, "-m", "dbusmock", "--session",
                                         *arguments], stdout=subprocess.DEVNULL)
        wait(lambda: self.call("GetCalls", None), name)

    def call(self, method, parameters, path=None):
        return self.bus.call_sync(self.name, path or self.path, MOCK, method, parameters, None,
                                  Gio.DBusCallFlags.NO_AUTO_START, -1, None)

    def emit(self, interface, signal, signature, arguments):
        self.call("EmitSignal", GLib.Variant("(sssav)", (interface, signal, signature, arguments)))

    def calls(self, method):
        """Returns what a method was called with, time by time."""
        return [arguments for _time, name, arguments in self.call("GetCalls", None).unpack()[0]
                if name == method]

    def end(self):
        self.process.terminate()
        self.process.wait(seen.PATIENCE)


class Portal(Mock):
    def __init__(self, bus):
        super().__init__(bus, PORTAL, "/org/freedesktop/portal/desktop", PORTAL,
                         "/org/freedesktop/portal/desktop", BACKGROUND)
        self.call("AddMethod", GLib.Variant("(sssss)", (BACKGROUND, "RequestBackground", "sa{sv}",
                                                        "o", "ret = '/request'")))

    def wait(self, count):
        return wait(lambda: self.calls("RequestBackground")[count - 1:],
                    f"request {count}")[0][1]

    def answer(self, options, response, allowed):
        """Answers a request as a portal does: by a signal of an object of its own,
        to whom it came from alone."""
        owner = self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus",
                                   "org.freedesktop.DBus", "GetNameOwner",
                                   GLib.Variant("(s)", (NAME,)), None, Gio.DBusCallFlags.NONE, -1,
                                   None).unpack()[0]
        path = "/".join(["/org/freedesktop/portal/desktop/request",
                         owner.lstrip(":").replace(".", "_"), options["handle_token"]])
        request = "org.freedesktop.portal.Request"
        self.call("AddObject", GLib.Variant("(ssa{sv}a(ssss))", (path, request, {}, [])))
        results = {"background": GLib.Variant("b", allowed),
                   "autostart": GLib.Variant("b", allowed)}
        self.call("EmitSignalDetailed", GLib.Variant(
            "(sssava{sv})", (request, "Response", "ua{sv}",
                             [GLib.Variant("u", response), GLib.Variant("a{sv}", results)],
                             {"destination": GLib.Variant("s", owner)})), path)


class Person(Service):
    def __init__(self, program):
        super().__init__(program)
        self.environment["GSETTINGS_BACKEND"] = "keyfile"

    def begin(self, name):
        self.use_home(name)
        self.environment.pop("FLATPAK_ID", None)
        self.bring("2019-09-11T10:00:00+01:00")
        self.run("--star", "bpf")

    def start_at(self, clock):
        self.start(f"2019-09-11T{clock}+01:00")

    def open(self, clock):
        """Opens the window, at a time of that day."""
        self.process = subprocess.Popen(
            [self.program], stderr=self.errors,
            env=dict(self.environment, LANYARD_NOW=f"2019-09-11T{clock}+01:00"))
        return self.wait_window()

    def wait_window(self):
        return wait(lambda: seen.find_application(self.process), "the window")

    def prefer(self, text):
        folder = os.path.join(self.environment["XDG_CONFIG_HOME"], "glib-2.0", "settings")
        os.makedirs(folder)
        with open(os.path.join(folder, "keyfile"), "w", encoding="utf-8") as file:
            file.write(f"[io/github/lanyard_app/Lanyard]\n{text}\n")

    def starts_at_login(self):
        state = self.bus.call_sync(NAME, PATH, "org.gtk.Actions", "Describe",
                                   GLib.Variant("(s)", ("start-at-login",)), None,
                                   Gio.DBusCallFlags.NONE, -1, None).unpack()
        return state[0][2][0]

    def read_preferences(self, application, text, there=True):
        self.activate("preferences")
        wait(lambda: "Send a Test Reminder" in seen.read(application), "the preferences")
        wait(lambda: (text in seen.read(application)) == there, f"“{text}”: {there}")

    def close_window(self, application):
        """By the button of the title bar."""
        close = wait(lambda: [node for node in seen.showing(application)
                              if node.get_name() == "Close"], "the button")[0]
        close.get_action_iface().do_action(0)


def play_notifications(person):
    return Mock(person.bus, NOTIFICATIONS, "/org/freedesktop/Notifications", "--template",
                "notification_daemon")


def check_nobody_shows(person):
    """The preferences say so, until somebody is there."""
    person.begin("nobody")
    application = person.open("09:00:00")
    person.read_preferences(application, "Reminders Can't Be Shown")
    daemon = play_notifications(person)
    person.read_preferences(application, "Reminders Can't Be Shown", False)
    person.end()
    daemon.end()


def check_asked_once(person):
    """The first time that it stays without a window."""
    person.begin("asked")
    daemon = Mock(person.bus, NOTIFICATIONS, "/org/freedesktop/Notifications", "--template",
                  "notification_daemon", "--parameters", '{"capabilities": "actions body"}')
    for _ in range(2):
        application = person.open("09:00:00")
        wait(lambda: "BPF" in seen.read(application), "the plan")
        person.close_window(application)
        wait(lambda: not seen.find_application(person.process), "the window's end")
        assert person.is_owned()
        wait(lambda: daemon.calls("Notify"), "the question")
        person.end()
    asked = daemon.calls("Notify")
    assert len(asked) == 1, asked
    assert asked[0][3] == "Lanyard Goes On Reminding You", asked
    assert "Start at Login" in asked[0][5], asked
    daemon.end()


def check_window_closed(person):
    """Without a window it goes on reminding."""
    person.begin("closed")
    person.prefer("login-asked=true")
    daemon = play_notifications(person)
    application = person.open("09:00:00")
    wait(lambda: "BPF" in seen.read(application), "the plan")
    person.close_window(application)
    wait(lambda: not seen.find_application(person.process), "the window's end")
    assert not daemon.calls("Notify"), daemon.calls("Notify")
    person.bring("2019-09-11T09:08:00+01:00")
    shown = wait(lambda: daemon.calls("Notify"), "the reminder")
    assert shown[0][3] == "BPF" and "at 09:08" in shown[0][4], shown
    person.end()
    daemon.end()


def check_not_wanted(person):
    """Where that isn't wanted it ends with its window; but who was started for
    nothing else reminds."""
    person.begin("not-wanted")
    person.prefer("remind-in-background=false")
    application = person.open("09:00:00")
    wait(lambda: "BPF" in seen.read(application), "the plan")
    person.close_window(application)
    person.process.wait(seen.PATIENCE)

    daemon = play_notifications(person)
    person.start_at("09:55:00")
    wait(lambda: daemon.calls("Notify"), "the reminder")
    person.end()
    daemon.end()


def check_activated(person):
    """The bus starts it where something is asked of it, which no command does."""
    person.begin("activated")
    person.run("--agenda")
    person.run("--quit")
    assert not person.is_owned()
    needed = {name: value for name, value in person.environment.items()
              if name.startswith(("XDG_", "GSETTINGS_", "DISPLAY", "LC_ALL", "TZ"))}
    needed["LANYARD_NOW"] = "2019-09-11T09:55:00+01:00"
    person.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                         "UpdateActivationEnvironment", GLib.Variant("(a{ss})", (needed,)), None,
                         Gio.DBusCallFlags.NONE, -1, None)
    daemon = play_notifications(person)
    person.activate("remind-test")
    shown = wait(lambda: len(daemon.calls("Notify")) == 2 and daemon.calls("Notify"), "both")
    assert {one[3] for one in shown} == {"BPF", "Test Reminder"}, shown
    person.run("--quit")
    wait(lambda: not person.is_owned(), "its end")
    daemon.end()


def check_allowed(person):
    """In a sandbox the portal is asked, once."""
    person.begin("allowed")
    person.environment["FLATPAK_ID"] = NAME
    portal = Portal(person.bus)
    person.start_at("09:00:00")
    assert not portal.calls("RequestBackground")
    person.activate("remind-after-login")
    options = portal.wait(1)
    assert options["autostart"] and options["reason"], options
    assert options["commandline"] == ["lanyard", "--gapplication-service"], options
    portal.answer(options, 0, True)
    person.end()
    person.start_at("09:00:00")
    assert person.starts_at_login()
    person.activate("remind-after-login")
    assert len(portal.calls("RequestBackground")) == 1, portal.calls("RequestBackground")

    person.activate("start-at-login")
    assert not portal.wait(2)["autostart"]
    person.end()
    portal.end()


def check_refused(person):
    """Whether the portal refuses or the user: the preferences say so, and nobody
    is asked again."""
    person.begin("refused")
    person.environment["FLATPAK_ID"] = NAME
    portal = Portal(person.bus)
    for count, response in enumerate((0, 1), start=1):
        person.start_at("09:00:00")
        person.activate("start-at-login")
        portal.answer(portal.wait(count), response, False)
        wait(lambda: not person.starts_at_login(), f"refusal {count}")
        person.run()
        person.read_preferences(person.wait_window(), "Starting at Login Was Refused")
        person.end()
    assert len(portal.calls("RequestBackground")) == 2, portal.calls("RequestBackground")
    portal.end()


def check_resume(person):
    """What another process wrote that nobody told of is found after a resume."""
    person.begin("resume")
    logind = Mock(person.bus, LOGIND, "/org/freedesktop/login1", "--template", "logind")
    daemon = play_notifications(person)
    person.start_at("09:55:00")
    wait(lambda: daemon.calls("Notify"), "the reminder")
    alone = dict(person.environment, DBUS_SESSION_BUS_ADDRESS="unix:path=/nowhere")
    subprocess.run([person.program, "--unstar", "bpf"], env=alone, check=True)
    manager = "org.freedesktop.login1.Manager"
    logind.emit(manager, "PrepareForSleep", "b", [GLib.Variant("b", True)])
    time.sleep(1)
    assert not daemon.calls("CloseNotification"), daemon.calls("CloseNotification")
    logind.emit(manager, "PrepareForSleep", "b", [GLib.Variant("b", False)])
    wait(lambda: daemon.calls("CloseNotification"), "its end")
    person.end()
    daemon.end()
    logind.end()


def main():
    if not importlib.util.find_spec("dbusmock"):
        print("1..0 # SKIP there is no python-dbusmock")
        sys.exit(seen.SKIPPED)
    tap = Tap()
    run_checks(tap, Person(sys.argv[1]), (check_nobody_shows, check_asked_once,
                                          check_window_closed, check_not_wanted, check_activated,
                                          check_allowed, check_refused, check_resume,
                                          Person.clean))
    BUS_PROCESS.terminate()
    BUS_PROCESS.wait()
    tap.done()


if __name__ == "__main__":
    main()
