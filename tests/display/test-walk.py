#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-walk.py LANYARD wide|narrow

Drives the real program as someone does who hears it and uses keys: through
the accessibility bus. Chooses a microconference, reads its leads, opens one,
goes back, searches, opens the summary; every control that it meets
must have a name. Nothing may be printed that warns.
"""

import os
import subprocess
import sys
import tempfile
import time

SETTLED = 1.5

# What takes a person's keys or clicks; a list or a scrolled pane only holds it.
CONTROLS = {
    "button", "check box", "combo box", "entry", "link", "list item", "radio button", "slider", "spin button", "switch", "text", "toggle button",
}

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "build-aux"))
import seen  # noqa: E402
from seen import Atspi, GLib  # noqa: E402


class Walk:
    """One run of the program in a window of a size."""

    def __init__(self, program, width, height):
        self.height = height
        self.home = tempfile.TemporaryDirectory(prefix="lanyard-walk.")
        self.met = set()
        self.nameless = set()
        environment = dict(os.environ, GSETTINGS_BACKEND="keyfile", LC_ALL="C.UTF-8")
        for name in ("CONFIG", "DATA", "CACHE"):
            environment[f"XDG_{name}_HOME"] = os.path.join(self.home.name, name.lower())
        environment.pop("G_DEBUG", None)
        environment.pop("GTK_A11Y", None)
        keys = os.path.join(self.home.name, "config", "glib-2.0", "settings")
        os.makedirs(keys)
        with open(os.path.join(keys, "keyfile"), "w", encoding="utf-8") as settings:
            settings.write("[io/github/lanyard_app/Lanyard]\n"
                           f"window-width={width}\nwindow-height={height}\n")
        self.errors = open(os.path.join(self.home.name, "errors"), "w+", encoding="utf-8")
        self.process = subprocess.Popen([program], env=environment, stderr=self.errors)
        self.application = seen.wait(lambda: seen.find_application(self.process),
                                     "the application on the bus")

    def controls(self):
        """What can be used at this moment: role, name and place."""
        found = set()
        for node in seen.showing(self.application):
            role = node.get_role_name()
            if role in CONTROLS and node.get_state_set().contains(Atspi.StateType.FOCUSABLE):
                found.add((role, node.get_name(), self.path(node)))
        return found

    def meet(self):
        """Notes the controls, and those without a name. A page that goes away
        loses its names first, so what has none is looked at twice."""
        first = seen.wait(self.controls, "any control")
        if any(not name for _, name, _ in first):
            time.sleep(SETTLED)
            first &= seen.wait(self.controls, "any control")
        self.met |= {(role, name) for role, name, _ in first}
        self.nameless |= {f"{role} in {path}" for role, name, path in first if not name}

    @staticmethod
    def path(node):
        names = []
        while node:
            names.append(node.get_name() or node.get_role_name())
            node = node.get_parent()
        return " < ".join(names[:8])

    def find(self, role, name):
        """A control by role and name, or by the beginning of its name."""
        def look():
            found = None
            for node in seen.showing(self.application):
                if node.get_role_name() == role and (node.get_name() or "").startswith(name):
                    found = found or node
            return found
        return seen.wait(look, f"{role} “{name}”")

    def wait_for_words(self, *wanted):
        seen.wait(lambda: all(word in seen.read(self.application) for word in wanted), f"the words {wanted}")
        self.meet()

    def activate(self, role, name):
        """Turns the wheel until it can be seen, and clicks into its middle."""
        for _ in range(60):
            box = self.find(role, name).get_extents(Atspi.CoordType.WINDOW)
            x, y = box.x + box.width // 2, box.y + min(box.height // 2, 20)
            if y < self.height - 20:
                break
            Atspi.generate_mouse_event(x, self.height // 2, "b5c")
            time.sleep(0.05)
        time.sleep(0.3)
        box = self.find(role, name).get_extents(Atspi.CoordType.WINDOW)
        Atspi.generate_mouse_event(x, box.y + min(box.height // 2, 20), "b1c")

    def click(self, role, name):
        action = self.find(role, name).get_action_iface()
        assert action.do_action(0), f"“{name}” did nothing"

    def end(self):
        printed = seen.end(self.process, self.errors)
        self.home.cleanup()
        return printed


def walk_wide(walk):
    walk.activate("list item", "VFIO/IOMMU/PCI")
    walk.wait_for_words("Bjorn Helgaas", "bjorn@helgaas.com", "Joerg Roedel", "Alex Williamson",
                        "Monday 9 September, 15:00", "Opala/room-I&II", "Peer-to-Peer")
    walk.find("button", "Write to Bjorn Helgaas")
    walk.find("button", "Copy the address of Bjorn Helgaas")
    walk.activate("list item", "Bjorn Helgaas")
    walk.wait_for_words("E-mail", "bjorn@helgaas.com", "Leads")
    walk.click("button", "Back")
    walk.wait_for_words("Joerg Roedel", "Expected topics")
    search(walk)
    open_summary(walk)


def walk_narrow(walk):
    walk.activate("list item", "VFIO/IOMMU/PCI")
    walk.wait_for_words("Bjorn Helgaas", "bjorn@helgaas.com")
    walk.activate("list item", "Bjorn Helgaas")
    walk.wait_for_words("E-mail", "Leads")
    walk.click("button", "Back")
    walk.wait_for_words("Joerg Roedel")
    walk.click("button", "Back")
    walk.find("list item", "BPF")
    search(walk)
    open_summary(walk)


def search(walk):
    walk.click("button", "Search")
    entry = walk.find("entry", "Search")
    assert entry.get_editable_text_iface().set_text_contents("livepatch guide")
    walk.wait_for_words("In texts · 1")
    walk.find("list item", "Live Patching")


def open_summary(walk):
    walk.activate("list item", "Live Patching")
    walk.wait_for_words("jkosina@suse.cz", "9 parts")
    walk.activate("list item", "Open sourcing live patching services")
    walk.wait_for_words("Led by Alice Ferrazzi", "elivepatch")


def run(program, title, width, height, steps):
    walk = Walk(program, width, height)
    try:
        steps(walk)
        failure = None
    except (AssertionError, GLib.Error) as error:
        failure = str(error)
    printed = walk.end()
    findings = [text for text in [failure] if text]
    findings += [f"without a name: {where}" for where in sorted(walk.nameless)]
    findings += [f"printed: {line}" for line in printed]
    for text in findings:
        print("# " + text)
    print(f"{'not ok' if findings else 'ok'} {title} ({len(walk.met)} controls met)", flush=True)
    return not findings


def main():
    print("1..1", flush=True)
    Atspi.init()
    if sys.argv[2] == "wide":
        good = run(sys.argv[1], "1 a wide window", 1280, 800, walk_wide)
    else:
        good = run(sys.argv[1], "1 a phone's window", 360, 720, walk_narrow)
    return 0 if good else 1


sys.exit(main())
