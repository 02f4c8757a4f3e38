# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""How long the program's window takes to answer. It is asked on the bus for its list of actions,
which comes from the main loop. A process of its own asks, so as not to wait for the test.

Time for which the kernel lets others run in place of those two, of the bus and of the display is no
fault of the program's, and not counted: a machine may have many things to do at once."""

import os
import pathlib
import subprocess
import sys
import threading
import time

from gi.repository import Gio, GLib

PAUSE = 0.02                        # seconds between two questions
FEWEST = 10
BUS = 'org.freedesktop.DBus'


class Latency:
    """Asks the program again and again in a with block, and knows the longest answer then."""

    def __init__(self, app_id, display):
        self.worst_ms = None
        self._arguments = app_id, str(display)
        self._process = None

    def __enter__(self):
        self._process = subprocess.Popen([sys.executable, pathlib.Path(__file__),
                                          *self._arguments],
                                         stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._process.stdout.readline()
        return self

    def __exit__(self, *_):
        self.worst_ms = float(self._process.communicate()[0] or 'inf')


class Program:
    def __init__(self, app_id, display):
        self._bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self._name = app_id
        pids = [os.getpid(), display, self._find_pid(BUS), self._find_pid(app_id)]
        self._threads = [thread for pid in pids for thread in list_threads(pid)]

    def ask(self):
        """Returns how many milliseconds the answer took."""
        held_up = self._sum_held_up()
        start = time.monotonic()
        self._call(self._name, '/' + self._name.replace('.', '/'), 'org.gtk.Actions', 'List')
        took = time.monotonic() - start
        return 1000 * took - (self._sum_held_up() - held_up) / 1e6

    def _call(self, *words):
        name, path, interface, method, *arguments = words
        return self._bus.call_sync(name, path, interface, method, *(arguments or [None]), None,
                                   Gio.DBusCallFlags.NO_AUTO_START, -1, None)

    def _find_pid(self, name):
        pid, = self._call(BUS, '/', BUS, 'GetConnectionUnixProcessID',
                          GLib.Variant('(s)', (name,))).unpack()
        return pid

    def _sum_held_up(self):
        """The nanoseconds in which one of them could have run, but something else did."""
        return sum(int((thread / 'schedstat').read_text().split()[1]) for thread in self._threads)


def list_threads(pid):
    """The main one, and the one that speaks with the bus."""
    return [task for task in pathlib.Path(f'/proc/{pid}/task').iterdir()
            if task.name == str(pid) or (task / 'comm').read_text() == 'gdbus\n']


def main(app_id, display):
    """Asks until nobody waits for the result any more, and prints a line when it has begun."""
    program = Program(app_id, display)
    is_over = threading.Event()
    threading.Thread(target=lambda: (sys.stdin.read(), is_over.set()), daemon=True).start()
    worst_ms = max(program.ask() for _ in range(FEWEST))
    print('So it goes', flush=True)
    while not is_over.wait(PAUSE):
        worst_ms = max(worst_ms, program.ask())
    print(worst_ms)


if __name__ == '__main__':
    main(sys.argv[1], int(sys.argv[2]))
