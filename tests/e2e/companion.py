# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The way in the person's own browser, with the window beside it."""

import pathlib

from app import list_descendants, wait
from service import AI_PAGE, HOST, PRIVACY_PAGE, ROOT
from troubles import install_browser
from ways import check, check_off

# The steps, and the page of each as it is to be opened in the browser.
STEPS = {
    'sign in': '/login/de',
    'profile': '/in/me/',
    'settings link': ROOT,
    'privacy': PRIVACY_PAGE,
    'row': AI_PAGE,
    'switch': AI_PAGE,
}
MOST_WIDTH = 400


def list_web_processes(app):
    names = [pathlib.Path(f'/proc/{pid}/comm').read_text().strip()
             for pid in list_descendants(app.pid)]
    return [name for name in names if name.startswith('WebKit')]


def companion(stage):
    opened = install_browser(stage.home)
    visitor = stage.start()
    wide = visitor.app.get_size()
    visitor.press('passkey')
    visitor.press('start')
    visitor.wait_for_focus('sign in')
    yield 'the focus is on the first step'
    wait(lambda: visitor.app.get_size()[0] <= MOST_WIDTH, 'the window to be narrow')
    yield check(visitor.app.get_size()[1] == wide[1], 'the window is narrow, and as high as before')

    for step, path in STEPS.items():
        visitor.wait_for_focus(step)
        visitor.press('open in browser')
        wait(lambda: opened.exists() and opened.read_text() == f'https://{HOST}{path}',
             f'{path} in the browser')
        yield f'“{step}” opens its page in the browser'
        visitor.press('is off' if step == 'switch' else 'done')

    visitor.wait_for('told')
    yield check(not visitor.sees('off'), 'what was told is not said as if it had been seen')
    wait(lambda: visitor.app.get_size() == wide, 'the window to be as wide as before')
    found = stage.read_record()
    yield check(found == ['unknown off told'], 'the record says so, too', found)

    asked = stage.list_requests()
    yield check(not asked, 'the program itself has requested nothing', asked)
    yield check(not stage.resolver.asked, 'nor looked up a name', stage.resolver.asked)
    processes = list_web_processes(visitor.app)
    yield check(not processes, 'and has not begun anything that could', processes)


def change_sides(stage):
    visitor = stage.begin()
    visitor.wait_for_ring()
    visitor.press('own browser')
    visitor.wait_for_focus('row')
    yield 'the browser takes over at the same step'
    yield check(visitor.quit() == 0, 'and the person quits')

    visitor = stage.start()
    visitor.press('go on')
    visitor.wait_for_focus('row')
    visitor.wait_for('open in browser')
    yield check(not list_web_processes(visitor.app), 'it goes on beside the browser')
    visitor.press('ways')
    visitor.press('embedded')
    visitor.walk('off')
    yield check(visitor.sees('turned'), 'and back in the window, where it is seen')
    yield from check_off(stage)
