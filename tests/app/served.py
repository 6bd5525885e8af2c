# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A web server on loopback that answers as it is told, and the program used as
a person or a script would: without a display, with a data directory of its
own, one process after another."""

import dataclasses
import http.server
import os
import subprocess
import tempfile
import threading


@dataclasses.dataclass
class Answer:
    """What is said at a path. A body that has an etag or a date isn't sent to
    who has it already; a length may be a lie."""
    body: str = ""
    status: int = 200
    headers: dict = dataclasses.field(default_factory=dict)
    length: int | None = None

    def is_known(self, request):
        pairs = (("ETag", "If-None-Match"), ("Last-Modified", "If-Modified-Since"))
        return any(self.headers.get(ours) and self.headers[ours] == request.get(theirs)
                   for ours, theirs in pairs)


class Server:
    def __init__(self):
        outer = self
        self.answers = {}
        self.asked = []  # (path, headers, status) of each request

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                outer.answer(self)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()

    def answer(self, handler):
        answer = self.answers.get(handler.path, Answer("There is nothing here.", 404))
        known = answer.status == 200 and answer.is_known(handler.headers)
        body = b"" if known else answer.body.encode()
        status = 304 if known else answer.status
        self.asked.append((handler.path, dict(handler.headers), status))
        handler.send_response(status)
        for name, value in answer.headers.items():
            handler.send_header(name, value)
        if not known:
            handler.send_header("Content-Length", str(answer.length or len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    def address(self, path):
        return f"http://127.0.0.1:{self.server.server_port}{path}"

    def take_asked(self):
        """Returns the paths and statuses since it was asked the last time."""
        asked = [(path, status) for path, _, status in self.asked]
        self.asked.clear()
        return asked

    def stop(self):
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


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
        assert done.stderr.count("\n") == 1 and not done.stdout, f"{arguments}: {done.stderr}"
        return done.stderr.strip()

    def list_all(self):
        """Returns what can be read without a network."""
        return self.run("--sessions"), self.run("--agenda"), self.run("--changes")

    def clean(self):
        self.home.cleanup()
