# take.py
#
# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Leaves a picture of the window in every state that it can be in:

    /usr/bin/python3 tests/screenshots/take.py --build=.build/screenshots --language=de --look=dark FOLDER

The pictures of two runs are equal as long as nothing that is drawn has changed: the date is fixed,
nothing moves, and what shows how far something has come is painted over. It calls itself twice, as
tests/e2e/run.py does, whose sandbox, service and screen it uses."""

import argparse
import collections
import os
import pathlib
import signal
import sys
import traceback

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'e2e'))

import sandbox
import states
from album import LOOKS, Album
from service import Behaviour
from stage import Stage

LOCALES = {'de': 'de_DE', 'en': 'en_US'}

# What the sandbox wants to know of a scenario.
Session = collections.namedtuple('Session', 'behaviour language deadline')


def take(options):
    prefix = (options.folder / 'prefix').read_text().split()[0]
    log = options.album / f'{options.language}-{options.look}.log'
    log.unlink(missing_ok=True)
    stage = Stage(options.folder, prefix, log, get_session(options))
    album = Album(stage, options.album, options.language, options.look, options.clock)
    failed = [group for group in options.group or states.GROUPS
              if not take_group(stage, album, group)]
    stage.server.stop()
    if not failed:
        log.unlink()
    return len(failed)


def take_group(stage, album, group):
    """Returns whether nothing came in between. If something did, there is a picture of that."""
    try:
        states.take(stage, album, group)
        return True
    except Exception:
        traceback.print_exc()
        album.fail(group)
        return False


def get_session(options):
    return Session(Behaviour(), LOCALES[options.language], states.DEADLINE)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--build', type=pathlib.Path, help='the build folder')
    parser.add_argument('--language', choices=list(LOCALES), default='de')
    parser.add_argument('--look', choices=list(LOOKS), default='light')
    parser.add_argument('--group', choices=list(states.GROUPS), action='append',
                        help='only these pictures')
    parser.add_argument('--clock', type=pathlib.Path, help=argparse.SUPPRESS)
    parser.add_argument('--folder', type=pathlib.Path, help=argparse.SUPPRESS)
    parser.add_argument('--stage', type=int, default=1, help=argparse.SUPPRESS)
    parser.add_argument('--results', type=int, help=argparse.SUPPRESS)
    parser.add_argument('album', type=pathlib.Path, help='where the pictures go')
    options = parser.parse_args()

    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))

    arguments = [f'--language={options.language}', f'--look={options.look}',
                 *(f'--group={group}' for group in options.group or ())]
    if options.stage == 1:
        options.album.mkdir(parents=True, exist_ok=True)
        build = options.build.resolve()
        clock = build / 'tests/screenshots/fixed-clock.so'
        return sandbox.enter(build, __file__,
                             [*arguments, f'--clock={clock}', str(options.album.resolve())],
                             get_session(options))
    if options.stage == 2:
        return sandbox.run_inside(options.folder, __file__,
                                  [*arguments, f'--clock={options.clock}', str(options.album)],
                                  get_session(options))
    os.close(options.results)
    return take(options)


sys.exit(main())
