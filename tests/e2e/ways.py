# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The way to the switch, as services and visitors differ. Each scenario yields a line for every
thing that it has found to be so."""

import pathlib
import re
import subprocess
import sys
import time

import screen
from app import PATIENCE, Failure, wait
from service import AI_PAGE, FEED, HOST, PRIVACY_PAGE, PROFILE, ROOT

SIGN_IN = 'POST /checkpoint/lg/login-submit'
ENTRANCE = r'GET /(login|uas/login)\b.*'
ON_THE_WAY = ['GET /in/me/', f'GET {PROFILE}?isSelfProfile=true', f'GET {ROOT}']
BACK_BUTTON = '8'                   # of the mouse
AROUND = 12                         # seconds; the check takes half of them
MOST_MS = 1000                      # that the ring may come after the switch


def check(condition, what, detail=''):
    if not condition:
        raise Failure(f'not so: {what} {detail}')
    return what


def check_requests(stage):
    """Compares what was asked for with the one way there is, in order."""
    asked = stage.service.documents()
    on_the_way = [SIGN_IN, f'GET {FEED}', *ON_THE_WAY, 'POST /api/settings', f'GET {AI_PAGE}']
    yield check(re.fullmatch(ENTRANCE, asked[0]) and asked[1:] == on_the_way,
                'no request but those of the pages and of the way', asked)
    yield check(stage.service.hosts() == {HOST}, 'no request to another host',
                stage.service.hosts())
    yield check(not stage.resolver.asked, 'no other name was looked up', stage.resolver.asked)


def check_off(stage):
    yield check(not stage.service.on, 'the service holds the switch as off')
    yield check(stage.service.saves == 1, 'the switch was turned once')


def walk(stage):
    visitor = stage.begin()
    visitor.walk('off')
    yield check(visitor.sees('turned'), 'the program says that it has seen it')
    yield from check_off(stage)
    yield check(visitor.actions == ['start', 'decline', 'sign in', 'open', 'show'] + 4 * ['ring'],
                'every click was shown', visitor.actions)
    yield from check_requests(stage)


def greeted(stage):
    """A page that no guide knows comes after signing in."""
    visitor = stage.begin()
    visitor.walk('off')
    yield check(visitor.actions == ['start', 'sign in', 'open', 'show'] + 4 * ['ring'],
                'the way goes on from there', visitor.actions)
    yield from check_off(stage)


def menu(stage):
    """Nothing tells which profile is one’s own, but there is a menu."""
    visitor = stage.begin()
    visitor.wait_for('menu')
    visitor.walk('off')
    yield check(visitor.actions == ['start'] + 5 * ['ring'],
                'the menu is marked, and its entry after that', visitor.actions)
    yield from check_off(stage)


def signed_out(stage):
    visitor = stage.begin()
    visitor.walk('sign in again')
    yield check(stage.service.on, 'the program notices that the session has ended')
    visitor.actions.clear()
    visitor.walk('ahead')
    yield check(visitor.actions == ['decline', 'sign in'], 'the person signs in again',
                visitor.actions)
    visitor.press('ahead')
    visitor.walk('off')
    yield check(visitor.actions == ['decline', 'sign in', 'ahead', 'ring'],
                'and goes on where they were', visitor.actions)
    yield from check_off(stage)


def english_page(stage):
    visitor = stage.begin()
    visitor.walk('off')
    for key, label in {
        'settings link text': 'Manage your account and privacy',
        'privacy text': 'Data privacy',
        'row text': 'Data for Generative AI Improvement',
        'switch text': 'Use my data for training content creation AI models',
    }.items():
        wanted = stage.names.quote(key, label)
        yield check(any(wanted in text for text in visitor.has_read),
                    f'“{label}” is quoted in German', visitor.has_read)
    yield from check_off(stage)


def look_around(stage):
    """The program is asked for help while the result is checked. Its page is not drawn then."""
    visitor = stage.begin()
    visitor.click_ring()
    visitor.press_key('F1')
    visitor.wait_for('help page')
    time.sleep(AROUND)
    yield check(visitor.sees('help page'), 'one can read on')
    visitor.press_key('Escape')
    visitor.wait_for('off')
    yield check(visitor.sees('turned'), 'what was turned is seen all the same')
    yield from check_off(stage)

    for way, go_back in (('a button of the mouse', lambda: screen.xdotool('click', BACK_BUTTON)),
                         ('Alt+Left', lambda: visitor.press_key('alt+Left'))):
        visitor.press_key('F1')
        visitor.wait_for('help page')
        go_back()
        visitor.wait_for('turned')
        yield f'{way} leads back, too'


def wheel(stage):
    visitor = stage.start()
    visitor.has_wheel = True
    visitor.press('start')
    visitor.walk('off')
    yield check('show' in visitor.actions, 'the wheel brought the ring', visitor.actions)
    yield from check_off(stage)


def measure_ring(stage):
    """How long the ring comes after the switch, in milliseconds."""
    def find_switch():
        return screen.find_mark(stage.screen.grab(), screen.SWITCH_COLOUR)

    wait(find_switch, 'the switch')
    drawn = time.monotonic()
    wait(lambda: screen.find_ring(stage.screen.grab()), 'the ring')
    return round((time.monotonic() - drawn) * 1000)


def prompt(stage):
    visitor = stage.begin()
    passed = measure_ring(stage)
    yield check(passed < MOST_MS, f'the ring comes {passed} ms after the switch')


def find_ring_in_view(visitor):
    """The ring, once the program has scrolled to it."""
    if visitor.sees('show'):
        visitor.press('show')
    return visitor.find_ring()


def enlarge(stage, factor):
    """Turns the switch by the middle of the ring, with text of another size."""
    stage.set_text_size(factor)
    visitor = stage.begin()
    wait(lambda: find_ring_in_view(visitor), 'the ring')
    ring = visitor.wait_for_ring()
    switch = screen.find_mark(stage.screen.grab(), screen.SWITCH_COLOUR)
    yield check(switch is not None and screen.is_close(ring, switch),
                'the ring is close round the switch', f'{ring}, {switch}')
    screen.click_box(ring)
    visitor.wait_for('off')
    yield from check_off(stage)


def large(stage):
    yield from enlarge(stage, 1.25)


def larger(stage):
    yield from enlarge(stage, 1.5)


class Guest:
    """A visitor with a plain web view."""

    def __init__(self, stage):
        self._stage = stage
        self._process = subprocess.Popen(
            [sys.executable, pathlib.Path(__file__).parent / 'guest.py'],
            stdin=subprocess.PIPE, text=True)

    def visit(self, line):
        known = self._stage.service.pages
        self._process.stdin.write(f'{line}\n')
        self._process.stdin.flush()
        wait(lambda: self._stage.service.pages > known, f'the page after {line}')
        self._stage.take_testimony()

    def leave(self):
        self._process.stdin.close()
        self._process.wait(PATIENCE)


def by_path(testimonies):
    return {re.sub('^/login.*', '/login', one['path']): one for one in testimonies}


def visit_as_guest(stage):
    guest = Guest(stage)
    guest.visit(f'https://{HOST}/login')
    guest.visit("document.querySelector('form').submit()")
    for path in ('/in/me/', ROOT, PRIVACY_PAGE, AI_PAGE):
        guest.visit(f'https://{HOST}{path}')
    guest.leave()
    return by_path(stage.service.testimonies)


def untouched(stage):
    plain = visit_as_guest(stage)
    known = len(stage.service.testimonies)
    visitor = stage.begin()
    visitor.walk('not kept')
    stage.take_testimony()
    seen = by_path(stage.service.testimonies[known:])

    yield check(set(seen) == set(plain), 'the same pages were seen',
                f'{set(seen)} and {set(plain)}')
    for path, page in seen.items():
        new = set(page.pop('globals')) - set(plain[path].pop('globals'))
        yield check(not new, f'{path}: nothing new in the page’s world', new)
        differing = {key: (page[key], plain[path][key]) for key in page
                     if key != 'path' and page[key] != plain[path][key]}
        yield check(not differing, f'{path}: the page is as in a plain web view', differing)
