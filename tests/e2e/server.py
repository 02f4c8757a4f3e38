# server.py
#
# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The service of the black-box tests: www.linkedin.com over TLS, on the loopback of a private
network. Its pages are of the tests' own making; shape and labels are those of the real ones."""

import dataclasses
import html
import http.cookies
import http.server
import json
import pathlib
import re
import secrets
import ssl
import string
import threading
import time
import urllib.parse

PAGES = pathlib.Path(__file__).parent / 'pages'
HOST = 'www.linkedin.com'
ROOT = '/mypreferences/d/'
AI_PAGE = ROOT + 'settings/data-for-ai-improvement'
PROFILE = '/in/mara-beispiel/'

TYPES = {'.css': 'text/css', '.js': 'text/javascript', '.html': 'text/html'}
POLICY = ("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")


@dataclasses.dataclass
class Behaviour:
    """How the service behaves in a scenario. Times are in seconds."""
    language: str = 'de'
    signed_in: bool = False         # the visitor's first request is answered with a session
    on: bool = True                 # the switch, to begin with
    disabled: bool = False          # the switch cannot be used
    late: float = 0                 # how long the settings take to tell the switch's state
    save_status: int = 200          # what saving is answered with; above 399 nothing is kept
    flips_back_after: float = None  # how long a change is kept
    expires_at: str = None          # the session ends once, when this path is asked for
    too_many_at: str = None         # this path is answered with 429, once
    witness: bool = False           # pages tell what they look like from inside


@dataclasses.dataclass(frozen=True)
class Request:
    method: str
    host: str
    path: str
    by_page: bool                   # a page that was served before is known to ask for it


