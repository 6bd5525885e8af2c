#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What build-aux/tally makes of what meson test wrote."""

import json
import pathlib
import subprocess
import tempfile

from tap import Tap

TALLY = pathlib.Path(__file__).resolve().parents[2] / "build-aux" / "tally"

# name, result, status, standard output; then what is counted and what is said
PROGRAMS = [
    ("good", "OK", 0, "1..2\nok 1 /a\nok 2 /b - with a dash\n", (2, 0, 0), ""),
    ("plan at the end", "OK", 0, "ok 1 /a\n1..1\n", (1, 0, 0), ""),
    ("one bad", "FAIL", 1, "1..2\nok 1 /a\nnot ok 2 /b\n", (1, 1, 0), "one bad /b"),
    ("skipped", "OK", 0, "1..2\nok 1 /a\nok 2 /b # SKIP no network\n", (1, 0, 1), "/b: no network"),
    ("all skipped", "SKIP", 0, "1..1\nok 1 /a # SKIP why\n", (0, 0, 1), "/a: why"),
    ("nothing to do", "SKIP", 0, "1..0 # SKIP no bus\n", (0, 0, 1), "nothing to do: no bus"),
    ("incomplete", "OK", 0, "1..1\nnot ok 1 /a # TODO later\n", (0, 0, 1), "/a: later"),
    ("crashed", "ERROR", -6, "1..3\nok 1 /a\n", (1, 1, 0), "crashed (error, status -6)"),
    ("leaked", "ERROR", 23, "1..1\nok 1 /a\n", (1, 1, 0), "leaked (error, status 23)"),
    ("plan not kept", "ERROR", 0, "1..3\nok 1 /a\n", (1, 1, 0), "plan not kept (error, status 0)"),
    ("too slow", "TIMEOUT", -15, "1..2\nok 1 /a\n", (1, 1, 0), "too slow (timeout, status -15)"),
    ("subtests", "OK", 0, "# Subtest: x\n    ok 1 a\n    1..1\nok 1 x\n1..1\n", (1, 0, 0), ""),
    ("plain", "OK", 0, "fine\n", (1, 0, 0), ""),
    ("plain, silent", "OK", 0, None, (1, 0, 0), ""),
    ("plain, bad", "FAIL", 1, "the last word\n", (0, 1, 0), "the last word"),
    ("plain, skipped", "SKIP", 77, "first\nno display\n", (0, 0, 1), "plain, skipped: no display"),
    ("should fail", "EXPECTEDFAIL", 1, "", (1, 0, 0), ""),
]


def tally(*arguments):
    done = subprocess.run([TALLY, *map(str, arguments)], capture_output=True, text=True,
                          check=False)
    return done.returncode, done.stdout


def closing(counts):
    return "%d passed, %d failed, %d skipped" % counts


def test_programs(tap, log):
    for name, result, status, out, counts, said in PROGRAMS:
        test = {"name": name, "result": result, "returncode": status}
        if out is not None:
            test["stdout"] = out
        log.write_text(json.dumps(test) + "\n", encoding="utf-8")
        code, output = tally("--tests", "stage", log, int(counts[1] > 0))
        expected = 1 if counts[1] or not counts[0] else 0
        tap.ok(output.splitlines()[-1] == closing(counts) and said in output and code == expected,
               name, f"expected {closing(counts)}, {said!r}, status {expected}", output)


def test_runs(tap, log):
    """What is counted where the run as a whole went wrong."""
    good = {"name": "good", "result": "OK", "returncode": 0, "stdout": ""}
    log.write_text(json.dumps(good) + "\n", encoding="utf-8")
    tap.equal(tally("--tests", "x", log, 0), (0, closing((1, 0, 0)) + "\n"), "a good run")
    code, output = tally("--tests", "x", log, 2)
    tap.ok(code == 1 and output.endswith(closing((1, 1, 0)) + "\n"), "a bad end", output)
    code, output = tally("--tests", "x", log, 0, "--tests", "y", log, 0, "--passed", "step")
    tap.equal((code, output), (0, closing((3, 0, 0)) + "\n"), "two runs and a step")
    log.write_text("", encoding="utf-8")
    code, output = tally("--tests", "x", log, 0)
    tap.ok(code == 1 and "x: no test ran" in output, "no test", output)
    code, output = tally("--tests", "x", log.with_name("none"), 0, "--passed", "step")
    tap.ok(code == 1 and output.endswith(closing((1, 2, 0)) + "\n"), "no log", output)
    log.write_text("\n".join(map(str, range(100))), encoding="utf-8")
    code, output = tally("--failed", "building", log)
    tap.ok(code == 1 and "failed: building\n" in output and "    99\n" in output and
           "    9\n" not in output, "the end of a failed step's log", output)
    tap.equal(tally(), (1, closing((0, 0, 0)) + "\n"), "nothing at all is no success")


def main():
    tap = Tap()
    with tempfile.TemporaryDirectory() as work:
        log = pathlib.Path(work) / "testlog.json"
        test_programs(tap, log)
        test_runs(tap, log)
    tap.done()


main()
