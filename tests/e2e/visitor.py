# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""A person who does what the program says, and nothing else."""

import re
import time

import screen
from app import PATIENCE, Failure, wait
from widgets import BUTTONS, HEADINGS, WORDS, get_box

MOST_ACTIONS = 16
REST = 0.3                          # seconds; what stays so long is at rest
ARRIVAL = 2                         # seconds that a page takes its place in at the most
MOMENT = 1                          # seconds that the focus takes to move at the most
MOST_STOPS = 40                     # of the focus, on the way all round a window


class Visitor:
    def __init__(self, stage, app):
        self.app = app
        self.has_wheel = False      # scrolls by hand in place of “Show Me”
        self.actions = []
        self.sees_banner = stage.service is None or stage.service.behaviour.banner
        self.has_read = set()       # every text that was on the screen before an action
        self._stage = stage

    # Words and buttons, by the keys of names.py

    def sees(self, key):
        return self.app.widgets.find(self._stage.names.pattern(key))

    def wait_for(self, key, patience=PATIENCE):
        return self.app.wait_for(self._stage.names.pattern(key), patience=patience)

    def count(self, key):
        """How many buttons there are of that name."""
        return sum(node.name == self._stage.names.get(key)
                   for node in self.app.widgets.look(BUTTONS))

    def wait_until_gone(self, key):
        wait(lambda: not self.sees(key), f'the end of “{key}”')

    def is_at(self, step):
        """Whether that is the title of the current step."""
        return self.app.widgets.find(self._stage.names.pattern(step), HEADINGS) is not None

    def wait_for_heading(self, step):
        return self.app.wait_for(self._stage.names.pattern(step), HEADINGS)

    def press_key(self, *keys):
        screen.press(*keys)

    def quit(self):
        """Returns the status that the program ends with."""
        self.press_key('ctrl+q')
        return self.app.wait_for_end()

    def wait_for_focus(self, key):
        name = self._stage.names.get(key)
        wait(lambda: self.app.widgets.get_focused() == name, f'the focus on “{name}”')

    def move_focus(self, key, by='Tab'):
        """Presses Tab, or another key, until the focus is on what is called so."""
        name = self._stage.names.get(key)
        stops = [self.app.widgets.get_focused()]
        while stops[-1] != name:
            if len(stops) > MOST_STOPS:
                raise Failure(f'{by} does not lead to “{name}”, but to {stops}')
            self.press_key(by)
            stops.append(self._follow_focus(stops[-1]))

    def _follow_focus(self, before):
        """The name of what has the focus next, or of the same where it stays."""
        until = time.monotonic() + MOMENT
        while True:
            now = self.app.widgets.get_focused()
            if now not in (None, before) or time.monotonic() > until:
                return now

    def activate(self, key):
        """Moves the focus there by Tab, and presses Return."""
        self.move_focus(key)
        self.press_key('Return')

    def press_mnemonic(self, key):
        self.press_key(f'alt+{self._stage.names.get_mnemonic(key)}')

    def choose(self, key):
        """Chooses a guide of the catalogue, by a click on its title, scrolling down to it."""
        self.wait_for('greeting')
        wait(lambda: self.sees(key) or screen.turn_wheel_down(*self.app.point(0.5, 0.6), 1),
             f'the guide “{key}”')
        self._wait_for_rest()
        self.app.click(self.wait_for(key))

    def press(self, key):
        self.app.click(self.wait_for(key))
        self.actions.append(key)

    def answer(self, key):
        """Answers a question that stands over the window."""
        self.app.enter_dialog()
        self.press_mnemonic(key)
        self.app.return_from_dialog()

    def find_action_below(self, key):
        """The one button that stands under a title, as in a page that tells of an error. The page
        may still be taking its place when its title can be seen."""
        until = time.monotonic() + ARRIVAL
        while True:
            title = get_box(self.wait_for(key).accessible)
            buttons = [node for node in self.app.widgets.look(BUTTONS)
                       if is_below(get_box(node.accessible), title)]
            if len(buttons) == 1 or time.monotonic() > until:
                return buttons[0] if len(buttons) == 1 else None
            time.sleep(0.05)

    def tells_error(self, key):
        """Whether it stands as a title in the place of the page."""
        return self.find_action_below(key) is not None

    def read(self, key):
        """What is said, and, where an error stands in the place of the page, why."""
        said = self.wait_for(key)
        if not self.tells_error(key):
            return said.name
        title = get_box(said.accessible)
        below = [node.name for node in self.app.widgets.look(WORDS)
                 if is_below(get_box(node.accessible), title)]
        return ': '.join([said.name, *below[:1]])

    # The page

    def find_ring(self):
        return screen.find_ring(self._stage.screen.grab())

    def wait_for_ring(self, patience=PATIENCE):
        wait(self.find_ring, 'the ring', patience)
        self._wait_for_rest()
        return wait(self.find_ring, 'the ring')

    def click_ring(self):
        screen.click_ring(self.wait_for_ring())

    def wait_for_mark(self):
        """What is marked on one of the tests' own pages."""
        wait(lambda: self.find_sign_in(self._stage.screen.grab()), 'the mark on the page')
        self._wait_for_rest()
        return self.find_sign_in(self._stage.screen.grab())

    def click_mark(self):
        screen.click_box(self.wait_for_mark())

    # The way

    def walk(self, until):
        """Goes on until something of that name is on the screen."""
        while len(self.actions) <= MOST_ACTIONS:
            action, argument = wait(lambda: self._decide(until), f'something to do before {until}')
            if action == 'stop':
                return
            before = self._stage.screen.grab()
            self.actions.append(action)
            self._do(action, argument)
            wait(lambda: self._stage.screen.grab() != before, f'a change after “{action}”')
        raise Failure(f'“{until}” did not come after {self.actions}')

    def _wait_for_rest(self):
        """Returns what is on the screen then."""
        def rest():
            before = self._stage.screen.grab()
            time.sleep(REST)
            return before if self._stage.screen.grab() == before else None

        return wait(rest, 'a screen at rest')

    def _decide(self, until):
        """What there is to do now, or None while something is still going on."""
        image = self._wait_for_rest()
        nodes = list(self.app.widgets.look())
        if self._match(nodes, until):
            return 'stop', None
        if self._stage.screen.grab() != image:
            return None             # what was read and what is seen may not belong together

        self.has_read.update(node.name for node in nodes)
        ring = screen.find_ring(image)
        if self._match(nodes, 'sign in', HEADINGS):
            return (self._ready('decline', ring) if self.sees_banner
                    else self._ready('sign in', self.find_sign_in(image)))
        if ring is not None:
            return self._ready('ring', ring)
        button = self._match(nodes, 'show') or self._match(nodes, 'open')
        if button is not None:
            show = self._stage.names.get('show')
            return self._ready('show' if button.name == show else 'open', button)
        return None

    def _match(self, nodes, key, roles=BUTTONS + WORDS):
        pattern = self._stage.names.pattern(key)
        return next((node for node in nodes
                     if node.role in roles and re.search(pattern, node.name)), None)

    def _ready(self, action, argument):
        """Takes the testimony of a page before it is left, if it is to give one."""
        if argument is None:
            return None
        self._stage.take_testimony()
        return action, argument

    def find_sign_in(self, image):
        """Where to click to begin to sign in, or None."""
        return screen.find_mark(image)

    def sign_in(self, place):
        screen.click_box(place)
        screen.type_text('mara@example.org')
        screen.press('Tab')
        screen.type_text('not a real one')
        screen.press('Return')

    def decline(self, ring):
        """Answers the cookie banner of the sign-in page, where the program points to."""
        screen.click_ring(ring)
        self.sees_banner = False

    def _do(self, action, argument):
        if action == 'show' and self.has_wheel:
            screen.turn_wheel_down(*self.app.point(0.75, 0.6), 100)
        elif action == 'ring':
            screen.click_ring(argument)
        elif action == 'decline':
            self.decline(argument)
        elif action == 'sign in':
            self.sign_in(argument)
        else:
            self.app.click(argument)


def is_below(box, title):
    centred = abs(2 * box.x + box.width - 2 * title.x - title.width) <= 4
    return centred and box.y > title.y
