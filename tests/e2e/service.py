# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The service of the black-box tests: what www.linkedin.com knows, shows and remembers. Its pages
are of the tests' own making; shape and labels are those of the real ones."""

import collections
import dataclasses
import html
import json
import pathlib
import re
import secrets
import string
import threading
import time

import misbehaviour
import neighbours

PAGES = pathlib.Path(__file__).parent / 'pages'
HOST = 'www.linkedin.com'
FEED = '/feed/'
GREETING = '/welcome-back/'           # no guide knows it
HELP = '/help/linkedin/'
JOBS = '/jobs/'
PROFILE = '/in/mara-beispiel/'
ROOT = '/mypreferences/d/'
PRIVACY_PAGE = ROOT + 'categories/privacy'
AI_PAGE = ROOT + 'settings/data-for-ai-improvement'
ANSWER_PAGE = AI_PAGE + '/save'
SETTINGS = '/api/settings'
WITNESS = '/api/witness'
WITNESS_SCRIPT = '/assets/witness.js'
WORKER = '/worker.js'
HESITATION = 20                     # seconds

ASSET = re.compile(r'(?:src|href)="(/assets/[^"?]+)')


@dataclasses.dataclass
class Behaviour:
    """How the service behaves in a scenario."""
    language: str = 'de'
    signed_in: bool = False         # the visitor's first request is answered with a session
    lands_at: str = FEED            # where one who has signed in is sent
    forgets: bool = False           # a page that was asked for before
    banner: bool = True             # the sign-in page asks about cookies
    on: bool = True                 # the switch, to begin with
    keeps: bool = True              # a change is still there when the page is loaded again
    answer: int = 200               # to a change
    takes: float = 0                # seconds, to save a change
    caching: str = 'no-store'       # what the browser may do with whatever it is sent
    then: str = None                # what happens after a change: see Service.save()
    page: dict = dataclasses.field(default_factory=dict)    # what settings.js is to do
    expires_at: str = None          # the session ends once, when this path is asked for
    witness: bool = False           # pages tell what they look like from inside when asked to


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
        self.fault = None           # what answers in place of all pages: see misbehaviour.py
        self.trouble = None         # how the settings are told: see tell()
        self.neighbours = {host: site(behaviour) for host, site in neighbours.SITES.items()}
        self.on = behaviour.on
        self.page = dict(behaviour.page)
        self.saves = 0
        self.pages = 0              # that were served
        self.log = []
        self.testimonies = []
        self._changed = threading.Condition()
        self._sessions = set()
        self._others = set()
        self._expected = collections.Counter()
        self._greeted = False
        self._has_expired = False
        self._waiting = None
        self._asked = None
        self._strings = json.loads((PAGES / 'strings.json').read_text())[behaviour.language]

    # Sessions

    def open_session(self):
        token = secrets.token_hex(16)
        self._sessions.add(token)
        return token

    def open_other_session(self):
        """One of another account, in which the switch is off and stays so."""
        token = self.open_session()
        self._others.add(token)
        return token

    def knows(self, token):
        return token in self._sessions

    def tokens(self):
        return set(self._sessions)

    def greet(self):
        """Gives a visitor who is to be signed in from the start their session, once."""
        if not self.behaviour.signed_in or self._greeted:
            return None
        self._greeted = True
        return self.open_session()

    def greet_again(self):
        """The next visitor is another one, who has no session yet."""
        self._greeted = False

    def expire(self, path):
        if path == self.behaviour.expires_at and not self._has_expired:
            self._has_expired = True
            self._sessions.clear()

    # Pages

    def note(self, method, host, target):
        """Writes a request down. Each page may ask once for each thing that it refers to."""
        what = method, target.partition('?')[0]
        with self._changed:
            by_page = self._expected[what] > 0
            self._expected[what] -= by_page
            self.log.append(Request(method, host, target, by_page))

    def render(self, name, **values):
        with self._changed:
            self.pages += 1
            self._changed.notify_all()
            witness = f'<script src="{WITNESS_SCRIPT}?page={self.pages}"></script>'
        values = {key: html.escape(value) for key, value in (self._strings | values).items()}
        template = ''.join((PAGES / file).read_text() for file in ('head.html', name))
        text = string.Template(template).substitute(
            values, lang=self.behaviour.language,
            answered='' if self.behaviour.banner else 'yes',
            witness=witness if self.behaviour.witness else '',
            strings=json.dumps(self._strings | {'guesses': self.page.get('guesses', False)},
                               ensure_ascii=False))
        with self._changed:
            self._expected.update(('GET', path) for path in ASSET.findall(text))
            self._expected['GET', SETTINGS] += name == 'settings.html'
        return text

    def save(self, on):
        time.sleep(self.behaviour.takes)
        with self._changed:
            self.saves += 1
            if self.behaviour.keeps:
                self.on = on
        if self.behaviour.then == 'expire':
            self._sessions.clear()
        elif self.behaviour.then == 'remove':
            self.page['gone'] = True
        elif self.behaviour.then == 'refuse':
            self.fault = misbehaviour.answer_with(429)
        elif self.behaviour.then in ('break', 'hesitate', 'promise'):
            self.trouble = self.behaviour.then

    def tell(self, token):
        """The status with which the settings are told, in time or late, and the switch."""
        if token in self._others:
            return 200, False
        if self.trouble == 'hesitate':
            time.sleep(HESITATION)
        if self.trouble == 'promise':
            self.trouble = None     # a change that is not kept is told of once
            return 200, not self.on
        return 500 if self.trouble == 'break' else 200, self.on

    # Testimonies: a page waits until it is asked, then tells what it looks like

    def wait_for_question(self, page):
        """Returns when that page is asked, or another one has been served since."""
        with self._changed:
            self._waiting = page
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._asked == page or self.pages > page)
            self._asked = None

    def testify(self, page, testimony):
        testimony['html'] = testimony['html'].replace(f'{WITNESS_SCRIPT}?page={page}', '')
        with self._changed:
            self.testimonies.append(testimony)
            self._changed.notify_all()

    def take_testimony(self, patience):
        """Asks the page that was served last, and returns whether it has answered."""
        with self._changed:
            wanted = len(self.testimonies) + 1
            if not self._changed.wait_for(lambda: self._waiting == self.pages, patience):
                return False
            self._waiting = None
            self._asked = self.pages
            self._changed.notify_all()
            return self._changed.wait_for(lambda: len(self.testimonies) >= wanted, patience)

    # What the scenarios ask

    def documents(self):
        """All requests that no page makes by itself, in order."""
        with self._changed:
            return [f'{request.method} {request.path}' for request in self.log
                    if not request.by_page]

    def count(self, path):
        """How often a path was asked for."""
        with self._changed:
            return sum(request.path == path for request in self.log)

    def hosts(self):
        with self._changed:
            return {request.host for request in self.log}
