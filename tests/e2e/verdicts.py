# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the program says of the switch, as pages and the service behave: never that it has seen it
off while the service holds it on. Each begins at the switch."""

import time

from app import wait
from keeping import set_stay
from service import SETTINGS
from ways import check

SEEN = 'on off seen'
TOLD = 'on off told'
LINKS_BEFORE_SWITCH = 7             # the first leads to another document
LONG = 90                           # seconds, for a page that takes half a minute each time


def conclude(stage, visitor, *record, saves=1):
    """Compares what is kept and said with what the service holds."""
    on = not any('off' in line.split()[1] for line in record) and stage.service.behaviour.on
    yield check(stage.read_record() == list(record), f'the record holds {list(record)}',
                stage.read_record())
    yield check(stage.service.on == on, f'the service holds the switch as {"on" if on else "off"}')
    yield check(stage.service.saves == saves, f'it was turned {saves} times', stage.service.saves)
    yield check(not stage.service.on or not visitor.sees('off'), 'and nothing else is said')


def turn(stage):
    visitor = stage.begin()
    visitor.click_ring()
    return visitor


def meet(stage, sentence):
    """Turns the switch, and is told why that is no result."""
    visitor = turn(stage)
    visitor.wait_for(sentence)
    return visitor


def kept(stage):
    visitor = turn(stage)
    visitor.wait_for('confirming', LONG)
    yield 'what is seen first is no result yet'
    visitor.wait_for('off')
    yield check(visitor.sees('turned'), 'the program says that it has seen it')
    yield from conclude(stage, visitor, SEEN)


def slow(stage):
    visitor = stage.begin()
    visitor.wait_for('not offered')
    yield check(visitor.sees('help'), 'as long as there is no switch, the help article is offered')
    visitor.wait_for_ring(LONG)
    visitor.click_ring()
    visitor.wait_for('off', LONG)
    yield from conclude(stage, visitor, SEEN)


def already_off(stage):
    visitor = stage.begin()
    visitor.wait_for('off')
    yield check(visitor.sees('already'), 'the program says so')
    yield from conclude(stage, visitor, 'off off seen', saves=0)


def turned_back(stage):
    visitor = meet(stage, 'turned back')
    yield check(visitor.sees('reload'), 'to load the page again is offered')
    visitor.press('reload')
    visitor.wait_for_ring()
    yield check(not visitor.sees('turned back'), 'after which all is as before')
    yield from conclude(stage, visitor)


def not_kept(stage):
    visitor = meet(stage, 'not kept')
    yield check(visitor.wait_for_ring() is not None, 'the switch is shown once more')
    yield from conclude(stage, visitor)


def cached(stage):
    """Who stays signed in has a session with files, where WebKit could keep answers."""
    visitor = stage.start()
    set_stay(stage, visitor, 'true')
    visitor.press('start')
    visitor.click_ring()
    visitor.wait_for('not kept')
    yield from conclude(stage, visitor)


def returned(stage):
    """The page is left before it could be checked, and shown again: as the service has it, so that
    there is nothing to check."""
    visitor = turn(stage)
    visitor.press_key(*LINKS_BEFORE_SWITCH * ['shift+Tab'], 'Return')
    visitor.wait_for_heading('profile')
    visitor.press_key('alt+Left')
    visitor.wait_for('is on')
    yield check(not visitor.sees('not kept'), 'the page is not shown as it was left')
    yield from conclude(stage, visitor, saves=0)


def reloaded(stage):
    """The person loads the answer to the change again, by which the change could be sent again."""
    visitor = turn(stage)
    wait(lambda: stage.service.count(SETTINGS) == 2, 'the answer to be drawn')
    visitor.press_key('F5')
    wait(lambda: stage.service.count(SETTINGS) == 3, 'the page to be drawn again')
    visitor.wait_for('off')
    yield from conclude(stage, visitor, SEEN)


def elsewhere(stage):
    """The answer to the change is a page that no guide knows."""
    visitor = turn(stage)
    wait(lambda: stage.service.saves == 1, 'the change')
    visitor.walk('off')
    yield from conclude(stage, visitor, SEEN)


def save_in_time(stage, visitor):
    """The person is asked for a click on the page’s own button, and takes the time it needs."""
    visitor.wait_for('not repeated')
    pages = stage.service.pages
    visitor.press_key('Tab', 'Return')
    wait(lambda: stage.service.saves == 1, 'the change')
    time.sleep(6)
    yield check(stage.service.pages == pages, 'the page is left to the person')
    visitor.press('reload')
    visitor.wait_for('off')
    yield from conclude(stage, visitor, SEEN)


def saved_later(stage):
    """The page saves only when it is told to, by a button that no form has."""
    visitor = meet(stage, 'not kept')
    visitor.click_ring()
    yield from save_in_time(stage, visitor)


def saved_in_form(stage):
    """The page saves only when its form is sent: the change is not lost once."""
    visitor = turn(stage)
    pages = stage.service.pages
    visitor.wait_for('not repeated')
    yield check(stage.service.pages == pages, 'it is left alone')
    yield from save_in_time(stage, visitor)


def incomplete(stage):
    """Something that the page asks for by itself never comes, so that it may look otherwise."""
    visitor = stage.begin()
    visitor.wait_for('not complete', LONG)
    yield check(visitor.sees('reload'), 'to load the page again is offered')
    yield check(visitor.find_ring() is None, 'and what looks off is not pointed at')
    yield from conclude(stage, visitor, saves=0)


def idle(stage):
    visitor = meet(stage, 'not kept')
    yield from conclude(stage, visitor, saves=0)


def unanswered(stage):
    """The fresh page draws the switch as off for a while, as it has not been told the state."""
    visitor = turn(stage)
    visitor.wait_for('not kept', LONG)
    yield from conclude(stage, visitor)


def guessed(stage):
    """The fresh page draws the switch as off, as it cannot be told the state."""
    visitor = turn(stage)
    visitor.wait_for('not complete', LONG)
    yield check(visitor.sees('reload'), 'to load the page again is offered')
    yield check(visitor.find_ring() is None, 'and what looks off is not pointed at')
    yield from conclude(stage, visitor)
    stage.service.trouble = None
    visitor.press('reload')
    visitor.wait_for('not kept', LONG)
    yield from conclude(stage, visitor)


def asked(stage):
    visitor = meet(stage, 'question')
    pages = stage.service.pages
    time.sleep(6)
    yield check(stage.service.pages == pages and visitor.sees('question'), 'it is left alone')
    yield check(stage.service.saves == 0, 'nothing is saved before')
    visitor.press_key('Return')
    visitor.wait_for('off')
    yield from conclude(stage, visitor, SEEN)


def withheld(stage):
    """The account does not have the setting: who asks for its page is shown another one."""
    visitor = stage.begin()
    visitor.click_ring()
    visitor.wait_for('led away')
    yield check(visitor.sees('help'), 'the help article is offered')
    visitor.press('checked myself')
    visitor.answer('it is missing')
    visitor.wait_for('no such setting')
    yield from conclude(stage, visitor, 'unknown unknown missed', saves=0)


def doubted(stage, why):
    """A switch that is drawn off, and that the page does not let be believed."""
    visitor = stage.begin()
    visitor.wait_for(why)
    yield check(visitor.wait_for_ring() is not None, 'the switch is marked')
    time.sleep(8)
    yield check(visitor.sees(why), 'and left alone')
    yield from conclude(stage, visitor, saves=0)


def contradicted(stage):
    yield from doubted(stage, 'contradicting')


def reworded(stage):
    yield from doubted(stage, 'renamed')


def restless(stage):
    visitor = meet(stage, 'not settled')
    yield check(visitor.sees('reload'), 'to load the page again is offered')
    yield from conclude(stage, visitor)


def disabled(stage):
    visitor = stage.begin()
    visitor.wait_for('disabled')
    yield check(visitor.sees('help'), 'the help article is offered')
    yield from conclude(stage, visitor, saves=0)


def covered(stage):
    visitor = stage.begin()
    visitor.wait_for('cookies')
    visitor.click_ring()
    wait(lambda: not visitor.sees('cookies'), 'the banner to be gone')
    yield check(stage.service.saves == 0, 'what declines is marked, and nothing under the banner')
    visitor.click_ring()
    visitor.wait_for('off')
    yield from conclude(stage, visitor, SEEN)


def removed(stage):
    visitor = meet(stage, 'not confirmed')
    yield check(visitor.sees('reload'), 'to load the page again is offered')
    yield check(not stage.read_record(), 'there is no result')
    visitor.press('checked myself')
    visitor.answer('it is off')
    visitor.wait_for('told')
    yield from conclude(stage, visitor, TOLD)


def expired(stage):
    visitor = meet(stage, 'sign in unchecked')
    yield check(not stage.read_record(), 'there is no result')
    visitor.actions.clear()
    visitor.walk('off')
    yield check(visitor.actions == ['decline', 'sign in'], 'after signing in it goes on at the '
                'switch', visitor.actions)
    yield check(visitor.sees('stayed'), 'and nobody is said to have turned it, as it may be '
                'another account')
    yield from conclude(stage, visitor, 'unknown off seen')


def switched(stage):
    """The service goes over to another account, whose switch is off, without asking anybody."""
    visitor = turn(stage)
    visitor.wait_for('off')
    yield check(visitor.sees('stayed'), 'nobody is said to have turned it')
    yield from conclude(stage, visitor, 'unknown off seen')


def refused(stage):
    visitor = meet(stage, 'not loaded')
    yield check(visitor.sees('too many'), 'the page’s place says why')
    yield check(not stage.read_record(), 'there is no result')
    stage.service.fault = None
    visitor.app.click(visitor.find_action_below('too many'))
    visitor.wait_for('off')
    yield from conclude(stage, visitor, SEEN)
