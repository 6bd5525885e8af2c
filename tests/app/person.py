# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program used as a person or a script would: without a display, with a
data directory of its own, one process after another."""

import os
import subprocess
import tempfile


class Person:
    def __init__(self, program):
        self.program = os.path.abspath(program)
        self.home = tempfile.TemporaryDirectory(prefix="lanyard-person.")
        self.environment = dict(os.environ, LC_ALL="C.UTF-8", XDG_DATA_HOME=self.home.name,
                                GIO_USE_PROXY_RESOLVER="dummy")
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"):
            self.environment.pop(name, None)

    def run(self, *arguments, status=0):
        """Returns the rows; where it has to fail, the sentence that says why."""
        done = subprocess.run([self.program, *arguments], env=self.environment, text=True,
                              capture_output=True, cwd=self.home.name, timeout=120)
        assert done.returncode == status, \
            f"{arguments}: {done.returncode}, not {status}: {done.stdout}{done.stderr}"
        if status == 0:
            assert not done.stderr, f"{arguments}: {done.stderr}"
            return [line.split("\t") for line in done.stdout.splitlines()]
        lines = done.stderr.splitlines()
        assert not done.stdout and len(lines) == status, f"{arguments}: {done.stderr}"
        assert status != 2 or lines[1].startswith("Usage: lanyard "), f"{arguments}: {done.stderr}"
        return done.stderr.strip()

    def write(self, name, text):
        """Writes a file into the folder that the program is run in."""
        with open(os.path.join(self.home.name, name), "w", encoding="utf-8") as file:
            file.write(text)

    def list_all(self):
        """Returns what can be read without a network."""
        return self.run("--sessions"), self.run("--agenda"), self.run("--changes")

    def clean(self):
        self.home.cleanup()
