#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What build-aux/screen does with commands that behave, fail, or are interrupted."""

import pathlib
import signal
import sys
import tempfile

from processes import Marked, png_size
from tap import Tap

SCREEN = pathlib.Path(__file__).resolve().parents[2] / "build-aux" / "screen"

WINDOW = """
import gi
gi.require_version("Gtk", "4.0")
from gi.repository import Gtk

def activate(application):
    window = Gtk.ApplicationWindow(application=application, title="A window")
    window.set_default_size(200, 100)
    window.set_child(Gtk.Label(label="Words"))
    window.present()
    print(window.get_display().get_name(), flush=True)

application = Gtk.Application(application_id="org.example.Window")
application.connect("activate", activate)
application.run(None)
"""


def test_commands(tap):
    marked = Marked()
    tap.equal(marked.run(SCREEN, "sh", "-c", "cat; exit 9", said="words\n"), (9, "words\n", ""),
              "standard input, output and status are the command's")
    status, out, _ = marked.run(SCREEN, "sh", "-c", 'echo "$DISPLAY|$DBUS_SESSION_BUS_ADDRESS|"')
    tap.ok(status == 0 and out.startswith(":") and "|unix:" in out, "a display and a bus", out)
    tap.equal(marked.run(SCREEN, "sh", "-c", "kill -TERM $$")[0], 143, "a command that is killed")
    status, out, err = marked.run(SCREEN, "no-such-command")
    tap.ok(status == 127 and "no-such-command" in err, "a command that isn't there", status, err)
    tap.equal(marked.run(SCREEN)[0], 2, "no command")
    tap.equal(marked.run(SCREEN, "sh", "-c", "sleep 600 & (setsid sleep 601 &)")[0], 0,
              "a command that leaves others behind")
    tap.equal(marked.left(), [], "no process is left behind")
    for size in ("1280", "0x0", "1280x800x24", "wide"):
        status, _, err = Marked(LANYARD_SCREEN=size).run(SCREEN, "true")
        tap.ok(status == 2 and size in err, f"a screen of {size} is refused", status, err)


def test_pictures(tap, work):
    picture = work / "a folder" / "window.png"
    marked = Marked(LANYARD_SCREEN="360x720")
    status, out, err = marked.run(SCREEN, "--picture", picture, sys.executable, "-c", WINDOW)
    tap.ok(status == 0 and str(picture) in err and out.startswith(":"), "a window's picture",
           status, out, err)
    tap.equal(picture.exists() and png_size(picture), (360, 720), "the picture's size")
    status, _, err = marked.run(SCREEN, "--picture", work / "none.png", "sh", "-c", "exit 3")
    tap.equal(status, 3, "the status of a command that shows nothing")
    tap.equal((work / "none.png").exists(), False, "no picture of a command that shows nothing")
    tap.equal(marked.left(), [], "no process is left behind by a picture")


def test_interrupted(tap):
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGKILL):
        marked = Marked()
        process = marked.start(SCREEN, sys.executable, "-c", WINDOW)
        process.stdout.readline()
        there = marked.left()
        process.send_signal(number)
        process.communicate()
        expected = -number if number == signal.SIGKILL else 128 + number
        tap.ok("Xvfb" in there and process.returncode == expected, f"{number.name} ends it",
               there, process.returncode)
        tap.equal(marked.left(seconds=5), [], f"{number.name} leaves no process behind")


def main():
    tap = Tap()
    test_commands(tap)
    with tempfile.TemporaryDirectory() as work:
        test_pictures(tap, pathlib.Path(work))
    test_interrupted(tap)
    tap.done()


main()
