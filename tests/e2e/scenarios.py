# scenarios.py
#
# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What is tested: for each scenario how the service behaves, or None for no network at all, the
language of the program, and what is done."""

import collections

import manners
import records
import troubles
import ways
from service import AI_PAGE, HELP, PRIVACY_PAGE, PROFILE, SETTINGS, Behaviour

Scenario = collections.namedtuple('Scenario', 'behaviour language run')


def member(lands_at, **behaviour):
    return Behaviour(signed_in=True, lands_at=lands_at, **behaviour)


SCENARIOS = {
    'activation': Scenario(None, 'de_DE', manners.activation),
    'already-off': Scenario(member(AI_PAGE, on=False), 'de_DE', ways.already_off),
    'connection': Scenario(member(PRIVACY_PAGE), 'de_DE', troubles.connection),
    'crash': Scenario(member(PRIVACY_PAGE), 'de_DE', troubles.crash),
    'english-page': Scenario(member(PROFILE, language='en'), 'de_DE', ways.english_page),
    'english-program': Scenario(Behaviour(), 'en_US', ways.walk),
    'http-errors': Scenario(member(PRIVACY_PAGE), 'de_DE', troubles.http_errors),
    'keyboard': Scenario(Behaviour(), 'de_DE', manners.keyboard),
    'killed': Scenario(member(AI_PAGE), 'de_DE', records.killed),
    'links': Scenario(member(HELP), 'de_DE', troubles.links),
    'look-again': Scenario(Behaviour(lands_at=AI_PAGE), 'de_DE', records.look_again),
    'look-again-elsewhere': Scenario(Behaviour(forgets=True), 'de_DE',
                                     records.look_again_elsewhere),
    'narrow': Scenario(member(PRIVACY_PAGE), 'de_DE', manners.narrow),
    'not-found': Scenario(member(PROFILE), 'de_DE', troubles.not_found),
    'not-kept': Scenario(member(AI_PAGE, keeps=False), 'de_DE', ways.not_kept),
    'practice': Scenario(None, 'de_DE', manners.practice),
    'prompt': Scenario(member(AI_PAGE), 'de_DE', ways.prompt),
    'restart': Scenario(member(PRIVACY_PAGE), 'de_DE', manners.restart),
    'signed-out': Scenario(member(PRIVACY_PAGE, expires_at=SETTINGS), 'de_DE', ways.signed_out),
    'unrecorded': Scenario(member(AI_PAGE), 'de_DE', records.unrecorded),
    'untouched': Scenario(Behaviour(keeps=False, witness=True), 'de_DE', ways.untouched),
    'walk': Scenario(Behaviour(), 'de_DE', ways.walk),
    'wheel': Scenario(member(PROFILE), 'de_DE', ways.wheel),
}
