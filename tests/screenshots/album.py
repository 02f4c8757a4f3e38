# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The pictures, and how the program looks on them."""

import collections
import os
import shutil
import time

import gi
gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib

import screen
import widgets
from app import Failure, wait
from visitor import Visitor

SOON = 0.5                          # seconds, until what is known is drawn, too
REST = 0.8                          # seconds; what stays so long is at rest
CORNER = 1279, 899                  # of the screen, where no window is
WHEEL_CLICKS = 6
MOST_PARTS = 9
MOST_SECONDS = 20                   # that something may take to come to rest

Look = collections.namedtuple('Look', 'dark text size contrast', defaults=(False, 1, None, False))

LOOKS = {
    'light': Look(),
    'dark': Look(dark=True),
    'narrow': Look(size=(360, 640)),
    'large': Look(text=1.25),
    'larger': Look(text=1.5),
    'largest': Look(text=2),
    'narrow-largest': Look(size=(360, 640), text=2),
    'contrast': Look(contrast=True),
    'contrast-dark': Look(dark=True, contrast=True),
}

SETTINGS = '''[Settings]
gtk-cursor-blink=0
gtk-enable-animations=0
gtk-font-name=Cantarell 11
gtk-overlay-scrolling=0
'''


class Album:
    def __init__(self, stage, folder, language, look, clock):
        self.names = []
        self._stage = stage
        self._folder = folder
        self._suffix = f'{language}-{look}'
        self._look = LOOKS[look]
        self._clock = clock

    def make_home(self):
        """Makes a new home."""
        shutil.rmtree(self._stage.home)
        settings = self._stage.home / 'config/gtk-4.0/settings.ini'
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text(SETTINGS)
        self._stage.set_text_size(self._look.text)
        os.environ.update({
            'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark' if self._look.dark else 'prefer-light',
            'ADW_DEBUG_HIGH_CONTRAST': '1' if self._look.contrast else '0',
            'GSK_RENDERER': 'cairo',
            'TZ': 'UTC',
        })

    def open(self, visitor=Visitor, guide='guide'):
        """Starts the program, and returns who uses it, with the guide chosen if there is one."""
        os.environ['LD_PRELOAD'] = str(self._clock)
        try:
            person = self._stage.start(visitor=visitor, guide=guide)
        finally:
            del os.environ['LD_PRELOAD']
        if self._look.size is not None:
            person.app.resize(*self._look.size)
        return person

    # What the person does

    def activate(self, action):
        """Does what a button would, wherever that is, and if it is out of view."""
        self._act(wait(lambda: next(self._find_actions(action), None), f'the action {action}'))

    def dismiss(self):
        """Closes the dialog, which is the last window that there is."""
        self._act(list(self._find_actions('window.close'))[-1])

    def _act(self, found):
        """Does an action, and waits until the screen has changed."""
        accessible, index = found
        before = self._stage.screen.grab()
        accessible.do_action(index)
        wait(lambda: self._stage.screen.grab() != before, 'something to change')

    def close(self):
        """Ends the program."""
        self._stage.app.end()

    def _find_actions(self, wanted):
        for node in self._walk():
            for index in range(get_n_actions(node.accessible)):
                if get_action(node.accessible, index) == wanted:
                    yield node.accessible, index

    def _walk(self):
        frame = self._stage.app.widgets.get_frame()
        return widgets.walk(frame.get_parent()) if frame is not None else ()

    # The pictures

    def take(self, name):
        """Takes a picture as soon as nothing moves, and with nothing under the pointer."""
        screen.xdotool('mousemove', *CORNER)
        self.rest()
        self._save(name, self._stage.screen.read())

    def take_whole(self, name):
        """Takes as many pictures as it takes to see a page down to its end."""
        self.take(name)
        for number in range(2, MOST_PARTS + 1):
            before = self._stage.screen.grab()
            screen.turn_wheel_down(*self._stage.app.point(0.5, 0.5), WHEEL_CLICKS)
            screen.xdotool('mousemove', *CORNER)
            self.rest()
            if self._stage.screen.grab() == before:
                return
            self._save(f'{name}-{number}', self._stage.screen.read())

    def rest(self):
        until = time.monotonic() + MOST_SECONDS
        before = self._stage.screen.grab()
        since = time.monotonic()
        while time.monotonic() - since < REST:
            time.sleep(0.1)
            now = self._stage.screen.grab()
            if now != before:
                before, since = now, time.monotonic()
            if time.monotonic() > until:
                raise Failure('the screen does not come to rest')

    def save_progress(self, name):
        """Takes a picture at once, with the progress bars painted over."""
        screen.xdotool('mousemove', *CORNER)
        time.sleep(SOON)
        data = self._stage.screen.read()
        left, top = self._stage.app.get_origin()
        changes = ['-fill', 'grey']
        for node in self._walk():
            if node.role == Atspi.Role.PROGRESS_BAR:
                box = widgets.get_box(node.accessible)
                right, bottom = left + box.x + box.width, top + box.y + box.height
                changes += ['-draw', f'rectangle {left + box.x},{top + box.y} {right},{bottom}']
        self._save(name, data, *changes)

    def fail(self, group):
        """Leaves what there is to see of a failure, and ends the program."""
        file = self._folder / f'{group}-{self._suffix}-failed'
        self._stage.screen.save(file.with_suffix('.png'))
        if self._stage.app is not None:
            file.with_suffix('.txt').write_text(self._stage.app.widgets.dump())
            self.close()

    def _save(self, name, data, *changes):
        if name in self.names:
            raise Failure(f'there are two pictures “{name}”')
        self.names.append(name)
        screen.save(data, self._folder / f'{name}-{self._suffix}.png', *changes,
                    '-crop', self._find_windows(), '+repage', '-strip')

    def _find_windows(self):
        """The area that all windows have together, as ImageMagick wants it."""
        areas = []
        for window in self._stage.app.list_windows():
            area = screen.get_geometry(window)
            areas.append((area['X'], area['Y'],
                          area['X'] + area['WIDTH'], area['Y'] + area['HEIGHT']))
        left, top = (max(0, min(area[side] for area in areas)) for side in (0, 1))
        right, bottom = (max(area[side] for area in areas) for side in (2, 3))
        return f'{right - left}x{bottom - top}+{left}+{top}'


def get_n_actions(accessible):
    try:
        return accessible.get_n_actions()
    except GLib.Error:
        return 0                    # gone, or nothing to do with


def get_action(accessible, index):
    try:
        return Atspi.Action.get_action_name(accessible, index)
    except GLib.Error:
        return None                 # disabled
