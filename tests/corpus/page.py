# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The description of a page. The mutations change it, judge.py says what is to be found on such a
page, and render.py writes the page."""

from dataclasses import dataclass, field
from random import Random

import words

PATHS = {
    'profile': '/feed/',
    'settings-link': '/in/alex-muster/',
    'privacy': '/mypreferences/d/categories/account',
    'row': '/mypreferences/d/categories/privacy',
    'switch': '/mypreferences/d/settings/data-for-ai-improvement',
}

# The addresses of the target, of which the guide knows several for the link in the footer.
HREFS = {
    'profile': ('/in/me/',),
    'settings-link': ('/mypreferences/d/', '/psettings/', '/mypreferences/d/categories/account'),
    'privacy': ('/mypreferences/d/categories/privacy',),
    'row': ('/mypreferences/d/settings/data-for-ai-improvement',),
}

TOKEN = 'allowDataForGenerativeAI'


@dataclass
class Page:
    step: str
    random: Random
    label: str
    heading: str
    number: int = 0
    mutations: list = field(default_factory=list)

    # The language of its words, and that of its markup
    language: str = 'de'
    lang: str = 'de'
    direction: str = 'ltr'
    # Whether the guide has the label in any language, and whether it has one in the page's language
    is_known: bool = True
    is_readable: bool = True

    # The number of targets, and other elements that are like it
    count: int = 1
    hidden: str = ''            # how the target itself is hidden
    hidden_copies: list = field(default_factory=list)  # how each further copy is hidden
    decoys: list = field(default_factory=list)     # pairs of a name and an address or id
    traps: list = field(default_factory=list)      # attributes of links that have the right words

    # Of a switch
    token: str = TOKEN
    control: str = 'input'      # checkbox, button, div; radios, buttons are no switches
    naming: str = 'labelledby'  # for, wrap, aria-label, beside
    drawing: str = ''           # how an input is hidden behind its drawing
    state: str = 'on'
    disabled: str = ''
    has_stale_attribute: bool = False
    part: str = ''              # how its name is written: contents, slot
    negation: str = None        # how the word before the name of a decoy is written
    is_worded: bool = False     # a button that says its state in words

    # Of a link
    href: str = ''              # as a path
    origin: str = ''            # before it
    query: str = ''             # behind it
    second_line: str = ''

    # The surroundings
    is_hashed: bool = False
    wrappers: int = 2
    place: str = 'home'
    host: str = ''              # shadow, nested, srcdoc, blank
    scroller: str = ''          # below, inside, nested
    arrival: str = ''           # late, replaced
    cover: str = ''
    cover_style: int = 0

    @property
    def path(self):
        return PATHS[self.step]

    @property
    def is_switch(self):
        return self.step == 'switch'

    @property
    def is_alone(self):
        """Whether nothing else claims the target's id."""
        return self.count == 1 and not self.hidden_copies

    @property
    def address(self):
        return self.origin + self.href + self.query

    @property
    def is_native(self):
        return self.control in ('input', 'checkbox')

    @property
    def is_rtl(self):
        return self.direction == 'rtl'

    def say(self, name):
        return words.of(self.language, name)


def base(step, guide, random):
    """The page as it is known: German, with an input behind its drawing or a plain link."""
    label = guide.wordings(step, 'de')[0] if step != 'profile' else 'Alex Muster'
    page = Page(step, random, label, guide.heading(step, 'de'))

    if page.is_switch:
        page.state = random.choice(('on', 'off'))
        page.drawing = random.choice(('', 'clip'))
    else:
        page.href = HREFS[step][0]

    return page
