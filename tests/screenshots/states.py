# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The states of the window, each met as a person would meet it."""

import json
import pathlib

import misbehaviour
import names
import screen
from app import wait
from faults import (allow_sandbox, connect, disconnect_idle, forbid_sandbox, forget_host,
                    remember_host, serve_with)
from manners import ACCENT_COLOUR, Trainee
from odd_pages import ODD_PAGES, serve
from server import OUTSIDE
from service import AI_PAGE, HELP, HOST, JOBS, PRIVACY_PAGE, Behaviour
from troubles import install_browser

# The practice site's buttons are dark on light pages, and light on dark ones.
ACCENT_COLOURS = ACCENT_COLOUR, (132, 203, 182)
DEADLINE = 1200                     # seconds for all of them
LATE = 6000                         # milliseconds until a slow page shows its switch
LONG = 60                           # seconds
REVERSED = 'Nutzung meiner Daten widersprechen'
OTHER_HOST = 'linkedin.com'
SHOW = 'alt+m'                      # leads to what is marked
SOURCE = pathlib.Path(__file__).parent.parent.parent
STEPS = 'sign in', 'profile', 'settings link', 'privacy', 'row', 'switch'

names.MESSAGES |= {
    'settling': 'The setting is off. Waiting a moment to make sure it stays off…',
    'checking': 'Reloading the page to check whether that was saved…',
    'waiting': 'Waiting for you to sign in…',
}
names.MESSAGES |= {name: page.sentence for name, page in ODD_PAGES.items()}

GUIDE = 'linkedin-ai-training'
RECORD = (
    ('2026-02-11T18:20:00+01', 'on', 'off', 'told'),
    ('2026-05-24T12:00:00+02', 'unknown', 'unknown', 'told'),
    ('2026-08-30T09:05:00+02', 'on', 'on', 'told'),
    ('2026-11-20T16:40:00+01', 'on', 'off', 'seen'),
)


# The program's own pages

def take_pages(stage, album):
    album.open(guide=None)
    album.take_whole('catalogue')
    album.close()
    visitor = album.open()
    album.take('welcome')
    for action, name in {'win.why': 'why', 'win.history': 'history-empty', 'win.letter': 'letter',
                         'win.help': 'help'}.items():
        album.activate(action)
        album.take_whole(name)
    for action, name in {'win.remind': 'reminder', 'win.shortcuts': 'shortcuts',
                         'win.about': 'about', 'win.preferences': 'preferences'}.items():
        album.activate(action)
        album.take(name)
        if name == 'preferences':
            album.activate('preferences.delete-everything')
            album.take('delete-everything')
            album.dismiss()
        album.dismiss()


def take_menus(stage, album):
    """Each in a window of its own, as a key makes the focus show for a few seconds."""
    for action, name in {None: 'menu', 'win.practise': 'menu-in-a-tour'}.items():
        visitor = album.open()
        if action is not None:
            album.activate(action)
            visitor.wait_for('cookies')
        visitor.press_key('F10')
        album.take(name)
        album.close()
    album.open()


def take_keepsakes(stage, album):
    """What can be made of a result, half done."""
    install_browser(stage.home)
    album.open()
    album.activate('win.remind')
    album.activate('reminder.add')
    album.take('reminder-added')
    album.dismiss()
    album.activate('win.letter')
    album.activate('letter.print')
    album.take('letter-nameless')


def take_companion(stage, album):
    visitor = album.open()
    album.activate('win.companion')
    for number, step in enumerate(STEPS, 1):
        visitor.wait_for_heading(step)
        album.take(f'companion-{number}-{step.replace(" ", "-")}')
        if step == 'profile':
            album.activate('companion.copy')
            album.take('companion-copied')
        album.activate('companion.done')
    visitor.wait_for('told')
    album.take('result-told')
    album.activate('result.save-proof')
    album.take('proof')
    album.dismiss()

    album.activate('win.companion')
    for step in STEPS[:-1]:
        visitor.wait_for_heading(step)
        album.activate('companion.skip')
    visitor.wait_for_heading('switch')
    album.activate('companion.not-done')
    album.take('result-told-on')
    album.activate('win.home')
    album.take('catalogue-due')
    visitor.choose('guide')
    album.take_whole('welcome-due')


