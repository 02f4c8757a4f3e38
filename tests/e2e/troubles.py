# troubles.py
#
# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What goes wrong on the way, and how it goes on from there."""

import misbehaviour
from app import wait
from service import HELP
from server import OUTSIDE
from ways import check

BROWSER = '''[Desktop Entry]
Type=Application
Name=Browser
Exec=%s %%u
MimeType=x-scheme-handler/http;x-scheme-handler/https;
'''


def not_found(stage):
    visitor = stage.start()
    visitor.press('start')
    visitor.walk('show')
    visitor.press('show')
    stage.service.fault = misbehaviour.answer_with(404)
    visitor.click_ring()
    visitor.wait_for('not found')
    found = visitor.find_action_below('not found')
    yield check(found is not None and found.name == stage.names.get('back'),
                '“Page Not Found” offers “Back”', found)
    stage.service.fault = None
    visitor.app.click(found)
    visitor.wait_for_ring()
    yield check(visitor.is_at('settings link'), 'which leads to the page before')


def install_browser(home):
    """Makes a script the person's browser; what it is to open is then in the returned file."""
    opened = home / 'opened'
    script = home / 'browser'
    script.write_text(f'#!/bin/sh\nprintf %s "$1" > {opened}\n')
    script.chmod(0o700)
    for folder in ('data/applications', 'config'):
        (home / folder).mkdir(parents=True, exist_ok=True)
    (home / 'data/applications/browser.desktop').write_text(BROWSER % script)
    (home / 'config/mimeapps.list').write_text(
        '[Default Applications]\nx-scheme-handler/http=browser.desktop\n'
        'x-scheme-handler/https=browser.desktop\n')
    return opened


def links(stage):
    opened = install_browser(stage.home)
    visitor = stage.start()
    visitor.press('start')
    visitor.click_mark()
    answer = f'GET {HELP}answer'
    wait(lambda: answer in stage.service.documents(), 'the page that the link leads to')
    yield check(len(visitor.app.list_windows()) == 1, 'a link with a target opens in the view')

    visitor.click_mark()
    visitor.wait_for('outside')
    yield check(stage.service.documents()[-1] == answer, 'a link to elsewhere is not followed')
    yield check(not stage.resolver.asked, 'nor is its name looked up', stage.resolver.asked)
    visitor.press('in browser')
    wait(opened.exists, 'the browser')
    yield check(opened.read_text() == OUTSIDE, 'but offered to the browser', opened.read_text())
