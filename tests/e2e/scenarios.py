# scenarios.py
#
# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What is tested: each a behaviour of the service, the language of the program, and what must come
of it. A scenario yields one line for each thing that it has found to be so."""

import collections
import pathlib
import re
import subprocess
import sys

from app import Failure, wait
from server import AI_PAGE, HOST, PROFILE, ROOT, Behaviour

Scenario = collections.namedtuple('Scenario', 'behaviour language run prelude',
                                  defaults=(None,))

SIGN_IN = 'POST /checkpoint/lg/login-submit'
ENTRANCE = r'GET /(login|uas/login|feed|in/me)\b.*'
ON_THE_WAY = ['GET /in/me/', f'GET {PROFILE}?isSelfProfile=true', f'GET {ROOT}']
CHECK = f'GET {AI_PAGE}'


def check(condition, what, detail=''):
    if not condition:
        raise Failure(f'not so: {what} {detail}')
    return what


def check_requests(service, wanted):
    """Compares what was asked for with what must have been, each given as a pattern or as is."""
    asked = service.documents()
    fits = len(asked) == len(wanted) and all(
        found == want or want is ENTRANCE and re.fullmatch(want, found)
        for found, want in zip(asked, wanted))
    yield check(fits, 'no request but those of the pages and of the way', f'{asked}')
    yield check(service.hosts() == {HOST}, 'no request to another host', f'{service.hosts()}')


def walk(visitor, service):
    visitor.start()
    visitor.walk('off')
    texts = visitor.app.texts()
    yield check(not service.on, 'the service holds the switch as off')
    yield check(service.saves == 1, 'the switch was turned once')
    yield check(visitor.find_text('seen', texts), 'the program says that it has seen it',
                f'{texts}')
    yield check(visitor.actions == ['start', 'sign in', 'open', 'show'] + 4 * ['ring'],
                'every click was shown', f'{visitor.actions}')
    yield from check_requests(service, [ENTRANCE, SIGN_IN, 'GET /feed/', *ON_THE_WAY, CHECK])


def already_off(visitor, service):
    visitor.start()
    visitor.walk('off')
    texts = visitor.app.texts()
    yield check(visitor.find_text('already', texts), 'the program says so', f'{texts}')
    yield check(not service.on and service.saves == 0, 'nobody touched the switch')


def signed_out(visitor, service):
    visitor.start()
    visitor.walk('sign in again')
    yield check(service.on, 'the program notices that the session has ended')
    visitor.walk('off')
    yield check(visitor.actions.count('sign in') == 1, 'the person signed in again',
                f'{visitor.actions}')
    yield check(not service.on and service.saves == 1, 'the way goes on to its end')


def english_page(visitor, service):
    visitor.start()
    visitor.walk('off')
    read = '\n'.join(visitor.has_read)
    for label in ('Manage your account and privacy', 'Data privacy',
                  'Data for Generative AI Improvement'):
        yield check(f'„{label}“' in read, f'“{label}” is quoted in German', read)
    yield check(not service.on, 'the service holds the switch as off')


def wheel(visitor, service):
    visitor.has_wheel = True
    visitor.start()
    visitor.walk('off')
    yield check(not service.on and service.saves == 1, 'the service holds the switch as off')


def not_kept(visitor, service):
    visitor.start()
    visitor.walk('not kept')
    yield check(service.on and service.saves == 1, 'the service went back on it')
    yield check(not visitor.find_text('off', visitor.app.texts()),
                'the program does not say “off”')


def visit_as_guest(service):
    addresses = ['/login', '/feed/', '/in/me/', ROOT, AI_PAGE]
    subprocess.run([sys.executable, pathlib.Path(__file__).parent / 'guest.py',
                    *(f'https://{HOST}{path}' for path in addresses)], check=True)
    wait(service.has_testimony, 'the testimony of the plain web view')


def untouched(visitor, service):
    def by_page(testimonies):
        return {re.sub('^/login.*', '/login', one['path']): one for one in testimonies}

    plain = by_page(service.testimonies)
    known = len(service.testimonies)
    visitor.start()
    visitor.walk('off')
    seen = by_page(service.testimonies[known:])

    yield check(set(seen) == set(plain), 'the same pages were seen',
                f'{set(seen)} and {set(plain)}')
    for path, page in seen.items():
        new = set(page.pop('globals')) - set(plain[path].pop('globals'))
        yield check(not new, f'{path}: nothing new in the page’s world', f'{new}')
        differing = [key for key in page if key != 'path' and page[key] != plain[path][key]]
        yield check(not differing, f'{path}: the page is as in a plain web view',
                    f'{[(page[key], plain[path][key]) for key in differing]}')


SCENARIOS = {
    'walk': Scenario(Behaviour(), 'de_DE', walk),
    'already-off': Scenario(Behaviour(signed_in=True, on=False), 'de_DE', already_off),
    'signed-out': Scenario(Behaviour(signed_in=True, expires_at=ROOT), 'de_DE', signed_out),
    'english-page': Scenario(Behaviour(signed_in=True, language='en'), 'de_DE', english_page),
    'english-program': Scenario(Behaviour(), 'en_US', walk),
    'wheel': Scenario(Behaviour(signed_in=True), 'de_DE', wheel),
    'not-kept': Scenario(Behaviour(signed_in=True, flips_back_after=0.3), 'de_DE', not_kept),
    'untouched': Scenario(Behaviour(on=False, witness=True), 'de_DE', untouched, visit_as_guest),
}
