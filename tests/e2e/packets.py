# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Whom the program speaks to: the service, from the person's Start on, and nobody else."""

import time

from app import wait
from service import HOST
from ways import check
from wire import Wire

WAIT = 5                            # seconds in which it could call somebody unasked
SERVICE = {'tcp 127.0.0.1 443'}


def packets(stage):
    wire = Wire()
    visitor = stage.start()
    visitor.wait_for('start')
    time.sleep(WAIT)
    yield check(not wire.calls, 'before the start nobody is called', wire.calls)

    visitor.press('why')
    wait(lambda: not visitor.sees('start'), 'the page to read')
    time.sleep(WAIT)
    yield check(not wire.calls, 'nor by one who reads what it is about', wire.calls)

    visitor.press_key('alt+Home')
    visitor.choose('guide')
    visitor.press('start')
    visitor.walk('off')
    time.sleep(WAIT)
    yield check(wire.calls == SERVICE, 'on the whole way only the service is', wire.calls)
    yield check(stage.service.hosts() == {HOST}, 'by its one name', stage.service.hosts())
    yield check(wire.sees_strangers(), 'anybody else would have shown')
