# judge.py
#
# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a careful person who knows the step would point at, going by what is on the page alone: the
target (“found”), nothing (“abstain”), or None where it is open what such a person would do. Pages
of the last kind do not belong in the corpus."""

from page import HREFS, TOKEN

# Links that the patterns of the footer's link take as well, with a name of their own.
RIVALS = ('/mypreferences/d/categories/ads', '/psettings/guest-controls')


def truth(page):
    if page.count == 0 or page.hidden or page.control in ('radios', 'buttons'):
        return missing(page)

    return {
        'switch': switch,
        'profile': profile,
        'settings-link': settings_link,
    }.get(page.step, link)(page)


def missing(page):
    """A person who cannot read what else is there might take it for the target."""
    if page.is_switch and len(page.decoys) == 1 and not page.is_readable:
        return None
    # Any link into the settings serves the step's purpose, more or less.
    if page.step == 'settings-link' and any(href in RIVALS for _, href in page.decoys):
        return None

    return 'abstain'


def switch(page):
    # Which of the two, if they do the same?
    if page.count > 1:
        return 'abstain'
    if page.token == TOKEN or page.is_known:
        return 'found'

    # Neither the id nor the words say which one it is. If it is the only one there, or if the words
    # can be guessed at, opinions differ.
    if not page.decoys or page.place != 'home' or page.is_readable:
        return None

    return 'abstain'


def profile(page):
    """It is the address that says whose profile it is: the guide does not know the name,
    and there are always the profiles of others."""
    if page.href in HREFS['profile']:
        return 'found'

    return 'abstain'


def settings_link(page):
    has_rivals = any(href in RIVALS for _, href in page.decoys)

    # One that leads just where the guide says is the one, whatever stands beside it.
    if page.is_known or (has_rivals and page.href in HREFS['settings-link']):
        return 'found'
    if page.place != 'home' or page.host:
        return None
    # In other words than known, it has at least to lead to the settings as a whole.
    if page.is_readable and page.href not in HREFS['settings-link'][:2]:
        return None

    return 'found'


def link(page):
    """Where it leads says it all. Two that lead there are one as good as the other."""
    return 'found'
