# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Leaves a picture of the window in every state that it can be in:

    /usr/bin/python3 tests/screenshots/take.py --build=.build/screenshots --look=dark FOLDER

The pictures of two runs are equal as long as nothing that is drawn has changed: the date is fixed,
nothing moves, and what shows how far something has come is painted over. Sandbox, service and
screen are those of tests/e2e."""

import collections
import pathlib
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
Session = collections.namedtuple('Session', 'behaviour language deadline opengl')


def take(options, session):
    log = options.album / f'{options.language}-{options.look}.log'
    log.unlink(missing_ok=True)
    stage = Stage(options, log, session)
    clock = options.build / 'tests/screenshots/fixed-clock.so'
    album = Album(stage, options.album, options.language, options.look, clock)
    failed = [group for group in options.group or states.GROUPS
              if not take_group(stage, album, group)]
    stage.server.stop()
    if not failed:
        log.unlink()
    return len(failed)


def take_group(stage, album, group):
    """Returns whether all pictures were taken. Of a failure there is a picture, too."""
    try:
        states.take(stage, album, group)
        return True
    except Exception:
        traceback.print_exc()
        album.fail(group)
        return False


def main():
    parser = sandbox.make_parser()
    parser.add_argument('--language', choices=list(LOCALES), default='de')
    parser.add_argument('--look', choices=list(LOOKS), default='light')
    parser.add_argument('--group', choices=list(states.GROUPS), action='append',
                        help='only these pictures')
    parser.add_argument('album', type=pathlib.Path, help='where the pictures go')
    options = parser.parse_args()
    options.album.mkdir(parents=True, exist_ok=True)
    session = Session(Behaviour(), LOCALES[options.language], states.DEADLINE, opengl=True)
    return sandbox.play(options, session, take)


sys.exit(main())
