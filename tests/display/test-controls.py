#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-controls.py LANYARD wide|narrow

Goes to every page and dialog of the real program and asks the accessibility
bus what is on it: whatever can have the focus has a name; Tab comes to every
pane and round again, and back the other way through the same controls; and it
goes from line to line as one reads, without a jump upwards within a pane.
"""

import os
import sys
import time

from keyboard import ESCAPE, ROUND, SHIFT, TAB, Atspi, GLib, Keys, seen

from gi.repository import Gio  # noqa: E402

PROGRAMME = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data", "gardens.json")
ENVIRONMENT = {"LANYARD_NOW": "2026-03-27T10:40:00+01:00", "TZ": "Europe/Berlin"}
NAME = "io.github.lanyard_app.Lanyard"
PATH = "/io/github/lanyard_app/Lanyard"

# What may take the focus but only holds others.
HOLDERS = {"application", "frame", "panel", "grouping", "scroll pane", "list", "viewport"}
# The window's own, which Tab leaves out.
BUTTONS = {"Close", "Maximize", "Minimize"}
# So long, in seconds, a list may still scroll.
SCROLLED = 0.5
# Such a jump upwards, in pixels, is one: what stands in one line differs a little.
JUMP = 24


def activate(group, action, target=None):
    path = PATH + ("/window/1" if group == "win" else "")
    parameters = [target] if target is not None else []
    Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
        NAME, path, "org.gtk.Actions", "Activate",
        GLib.Variant("(sava{sv})", (action, parameters, {})), None, Gio.DBusCallFlags.NONE, -1,
        None)


def text(value):
    return GLib.Variant("s", value)


# What is gone to, how, and what it then says.
PAGES = (
    ("the list of a day", "win", "show-place", text("2026-03-27"), "Roses in winter"),
    ("my plan", "win", "show-place", text("plan"), "1 clash"),
    ("now and next", "win", "show-place", text("now"), "Now & Next"),
    ("the changes", "win", "show-place", text("changes"), "Nothing Changed"),
    ("rooms", "win", "show-place", text("rooms"), "Tool Shed"),
    ("people", "win", "show-place", text("people"), "Ada Núñez"),
    ("a track's list", "win", "show-place", text("track:moss"), "Moss on stones"),
    ("a session", "win", "show-session", text("roses"), "They sleep."),
    ("a person", "win", "show-person", text("ada"), "Speaks in"),
    ("a track", "win", "show-track", text("flowers"), "Orchids after lunch"),
    ("the conference", "win", "show-conference", None, "6 sessions"),
)
DIALOGS = (
    ("preferences", "app", "preferences", None, "Appearance"),
    ("shortcuts", "app", "shortcuts", None, "Menu of a session"),
    ("the library", "win", "library", None, "Add a Conference"),
    ("a new appointment", "win", "new-appointment", None, "Times are the conference's"),
)


def is_choice(node):
    """Whether it only shows what is chosen in a row, and can't have the focus."""
    if node.get_role_name() != "list item":
        return False
    node = node.get_parent()
    while node and node.get_role_name() not in ("list item", "combo box"):
        node = node.get_parent()
    return node is not None


def find_nameless(keys):
    """Returns where controls are that can have the focus and have no name. A
    page that goes away loses its names first, so they are looked at twice."""
    def look():
        found = set()
        for node in seen.showing(seen.find_application(keys.process)):
            role = node.get_role_name()
            if node.get_state_set().contains(Atspi.StateType.FOCUSABLE) and \
                    role not in HOLDERS and not keys.describe(node) and not is_choice(node):
                found.add(f"{role} in {keys.path(node)}")
        return found

    first = look()
    if first:
        keys.settle()
        first &= look()
    return first


def count_controls(keys):
    return sum(node.get_state_set().contains(Atspi.StateType.FOCUSABLE) and
               node.get_role_name() not in HOLDERS and node.get_name() not in BUTTONS
               for node in seen.showing(seen.find_application(keys.process)))


def is_jump(before, after):
    """Whether the order goes up there, and not on to the next column. Both are
    looked at now, as what has the focus is scrolled into sight."""
    def look():
        from_box, to_box = (node.get_extents(Atspi.CoordType.WINDOW) for node in (before, after))
        return to_box.y < from_box.y - JUMP and to_box.x <= from_box.x

    if before is None or not look():
        return False
    time.sleep(SCROLLED)
    return look()


def go_round(keys, modifiers=0):
    """Presses Tab until the focus is where it was; returns names, and between
    which of them the order jumps: once it has to, to come round. Where there is
    one control only the focus stays there."""
    if count_controls(keys) < 2:
        return [keys.name], []

    way, names, jumps = [], [], []
    while len(way) < ROUND:
        before, name = keys.focus, keys.name
        keys.press_and_move(TAB, modifiers)
        if way and is_jump(before, keys.focus):
            jumps.append(f"“{name}” to “{keys.name}”")
        if keys.focus in way:
            return names[way.index(keys.focus):], jumps[1:]
        way.append(keys.focus)
        names.append(keys.name)
    raise AssertionError(f"the focus is trapped, or did not come round in {ROUND} presses: {names}")


def check(keys, title):
    """Returns what is wrong with what is shown now."""
    findings = [f"{title}: without a name: {path}" for path in sorted(find_nameless(keys))]
    onward, jumps = go_round(keys)
    back, _ = go_round(keys, SHIFT)
    lost = set(onward) ^ set(back)
    if lost:
        findings.append(f"{title}: reached in one direction only: {sorted(lost)}")
    findings += [f"{title}: the order jumps from {jump}" for jump in jumps]
    print(f"# {title}: {len(onward)} stops")
    return findings


def walk(keys):
    findings = []
    keys.expect("Roses in winter")
    for session in ("roses", "tulips", "orchids"):
        activate("app", "star", GLib.Variant("(ss)", (session, "going")))
    for title, group, action, target, words in PAGES:
        activate(group, action, target)
        keys.expect(words)
        findings += check(keys, title)
    for title, group, action, target, words in DIALOGS:
        activate(group, action, target)
        keys.expect(words)
        findings += check(keys, title)
        keys.press(ESCAPE)
        keys.expect_gone(words)
    return findings


def main():
    print("1..1", flush=True)
    Atspi.init()
    keys = Keys(sys.argv[1], PROGRAMME, environment=ENVIRONMENT)
    findings = []
    try:
        findings += walk(keys)
    except (AssertionError, GLib.Error) as error:
        findings.append(str(error))
    findings += [f"printed: {line}" for line in keys.end()]
    for text_found in findings:
        print("# " + text_found)
    print(f"{'not ok' if findings else 'ok'} 1 the controls of every page in a {sys.argv[2]} window",
          flush=True)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
