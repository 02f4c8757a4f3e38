# scenarios.py
#
# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What is tested: for each scenario how the service behaves, or None for no network at all, the
language of the program, and what is done."""

import collections

import companion
import faults
import keeping
import manners
import packets
import records
import troubles
import verdicts
import ways
from service import AI_PAGE, HELP, PRIVACY_PAGE, PROFILE, SETTINGS, Behaviour

# The deadline is in seconds, the preparation not counted.
Scenario = collections.namedtuple('Scenario', 'behaviour language run deadline', defaults=(150,))


def at_switch(run, page={}, **behaviour):
    return Scenario(member(AI_PAGE, page=page, **behaviour), 'de_DE', run)


def half_way(run):
    return Scenario(member(PRIVACY_PAGE), 'de_DE', run)


def member(lands_at, **behaviour):
    return Behaviour(signed_in=True, lands_at=lands_at, **behaviour)


SCENARIOS = {
    'activation': Scenario(None, 'de_DE', manners.activation),
    'change-sides': Scenario(member(PRIVACY_PAGE), 'de_DE', companion.change_sides),
    'companion': Scenario(Behaviour(), 'de_DE', companion.companion),
    'drops': at_switch(troubles.drops),
    'english-page': Scenario(member(PROFILE, language='en'), 'de_DE', ways.english_page),
    'english-program': Scenario(Behaviour(), 'en_US', ways.walk),
    'faults-display': at_switch(faults.display),
    'faults-http': half_way(faults.http),
    'faults-network': half_way(faults.network),
    'faults-page': at_switch(faults.page),
    'faults-process': half_way(faults.process),
    'faults-slow': half_way(faults.slow),
    'faults-start': at_switch(faults.start),
    'faults-tls': half_way(faults.tls),
    'forgetful': Scenario(member(PRIVACY_PAGE, banner=False), 'de_DE', keeping.forgetful),
    'keyboard': Scenario(Behaviour(banner=False), 'de_DE', manners.keyboard),
    'killed': Scenario(member(AI_PAGE), 'de_DE', records.killed),
    'links': Scenario(member(HELP), 'de_DE', troubles.links),
    'look-again': Scenario(Behaviour(lands_at=AI_PAGE, banner=False), 'de_DE', records.look_again),
    'look-again-elsewhere': Scenario(Behaviour(forgets=True, banner=False), 'de_DE',
                                     records.look_again_elsewhere),
    'narrow': Scenario(member(PRIVACY_PAGE), 'de_DE', manners.narrow),
    'not-found': Scenario(member(PROFILE), 'de_DE', troubles.not_found),
    'packets': Scenario(Behaviour(), 'de_DE', packets.packets),
    'practice': Scenario(None, 'de_DE', manners.practice),
    'prompt': Scenario(member(AI_PAGE), 'de_DE', ways.prompt),
    'restart': Scenario(member(PRIVACY_PAGE), 'de_DE', manners.restart),
    'signed-out': Scenario(member(PRIVACY_PAGE, expires_at=SETTINGS), 'de_DE', ways.signed_out),
    'stays': Scenario(member(PRIVACY_PAGE, banner=False), 'de_DE', keeping.stays),
    'unrecorded': Scenario(member(AI_PAGE), 'de_DE', records.unrecorded),
    'untouched': Scenario(Behaviour(keeps=False, banner=False, witness=True), 'de_DE',
                          ways.untouched),
    'verdict-already-off': at_switch(verdicts.already_off, on=False),
    'verdict-button': at_switch(verdicts.kept, {'shape': 'button'}),
    'verdict-covered': at_switch(verdicts.covered, {'banner': True}),
    'verdict-disabled': at_switch(verdicts.disabled, {'disabled': True}),
    'verdict-expired': at_switch(verdicts.expired, then='expire'),
    'verdict-kept': at_switch(verdicts.kept),
    'verdict-late-truth': at_switch(verdicts.not_kept, {'remembers': 3000}, keeps=False),
    'verdict-refused': at_switch(verdicts.refused, then='refuse'),
    'verdict-removed': at_switch(verdicts.removed, then='remove'),
    'verdict-renamed': at_switch(verdicts.kept, {'id': 'setting-label-7af3'}),
    'verdict-restless': at_switch(verdicts.restless, {'restless': 900}, keeps=False),
    'verdict-save-fails': at_switch(verdicts.not_kept, {'stubborn': True}, keeps=False,
                                    answer=500),
    'verdict-slow': at_switch(verdicts.slow, {'appears': 7000}),
    'verdict-turned-back': at_switch(verdicts.turned_back, {'flips': 400}, keeps=False),
    'verdict-turned-back-late': at_switch(verdicts.not_kept, {'flips': 3000}, keeps=False),
    'verdict-very-slow': at_switch(verdicts.slow, {'appears': 30000}),
    'walk': Scenario(Behaviour(), 'de_DE', ways.walk),
    'wheel': Scenario(member(PROFILE), 'de_DE', ways.wheel),
}
