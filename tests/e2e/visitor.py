# visitor.py
#
# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""A person who does what the program says, and nothing else."""

import re
import time

import screen
from app import BUTTON, Failure, wait

# The words of the widgets, as the program shows them in each language.
NAMES = {
    'de_DE': {
        'start': '^Los geht’s$',
        'show': '^Zeigen$',
        'open': '^Seite öffnen$',
        'off': '^Der Schalter ist aus$',
        'seen': 'noch einmal geladen',
        'already': 'schon so',
        'sign in again': 'wieder anmelden',
        'not kept': 'nicht gespeichert',
    },
    'en_US': {
        'start': '^Start$',
        'show': '^Show Me$',
        'open': '^Open the Page of This Step$',
        'off': '^The Switch Is Off$',
        'seen': 'loaded once more',
        'already': 'like this already',
        'sign in again': 'sign in again',
        'not kept': 'was not saved',
    },
}

MOST_ACTIONS = 16
A_MOMENT = 0.4                      # seconds; what stays so long is at rest


class Visitor:
    def __init__(self, app, service, language):
        self.app = app
        self.service = service
        self.names = NAMES[language]
        self.has_wheel = False      # scrolls by hand in place of “Show me”
        self.actions = []
        self.has_read = set()       # every text that was on the screen before an action

    def start(self):
        self.app.press(BUTTON, self.names['start'])
        self.actions.append('start')

    def find_text(self, key, texts):
        return next((text for text in texts if re.search(self.names[key], text)), None)

    def walk(self, until):
        """Goes on until a text of that name is on the screen."""
        while len(self.actions) <= MOST_ACTIONS:
            action, argument = wait(lambda: self._decide(until), 'something to do')
            if action == 'stop':
                return
            before = self._look()
            self._do(action, argument)
            wait(lambda: self._look() != before, f'a change after “{action}”')
        raise Failure(f'“{self.names[until]}” did not come after {self.actions}')

    def _look(self):
        return self.app.texts(), len(self.service.documents())

    def _decide(self, until):
        """What there is to do now, or None while something is still going on."""
        before = self._look(), screen.find_rings(screen.grab())
        time.sleep(A_MOMENT)
        after = self._look(), screen.find_rings(screen.grab())
        if before != after:
            return None

        (texts, _), rings = after
        self.has_read.update(texts)
        if self.find_text(until, texts):
            return 'stop', None
        if not self.service.has_testimony():
            return None
        field = screen.find_field(screen.grab())
        if field is not None:
            return 'sign in', field
        if len(rings) == 1:
            return 'ring', rings[0]
        for name in ('show', 'open'):
            if self.app.find(BUTTON, self.names[name]):
                return name, None
        return None

    def _do(self, action, argument):
        self.actions.append(action)
        if action == 'show' and self.has_wheel:
            screen.turn_wheel_down(*self.app.point(0.75, 0.6), 100)
        elif action == 'ring':
            screen.click_box(argument)
        elif action == 'sign in':
            screen.click_box(argument)
            screen.type_text('mara@example.org')
            screen.press('Tab')
            screen.type_text('not a real one')
            screen.press('Return')
        else:
            self.app.press(BUTTON, self.names[action])