def write_record(stage):
    lines = [json.dumps({'time': time, 'guide': GUIDE, 'revision': '2026-01-31',
                         'url': f'https://{HOST}{AI_PAGE}', 'before': before, 'after': after,
                         'learned': learned, 'version': '1.0.0'})
             for time, before, after, learned in RECORD]
    file = stage.home / 'data/widerspruch/record.jsonl'
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text('\n'.join([*lines, '']))


def write_guides(stage):
    """Writes a guide that is not built in, and a broken one."""
    folder = stage.home / 'data/widerspruch/guides'
    folder.mkdir(parents=True)
    builtin = SOURCE / f'data/guides/{GUIDE}.xml'
    another = builtin.read_text().replace(f'id="{GUIDE}"', 'id="another"')
    (folder / 'another.xml').write_text(another)
    (folder / 'broken.xml').write_text('<guide/>')


def take_history(stage, album):
    """What the program remembers from run to run."""
    write_record(stage)
    write_guides(stage)
    visitor = album.open()
    album.take_whole('welcome-again')
    album.activate('win.companion')
    visitor.wait_for_heading('sign in')
    album.activate('companion.done')
    visitor.wait_for_heading('profile')
    album.activate('win.home')
    album.take_whole('catalogue-saved')
    album.activate('win.history')
    album.take('history')
    visitor.press('off')
    album.take_whole('history-offers')
    album.activate('win.delete-history')
    album.take('delete-history')
    album.dismiss()


# The way, with the page beside the words

class Novice(Trainee):
    """Somebody on the practice site who finds its button to sign in, in the dark as well."""

    def find_sign_in(self, image):
        return next((mark for colour in ACCENT_COLOURS
                     for mark in screen.find_marks(image, colour)), None)


def scroll(visitor):
    screen.turn_wheel_down(*visitor.app.point(0.7, 0.3), 2)


def meet(album, visitor, find, what):
    """Waits for something to be found, and has the program scroll to it where the window is low."""
    def look():
        found = find()
        if not visitor.sees('show'):
            return found
        album.activate('tour.show')
        album.rest()
        return None

    wait(look, what, LONG)


def meet_ring(album, visitor):
    meet(album, visitor, visitor.find_ring, 'the ring')


def meet_words(album, visitor, key):
    meet(album, visitor, lambda: visitor.sees(key), key)


def look_for_sign_in(stage, album, visitor):
    """Where to click to begin to sign in. In a low window one has to scroll to it."""
    album.rest()
    place = visitor.find_sign_in(stage.screen.grab())
    if place is None:
        scroll(visitor)
    return place


def sign_in(stage, album, visitor, name):
    visitor.wait_for_ring()
    album.take(f'{name}-1-cookies')
    visitor.click_ring()
    visitor.wait_for('waiting')
    album.take(f'{name}-1-sign-in')
    visitor.sign_in(wait(lambda: look_for_sign_in(stage, album, visitor), 'the way to sign in'))


def find_offer(stage, album, visitor):
    """How the program helps on, once nothing moves. In a low window only a part of the ring may be
    in view at first, and of one that is higher than the view, only a part will ever be."""
    album.rest()
    offers = {'ring': visitor.find_ring(), 'show': visitor.sees('show'),
              'open': visitor.sees('open')}
    offer = next((name for name, found in offers.items() if found), None)
    if offer is None and screen.find_marks(stage.screen.grab(), screen.RING_COLOUR):
        visitor.press_key(SHOW)
        album.rest()
        offer = 'ring' if visitor.find_ring() else 'part'
    return offer


def find_ring_after_show(stage, album, visitor):
    offer = find_offer(stage, album, visitor)
    return offer if offer != 'show' else None


def follow(visitor, offer, key='Return'):
    """Acts where the ring is, or by a key where it cannot be seen as a whole."""
    if offer == 'ring':
        visitor.click_ring()
    else:
        visitor.press_key(SHOW, key)


