# SPDX-FileCopyrightText: 2026 The Lanyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A web server on loopback that answers as it is told."""

import dataclasses
import http.server
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
