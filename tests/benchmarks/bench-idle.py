#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench-idle.py LANYARD APPLICATION

What Lanyard costs in the background, with a reminder an hour ahead, beside an
application that has no window and nothing to do: how often each is woken, the
processor's time, and memory. LANYARD_IDLE_SECONDS says for how long (60).
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

SETTLING = 20  # seconds
MOST_EXTRA = 4096  # KiB of private dirty memory


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def read_wakes(process):
    """How often its threads began to run: they gave up the processor, or it was taken."""
    tasks = f"/proc/{process.pid}/task"
    return sum(int(number) for task in os.listdir(tasks)
               for number in re.findall(r"voluntary_ctxt_switches:\s+(\d+)",
                                        read(f"{tasks}/{task}/status")))


def read_ticks(process):
    return sum(map(int, read(f"/proc/{process.pid}/stat").rpartition(")")[2].split()[11:13]))


def read_memory(process):
    text = read(f"/proc/{process.pid}/smaps_rollup")
    return {name: int(re.search(rf"^{name}:\s+(\d+) kB", text, re.M)[1])
            for name in ("Pss", "Private_Dirty")}


def show(name, value, unit):
    print(name, value, unit, flush=True)


def prepare(program, environment, home):
    path = os.path.join(home, "programme.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"format": "lanyard-programme", "version": 1,
                   "conference": {"id": "lpc", "title": "Plumbers", "time_zone": "Europe/Lisbon"},
                   "sessions": [{"id": "bpf", "title": "BPF", "duration": 30,
                                 "start": "2019-09-11T10:10:00+01:00"}]}, file)
    for arguments in (["--add", path], ["--star", "bpf"]):
        subprocess.run([program, *arguments], env=environment, check=True,
                       stdout=subprocess.DEVNULL)


def trace(process, path):
    """Starts to write down all system calls, where that is allowed."""
    if not shutil.which("strace"):
        return None
    tracer = subprocess.Popen(["strace", "-f", "-qq", "-tt", "-o", path, "-p", str(process.pid)],
                              stderr=subprocess.DEVNULL)
    time.sleep(2)
    return tracer if tracer.poll() is None else None


def main():
    program, application = map(os.path.abspath, sys.argv[1:3])
    seconds = int(os.environ.get("LANYARD_IDLE_SECONDS", "60"))
    with tempfile.TemporaryDirectory(prefix="lanyard-idle.") as home:
        environment = dict(os.environ, LANYARD_NOW="2019-09-11T09:00:00+01:00")
        for kind in ("CONFIG", "DATA", "CACHE"):
            environment[f"XDG_{kind}_HOME"] = os.path.join(home, kind)
        prepare(program, environment, home)
        processes = {name: subprocess.Popen([command, "--gapplication-service"], env=environment)
                     for name, command in (("idle", program), ("windowless", application))}
        time.sleep(SETTLING)

        before = {name: (read_wakes(one), read_ticks(one)) for name, one in processes.items()}
        time.sleep(seconds)
        memory = {}
        for name, one in processes.items():
            memory[name] = read_memory(one)
            show(f"{name}_wakes", read_wakes(one) - before[name][0], f"in {seconds} s")
            show(f"{name}_processor", read_ticks(one) - before[name][1], "ticks")
            show(f"{name}_pss", memory[name]["Pss"], "KiB")
            show(f"{name}_private_dirty", memory[name]["Private_Dirty"], "KiB")

        calls = os.path.join(home, "calls")
        tracer = trace(processes["idle"], calls)
        if tracer:
            known = read(calls).count("\n")
            time.sleep(seconds)
            show("idle_calls", read(calls).count("\n") - known, f"system calls in {seconds} s")
            tracer.terminate()
            tracer.wait()
        else:
            print("# system calls can't be counted here: strace isn't there, or not allowed")

        for one in processes.values():
            one.terminate()
            one.wait()
    extra = memory["idle"]["Private_Dirty"] - memory["windowless"]["Private_Dirty"]
    show("idle_extra_private_dirty", extra, f"KiB, of {MOST_EXTRA} at most")
    sys.exit(extra > MOST_EXTRA)


if __name__ == "__main__":
    main()
