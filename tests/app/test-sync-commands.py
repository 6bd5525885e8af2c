#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-sync-commands.py LANYARD

Two machines, each with a data directory of its own, share a plan by the
commands alone, over a real server on loopback, without a keyring.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "build-aux"))
from tap import Tap  # noqa: E402

PROGRAMME = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "data",
                         "programmes", "lpc-2019.json")
PASSWORD = "open sesame"
PATIENCE = 20


class Server:
    """rclone with one folder, and with a certificate where there is one."""

    def __init__(self, folder, secure=False):
        self.folder = folder
        self.secure = secure
        with socket.socket() as choice:
            choice.bind(("127.0.0.1", 0))
            self.port = choice.getsockname()[1]
        self.address = f"http{'s' if secure else ''}://127.0.0.1:{self.port}/"

    def __enter__(self):
        files = os.path.join(self.folder, "files")
        os.makedirs(files, exist_ok=True)
        tls = ["--cert", f"{self.folder}/crt", "--key", f"{self.folder}/key"] if self.secure else []
        self.process = subprocess.Popen(
            ["rclone", "serve", "webdav", files, "--config", "", "--addr",
             f"127.0.0.1:{self.port}", "--user", "me", "--pass", PASSWORD, *tls],
            stderr=subprocess.DEVNULL)
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            with socket.socket() as trial:
                if trial.connect_ex(("127.0.0.1", self.port)) == 0:
                    return self
            time.sleep(0.05)
        raise AssertionError("rclone did not begin")

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait(PATIENCE)


class Machine:
    def __init__(self, program, folder, name):
        self.program = program
        self.data = os.path.join(folder, name)
        self.environment = dict(os.environ, XDG_DATA_HOME=self.data, XDG_CONFIG_HOME=self.data,
                                SECRET_BACKEND="service", G_MESSAGES_DEBUG="all",
                                DBUS_SESSION_BUS_ADDRESS="unix:path=/nonexistent")
        self.said = ""
        self.run("--add", PROGRAMME)

    def run(self, *arguments, status=0, password=None):
        done = subprocess.run([self.program, *arguments], env=self.environment, text=True,
                              input=password, capture_output=True, timeout=60, check=False)
        assert done.returncode == status, (arguments, done.returncode, done.stdout, done.stderr)
        self.said += done.stdout + done.stderr
        return done.stdout if status == 0 else done.stderr

    def sync(self, **how):
        return self.run("--sync", password=PASSWORD + "\n", **how)

    def agenda(self):
        return sorted(line.split("\t")[0] for line in self.run("--agenda").splitlines())


def check_machines(tap, program, folder):
    with Server(folder) as server:
        one, two = (Machine(program, folder, name) for name in ("one", "two"))
        ids = [line.split("\t")[0] for line in one.run("--sessions").splitlines()[:3]]

        said = one.run("--sync", status=1)
        tap.ok("--sync-with" in said, "says how to name a server", said)
        said = one.run("--sync-with", server.address, "--user", "me", password="guessed\n",
                       status=1)
        tap.ok("user name and password" in said, "refuses a wrong password", said)
        said = one.run("--sync-with", server.address + "files/none.txt/", "--user", "me",
                       status=1)
        tap.ok("standard input" in said, "asks for the password on standard input", said)
        for machine in (one, two):
            said = machine.run("--sync-with", server.address, "--user", "me",
                               password=PASSWORD + "\n")
            tap.ok("All changes are on the server" in said, "shares with a new server", said)

        # both decide before either hears of the other
        one.run("--star", ids[0])
        one.run("--note", ids[2], "--text", "from one")
        two.run("--maybe", ids[1])
        two.run("--note", ids[2], "--text", "from two")
        for machine in (one, two, one):
            machine.sync()
        tap.equal(one.agenda(), sorted(ids[:2]), "has both stars")
        tap.equal(two.agenda(), sorted(ids[:2]), "has them on the other machine, too")
        note = one.run("--note", ids[2])
        tap.ok("from one" in note and "from two" in note, "loses no note", note)
        tap.equal(two.run("--note", ids[2]), note, "has the same note on both")

        one.run("--unstar", ids[0])
    said = one.sync(status=1)
    tap.ok("can't be reached" in said, "says that the server is away", said)
    with Server(folder) as again:
        for machine in (one, two):
            machine.run("--sync-with", again.address, "--user", "me", password=PASSWORD + "\n")
        tap.equal(two.agenda(), [ids[1]], "sends later what was decided meanwhile")
        kept = subprocess.run(["grep", "-ra", PASSWORD, one.data, two.data], capture_output=True,
                              check=False)
        tap.equal(kept.returncode, 1, "keeps the password in no file")
        tap.ok(PASSWORD not in one.said + two.said, "tells it in no output")


def make_certificate(folder):
    """Returns its fingerprint, as openssl tells it."""
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                    "ec_paramgen_curve:prime256v1", "-nodes", "-subj", "/CN=home", "-days", "30",
                    "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", f"{folder}/key", "-out",
                    f"{folder}/crt"], check=True, capture_output=True)
    told = subprocess.run(["openssl", "x509", "-in", f"{folder}/crt", "-noout", "-fingerprint",
                           "-sha256"], check=True, capture_output=True, text=True).stdout
    return told.split("=")[1].strip()


def check_certificates(tap, program, folder):
    machine = Machine(program, folder, "secure")
    print_of = make_certificate(folder)
    with Server(folder, secure=True) as server:
        begin = ("--sync-with", server.address, "--user", "me")
        said = machine.run(*begin, password=PASSWORD + "\n", status=1)
        tap.ok(print_of in said, "shows the fingerprint of a certificate", said, print_of)
        machine.run(*begin, "--fingerprint", print_of, password=PASSWORD + "\n")
        machine.sync()
    make_certificate(folder)
    server.secure = True
    with server:
        said = machine.sync(status=1)
        tap.ok("another certificate" in said, "refuses one that was changed", said)


def main():
    tap = Tap()
    program = os.path.abspath(sys.argv[1])
    if not shutil.which("rclone"):
        tap.skip("sharing by the commands", "rclone is not here")
        tap.done()
    with tempfile.TemporaryDirectory() as folder:
        check_machines(tap, program, folder)
    if shutil.which("openssl"):
        with tempfile.TemporaryDirectory() as folder:
            check_certificates(tap, program, folder)
    tap.done()


main()
