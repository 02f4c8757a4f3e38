# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The service's address: HTTP over TLS on the loopback of a private network."""

import http.cookies
import http.server
import json
import pathlib
import socket
import ssl
import threading
import urllib.parse

from service import (AI_PAGE, ANSWER_PAGE, GREETING, HELP, HOST, JOBS, PAGES, PRIVACY_PAGE,
                     PROFILE, ROOT, SETTINGS, WITNESS, WORKER)

TYPES = {'.css': 'text/css', '.js': 'text/javascript'}
POLICY = ("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
OUTSIDE = 'https://example.org/elsewhere'


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    service = None

    def log_message(self, format, *args):
        pass

    def do_GET(self):
        self._answer(self._get)

    def do_POST(self):
        self._answer(self._post)

    def _answer(self, answer):
        host = self.headers.get('Host', '')
        self.body = self.rfile.read(int(self.headers.get('Content-Length', 0)))
        self.cookies = []
        self.service.note(self.command, host, self.path)
        if host in self.service.neighbours and self.service.fault is None:
            self.service.neighbours[host].answer(self)
            return
        if host != HOST and self.service.fault is None:
            self.redirect(f'https://{HOST}{self.path}', 301)
            return
        answer(urllib.parse.urlsplit(self.path))

    def send(self, status, type, text, policy=POLICY):
        body = text.encode()
        self.start(status, type, len(body), policy)
        self.wfile.write(body)

    def start(self, status, type, size, policy=POLICY):
        self.send_response(status)
        self.send_header('Content-Type', f'{type}; charset=utf-8')
        self.send_header('Content-Length', str(size))
        self.send_header('Content-Security-Policy', policy)
        self.send_header('X-Content-Type-Options', 'nosniff')
        self.send_header('Cache-Control', self.service.behaviour.caching)
        self._finish_headers()

    def redirect(self, location, status=302):
        self.send_response(status)
        self.send_header('Location', location)
        self.send_header('Content-Length', '0')
        self._finish_headers()

    def _finish_headers(self):
        for cookie in self.cookies:
            self.send_header('Set-Cookie', cookie)
        self.end_headers()

    def _page(self, name, **values):
        self.send(200, 'text/html', self.service.render(name, **values))

    def tell(self, status=200, **values):
        self.send(status, 'application/json', json.dumps(values))

    def _open_session(self, token):
        self.cookies = [f'li_at={token}; Path=/; Secure; HttpOnly; Max-Age=31536000',
                        'liap=true; Path=/; Secure']

    def _is_member(self):
        cookies = http.cookies.SimpleCookie(self.headers.get('Cookie', ''))
        self.token = cookies['li_at'].value if 'li_at' in cookies else None
        if self.service.knows(self.token):
            return True
        self.token = self.service.greet()
        if self.token is None:
            return False
        self._open_session(self.token)
        return True

    def _get(self, url):
        self.service.expire(url.path)
        if url.path.startswith('/assets/') or url.path == WORKER:
            self.send_asset(PAGES / pathlib.PurePosixPath(url.path).name)
        elif url.path == WITNESS:
            self.service.wait_for_question(int(url.query.removeprefix('page=')))
            self.tell()
        elif url.path == SETTINGS:
            status = 200 if self._is_member() else 401
            told, on = self.service.tell(self.token)
            self.tell(told if status == 200 else status, on=on, page=self.service.page)
        elif url.path == '/api/endless':
            threading.Event().wait()
        elif self.service.fault is not None:
            self.service.fault(self)
        else:
            self._get_page(url)

    def send_asset(self, file):
        if file.suffix in TYPES and file.is_file():
            self.send(200, TYPES[file.suffix], file.read_text())
        else:
            self.send(404, 'text/plain', 'Not found')

    def _get_page(self, url):
        path = url.path
        member = self._is_member()
        if path.startswith('/uas/login'):
            self.redirect(f'/login/?{url.query}')
        elif path == '/login' or path.startswith('/login/'):
            self._sign_in_page(url, member)
        elif path == HELP:
            self._page('help.html', target='_blank', next=HELP + 'answer')
        elif path.startswith(HELP):
            self._page('help.html', target='_self', next=OUTSIDE)
        elif not member:
            here = urllib.parse.quote(self.path, safe='')
            self.redirect(f'/uas/login?session_redirect={here}')
        else:
            self._members_page(path)

    def _sign_in_page(self, url, member):
        query = urllib.parse.parse_qs(url.query)
        behaviour = self.service.behaviour
        wanted = query.get('session_redirect', [behaviour.lands_at])[0]
        wanted = behaviour.lands_at if behaviour.forgets else wanted
        if member:
            self.redirect(wanted)
        else:
            self._page('login.html', redirect=wanted)

    def _members_page(self, path):
        if path == '/':
            self.redirect('/feed/')
        elif path.startswith('/feed'):
            self._page('feed.html')
        elif path.rstrip('/') == '/in/me':
            self.redirect(PROFILE + '?isSelfProfile=true')
        elif path.startswith('/in/'):
            self._page('profile.html')
        elif path.startswith(JOBS):
            self._page('job.html')
        elif path.startswith('/psettings'):
            self.redirect(ROOT)
        elif path == AI_PAGE and self.service.page.get('withheld') == 'server':
            self.redirect(PRIVACY_PAGE)
        elif path.startswith(ROOT.rstrip('/')):
            self._page('settings.html')
        elif path == GREETING:
            self._page('feed.html')
        else:
            self.send(404, 'text/plain', 'Not found')

    def _post(self, url):
        if url.path == '/checkpoint/lg/login-submit':
            fields = urllib.parse.parse_qs(self.body.decode())
            self._open_session(self.service.open_session())
            self.redirect(fields['session_redirect'][0], 303)
        elif url.path == WITNESS:
            self.service.testify(int(url.query.removeprefix('page=')), json.loads(self.body))
            self.tell()
        elif url.path not in (SETTINGS, AI_PAGE, ANSWER_PAGE):
            self.send(404, 'text/plain', 'Not found')
        elif not self._is_member():
            self.tell(401)
        elif url.path != SETTINGS:
            self.service.save(self.body == b'on=true')
            self._page('settings.html')
        else:
            self.service.save(json.loads(self.body)['on'])
            if self.service.behaviour.then == 'switch':
                self._open_session(self.service.open_other_session())
            self.tell(self.service.behaviour.answer)


class TlsServer(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, handler, certificate):
        super().__init__(('127.0.0.1', 443), handler)
        self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._tls.load_cert_chain(certificate)
        self._connections = set()

    def get_request(self):
        """The handshake is left to the thread that answers, so that a slow one holds up nobody."""
        connection, address = super().get_request()
        connection.settimeout(30)
        connection = self._tls.wrap_socket(connection, server_side=True,
                                           do_handshake_on_connect=False)
        self._connections.add(connection)
        return connection, address

    def shutdown_request(self, request):
        self._connections.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request, client_address):
        """A browser drops connections that it no longer needs; that is no error."""

    def close(self):
        self.shutdown()
        self.server_close()
        for connection in list(self._connections):
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass                # the browser was quicker


class Server:
    """Can be stopped and started again, each time with one of the certificates of the folder."""

    def __init__(self, service, folder):
        self._handler = type('Bound', (Handler,), {'service': service})
        self._folder = folder
        self._running = None

    def start(self, certificate='right'):
        self._running = TlsServer(self._handler, self._folder / f'{certificate}.pem')
        threading.Thread(target=self._running.serve_forever, kwargs={'poll_interval': 0.05},
                         daemon=True).start()

    def stop(self):
        self._running.close()
