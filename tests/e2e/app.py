# app.py
#
# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The installed program, started as the desktop would start it and read as a screen reader would
read it."""

import collections
import pathlib
import re
import subprocess
import time

import gi
gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib

import screen

PATIENCE = 30                       # seconds that something awaited may take

BUTTON = Atspi.Role.PUSH_BUTTON
WORDS = (Atspi.Role.LABEL, Atspi.Role.HEADING, Atspi.Role.STATUS_BAR)

Node = collections.namedtuple('Node', 'accessible role name depth')


class Failure(Exception):
    """The program did not do what it should."""


def wait(condition, what, patience=PATIENCE):
    """Waits until the condition gives something, and returns that."""
    until = time.monotonic() + patience
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > until:
            raise Failure(f'waited {patience} seconds for {what}')
        time.sleep(0.1)


def find_desktop_file(prefix):
    files = list((prefix / 'share' / 'applications').glob('*.desktop'))
    if len(files) != 1:
        raise Failure(f'there are {len(files)} desktop files')
    return files[0]


def read_command(prefix):
    """The words of the desktop file's Exec line, without its field codes."""
    keys = GLib.KeyFile()
    keys.load_from_file(str(find_desktop_file(prefix)), GLib.KeyFileFlags.NONE)
    line = keys.get_string('Desktop Entry', 'Exec')
    words = GLib.shell_parse_argv(line).argvp
    return [word for word in words if not re.fullmatch('%[a-zA-Z]', word)]


class App:
    def __init__(self, prefix, log):
        self._log = log.open('wb')
        self._process = subprocess.Popen(read_command(pathlib.Path(prefix)), stdout=self._log,
                                         stderr=subprocess.STDOUT)
        self._window = wait(self._find_window, 'the window')
        screen.xdotool('windowfocus', self._window)

    def is_running(self):
        return self._process.poll() is None

    def end(self):
        self._process.terminate()
        self._process.wait(10)
        self._log.close()

    def _find_window(self):
        if not self.is_running():
            raise Failure(f'the program ended with status {self._process.returncode}')
        answer = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid',
                                 str(self._process.pid)],
                                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        windows = answer.stdout.decode().split()
        return windows[-1] if windows else None

    # What it says

    def _get_root(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_process_id() == self._process.pid:
                return child
        return None

    def _get_frame(self):
        root = self._get_root()
        return root.get_child_at_index(0) if root is not None else None

    def _walk(self, accessible, depth=0):
        try:
            yield Node(accessible, accessible.get_role(), clean(accessible.get_name()), depth)
            children = [accessible.get_child_at_index(index)
                        for index in range(accessible.get_child_count())]
        except GLib.Error:
            return                  # gone in the meantime
        for child in children:
            if child is not None:
                yield from self._walk(child, depth + 1)

    def _can_be_seen(self, frame, node):
        """GTK 4.8 tells of no widget whether it shows, so ask what lies at its centre."""
        try:
            box = get_box(node.accessible)
            if box is None or box.width <= 0 or box.height <= 0:
                return False
            found = Atspi.Component.get_accessible_at_point(
                frame, box.x + box.width // 2, box.y + box.height // 2, Atspi.CoordType.WINDOW)
            while found is not None and found != node.accessible and found != frame:
                found = found.get_parent()
        except GLib.Error:
            return False
        return found == node.accessible

    def find_all(self, roles, pattern=''):
        """The widgets of those roles that can be seen and in whose name the pattern is found."""
        frame = self._get_frame()
        if frame is None:
            return []
        return [node for node in self._walk(frame)
                if node.role in roles and node.name and re.search(pattern, node.name) and
                self._can_be_seen(frame, node)]

    def find(self, role, pattern):
        return next(iter(self.find_all([role], pattern)), None)

    def wait_for(self, role, pattern, patience=PATIENCE):
        return wait(lambda: self.find(role, pattern), f'“{pattern}”', patience)

    def texts(self):
        return [node.name for node in self.find_all(WORDS)]

    def dump(self):
        root = self._get_root()
        if root is None:
            return 'not on the accessibility bus'
        return '\n'.join(f'{"  " * node.depth}{node.role.value_nick} “{node.name}”'
                         for node in self._walk(root))

    # What a person does

    def press(self, role, pattern):
        node = self.wait_for(role, pattern)
        box = get_box(node.accessible)
        left, top = self._get_origin()
        screen.click(left + box.x + box.width / 2, top + box.y + box.height / 2)

    def point(self, across, down):
        """A place in the window, each coordinate as a part of its size."""
        left, top = self._get_origin()
        content = get_box(self._get_frame())
        return left + across * content.width, top + down * content.height

    def _get_origin(self):
        """Where the widgets' coordinates start. Without a compositor GTK draws a border itself,
        which is part of the window, but not of the coordinates."""
        answer = subprocess.run(['xdotool', 'getwindowgeometry', '--shell', self._window],
                                check=True, stdout=subprocess.PIPE).stdout.decode()
        place = {key: int(value) for key, value in re.findall(r'(\w+)=(\d+)', answer)}
        content = get_box(self._get_frame())
        return (place['X'] + (place['WIDTH'] - content.width) / 2,
                place['Y'] + (place['HEIGHT'] - content.height) / 2)


def clean(name):
    """GTK 4.8 names a button with a mnemonic twice: “_Start Start”."""
    name = (name or '').replace('_', '')
    half = len(name) // 2
    return name[:half] if name == f'{name[:half]} {name[:half]}' else name


def get_box(accessible):
    if 'Component' not in accessible.get_interfaces():
        return None
    return Atspi.Component.get_extents(accessible, Atspi.CoordType.WINDOW)
