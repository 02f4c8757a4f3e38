# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""A network that wants to be signed in to, and says so on a page of its own."""

import contextlib
import http.server
import threading

ADDRESS = '192.0.2.1'               # the machine's own, as nobody else is in the network
URL = f'http://{ADDRESS}/hello'
PAGE = b'<!DOCTYPE html><title>Hello</title><h1>Accept our terms</h1>'


class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, format, *args):
        pass

    def do_GET(self):
        self.send_response(200)
        self.send_header('Content-Type', 'text/html')
        self.send_header('Content-Length', str(len(PAGE)))
        self.end_headers()
        self.wfile.write(PAGE)


@contextlib.contextmanager
def open_portal():
    with http.server.ThreadingHTTPServer((ADDRESS, 80), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield
        server.shutdown()
