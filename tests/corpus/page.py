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

# Addresses of the same pages, and of others of a step, on small screens and of single settings.
OTHER_PATHS = {
    'mobile': {
        'privacy': ('/mypreferences/m/', '/mypreferences/m/categories/account'),
        'row': ('/mypreferences/m/categories/privacy',),
        'switch': ('/mypreferences/m/settings/data-for-ai-improvement',),
    },
    'single': {
        'privacy': ('/mypreferences/d/change-password', '/mypreferences/d/download-my-data',
                    '/mypreferences/d/autoplay-videos', '/mypreferences/d/manage-subscription',
                    '/mypreferences/d/unfollowed', '/psettings/account'),
    },
    'public': {
        'profile': ('/posts/kim-beispiel_1', '/company/beispiel/', '/jobs/view/1/'),
        'settings-link': ('/in/kim-beispiel/',),
    },
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
    path: str = ''
    # Whether the guide has the label in any language, and whether it has one in the page's language
    is_known: bool = True
    is_readable: bool = True
    is_reversed: bool = False   # whether the label says the opposite

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
    busy: str = ''              # what is still being made: control, row, page
    has_stale_attribute: bool = False
    part: str = ''              # how its name is written: contents, slot, style
    negation: str = None        # how the word before the name of a decoy is written
    qualifier: str = None       # how the word behind it is written
    is_worded: bool = False     # a button that says its state in words
    word: str = ''              # the word for a state beside it: right, wrong
    shell: str = ''             # a switch round an input that says the same or not: right, wrong

    # Of a link
    href: str = ''              # as a path
    origin: str = ''            # before it
    query: str = ''             # behind it
    second_line: str = ''
    form: str = ''              # what stands in place of a link: role, button, tabindex

    # The surroundings
    is_hashed: bool = False
    wrappers: int = 2
    wrapping: str = ''          # contents, slots
    place: str = 'home'
    feed: str = ''              # ember, sdui
    own: tuple = ()             # where a feed shows whose it is: rail, box
    menu: str = ''              # “Me” in the header: closed, open
    is_guest: bool = False      # a page as it is without signing in
    host: str = ''              # shadow, nested, srcdoc, blank
    scroller: str = ''          # below, inside, nested; left, right, top, bottom are drawers
    arrival: str = ''           # late, replaced
    cover: str = ''
    cover_style: int = 0
    obstacle: str = ''          # cookies, captcha, code

    # How large it is drawn
    zoom: tuple = ()            # CSS zoom of html, body and wrapper
    dpi: int = 96
    magnification: float = 1

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
    page = Page(step, random, label, guide.heading(step, 'de'), path=PATHS[step])

    if page.is_switch:
        page.state = random.choice(('on', 'off'))
        page.drawing = random.choice(('', 'clip'))
    else:
        page.href = HREFS[step][0]

    return page