def walk(stage, album, visitor, name):
    """The whole way, until the switch is marked. Returns how it is."""
    sign_in(stage, album, visitor, name)
    for number, step in enumerate(STEPS[1:], 2):
        visitor.wait_for_heading(step)
        offer = wait(lambda: find_offer(stage, album, visitor), 'help')
        album.take(f'{name}-{number}-{offer}')
        if offer == 'show':
            album.activate('tour.show')
            offer = wait(lambda: find_ring_after_show(stage, album, visitor), 'the ring')
            album.take(f'{name}-{number}-{offer}')
        if offer == 'open':
            album.activate('tour.open')
        elif step != STEPS[-1]:
            follow(visitor, offer)
    return offer


def take_practice(stage, album):
    visitor = album.open(Novice)
    album.activate('win.practise')
    follow(visitor, walk(stage, album, visitor, 'practice'), 'space')
    visitor.wait_for('practised')
    album.take_whole('result-practice')


def take_walk(stage, album):
    visitor = album.open()
    album.activate('win.start')
    offer = walk(stage, album, visitor, 'tour')
    # As long as the fresh page does not show its switch, the check goes on.
    stage.service.page = {'appears': LATE}
    follow(visitor, offer, 'space')
    visitor.wait_for('settling')
    album.save_progress('settling')
    visitor.wait_for('checking')
    album.save_progress('checking')
    visitor.wait_for('confirming')
    album.save_progress('confirming')
    visitor.wait_for('turned')
    album.take_whole('result-seen')
    album.activate('result.save-proof')
    album.take('proof-with-picture')
    album.dismiss()


def begin(stage, album, page):
    """Begins anew, signed in, at the page."""
    stage.service.fault = None
    stage.service.behaviour.signed_in = True
    stage.service.behaviour.lands_at = page
    album.activate('win.start')


def go_to_switch(stage, album, on=True, **page):
    stage.service.on = on
    stage.service.page = page
    begin(stage, album, AI_PAGE)


def turn(stage, album, visitor, then=None, **page):
    """Turns the switch, after which the service does something, too."""
    stage.service.behaviour.then = then
    go_to_switch(stage, album, **page)
    meet_ring(album, visitor)
    visitor.click_ring()


def take_verdicts(stage, album):
    visitor = album.open()
    go_to_switch(stage, album, on=False)
    visitor.wait_for('already')
    album.take('result-already')

    go_to_switch(stage, album)
    meet_ring(album, visitor)
    album.activate('tour.skip')
    album.take('result-unknown')

    turn(stage, album, visitor, asks=LATE)
    visitor.wait_for('question')
    album.take('question')

    for name, then in (('not confirmed', 'remove'), ('not loaded', 'refuse')):
        turn(stage, album, visitor, then)
        visitor.wait_for(name, LONG)
        album.take(f'notice-{name.replace(" ", "-")}')

    stage.service.behaviour.keeps = False
    for name, page in (('turned back', {'flips': 400}), ('not kept', {'stubborn': True})):
        turn(stage, album, visitor, **page)
        visitor.wait_for(name)
        album.take(f'notice-{name.replace(" ", "-")}')

    # Last, as the session is gone then.
    turn(stage, album, visitor, 'expire')
    visitor.wait_for('sign in unchecked', LONG)
    album.take('notice-sign-in-unchecked')


# What stops the person

def impersonate(handler):
    """Another host of the service asks for a password."""
    if handler.headers['Host'] == HOST:
        handler.redirect(f'https://{OTHER_HOST}/login')
    else:
        handler.send(200, 'text/html', handler.service.render('login.html', redirect='/'))


