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
CHAT = 'chatgpt.com'
FORM = 'forms.example'
X = 'x.com'
LATE = 1                            # second, until the page of the checkbox is told its state


def render(frame, title, file):
    content = (PAGES / file).read_text()
    return string.Template((PAGES / frame).read_text()).substitute(title=title, content=content)


class Site:
    """What a visitor has to sign in to, and a setting that the service holds."""

    NAME = None
    COOKIE = None
    HOME = None                     # where one who has signed in is sent
    SIGN_IN = None
    FRAME = None                    # round each page
    PAGES = {}                      # by path: its title, and the file of its content

    def __init__(self, behaviour):
        self.on = behaviour.on
        self.saves = 0
        self._keeps = behaviour.keeps
        self._sessions = set()

    def answer(self, handler):
        path = urllib.parse.urlsplit(handler.path).path
        if handler.command == 'POST':
            self._post(handler, path)
        elif path.startswith('/assets/'):
            handler.send_asset(PAGES / pathlib.PurePosixPath(path).name)
        elif path == self.SIGN_IN:
            handler.send(200, 'text/html',
                         render('narrow-frame.html', f'Bei {self.NAME} anmelden', 'sign-in.html'))
        elif not self._is_member(handler):
            handler.redirect(f'{self.SIGN_IN}?then={urllib.parse.quote(path)}')
        elif path == '/api/setting':
            time.sleep(LATE)
            handler.tell(on=self.on)
        elif path in self.PAGES:
            handler.send(200, 'text/html', render(self.FRAME, *self.PAGES[path]))
        else:
            handler.send(404, 'text/plain', 'Not found')

    def _post(self, handler, path):
        if path == '/sessions':
            token = secrets.token_hex(16)
            self._sessions.add(token)
            handler.cookies = [f'{self.COOKIE}={token}; Path=/; Secure; HttpOnly']
            handler.redirect(self.HOME, 303)
        elif path == '/api/setting' and self._is_member(handler):
            self.saves += 1
            if self._keeps:
                self.on = json.loads(handler.body)['on']
            handler.tell()
        else:
            handler.send(404, 'text/plain', 'Not found')

    def _is_member(self, handler):
        cookies = http.cookies.SimpleCookie(handler.headers.get('Cookie', ''))
        return self.COOKIE in cookies and cookies[self.COOKIE].value in self._sessions


class XSite(Site):
    """A checkbox that is drawn by its label and told its state late, below a menu and two pages."""

    NAME = 'X'
    COOKIE = 'auth_token'
    HOME = '/home'
    SIGN_IN = '/i/flow/login'
    FRAME = 'x-frame.html'
    PAGES = {
        '/home': ('Startseite', 'x-home.html'),
        '/settings': ('Einstellungen', 'x-settings.html'),
        '/settings/privacy_and_safety': ('Datenschutz und Sicherheit', 'x-privacy.html'),
        '/settings/grok_settings': ('Grok und unabhängige Kooperationspartner', 'x-grok.html'),
    }


class ChatSite(Site):
    """A row that says how the switch stands, and opens the dialog that holds it: it saves once that
    is closed."""

    NAME = 'ChatGPT'
    COOKIE = 'session'
    HOME = '/'
    SIGN_IN = '/auth/login'
    FRAME = 'chat-frame.html'
    PAGES = {
        '/': ('Neuer Chat', 'chat-home.html'),
        '/settings/data-controls': ('Datenkontrollen', 'chat-controls.html'),
    }


class FormSite:
    """A form for anybody, which is answered by a page that confirms it, or by an error. That page can
    be opened by its address, too."""

    PAGES = {
        '/form': ('Widerspruch', 'form.html'),
        '/sent': ('Danke', 'sent.html'),
    }

    def __init__(self, behaviour):
        self.sent = 0
        self._keeps = behaviour.keeps

    def answer(self, handler):
        path = urllib.parse.urlsplit(handler.path).path
        if path.startswith('/assets/'):
            handler.send_asset(PAGES / pathlib.PurePosixPath(path).name)
        elif handler.command == 'POST' and not self._keeps:
            handler.send(500, 'text/html', render('narrow-frame.html', 'Fehler', 'form-failed.html'))
        elif handler.command == 'POST':
            self.sent += 1
            handler.redirect('/sent', 303)
        elif path in self.PAGES:
            handler.send(200, 'text/html', render('narrow-frame.html', *self.PAGES[path]))
        else:
            handler.send(404, 'text/plain', 'Not found')


SITES = {CHAT: ChatSite, FORM: FormSite, X: XSite}
