# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The installed program, started as the desktop would start it."""

import os
import pathlib
import re
import signal
import subprocess
import time

from gi.repository import GLib

import screen
import widgets

PATIENCE = 30                       # seconds that something awaited may take
FIELD_CODE = '%[a-zA-Z]'            # what the desktop fills in, in an Exec line


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
        time.sleep(0.05)


def find_desktop_file(prefix):
    files = list((pathlib.Path(prefix) / 'share' / 'applications').glob('*.desktop'))
    if len(files) != 1:
        raise Failure(f'there are {len(files)} desktop files')
    return files[0]


def read_command(prefix):
    """The words of the desktop file's Exec line, without its field codes."""
    keys = GLib.KeyFile()
    keys.load_from_file(str(find_desktop_file(prefix)), GLib.KeyFileFlags.NONE)
    line = keys.get_string('Desktop Entry', 'Exec')
    words = GLib.shell_parse_argv(line).argvp
    return [word for word in words if not re.fullmatch(FIELD_CODE, word)]


def list_descendants(pid):
    found = []
    for task in pathlib.Path(f'/proc/{pid}/task').glob('*/children'):
        try:
            children = [int(child) for child in task.read_text().split()]
        except (FileNotFoundError, ProcessLookupError):
            continue
        for child in children:
            found += [child] + list_descendants(child)
    return found


def list_windows(*search):
    answer = subprocess.run(['xdotool', 'search', '--onlyvisible', *search],
                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return answer.stdout.decode().split()


def is_alive(pid):
    try:
        status = pathlib.Path(f'/proc/{pid}/status').read_text()
    except FileNotFoundError:
        return False
    return 'State:\tZ' not in status    # dead, but its parent does not know yet


class App:
    """A program that runs. Its window is there when this is made."""

    def __init__(self, pid, process=None):
        self.pid = pid
        self.widgets = widgets.Widgets(pid)
        self._process = process
        self._window = wait(self._find_window, 'the window')
        self._dialogs = []              # each stands over the one before
        wait(self.widgets.get_frame, 'the window on the accessibility bus')
        self._give_keyboard()

    @classmethod
    def start(cls, prefix, log, *arguments):
        with log.open('ab') as file:
            process = subprocess.Popen(read_command(prefix) + list(arguments), stdout=file,
                                       stderr=subprocess.STDOUT)
        return cls(process.pid, process)

    def is_running(self):
        if self._process is not None:
            return self._process.poll() is None
        return is_alive(self.pid)

    def wait_for_end(self):
        """Returns the status that the program ends with."""
        try:
            return self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired as error:
            raise Failure('the program does not end') from error

    def end(self):
        if self.is_running():
            os.kill(self.pid, signal.SIGTERM)
            wait(lambda: not self.is_running(), 'the end of the program')

    def kill(self):
        """Ends the program without its knowing, as a power cut would."""
        os.kill(self.pid, signal.SIGKILL)
        self.wait_for_end()

    def kill_process(self, name):
        """Kills a process of the program's, as a crash would."""
        for pid in list_descendants(self.pid):
            # The kernel keeps 15 characters.
            if pathlib.Path(f'/proc/{pid}/comm').read_text().strip() == name[:15]:
                os.kill(pid, signal.SIGKILL)

    def suspend(self, seconds):
        """Stops the program and all its processes for a while, as if the machine slept."""
        pids = [self.pid, *list_descendants(self.pid)]
        for number in (signal.SIGSTOP, signal.SIGCONT):
            for pid in pids:
                os.kill(pid, number)
            if number == signal.SIGSTOP:
                time.sleep(seconds)

    def _find_window(self):
        if not self.is_running():
            raise Failure('the program has ended')
        windows = self.list_windows()
        return windows[-1] if windows else None

    def list_windows(self):
        return list_windows('--pid', str(self.pid))

    def enter_dialog(self):
        """Waits for a dialog, and gives it the keyboard, as a window manager would."""
        known = {self._window, *self._dialogs}
        self._dialogs.append(wait(lambda: set(self.list_windows()) - known, 'a dialog').pop())
        self._give_keyboard()

    def leave_dialog(self):
        screen.press('Escape')
        self.return_from_dialog()

    def return_from_dialog(self, count=1):
        """Waits for the end of the dialog, or of so many, and gives the keyboard to what they stood
        over."""
        ending = {self._dialogs.pop() for _ in range(count)}
        wait(lambda: not ending & set(self.list_windows()), 'the end of the dialog')
        self._give_keyboard()

    def _give_keyboard(self):
        screen.xdotool('windowfocus', '--sync', [self._window, *self._dialogs][-1])

    # What a person does with the window

    def wait_for(self, pattern, roles=widgets.BUTTONS + widgets.WORDS, patience=PATIENCE):
        def find():
            if not self.is_running():
                raise Failure('the program has ended')
            return self.widgets.find(pattern, roles)

        return wait(find, f'“{pattern}”', patience)

    def click(self, node):
        box = widgets.get_box(node.accessible)
        left, top = self.get_origin()
        screen.click(left + box.x + box.width / 2, top + box.y + box.height / 2)

    def point(self, across, down):
        """A place in the window, each coordinate as a part of its size."""
        left, top = self.get_origin()
        width, height = self.get_size()
        return left + across * width, top + down * height

    def get_size(self):
        content = widgets.get_box(self.widgets.get_frame())
        return content.width, content.height

    def resize(self, width, height):
        """Gives the window's content that size."""
        place = screen.get_geometry(self._window)
        now = self.get_size()
        screen.xdotool('windowsize', self._window, width + place['WIDTH'] - now[0],
                       height + place['HEIGHT'] - now[1])
        wait(lambda: self.get_size() == (width, height), f'a window of {width}×{height}')

    def get_origin(self):
        """Where the widgets' coordinates start. Without a compositor GTK draws a border itself,
        which is part of the window, but not of the coordinates. GTK 4.18 counts it as part of the
        frame, and takes it off the coordinates twice."""
        place = screen.get_geometry(self._window)
        frame = widgets.get_box(self.widgets.get_frame())
        return (place['X'] + (place['WIDTH'] - frame.width) / 2 - 2 * frame.x,
                place['Y'] + (place['HEIGHT'] - frame.height) / 2 - 2 * frame.y)
