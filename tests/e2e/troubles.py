# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What goes wrong on the way, and how it goes on from there."""

import contextlib
import pathlib
import subprocess
import sys

import misbehaviour
import screen
from app import list_windows, wait
from service import HELP
from server import OUTSIDE
from ways import check
from wire import Wire

DRAG_SOURCE = pathlib.Path(__file__).with_name('drag_source.py')
SOURCE_TITLE = 'Something to drag'
SOURCE_SIZE = 120                   # pixels
DROPPED_FILE = 'file:///etc/hostname'
BESIDE = (1120, 100)                # where the program's window is not
BROWSER = '''[Desktop Entry]
Type=Application
Name=Browser
Exec=%s %%u
MimeType=x-scheme-handler/http;x-scheme-handler/https;
'''


def press_beside(visitor):
    """Presses the button at the side of the mouse over the words beside the page."""
    screen.xdotool('mousemove', *map(round, visitor.app.point(0.1, 0.9)), 'click', 8)


def not_found(stage):
    visitor = stage.begin()
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

    for name, go_back in (('the key', lambda: visitor.press_key('alt+Left')),
                          ('the mouse', lambda: screen.xdotool('click', 8)),
                          ('the mouse beside it', lambda: press_beside(visitor))):
        visitor.click_ring()
        visitor.wait_for_heading('privacy')
        visitor.wait_for_ring()
        go_back()
        visitor.wait_for_heading('settings link')
        visitor.wait_for_ring()
        yield check(visitor.is_at('settings link'), f'{name} leads there, too, with the focus in the page')


def install_browser(home):
    """Makes a script the person's browser and calendar. What it opens is in the returned file."""
    opened = home / 'opened'
    script = home / 'browser'
    script.write_text(f'#!/bin/sh\nprintf %s "$1" > {opened}\n')
    script.chmod(0o700)
    for folder in ('data/applications', 'config'):
        (home / folder).mkdir(parents=True, exist_ok=True)
    (home / 'data/applications/browser.desktop').write_text(BROWSER % script)
    (home / 'config/mimeapps.list').write_text(
        '[Default Applications]\nx-scheme-handler/http=browser.desktop\n'
        'x-scheme-handler/https=browser.desktop\ntext/calendar=browser.desktop\n')
    return opened


def links(stage):
    opened = install_browser(stage.home)
    visitor = stage.begin()
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


@contextlib.contextmanager
def show_drag_source(address, place):
    """Puts a window there from which the address can be dragged. Gives its process."""
    process = subprocess.Popen([sys.executable, DRAG_SOURCE, SOURCE_TITLE, str(SOURCE_SIZE),
                                address],
                               stdout=subprocess.PIPE, text=True)
    try:
        window = wait(lambda: list_windows('--name', SOURCE_TITLE), 'the window to drag from')
        screen.xdotool('windowmove', '--sync', window[0], *place)
        yield process
    finally:
        process.kill()
        process.wait()


def drops(stage):
    """Nothing can be dropped on the page: no file for it to read, and no address to go to."""
    visitor = stage.begin()
    visitor.wait_for_ring()
    wire = Wire()
    before = stage.service.documents()
    for address in (DROPPED_FILE, OUTSIDE):
        with show_drag_source(address, BESIDE) as source:
            screen.drag([place + SOURCE_SIZE / 2 for place in BESIDE],
                        visitor.app.point(0.7, 0.85))
            end = source.stdout.readline().strip()
        yield check(end == 'refused', f'{address} cannot be dropped', end)
    visitor.wait_for_ring()
    yield check(stage.service.documents() == before, 'the page stays', stage.service.documents())
    yield check(not stage.resolver.asked and not wire.calls, 'and nobody is called', wire.calls)
