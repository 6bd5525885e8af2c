# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A program's window, as who can't see it has it: through the accessibility
bus. Without a display or a bus the test that wants it is skipped."""

import os
import sys
import time

SKIPPED = 77
PATIENCE = 20

if not os.environ.get("DISPLAY") or not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
    print("1..0 # SKIP there is no display or no session bus")
    sys.exit(SKIPPED)

# what this program's own libraries say of the bus is not the other one's fault
os.environ.pop("G_DEBUG", None)

import gi  # noqa: E402

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402


def wait(ask, what, patience=PATIENCE):
    """Asks until there is an answer, as a person would who looks again."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        while GLib.MainContext.default().iteration(False):
            pass
        try:
            answer = ask()
        except GLib.Error:
            answer = None  # it went away while it was looked at
        if answer:
            return answer
        time.sleep(0.02)
    raise AssertionError(f"{what} did not come")


def find_application(process):
    """Returns the program on the bus once it has a window, else None."""
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(index)
        if child and child.get_process_id() == process.pid and child.get_child_count():
            return child
    return None


def showing(application):
    """Yields everything of it that can be seen."""
    waiting = [application]
    while waiting:
        node = waiting.pop()
        node.clear_cache_single()  # a name may have come since
        for index in range(node.get_child_count()):
            child = node.get_child_at_index(index)
            if child and child.get_state_set().contains(Atspi.StateType.SHOWING):
                waiting.append(child)
        yield node


def read(application):
    """Returns all the words that can be seen."""
    words = []
    for node in showing(application):
        words.append(node.get_name() or "")
        if node.is_text():
            words.append(Atspi.Text.get_text(node, 0, -1))
    return "\n".join(words)


def end(process, errors):
    """Ends the program unless that has happened; returns what warns of all
    that it printed into @errors."""
    if process.poll() is None:
        process.terminate()
    process.wait(PATIENCE)
    errors.seek(0)
    printed = [line for line in errors.read().splitlines()
               if "WARNING" in line or "CRITICAL" in line or "ERROR" in line]
    errors.close()
    return printed
