# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The changes of redesigns, one function each. Of those in one slot, a page has one at the most. A
function that returns False has nothing to change on that page."""

import unicodedata

import words
from controls import CLOSED, LOOKS, PARTS, UNPAINTED
from guide import LANGUAGES
from judge import RIVALS
from page import HREFS, OTHER_PATHS

# The parts of a page that stay as it is scrolled take no zoom that the test could measure.
FRAMES = ('srcdoc', 'blank')

HIDINGS = ('display', 'attribute', 'visibility', 'zero', 'away', 'details')

ALL = ('profile', 'settings-link', 'privacy', 'row', 'switch')
LINKS = ALL[:4]
LABELLED = ALL[1:]
SWITCH = ('switch',)

MUTATIONS = []


class Mutation:
    def __init__(self, name, slot, steps, apply):
        self.name, self.slot, self.steps, self.apply = name, slot, steps, apply


def mutation(slot, *steps, name=''):
    def register(function):
        title = name or function.__name__.rstrip('_').replace('_', '-')
        MUTATIONS.append(Mutation(title, slot, steps, function))
        return function
    return register


def sets(**values):
    return lambda page, guide: vars(page).update(values)


# ---- The words ----

def speak(page, guide, language):
    page.language = page.lang = language
    page.heading = guide.heading(page.step, language)
    page.direction = 'rtl' if language in words.RIGHT_TO_LEFT else 'ltr'
    if page.step == 'profile':
        return
    page.is_known = page.is_readable = guide.knows(page.step, language)
    page.label = page.random.choice(guide.wordings(page.step, language))


def speaks(language):
    return lambda page, guide: speak(page, guide, language)


for _language in LANGUAGES[1:]:
    mutation('language', *ALL, name=f'language-{_language}')(speaks(_language))


@mutation('language', *ALL)
def language_unknown(page, guide):
    speak(page, guide, page.random.choice(words.UNKNOWN))


@mutation('language', *ALL)
def right_to_left(page, guide):
    label = page.label
    speak(page, guide, page.random.choice(words.RIGHT_TO_LEFT))
    if page.step != 'profile' and page.random.random() < 0.6:
        page.label, page.is_known = label, True


@mutation('language', *LABELLED)
def wording(page, guide):
    page.label = page.random.choice(guide.wordings(page.step, 'de'))


@mutation('language', *LABELLED)
def reworded(page, guide):
    page.label, page.is_known = words.of('de', page.step), False


@mutation('language', 'switch')
def reversed_(page, guide):
    speak(page, guide, page.random.choice(tuple(words.REVERSED)))
    page.label = page.random.choice(words.REVERSED[page.language])
    page.is_known, page.is_reversed = False, True


mutation('lang', *ALL, name='lang-missing')(sets(lang=''))


@mutation('lang', *ALL)
def lang_wrong(page, guide):
    page.lang = page.random.choice([tag for tag in LANGUAGES if tag != page.language])


@mutation('spelling', *LABELLED)
def hard_spaces(page, guide):
    page.label = ''.join(page.random.choice('\u00a0\u202f ') if letter == ' ' else letter
                         for letter in page.label)


@mutation('spelling', *LABELLED)
def soft_hyphens(page, guide):
    page.label = ' '.join(word[:len(word) // 2] + '\u00ad' + word[len(word) // 2:]
                          if len(word) > 5 else word for word in page.label.split(' '))


@mutation('spelling', *LABELLED)
def whitespace(page, guide):
    page.label = '\n    ' + page.label.replace(' ', '\n      ') + '  '


@mutation('spelling', *LABELLED)
def decomposed(page, guide):
    page.label = unicodedata.normalize('NFD', page.label).replace('’', "'")


@mutation('spelling', *LABELLED)
def letter_case(page, guide):
    page.label = page.random.choice((page.label.upper(), page.label.lower()))


@mutation('spelling', 'settings-link')
def ampersand(page, guide):
    before = page.label
    page.label = before.replace(' und ', ' & ').replace(' and ', ' & ')
    return page.label != before


# ---- The number of targets ----

def add_decoys(page, count):
    names = list(words.similar(page.step, page.language))
    if page.step == 'profile':
        names = ['Toni Vorbild', 'Chris Exempel', 'Luca Modell']
    page.random.shuffle(names)
    page.decoys = [(name, elsewhere(page, index)) for index, name in enumerate(names[:count])]


def elsewhere(page, index):
    """Where a decoy leads, or the id that it has."""
    choices = {
        'profile': ('/in/toni-vorbild/', '/in/chris-exempel/', '/in/luca-modell/'),
        'settings-link': ('/help/linkedin/answer/a6278444', '/legal/privacy-policy', RIVALS[0]),
        'privacy': ('/legal/privacy-policy', '/mypreferences/d/categories/privacy-help',
                    '/help/linkedin/answer/a6278444'),
        'row': ('/mypreferences/d/settings/data-for-search-improvement',
                '/mypreferences/d/settings/data-for-ai-improvement-faq',
                '/mypreferences/d/settings/data-for-ads'),
        'switch': ('allowAnonymizedDataResearch', 'allowAdsByAge', ''),
    }[page.step]
    return choices[index % len(choices)]


@mutation('decoys', *ALL)
def decoys(page, guide):
    add_decoys(page, page.random.randint(1, 3))


@mutation('decoys', 'switch')
def negated(page, guide):
    page.decoys, page.negation = [(page.label, '')], page.random.choice(tuple(PARTS))


@mutation('decoys', 'switch')
def qualified(page, guide):
    page.decoys, page.qualifier = [(page.label, '')], page.random.choice(tuple(PARTS))


mutation('part', 'switch', name='name-contents')(sets(part='contents'))
mutation('part', 'switch', name='name-slot')(sets(part='slot'))
mutation('part', 'switch', name='name-generated')(sets(part='style'))


@mutation('decoys', 'settings-link')
def rivals(page, guide):
    page.decoys = [(page.say('ads'), RIVALS[0]), (page.say('notifications'), RIVALS[1])]


@mutation('presence', *ALL)
def decoy_alone(page, guide):
    page.count = 0
    if not page.decoys:
        add_decoys(page, 1)


mutation('presence', *ALL, name='gone')(sets(count=0))
mutation('presence', *ALL, name='twice')(sets(count=2))


@mutation('presence', *ALL)
def hidden(page, guide):
    page.hidden = page.random.choice(HIDINGS)


@mutation('presence', *ALL)
def drawer_closed(page, guide):
    page.hidden = page.random.choice(CLOSED)


@mutation('presence', *ALL)
def unpainted(page, guide):
    page.hidden = page.random.choice(UNPAINTED)


@mutation('presence', 'switch')
def pair(page, guide):
    page.control = page.random.choice(('radios', 'buttons'))


mutation('presence', 'switch', name='select')(sets(control='select'))


@mutation('presence', 'profile', 'settings-link')
def signed_out(page, guide):
    page.is_guest, page.count = True, 0
    page.path = page.random.choice(OTHER_PATHS['public'][page.step])


@mutation('copies', *ALL)
def hidden_copy(page, guide):
    page.hidden_copies = page.random.sample(HIDINGS + CLOSED + UNPAINTED,
                                            page.random.randint(1, 2))


# ---- Switches ----

@mutation('token', 'switch')
def renamed(page, guide):
    page.token = page.random.choice(('', 'dataForGenerativeAi', ':r3:'))


def becomes(control):
    def change(page, guide):
        if not page.is_native:
            return False
        page.control = control
        page.is_worded = page.random.random() < 0.3
        return True
    return change


for _control in ('checkbox', 'button', 'div'):
    mutation('control', *SWITCH, name=_control)(becomes(_control))


for _naming in ('for', 'wrap', 'aria-label', 'beside'):
    mutation('naming', *SWITCH, name=f'name-{_naming}')(sets(naming=_naming))


def shells(kind):
    def change(page, guide):
        page.shell, page.drawing = kind, ''
        return page.is_native
    return change


for _kind in ('right', 'wrong'):
    mutation('control', *SWITCH, name=f'shell-{_kind}')(shells(_kind))


def draws(drawing):
    def change(page, guide):
        if not page.is_native or page.shell:
            return False
        page.drawing = drawing
        return True
    return change


for _drawing in ('opacity', 'zero', 'away'):
    mutation('drawing', *SWITCH, name=f'drawn-{_drawing}')(draws(_drawing))


@mutation('drawing', 'switch')
def stale_attribute(page, guide):
    if not page.is_native or page.shell:
        return False
    page.drawing, page.has_stale_attribute = '', True
    return True


@mutation('control', 'switch')
def state_unknown(page, guide):
    if not page.is_native:
        return False
    page.control = page.random.choice(('button', 'div'))
    page.state = page.random.choice(('mixed', 'missing'))
    return True


def says(word):
    def change(page, guide):
        if page.language not in words.STATED or page.state not in ('on', 'off'):
            return False
        page.word = word
        return True
    return change


for _word in ('right', 'wrong'):
    mutation('word', *SWITCH, name=f'word-{_word}')(says(_word))


@mutation('busy', 'switch')
def placeholder(page, guide):
    page.busy = page.random.choice(('control', 'row', 'page'))
    page.disabled = page.random.choice(('', 'attribute'))


@mutation('disabled', 'switch')
def disabled(page, guide):
    page.disabled = page.random.choice(('attribute', 'fieldset', 'aria'))


# ---- Links ----

mutation('origin', *LINKS, name='absolute')(sets(origin='https://www.linkedin.com'))


@mutation('query', *LINKS)
def query(page, guide):
    page.query = page.random.choice(('?trk=footer', '?from=list&amp=1#top', '#section'))


@mutation('href', 'settings-link')
def other_address(page, guide):
    page.href = page.random.choice(HREFS['settings-link'][1:])


mutation('href', 'profile', name='slug')(sets(href='/in/alex-muster/'))


@mutation('href', *LABELLED[:3])
def no_address(page, guide):
    page.form = page.random.choice(tuple(LOOKS))


@mutation('lines', *LABELLED[:3])
def second_line(page, guide):
    page.second_line = page.random.choice((page.say('title'), page.say('on')))


TRAPS = {
    'elsewhere': ('https://www.linkedin.com.example', 'https://linkedin.example',
                  'https://www.example.com/linkedin.com', 'https://help.example/?u='),
    'placeholder': ('#', 'javascript:void(0)', None, 'https://www.linkedin.com/'),
    'help_page': ('/help/linkedin/answer/a6278444', '/legal/privacy-policy',
                  '/redir/redirect?url=/mypreferences/d/categories/privacy'),
}


def traps(kind):
    def change(page, guide):
        for start in page.random.sample(TRAPS[kind], 2):
            href = start + page.href if kind == 'elsewhere' else start
            page.traps.append({'href': href})
    return change


for _kind in TRAPS:
    mutation(f'trap-{_kind}', *LINKS, name=_kind.replace('_', '-'))(traps(_kind))


# ---- The surroundings ----

def elsewhere_by(kind):
    def change(page, guide):
        page.path = page.random.choice(OTHER_PATHS[kind][page.step])
    return change


def feeds(frontend):
    def change(page, guide):
        page.feed, page.href = frontend, '/in/alex-muster/'
        page.own = page.random.choice((('rail',), ('box',), ('rail', 'box'), ()))
    return change


for _frontend in ('ember', 'sdui'):
    mutation('feed', 'profile', name=f'feed-{_frontend}')(feeds(_frontend))

for _menu in ('closed', 'open'):
    mutation('menu', 'profile', 'settings-link', name=f'menu-{_menu}')(sets(menu=_menu))


mutation('classes', *ALL, name='hashed')(sets(is_hashed=True))


@mutation('wrappers', *ALL)
def wrappers_in(page, guide):
    page.wrappers = page.random.randint(4, 12)


mutation('wrappers', *ALL, name='wrappers-out')(sets(wrappers=0))
mutation('wrappers', *ALL, name='wrappers-contents')(sets(wrapping='contents', wrappers=3))
mutation('wrappers', *ALL, name='wrappers-slots')(sets(wrapping='slots', wrappers=3))
mutation('path', 'privacy', name='settings-of-one')(elsewhere_by('single'))
mutation('path', 'privacy', 'row', 'switch', name='mobile')(elsewhere_by('mobile'))
mutation('place', *ALL, name='moved')(sets(place='outside'))


@mutation('host', *ALL)
def shadow(page, guide):
    page.host = page.random.choice(('shadow', 'nested'))


@mutation('host', 'privacy', 'row', 'switch')
def frame(page, guide):
    page.host = page.random.choice(('srcdoc', 'blank'))


@mutation('scroller', *ALL)
def scroller(page, guide):
    page.scroller = page.random.choice(('below', 'inside', 'nested'))


@mutation('scroller', *ALL)
def drawer_open(page, guide):
    page.scroller = page.random.choice(CLOSED)


mutation('arrival', *ALL, name='late')(sets(arrival='late'))
mutation('arrival', *ALL, name='replaced')(sets(arrival='replaced'))


def covered(cover):
    def change(page, guide):
        page.cover = cover
        page.cover_style = page.random.randrange(6)
    return change


for _cover in ('cookies', 'dialog', 'chat'):
    mutation('cover', *ALL, name=_cover)(covered(_cover))


def asks(style):
    def change(page, guide):
        page.cover, page.cover_style = 'beside', style
    return change


for _style, _question in enumerate(('dialog', 'alertdialog', 'popover')):
    mutation('cover', *ALL, name=f'question-{_question}')(asks(_style))

for _obstacle in ('cookies', 'captcha', 'code'):
    mutation('obstacle', *ALL, name=f'obstacle-{_obstacle}')(sets(obstacle=_obstacle))


# ---- How large it is drawn ----

@mutation('zoom', *ALL)
def css_zoom(page, guide):
    # Behind a modal dialog nothing is hit, by which the test measures.
    if page.host in FRAMES or (page.cover, page.cover_style % 3) == ('dialog', 2):
        return False
    page.zoom = tuple(page.random.choice((0.75, 1, 1, 1.25, 1.5)) for _ in range(3))
    return page.zoom != (1, 1, 1)


@mutation('scale', *ALL)
def font_scale(page, guide):
    page.dpi = page.random.choice((120, 144, 192))


@mutation('magnification', *ALL)
def page_zoom(page, guide):
    page.magnification = page.random.choice((0.5, 0.8, 1.25, 2, 3))
