# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The ways of the services beside LinkedIn, at their real host names."""

import pathlib
import shutil

import screen
from app import wait
from neighbours import CHAT, FORM, X
from service import HOST
from ways import check

HERE = pathlib.Path(__file__).parent
X_WAY = ['start', 'sign in'] + 5 * ['ring']
CHAT_WAY = ['start', 'sign in', 'open', 'ring', 'ring']


def begin(stage, guide):
    visitor = stage.start(guide=guide)
    visitor.sees_banner = False
    visitor.press('start')
    return visitor


def walk(stage, guide, until):
    visitor = begin(stage, guide)
    visitor.walk(until)
    return visitor


def x(stage):
    site = stage.service.neighbours[X]
    visitor = walk(stage, 'x guide', 'off')
    yield check(not site.on and site.saves == 1, 'the service holds the checkbox as off')
    yield check(visitor.actions == X_WAY, 'every click was shown, the menu’s, too', visitor.actions)
    yield check(visitor.sees('turned'), 'the program says that it has seen it')
    wait(lambda: stage.read_record() == ['on off seen'], 'the record')
    yield check(stage.service.hosts() == {X}, 'no request to another host', stage.service.hosts())

    visitor.press('next')
    visitor.wait_for_heading('sign in')
    wait(lambda: HOST in stage.service.hosts(), 'the next service')
    yield 'one click leads on to the next service, which knows nobody yet'


def x_not_kept(stage):
    site = stage.service.neighbours[X]
    visitor = walk(stage, 'x guide', 'not kept')
    yield from check_on(stage, visitor, site)


def check_on(stage, visitor, site):
    yield check(site.on and site.saves == 1, 'the service holds the setting as on')
    yield check(not visitor.sees('off'), 'and the program does not say otherwise')
    yield check(stage.read_record() == [], 'nor does the record', stage.read_record())


def turn_in_dialog(stage):
    """Turns the switch off in the dialog that the row opens, and closes that."""
    site = stage.service.neighbours[CHAT]
    visitor = walk(stage, 'chat guide', 'confirm')
    yield check(visitor.actions == CHAT_WAY, 'the row was shown, then the switch that it opens',
                visitor.actions)
    yield check(site.on and site.saves == 0, 'nothing is saved, or asked for, while that is open')
    visitor.click_mark()
    return visitor


def chat(stage):
    visitor = yield from turn_in_dialog(stage)
    site = stage.service.neighbours[CHAT]
    visitor.wait_for('off')
    yield check(not site.on and site.saves == 1, 'the service holds the switch as off')
    yield check(visitor.sees('turned'), 'the program has read it from the row')
    wait(lambda: stage.read_record() == ['on off seen'], 'the record')
    yield check(stage.service.hosts() == {CHAT}, 'no request to another host',
                stage.service.hosts())


def chat_not_kept(stage):
    visitor = yield from turn_in_dialog(stage)
    visitor.wait_for('not kept')
    yield from check_on(stage, visitor, stage.service.neighbours[CHAT])


def send_form(stage):
    """Walks a guide that the person has added, and sends its form."""
    for folder in ('guides', 'services'):
        shutil.copytree(HERE / folder, stage.home / 'data/widerspruch' / folder)
    visitor = begin(stage, 'form guide')
    visitor.click_mark()
    screen.type_text('Training')
    screen.press('Return')
    return visitor


def form(stage):
    visitor = send_form(stage)
    visitor.wait_for('sent')
    yield check(stage.service.neighbours[FORM].sent == 1, 'the service has the form')
    wait(lambda: stage.read_record() == ['unknown sent seen'], 'the record')
    yield 'the page that confirms it is what the program has seen'


def form_fails(stage):
    visitor = send_form(stage)
    visitor.wait_for('service')
    yield check(stage.service.neighbours[FORM].sent == 0, 'the service has no form')
    yield check(not visitor.sees('sent'), 'and the program does not say otherwise')
    yield check(stage.read_record() == [], 'nor does the record', stage.read_record())