def take_troubles(stage, album):
    visitor = album.open()
    for name, sentence, page in (('disabled', 'disabled', {'disabled': True}),
                                 ('covered-by-cookies', 'cookies', {'banner': True}),
                                 ('contradicting', 'contradicting', {'stale': True}),
                                 ('renamed', 'renamed', {'words': REVERSED}),
                                 ('not-offered', 'not offered', {'gone': True})):
        go_to_switch(stage, album, **page)
        meet_words(album, visitor, sentence)
        album.take(name)

    go_to_switch(stage, album)
    meet_ring(album, visitor)
    for name, page in ODD_PAGES.items():
        stage.service.fault = serve(page)
        album.activate('page.reload')
        meet_words(album, visitor, name)
        album.take(name)

    for name, fault in (('missing', misbehaviour.send_blank),
                        ('unseen', misbehaviour.send_sandboxed)):
        stage.service.fault = fault
        album.activate('page.reload')
        meet_words(album, visitor, name)
        album.take(name)
    stage.service.page = {'withheld': 'page'}
    begin(stage, album, PRIVACY_PAGE)
    meet_ring(album, visitor)
    visitor.click_ring()
    visitor.wait_for('led away')
    album.take('led-away')
    begin(stage, album, JOBS)
    meet_words(album, visitor, 'menu')
    album.take('menu-of-the-page')

    begin(stage, album, HELP)
    visitor.click_mark()
    album.rest()
    visitor.click_mark()
    visitor.wait_for('outside')
    album.take('toast')

    for name, fault in (('password-warning', impersonate), ('loading', misbehaviour.stall)):
        go_to_switch(stage, album)
        meet_ring(album, visitor)
        stage.service.fault = fault
        album.activate('page.reload')
        album.take(name)
    visitor.wait_for('stalled', LONG)
    album.take('stalled')


ERRORS = {
    'denied': misbehaviour.answer_with(403),
    'not-found': misbehaviour.answer_with(404),
    'too-many': misbehaviour.answer_with(429),
    'service': misbehaviour.answer_with(500),
    'no-connection': misbehaviour.reset,
}


# Instead of the very first page.
NO_PAGES = {
    'no-page': misbehaviour.send(204),
    'file': misbehaviour.send(200, 'application/zip', 'PK'),
    'program': misbehaviour.lead_to('linkedin://in/me'),
    'elsewhere': misbehaviour.lead_to(OUTSIDE),
    'loop': misbehaviour.lead_in_a_circle,
}


def take_beginnings(stage, album):
    visitor = album.open()
    for name, fault in NO_PAGES.items():
        stage.service.fault = fault
        album.activate('win.start')
        visitor.wait_for(name.replace('-', ' '))
        album.take(f'error-{name}')
        album.activate('win.home')
    for name, break_down, mend in (('unknown-host', forget_host, remember_host),
                                   ('no-sandbox', forbid_sandbox, allow_sandbox)):
        album.close()
        visitor = album.open()
        break_down(stage)
        album.activate('win.start')
        visitor.wait_for(name.replace('-', ' '))
        album.take(f'error-{name}')
        mend(stage)


def take_errors(stage, album):
    visitor = album.open()
    for name, fault in ERRORS.items():
        go_to_switch(stage, album)
        meet_ring(album, visitor)
        stage.service.fault = fault
        album.activate('page.reload')
        visitor.wait_for(name.replace('-', ' '))
        album.take(f'error-{name}')

    for name, break_down, mend in (('no-network', disconnect_idle, connect),
                                   ('not-secure', serve_with('expired'), serve_with('right'))):
        go_to_switch(stage, album)
        meet_ring(album, visitor)
        break_down(stage)
        album.activate('page.reload')
        visitor.wait_for(name.replace('-', ' '))
        album.take(f'error-{name}')
        mend(stage)

    go_to_switch(stage, album)
    meet_ring(album, visitor)
    stage.app.kill_process('WebKitWebProcess')
    visitor.wait_for('stopped')
    album.take('error-stopped')


GROUPS = {
    'pages': take_pages,
    'menus': take_menus,
    'companion': take_companion,
    'keepsakes': take_keepsakes,
    'practice': take_practice,
    'history': take_history,
    'walk': take_walk,
    'verdicts': take_verdicts,
    'troubles': take_troubles,
    'beginnings': take_beginnings,
    'errors': take_errors,
}


def take(stage, album, group):
    """Takes the pictures of a group, with a program and a service as they are for a new person."""
    album.make_home()
    stage.service.behaviour = Behaviour()
    stage.service.fault = None
    stage.service.on = True
    stage.service.page = {}
    stage.service.greet_again()
    GROUPS[group](stage, album)
    album.close()
