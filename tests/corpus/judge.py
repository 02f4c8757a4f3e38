# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The truth of a page: whether a careful person who knows the step would point at the target
(“found”) or at nothing (“abstain”), by the page alone. None means that opinions differ; such a page
does not belong in the corpus."""

from page import HREFS, TOKEN

# Addresses of other links that fit the patterns of the link in the footer.
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
    """A person who cannot read the page might take a lone decoy for the target."""
    if page.is_switch and len(page.decoys) == 1 and not page.is_readable:
        return None
    # Any link into the settings gets the person nearly there.
    if page.step == 'settings-link' and any(href in RIVALS for _, href in page.decoys):
        return None

    return 'abstain'


def switch(page):
    # Two switches look alike, and only one may be the setting.
    if page.count > 1:
        return 'abstain'
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


def settings_link(page):
    has_rivals = any(href in RIVALS for _, href in page.decoys)

    # A link to the very address of the guide is the target, whatever stands beside it.
    if page.is_known or (has_rivals and page.href in HREFS['settings-link']):
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
