# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""All scenarios of the black-box tests. Meson reads the list by running this file, where the
packages of the tests may be missing: a scenario names its function, which is imported only when it
runs."""

import dataclasses
import importlib

from service import (AI_PAGE, ANSWER_PAGE, GREETING, HELP, JOBS, PRIVACY_PAGE, PROFILE, SETTINGS,
                     Behaviour)

NO_NETWORK = None


@dataclasses.dataclass
class Scenario:
    what: str                       # module and function
    behaviour: Behaviour            # of the service
    language: str = 'de_DE'         # of the program
    deadline: int = 150             # seconds, the preparation not counted
    opengl: bool = False            # draws as with a graphics card, which takes twice the time here
    quick: bool = False             # also in the short test run
    measures: bool = False          # how long something takes, so that nothing else may run

    def run(self, stage):
        module, function = self.what.split('.')
        return getattr(importlib.import_module(module), function)(stage)


def member(lands_at, **behaviour):
    return Behaviour(signed_in=True, lands_at=lands_at, **behaviour)


def faults(kind, lands_at, **more):
    return Scenario(f'faults.{kind}', member(lands_at), measures=True, **more)


def verdict(what, page={}, quick=False, **behaviour):
    return Scenario(f'verdicts.{what}', member(AI_PAGE, page=page, **behaviour), quick=quick)


SCENARIOS = {
    'activation': Scenario('manners.activation', NO_NETWORK),
    'bare': Scenario('faults.bare', NO_NETWORK),
    'chat': Scenario('services.chat', Behaviour(), quick=True),
    'chat-not-kept': Scenario('services.chat_not_kept', Behaviour(keeps=False)),
    'change-sides': Scenario('companion.change_sides', member(PRIVACY_PAGE)),
    'companion': Scenario('companion.companion', Behaviour(), quick=True),
    'drops': Scenario('troubles.drops', member(AI_PAGE)),
    'english-page': Scenario('ways.english_page', member(PROFILE, language='en')),
    'english-program': Scenario('ways.walk', Behaviour(), 'en_US'),
    'faults-display': faults('display', AI_PAGE),
    'faults-http': faults('http', PRIVACY_PAGE, quick=True),
    'faults-network': faults('network', PRIVACY_PAGE),
    'faults-page': faults('page', AI_PAGE),
    'faults-process': faults('process', PRIVACY_PAGE),
    'faults-slow': faults('slow', PRIVACY_PAGE),
    'faults-start': faults('start', AI_PAGE),
    'faults-tls': faults('tls', PRIVACY_PAGE),
    'form': Scenario('services.form', Behaviour(), quick=True),
    'form-fails': Scenario('services.form_fails', Behaviour(keeps=False)),
    'forgetful': Scenario('keeping.forgetful', member(PRIVACY_PAGE, banner=False), quick=True),
    'greeted': Scenario('ways.greeted', Behaviour(lands_at=GREETING, banner=False)),
    'heard-once': Scenario('ears.heard_once', NO_NETWORK),
    'keyboard': Scenario('manners.keyboard', Behaviour(banner=False), quick=True),
    'keys-letter': Scenario('keepsakes.letter', NO_NETWORK),
    'keys-menu': Scenario('manners.menu', NO_NETWORK),
    'keys-preferences': Scenario('keepsakes.preferences', NO_NETWORK),
    'keys-proof': Scenario('keepsakes.proof', NO_NETWORK),
    'keys-reminder': Scenario('keepsakes.reminder', NO_NETWORK),
    'keys-stop': Scenario('manners.stop', member(PRIVACY_PAGE)),
    'killed': Scenario('records.killed', member(AI_PAGE)),
    'large': Scenario('ways.large', member(AI_PAGE, banner=False)),
    'larger': Scenario('ways.larger', member(AI_PAGE, banner=False)),
    'leaks': Scenario('ears.leaks', Behaviour(banner=False), quick=True),
    'links': Scenario('troubles.links', member(HELP), quick=True),
    'look-again': Scenario('records.look_again', Behaviour(lands_at=AI_PAGE, banner=False),
                           quick=True),
    'look-again-elsewhere': Scenario('records.look_again_elsewhere',
                                     Behaviour(forgets=True, banner=False)),
    'look-around': Scenario('ways.look_around', member(AI_PAGE)),
    'menu': Scenario('ways.menu', member(JOBS)),
    'narrow': Scenario('manners.narrow', member(PRIVACY_PAGE)),
    'not-found': Scenario('troubles.not_found', member(PROFILE)),
    'outcomes-click': Scenario('outcomes.click', member(HELP)),
    'outcomes-first': Scenario('outcomes.first', member(HELP)),
    'packets': Scenario('packets.packets', Behaviour()),
    'practice': Scenario('manners.practice', NO_NETWORK),
    'prompt': Scenario('ways.prompt', member(AI_PAGE), measures=True, opengl=True),
    'restart': Scenario('manners.restart', member(PRIVACY_PAGE)),
    'signed-out': Scenario('ways.signed_out', member(PRIVACY_PAGE, expires_at=SETTINGS)),
    'speaks': Scenario('ears.speaks', Behaviour(), quick=True),
    'speaks-beside': Scenario('ears.speaks_beside', Behaviour()),
    'stays': Scenario('keeping.stays', member(PRIVACY_PAGE, banner=False)),
    'unrecorded': Scenario('records.unrecorded', member(AI_PAGE)),
    'untouched': Scenario('ways.untouched', Behaviour(keeps=False, banner=False, witness=True)),
    'unwritable': Scenario('records.unwritable', member(AI_PAGE)),
    'verdict-already-off': verdict('already_off', on=False),
    'verdict-answer': verdict('not_kept', {'form': AI_PAGE, 'local': 'sessionStorage'},
                              keeps=False),
    'verdict-answer-elsewhere': verdict('elsewhere', {'form': ANSWER_PAGE}),
    'verdict-answer-kept': verdict('reloaded', {'form': AI_PAGE}),
    'verdict-asked': verdict('asked', {'asks': 3500}),
    'verdict-button': verdict('kept', {'shape': 'button'}),
    'verdict-cached': verdict('cached', {'rereads': True}, keeps=False, then='promise',
                              caching='max-age=3600'),
    'verdict-contradicted': verdict('contradicted', {'stale': True}),
    'verdict-covered': verdict('covered', {'banner': True}),
    'verdict-covered-members': verdict('covered', {'banner': 'members'}),
    'verdict-debounced': verdict('kept', {'debounce': 8000}),
    'verdict-disabled': verdict('disabled', {'disabled': True}),
    'verdict-endless': verdict('incomplete', {'endless': True}, on=False),
    'verdict-expired': verdict('expired', then='expire'),
    'verdict-guessed': verdict('guessed', {'guesses': True}, keeps=False, then='break'),
    'verdict-hidden': verdict('kept', {'leaves': 'visibilitychange'}),
    'verdict-idle': verdict('idle', {'idle': True, 'local': 'localStorage'}, keeps=False),
    'verdict-incomplete': verdict('incomplete', {'lacks': True}, on=False),
    'verdict-indexed': verdict('not_kept', {'local': 'indexedDB'}, keeps=False),
    'verdict-kept': verdict('kept'),
    'verdict-lacking': verdict('kept', {'lacks': True}),
    'verdict-late-truth': verdict('not_kept', {'remembers': 3000}, keeps=False, quick=True),
    'verdict-left': verdict('kept', {'leaves': 'pagehide'}),
    'verdict-local': verdict('not_kept', {'local': 'localStorage'}, keeps=False),
    'verdict-long-save': verdict('kept', takes=15),
    'verdict-polling': verdict('kept', {'polls': 400}),
    'verdict-refused': verdict('refused', then='refuse'),
    'verdict-removed': verdict('removed', then='remove'),
    'verdict-renamed': verdict('kept', {'id': 'setting-label-7af3'}),
    'verdict-restless': verdict('restless', {'restless': 900}, keeps=False),
    'verdict-returned': verdict('returned', {'idle': True}, keeps=False,
                                caching='max-age=3600'),
    'verdict-save-button': verdict('saved_later', {'button': True}),
    'verdict-save-form': verdict('saved_in_form', {'button': 'submit'}),
    'verdict-save-fails': verdict('not_kept', {'stubborn': True}, keeps=False, answer=500),
    'verdict-reworded': verdict('reworded', {'words': 'Nutzung meiner Daten widersprechen'}),
    'verdict-session': verdict('not_kept', {'local': 'sessionStorage'}, keeps=False),
    'verdict-slow': verdict('slow', {'appears': 7000}),
    'verdict-switched': verdict('switched', then='switch'),
    'verdict-turned-back': verdict('turned_back', {'flips': 400}, keeps=False),
    'verdict-turned-back-late': verdict('not_kept', {'flips': 3000}, keeps=False),
    'verdict-unanswered': verdict('unanswered', {'guesses': True}, keeps=False, then='hesitate'),
    'verdict-very-slow': verdict('slow', {'appears': 30000}),
    'verdict-withheld': Scenario('verdicts.withheld',
                                 member(PRIVACY_PAGE, page={'withheld': 'page'})),
    'verdict-withheld-server': Scenario('verdicts.withheld',
                                        member(PRIVACY_PAGE, page={'withheld': 'server'})),
    'verdict-worker': verdict('not_kept', {'worker': True}, keeps=False),
    'walk': Scenario('ways.walk', Behaviour(), quick=True, opengl=True),
    'wheel': Scenario('ways.wheel', member(PROFILE), opengl=True),
    'x': Scenario('services.x', Behaviour(), quick=True),
    'x-not-kept': Scenario('services.x_not_kept', Behaviour(keeps=False)),
}

if __name__ == '__main__':
    for name, scenario in SCENARIOS.items():
        size = 'quick' if scenario.quick else 'full'
        print(name, size, 'alone' if scenario.measures else 'beside')
