# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The truth of a page: whether a careful person who knows the step would point at the target
(“found”) or at nothing (“abstain”), by the page alone; what the target says, and what is in the
way. “namesake” is nothing to point at, too, but something of that name is there, so that it may not
be called absent; with “either”, some would point at it and some would not. None means that opinions
differ about what is right; such a page does not belong in the corpus."""

from controls import CLOSED
from page import HREFS, TOKEN

# Addresses of other links that fit the patterns of the link in the footer.
RIVALS = ('/mypreferences/d/categories/ads', '/psettings/guest-controls')

# What the agent may say of the state of a switch whose parts contradict each other.
UNKNOWN = ('unknown',)


def truth(page):
    if page.is_guest:
        is_odd = page.menu or page.feed or page.obstacle or has_rivals(page)
        return None if is_odd else 'abstain'
    if page.menu == 'open':
        return None if page.scroller in CLOSED else 'found'
    if page.feed:
        return feed(page)
    if page.form or page.control == 'select':
        return look_alike(page)
    if page.count == 0 or page.hidden or page.control in ('radios', 'buttons'):
        return missing(page)

    return {
        'switch': switch,
        'profile': profile,
        'settings-link': settings_link,
    }.get(page.step, link)(page)


def missing(page):
    """A person who cannot read the page might take a lone decoy for the target."""
    if page.is_switch and len(page.decoys) == 1 and not page.is_readable:
        return None
    # Any link into the settings gets the person nearly there.
    if page.step == 'settings-link' and has_rivals(page):
        return None

    return 'abstain'


def look_alike(page):
    """Something that is called or labelled as the target, and cannot be it."""
    if page.count == 0 or page.hidden or has_rivals(page) or page.cover or page.is_switch and (
            page.count > 1 or page.decoys):
        return None

    is_named = page.is_known and not page.second_line and not page.traps
    return 'namesake' if is_named or page.is_switch and page.token == TOKEN else 'abstain'


def switch(page):
    # Two switches look alike, and only one may be the setting.
    if page.count > 1:
        return 'abstain'
    if page.is_reversed:
        # Another language than its own hides from the agent that the words are known to be others.
        return 'either' if page.lang == page.language else None
    if page.token == TOKEN or page.is_known:
        return 'found'

    # Neither the id nor the words identify the switch. Opinions differ if it is the only one, or if
    # its words can be guessed at.
    if not page.decoys or page.place != 'home' or page.is_readable:
        return None

    return 'abstain'


def profile(page):
    """Only the address identifies the person's own profile: the guide does not know the name, and
    the page has profiles of others."""
    if page.href in HREFS['profile']:
        return 'found'

    return 'abstain'


def feed(page):
    """A feed tells by its structure whose it is. What is changed there may be anybody's."""
    is_changed = (page.count != 1 or page.hidden or page.decoys or page.place != 'home' or
                  page.hidden_copies or page.traps)
    if is_changed:
        return None

    return 'found' if page.own else 'abstain'


def settings_link(page):
    # A link to the very address of the guide is the target, whatever stands beside it.
    if page.is_known or (has_rivals(page) and page.href in HREFS['settings-link']):
        return 'found'
    if page.place != 'home' or page.host:
        return None
    # A link with other words has to lead to the settings as a whole.
    if page.is_readable and page.href not in HREFS['settings-link'][:2]:
        return None

    return 'found'


def link(page):
    """The address identifies the link. Of two with the same address, either will do."""
    return 'found'


def has_rivals(page):
    return any(href in RIVALS for _, href in page.decoys)


def states(page):
    """What may be said of the state of the target, the best first."""
    contradicts = page.shell == 'wrong' or page.word == 'wrong'
    if not page.is_switch or page.state not in ('on', 'off') or page.busy or contradicts:
        return UNKNOWN
    # Other words than the guide's may mean the opposite.
    if page.is_reversed:
        return UNKNOWN
    if not page.is_known and (page.is_readable or page.lang != page.language):
        return (page.state,) + UNKNOWN
    # By the book, the attribute of a native control says nothing.
    if page.has_stale_attribute:
        return (page.state,) + UNKNOWN

    return (page.state,)


def obstacles(page):
    """What may be said to be in the way, the best first."""
    if page.is_guest:
        return ('signed-out',)
    if page.obstacle:
        return (page.obstacle,)
    if page.menu == 'closed' and truth(page) != 'found':
        return ('menu',)

    return ('none',)
