# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The little of TAP that the tests in Python need."""

import sys


class Tap:
    def __init__(self):
        self.count = 0
        self.failed = 0

    def ok(self, good, name, *details):
        """Reports a test; what details say is shown where it failed."""
        self.count += 1
        self.failed += not good
        print(f"{'ok' if good else 'not ok'} {self.count} {name}", flush=True)
        if not good:
            for detail in details:
                print("\n".join(f"# {line}" for line in str(detail).splitlines()), flush=True)

    def equal(self, value, expected, name):
        self.ok(value == expected, name, f"it is    {value!r}", f"expected {expected!r}")

    def skip(self, name, reason):
        self.count += 1
        print(f"ok {self.count} {name} # SKIP {reason}", flush=True)

    def done(self):
        print(f"1..{self.count}")
        sys.exit(1 if self.failed else 0)
