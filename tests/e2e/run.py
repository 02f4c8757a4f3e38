# run.py
#
# Copyright 2026 The Widerspruch developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Runs one scenario of the black-box tests:

    /usr/bin/python3 tests/e2e/run.py --build=.build walk

It calls itself twice: for a network of its own, then for a session of its own inside."""

import argparse
import contextlib
import os
import pathlib
import re
import signal
import sys
import traceback

sys.dont_write_bytecode = True

import sandbox
from app import Failure
from scenarios import SCENARIOS
from stage import Stage


def report(lines):
    for line in str(lines).splitlines():
        print(f'# {line}', flush=True)


def report_failure(error, stage, keep, name):
    """Says what went wrong, and leaves all there is to see about it in the build folder."""
    report(error if isinstance(error, Failure) else ''.join(traceback.format_exception(error)))
    notes = [*stage.list_requests(), '']
    if stage.app is not None:
        notes.append(stage.app.widgets.dump())
    (keep / f'{name}.txt').write_text('\n'.join(notes))
    stage.screen.save(keep / f'{name}.png')
    report(f'See {keep}/{name}.png for the screen, .txt for requests and widgets, .log for what '
           'the program printed')


def run_scenario(folder, keep, name):
    prefix = (folder / 'prefix').read_text().split()[0]
    log = keep / f'{name}.log'
    log.unlink(missing_ok=True)
    stage = Stage(folder, prefix, log, SCENARIOS[name])
    number = 0
    try:
        for line in SCENARIOS[name].run(stage):
            number += 1
            print(f'ok {number} - {line}', flush=True)
        stage.end()
        return 0
    except Exception as error:
        number += 1
        print(f'not ok {number} - {name}', flush=True)
        report_failure(error, stage, keep, name)
        return 1
    finally:
        print(f'1..{number}', flush=True)


def list_tests():
    """The scenarios that meson.build runs."""
    text = (pathlib.Path(__file__).parent / 'meson.build').read_text()
    return re.findall(r"^  '([\w-]+)',$", text, re.MULTILINE)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--build', type=pathlib.Path, help='the build folder')
    parser.add_argument('--folder', type=pathlib.Path, help=argparse.SUPPRESS)
    parser.add_argument('--stage', type=int, default=1, help=argparse.SUPPRESS)
    parser.add_argument('--results', type=int, help=argparse.SUPPRESS)
    parser.add_argument('--keep', type=pathlib.Path, help='where logs and pictures of failures go')
    parser.add_argument('scenario', choices=list(SCENARIOS))
    options = parser.parse_args()
    if list_tests() != list(SCENARIOS):
        parser.error('meson.build does not run exactly the scenarios that there are')

    # So that what is cleaned up at the end is cleaned up too when the test is given up.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))

    scenario = SCENARIOS[options.scenario]
    if options.stage == 1:
        keep = (options.keep or options.build / 'e2e').resolve()
        keep.mkdir(parents=True, exist_ok=True)
        return sandbox.enter(options.build.resolve(), __file__,
                             [f'--keep={keep}', options.scenario], scenario)
    if options.stage == 2:
        return sandbox.run_inside(options.folder, __file__,
                                  [f'--keep={options.keep}', options.scenario], scenario)
    with os.fdopen(options.results, 'w') as results, contextlib.redirect_stdout(results):
        return run_scenario(options.folder, options.keep, options.scenario)


sys.exit(main())
