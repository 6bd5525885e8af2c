#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-keys.py LANYARD wide|narrow

Uses the real program by keys alone, as they come from a keyboard, and listens
on the accessibility bus where the focus goes. Tab reaches every pane and comes
round again in both directions; each shortcut does what it says; what has the
focus has a name. Nothing may be printed that warns.
"""

import sys

import keyboard
from keyboard import (ALT, CONTROL, DOWN, ESCAPE, F10, LEFT, NEXT, RETURN, SHIFT, UP, Atspi,
                      GLib, Keys, seen)


def check_round(keys, *panes):
    """No pane keeps the focus, and no way back is shut."""
    for modifiers in (0, SHIFT):
        names = keys.go_round(modifiers)
        for pane in panes:
            assert any(pane in name for name in names), f"Tab did not reach “{pane}”: {names}"


def check_dialogs(keys):
    for key, modifiers, words in (
        (ord("?"), CONTROL, ("Keyboard Shortcuts", "Menu of a session")),
        (ord(","), CONTROL, ("Appearance",)),
    ):
        keys.press(key, modifiers)
        keys.expect(*words)
        keys.press(ESCAPE)
        keys.expect_gone(words[-1])
    keys.press(F10)
    seen.wait(lambda: keys.name == "Open Programme…", "the main menu")
    keys.press(UP)
    seen.wait(lambda: keys.name == "About Lanyard", "the menu's last item")
    keys.press(RETURN)
    keys.expect("The Lanyard authors")
    keys.press(ESCAPE)
    seen.wait(lambda: keys.name == "Main Menu", "the end of the main menu")


def search_and_open(keys):
    """Ctrl+F, some letters, Down, Enter."""
    keys.press(ord("f"), CONTROL)
    seen.wait(lambda: keys.name == "Search", "the search")
    for letter in "vfio":
        keys.press(ord(letter))
    keys.expect("In titles · 1")
    keys.press(DOWN)
    keys.press(RETURN)
    keys.expect("Bjorn Helgaas", "Expected topics")


def walk_wide(keys):
    keys.expect("VFIO/IOMMU/PCI")
    check_round(keys, "Main Menu", "Search", "Copy Address")
    search_and_open(keys)
    check_round(keys, "Main Menu", "Bjorn Helgaas", "Write to", "More")
    check_dialogs(keys)
    keys.press(ord("i"), CONTROL)
    keys.expect("Times are those of Europe/Lisbon")
    keys.press(NEXT, CONTROL)
    keys.expect_gone("Times are those of Europe/Lisbon")


def walk_narrow(keys):
    keys.expect("VFIO/IOMMU/PCI")
    check_round(keys, "Search")
    search_and_open(keys)
    check_round(keys, "Bjorn Helgaas", "Write to", "Back")
    keys.press(LEFT, ALT)
    keys.expect_gone("Bjorn Helgaas, Joerg Roedel")
    keys.expect("In titles · 1")
    keys.press(ESCAPE)
    keys.expect_gone("In titles")
    keys.press(LEFT, ALT)
    keys.expect("Microconferences", "People")
    check_round(keys, "Main Menu")
    check_dialogs(keys)


def close(keys):
    keys.press(ord("w"), CONTROL)
    seen.wait(lambda: keys.process.poll() is not None, "the end of the program")
    assert keys.process.returncode == 0, f"the program ended with {keys.process.returncode}"


def main():
    print("1..1", flush=True)
    Atspi.init()
    keys = Keys(sys.argv[1])
    findings = []
    try:
        (walk_wide if sys.argv[2] == "wide" else walk_narrow)(keys)
        close(keys)
    except (AssertionError, GLib.Error) as error:
        findings.append(str(error))
    findings += [f"printed: {line}" for line in keys.end()]
    findings += [f"without a name, but with the focus: {path}" for path in sorted(keys.nameless)]
    for text in findings:
        print("# " + text)
    print(f"{'not ok' if findings else 'ok'} 1 keys in a {sys.argv[2]} window", flush=True)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
