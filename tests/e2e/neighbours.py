# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The services beside LinkedIn, each at its own host. Their pages are of the tests' own making; what
the real ones are known to have, these have, too."""

import http.cookies
import json
import pathlib
import secrets
import string
import time
import urllib.parse

PAGES = pathlib.Path(__file__).parent / 'pages'
X = 'x.com'
LATE = 1                            # second, until the page of the checkbox is told its state


def render(title, name):
    frame = string.Template((PAGES / 'x-frame.html').read_text())
    return frame.substitute(title=title, content=(PAGES / name).read_text())


class XSite:
    """A checkbox that is drawn by its label and told its state late, below a menu and two pages."""

    PAGES = {
        '/home': ('Startseite', 'x-home.html'),
        '/settings': ('Einstellungen', 'x-settings.html'),
        '/settings/privacy_and_safety': ('Datenschutz und Sicherheit', 'x-privacy.html'),
        '/settings/grok_settings': ('Grok und unabhängige Kooperationspartner', 'x-grok.html'),
    }

    def __init__(self, behaviour):
        self.on = behaviour.on
        self.saves = 0
        self._keeps = behaviour.keeps
        self._sessions = set()

    def answer(self, handler):
        url = urllib.parse.urlsplit(handler.path)
        if handler.command == 'POST':
            self._post(handler, url.path)
        elif url.path.startswith('/assets/'):
            handler.send_asset(PAGES / pathlib.PurePosixPath(url.path).name)
        elif url.path in ('/', '/login'):
            handler.redirect('/i/flow/login')
        elif url.path == '/i/flow/login':
            handler.send(200, 'text/html', (PAGES / 'x-login.html').read_text())
        elif not self._is_member(handler):
            handler.redirect(f'/i/flow/login?redirect_after_login={urllib.parse.quote(url.path)}')
        elif url.path == '/api/grok':
            time.sleep(LATE)
            handler.tell(on=self.on)
        elif url.path in self.PAGES:
            handler.send(200, 'text/html', render(*self.PAGES[url.path]))
        else:
            handler.send(404, 'text/plain', 'Not found')

    def _post(self, handler, path):
        if path == '/sessions':
            token = secrets.token_hex(16)
            self._sessions.add(token)
            handler.cookies = [f'auth_token={token}; Path=/; Secure; HttpOnly']
            handler.redirect('/home', 303)
        elif path == '/api/grok' and self._is_member(handler):
            self.saves += 1
            if self._keeps:
                self.on = json.loads(handler.body)['on']
            handler.tell()
        else:
            handler.send(404, 'text/plain', 'Not found')

    def _is_member(self, handler):
        cookies = http.cookies.SimpleCookie(handler.headers.get('Cookie', ''))
        return 'auth_token' in cookies and cookies['auth_token'].value in self._sessions
