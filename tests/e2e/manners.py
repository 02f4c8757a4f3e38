# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ways to start the program and to use it."""

import subprocess
import time

import misbehaviour
import screen
from app import find_desktop_file, wait
from visitor import Visitor
from ways import check, check_off

ACCENT_COLOUR = (37, 105, 90)       # of the practice site's buttons
NARROW = 360, 640
HOLD = 1.5                          # seconds, in which a key repeats itself
SETTLED = 1                         # second, for a menu to have gone


def restart(stage):
    visitor = stage.begin()
    visitor.wait_for_ring()
    yield check(visitor.is_at('row'), 'somebody is half-way')
    yield check(visitor.quit() == 0, 'and quits')

    visitor = stage.start()
    visitor.press('go on')
    visitor.walk('off')
    yield check(visitor.actions == ['go on', 'decline', 'sign in', 'ring'],
                'the way goes on where it was left', visitor.actions)
    yield from check_off(stage)


def keyboard(stage):
    visitor = stage.start(guide=None)
    visitor.wait_for_focus('start')
    yield 'the focus is on “Start”'
    visitor.press_key('Return')
    visitor.wait_for('passkey')
    visitor.wait_for_focus('guide')
    yield 'and on the title of the first guide, on its page'
    visitor.activate('start')

    visitor.wait_for_focus('sign in')
    yield 'the focus moves to the first step'
    visitor.wait_for_mark()
    visitor.press_key('F6', 'Tab')
    screen.type_text('mara@example.org')
    visitor.press_key('Return')

    visitor.wait_for_focus('profile')
    visitor.wait_for('open')
    visitor.activate('open')
    yield 'Tab leads from the step to its button'

    visitor.wait_for_focus('settings link')
    visitor.wait_for('show')
    visitor.move_focus('show')
    screen.hold('Return', HOLD)
    visitor.wait_for_ring()
    yield check(visitor.is_at('settings link'), 'a key that is held leads to the link, and no further')
    visitor.press_key('Return')
    visitor.wait_for_focus('privacy')
    yield 'which has the focus, and is followed without a pointer'

    visitor.wait_for_ring()
    visitor.press_key('alt+m')
    visitor.press_key('Return')
    visitor.wait_for_focus('row')
    yield 'what is in view already is led to likewise'

    for key, step in (('alt+Left', 'privacy'), ('alt+Right', 'row')):
        visitor.wait_for_ring()
        visitor.press_key('F6', key)
        visitor.wait_for_focus(step)
    yield 'one can go back and forward through the pages'


def stop(stage):
    """A page that does not come is given up by a key, and asked for again."""
    stage.service.fault = misbehaviour.stall
    visitor = stage.begin()
    visitor.wait_for_focus('sign in')
    wait(stage.list_requests, 'the request')
    visitor.press_key('Escape')
    visitor.wait_for_focus('not shown')
    yield 'Escape gives a page up that does not come'
    stage.service.fault = None
    visitor.activate('try again')
    visitor.wait_for_ring()
    yield 'which can be tried again'


def menu(stage):
    """What the menu opens over the window takes the focus, and the menu does not get it back."""
    visitor = stage.start()
    for key in ('preferences', 'shortcuts', 'about'):
        name = stage.names.get(key)
        visitor.press_key('F10')
        visitor.move_focus(key, 'Down')
        visitor.press_key('Return')
        visitor.app.enter_dialog()
        time.sleep(SETTLED)
        focused = visitor.app.widgets.get_focused()
        yield check(focused not in (None, name, stage.names.get('main menu')),
                    f'the focus is in the window of “{name}”', focused)
        visitor.app.leave_dialog()
        visitor.wait_for_focus('main menu')
        yield 'and comes back to the menu'


def narrow(stage):
    visitor = stage.start()
    visitor.app.resize(*NARROW)
    visitor.press('start')
    visitor.walk('off')
    yield check(visitor.app.get_size() == NARROW, 'the window stays as narrow as it was made',
                visitor.app.get_size())
    yield from check_off(stage)


class Trainee(Visitor):
    """A person on the practice site, which asks for nothing to sign in with."""

    def find_sign_in(self, image):
        buttons = screen.find_marks(image, ACCENT_COLOUR)
        return buttons[0] if buttons else None

    def sign_in(self, place):
        screen.click_box(place)


def practice(stage):
    visitor = stage.start('--practice', visitor=Trainee)
    visitor.walk('practised')
    yield 'the whole way can be practised without a network'
    yield check(not visitor.sees('off'), 'and nothing is said to be off')
    yield check(not list(stage.record.parent.glob('record*')), 'and keeps no record')


def call(app_id, method, *arguments):
    path = '/' + app_id.replace('.', '/')
    subprocess.run(['gdbus', 'call', '--session', '--dest', app_id, '--object-path', path,
                    '--method', f'org.freedesktop.Application.{method}', *arguments],
                   check=True, stdout=subprocess.DEVNULL)


def find_pid(app_id):
    answer = subprocess.run(['gdbus', 'call', '--session', '--dest', 'org.freedesktop.DBus',
                             '--object-path', '/org/freedesktop/DBus', '--method',
                             'org.freedesktop.DBus.GetConnectionUnixProcessID', app_id],
                            check=True, stdout=subprocess.PIPE).stdout.decode()
    return int(answer.strip('(),\n').removeprefix('uint32 '))


def activation(stage):
    app_id = find_desktop_file(stage.prefix).stem
    call(app_id, 'Activate', '{}')
    visitor = stage.adopt(find_pid(app_id))
    visitor.wait_for('start')
    yield 'the session bus starts the program'
    call(app_id, 'ActivateAction', 'practice', '[]', '{}')
    visitor.wait_for_heading('sign in')
    yield check(len(visitor.app.list_windows()) == 1, 'and its action leads on in the same window')
