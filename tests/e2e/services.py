# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The ways of the services beside LinkedIn, at their real host names."""

from app import wait
from neighbours import X
from service import HOST
from ways import check

WAY = ['start', 'sign in'] + 5 * ['ring']


def walk_x(stage, until):
    visitor = stage.start(guide='x guide')
    visitor.sees_banner = False
    visitor.press('start')
    visitor.walk(until)
    return visitor


def x(stage):
    site = stage.service.neighbours[X]
    visitor = walk_x(stage, 'off')
    yield check(not site.on and site.saves == 1, 'the service holds the checkbox as off')
    yield check(visitor.actions == WAY, 'every click was shown, the menu’s, too', visitor.actions)
    yield check(visitor.sees('turned'), 'the program says that it has seen it')
    wait(lambda: stage.read_record() == ['on off seen'], 'the record')
    yield check(stage.service.hosts() == {X}, 'no request to another host', stage.service.hosts())

    visitor.press('next')
    visitor.wait_for_heading('sign in')
    wait(lambda: HOST in stage.service.hosts(), 'the next service')
    yield 'one click leads on to the next service, which knows nobody yet'


def x_not_kept(stage):
    site = stage.service.neighbours[X]
    visitor = walk_x(stage, 'not kept')
    yield check(site.on and site.saves == 1, 'the service holds the checkbox as on')
    yield check(not visitor.sees('off'), 'and the program does not say otherwise')
    yield check(stage.read_record() == [], 'nor does the record', stage.read_record())