class Service:
    """State and log, shared by the threads that answer."""

    def __init__(self, behaviour):
        self.behaviour = behaviour
        self.on = behaviour.on
        self.saves = 0
        self.pages_served = 0
        self.log = []
        self.testimonies = []
        self.lock = threading.RLock()
        self._sessions = set()
        self._referred = set()
        self._greeted = False
        self._once = set()
        self._strings = json.loads((PAGES / 'strings.json').read_text())[behaviour.language]

    def open_session(self):
        token = secrets.token_hex(16)
        self._sessions.add(token)
        return token

    def knows(self, token):
        return token in self._sessions

    def greet(self):
        """Gives a visitor who is to be signed in from the start their session, once."""
        if not self.behaviour.signed_in or self._greeted:
            return None
        self._greeted = True
        return self.open_session()

    def once(self, what, path):
        if what is None or what != path or what in self._once:
            return False
        self._once.add(what)
        return True

    def sign_out(self):
        self._sessions.clear()

    def note(self, method, host, target):
        path = target.partition('?')[0]
        with self.lock:
            self.log.append(Request(method, host, target, path in self._referred))

    def refer(self, paths):
        """Remembers what a page that is being served will ask for by itself."""
        with self.lock:
            self._referred.update(paths)

    def save(self, on):
        with self.lock:
            self.saves += 1
            if self.behaviour.save_status > 399:
                return
            before, self.on = self.on, on
        if self.behaviour.flips_back_after is not None:
            timer = threading.Timer(self.behaviour.flips_back_after, self._flip, [before])
            timer.daemon = True
            timer.start()

    def _flip(self, on):
        with self.lock:
            self.on = on

    def render(self, name, **values):
        witness = '<script src="/assets/witness.js"></script>' if self.behaviour.witness else ''
        values = {key: html.escape(value) for key, value in (self._strings | values).items()}
        text = string.Template((PAGES / name).read_text()).substitute(
            values, lang=self.behaviour.language, witness=witness,
            strings=json.dumps(self._strings, ensure_ascii=False))
        referred = set(re.findall(r'(?:src|href)="(/assets/[^"]+)"', text))
        if witness:
            referred.add('/api/witness')
        self.pages_served += 1
        if name == 'settings.html':
            referred.add('/api/settings')
        self.refer(referred)
        return text

    # What the scenarios ask

    def documents(self):
        """The paths of all requests that no page makes by itself, in order."""
        with self.lock:
            return [f'{request.method} {request.path}' for request in self.log
                    if not request.by_page]

    def has_testimony(self):
        """Whether the page that was served last has told what it looks like, if it shall."""
        return not self.behaviour.witness or len(self.testimonies) >= self.pages_served

    def hosts(self):
        with self.lock:
            return {request.host for request in self.log}


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
        if host != HOST:
            self._redirect(f'https://{HOST}{self.path}', 301)
            return
        answer(urllib.parse.urlsplit(self.path))

    def _send(self, status, type, text):
        body = text.encode()
        self.send_response(status)
        self.send_header('Content-Type', f'{type}; charset=utf-8')
        self.send_header('Content-Length', str(len(body)))
        self.send_header('Content-Security-Policy', POLICY)
        self.send_header('X-Content-Type-Options', 'nosniff')
        self.send_header('Cache-Control', 'no-store')
        for cookie in self.cookies:
            self.send_header('Set-Cookie', cookie)
        self.end_headers()
        self.wfile.write(body)

    def _redirect(self, location, status=302):
        self.send_response(status)
        self.send_header('Location', location)
        self.send_header('Content-Length', '0')
        for cookie in self.cookies:
            self.send_header('Set-Cookie', cookie)
        self.end_headers()

    def _page(self, name, **values):
        self._send(200, 'text/html', self.service.render(name, **values))

    def _open_session(self, token):
        self.cookies = [f'li_at={token}; Path=/; Secure; HttpOnly',
                        'liap=true; Path=/; Secure']

    def _is_member(self):
        cookies = http.cookies.SimpleCookie(self.headers.get('Cookie', ''))
        token = cookies['li_at'].value if 'li_at' in cookies else None
        if self.service.knows(token):
            return True
        token = self.service.greet()
        if token is None:
            return False
        self._open_session(token)
        return True

    def _get(self, url):
        behaviour = self.service.behaviour
        path = url.path
        if path.startswith('/assets/'):
            self._asset(PAGES / pathlib.PurePosixPath(path).name)
            return
        if self.service.once(behaviour.expires_at, path):
            self.service.sign_out()
        if self.service.once(behaviour.too_many_at, path):
            self._send(429, 'text/plain', 'Too many requests')
            return
        member = self._is_member()
        if path == '/api/settings':
            self._tell(member)
        elif path.startswith('/uas/login'):
            self._redirect(f'/login/?{url.query}')
        elif path == '/login' or path.startswith('/login/'):
            self._sign_in_page(url, member)
        elif path.startswith('/help/linkedin'):
            self._page('help.html')
        elif not member:
            here = urllib.parse.quote(self.path, safe='')
            self._redirect(f'/uas/login?session_redirect={here}')
        else:
            self._members_page(path)

    def _asset(self, file):
        if file.suffix in TYPES and file.suffix != '.html' and file.is_file():
            self._send(200, TYPES[file.suffix], file.read_text())
        else:
            self._send(404, 'text/plain', 'Not found')

    def _sign_in_page(self, url, member):
        query = urllib.parse.parse_qs(url.query)
        if member:
            self._redirect('/feed/')
        else:
            self._page('login.html', redirect=query.get('session_redirect', ['/feed/'])[0])

    def _members_page(self, path):
        if path == '/':
            self._redirect('/feed/')
        elif path.startswith('/feed'):
            self._page('feed.html')
        elif path.rstrip('/') == '/in/me':
            self._redirect(PROFILE + '?isSelfProfile=true')
        elif path.startswith('/in/'):
            self._page('profile.html')
        elif path.startswith('/psettings'):
            self._redirect(ROOT)
        elif path.startswith(ROOT.rstrip('/')):
            self._page('settings.html')
        else:
            self._send(404, 'text/plain', 'Not found')

    def _tell(self, member):
        if not member:
            self._send(401, 'application/json', '{}')
            return
        time.sleep(self.service.behaviour.late)
        self._send(200, 'application/json', json.dumps({
            'on': self.service.on, 'disabled': self.service.behaviour.disabled}))

    def _post(self, url):
        if url.path == '/checkpoint/lg/login-submit':
            fields = urllib.parse.parse_qs(self.body.decode())
            self._open_session(self.service.open_session())
            self._redirect(fields.get('session_redirect', ['/feed/'])[0], 303)
        elif url.path == '/api/witness':
            self.service.testimonies.append(json.loads(self.body))
            self._send(200, 'application/json', '{}')
        elif url.path != '/api/settings':
            self._send(404, 'text/plain', 'Not found')
        elif not self._is_member():
            self._send(401, 'application/json', '{}')
        else:
            self.service.save(json.loads(self.body)['on'])
            self._send(self.service.behaviour.save_status, 'application/json', '{}')


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, service, certificate, key):
        super().__init__(('127.0.0.1', 443), type('Bound', (Handler,), {'service': service}))
        self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._tls.load_cert_chain(certificate, key)

    def get_request(self):
        """The handshake is left to the thread that answers, so that a slow one holds up nobody."""
        connection, address = super().get_request()
        connection.settimeout(30)
        return self._tls.wrap_socket(connection, server_side=True,
                                     do_handshake_on_connect=False), address

    def handle_error(self, request, client_address):
        """A browser drops connections that it no longer needs; that is no error."""


def start(behaviour, folder):
    service = Service(behaviour)
    server = Server(service, folder / 'server.crt', folder / 'server.key')
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return service
