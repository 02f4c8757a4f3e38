# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""TAP output and the running of tools, for the tests of this folder."""

import os
import pathlib
import subprocess

SOURCE = pathlib.Path(os.environ['WD_SOURCE'])
BUILD = pathlib.Path(os.environ['WD_BUILD'])
APP_ID = os.environ['WD_APP_ID']


class Tap:
    def __init__(self):
        self.count = 0
        self.failed = 0

    def check(self, good, name, detail=''):
        self.count += 1
        if not good:
            self.failed += 1
        print(f'{"ok" if good else "not ok"} {self.count} - {name.replace("#", "")}')
        if not good:
            for line in str(detail).splitlines():
                print(f'#   {line}')
        return good

    def empty(self, found, name):
        """Checks that a list of complaints is empty, and prints it when it is not."""
        return self.check(not found, name, '\n'.join(str(item) for item in found))

    def tool(self, name, *command, **options):
        """Checks that a command succeeds, and gives back what it printed."""
        result = run(*command, **options)
        self.check(result.returncode == 0, name, result.stdout + result.stderr)
        return result.stdout

    def done(self):
        print(f'1..{self.count}')
        raise SystemExit(1 if self.failed or not self.count else 0)


def run(*command, **options):
    """Runs a command; one that is not installed counts as one that failed."""
    try:
        return subprocess.run([str(word) for word in command], text=True, capture_output=True,
                              stdin=subprocess.DEVNULL, check=False, **options)
    except FileNotFoundError as error:
        return subprocess.CompletedProcess(command, 127, '', str(error))


def environment(home, **values):
    """An environment with its own home folder, and without a bus or the person's settings."""
    kept = {key: value for key, value in os.environ.items()
            if key != 'LANGUAGE' and not key.startswith('XDG_')}
    return {**kept, 'LC_ALL': 'C.UTF-8', 'HOME': str(home), 'XDG_RUNTIME_DIR': str(home),
            'DBUS_SESSION_BUS_ADDRESS': 'disabled:', 'GSETTINGS_BACKEND': 'memory', **values}


def one_line(text):
    return text.endswith('\n') and len(text.splitlines()) == 1 and text.strip() != ''


def languages():
    return (SOURCE / 'po/LINGUAS').read_text(encoding='utf-8').split()


def tree(*patterns, folders=('data', 'src', 'tests')):
    """The files of the source tree that match one of the patterns, in order."""
    return sorted(path for folder in folders for pattern in patterns
                  for path in (SOURCE / folder).rglob(pattern)
                  if path.is_file() and '__pycache__' not in path.parts)


def short(path):
    return path.relative_to(SOURCE).as_posix()
