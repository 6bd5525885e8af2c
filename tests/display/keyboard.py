# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One run of the program that is used by keys alone, as they come from a
keyboard, with an ear on the accessibility bus for where the focus goes."""

import os
import subprocess
import sys
import tempfile
import time

# how long a key may take to move the focus, in seconds
QUICK = 10
# Tab comes round within so many presses
ROUND = 150
# what stays so long, in seconds, has come to rest
SETTLED = 1

SHIFT, CONTROL, ALT = 1, 4, 8
TAB, RETURN, ESCAPE, LEFT, UP, DOWN, NEXT, F10 = (
    0xFF09, 0xFF0D, 0xFF1B, 0xFF51, 0xFF52, 0xFF54, 0xFF56, 0xFFC7)

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "build-aux"))
import seen  # noqa: E402
from seen import Atspi, GLib  # noqa: E402


class Keys:
    """One run of the program, and who has the focus in it."""

    def __init__(self, program, *arguments, home=None, environment=None):
        """Starts it in @home, or in a folder of its own that goes with it."""
        self.own = None if home else tempfile.TemporaryDirectory(prefix="lanyard-keys.")
        self.home = home or self.own.name
        self.environment = dict(os.environ, GSETTINGS_BACKEND="memory", LC_ALL="C.UTF-8")
        for name in ("CONFIG", "DATA", "CACHE"):
            self.environment[f"XDG_{name}_HOME"] = os.path.join(self.home, name.lower())
        self.environment.pop("GTK_A11Y", None)
        self.environment |= environment or {}
        self.focus, self.name = None, ""
        self.unsure, self.nameless = [], set()
        self.listener = Atspi.EventListener.new(self.focused)
        self.listener.register("object:state-changed:focused")
        self.errors = open(os.path.join(self.home, "errors"), "w+", encoding="utf-8")
        # a pointer over what opens takes the focus that a key would give
        Atspi.generate_mouse_event(0, 0, "abs")
        self.process = subprocess.Popen([program, *arguments], env=self.environment,
                                        stderr=self.errors)

    def focused(self, event):
        try:
            if event.detail1 and event.source.get_process_id() == self.process.pid:
                self.focus, self.name = event.source, self.describe(event.source)
                if not self.name:
                    self.unsure.append(event.source)
        except GLib.Error:
            pass  # it went away while it was looked at

    @staticmethod
    def path(node):
        """Where it is, for who looks for it: what it is in, innermost first."""
        names = []
        while node:
            names.append(node.get_name() or node.get_role_name())
            node = node.get_parent()
        return " in ".join(names[:8])

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

    def is_there(self, node):
        """What is gone may still be remembered on this side of the bus."""
        application = seen.find_application(self.process)
        return application is not None and node in seen.showing(application)

    def look_again(self):
        """What has just come may get its name only then, or be gone again."""
        for node in self.unsure:
            try:
                node.clear_cache_single()
                if not self.describe(node) and self.is_there(node):
                    self.nameless.add(self.path(node))
            except GLib.Error:
                pass
        self.unsure = []

    def press(self, key, modifiers=0):
        self.look_again()
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

    def type(self, text):
        for letter in text:
            self.press(ord(letter))

    def go_to(self, beginning, key=TAB, modifiers=0):
        """Presses Tab, or another key, until something of that name has the
        focus."""
        met = []
        while not self.name.startswith(beginning):
            assert len(met) < ROUND, f"the focus did not come to “{beginning}”: {met}"
            self.press_and_move(key, modifiers)
            met.append(self.name)

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

    def settle(self):
        """Waits until what can be read stays for a while."""
        said, before = self.read(), None
        while said != before:
            time.sleep(SETTLED)
            said, before = self.read(), said

    def expect(self, *wanted):
        def look():
            text = self.read()
            return all(word in text for word in wanted)
        seen.wait(look, f"the words {wanted}")

    def expect_state(self, name, state):
        def look():
            return any(node.get_name() == name and node.get_state_set().contains(state)
                       for node in seen.showing(seen.find_application(self.process)))
        seen.wait(look, f"“{name}” with the state {state.value_nick}")

    def expect_gone(self, word):
        seen.wait(lambda: word not in self.read(), f"an end of “{word}”")

    def end(self):
        """Ends the program; returns what it printed."""
        self.look_again()
        self.listener.deregister("object:state-changed:focused")
        printed = seen.end(self.process, self.errors)
        if self.own:
            self.own.cleanup()
        return printed
