#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""build-aux/run as a person types it, without a display."""

import pathlib
import shutil
import tempfile
import time

from processes import Marked, png_size
from tap import Tap

TOP = pathlib.Path(__file__).resolve().parents[2]
RUN = TOP / "build-aux" / "run"
PROGRAMME = TOP / "data" / "programmes" / "lpc-2019.json"


def test_words(tap, marked, work):
    """What is answered without a window: these need no screen."""
    status, first, _ = marked.run(RUN, "--check", PROGRAMME)
    tap.ok(status == 0 and first.startswith("format: lanyard-programme\n"), "--check",
           status, first)
    shutil.copy(PROGRAMME, work / "a copy.json")
    tap.equal(marked.run(RUN, "--check", "a copy.json", cwd=work), (0, first, ""),
              "a file beside the caller, nothing but Lanyard's words")
    tap.equal(marked.run(RUN, "--check", "-", "--time-zone", cwd=work)[0] != 0, True,
              "a wrong call is Lanyard's to refuse")
    status, out, _ = marked.run(RUN, "--check", work / "none.json")
    tap.equal(status, 1, "a file that isn't there")
    status, out, err = marked.run(RUN, "--convert", PROGRAMME)
    tap.ok(status == 0 and out.startswith("{") and out.endswith("}\n") and not err, "--convert",
           status, err)
    status, out, err = marked.run(RUN, "--help")
    tap.ok(status == 0 and "--check" in out and not err, "--help", status, err)
    status, out, err = marked.run(RUN, "--no-such-option")
    tap.ok(status not in (0, 125), "an option that there isn't", status, out, err)


def test_window(tap, work):
    picture = work / "a picture.png"
    places = {f"XDG_{name}_HOME": str(work / name) for name in ("CACHE", "CONFIG", "DATA", "STATE")}
    for size, arguments in ((1280, 800), []), ((360, 720), [PROGRAMME]):
        marked = Marked(LANYARD_SCREENSHOT=str(picture), LANYARD_SCREEN="%dx%d" % size, **places)
        start = time.monotonic()
        status, out, err = marked.run(RUN, *arguments)
        seconds = time.monotonic() - start
        name = "%d by %d" % size
        tap.ok(status == 0 and out == "" and str(picture) in err, f"a window, {name}",
               status, out, err)
        tap.equal(picture.exists() and png_size(picture), size, f"its picture, {name}")
        tap.ok(seconds < 15, f"its seconds, {name}", seconds)
        tap.equal(marked.left(), [], f"no process is left behind, {name}")
        picture.unlink(missing_ok=True)


def main():
    tap = Tap()
    with tempfile.TemporaryDirectory() as work:
        test_words(tap, Marked(), pathlib.Path(work))
        test_window(tap, pathlib.Path(work))
    tap.done()


main()
