#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-keys.py LANYARD wide|narrow

Uses the real program by keys alone, as they come from a keyboard, and listens
on the accessibility bus where the focus goes. Tab reaches every pane and comes
round again in both directions; each shortcut does what it says; what has the
focus has a name. Nothing may be printed that warns.
"""

import os
import subprocess
import sys
import tempfile

# how long a key may take to move the focus, in seconds
QUICK = 3
# Tab comes round within so many presses
ROUND = 150

SHIFT, CONTROL, ALT = 1, 4, 8
TAB, RETURN, ESCAPE, LEFT, UP, DOWN, NEXT, F10 = (
    0xFF09, 0xFF0D, 0xFF1B, 0xFF51, 0xFF52, 0xFF54, 0xFF56, 0xFFC7)

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "build-aux"))
import seen  # noqa: E402
from seen import Atspi, GLib  # noqa: E402


class Keys:
    """One run of the program, and who has the focus in it."""

    def __init__(self, program):
        self.home = tempfile.TemporaryDirectory(prefix="lanyard-keys.")
        environment = dict(os.environ, GSETTINGS_BACKEND="memory", LC_ALL="C.UTF-8")
        for name in ("CONFIG", "DATA", "CACHE"):
            environment[f"XDG_{name}_HOME"] = os.path.join(self.home.name, name.lower())
        environment.pop("GTK_A11Y", None)
        self.focus, self.name = None, ""
        self.nameless = set()
        self.listener = Atspi.EventListener.new(self.focused)
        self.listener.register("object:state-changed:focused")
        path = os.path.join(self.home.name, "errors")
        self.errors = open(path, "w+", encoding="utf-8")
        self.process = subprocess.Popen([program], env=environment, stderr=self.errors)

    def focused(self, event):
        try:
            if event.detail1 and event.source.get_process_id() == self.process.pid:
                self.focus, self.name = event.source, self.describe(event.source)
                if not self.name:
                    self.nameless.add(event.source.get_role_name())
        except GLib.Error:
            pass  # it went away while it was looked at

    @staticmethod
    def describe(node):
        """What is said of a control: its name, else the text that it is or
        that labels it, else the name of what it is the inside of. A dialog
        may take the focus with a pane that only holds others."""
        while node.get_role_name() == "panel" and not node.get_name() and node.get_parent():
            node = node.get_parent()
        if node.get_name():
            return node.get_name()
        texts = [node]
        for relation in node.get_relation_set():
            if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
                texts.append(relation.get_target(0))
        for text in texts:
            if text.is_text() and Atspi.Text.get_character_count(text):
                return Atspi.Text.get_text(text, 0, -1)
        return node.get_parent().get_name() or ""

    def press(self, key, modifiers=0):
        if modifiers:
            Atspi.generate_keyboard_event(modifiers, None, Atspi.KeySynthType.LOCKMODIFIERS)
        Atspi.generate_keyboard_event(key, None, Atspi.KeySynthType.SYM)
        if modifiers:
            Atspi.generate_keyboard_event(modifiers, None, Atspi.KeySynthType.UNLOCKMODIFIERS)

    def press_and_move(self, key, modifiers=0):
        """Presses a key that has to move the focus; returns where it went."""
        before = self.focus
        self.press(key, modifiers)
        seen.wait(lambda: self.focus not in (None, before),
                  f"another control than “{self.name}”", QUICK)

    def go_round(self, modifiers=0):
        """Presses Tab until the focus is where it was; returns the names of
        what it met on the way."""
        way, names = [], []
        while len(way) < ROUND:
            self.press_and_move(TAB, modifiers)
            if self.focus in way:
                return names[way.index(self.focus):]
            way.append(self.focus)
            names.append(self.name)
        raise AssertionError(f"the focus did not come round in {ROUND} presses of Tab")

    def read(self):
        """All the words that can be seen."""
        application = seen.find_application(self.process)
        return seen.read(application) if application else ""

    def expect(self, *wanted):
        def look():
            text = self.read()
            return all(word in text for word in wanted)
        seen.wait(look, f"the words {wanted}")

    def expect_gone(self, word):
        seen.wait(lambda: word not in self.read(), f"an end of “{word}”")

    def end(self):
        """Ends the program; returns what it printed."""
        printed = seen.end(self.process, self.errors)
        self.home.cleanup()
        return printed


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
    check_round(keys, "Main Menu", "Bjorn Helgaas", "Write to", "Jump To")
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
    findings += [f"a {role} without a name had the focus" for role in sorted(keys.nameless)]
    for text in findings:
        print("# " + text)
    print(f"{'not ok' if findings else 'ok'} 1 keys in a {sys.argv[2]} window", flush=True)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
