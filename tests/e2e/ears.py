# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a screen reader says, and what it must never hear."""

import time

import misbehaviour
import screen
from app import wait
from companion import STEPS
from ear import TYPED
from faults import answer, behave
from keepsakes import report_off
from troubles import install_browser
from ways import check
from widgets import BUTTONS, ITEMS, clean, get_text, walk

BEAT = 0.2                          # seconds, for the focus to move
MANY_STOPS = 30
STOPS = 'home', 'main menu', 'sign in', 'done'
SECRET = 'Vzk7Qwu9'             # no letter of it is in the address that is typed before


def list_texts(widgets):
    """All text that the accessibility bus gives out, shown or not."""
    return [text for node in walk(widgets.get_frame())
            for text in (node.name, get_text(node.accessible))]


def assert_secret(visitor, ear, when):
    texts = list_texts(visitor.app.widgets)
    yield check(not any(SECRET in text for text in texts), f'no widget has it {when}')
    told = [event['data'] for event in ear.list_events() if event['type'].startswith(TYPED)]
    keys = [data for data in told if SECRET in data or len(data) < 3 and set(data) & set(SECRET)]
    yield check(not keys, f'nor was it told {when}', keys)


def list_stops(visitor, key):
    """The names of what the focus comes to, when the key is pressed many times."""
    stops = []
    for _ in range(MANY_STOPS):
        visitor.press_key(key)
        time.sleep(BEAT)
        stops.append(visitor.app.widgets.get_focused())
    return stops


def leaks(stage):
    """A password is typed, and read by nobody but the page; Tab goes on where the page ends."""
    ear = stage.listen()
    visitor = stage.begin()
    screen.click_box(visitor.wait_for_mark())
    screen.type_text('mara@example.org\t' + SECRET)
    yield from assert_secret(visitor, ear, 'while it is typed')

    # Whoever listens has walked through all widgets now.
    screen.type_text(SECRET)
    yield from assert_secret(visitor, ear, 'afterwards')

    for key in ('Tab', 'shift+Tab'):
        focused = list_stops(visitor, key)
        missed = [one for one in STOPS if stage.names.get(one) not in focused]
        yield check(not missed, f'{key} leads out of the page and all round', (missed, focused))
    screen.type_text(SECRET)
    yield from assert_secret(visitor, ear, 'beyond the page')


def speaks(stage):
    """The steps in the window, and what goes wrong."""
    ear = stage.listen()
    visitor = stage.begin()
    ear.wait_for(stage.names.get('sign in'), stage.names.get('sign in words'),
                 stage.names.get('position') % (1, 6))
    yield 'a step is said with its place and with what to do'
    visitor.walk('below')
    ear.wait_for(stage.names.get('settings link'), stage.names.get('position') % (3, 6))
    ear.wait_for(stage.names.get('below'))
    yield 'how it stands is said, too'

    answer(misbehaviour.answer_with(503))(stage)
    visitor.press_key('ctrl+r')
    ear.wait_for(stage.names.get('service'), stage.names.get('service words'))
    yield 'an error is said with its reason'
    behave(stage)
    ear.forget()
    visitor.press_key('ctrl+r')
    ear.wait_for(stage.names.get('settings link'))
    yield 'and when it is gone, the step again'


def speaks_beside(stage):
    """All the way beside the person's own browser, by keyboard and ear."""
    install_browser(stage.home)
    ear = stage.listen()
    visitor = stage.start()
    ear.wait_for(stage.names.get('guide'), stage.names.get('for ears'))
    yield 'which way suits a screen reader is said before the choice'
    visitor.press('passkey')
    visitor.press('start')
    for number, step in enumerate(STEPS, 1):
        ear.wait_for(stage.names.get(step), stage.names.get('position') % (number, len(STEPS)))
        ear.forget()
        if number == 1:
            visitor.press_key('alt+l')
            ear.wait_for(stage.names.get('copied'))
            yield 'what is said in passing is heard'
            ear.forget()
        visitor.press_key('alt+s' if step == 'switch' else 'alt+e')
    yield 'each step is heard'
    ear.wait_for(stage.names.get('told'))
    yield 'and the result'
    wait(lambda: stage.read_record() == ['unknown off told'], 'the record')


def list_ill(widgets):
    """The buttons that are named twice, or with the mark of a mnemonic, shown or not."""
    return [name for name in widgets.list_raw_names(BUTTONS + ITEMS)
            if '_' in name or name != clean(name)]


def heard_once(stage):
    """What is to be pressed is named as it reads, in every window."""
    def check_names(place):
        ill = list_ill(visitor.app.widgets)
        return check(not ill, f'each button has its name once: {place}', ill)

    visitor = stage.start(guide=None)
    visitor.wait_for('guide')
    yield check_names('the catalogue')
    visitor.choose('guide')
    visitor.wait_for_focus('guide')
    yield check_names('a guide')
    visitor.press_key('F10')
    visitor.move_focus('about', 'Down')
    yield check_names('the menu')
    visitor.press_key('Escape')
    visitor.wait_for_focus('main menu')

    for key in ('ctrl+comma', 'ctrl+question'):
        visitor.press_key(key)
        visitor.app.enter_dialog()
        yield check_names(key)
        visitor.app.leave_dialog()

    visitor.press_key('ctrl+comma')
    visitor.app.enter_dialog()
    visitor.activate('delete everything')
    visitor.app.enter_dialog()
    yield check_names('a question')
    visitor.app.leave_dialog()
    visitor.app.leave_dialog()

    visitor.activate('practice')
    visitor.wait_for_heading('sign in')
    yield check_names('the way in the window')
    visitor.app.end()

    visitor = report_off(stage)
    yield check_names('the result')
    for key, heading in (('write', 'letter'), ('results', 'newest first')):
        visitor.activate(key)
        visitor.wait_for(heading)
        yield check_names(heading)
        visitor.press_key('alt+Left')
    for key in ('save proof', 'remind'):
        visitor.activate(key)
        visitor.app.enter_dialog()
        yield check_names(key)
        visitor.app.leave_dialog()
