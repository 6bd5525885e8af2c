#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each limit of build-aux/sizes, kept to the line and passed by one."""

import pathlib
import subprocess
import tempfile

from tap import Tap

SIZES = pathlib.Path(__file__).resolve().parents[2] / "build-aux" / "sizes"


def function(lines):
    """Returns a function whose body has so many lines, brace to brace."""
    return "int\nf (void)\n{\n" + "  ;\n" * (lines - 2) + "}\n"


def sizes(files):
    """Returns the status and the words for a tree of these files."""
    with tempfile.TemporaryDirectory() as work:
        for name, text in files.items():
            path = pathlib.Path(work) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        done = subprocess.run([SIZES, work], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout


# name; the tree; what is said of it, None where nothing is wrong
CASES = [
    ("an empty tree", {}, None),
    ("a median of 250", {"src/a.c": "\n" * 1, "src/b.c": "\n" * 250, "src/c.c": "\n" * 900,
                         "tests/t.c": "\n" * 600}, None),
    ("a median of 251", {"src/a.c": "\n" * 251, "tests/t.c": "\n" * 300},
     "the median .c file has 251 lines"),
    ("1,000 lines", {"src/a.c": "", "src/b.h": "\n" * 1000, "tests/t.c": "\n" * 1000}, None),
    ("1,001 lines", {"src/a.c": "", "src/b.h": "\n" * 1001, "tests/t.c": "\n" * 1000},
     "src/b.h:1: has 1001 lines"),
    ("1,001 lines of test", {"src/a.c": "", "tests/t.py": "\n" * 1001},
     "tests/t.py:1: has 1001 lines"),
    ("functions of 60 lines", {"src/a.c": function(60), "tests/t.c": "\n" * 90}, None),
    ("a function of 61 lines", {"src/a.c": function(61), "tests/t.c": "\n" * 90},
     "src/a.c:3: a function of 61 lines"),
    ("one of fifty", {"src/a.c": function(61), "src/b.c": function(3) * 24,
                      "src/c.c": function(3) * 25, "tests/t.c": "\n" * 900}, None),
    ("one of 49", {"src/a.c": function(61), "src/b.c": function(3) * 24,
                   "src/c.c": function(3) * 24, "tests/t.c": "\n" * 900},
     "src/a.c:3: a function of 61 lines"),
    ("a long table", {"src/a.c": "struct a\n{\n" + "  int b;\n" * 90 + "};\n",
                      "tests/t.c": "\n" * 90}, None),
    ("half the tests", {"src/a.blp": "\n" * 10, "src/a.h": "\n" * 10, "tests/t.py": "\n" * 10},
     None),
    ("fewer tests", {"src/a.blp": "\n" * 10, "src/a.h": "\n" * 10, "tests/t.py": "\n" * 9},
     "9 lines of test for 20 of source"),
]


def main():
    tap = Tap()
    for name, files, said in CASES:
        status, output = sizes(files)
        good = status == 0 if said is None else status == 1 and said in output
        tap.ok(good, name, f"expected {said!r}; status {status}", output)
    tap.done()


main()
