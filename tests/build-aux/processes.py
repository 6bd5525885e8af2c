# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs commands that are to leave no process behind, and looks at pictures."""

import os
import pathlib
import struct
import subprocess
import time

MARK = "LANYARD_TEST_MARK"


class Marked:
    """Starts commands whose processes can be told from all others."""

    def __init__(self, **environment):
        self.environment = {**os.environ, MARK: f"{os.getpid()}-{time.monotonic_ns()}"}
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "LANYARD_SCREEN", "LANYARD_SCREENSHOT"):
            self.environment.pop(name, None)
        self.environment.update(environment)

    def start(self, *command, **options):
        return subprocess.Popen([str(word) for word in command], env=self.environment,
                                stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True, **options)

    def run(self, *command, said="", **options):
        """Returns a command's status, standard output and standard error."""
        process = self.start(*command, **options)
        out, err = process.communicate(said, timeout=600)
        return process.returncode, out, err

    def left(self, seconds=0):
        """Returns the names of the processes that are still there then."""
        deadline = time.monotonic() + seconds
        while True:
            found = self.there()
            if not found or time.monotonic() >= deadline:
                return found
            time.sleep(0.05)

    def there(self):
        mark = f"{MARK}={self.environment[MARK]}".encode()
        found = []
        for process in pathlib.Path("/proc").glob("[0-9]*"):
            try:
                if mark in (process / "environ").read_bytes().split(b"\0"):
                    found.append((process / "comm").read_text(encoding="utf-8").strip())
            except OSError:
                continue
        return sorted(found)


def png_size(path):
    """Returns a PNG's width and height."""
    head = pathlib.Path(path).read_bytes()[:24]
    assert head.startswith(b"\x89PNG\r\n\x1a\n"), head
    return struct.unpack(">II", head[16:])
