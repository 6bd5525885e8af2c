#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-plan.py LANYARD wide|narrow

Plans a day in the real program by keys alone: finds a session by search, stars
it, sees what it clashes with, opens the gap, stars what fits into it, and finds
both in My Plan, in the timetable and with --agenda. There the wheel is turned, too.
"""

import os
import subprocess
import sys

from keyboard import ALT, CONTROL, DOWN, LEFT, RETURN, Atspi, GLib, Keys, seen

PROGRAMME = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data", "gardens.json")
ENVIRONMENT = {"LANYARD_NOW": "2026-03-20T12:00:00+01:00", "TZ": "Europe/Berlin"}


def star(keys, word, title):
    """Finds a session by a word of its title, opens it, and stars it."""
    keys.press(ord("f"), CONTROL)
    seen.wait(lambda: keys.name == "Search", "the search")
    keys.type(word)
    keys.expect("In titles · 1", title)
    keys.press(DOWN)
    keys.press(RETURN)
    keys.expect("More")
    keys.go_to("More")
    keys.press(ord("s"))
    keys.expect_state("Going", Atspi.StateType.CHECKED)


def leave_search(keys):
    """From a page that was found back to where it was looked for."""
    if not keys.is_wide:
        keys.press(LEFT, ALT)
        keys.expect("In titles · 1")
    keys.press(LEFT, ALT)
    keys.expect_gone("In titles · 1")


def open_plan(keys):
    keys.press(ord("1"), ALT)
    keys.expect("2 h 30 min free", "2 sessions fit")


def fill_gap(keys):
    keys.go_to("2 sessions fit")
    keys.press(RETURN)
    keys.expect("11:30–14:00 · 2 h 30 min", "Violets by the wall", "Moss on stones")
    keys.go_to("Violets by the wall")
    keys.press(ord("s"))
    keys.expect("Going: Violets by the wall")
    keys.press(LEFT, ALT)
    keys.expect_gone("11:30–14:00 · 2 h 30 min")
    keys.expect("4 in the plan · 1 clash", "Violets by the wall, Palm House",
                "Tulips and their bulbs, Tool Shed, 10:30–11:30, clashes with 1")


def find_in_timetable(keys):
    if not keys.is_wide:
        keys.press(LEFT, ALT)
        keys.expect("Sat 28 March, 1")
    keys.go_to("My Plan")
    keys.go_to("Fri 27 March", DOWN)
    keys.press(RETURN)
    keys.expect("Moss on stones")
    keys.press(ord("t"), CONTROL)
    keys.expect("Tulips and their bulbs, Tool Shed, 10:30–11:30, clashes with 1",
                "Violets by the wall, Palm House, 12:00–13:00")


def find_card(keys, beginning):
    """Waits for a card of the timetable; returns its box."""
    def look():
        for node in seen.showing(seen.find_application(keys.process)):
            if node.get_name().startswith(beginning) and node.get_role_name() == "list item":
                return node.get_extents(Atspi.CoordType.WINDOW)
        return None
    return seen.wait(look, f"“{beginning}” in the timetable")


def zoom_by_wheel(keys, beginning):
    """With Ctrl it makes hours higher and lower, about the pointer."""
    height = find_card(keys, beginning).height

    def turn(button):
        box = find_card(keys, beginning)
        Atspi.generate_keyboard_event(CONTROL, None, Atspi.KeySynthType.LOCKMODIFIERS)
        Atspi.generate_mouse_event(box.x + box.width // 2, box.y + box.height // 2, button)
        Atspi.generate_keyboard_event(CONTROL, None, Atspi.KeySynthType.UNLOCKMODIFIERS)

    turn("b4c")
    seen.wait(lambda: find_card(keys, beginning).height > height * 1.1, "higher hours")
    turn("b5c")
    seen.wait(lambda: abs(find_card(keys, beginning).height - height) <= 2, "hours as before")
    turn("b5c")
    seen.wait(lambda: find_card(keys, beginning).height < height * 0.95, "lower hours")


def check_agenda(keys, *titles):
    """Asks beside the window, as a script would."""
    out = subprocess.run([sys.argv[1], "--agenda"], env=keys.environment, check=True, text=True,
                         capture_output=True, timeout=seen.PATIENCE * 3).stdout
    for title in titles:
        assert title in out, f"--agenda has no “{title}”: {out}"
    assert "Moss on stones" not in out, f"--agenda has what was not starred: {out}"


def plan_day(keys):
    keys.expect("Roses in winter")
    star(keys, "roses", "Roses in winter")
    star(keys, "tulips", "Tulips and their bulbs")
    keys.expect("Roses in winter", "Clashes for 30 min")
    star(keys, "orchids", "Orchids after lunch")
    open_plan(keys)
    fill_gap(keys)
    find_in_timetable(keys)
    zoom_by_wheel(keys, "Tulips and their bulbs")
    check_agenda(keys, "Roses in winter", "Tulips and their bulbs", "Violets by the wall",
                 "Orchids after lunch")


def main():
    print("1..1", flush=True)
    Atspi.init()
    keys = Keys(sys.argv[1], PROGRAMME, environment=ENVIRONMENT)
    keys.is_wide = sys.argv[2] == "wide"
    findings = []
    try:
        plan_day(keys)
    except (AssertionError, GLib.Error, subprocess.SubprocessError) as error:
        findings.append(str(error))
        print("# " + "\n# ".join(line for line in keys.read().splitlines() if line))
    findings += [f"printed: {line}" for line in keys.end()]
    findings += [f"without a name, but with the focus: {path}" for path in sorted(keys.nameless)]
    for text in findings:
        print("# " + text)
    print(f"{'not ok' if findings else 'ok'} 1 a day planned in a {sys.argv[2]} window", flush=True)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
