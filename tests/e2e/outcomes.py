# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""All that a load may come to in place of a page. Each is told in words, whether it was the first
load, which leaves nothing to look at, or a click, which leaves the page. None calls anybody but the
service."""

import collections

import misbehaviour
from app import wait
from server import OUTSIDE
from ways import check
from wire import Wire

SERVICE = {'tcp 127.0.0.1 443'}

# What the service answers; the title of what then stands in the place of a first page, and what is
# offered below it; the sentence in passing, once there is a page.
Outcome = collections.namedtuple('Outcome', 'name misbehave title offer sentence',
                                 defaults=(None,))

OUTCOMES = [
    Outcome('no content', misbehaviour.send(204), 'no page', 'try again', 'no page here'),
    Outcome('content reset', misbehaviour.send(205), 'no page', 'try again'),
    Outcome('nothing at all', misbehaviour.send(200), 'no page', 'try again'),
    Outcome('archive', misbehaviour.send(200, 'application/zip', 'PK'), 'file', 'own browser',
            'file here'),
    Outcome('PDF', misbehaviour.send(200, 'application/pdf', '%PDF-1.4'), 'file', 'own browser'),
    Outcome('JSON', misbehaviour.send(200, 'application/json', '{}'), 'file', 'own browser'),
    Outcome('plain text', misbehaviour.send(200, 'text/plain', 'Hello'), 'file', 'own browser'),
    Outcome('name wanted', misbehaviour.ask_for_name, 'denied', 'own browser'),
    Outcome('an app', misbehaviour.lead_to('linkedin://in/me'), 'program', 'own browser',
            'program here'),
    Outcome('an intent', misbehaviour.lead_to('intent://in/me#Intent;end'), 'program',
            'own browser'),
    Outcome('mail', misbehaviour.lead_to('mailto:someone@example.org'), 'elsewhere',
            'own browser', 'outside'),
    Outcome('another host', misbehaviour.lead_to(OUTSIDE), 'elsewhere', 'own browser', 'outside'),
    Outcome('without TLS', misbehaviour.lead_to('http://www.linkedin.com/feed/'), 'elsewhere',
            'own browser'),
    Outcome('a circle', misbehaviour.lead_in_a_circle, 'loop', 'try again'),
]


def meet_first(stage, visitor, outcome):
    stage.service.fault = outcome.misbehave
    visitor.press('start')
    found = wait(lambda: visitor.find_action_below(outcome.title), 'the one thing to do')
    offer = stage.names.get(outcome.offer)
    yield check(found.name == offer, f'{outcome.name} at first: “{offer}” is offered', found)
    yield check(not visitor.sees('away'), 'nor is it said that there was a page')
    visitor.press_key('alt+Home')
    visitor.choose('guide')


def meet_by_click(stage, visitor, outcome):
    # The panel beside the page offers the person's own browser, too.
    key, number = ('in browser', 1) if outcome.sentence == 'outside' else ('own browser', 2)
    stage.service.fault = outcome.misbehave
    visitor.click_mark()
    said = visitor.wait_for(outcome.sentence).name
    wait(lambda: visitor.count(key) == number, 'the way on')
    yield f'{outcome.name} by a click: “{said}”, with a way on'
    visitor.wait_until_gone(outcome.sentence)


def check_calls(stage, wire):
    yield check(not stage.resolver.asked, 'no other host is looked up', stage.resolver.asked)
    yield check(wire.calls == SERVICE, 'nor is any connected to', wire.calls)


def first(stage):
    wire = Wire()
    visitor = stage.start()
    for outcome in OUTCOMES:
        yield from meet_first(stage, visitor, outcome)
    yield from check_calls(stage, wire)


def click(stage):
    wire = Wire()
    visitor = stage.begin()
    visitor.wait_for_mark()
    for outcome in OUTCOMES:
        if outcome.sentence is not None:
            yield from meet_by_click(stage, visitor, outcome)
    yield from check_calls(stage, wire)
