#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-rooms.py BUILD: what a room may not include is refused.

Adds each forbidden include, one by one, to a file of a copy of the sources,
and asks the compiler, with that file's own flags, and build-aux/rooms.
"""

import json
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

from tap import Tap

TOP = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(sys.argv[1])

# The rooms, lowest first, and which of them each may not use although it lies lower.
ORDER = ["base", "model", "prose", "words", "formats", "store", "sync", "remind", "ui", "app"]
LOWER_BUT_FORBIDDEN = {
    "prose": ["model"],
    "words": ["prose"],
    "formats": ["words"],
    "store": ["words", "formats"],
    "sync": ["prose", "words"],
    "remind": ["prose", "words", "formats", "store", "sync"],
    "ui": ["formats", "store", "sync", "remind"],
    "app": [],
}

# What is refused by name: room, include, a word of the reason.
OUTSIDE = [
    ("base", "<gtk/gtk.h>", "GTK"),
    ("model", "<gtk/gtk.h>", "GTK"),
    ("model", "<adwaita.h>", "libadwaita"),
    ("model", "<json-glib/json-glib.h>", "json-glib"),
    ("model", "<sqlite3.h>", "SQLite"),
    ("model", "<libsoup/soup.h>", "libsoup"),
    ("model", "<glib/gi18n-lib.h>", "gettext"),
    ("prose", "<gtk/gtk.h>", "GTK"),
    ("prose", "<json-glib/json-glib.h>", "json-glib"),
    ("words", "<gtk/gtk.h>", "GTK"),
    ("words", "<json-glib/json-glib.h>", "json-glib"),
    ("formats", "<libsoup/soup.h>", "libsoup"),
    ("formats", "<md4c.h>", "md4c"),
    ("formats", "<gtk/gtk.h>", "GTK"),
    ("formats", "<glib/gi18n-lib.h>", "gettext"),
    ("ui", "<sqlite3.h>", "SQLite"),
    ("ui", "<libical/ical.h>", "libical"),
    ("ui", "<json-glib/json-glib.h>", "json-glib"),
    ("ui", "<md4c.h>", "md4c"),
    ("ui", "<libxml/HTMLparser.h>", "libxml2"),
    ("ui", "<nobody/knows.h>", "no header of that name"),
]

# What is refused however it is written: the include, a word of the reason.
WAYS = [
    ('#include "../base/lanyard-clock.h"', "never a way to it"),
    ('#include <../src/base/lanyard-clock.h>', "never a way to it"),
    ('#include "base/lanyard-clock.h"', "by their name alone"),
    ('# include <gtk/gtk.h>', "GTK"),
    ('#include/* here */<gtk/gtk.h> // there', "GTK"),
    ('#include \\\n  <gtk/gtk.h>', "GTK"),
    ('#define WHERE <gtk/gtk.h>\n#include WHERE', "names its header itself"),
]

# What is not: words that only look like an include.
HARMLESS = [
    '// #include <gtk/gtk.h>',
    '/*\n#include <gtk/gtk.h>\n*/',
    '#include <string.h>\n#include <sys/stat.h>',
]


class Copy:
    """A copy of the sources, with an include added to a file."""

    def __init__(self, work):
        self.top = pathlib.Path(work)
        for folder in ("src", "tests"):
            shutil.copytree(TOP / folder, self.top / folder)
        self.flags = {}
        for entry in json.loads((BUILD / "compile_commands.json").read_text(encoding="utf-8")):
            path = (pathlib.Path(entry["directory"]) / entry["file"]).resolve()
            if path.is_relative_to(TOP / "src"):
                self.flags[path.relative_to(TOP)] = shlex.split(entry["command"])

    def file_of(self, room):
        """Returns the smallest file that is compiled for a room."""
        files = [path for path in self.flags if path.parts[1] == room and path.parts[0] == "src"]
        return min(files, key=lambda path: (TOP / path).stat().st_size, default=None)

    def with_lines(self, path, lines, ask):
        """Returns what ask() says while the lines stand first in the file."""
        copy = self.top / path
        text = copy.read_text(encoding="utf-8")
        copy.write_text(f"{lines}\n{text}", encoding="utf-8")
        try:
            return ask()
        finally:
            copy.write_text(text, encoding="utf-8")

    def compiler(self, path):
        """Returns why the compiler refuses the file, None where it doesn't."""
        command = []
        words = iter(self.flags[path][:-1])
        for word in words:
            if word in ("-o", "-MF", "-MQ"):
                next(words)
            elif word not in ("-c", "-MD"):
                command.append(word)
        done = subprocess.run([*command, "-fsyntax-only", self.top / path], cwd=BUILD,
                              capture_output=True, text=True, check=False)
        said = re.search(r"error: (.*)", done.stderr)
        return None if done.returncode == 0 else said[1] if said else done.stderr

    def rooms(self):
        """Returns what build-aux/rooms objects to, None where it doesn't."""
        done = subprocess.run([TOP / "build-aux" / "rooms", self.top], capture_output=True,
                              text=True, check=False)
        return None if done.returncode == 0 else done.stdout


def test_refused(tap, copy, room, lines, reason):
    path = copy.file_of(room)
    if path is None:
        return
    last = lines.rsplit("\n", 1)[-1]
    compiler = copy.with_lines(path, lines, lambda: copy.compiler(path))
    rooms = copy.with_lines(path, lines, copy.rooms)
    by = " and ".join(["the compiler"] * (compiler is not None) + ["rooms"] * (rooms is not None))
    tap.ok(rooms is not None and f"{path}:" in rooms and reason in rooms,
           f"{room} {last}: refused by {by or 'nobody'}",
           f"compiler: {compiler}", f"rooms: {rooms}")


def header_of(room):
    headers = sorted(path for path in (TOP / "src" / room).glob("*.h")
                     if not path.name.endswith("-private.h"))
    return headers[0].name if headers else None


def test_rooms(tap, copy):
    for room, include, reason in OUTSIDE:
        test_refused(tap, copy, room, f"#include {include}", reason)
    for place, room in enumerate(ORDER):
        for other in ORDER[place + 1:] + LOWER_BUT_FORBIDDEN.get(room, []):
            header = header_of(other)
            if header is not None:
                reason = "nobody includes app" if other == "app" else f"that is {other}’s"
                test_refused(tap, copy, room, f'#include "{header}"', reason)


def main():
    tap = Tap()
    with tempfile.TemporaryDirectory() as work:
        copy = Copy(work)
        tap.equal(copy.rooms(), None, "the sources as they are keep the rules")
        for room in ORDER:
            path = copy.file_of(room)
            if path is not None:
                tap.equal(copy.compiler(path), None, f"{path} compiles as it is")
            else:
                tap.equal(list((TOP / "src" / room).glob("*.c")), [], f"{room} isn't there yet")
        test_rooms(tap, copy)
        for lines, reason in WAYS:
            test_refused(tap, copy, "model", lines, reason)
        for lines in HARMLESS:
            path = copy.file_of("model")
            said = copy.with_lines(path, lines, copy.rooms)
            tap.equal(said, None, f"let pass: {lines.splitlines()[-1]}")
    tap.done()


main()
